//! Pictures that change, and names of files that are wrong.

use std::fs;

use minglu::content::Loader;
use minglu::diagnostics::Severity;

use super::with_portrait;
use crate::support::images::jpeg;
use crate::support::program;
use crate::support::repository::Repository;

const ALT: &str = "alt.en = \"Person A at a desk\"\n";

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
