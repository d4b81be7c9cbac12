//! What else a person is called, how others know a body or a person, and when somebody died.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;

const PERSON: &str = "people/person-z.toml";
const UNIT: &str = "organizations/example-ministry/units/library.toml";

/// The minimal content with a person and a unit that others know too.
fn site() -> Site {
    let content = Content::minimal();
    content.write(
        UNIT,
        r#"kind = "office"
name.en = "Library"
[[identifiers]]
scheme = "uscc"
value = "91350100M000100Y43"
[[identifiers]]
scheme = "ROR"
value = "https://ror.org/05dxps055"
[[links]]
kind = "weibo"
url = "https://weibo.example/library"
[[links]]
kind = "form"
url = "https://forms.example/library"
title.en = "To borrow a book"
"#,
    );
    content.write(
        PERSON,
        r#"name.en = "Person Z"
sort_key.en = "z"
born = "1950"
died = "2025-03-04"
[[other_names]]
kind = "former"
name.en = "Quillfeather"
end = "2010"
[[other_names]]
kind = "maiden"
name.en = "Marrowby"
[[other_names]]
name.en = "The Tall One"
start = "2020"
[[other_names]]
kind = "romanization"
name.en = "Tsett"
[[identifiers]]
scheme = "orcid"
value = "0000-0002-1825-0097"
[[identifiers]]
scheme = "Register of Readers"
value = "R-17"
[[positions]]
state = "former"
text.en = "Reader"
[[contacts]]
purpose.en = "In the evening"
phones = ["010-66551234"]
website = "https://z.example/"
[[sources]]
title.en = "A leaflet about Z"
url = "https://z.example/leaflet"
"#,
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    Site::of(&content.path(""))
}

/// The rows of facts of a page.
fn facts(site: &Site, path: &str) -> String {
    let page = site.get(path).text();
    let (_, facts) = page.split_once("<dl class=\"facts\">").unwrap();
    let (facts, _) = facts.split_once("</dl>").unwrap();
    facts.to_owned()
}

#[test]
fn a_page_has_the_names_of_its_day() {
    let site = site();
    let today = facts(&site, "/en/people/person-z");
    for said in [
        "<dt>Also known as</dt>\n<dd>The Tall One</dd>",
        "<dt>Also romanized as</dt>\n<dd>Tsett</dd>",
        "<dt>Former names</dt>\n<dd>Quillfeather (until 2010)</dd>",
        "<dt>Name before marriage</dt>\n<dd>Marrowby</dd>",
        "<dt>Died</dt>\n<dd><time datetime=\"2025-03-04\">",
    ] {
        assert!(today.contains(said), "{said}: {today}");
    }
    let then = facts(&site, "/en/people/person-z?on=2009-01-01");
    assert!(
        then.contains("<dt>Name at the time</dt>\n<dd>Quillfeather</dd>"),
        "{then}"
    );
    for unsaid in ["The Tall One", "Died", "Former names"] {
        assert!(!then.contains(unsaid), "{unsaid}: {then}");
    }
    let chinese = facts(&site, "/zh/people/person-z");
    for said in [
        "曾用名",
        "别名",
        "婚前姓名",
        "<span lang=\"en\" dir=\"ltr\">Quillfeather</span>",
    ] {
        assert!(chinese.contains(said), "{said}: {chinese}");
    }
}

#[test]
fn every_name_is_found_and_one_that_is_over_is_noted() {
    let site = site();
    for name in ["Quillfeather", "Marrowby", "Tall One", "Tsett"] {
        let page = site
            .get(&format!("/en/search?q={}", name.replace(' ', "+")))
            .text();
        assert!(page.contains("/en/people/person-z"), "{name}");
        let is_over = ["Quillfeather", "Marrowby"].contains(&name);
        assert_eq!(page.contains("Formerly "), is_over, "{name}: {page}");
    }
}

#[test]
fn what_others_know_it_by_is_shown_and_found() {
    let site = site();
    let unit = facts(&site, "/en/organizations/example-ministry/library");
    for said in [
        "<dt>Unified social credit code</dt>\n<dd><bdi>91350100M000100Y43</bdi></dd>",
        "<a href=\"https://ror.org/05dxps055\"><bdi>05dxps055</bdi></a>",
        "<dt>Weibo</dt>\n<dd><a href=\"https://weibo.example/library\"><bdi>https://weibo.example/library</bdi></a>",
        "<dt>Form</dt>\n<dd><a href=\"https://forms.example/library\">To borrow a book</a>",
    ] {
        assert!(unit.contains(said), "{said}: {unit}");
    }
    let person = facts(&site, "/zh/people/person-z");
    assert!(
        person.contains("<dt><bdi>Register of Readers</bdi></dt>"),
        "{person}"
    );
    for (typed, path) in [
        (
            "91350100M000100Y43",
            "/en/organizations/example-ministry/library",
        ),
        ("05dxps055", "/en/organizations/example-ministry/library"),
        ("0000-0002-1825-0097", "/en/people/person-z"),
        ("0000000218250097", "/en/people/person-z"),
        ("R-17", "/en/people/person-z"),
        (
            "weibo.example/library",
            "/en/organizations/example-ministry/library",
        ),
    ] {
        let page = site.get(&format!("/en/search?q={typed}")).text();
        assert!(page.contains(path), "{typed}: {page}");
    }
}

#[test]
fn a_form_is_not_the_body_that_has_it() {
    let said = site().data(
        "/organizations/example-ministry/library.jsonld",
        "application/ld+json",
    );
    let same = said["sameAs"].as_array().unwrap();
    let same: Vec<_> = same.iter().filter_map(|one| one.as_str()).collect();
    assert_eq!(
        same,
        ["https://ror.org/05dxps055", "https://weibo.example/library"]
    );
}

#[test]
fn a_person_has_numbers_and_sources_too() {
    // Until the day of death somebody is reached.
    let site = site();
    let day = "on=2025-03-04";
    let page = site.get(&format!("/en/people/person-z?{day}")).text();
    for said in [
        "<dd>In the evening</dd>",
        "href=\"tel:+861066551234\"",
        "A leaflet about Z",
        "type=\"text/vcard\"",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let found = site.get(&format!("/en/search?q=66551234&{day}")).text();
    assert!(found.contains("/en/people/person-z?"), "{found}");
    let card = site.get(&format!("/people/person-z.vcf?{day}")).text();
    assert!(card.contains(":+861066551234"), "{card}");
    assert!(card.contains("DEATHDATE:20250304"), "{card}");
    assert!(card.contains("NICKNAME"), "{card}");
    let card = site.get(&format!("/en/people/person-z/card?{day}")).text();
    assert!(card.contains("tel:+861066551234"), "{card}");
    let json = site.data(&format!("/people/person-z.json?{day}"), "application/json");
    assert_eq!(json["contacts"][0]["phones"][0]["e164"], "+861066551234");
    assert_eq!(json["sources"][0]["url"], "https://z.example/leaflet");
    assert_eq!(
        json["identifiers"][0]["url"],
        "https://orcid.org/0000-0002-1825-0097"
    );
}

#[test]
fn a_name_in_latin_letters_beside_a_chinese_one_is_no_want_of_characters() {
    let content = Content::minimal();
    content.write(
        PERSON,
        "name.zh = \"某丁\"\nsort_key.zh = \"mou ding\"\n\n[[other_names]]\nkind = \"romanization\"\nname.en = \"Mou Ting\"\n\n\
         [[positions]]\nstate = \"current\"\ntext.zh = \"读者\"\n",
    );
    let site = Site::of(&content.path(""));
    let page = site.page("/zh/people/person-z").text("main");
    assert!(page.contains("某丁") && page.contains("Mou Ting"), "{page}");
    assert!(!page.contains("未见汉字写法"), "{page}");
}

#[test]
fn short_identifiers_are_found_too() {
    let content = Content::minimal();
    for (slug, identifier) in [
        ("one", "Q42"),
        ("two", "Q5"),
        ("three", "Q4242"),
        ("four", "Q420"),
    ] {
        content.write(
            format!("people/person-{slug}.toml"),
            format!(
                "name.en = \"Person {slug}\"\nsort_key.en = \"{slug}\"\nbiography.en = \"Reads.\"\n\
                 [[identifiers]]\nscheme = \"wikidata\"\nvalue = \"{identifier}\"\n"
            ),
        );
    }
    content.write(
        "people/person-five.toml",
        "name.en = \"Person five\"\nsort_key.en = \"five\"\nbiography.en = \"Reads.\"\n\
         [[identifiers]]\nscheme = \"Register of Readers\"\nvalue = \"R-1\"\n\
         [[identifiers]]\nscheme = \"Other Register\"\nvalue = \"17\"\n",
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    for (typed, slug) in [
        ("Q42", "one"),
        ("q42", "one"),
        ("Q5", "two"),
        ("Q4242", "three"),
        ("Q420", "four"),
        ("wikidata Q42", "one"),
        ("Wikidata:Q5", "two"),
        ("R-1", "five"),
        ("17", "five"),
    ] {
        let typed = typed.replace(' ', "+");
        let found = site.json(&format!("/en/search.json?q={typed}"));
        let first = found["results"][0]["url"].as_str().unwrap_or_default();
        let wanted = format!("/people/person-{slug}");
        assert!(first.ends_with(&wanted), "{typed}: {found:#}");
    }
}

#[test]
fn a_body_outside_the_directory_is_known_by_its_identifiers() {
    let content = Content::minimal();
    content.write(
        "external-bodies/example-council.toml",
        "name.en = \"Example Council\"\nshort_name.en = \"EXC\"\nwebsite = \"https://council.example/\"\n\
         [[links]]\nkind = \"wikipedia\"\nurl = \"https://example.org/wiki/Council\"\n\
         [[identifiers]]\nscheme = \"ror\"\nvalue = \"05dxps055\"\n\
         [[identifiers]]\nscheme = \"Register No.\"\nvalue = \"C-7\"\n",
    );
    content.write(
        "people/person-y.toml",
        "name.en = \"Person y\"\nsort_key.en = \"y\"\n[[affiliations]]\nexternal_body = \"example-council\"\n",
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let list = site.page("/en/organizations").text("main");
    for said in [
        "Short name EXC",
        "ROR 05dxps055",
        "Register No. C-7",
        "Wikipedia",
    ] {
        assert!(list.contains(said), "{said}: {list}");
    }
    let found = site.json("/en/search.json?q=EXC");
    assert!(
        found["results"][0]["url"]
            .as_str()
            .unwrap()
            .ends_with("/people/person-y")
    );
    let said = site.data(
        "/organizations/example-ministry.jsonld",
        "application/ld+json",
    );
    let above = &said["parentOrganization"];
    assert_eq!(
        above["sameAs"],
        serde_json::json!([
            "https://council.example/",
            "https://ror.org/05dxps055",
            "https://example.org/wiki/Council"
        ])
    );
    assert_eq!(above["alternateName"]["@value"], "EXC");
    assert_eq!(above["identifier"][1]["value"], "C-7");
    let turtle = site.get("/organizations/example-ministry.ttl").text();
    for part in [
        "<https://ror.org/05dxps055>",
        "\"C-7\"",
        "<https://council.example/>",
        "skos:altLabel \"EXC\"@en",
        "foaf:page <https://example.org/wiki/Council>",
    ] {
        assert!(turtle.contains(part), "{part}: {turtle}");
    }
    let of_the_council = |body: &&serde_json::Value| body["name"] == "Example Council";
    let popolo = site.json("/popolo.json");
    let mut bodies = popolo["organizations"].as_array().unwrap().iter();
    let council = bodies.find(of_the_council).unwrap();
    assert_eq!(
        council["identifiers"],
        serde_json::json!([
            {"identifier": "05dxps055", "scheme": "ror"},
            {"identifier": "C-7", "scheme": "Register No."},
        ])
    );
    assert_eq!(council["other_names"][0]["name"], "EXC");
    assert_eq!(
        council["links"][1]["url"],
        "https://example.org/wiki/Council"
    );
    let all = site.get("/dump.jsonl").text();
    let mut all = all.lines().filter(|line| line.contains("external-body\""));
    assert!(
        all.any(|line| {
            let has = |part: &str| line.contains(part);
            has("\"value\":\"C-7\"") && has("wiki/Council") && has("\"EXC\"")
        }),
        "{all:?}"
    );
    // One identifier is written once.
    let council = "external-bodies/example-council.toml";
    content.write(
        council,
        content.read(council)
            + "[[identifiers]]\nscheme = \"ror\"\nvalue = \"https://ror.org/05dxps055\"\n",
    );
    assert_eq!(content.codes(), [Code::DuplicateEntry]);
}

#[test]
fn names_in_languages_that_the_site_lacks_are_other_names() {
    let content = Content::minimal();
    content.write(
        UNIT,
        "kind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\
         [[other_names]]\nkind = \"translation\"\nname.ug = \"كۇتۇپخانا\"\nname.cy = \"Llyfrgell\"\n\
         [[other_names]]\nname.en = \"Reading Room\"\nname.zh = \"阅览室\"\nname.fr = \"Salle de lecture\"\n",
    );
    content.write(
        PERSON,
        "name.en = \"Person Z\"\nname.zh = \"某庚\"\nsort_key.en = \"z\"\nsort_key.zh = \"geng\"\nbiography.en = \"Reads.\"\n\
         biography.zh = \"读书。\"\n[[other_names]]\nkind = \"translation\"\nname.ka = \"პირი\"\n",
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let unit = "organizations/example-ministry/library";
    for (language, label) in [("en", "Also translated as"), ("zh", "其他译名")] {
        let page = site.get(&format!("/{language}/{unit}")).text();
        let row = format!(
            "<dt>{label}</dt>\n<dd><span lang=\"cy\" dir=\"ltr\">Llyfrgell</span></dd>\n\
             <dd><span lang=\"ug\" dir=\"rtl\">كۇتۇپخانا</span></dd>"
        );
        assert!(page.contains(&row), "{page}");
        assert!(
            page.contains("<span lang=\"fr\" dir=\"ltr\">Salle de lecture</span>"),
            "{page}"
        );
        // They are meant to be in these languages: no translation is wanting.
        assert!(!page.contains("not yet available"), "{page}");
        assert!(!page.contains("尚无"), "{page}");
    }
    let person = facts(&site, "/zh/people/person-z");
    assert!(
        person
            .contains("<dt>其他语言姓名</dt>\n<dd><span lang=\"ka\" dir=\"ltr\">პირი</span><small class=\"note\">（格鲁吉亚语）</small></dd>"),
        "{person}"
    );
    for (typed, path) in [
        ("Llyfrgell", unit),
        ("كۇتۇپخانا", unit),
        ("salle de lecture", unit),
        ("პირი", "people/person-z"),
    ] {
        let found = site.json(&format!("/en/search.json?q={}", typed.replace(' ', "+")));
        let first = found["results"][0]["url"].as_str().unwrap_or_default();
        assert!(first.ends_with(path), "{typed}: {found:#}");
    }
    let json = site.json(&format!("/{unit}.json"));
    assert_eq!(json["other_names"][0]["name"]["ug"]["text"], "كۇتۇپخانا");
    let popolo = site.json("/popolo.json");
    for (name, language) in [("Llyfrgell", "cy"), ("პირი", "ka")] {
        let named = serde_json::json!({"name": name, "lang": language, "note": "translation"});
        assert!(
            popolo.to_string().contains(&named.to_string()),
            "{named}: {popolo:#}"
        );
    }
    let turtle = site.get(&format!("/{unit}.ttl")).text();
    assert!(turtle.contains("\"Llyfrgell\"@cy"), "{turtle}");
    let json_ld = site.data(&format!("/{unit}.jsonld"), "application/ld+json");
    assert!(
        json_ld["alternateName"].to_string().contains("Llyfrgell"),
        "{json_ld:#}"
    );
    let card = site.get(&format!("/{unit}.vcf")).text();
    assert!(card.contains("LANGUAGE=cy:Llyfrgell"), "{card}");
    // A slip is no language, and the name itself is in those of the site.
    for (from, to, code) in [
        ("name.cy", "name.cyr1", Code::MalformedLanguage),
        ("name.cy", "name.qz", Code::MalformedLanguage),
        (
            "name.zh = \"图书馆\"",
            "name.ug = \"图书馆\"",
            Code::UnknownLanguage,
        ),
    ] {
        let copy = content.copy();
        copy.write(UNIT, copy.read(UNIT).replace(from, to));
        let report = copy.report();
        assert_eq!(report.diagnostics()[0].code, code, "{to}");
        let says_where = report.to_human(false).contains("[[other_names]]");
        assert_eq!(says_where, code == Code::UnknownLanguage, "{to}");
    }
}
