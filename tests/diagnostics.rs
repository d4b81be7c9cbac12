//! What an editor is told of each kind of mistake.

mod binary;
mod changes;
mod copies;
mod encodings;
mod file_names;
mod forges;
mod forty;
mod helps;
mod lives;
mod locales;
mod many;
mod names;
mod phones;
mod places;
mod quality;
mod slips;
mod texts;
mod toml_errors;
mod untaught;

use std::collections::BTreeSet;
use std::fs;

use insta::assert_snapshot;
use minglu::diagnostics::Code;
use minglu::messages::Language;

use crate::support::Site;

use crate::support::content::{Content, fixture, without_first_message};
use crate::support::images::{jpeg, png, png_claiming, webp};

#[test]
fn each_code_is_reported_where_it_is() {
    // A content that brings about `unlinked` would be a mistake of the program; the last two need an earlier revision.
    let elsewhere = [Code::Unlinked, Code::BrokenUrl, Code::MovedFragment];
    for code in Code::ALL.iter().filter(|code| !elsewhere.contains(code)) {
        let content = broken(*code);
        let report = content.report();
        let human = content.stable(&report.to_human(false));
        let json = content.stable(&report.to_json_lines().unwrap());
        let mut diagnostics = report.diagnostics().iter();
        assert!(diagnostics.any(|found| found.code == *code), "{human}");
        assert_snapshot!(code.name(), format!("{human}\n{json}"));
    }
}

/// The minimal content with the mistakes of a code: those in its fixture, and those that no fixture can hold.
pub fn broken(code: Code) -> Content {
    let content = Content::minimal();
    content.lay_over(&fixture("broken").join(code.name()), "");
    match code {
        Code::FileTooLarge => content.write("people/person-b.toml", vec![b'#'; 1024 * 1024 + 1]),
        Code::NotARegularFile => put_what_is_no_file(&content),
        Code::MissingFile => fs::remove_file(content.path("titles.toml")).unwrap(),
        Code::MissingMessage => {
            let (others, _) = without_first_message(&content.read("locales/zh.ftl"));
            content.write("locales/zh.ftl", others);
        }
        Code::UnknownMessage => {
            let strings = content.read("locales/zh.ftl");
            let others = without_message(&strings, "people");
            let unknown = "nobody = 无人\npepole = 人员\n";
            content.write("locales/zh.ftl", format!("{unknown}{others}"));
        }
        Code::UnknownVariable => {
            let strings = content.read("locales/zh.ftl");
            let others = without_message(&without_message(&strings, "people"), "chapter");
            let unknown = "chapter = 第 { $cuont } 章\npeople = { $name }人员\n";
            content.write("locales/zh.ftl", format!("{unknown}{others}"));
        }
        Code::FluentSyntax => {
            let broken = "名称 = 名录\nno-equals-sign 名录\nopen-brace = { $count 个\n";
            let strings = content.read("locales/zh.ftl");
            content.write("locales/zh.ftl", format!("{broken}{strings}"));
        }
        Code::FalseSuffix => {
            content.write("images/person-a.jpg", png(8, 8));
            content.write("images/person-b.jpg", b"GIF89a, which is no picture here");
            content.write("images/person-c.gif", b"GIF89a");
        }
        Code::TooManyPixels => content.write("images/map.png", png_claiming(60_000)),
        Code::DamagedImage => {
            content.write("images/half.jpg", &jpeg(80, 80)[..900]);
            content.write("images/half.png", &png(80, 80)[..60]);
            content.write("images/half.webp", &webp(80, 80)[..60]);
            content.write(
                "images/half.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>",
            );
        }
        Code::UnusedImage => content.write("images/person-a.jpg", jpeg(8, 8)),
        Code::TooFewPixels => {
            content.write("images/person-a.jpg", jpeg(48, 60));
            let person = content.read("people/person-a.toml");
            let portrait =
                "\n[portrait]\nfile = \"person-a.jpg\"\nalt.en = \"A face\"\nalt.zh = \"脸\"\n";
            content.write("people/person-a.toml", person + portrait);
        }
        Code::MissingAlt => {
            content.write("images/person-a.jpg", jpeg(128, 128));
            let person = content.read("people/person-a.toml");
            let portrait = "\n[portrait]\nfile = \"person-a.jpg\"\n";
            content.write("people/person-a.toml", person + portrait);
            content.write("images/seal.png", png(128, 128));
            let path = "organizations/example-ministry/organization.toml";
            let emblem = "\n[emblem]\nfile = \"seal.png\"\nalt.en = \"A seal\"\n";
            content.write(path, content.read(path) + emblem);
        }
        Code::CleanedSvg => {
            let svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n<script/>\n</svg>";
            content.write("images/emblem.svg", svg);
        }
        _ => {}
    }
    content
}

/// Interface strings without a message of one line, so that a test can write it at the top, where its line is known.
fn without_message(strings: &str, name: &str) -> String {
    let begin = format!("{name} = ");
    let lines = strings.lines().filter(|line| !line.starts_with(&begin));
    lines.map(|line| format!("{line}\n")).collect()
}

/// What stands for a file and is none: a folder, and, where the system has them, symbolic links.
fn put_what_is_no_file(content: &Content) {
    fs::create_dir(content.path("people/person-b.toml")).unwrap();
    #[cfg(unix)]
    for (target, link) in [
        ("person-a.toml", "people/person-c.toml"),
        ("people", "persons"),
    ] {
        std::os::unix::fs::symlink(target, content.path(link)).unwrap();
    }
}

#[test]
fn the_minimal_content_is_clean() {
    let report = Content::minimal().report();
    assert_eq!(report.to_human(false), "no mistakes found\n");
}

#[test]
fn each_explanation_has_the_form() {
    for code in Code::ALL {
        for (language, words) in Language::all().zip([
            [": ", "Wrong:", "Right:"],
            ["：", "错误写法：", "正确写法："],
        ]) {
            let [colon, wrong, right] = words;
            let (name, explanation) = (code.name(), code.explanation(language));
            let heading = format!("# {name}{colon}");
            assert!(explanation.starts_with(&heading), "{name}: {explanation}");
            assert!(!code.title(language).is_empty(), "{name}");
            let lines = explanation.lines().count();
            assert!((12..=25).contains(&lines), "{name} has {lines} lines");
            let (_, rest) = explanation
                .split_once(&format!("\n\n{wrong}\n\n```"))
                .expect(name);
            let (_, rest) = rest
                .split_once(&format!("\n```\n\n{right}\n\n```"))
                .expect(name);
            assert!(rest.ends_with("\n```\n"), "{name}");
        }
    }
}

#[test]
fn an_editor_may_write_with_windows_line_ends_and_a_byte_order_mark() {
    let content = broken(Code::MalformedPhone);
    let plain = content.report().to_human(false);
    for path in crate::support::content::files(&content.path("organizations")) {
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    assert_eq!(content.report().to_human(false), plain);
}

#[test]
fn no_function_may_take_an_id_that_the_pages_use() {
    let site = Site::shipped();
    let pages = [
        "/en/organizations/jilin-ast",
        "/en/organizations/cast/international-affairs",
        "/en/organizations/cas-xinjiang/financial-assets",
    ];
    let ids: BTreeSet<String> = pages
        .iter()
        .flat_map(|path| site.page(path).attributes("[id]", "id"))
        // No slug has a dot, so what has one is nobody else's.
        .filter(|id| !id.contains('.'))
        .collect();
    assert!(ids.len() > 15, "{ids:?}");
    let functions = ids
        .iter()
        .map(|id| format!("[[functions]]\nid = \"{id}\"\ntext.en = \"A function.\"\n"));
    let unit = "kind = \"office\"\nname.en = \"Library\"\n";
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        functions.fold(unit.to_owned(), |text, function| text + &function),
    );
    let report = content.report();
    let reserved = report.diagnostics().iter();
    let reserved = reserved.filter(|found| found.code == Code::ReservedSlug);
    assert_eq!(reserved.count(), ids.len(), "{}", report.to_human(false));
}
