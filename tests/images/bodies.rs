//! The emblem and the pictures of a body.

use super::clean;
use crate::support::content::Content;
use crate::support::images::{jpeg, png, webp};

const UNIT: &str = "organizations/example-ministry/units/general-office.toml";

/// The minimal content with a unit that has an emblem and two pictures.
pub fn with_pictures() -> Content {
    let content = Content::minimal();
    content.write("images/emblem.png", png(256, 256));
    content.write("images/buildings/main.jpg", jpeg(1400, 700));
    content.write("images/map.webp", webp(700, 350));
    let unit = content.read(UNIT);
    let pictures = r#"
[emblem]
file = "emblem.png"
alt.en = "A red and a blue half"

[[pictures]]
file = "buildings/main.jpg"
alt.en = "A house of two floors"
caption.en = "The main building"
credit.en = "Example Ministry"

[[pictures]]
file = "map.webp"
alt.zh = "从车站到办公楼的路线"
"#;
    content.write(UNIT, unit + pictures);
    content
}

#[test]
fn an_emblem_stands_beside_the_name_and_pictures_among_the_texts() {
    let content = with_pictures();
    let site = clean(&content);
    let page = site.page("/en/organizations/example-ministry/general-office");
    assert_eq!(
        page.attributes(".intro .portrait img", "alt"),
        ["A red and a blue half"]
    );
    let pictures = page.attributes("section[aria-labelledby=pictures] img", "alt");
    assert_eq!(pictures, ["A house of two floors", "从车站到办公楼的路线"]);
    let lazy = page.attributes("section[aria-labelledby=pictures] img", "loading");
    assert_eq!(lazy, ["lazy", "lazy"]);
    let captions = page.texts("section[aria-labelledby=pictures] figcaption");
    assert_eq!(captions, ["The main building Example Ministry"]);
    // Each is written with the proportions that it has.
    assert_eq!(page.attributes(".picture img", "width"), ["1280", "700"]);
    assert_eq!(page.attributes(".picture img", "height"), ["640", "350"]);
}

#[test]
fn each_is_sent_in_a_format_that_every_reader_takes() {
    let content = with_pictures();
    let site = clean(&content);
    let page = site.page("/en/organizations/example-ministry/general-office");
    let sent: Vec<String> = page
        .attributes("img", "src")
        .iter()
        .map(|path| site.get(path).header("content-type").to_owned())
        .collect();
    // A drawing with a clear ground stays one; the WebP was written without loss.
    assert_eq!(sent, ["image/png", "image/jpeg", "image/png"]);
    let emblem = site
        .get(&page.attributes(".portrait img", "src").concat())
        .body;
    let reader = png::Decoder::new(std::io::Cursor::new(emblem))
        .read_info()
        .unwrap();
    assert_eq!(reader.info().color_type, png::ColorType::Rgba);
    assert_eq!((reader.info().width, reader.info().height), (256, 256));
}

#[test]
fn what_is_said_of_a_picture_is_found() {
    let site = clean(&with_pictures());
    for (typed, said) in [
        ("house of two floors", "A house of two floors"),
        ("main building", "The main building"),
        ("从车站到办公楼", "从车站到办公楼的路线"),
        ("red and blue half", "A red and a blue half"),
    ] {
        let page = site.page(&format!("/en/search?q={}", typed.replace(' ', "+")));
        let first = page.attributes(".answers > li:first-child h3 a", "href");
        assert_eq!(
            first,
            ["/en/organizations/example-ministry/general-office"],
            "{typed}"
        );
        let text = page.text(".answers > li:first-child");
        assert!(text.contains(said), "{typed}: {text}");
    }
    // A name says more than a picture.
    let found = site.json("/en/search.json?q=Example+Ministry");
    assert_eq!(found["results"][0]["kind"], "organization", "{found:#}");
}
