//! SVG: what of it is sent.

use super::clean;
use crate::support::Site;
use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/general-office.toml";

fn with_emblem(svg: &str) -> Content {
    let content = Content::minimal();
    content.write("images/emblem.svg", svg);
    let emblem = "\n[emblem]\nfile = \"emblem.svg\"\nalt.en = \"A circle\"\n";
    content.write(UNIT, content.read(UNIT) + emblem);
    content
}

fn emblem(site: &Site) -> crate::support::Answer {
    let page = site.page("/en/organizations/example-ministry/general-office");
    site.get(&page.attributes(".portrait img", "src").concat())
}

#[test]
fn a_drawing_is_sent_as_one_that_can_do_nothing() {
    let content = with_emblem(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>",
    );
    let site = clean(&content);
    let page = site.page("/en/organizations/example-ministry/general-office");
    assert_eq!(page.attributes(".portrait img", "width"), ["512"]);
    assert_eq!(page.attributes(".portrait img", "height"), ["256"]);
    let answer = emblem(&site);
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert!(
        answer
            .header("content-security-policy")
            .contains("default-src 'none'")
    );
    assert!(answer.header("content-security-policy").contains("sandbox"));
    assert!(answer.text().contains("<circle"), "{}", answer.text());
}

#[test]
fn what_is_no_drawing_is_left_out_and_told_of() {
    let content = with_emblem(
        r##"<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" onload="alert(1)">
<script>alert(2)</script>
<style>circle { fill: url(https://styles.example/a) }</style>
<image xlink:href="https://elsewhere.example/seal.png" width="9" height="9"/>
<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert(3)</p></foreignObject>
<a href="javascript:alert(4)"><circle id="c" cx="5" cy="5" r="4"/></a>
<use href="#c"/>
</svg>
"##,
    );
    let report = content.report().to_human(false);
    for part in [
        "the attribute `onload` in line 2",
        "the element `script` in line 3",
        "the reference of its styles to something outside in line 4",
        "the reference to `https://elsewhere.example/seal.png` in line 5",
        "the element `foreignObject` in line 6",
        "the reference to `javascript:alert(4)` in line 7",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    let sent = emblem(&Site::of(&content.path(""))).text();
    for part in ["alert", "script", "example", "onload", "foreignObject"] {
        assert!(!sent.contains(part), "{part}\n{sent}");
    }
    assert!(sent.contains("<circle") && sent.contains("#c"), "{sent}");
}

#[test]
fn no_style_and_no_picture_within_asks_another_site_for_anything() {
    let content = with_emblem(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<style><![CDATA[
/* not url(https://a.example/) */
.a { stroke: red; fill: image-set("https://b.example/;z" 1x); opacity: 1 }
@IMPORT "https://c.example/x.css";
.d { fill: URL( 'https://d.example/d' ) }
.e { fill: url(#e) }
@font-face { font-family: f; src: src("https://f.example/f") }
]]></style>
<image href="https://g.example/pix.png" width="9" height="9"/>
<image href="/pix.png" width="8" height="8"/>
<rect style="fill: -webkit-image-set('https://h.example/h' 1x); stroke: blue" fill="url(https://i.example/i#i)"/>
<style>.j { fill: image(<!-- a word
--> "https://j.example/j") } .k { stroke: green }</style>
</svg>
"##,
    );
    let report = content.report().to_human(false);
    for line in [4, 5, 6, 8, 13] {
        let part = format!("the reference of its styles to something outside in line {line} is");
        assert!(report.contains(&part), "{part}\n{report}");
    }
    for part in [
        "`https://g.example/pix.png` in line 10",
        "`/pix.png` in line 11",
        "1x); stroke: b…` in line 12",
        "`url(https://i.example/i#i)` in line 12",
    ] {
        assert!(report.contains(part), "{part}\n{report}");
    }
    assert!(!report.contains("in line 3 "), "{report}");
    let sent = emblem(&Site::of(&content.path(""))).text();
    for part in ["example", "pix.png", "image-set", "image(", "IMPORT"] {
        assert!(!sent.contains(part), "{part}\n{sent}");
    }
    for part in [
        "stroke: red;",
        "opacity: 1 }",
        "fill: url(#e)",
        "font-family: f;",
        "stroke: blue",
        ".k { stroke: green }",
        "<image",
    ] {
        assert!(sent.contains(part), "{part}\n{sent}");
    }
}

#[test]
fn what_cannot_be_cleaned_is_a_mistake() {
    for (svg, words) in [
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g></svg>",
            "not as XML is",
        ),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>",
            "viewBox",
        ),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 9\"/>",
            "viewBox",
        ),
    ] {
        let report = with_emblem(svg).report().to_human(false);
        assert!(
            report.contains("damaged-image") && report.contains(words),
            "{report}"
        );
    }
}
