//! What an editor is told of files of interface strings that read well and say something wrong.

use minglu::diagnostics::Code;
use minglu::messages::Language;
use minglu::snapshot::Snapshot;

use crate::support::content::Content;

const ZH: &str = "locales/zh.ftl";

/// The shipped Chinese strings with one line instead of another.
fn chinese(line: &str, instead: &str) -> Content {
    let content = Content::minimal();
    let strings = content.read(ZH);
    assert_eq!(strings.matches(line).count(), 1, "{line}");
    content.write(ZH, strings.replace(line, instead));
    content
}

/// The codes and messages of the report.
fn told(content: &Content) -> Vec<(Code, String)> {
    let report = content.report();
    let diagnostics = report.diagnostics().iter();
    diagnostics
        .map(|found| (found.code, found.words(Language::default()).message))
        .collect()
}

#[test]
fn a_message_without_a_value_is_missing_and_said_in_english() {
    let content = chinese("\nhome = 首页\n", "\nhome =\n    .title = 首页\n");
    let message = "the message `home` is missing; pages say it in English".to_owned();
    assert_eq!(told(&content), [(Code::MissingMessage, message)]);
    let snapshot = Snapshot::load(&content.path("")).unwrap().0.unwrap();
    let languages = &snapshot.directory().site().languages;
    let chinese = languages.iter().find(|known| known.tag.to_string() == "zh");
    assert_eq!(snapshot.strings(chinese.unwrap()).say("home"), "Home");
}

#[test]
fn a_misspelt_name_is_one_mistake_and_names_what_was_meant() {
    let content = chinese("\nhome = 首页\n", "\nhomee = 首页\n");
    let report = content.report();
    let [mistake] = report.diagnostics() else {
        panic!("{}", report.to_human(false));
    };
    assert_eq!(mistake.code, Code::UnknownMessage);
    assert_eq!(
        mistake.words(Language::default()).help.as_deref(),
        Some("did you mean `home`?")
    );
    assert!(report.is_clean());
}

#[test]
fn a_message_that_another_refers_to_may_have_any_name() {
    let content = chinese(
        "\nhome = 首页\n",
        "\nfirst = 首\nhome = { first }页{ -mark }\n-mark = 。\n",
    );
    assert_eq!(told(&content), []);
}

#[test]
fn a_reference_to_nothing_is_reported() {
    let content = chinese(
        "\nhome = 首页\n",
        "\nhome = { fist }{ -mark }{ NUMBER(1) }\n",
    );
    let codes: Vec<_> = told(&content).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [Code::UnknownReference; 3]);
}

#[test]
fn only_the_variables_of_the_english_message_are_filled_in() {
    let content = chinese("\nhome = 首页\n", "\nhome = { $name }首页\n");
    let message = "nothing fills in `$name` in the message `home`".to_owned();
    assert_eq!(told(&content), [(Code::UnknownVariable, message)]);
    let in_selector = "\nhome = { $count ->\n    [one] 一\n   *[other] { $more }\n}\n";
    assert_eq!(told(&chinese("\nhome = 首页\n", in_selector)).len(), 2);
    let fewer = chinese(
        "\nhome = 首页\n",
        "\nhome = 首页\n# { $x } is no variable\n",
    );
    assert_eq!(told(&fewer), []);
}

#[test]
fn the_arguments_of_a_term_are_its_variables() {
    let term = "\n-page = { $place ->\n   *[first] 首页\n    [other] 页\n}\n";
    let home = format!("{term}home = {{ -page(place: \"first\") }}\n");
    assert_eq!(told(&chinese("\nhome = 首页\n", &home)), []);
    let unheard = format!("{term}home = {{ -page }}\n");
    let found = told(&chinese("\nhome = 首页\n", &unheard));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, Code::UnknownVariable);
}

#[test]
fn a_message_that_is_there_twice_is_reported() {
    let content = chinese("\nhome = 首页\n", "\nhome = 首页\nhome = 主页\n");
    let message = "the message `home` is there twice".to_owned();
    assert_eq!(told(&content), [(Code::DuplicateEntry, message)]);
}

#[test]
fn strings_of_a_language_that_the_site_lacks_are_said_to_be_unread() {
    let content = Content::minimal();
    content.write("locales/fr.ftl", "home = Accueil\n");
    let report = content.report();
    let [mistake] = report.diagnostics() else {
        panic!("{}", report.to_human(false));
    };
    assert_eq!(mistake.code, Code::UnexpectedFile);
    let help = mistake.words(Language::default()).help.unwrap();
    assert!(help.contains("[[languages]]"), "{help}");
    assert!(help.contains("tag = \"fr\""), "{help}");
}

#[test]
fn the_english_strings_may_stay_where_the_site_is_not_in_english() {
    let content = Content::minimal();
    let site = content.read("site.toml");
    let english = "[[languages]]\ntag = \"en\"\nname = \"English\"\n";
    content.write("site.toml", site.replace(english, ""));
    let report = content.report();
    let mut codes = report.diagnostics().iter().map(|found| found.code);
    assert!(codes.all(|code| code != Code::UnexpectedFile));
}

#[test]
fn missing_strings_are_copied_only_from_what_is_there() {
    let content = Content::minimal();
    std::fs::remove_file(content.path("locales/en.ftl")).unwrap();
    let report = content.report().to_human(false);
    assert!(!report.contains("copy locales/en.ftl"), "{report}");
    let content = Content::minimal();
    std::fs::remove_file(content.path(ZH)).unwrap();
    let report = content.report().to_human(false);
    assert!(report.contains("copy locales/en.ftl"), "{report}");
}
