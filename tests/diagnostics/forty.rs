//! One run reports every mistake of a content folder with many, each at its line, and nothing else.

use std::fs;
use std::path::Path;

use minglu::diagnostics::{Code, Report};

use crate::support::content::{Content, files, fixture, without_first_message};
use crate::support::images::{jpeg, png, png_claiming};

/// A mistake by its file, its line (none where it is the file's as a whole) and its code.
type Mistake = (String, Option<u64>, String);

#[test]
fn one_run_reports_every_planted_mistake_and_no_other() {
    let (content, planted) = forty();
    assert!(planted.len() >= 40, "{} are planted", planted.len());
    let report = content.report();
    assert_eq!(found(&content, &report), planted);
}

#[test]
fn every_code_that_can_is_among_the_planted() {
    let planted = forty().1;
    let is_absent = |code: &&Code| !planted.iter().any(|(_, _, name)| name == code.name());
    let absent: Vec<_> = Code::ALL.iter().filter(is_absent).collect();
    // Where the country of the site is unknown, no telephone number is called wrong; where its address is broken, no
    // other is one of its own; where something cannot be read, no allowance is called unused; what breaks a link does
    // so compared with an earlier revision alone; what is unlinked has no other mistake.
    let elsewhere = [
        Code::UnknownCountry,
        Code::BrokenUrl,
        Code::MovedFragment,
        Code::DeadOwnLink,
        Code::UnusedAllowance,
        Code::Unlinked,
    ];
    assert_eq!(absent, elsewhere.iter().collect::<Vec<_>>());
}

#[test]
fn two_runs_report_the_same_in_the_same_order() {
    let content = forty().0;
    let reports = [(); 2].map(|()| content.report().to_json_lines().unwrap());
    assert_eq!(reports[0], reports[1]);
}

/// The content with at least forty mistakes, and which they are, in the order of files and lines.
fn forty() -> (Content, Vec<Mistake>) {
    let content = Content::minimal();
    content.lay_over(&fixture("forty"), "");
    let mut planted = marked(&fixture("forty"));
    planted.extend(plant_what_no_fixture_holds(&content));
    planted.sort();
    (content, planted)
}

/// The mistakes that comments mark.
fn marked(folder: &Path) -> Vec<Mistake> {
    let mut marked = Vec::new();
    for path in files(folder) {
        let file = path.strip_prefix(folder).unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        for (line, number) in text.lines().zip(1..) {
            if let Some((_, code)) = line.split_once("# planted: ") {
                marked.push((file.to_owned(), Some(number), code.to_owned()));
            } else if let Some((_, code)) = line.split_once("# planted in this file: ") {
                marked.push((file.to_owned(), None, code.to_owned()));
            }
        }
    }
    marked
}

fn plant_what_no_fixture_holds(content: &Content) -> Vec<Mistake> {
    let (others, _) = without_first_message(&content.read("locales/zh.ftl"));
    let first = "名称 = 名录\nnobody = 无人\nletters = { $name }\n";
    let others = others.replace("\nletters = ", "\n# letters = ");
    content.write("locales/zh.ftl", format!("{first}{others}"));
    let chinese_in_gbk = b"name.zh = \"\xCA\xBE\xC0\xFD\"\n";
    content.write("external-bodies/example-council.toml", chinese_in_gbk);
    content.write("people/person-f.toml", "");
    content.write("people/person-g.toml", vec![b'#'; 1024 * 1024 + 1]);
    fs::create_dir(content.path("people/person-h.toml")).unwrap();
    let person = "name.en = \"Person P\"\nsort_key.en = \"p\"\n[[positions]]\nstate = \"current\"\n\
                  text.en = \"Reader\"\n[portrait]\nfile = \"person-p.jpg\"\n";
    content.write("people/person-p.toml", person);
    content.write("images/person-p.jpg", jpeg(8, 8));
    content.write("images/false.jpg", png(8, 8));
    content.write("images/half.png", &png(80, 80)[..60]);
    content.write("images/large.png", png_claiming(60_000));
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n<script/>\n</svg>";
    content.write("images/emblem.svg", svg);
    let planted = [
        ("people/person-p.toml", Some(6), Code::MissingAlt),
        ("people/person-p.toml", Some(7), Code::TooFewPixels),
        ("images/false.jpg", None, Code::FalseSuffix),
        ("images/half.png", None, Code::DamagedImage),
        ("images/large.png", None, Code::TooManyPixels),
        ("images/emblem.svg", None, Code::CleanedSvg),
        ("images/emblem.svg", None, Code::UnusedImage),
        ("locales/zh.ftl", Some(1), Code::FluentSyntax),
        ("locales/zh.ftl", Some(2), Code::UnknownMessage),
        ("locales/zh.ftl", Some(3), Code::UnknownVariable),
        ("locales/zh.ftl", None, Code::MissingMessage),
        ("external-bodies/example-council.toml", None, Code::NotUtf8),
        ("people/person-f.toml", None, Code::EmptyFile),
        ("people/person-g.toml", None, Code::FileTooLarge),
        ("people/person-h.toml", None, Code::NotARegularFile),
        // Only the folder of its units is there.
        (
            "organizations/example-agency/organization.toml",
            None,
            Code::MissingFile,
        ),
    ];
    planted
        .map(|(file, line, code)| (file.to_owned(), line, code.name().to_owned()))
        .into()
}

/// The mistakes that a report for programs names, in the order of files and lines.
fn found(content: &Content, report: &Report) -> Vec<Mistake> {
    let lines = content.stable(&report.to_json_lines().unwrap());
    let mistakes = lines.lines().map(|line| {
        let mistake: serde_json::Value = serde_json::from_str(line).unwrap();
        let word = |key: &str| mistake[key].as_str().unwrap().to_owned();
        let file = word("file").replacen("content/", "", 1);
        (file, mistake["line"].as_u64(), word("code"))
    });
    let mut found: Vec<_> = mistakes.collect();
    found.sort();
    found
}
