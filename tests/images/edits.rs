//! Pictures that change, and names of files that are wrong.

use std::fs;

use axum::http::StatusCode;
use minglu::content::Loader;
use minglu::diagnostics::{Code, Severity};

use super::{clean, with_portrait};
use crate::support::Site;
use crate::support::images::{jpeg, png, webp};
use crate::support::program;
use crate::support::repository::Repository;

const ALT: &str = "alt.en = \"Person A at a desk\"\nalt.zh = \"某甲坐在办公桌前\"\n";

#[test]
fn a_changed_file_is_another_picture() {
    let content = with_portrait(ALT);
    let mut loader = Loader::new(&content.path(""));
    let hash = |loader: &mut Loader| {
        let directory = loader.load().unwrap().directory().unwrap();
        let mut people = directory.people();
        let person = people.find_map(|id| directory.get(id).portrait.clone());
        person.unwrap().image.hash
    };
    let before = hash(&mut loader);
    assert_eq!(hash(&mut loader), before);
    content.write("images/person-a.jpg", jpeg(300, 500));
    assert_ne!(hash(&mut loader), before);
}

#[test]
fn a_name_without_a_file_is_told_of_with_the_one_that_is_meant() {
    for (written, meant) in [
        ("person-b.jpg", "person-a.jpg"),
        ("images/person-a.jpg", "person-a.jpg"),
        ("Person-A.JPG", "person-a.jpg"),
    ] {
        let content = with_portrait(ALT);
        let person = content.read("people/person-a.toml");
        content.write(
            "people/person-a.toml",
            person.replace("\"person-a.jpg\"", &format!("{written:?}")),
        );
        let report = content.report();
        let human = report.to_human(false);
        assert!(
            human.contains(&format!("there is no picture `{written}`")),
            "{human}"
        );
        assert!(
            human.contains(&format!("did you mean `{meant}`?")),
            "{human}"
        );
    }
}

#[test]
fn an_address_that_leads_out_of_the_folder_is_no_picture() {
    let content = with_portrait(ALT);
    fs::write(content.path("person-a.jpg"), jpeg(10, 10)).unwrap();
    let person = content.read("people/person-a.toml");
    content.write(
        "people/person-a.toml",
        person.replace("\"person-a.jpg\"", "\"../person-a.jpg\""),
    );
    let report = content.report();
    let errors = report.diagnostics().iter();
    let errors = errors.filter(|found| found.code.severity() == Severity::Error);
    assert!(errors.count() > 0, "{}", report.to_human(false));
}

#[test]
fn a_review_tells_of_a_portrait_that_is_new_and_of_one_that_is_another() {
    let content = with_portrait(ALT);
    let repository = Repository::of(&content.path(""));
    let review = || {
        let content = repository.content().to_str().unwrap().to_owned();
        let output = program::run(["review", "HEAD", "--content", &content]);
        String::from_utf8(output.stdout).unwrap()
    };
    let other = repository.content().join("images/person-a.jpg");
    fs::write(&other, jpeg(400, 499)).unwrap();
    let said = review();
    assert!(said.contains("Portrait person-a.jpg: Image"), "{said}");
    assert!(
        said.contains("400 × 500") && said.contains("400 × 499"),
        "{said}"
    );
    let person = repository.read("people/person-a.toml");
    let (without, _) = person.split_once("\n[portrait]").unwrap();
    repository.write("people/person-a.toml", without);
    fs::remove_file(&other).unwrap();
    let said = review();
    assert!(
        said.contains("person-a.jpg") && said.contains("removed"),
        "{said}"
    );
}

#[test]
fn the_portrait_of_a_renamed_person_stays() {
    let content = with_portrait(ALT);
    let folder = content.path("").to_str().unwrap().to_owned();
    let output = program::run([
        "rename",
        "people/person-a",
        "person-z",
        "--content",
        &folder,
    ]);
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let page = clean(&content).page("/en/people/person-z");
    assert_eq!(
        page.attributes(".portrait img", "alt"),
        ["Person A at a desk"]
    );
}

#[test]
fn keys_of_pictures_have_their_order() {
    let content = with_portrait("credit.en = \"Example Ministry\"\nalt.en = \"A desk\"\n");
    let folder = content.path("").to_str().unwrap().to_owned();
    let output = program::run(["fmt", "--content", &folder]);
    assert!(output.status.success());
    let person = content.read("people/person-a.toml");
    let portrait = "[portrait]\nfile = \"person-a.jpg\"\nalt.en = \"A desk\"\ncredit.en = \"Example Ministry\"\n";
    assert!(person.ends_with(portrait), "{person}");
    clean(&content);
}

/// Numbers that look as if they were any, the same in each run.
fn numbers(seed: u64) -> impl Iterator<Item = usize> {
    let next = |state: &u64| {
        Some(
            state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1),
        )
    };
    std::iter::successors(Some(seed), next).map(|state| (state >> 33) as usize)
}

#[test]
fn a_portrait_or_an_emblem_has_the_pixels_with_which_it_is_shown() {
    let codes = |file: &str, bytes: &[u8], emblem: bool| {
        let content = with_portrait(ALT);
        fs::remove_file(content.path("images/person-a.jpg")).unwrap();
        content.write(format!("images/{file}"), bytes);
        let person = content
            .read("people/person-a.toml")
            .replace("person-a.jpg", file);
        let (person, portrait) = person.split_once("[portrait]").unwrap();
        match emblem {
            false => content.write(
                "people/person-a.toml",
                format!("{person}[portrait]{portrait}"),
            ),
            true => {
                let organization = "organizations/example-ministry/organization.toml";
                let text = content.read(organization);
                content.write("people/person-a.toml", person);
                content.write(organization, format!("{text}\n[emblem]{portrait}"));
            }
        }
        content.codes()
    };
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g/></svg>";
    for emblem in [false, true] {
        assert_eq!(codes("a.png", &png(1, 1), emblem), [Code::TooFewPixels]);
        assert_eq!(
            codes("a.jpg", &jpeg(127, 200), emblem),
            [Code::TooFewPixels]
        );
        assert!(codes("a.webp", &webp(128, 20), emblem).is_empty());
        assert!(codes("a.svg", svg, emblem).is_empty());
    }
}

#[test]
fn no_file_makes_the_program_fail() {
    let content = with_portrait(ALT);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g/></svg>".to_vec();
    let files = [
        ("jpg", jpeg(140, 30)),
        ("png", png(140, 30)),
        ("webp", webp(140, 30)),
        ("svg", svg),
    ];
    let person = content.read("people/person-a.toml");
    for (suffix, whole) in files {
        let name = format!("person-a.{suffix}");
        content.write(
            "people/person-a.toml",
            person.replace("person-a.jpg", &name),
        );
        let mut random = numbers(7);
        for _ in 0..60 {
            let mut file = whole.clone();
            for place in random.by_ref().take(3) {
                let place = place % file.len();
                file[place] = file[place].wrapping_add(place as u8 | 1);
            }
            content.write(format!("images/{name}"), file);
            if !content.report().is_clean() {
                continue;
            }
            let site = Site::of(&content.path(""));
            let page = site.page("/en/people/person-a");
            let status = site
                .get(&page.attributes(".portrait img", "src").concat())
                .status;
            assert!(
                [StatusCode::OK, StatusCode::NOT_FOUND].contains(&status),
                "{status}"
            );
        }
    }
}
