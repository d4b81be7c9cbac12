//! What a thing was called once leads to it for good: former slugs of pages, former ids of places in a page.

use axum::http::{Method, StatusCode};
use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";
const RULES: &str = "organizations/example-ministry/sections/by-laws.toml";

/// The minimal content with a unit, a section and a person that were called otherwise before.
fn content() -> Content {
    let content = Content::minimal();
    content.write(
        UNIT,
        "kind = \"office\"\nname.en = \"Library\"\n\n[[functions]]\nid = \"loans\"\nformer_ids = [\"lending\"]\n\
         text.en = \"Lend books.\"\n\n[[posts]]\nslug = \"head-librarian\"\nformer_slugs = [\"keeper-of-books\"]\n\
         title = \"director\"\n\n[[posts.appointments]]\nperson = \"person-z\"\n",
    );
    content.write(
        "people/person-z.toml",
        "name.en = \"Z\"\nsort_key.en = \"z\"\nformer_slugs = [\"person-y\"]\n",
    );
    content.write(
        RULES,
        "kind = \"document\"\ntitle.en = \"By-laws\"\nformer_slugs = [\"house-rules\"]\n\n[[parts]]\nid = \"aim\"\n\
         former_ids = [\"goal\"]\ntitle.en = \"Aim\"\n\n[[chapters]]\ntitle.en = \"All\"\n\n[[chapters.articles]]\nnumber = 1\nid = \"silence\"\n\
         former_ids = [\"quiet\", \"hush\"]\ntext.en = \"Be silent.\"\n",
    );
    content
}

/// Former paths below a language, and the present ones.
const MOVED: [(&str, &str); 3] = [
    (
        "/organizations/example-ministry/posts/keeper-of-books",
        "/organizations/example-ministry/posts/head-librarian",
    ),
    (
        "/organizations/example-ministry/sections/house-rules",
        "/organizations/example-ministry/sections/by-laws",
    ),
    ("/people/person-y", "/people/person-z"),
];

#[test]
fn a_former_slug_leads_to_the_page_in_every_language_and_on_its_permalink() {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    for (former, present) in MOVED {
        for language in ["", "/en", "/zh"] {
            for query in ["", "?on=2026-11-23"] {
                let answer = site.get(&format!("{language}{former}{query}"));
                assert_eq!(
                    answer.status,
                    StatusCode::PERMANENT_REDIRECT,
                    "{language}{former}"
                );
                assert_eq!(
                    answer.header("location"),
                    format!("{language}{present}{query}")
                );
            }
        }
        let head = site.request(Method::HEAD, &format!("/en{former}"), &[]);
        assert_eq!(head.status, StatusCode::PERMANENT_REDIRECT);
        assert_eq!(site.get(&format!("/en{present}")).status, StatusCode::OK);
    }
}

#[test]
fn who_asks_a_former_permalink_for_data_learns_the_present_one_first() {
    let content = content();
    let site = Site::of(&content.path(""));
    for (former, present) in MOVED {
        for wish in ["application/json", "text/html", "*/*"] {
            let answer = site.request(Method::GET, former, &[("accept", wish)]);
            assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{wish}");
            assert_eq!(answer.header("location"), present);
        }
        let answer = site.request(Method::GET, present, &[("accept", "application/json")]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), format!("{present}.json"));
    }
}

#[test]
fn a_former_id_is_an_empty_anchor_that_the_page_keeps() {
    let content = content();
    let site = Site::of(&content.path(""));
    let unit = site.page("/en/organizations/example-ministry/library");
    assert_eq!(unit.texts("#loans > #lending"), [""]);
    let section = site.page("/en/organizations/example-ministry/sections/by-laws");
    assert_eq!(
        section.texts("#silence > #quiet, #silence > #hush"),
        ["", ""]
    );
    assert_eq!(section.texts("section[aria-labelledby=aim] > #goal"), [""]);
    // Nobody is led to it by the keyboard or told of it.
    for page in [&unit, &section] {
        assert!(page.attributes("#lending, #quiet", "tabindex").is_empty());
        assert!(
            page.attributes("a[href]", "href")
                .iter()
                .all(|href| !href.ends_with("#quiet"))
        );
    }
}

#[test]
fn a_page_of_the_site_keeps_the_former_ids_of_its_parts() {
    let content = content();
    content.write(
        "pages/about.toml",
        "title.en = \"About\"\n\n[[parts]]\nid = \"people\"\nformer_ids = [\"who\"]\ntitle.en = \"Who\"\n",
    );
    let site = Site::of(&content.path(""));
    let page = site.page("/en/pages/about");
    assert_eq!(page.texts("section > #who"), [""]);
}

#[test]
fn the_fragments_of_changes_bodies_and_organizations_stay() {
    let content = content();
    content.write(
        "changes/renaming.toml",
        "date = \"2020-01-01\"\nkind = \"rename\"\ntext.en = \"Renamed.\"\nformer_slugs = [\"new-name\"]\n\
         to = [{ organization = \"example-ministry\" }]\nfrom = [{ organization = \"example-ministry\" }]\n",
    );
    let body = "external-bodies/example-council.toml";
    let text = format!("former_slugs = [\"council\"]\n{}", content.read(body));
    content.write(body, text);
    let ministry = "organizations/example-ministry/organization.toml";
    let text = format!(
        "former_slugs = [\"commission\"]\n{}",
        content.read(ministry)
    );
    content.write(ministry, text);
    let site = Site::of(&content.path(""));
    assert_eq!(
        site.page("/en/changes").texts("#renaming > #new-name"),
        [""]
    );
    let organizations = site.page("/en/organizations");
    assert_eq!(organizations.texts("#example-council > #council"), [""]);
    let functions = site.page("/en/functions");
    assert_eq!(functions.texts("#example-ministry > #commission"), [""]);
    for name in ["main", "example-institute"] {
        content.write(
            body,
            content
                .read(body)
                .replace("\"council\"", &format!("\"{name}\"")),
        );
        assert!(!content.report().is_clean(), "{name}");
        content.write(
            body,
            content
                .read(body)
                .replace(&format!("\"{name}\""), "\"council\""),
        );
    }
}

/// What is told of the content with one line of a file written otherwise.
fn told(file: &str, line: &str, instead: &str) -> Vec<Code> {
    let content = content();
    let text = content.read(file);
    assert_eq!(text.matches(line).count(), 1, "{line}");
    content.write(file, text.replace(line, instead));
    let report = content.report();
    report
        .diagnostics()
        .iter()
        .map(|found| found.code)
        .collect()
}

#[test]
fn a_former_slug_is_nobody_elses_slug_or_former_slug() {
    let people = "people/person-z.toml";
    for (file, line, instead) in [
        (people, "[\"person-y\"]", "[\"person-a\"]"),
        (people, "[\"person-y\"]", "[\"person-y\", \"person-y\"]"),
        (people, "[\"person-y\"]", "[\"person-z\"]"),
        (UNIT, "[\"keeper-of-books\"]", "[\"head-librarian\"]"),
        (
            UNIT,
            "[\"keeper-of-books\"]",
            "[\"general-office-director\"]",
        ),
        (UNIT, "[\"keeper-of-books\"]", "[\"a\", \"a\"]"),
        (RULES, "[\"house-rules\"]", "[\"history\"]"),
        (RULES, "[\"house-rules\"]", "[\"by-laws\"]"),
    ] {
        assert_eq!(
            told(file, line, instead),
            [Code::DuplicateSlug],
            "{instead}"
        );
    }
    assert_eq!(
        told(people, "[\"person-y\"]", "[\"Y\"]"),
        [Code::MalformedSlug]
    );
}

#[test]
fn a_former_id_is_no_other_id_of_the_page_and_none_that_pages_use() {
    for (file, line, instead, code) in [
        (UNIT, "[\"lending\"]", "[\"loans\"]", Code::DuplicateSlug),
        (UNIT, "[\"lending\"]", "[\"contact\"]", Code::ReservedSlug),
        (UNIT, "[\"lending\"]", "[\"article-1\"]", Code::ReservedSlug),
        (
            RULES,
            "[\"quiet\", \"hush\"]",
            "[\"aim\"]",
            Code::DuplicateSlug,
        ),
        (
            RULES,
            "[\"quiet\", \"hush\"]",
            "[\"goal\"]",
            Code::DuplicateSlug,
        ),
        (
            RULES,
            "[\"quiet\", \"hush\"]",
            "[\"aim-number\"]",
            Code::ReservedSlug,
        ),
        (RULES, "[\"goal\"]", "[\"sources\"]", Code::ReservedSlug),
    ] {
        assert_eq!(told(file, line, instead), [code], "{instead}");
    }
}

/// Two functions in a page that had one more before them.
fn functions(id_of_second: &str) -> Content {
    let content = content();
    content.write(
        UNIT,
        format!(
            "kind = \"office\"\nname.en = \"Library\"\n\n[[functions]]\nid = \"loans\"\ntext.en = \"Lend books.\"\n\n\
             [[functions]]\n{id_of_second}text.en = \"Buy books.\"\n\n[[functions]]\nid = \"readers\"\n\
             former_ids = [\"function-2\"]\ntext.en = \"Help readers.\"\n\n[[posts]]\nslug = \"head-librarian\"\n\
             title = \"director\"\n\n[[posts.appointments]]\nperson = \"person-z\"\n"
        ),
    );
    content
}

#[test]
fn the_number_that_a_function_had_leads_to_it_where_no_other_has_it() {
    let content = functions("id = \"purchases\"\n");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let page = Site::of(&content.path("")).page("/en/organizations/example-ministry/library");
    let inside = page.attributes("#readers [id]", "id");
    assert!(inside.contains(&"function-2".to_owned()), "{inside:?}");
    // The second function has this number itself.
    assert!(functions("").codes().contains(&Code::ReservedSlug));
}

#[test]
fn a_body_leads_to_the_units_that_are_no_more() {
    let content = Content::minimal();
    let allow = "[[allow]]\ncode = \"closed-without-change\"\nreason = \"Nobody knows why.\"\n";
    for (unit, name, end) in [
        ("library", "Library", "2017"),
        ("map-room", "Map Room", "unknown"),
    ] {
        content.write(
            format!("organizations/example-ministry/units/{unit}.toml"),
            format!("kind = \"office\"\nname.en = \"{name}\"\nend = \"{end}\"\n{allow}"),
        );
    }
    let site = Site::of(&content.path(""));
    let page = |day: &str| {
        let path = format!("/en/organizations/example-ministry{day}");
        site.page(&path).main()
    };
    let today = page("");
    assert!(
        today.contains("Former units Library (until 2017) Map Room (until a date unknown)"),
        "{today}"
    );
    assert!(!page("?on=2016-05-01").contains("Library (until"));
    let data = site.json("/organizations/example-ministry.json");
    let former = data["former_units"].as_array().unwrap();
    let slugs: Vec<&str> = former
        .iter()
        .filter_map(|unit| unit["id"].as_str()?.rsplit('/').next())
        .collect();
    assert_eq!(slugs, ["library", "map-room"]);
}

#[test]
fn what_is_called_as_it_was_first_names_that_before_the_others() {
    let first = "there is another unit";
    for (slugs, is_right) in [
        ("[\"library\", \"reading-room\"]", true),
        ("[\"library\"]", false),
        ("[\"reading-room\", \"library\"]", false),
        ("[\"library\", \"library\", \"reading-room\"]", false),
    ] {
        let content = Content::minimal();
        let text = format!("kind = \"office\"\nname.en = \"Library\"\nformer_slugs = {slugs}\n");
        content.write(UNIT, text);
        let report = content.report().to_human(false);
        assert_eq!(report.contains(first), !is_right, "{slugs}: {report}");
    }
}

#[test]
fn no_place_is_there_twice_for_what_is_called_as_it_was_first() {
    let content = Content::minimal();
    let parent = "parent = { external_body = \"example-council\" }\n";
    let institute = "organizations/example-institute/organization.toml";
    content.write(
        institute,
        format!(
            "{}\n[[functions]]\ntext.en = \"Make examples.\"\n",
            content.read(institute)
        ),
    );
    for (file, slug) in [
        ("external-bodies/example-council.toml", "example-council"),
        (institute, "example-institute"),
        ("changes/office-rename.toml", "office-rename"),
    ] {
        let text = match file {
            "changes/office-rename.toml" => "date = \"2020-01-01\"\nkind = \"rename\"\ntext.en = \"It was renamed.\"\n\
                from = [{ organization = \"example-ministry\" }]\nto = [{ organization = \"example-ministry\" }]\n"
                .to_owned(),
            file => content.read(file),
        };
        let text = format!("former_slugs = [\"{slug}\", \"other-{slug}\"]\n{text}");
        content.write(file, text);
    }
    let file = "organizations/example-bureau/organization.toml";
    content.write(
        file,
        format!("kind = \"government\"\nname.en = \"Example Bureau\"\n{parent}"),
    );
    let site = Site::of(&content.path(""));
    for (path, slug) in [
        ("/en/organizations", "example-council"),
        ("/en/functions", "example-institute"),
        ("/en/changes", "office-rename"),
    ] {
        let page = site.page(path);
        for (id, count) in [(slug.to_owned(), 1), (format!("other-{slug}"), 1)] {
            let found = page.texts(&format!("[id={id}]")).len();
            assert_eq!(found, count, "{path}#{id}");
        }
    }
}
