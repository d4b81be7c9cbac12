//! Popolo documents: our own, those of others with names in many languages, and files that are none.

use serde_json::{Value, json};

use super::{imported, said};
use crate::support::Site;
use crate::support::content::Content;
use crate::support::data::list;

const FILE: &str = ".document.json";

fn write(content: &Content, document: &Value) {
    content.write(FILE, serde_json::to_vec_pretty(document).unwrap());
}

/// A content folder with the languages of another one, and nothing in it.
fn emptied(content: &Content) -> Content {
    let empty = Content::empty();
    for file in ["site.toml", "locales/en.ftl", "locales/zh.ftl"] {
        empty.write(file, content.read(file));
    }
    empty
}

fn document(content: &Content, path: &str) -> Value {
    Site::of(&content.path("")).json(path)
}

/// A document as far as Popolo can carry it: pictures are files, and the order is that of the content.
fn comparable(mut document: Value) -> Value {
    for records in document.as_object_mut().unwrap().values_mut() {
        let records = records.as_array_mut().unwrap();
        for record in records.iter_mut() {
            record.as_object_mut().unwrap().remove("image");
        }
        records.sort_by_key(Value::to_string);
    }
    document
}

#[test]
fn our_own_documents_change_nothing_where_they_come_from() {
    for content in [Content::minimal(), Content::shipped()] {
        let site = Site::of(&content.path(""));
        let before = content.everything();
        let mut paths = vec!["/popolo.json".to_owned()];
        let organizations = site.json("/popolo.json");
        let ids = list(&organizations, "organizations");
        let ids = ids.iter().filter_map(|body| body["id"].as_str());
        let slugs = ids.filter_map(|id| id.split_once("/organizations/"));
        let slugs = slugs.filter(|(_, slug)| !slug.contains('/'));
        paths.extend(slugs.map(|(_, slug)| format!("/organizations/{slug}.popolo.json")));
        assert!(paths.len() > 2);
        for path in paths {
            write(&content, &site.json(&path));
            let said = imported(&content, FILE, &[]);
            assert_eq!(said, "Nothing to change.\n", "{path}");
            std::fs::remove_file(content.path(FILE)).unwrap();
        }
        assert_eq!(content.everything(), before);
    }
}

#[test]
fn what_a_document_says_in_other_words_is_known_again() {
    let names = "short_name.en = \"Lib\"\nstart = \"1970\"\n\n[[former_names]]\nname.en = \"Reading Room\"\nend = \"unknown\"\n\n\
        [[other_names]]\nname.zh = \"典藏馆\"\nkind = \"name-plate\"\n\n[[other_names]]\nname.en = \"Stacks\"\n\n\
        [[contacts]]\npurpose.en = \"Desk\"\nphones = [\"010-68571898转8001\"]\n\n[[contacts]]\nfaxes = [\"010-68571897\"]\n";
    let post = |slug: &str, title: &str, holder: &str| {
        format!(
            "\n[[posts]]\nslug = \"{slug}\"\ntitle.en = \"{title}\"\n\n[[posts.appointments]]\n{holder}\n"
        )
    };
    let posts = [
        post(
            "librarian",
            "Librarian",
            "person = \"person-a\"\nkind = \"acting\"\nstart = \"2020\"",
        ),
        post(
            "keeper",
            "Keeper",
            "post = \"librarian\"\nkind = \"ex-officio\"",
        ),
        post(
            "trustee",
            "Trustee",
            "post = { organization = \"example-ministry\", post = \"keeper\" }\nkind = \"ex-officio\"",
        ),
    ];
    let content = Content::with_library(&format!("{names}{}", posts.concat()));
    let before = document(&content, "/popolo.json");
    write(&content, &before);
    assert_eq!(imported(&content, FILE, &[]), "Nothing to change.\n");
    let empty = emptied(&content);
    write(&empty, &before);
    imported(&empty, FILE, &[]);
    let librarian = empty.read("organizations/example-ministry/posts/librarian.toml");
    assert!(
        librarian.contains("person = \"person-a\"\nkind = \"acting\"\nstart = \"2020\""),
        "{librarian}"
    );
    let library = empty.read("organizations/example-ministry/units/library.toml");
    assert!(
        library.contains("phones = [\"010-68571898 ext. 8001\"]"),
        "{library}"
    );
    assert!(
        library.contains("name.en = \"Reading Room\"\nend = \"unknown\""),
        "{library}"
    );
}

#[test]
fn our_own_documents_say_the_same_in_an_empty_content() {
    for content in [Content::minimal(), Content::shipped()] {
        let empty = emptied(&content);
        let before = document(&content, "/popolo.json");
        write(&empty, &before);
        imported(&empty, FILE, &[]);
        let after = document(&empty, "/popolo.json");
        assert_eq!(comparable(after), comparable(before));
    }
}

#[test]
fn a_document_of_an_organization_begins_it_beside_others() {
    let content = Content::minimal();
    let other = emptied(&content);
    write(
        &other,
        &document(&content, "/organizations/example-ministry.popolo.json"),
    );
    imported(&other, FILE, &[]);
    assert!(
        other
            .path("organizations/example-ministry/units/general-office.toml")
            .exists()
    );
    // What another directory has under its own address is found by slug and name alike.
    let site = other.read("site.toml");
    other.write(
        "site.toml",
        site.replace("127.0.0.1:8080", "directory.example.org"),
    );
    let said = imported(&other, FILE, &[]);
    assert_eq!(said, "Nothing to change.\n");
}

/// A parliament with two terms, as EveryPolitician writes it; everybody in it is made up.
fn parliament() -> Value {
    let name =
        |lang: &str, name: &str| json!({ "lang": lang, "name": name, "note": "multilingual" });
    json!({
        "meta": { "sources": ["https://example.org/"] },
        "posts": null,
        "persons": [
            {
                "id": "00000000-0000-4000-8000-000000000001",
                "name": "Ada Beispiel",
                "family_name": "Beispiel",
                "given_name": "Ada",
                "gender": "female",
                "birth_date": "1970-05",
                "death_date": null,
                "image": "https://example.org/ada.jpg",
                "images": [{ "url": "https://example.org/ada.jpg" }],
                "email": "ada@example.org",
                "contact_details": [
                    { "type": "email", "value": "ada@example.org" },
                    { "type": "phone", "value": "+49 30 901820" },
                    { "type": "phone", "value": "no number" },
                    { "type": "twitter", "value": "ada" },
                ],
                "identifiers": [
                    { "identifier": "Q4115189", "scheme": "wikidata" },
                    { "identifier": 17, "scheme": "parliament" },
                ],
                "links": [
                    { "note": "Wikipedia (de)", "url": "https://de.wikipedia.org/wiki/Beispiel" },
                    { "note": "twitter", "url": "https://twitter.com/ada" },
                ],
                "other_names": [
                    name("zh-hans", "示例甲"), name("zh-hant", "示例甲甲"), name("ru", "Ада Бейшпиль"), name("ja", "アダ・バイシュピール"),
                    name("ar", "آدا بايشبيل"), name("en", "Ada Example"), name("yue", "示例"), name("xx-none", "?"),
                    { "name": "Ada Muster", "note": "maiden" },
                ],
            },
            {
                "id": "00000000-0000-4000-8000-000000000002",
                "name": "Бейшпиль Борис",
                "other_names": [name("en", "Boris Beispiel")],
            },
            { "id": "00000000-0000-4000-8000-000000000003", "name": "Ada Beispiel" },
            { "id": "00000000-0000-4000-8000-000000000004", "name": "Carl Ohneamt" },
        ],
        "organizations": [
            { "id": "assembly", "name": "Example Assembly", "classification": "legislature", "seats": 3,
              "other_names": [name("zh", "示例议会"), name("de", "Beispielversammlung")] },
            { "id": "party/green", "name": "Green Example Party", "classification": "party",
              "other_names": [name("zh", "示例绿党")] },
            { "id": "party/_unknown", "name": "unknown", "classification": "party" },
        ],
        "events": [
            { "id": "term/1", "classification": "legislative period", "start_date": "2015-01-01", "end_date": "2019-01-01" },
            { "id": "term/2", "classification": "legislative period", "start_date": "2019-01-01" },
        ],
        "areas": [
            { "id": "area/1", "name": "North" }, { "id": "area/2", "name": "South" }, { "id": "area/3", "name": "South" },
        ],
        "memberships": [
            seat(1, "area/1", "term/1", "party/green"), seat(1, "area/1", "term/2", "party/green"),
            seat(2, "area/2", "term/2", "party/_unknown"), seat(3, "area/3", "term/2", "party/none"),
            seat(3, "area/3", "term/2", "party/green"),
        ],
    })
}

fn seat(person: u8, area: &str, term: &str, party: &str) -> Value {
    json!({
        "person_id": format!("00000000-0000-4000-8000-00000000000{person}"),
        "organization_id": "assembly",
        "role": "member",
        "area_id": area,
        "legislative_period_id": term,
        "on_behalf_of_id": party,
    })
}

#[test]
fn a_parliament_is_begun_with_its_seats_terms_parties_and_names() {
    let content = emptied(&Content::minimal());
    write(&content, &parliament());
    let said = imported(&content, FILE, &[]);
    for line in [
        "2 values were left out of what is taken:",
        "  person 1 (“Ada Beispiel”): “?” is in `xx-none`, which is no language that is known",
        "  person 1 (“Ada Beispiel”): `no number` is no telephone number that can be dialled",
        "2 rows were left out:",
        "  membership 4 (“member”): “party/none” is named, and nothing of the data is that",
    ] {
        assert!(said.lines().any(|known| known == line), "{line}\n{said}");
    }
    let carl = "  person 4 (“Carl Ohneamt”): nothing tells what the person holds or belongs to";
    assert!(said.lines().any(|line| line == carl), "{said}");
    let assembly = content.read("organizations/example-assembly/organization.toml");
    assert!(assembly.contains("name.zh = \"示例议会\""), "{assembly}");
    assert!(
        assembly.contains("name.de = \"Beispielversammlung\"\nkind = \"translation\""),
        "{assembly}"
    );
    let ada = content.read("people/ada-beispiel.toml");
    for block in [
        "name.en = \"Ada Beispiel\"\nname.zh = \"示例甲\"\n",
        "sort_key.en = \"beispiel ada\"\n",
        "gender = \"female\"\nborn = \"1970-05\"\n",
        "name.en = \"Ada Example\"\nname.zh-Hans = ",
        "name.ru = \"Ада Бейшпиль\"\nname.ja = \"アダ・バイシュピール\"\nname.ar = \"آدا بايشبيل\"\nname.yue = ",
        "name.en = \"Ada Muster\"\nkind = \"maiden\"\n",
        "scheme = \"everypolitician\"\nvalue = \"00000000-0000-4000-8000-000000000001\"\n",
        "scheme = \"parliament\"\nvalue = \"17\"\n",
        "kind = \"image\"\nurl = \"https://example.org/ada.jpg\"\n",
        "kind = \"x\"\nurl = \"https://twitter.com/ada\"\n\n",
        "title.en = \"Wikipedia (de)\"\ntitle.zh = \"Wikipedia (de)\"\n",
        "external_body = \"green-example-party\"\nstart = \"2015-01-01\"\n",
        "accounts = [{ service = \"twitter\", name = \"ada\" }]",
    ] {
        assert!(ada.contains(block), "{block}\n{ada}");
    }
    // Two terms that touch are one time in the seat.
    let north = content.read("organizations/example-assembly/posts/member-north.toml");
    assert!(
        north.ends_with("person = \"ada-beispiel\"\nstart = \"2015-01-01\"\n"),
        "{north}"
    );
    assert!(
        north.contains("area = { name.en = \"North\", identifier = \"area/1\" }"),
        "{north}"
    );
    // Districts of one name have seats of their own, and namesakes are two people.
    let second = content.read("people/ada-beispiel-2.toml");
    let south = content.read("organizations/example-assembly/posts/member-south-2.toml");
    assert!(south.contains("person = \"ada-beispiel-2\""), "{south}");
    assert!(second.contains("name.en = \"Ada Beispiel\""), "{second}");
    let boris = content.read("people/boris-beispiel.toml");
    assert!(boris.contains("name.en = \"Boris Beispiel\""), "{boris}");
    assert!(!boris.contains("\nexternal_body"), "{boris}");
    assert!(!content.path("external-bodies/unknown.toml").exists());
    let party = content.read("external-bodies/green-example-party.toml");
    assert!(party.contains("name.zh = \"示例绿党\""), "{party}");
    let before = content.everything();
    imported(&content, FILE, &[]);
    assert_eq!(content.everything(), before);
}

#[test]
fn of_what_somebody_holds_that_is_left_out_which_cannot_be() {
    let content = emptied(&Content::minimal());
    let mut document = parliament();
    let second = &mut document["memberships"][1];
    second["area_id"] = json!("area/2");
    second["start_date"] = json!("2025-01-01");
    second["end_date"] = json!("2020-01-01");
    write(&content, &document);
    let said = imported(&content, FILE, &[]);
    let reason = "  membership 2 (“member”): this will not do: ";
    assert!(said.contains(reason), "{said}");
    let ada = content.read("people/ada-beispiel.toml");
    assert!(ada.contains("born = \"1970-05\""), "{ada}");
    assert_eq!(ada.matches("\n[[affiliations]]").count(), 1, "{ada}");
    let north = content.read("organizations/example-assembly/posts/member-north.toml");
    assert!(
        north.contains("person = \"ada-beispiel\"\nstart = \"2015-01-01\"\nend = \"2019-01-01\""),
        "{north}"
    );
    // Whoever holds nothing that can be is left out.
    let content = emptied(&Content::minimal());
    document["memberships"][0] = document["memberships"][1].clone();
    write(&content, &document);
    imported(&content, FILE, &[]);
    assert!(!content.path("people/ada-beispiel.toml").exists());
    assert!(content.path("people/boris-beispiel.toml").exists());
}

#[test]
fn nobody_holds_anything_beyond_death() {
    let content = emptied(&Content::minimal());
    let mut document = parliament();
    document["persons"][0]["death_date"] = json!("2017-03-01");
    document["memberships"][0]["end_date"] = json!("2017-06-01");
    document["memberships"][1]["person_id"] = document["persons"][1]["id"].clone();
    document["persons"][1]["death_date"] = json!("2020");
    write(&content, &document);
    let said = imported(&content, FILE, &[]);
    let told = "  membership 1 (“member”): the last day 2017-06-01 is after the day of death; 2017-03-01 is taken in its place";
    assert!(said.lines().any(|line| line == told), "{said}");
    let north = content.read("organizations/example-assembly/posts/member-north.toml");
    assert!(
        north.contains("person = \"ada-beispiel\"\nstart = \"2015-01-01\"\nend = \"2017-03-01\""),
        "{north}"
    );
    let ada = content.read("people/ada-beispiel.toml");
    assert!(ada.contains("end = \"2017-03-01\""), "{ada}");
}

#[test]
fn numbers_are_those_of_the_country_of_the_districts() {
    let content = emptied(&Content::minimal());
    let mut document = parliament();
    document["areas"][0]["identifier"] = json!("ocd-division/country:de/north");
    document["persons"][0]["contact_details"] = json!([{ "type": "phone", "value": "030 901820" }]);
    write(&content, &document);
    imported(&content, FILE, &[]);
    let ada = content.read("people/ada-beispiel.toml");
    assert!(ada.contains("phones = [\"+49 30 901820\"]"), "{ada}");
}

#[test]
fn a_name_is_in_the_script_of_the_site() {
    let content = emptied(&Content::minimal());
    let mut document = parliament();
    let name =
        |lang: &str, name: &str| json!({ "lang": lang, "name": name, "note": "multilingual" });
    document["persons"][0]["other_names"] = json!([
        name("zh", "劉無名"),
        name("zh-cn", "刘无名"),
        name("zh-tw", "劉無名"),
        name("sh", "Liju"),
        name("en", "Ada Beispiel"),
    ]);
    write(&content, &document);
    let said = imported(&content, FILE, &[]);
    assert!(!said.contains("no language"), "{said}");
    let ada = content.read("people/ada-beispiel.toml");
    for line in [
        "name.zh = \"刘无名\"",
        "name.zh-TW = \"劉無名\"",
        "name.sr-Latn = \"Liju\"",
    ] {
        assert!(ada.lines().any(|known| known == line), "{line}\n{ada}");
    }
    assert!(!ada.contains("name.zh = \"劉無名\""), "{ada}");
}

#[test]
fn a_day_that_a_later_document_tells_is_that_of_what_is_there() {
    let content = emptied(&Content::minimal());
    write(&content, &parliament());
    imported(&content, FILE, &[]);
    let mut document = parliament();
    document["events"][1]["end_date"] = json!("2023-01-01");
    write(&content, &document);
    imported(&content, FILE, &[]);
    let ada = content.read("people/ada-beispiel.toml");
    assert_eq!(ada.matches("\n[[affiliations]]").count(), 1, "{ada}");
    assert!(
        ada.contains("start = \"2015-01-01\"\nend = \"2023-01-01\"\n"),
        "{ada}"
    );
}

#[test]
fn addresses_are_compared_as_addresses() {
    let content = Content::with_library(
        "[[contacts]]\nwebsite = \"https://library.example.org\"\n\n[[links]]\nkind = \"wikipedia\"\nurl = \"https://EN.wikipedia.org/wiki/Example\"\n",
    );
    write(&content, &document(&content, "/popolo.json"));
    assert_eq!(imported(&content, FILE, &[]), "Nothing to change.\n");
}

#[test]
fn titles_of_ours_stay_as_they_are_written() {
    let content = Content::with_library(
        "[[posts]]\nslug = \"manager\"\ntitle.en = \"information manager\"\n",
    );
    let empty = emptied(&content);
    write(&empty, &document(&content, "/popolo.json"));
    imported(&empty, FILE, &[]);
    let manager = empty.read("organizations/example-ministry/posts/manager.toml");
    assert!(
        manager.contains("title.en = \"information manager\""),
        "{manager}"
    );
}

#[test]
fn what_a_later_document_adds_is_added_and_nothing_is_taken_away() {
    let content = emptied(&Content::minimal());
    write(&content, &parliament());
    imported(&content, FILE, &["--organization", "diet"]);
    assert!(
        content
            .path("organizations/diet/organization.toml")
            .exists()
    );
    let file = "people/ada-beispiel.toml";
    content.write(
        file,
        content
            .read(file)
            .replace("born = \"1970-05\"", "born = \"1970-05-04\" # checked"),
    );
    let mut document = parliament();
    document["events"][1]["end_date"] = json!("2023-01-01");
    document["persons"][1]["birth_date"] = json!("1980");
    document["persons"][0]["gender"] = json!("male");
    write(&content, &document);
    let said = imported(&content, FILE, &["--organization", "diet"]);
    assert!(
        content
            .read(file)
            .contains("born = \"1970-05-04\" # checked")
    );
    assert!(
        content
            .read("people/boris-beispiel.toml")
            .contains("born = \"1980\"")
    );
    let otherwise = "  person 1 (“Ada Beispiel”): “Gender”: the content has “female”, which stays; the data has “male”";
    assert!(said.lines().any(|line| line == otherwise), "{said}");
    assert_eq!(said.matches("which stays").count(), 1, "{said}");
    let north = content.read("organizations/diet/posts/member-north.toml");
    assert!(north.contains("end = \"2023-01-01\""), "{said}\n{north}");
}

#[test]
fn a_name_alone_is_nobody() {
    let content = Content::minimal();
    let mut document = parliament();
    document["persons"] = json!([{ "id": "1", "name": "Person A" }]);
    document["memberships"] =
        json!([{ "person_id": "1", "organization_id": "assembly", "role": "Clerk" }]);
    document["events"] = json!([]);
    write(&content, &document);
    let said = imported(&content, FILE, &[]);
    assert!(
        said.contains("  person 1 (“Person A”): Person A may be people/person-a"),
        "{said}"
    );
    assert!(!content.path("people/person-a-2.toml").exists());
}

#[test]
fn a_wrong_document_is_told_in_a_sentence_with_the_place() {
    let content = Content::minimal();
    for (text, reason) in [
        (
            "{ \"persons\": [\n  { \"id\": \"1\",, }\n] }",
            "is no JSON: line 2, column 15 cannot be read",
        ),
        (
            "{ \"persons\": [",
            "is no JSON: line 1, column 14 cannot be read",
        ),
        (
            "{ \"persons\":\n \"nobody\" }",
            "is no Popolo document: what stands in line 2, column 9 is not",
        ),
        (
            "{ \"persons\": [{ \"name\": [] }] }",
            "is no Popolo document: what stands in line 1",
        ),
        (
            "{ \"people\": [] }",
            "is no Popolo document: it has no persons",
        ),
        ("[]", "is no Popolo document"),
    ] {
        content.write(FILE, text);
        let path = content.path(FILE);
        let (code, said) = said(&content, &["import", path.to_str().unwrap(), "--yes"]);
        assert_eq!(code, 2, "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains(reason), "{reason}\n{said}");
    }
}

#[test]
fn a_document_of_several_organizations_goes_to_no_one_of_them() {
    let content = Content::minimal();
    write(&content, &document(&content, "/popolo.json"));
    let path = content.path(FILE);
    let command = [
        "import",
        path.to_str().unwrap(),
        "--yes",
        "--organization",
        "example-ministry",
    ];
    let (code, said) = said(&content, &command);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("has several organizations"), "{said}");
}
