//! What pages say of their texts: of those that they show and no others, in words that are true.

use crate::support::Site;
use crate::support::content::{Content, LIBRARY};

const SOME: &str =
    "Some English texts on this page are unofficial translations that no institution published.";
const MINISTRY: &str = "organizations/example-ministry/organization.toml";

fn notices(site: &Site, path: &str) -> Vec<String> {
    site.page(path).texts(".notice")
}

/// More functions than a notice could name.
fn functions(things: &str) -> String {
    let function = |number| {
        format!(
            "\n[[functions]]\ntext.en = \"Keep {things} {number}\"\ntext.zh = \"保管{number}号图\"\n"
        )
    };
    (10..22).map(function).collect()
}

#[test]
fn only_institutions_on_the_page_are_named() {
    let content = Content::shipped();
    let jilin = "organizations/jilin-ast/organization.toml";
    let text = content.read(jilin);
    let start = text.find("[[functions]]").unwrap();
    let functions = text[start..].split("\n\n");
    let others = functions.filter(|table| !table.starts_with("[[functions]]"));
    let others: Vec<&str> = others.collect();
    content.write(jilin, format!("{}{}", &text[..start], others.join("\n\n")));
    let notice = &notices(&Site::of(&content.path("")), "/en/functions")[0];
    assert!(
        notice.contains("“Foreign Affairs Office") && !notice.contains("Jilin"),
        "{notice}"
    );
}

#[test]
fn so_many_institutions_that_nobody_reads_them_are_not_named() {
    let with_offices = |count: usize| {
        let content = Content::minimal();
        let text = content.read(MINISTRY);
        content.write(MINISTRY, text + &functions("roads"));
        for number in 1..=count {
            let office = format!(
                "translations.en = \"unofficial\"\nkind = \"government\"\nname.en = \"Office {number}\"\n{}",
                functions("maps")
            );
            content.write(
                format!("organizations/office-{number}/organization.toml"),
                office,
            );
        }
        notices(&Site::of(&content.path("")), "/en/functions")
    };
    let two = "The English texts of “Office 1” and “Office 2” on this page are unofficial translations that these institutions did not publish.";
    assert_eq!(with_offices(2), [two]);
    assert_eq!(with_offices(9), [SOME]);
}

#[test]
fn texts_of_people_alone_are_of_no_institution() {
    let content = Content::minimal();
    let position = |text: &str| format!("\n[[positions]]\nstate = \"current\"\ntext.en = {text}\n");
    let long = "Adviser of all who look for an example of a text so long that no notice could ever name it among those of a page";
    let official = position(&format!("{{ text = \"{long}\", status = \"official\" }}"));
    let unofficial = (10..22).map(|number| position(&format!("\"Adviser {number}\"")));
    let unofficial: String = unofficial.collect();
    content.write(
        "people/person-b.toml",
        format!("translations.en = \"unofficial\"\nname.en = \"Person B\"\nsort_key.en = \"b\"\n{official}{unofficial}"),
    );
    let site = Site::of(&content.path(""));
    assert_eq!(notices(&site, "/en/people/person-b"), [SOME]);
}

#[test]
fn an_institution_with_texts_of_both_kinds_is_not_called_unofficial() {
    let content = Content::with_library(&format!(
        "translations.en = \"unofficial\"\n{}",
        functions("maps")
    ));
    let text = content.read(MINISTRY);
    content.write(MINISTRY, text + &functions("roads"));
    assert_eq!(
        notices(&Site::of(&content.path("")), "/en/functions"),
        [SOME]
    );
}

#[test]
fn what_is_found_counts_among_the_texts_of_the_page() {
    let site = Site::shipped();
    let page = site.page("/zh/search?q=签证");
    let notice = &page.texts(".notice")[0];
    let shown = page.texts(".answers .function-links a");
    assert!(!shown.is_empty());
    // Nothing that stands there is left out: the whole page is meant, or the few official names are those that are not.
    assert!(
        notice.starts_with("本页所载机构和人员资料的中文均为非官方译文")
            || notice.starts_with('除'),
        "{notice}"
    );
}

#[test]
fn what_is_found_in_another_language_is_said_to_be() {
    let content = Content::minimal();
    let institute = "organizations/example-institute/organization.toml";
    let text = content.read(institute);
    content.write(institute, text + "summary.zh = \"制作示例。\"\n");
    let site = Site::of(&content.path(""));
    let fallback = "Some texts of this page do not exist in English and are shown in Chinese, partly in unofficial \
                    translations.";
    let notices = notices(&site, "/en/search?q=example+institute");
    assert!(notices.contains(&fallback.to_owned()), "{notices:?}");
}

#[test]
fn what_is_not_shown_is_not_spoken_of() {
    let content = Content::minimal();
    let text = content.read(MINISTRY);
    let facts = "\n[[facts]]\nlabel.en = \"Motto\"\ntext.en = \"Serve the people\"\n\
                 \n[[facts]]\nlabel.zh = \"校训\"\ntext.zh = \"求是\"\n";
    content.write(MINISTRY, text + facts);
    let site = Site::of(&content.path(""));
    let spoken = |question: &str| notices(&site, question).join(" ");
    let mentioned = spoken("/en/search?q=求是");
    assert!(mentioned.contains("shown in Chinese"), "{mentioned}");
    let other = spoken("/en/search?q=motto");
    assert!(!other.contains("shown in Chinese"), "{other}");
    let page = site.page("/en/search?q=motto");
    assert!(page.main().contains("Serve the people"));
}

#[test]
fn lists_name_institutions_whatever_the_length_of_their_names() {
    let site = Site::shipped();
    for (path, words, long) in [
        (
            "/en/",
            "Apart from ",
            "“Xinjiang Institute of Ecology and Geography, Chinese Academy of Sciences”",
        ),
        (
            "/en/organizations",
            "Unofficial translations on this page, ",
            "“Foreign Affairs Office of the People's Government of the Xinjiang Uygur Autonomous Region”",
        ),
    ] {
        let notice = &notices(&site, path)[0];
        assert!(
            notice.starts_with(words) && notice.contains(long),
            "{path}: {notice}"
        );
    }
}

#[test]
fn what_the_directory_calls_a_kind_is_no_text_of_an_institution() {
    let content = Content::with_library("");
    let maps = functions("maps");
    content.write(
        LIBRARY,
        format!("translations.en = \"unofficial\"\nkind = \"reading-house\"\nname.en = \"Library\"\n{maps}"),
    );
    content.write(
        "kinds.toml",
        "[reading-house]\nclass = \"office\"\nlabel.en = \"Reading house\"\n",
    );
    let site = Site::of(&content.path(""));
    let notice = &notices(&site, "/en/organizations/example-ministry/library")[0];
    assert!(
        notice.contains("Example Ministry") && !notice.contains("Reading house"),
        "{notice}"
    );
}

#[test]
fn a_document_says_it_before_its_text() {
    let site = Site::shipped();
    for language in ["en", "zh"] {
        let path = format!("/{language}/organizations/jilin-ast/sections/regulations");
        let page = site.page(&path);
        assert!(!page.texts(".intro .notices > .notice").is_empty());
        assert!(page.texts(".body .notice").is_empty());
    }
}
