//! The order of lists: by the alphabet of the reader's language, whatever accents and marks names have.

use crate::support::Site;
use crate::support::content::Content;

const ORGANIZATION: &str = "organizations/example-ministry";

fn with_people(content: &Content, keys: &[(&str, &str)]) {
    for (slug, key) in keys {
        let text = format!(
            "name.en = \"{key}\"\nsort_key.en = \"{key}\"\n[[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n"
        );
        content.write(format!("people/{slug}.toml"), text);
    }
}

#[test]
fn people_stand_under_their_letter_without_accent() {
    let content = Content::minimal();
    let keys = [
        ("a1", "Zander"),
        ("a2", "Álamo"),
        ("a3", "Alba"),
        ("a4", "Østra"),
        ("a5", "Osso"),
        ("a6", "O’Tool"),
        ("a7", "Ærlig"),
        ("a8", "Éclair"),
        ("a9", "Edda"),
    ];
    with_people(&content, &keys);
    let page = Site::of(&content.path("")).page("/en/people");
    assert_eq!(page.texts(".letter h2"), ["A", "E", "O", "P", "Z"]);
    let names = [
        "Ærlig", "Álamo", "Alba", "Éclair", "Edda", "Osso", "Østra", "O’Tool", "Person A", "Zander",
    ];
    assert_eq!(page.texts(".people .name"), names);
    let fragments = page.attributes(".letters a", "href");
    assert_eq!(fragments, ["#a", "#e", "#o", "#p", "#z"]);
}

#[test]
fn units_without_a_place_stand_by_name_in_each_language() {
    let content = Content::minimal();
    for (slug, english, chinese) in [
        ("u1", "Émigré Office", "办公室"),
        ("u2", "Division 10", "财务处"),
        ("u3", "Division 9", "人事处"),
        ("u4", "Fisheries", "船舶处"),
    ] {
        let text = format!(
            "translations.zh = \"official\"\nkind = \"office\"\nname.en = \"{english}\"\nname.zh = \"{chinese}\"\n"
        );
        content.write(
            format!("organizations/example-institute/units/{slug}.toml"),
            text,
        );
    }
    let site = Site::of(&content.path(""));
    let order = |language: &str| {
        let page = site.page(&format!("/{language}/organizations/example-institute"));
        page.texts(".units > li > .name > a")
    };
    assert_eq!(
        order("en"),
        ["Division 9", "Division 10", "Émigré Office", "Fisheries"]
    );
    assert_eq!(order("zh"), ["办公室", "财务处", "船舶处", "人事处"]);
}

#[test]
fn whoever_left_is_listed_with_the_last_post() {
    let content = Content::minimal();
    let posts = "[[posts]]\nslug = \"librarian\"\ntitle.en = \"Librarian\"\ntitle.zh = \"馆员\"\n\
        [[posts.appointments]]\nperson = \"gone\"\nstart = \"2001\"\nend = \"2005\"\n\
        [[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"保管员\"\n\
        [[posts.appointments]]\nperson = \"gone\"\nstart = \"2006\"\nend = \"2010\"\n";
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n";
    content.write(
        format!("{ORGANIZATION}/units/library.toml"),
        format!("{head}{posts}"),
    );
    content.write(
        "people/gone.toml",
        "translations.zh = \"official\"\nname.en = \"Gone By\"\nname.zh = \"过客\"\nsort_key.en = \"by gone\"\nsort_key.zh = \"guo ke\"\n",
    );
    let site = Site::of(&content.path(""));
    for (language, words) in [("en", "Formerly Keeper, Library"), ("zh", "曾任")] {
        let main = site.page(&format!("/{language}/people")).main();
        assert!(main.contains(words), "{main}");
        assert!(
            !main.contains("Librarian") && !main.contains("馆员"),
            "{main}"
        );
    }
}

#[test]
fn units_have_one_order_on_pages_and_in_data() {
    let content = Content::minimal();
    for (slug, name) in [("aaa", "Zoology"), ("zzz", "Astronomy")] {
        content.write(
            format!("{ORGANIZATION}/units/{slug}.toml"),
            format!("kind = \"office\"\nname.en = \"{name}\"\n"),
        );
        content.write(
            format!("{ORGANIZATION}/units/{slug}-former.toml"),
            format!("kind = \"office\"\nend = \"2017\"\nname.en = \"Former {name}\"\n"),
        );
    }
    let site = Site::of(&content.path(""));
    let path = "/organizations/example-ministry";
    let data = site.json(&format!("{path}.json"));
    let names = |key: &str| -> Vec<String> {
        let units = data[key].as_array().unwrap().iter();
        let units = units.map(|unit| unit["name"]["en"]["text"].as_str().unwrap().to_owned());
        units.collect()
    };
    let page = site.page(&format!("/en{path}"));
    let mut shown = page.texts("ol.units .name");
    // It is inside another one.
    shown.retain(|name| name != "Archives Division");
    assert_eq!(names("units"), shown);
    assert_eq!(
        names("former_units"),
        ["Former Astronomy", "Former Zoology"]
    );
    let description = page
        .attributes("meta[name=description]", "content")
        .remove(0);
    let place = |name: &str| description.find(name).unwrap();
    assert!(place("Astronomy") < place("Zoology"), "{description}");
}

#[test]
fn organizations_of_one_parent_stand_together_wherever_their_places_are() {
    let content = Content::minimal();
    content.write(
        "organizations/example-bureau/organization.toml",
        "order = 3\nkind = \"government\"\nname.en = \"Example Bureau\"\nparent = { external_body = \"example-council\" }\n",
    );
    let page = Site::of(&content.path("")).page("/en/organizations");
    assert_eq!(
        page.texts(".organizations .name"),
        ["Example Ministry", "Example Bureau", "Example Institute"]
    );
    assert_eq!(page.texts(".group").len(), 2);
}

#[test]
fn tables_have_the_order_of_pages() {
    let content = Content::minimal();
    for (slug, name) in [
        ("aaa", "Zoology"),
        ("mmm", "Élan Office"),
        ("zzz", "Astronomy"),
    ] {
        content.write(
            format!("{ORGANIZATION}/units/{slug}.toml"),
            format!("kind = \"office\"\nname.en = \"{name}\"\n"),
        );
    }
    let table = Site::of(&content.path(""))
        .get("/organizations/example-ministry/phone-book.csv")
        .text();
    let place = |name: &str| table.find(name).unwrap();
    assert!(place("Astronomy") < place("Élan Office"), "{table}");
    assert!(place("Élan Office") < place("Zoology"), "{table}");
}

#[test]
fn the_posts_of_a_person_stand_from_the_whole_to_its_parts() {
    let content = Content::minimal();
    let unit = |name: &str, rest: &str, post: &str| {
        format!(
            "kind = \"committee\"\n{rest}\nname.en = \"{name}\"\n\n[[posts]]\nslug = \"{post}\"\n{}\n[[posts.appointments]]\nperson = \"person-z\"\nstart = \"2020\"\n",
            if post.ends_with("chair") {
                "title.en = \"Chair\"\nhead = true\n"
            } else {
                "title.en = \"Member\"\n"
            }
        )
    };
    for (slug, text) in [
        (
            "a-subcommittee",
            unit(
                "Subcommittee",
                "parent = \"d-committee\"",
                "subcommittee-member",
            ),
        ),
        (
            "b-subcommittee",
            unit(
                "Other Subcommittee",
                "parent = \"d-committee\"",
                "subcommittee-chair",
            ),
        ),
        ("c-committee", unit("Committee", "", "committee-member")),
        (
            "d-committee",
            unit("Great Committee", "", "committee-chair"),
        ),
    ] {
        content.write(format!("{ORGANIZATION}/units/{slug}.toml"), text);
    }
    content.write(
        format!("{ORGANIZATION}/posts/seat.toml"),
        "title.en = \"Seat\"\n\n[[appointments]]\nperson = \"person-z\"\nstart = \"2020\"\n",
    );
    content.write(
        "people/person-z.toml",
        "name.en = \"Person Z\"\nsort_key.en = \"z\"\n",
    );
    let page = Site::of(&content.path("")).page("/en/people/person-z");
    let held = page.texts("[aria-labelledby=now] li");
    let begins = [
        "Seat,",
        "Chair, Great",
        "Member, Committee",
        "Chair, Other",
        "Member, Subcommittee",
    ];
    assert_eq!(held.len(), begins.len(), "{held:?}");
    for (line, begin) in held.iter().zip(begins) {
        assert!(line.starts_with(begin), "{held:?}");
    }
}
