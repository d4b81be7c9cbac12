//! Units of one organization that are called the same: told apart by what they are part of, wherever one is named alone.

use crate::support::Site;
use crate::support::content::Content;

const SUGGESTIONS: &str = "application/x-suggestions+json";
const ORGANIZATION: &str = "organizations/example-ministry";

/// Two departments with a section of the same name each, and a third one whose section has another.
fn content() -> Content {
    let content = Content::minimal();
    let unit = |slug: &str, order: u32, rest: &str| {
        let head =
            format!("translations.zh = \"official\"\norder = {order}\nkind = \"department\"\n");
        content.write(format!("{ORGANIZATION}/units/{slug}.toml"), head + rest);
    };
    unit(
        "boats",
        21,
        "name.en = \"Boats Department\"\nname.zh = \"船舶处\"\n",
    );
    unit(
        "nets",
        22,
        "name.en = \"Nets Department\"\nname.zh = \"渔网处\"\n",
    );
    let section = |parent: &str, person: &str, phone: &str| {
        format!(
            "parent = \"{parent}\"\nname.en = \"General Section\"\nname.zh = \"综合科\"\n\
             [[contacts]]\nphones = [\"{phone}\"]\n\
             [[functions]]\nid = \"sundry-{parent}\"\ntext.en = \"Sundry of {parent}.\"\ntext.zh = \"{parent}杂务。\"\n\
             [[posts]]\nslug = \"{parent}-chief\"\nhead = true\ntitle.en = \"Section Chief\"\ntitle.zh = \"科长\"\n\
             [[posts.appointments]]\nperson = \"{person}\"\n"
        )
    };
    unit(
        "boats-general",
        1,
        &section("boats", "person-b", "010-68571801"),
    );
    unit(
        "nets-general",
        1,
        &section("nets", "person-c", "010-68571802"),
    );
    let ropes = section("nets", "person-d", "010-68571803")
        .replace("General Section", "Ropes Section")
        .replace("综合科", "绳索科")
        .replace("nets-chief", "ropes-chief")
        .replace("sundry-nets", "sundry-ropes");
    unit("ropes", 2, &ropes);
    for (slug, name) in [("person-b", "B"), ("person-c", "C"), ("person-d", "D")] {
        let person = format!(
            "translations.zh = \"official\"\nname.en = \"Person {name}\"\nname.zh = \"某{name}\"\n\
             sort_key.en = \"{name} person\"\nsort_key.zh = \"mou {name}\"\n"
        );
        content.write(format!("people/{slug}.toml"), person);
    }
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    content
}

#[test]
fn a_section_is_named_with_its_department_where_it_stands_alone() {
    let site = Site::of(&content().path(""));
    for (language, one, other, unique) in [
        (
            "en",
            "General Section (Boats Department)",
            "General Section (Nets Department)",
            "Ropes Section",
        ),
        ("zh", "综合科（船舶处）", "综合科（渔网处）", "绳索科"),
    ] {
        for (slug, name) in [("boats-general", one), ("nets-general", other)] {
            let page = site.page(&format!("/{language}/{ORGANIZATION}/{slug}"));
            assert!(
                page.text("title").starts_with(name),
                "{}",
                page.text("title")
            );
        }
        let page = site.page(&format!("/{language}/{ORGANIZATION}/ropes"));
        assert!(page.text("title").starts_with(&format!("{unique} – ")));
        let card = site.page(&format!("/{language}/{ORGANIZATION}/nets-general/card"));
        let department = ["Nets Department", "渔网处"][usize::from(language == "zh")];
        assert!(
            card.text("body").contains(department),
            "{}",
            card.text("body")
        );
        for (person, name) in [("person-b", one), ("person-c", other)] {
            let page = site.page(&format!("/{language}/people/{person}"));
            assert!(page.main().contains(name), "{}", page.main());
        }
        let people = site.page(&format!("/{language}/people")).main();
        let functions = site.page(&format!("/{language}/functions")).main();
        for name in [one, other] {
            assert!(people.contains(name), "{name}: {people}");
            assert!(functions.contains(name), "{name}: {functions}");
        }
        // Under its department it needs no more than its name.
        let page = site.page(&format!("/{language}/{ORGANIZATION}/boats"));
        assert!(
            !page
                .texts("#units ~ * a, #units a")
                .contains(&one.to_owned())
        );
        let found = site.page(&format!("/{language}/search?q=Person+C")).main();
        assert!(found.contains(other), "{found}");
    }
}

#[test]
fn tables_and_suggestions_tell_them_apart() {
    let site = Site::of(&content().path(""));
    for table in [".csv", "/phone-book.csv"] {
        let answer = site.get(&format!("/{ORGANIZATION}{table}"));
        assert!(answer.status.is_success(), "{table}");
        let text = answer.text();
        for name in ["General Section; Boats Department", "综合科; 渔网处"] {
            assert!(text.contains(name), "{table}: {text}");
        }
        assert!(!text.contains("Ropes Section;"), "{table}: {text}");
    }
    let suggested = site.data("/en/search/suggestions?q=general+sec", SUGGESTIONS);
    let descriptions = suggested[2].as_array().unwrap();
    for department in ["Boats Department", "Nets Department"] {
        assert!(
            descriptions
                .iter()
                .any(|about| about.as_str().unwrap().starts_with(department)),
            "{suggested}"
        );
    }
}

#[test]
fn a_closed_unit_is_told_from_the_present_one_of_its_name() {
    let content = Content::minimal();
    let unit = |slug: &str, life: &str| {
        let text = format!(
            "translations.zh = \"official\"\nkind = \"center\"\n{life}\nname.en = \"Chart Room\"\nname.zh = \"海图室\"\n"
        );
        content.write(format!("{ORGANIZATION}/units/{slug}.toml"), text);
    };
    unit("charts", "end = \"2018-08-31\"");
    unit("charts-2018", "start = \"2018-09-01\"");
    let site = Site::of(&content.path(""));
    for (language, word) in [("en", "closed · "), ("zh", "已撤销 · ")] {
        let suggested = site.data(
            &format!("/{language}/search/suggestions?q=chart+room"),
            SUGGESTIONS,
        );
        let abouts: Vec<&str> = suggested[2]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|about| about.as_str())
            .collect();
        let urls: Vec<&str> = suggested[3]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|url| url.as_str())
            .collect();
        assert_eq!(urls.len(), 2, "{suggested}");
        for (about, url) in abouts.iter().zip(urls) {
            let is_closed = url.ends_with("/charts");
            assert_eq!(about.starts_with(word), is_closed, "{suggested}");
        }
    }
}
