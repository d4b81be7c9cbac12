//! `minglu review`: what a change of the content means, in both languages.

mod before;
mod edits;
mod program;
mod words;

use std::path::Path;
use std::sync::LazyLock;

use insta::assert_snapshot;
use minglu::compare::{Group, Messages, Review, Version};
use minglu::content::Loader;

use crate::support::repository::Repository;
use before::content;

/// The content of a folder.
fn version(folder: &Path) -> Version {
    let mut loader = Loader::new(folder);
    loader.load().unwrap();
    let (version, report) = Version::of(&loader);
    assert!(report.is_clean(), "{}", report.to_human(false));
    version.unwrap()
}

/// What each edit means.
struct Told {
    /// In each language.
    texts: Vec<(&'static str, String)>,
    /// As data.
    groups: Vec<Group>,
}

/// The edits are made once for all that is asked of them.
static TOLD: LazyLock<Told> = LazyLock::new(|| {
    let repository = content();
    let before = version(&repository.content());
    let languages = ["en", "zh"].map(|language| (language, Messages::new(language).unwrap()));
    let mut told = Told {
        texts: vec![("en", String::new()), ("zh", String::new())],
        groups: Vec::new(),
    };
    let mut broken = Vec::new();
    for (what, edit) in edits::EDITS {
        edit(&repository);
        let mut loader = Loader::new(&repository.content());
        loader.load().unwrap();
        let (after, report) = Version::of(&loader);
        repository.undo();
        let Some(after) = after.filter(|_| report.is_clean()) else {
            broken.push(format!("{what}: {}", report.to_human(false)));
            continue;
        };
        for ((_, messages), (_, all)) in languages.iter().zip(&mut told.texts) {
            let review = Review::new(&before, &after, messages);
            let text = review.to_text(messages);
            let (lines, _) = text.trim_end().rsplit_once('\n').unwrap_or((&text, ""));
            all.push_str(&format!("== {what}\n{}\n\n", lines.trim_end()));
            told.groups.extend(review.groups);
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    told
});

#[test]
fn each_edit_is_told_in_plain_words() {
    for (language, text) in &TOLD.texts {
        assert_snapshot!(format!("review-{language}"), text);
    }
}

#[test]
fn every_kind_of_change_appears_among_the_edits() {
    let findings = TOLD.groups.iter().flat_map(|group| &group.findings);
    let kinds: Vec<&str> = findings.map(|finding| finding.kind.as_str()).collect();
    let names = words::messages("en");
    let fields = names.iter().filter_map(|name| name.strip_prefix("field-"));
    let wanted = fields.chain(words::KINDS.iter().copied());
    let lacking: Vec<_> = wanted
        .filter(|wanted| !kinds.iter().any(|kind| kind.starts_with(wanted)))
        // A contact, a fact and the like are told of by their fields once they are there.
        .collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn a_state_compared_with_itself_shows_nothing() {
    let repository = content();
    let ministry = version(&repository.content());
    let shipped = version(&crate::support::shipped_content());
    for language in ["en", "zh"] {
        let messages = Messages::new(language).unwrap();
        for version in [&ministry, &shipped] {
            assert!(Review::new(version, version, &messages).is_empty());
        }
    }
    let messages = Messages::new("en").unwrap();
    let text = Review::new(&ministry, &ministry, &messages).to_text(&messages);
    assert_eq!(text, "Nothing that readers see changes.\n");
}

#[test]
fn a_portfolio_does_not_change_with_what_its_parts_are_called() {
    let repository = content();
    let library = before::unit("library");
    let text = repository.read(&library);
    let parts =
        "[[posts.oversees]]\nunit = \"teaching\"\n[[posts.oversees]]\npost = \"minister\"\n";
    repository.write(&library, &format!("{text}{parts}"));
    let before = version(&repository.content());
    repository.replace(&before::unit("teaching"), "Teaching Department", "Schools");
    let after = version(&repository.content());
    let review = Review::new(&before, &after, &Messages::new("en").unwrap());
    let findings = review.groups.iter().flat_map(|group| &group.findings);
    let kinds: Vec<&str> = findings.map(|finding| finding.kind.as_str()).collect();
    assert!(!kinds.is_empty(), "the unit is called otherwise");
    assert!(
        !kinds.iter().any(|kind| kind.starts_with("oversees")),
        "{kinds:?}"
    );
}

#[test]
fn of_a_long_list_that_alone_is_told_which_moved() {
    let repository = content();
    let library = before::unit("library");
    let text = repository.read(&library);
    let with = |last: usize| {
        let posts = (1..=14).map(|number| {
            let place = if number == 14 { last } else { number * 10 };
            format!(
                "\n[[posts]]\nslug = \"seat-{number}\"\ntitle.en = \"Seat {number}\"\nprecedence = {place}\n"
            )
        });
        let posts: String = posts.collect();
        repository.write(&library, &format!("{text}{posts}"));
        version(&repository.content())
    };
    let (before, between, first) = (with(140), with(35), with(1));
    for (after, english, chinese) in [
        (
            between,
            "In the order of the posts, Seat 14 stands behind Seat 3 now.",
            "职务的顺序中，Seat 14现排在Seat 3之后。",
        ),
        (
            first,
            "In the order of the posts, Seat 14 stands first now.",
            "职务的顺序中，Seat 14现排在最前。",
        ),
    ] {
        for (language, expected) in [("en", english), ("zh", chinese)] {
            let messages = Messages::new(language).unwrap();
            let text = Review::new(&before, &after, &messages).to_text(&messages);
            let order = text.lines().filter(|line| line.contains("Seat"));
            let order: Vec<&str> = order
                .map(|line| line.trim_start_matches([' ', '-']))
                .collect();
            assert_eq!(order, [expected], "{text}");
        }
    }
}

#[test]
fn layout_comments_and_order_of_keys_are_nothing() {
    let repository = content();
    let before = version(&repository.content());
    for file in before.files.keys().filter(|file| file.ends_with(".toml")) {
        let text = repository.read(file);
        let (head, rest) = text.split_once("\n[").unwrap_or((&text, ""));
        // Keys above the first table change places, where none goes on over several lines.
        let mut lines: Vec<&str> = head.lines().collect();
        if !head.contains("\"\"\"") {
            lines.reverse();
        }
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!("\n\n\n[{rest}")
        };
        repository.write(file, &format!("# A comment.\n{}\n{rest}", lines.join("\n")));
    }
    let after = version(&repository.content());
    let messages = Messages::new("en").unwrap();
    let review = Review::new(&before, &after, &messages);
    assert!(review.is_empty(), "{}", review.to_text(&messages));
}

#[test]
fn the_order_of_words_for_the_search_is_nothing() {
    let repository = content();
    let before = version(&repository.content());
    let [books, maps] = ["\"books\", \"reading\", \"图书\"", "\"maps\", \"charts\""];
    for (from, to) in [
        ("\"who\", \"which\"", "\"which\", \"who\""),
        (books, "*"),
        (maps, "\"图书\", \"books\", \"reading\""),
        ("*", "\"charts\", \"maps\""),
    ] {
        repository.replace("search.toml", from, to);
    }
    let after = version(&repository.content());
    let review = Review::new(&before, &after, &Messages::new("en").unwrap());
    assert!(review.is_empty(), "{:?}", review.groups);
}

#[test]
fn an_end_that_nobody_knows_is_told_in_words() {
    let repository = content();
    let library = before::unit("library");
    let ends = ["", "end = \"2026-01-31\"\n", "end = \"unknown\"\n"];
    let text = repository.read(&library);
    let states = ends.map(|end| {
        let text = text.replace("order = 9\n", &format!("order = 9\n{end}"));
        let text = text.replace(
            "slug = \"librarian\"\n",
            &format!("slug = \"librarian\"\n{end}"),
        );
        let person = "person = \"person-omega\"\n";
        let function = "[[functions]]\ntext.en = \"Keep the map collection.\"\n";
        let text = text.replace(person, &format!("{person}{end}"));
        repository.write(
            &library,
            &text.replace(function, &format!("{function}{end}")),
        );
        let mut loader = Loader::new(&repository.content());
        loader.load().unwrap();
        Version::of(&loader).0.unwrap()
    });
    let [open, known, unknown] = &states;
    for (language, words) in [("en", "not known"), ("zh", "不详")] {
        let messages = Messages::new(language).unwrap();
        for [before, after] in [
            [open, unknown],
            [unknown, open],
            [known, unknown],
            [unknown, known],
        ] {
            let text = Review::new(before, after, &messages).to_text(&messages);
            assert!(text.contains(words) && !text.contains("unknown"), "{text}");
            assert!(text.lines().count() > 5, "{text}");
        }
    }
}

#[test]
fn what_is_new_backwards_is_gone() {
    let repository = Repository::of_the_ministry();
    let before = version(&repository.content());
    repository.write(
        "organizations/example-ministry/units/press.toml",
        "kind = \"office\"\nname.en = \"Press Office\"\n",
    );
    let after = version(&repository.content());
    let messages = Messages::new("en").unwrap();
    let kinds = |before, after| -> Vec<String> {
        let groups = Review::new(before, after, &messages).groups.into_iter();
        groups
            .flat_map(|group| group.findings)
            .map(|finding| finding.kind)
            .collect()
    };
    assert_eq!(kinds(&before, &after), ["unit-added"]);
    assert_eq!(kinds(&after, &before), ["unit-removed"]);
}

#[test]
fn people_read_dates_in_words() {
    for (language, words) in [("en", "31 December 2026"), ("zh", "2026年12月31日")] {
        let (_, text) = TOLD.texts.iter().find(|(tag, _)| *tag == language).unwrap();
        assert!(text.contains(words), "{text}");
        let is_iso = |word: &str| {
            let parts: Vec<&str> = word.split('-').collect();
            let are_digits =
                |part: &&str| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            (2..=3).contains(&parts.len()) && parts[0].len() == 4 && parts.iter().all(are_digits)
        };
        let words = text.split(|character: char| character != '-' && !character.is_ascii_digit());
        let found: Vec<&str> = words.filter(|word| is_iso(word)).collect();
        assert!(found.is_empty(), "{found:?} in {text}");
    }
    let data = TOLD.groups.iter().flat_map(|group| &group.findings);
    let mut ends = data.filter(|finding| finding.kind == "appointment-ended");
    assert!(ends.any(|end| end.after.as_deref() == Some("2026-12-31")));
}

#[test]
fn a_contact_of_a_holder_is_told_of_with_whose_it_is() {
    let repository = content();
    let library = before::unit("library");
    let holder = |person: &str, number: &str| {
        format!(
            "[[posts.appointments]]\nperson = \"person-{person}\"\ncontacts = [{{ phones = [\"010-6655 {number}\"] }}]\n"
        )
    };
    let text = repository.read(&library) + "multiple_holders = true\n";
    let holders = ["alpha", "beta", "gamma"].map(|person| holder(person, "3010"));
    let numbers = |last: &str| {
        let all = holders[0].replace("3010", "3011") + &holders[1].replace("3010", "3012");
        repository.write(&library, &format!("{text}\n{all}{}", holder("gamma", last)));
        version(&repository.content())
    };
    let (before, after) = (numbers("3013"), numbers("3014"));
    for (language, words) in [
        ("en", "Person Gamma (Adviser, Library): Phone changed from"),
        ("zh", "人员丙（图书馆顾问）：电话由"),
    ] {
        let messages = Messages::new(language).unwrap();
        let text = Review::new(&before, &after, &messages).to_text(&messages);
        assert!(text.contains(words), "{text}");
        assert_eq!(text.matches("  - ").count(), 1, "{text}");
    }
}

#[test]
fn when_a_contact_is_closed_is_said_in_whole_words() {
    let repository = content();
    let library = before::unit("library");
    let text = repository.read(&library);
    let before = version(&repository.content());
    let contact = "[[contacts]]\nphones = [\"010-6655 3020\"]\nholidays = \"closed\"\nclosures = [{ start = \"2026-12-20\", reason.en = \"Moving house\", reason.zh = \"搬迁\" }, { start = \"2027-01-02\", end = \"2027-01-03\" }]\n\n[[contacts]]";
    repository.write(&library, &text.replacen("[[contacts]]", contact, 1));
    let after = version(&repository.content());
    for (language, words) in [
        (
            "en",
            ["closed on public holidays", ": Moving house", ", closed 2"],
        ),
        ("zh", ["法定节假日休息", "起休息：搬迁", "休息。"]),
    ] {
        let messages = Messages::new(language).unwrap();
        let text = Review::new(&before, &after, &messages).to_text(&messages);
        for words in words {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}

/// What a review says of an edit of a file that is first given more text.
fn told_of(file: &str, more: &str, from: &str, to: &str) -> String {
    let repository = content();
    repository.append(file, more);
    let before = version(&repository.content());
    repository.replace(file, from, to);
    let after = version(&repository.content());
    let messages = Messages::new("en").unwrap();
    Review::new(&before, &after, &messages).to_text(&messages)
}

#[test]
fn what_changes_in_another_language_alone_is_told_too() {
    let library = before::unit("library");
    let contact = "[[contacts]]\nphones = [\"010-66551234\"]\n[[contacts.closures]]\nstart = \"2090-01-01\"\n\
                   reason.en = \"Works\"\nreason.zh = \"施工\"\n";
    for (more, from, to) in [
        (
            "[[superiors]]\nname.en = \"City\"\nname.zh = \"甲市\"\nkind = \"local\"\n",
            "甲市",
            "乙市",
        ),
        (contact, "施工", "修缮"),
        (
            "[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n[[posts.oversees]]\ntext.en = \"Maps\"\ntext.zh = \"图\"\n",
            "\"图\"",
            "\"地图\"",
        ),
        (
            "[[identifiers]]\nscheme = \"r-one\"\nvalue = \"1\"\n",
            "r-one",
            "r-two",
        ),
    ] {
        let told = told_of(&library, more, from, to);
        assert!(told.contains(to.trim_matches('"')), "{from}: {told}");
    }
    let gender = "gender.en = \"nonbinary\"\ngender.zh = \"非二元\"\n";
    let person = "people/person-alpha.toml";
    let repository = content();
    let text = repository.read(person);
    repository.write(person, &format!("{gender}{text}"));
    let before = version(&repository.content());
    repository.replace(person, "非二元", "其他");
    let after = version(&repository.content());
    let messages = Messages::new("en").unwrap();
    let told = Review::new(&before, &after, &messages).to_text(&messages);
    assert!(told.contains("其他"), "{told}");
}

#[test]
fn where_a_unit_stood_for_a_time_is_told() {
    let told = told_of(
        &before::unit("library"),
        "[[former_parents]]\nparent = \"general-office\"\nstart = \"2018\"\nend = \"2019\"\n",
        "end = \"2019\"",
        "end = \"2020\"",
    );
    assert!(
        told.contains("General Office") && told.contains("2020"),
        "{told}"
    );
}

#[test]
fn no_order_is_told_of_what_stands_by_its_name() {
    let repository = content();
    let unit = |slug: &str, name: &str, more: &str| {
        repository.write(
            &before::unit(slug),
            &format!("kind = \"office\"\nname.en = \"{name}\"\nname.zh = \"{name}\"\n{more}"),
        );
    };
    for (slug, name) in [("a-unit", "Alpha"), ("b-unit", "Beta"), ("c-unit", "Gamma")] {
        unit(slug, name, "");
    }
    let before = version(&repository.content());
    repository.remove(&before::unit("a-unit"));
    unit("z-unit", "Alpha", "former_slugs = [\"a-unit\"]\n");
    let after = version(&repository.content());
    let messages = Messages::new("en").unwrap();
    let told = Review::new(&before, &after, &messages).to_text(&messages);
    assert!(!told.to_lowercase().contains("order"), "{told}");
}
