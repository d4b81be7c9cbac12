//! What an editor is told to do, where what was meant is plain.

use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";

fn report(file: &str, text: &str) -> String {
    let content = Content::minimal();
    content.write(UNIT, "kind = \"office\"\nname.en = \"Library\"\n");
    let kept = match file {
        UNIT => content.read(UNIT),
        _ => String::new(),
    };
    content.write(file, kept + text);
    content.report().to_human(false)
}

#[test]
fn the_help_is_about_what_was_meant() {
    let contact = |key: &str| format!("[[contacts]]\nphones = [\"010-68571878\"]\n{key}\n");
    let post = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\n";
    for (file, text, told) in [
        (
            UNIT,
            contact("location = { lat = 39.9， lon = 116.3 }"),
            "this comma is a full-width one",
        ),
        (
            UNIT,
            contact("location = [39.9, 116.3]"),
            "its keys are: lat, lon",
        ),
        (
            UNIT,
            format!("{post}[[posts.appointments.contacts]]\nphones = [\"010-68571878\"]\n"),
            "write [[posts.appointments]] and its keys above this line",
        ),
        (
            UNIT,
            format!("{post}reports_to = \"example-institute/director\"\n"),
            "write { organization = \"example-institute\", post = \"director\" }",
        ),
        (
            "organizations/example-ministry/posts/keeper.toml",
            "[[posts]]\ntitle.en = \"Keeper\"\n".to_owned(),
            "write them without the header `posts`",
        ),
    ] {
        let report = report(file, &text);
        assert!(report.contains(told), "{told}: {report}");
        assert!(report.contains("1 error found"), "{report}");
    }
}
