//! A ministry, one of its departments, a post, a person, a document and a page are called otherwise for the third time:
//! every address that was ever public arrives, by one permanent redirect and the choice of a language at most.

use axum::http::{Method, StatusCode};

use crate::support::repository::Repository;
use crate::support::{NOON, Site, clock_at, snapshot};

const HERE: &str = "organizations/example-ministry";
const UNIT: &str = "organizations/example-ministry/units/international-cooperation.toml";

/// The ministry after three reorganisations.
fn site() -> Site {
    let it = Repository::of_the_ministry();
    let on_top = |file: &str, text: &str| {
        let before = it.read(file);
        it.write(file, &format!("{text}\n{before}"));
    };
    on_top(
        &format!("{HERE}/organization.toml"),
        "former_slugs = [\"example-commission\", \"example-board\", \"example-council\"]",
    );
    it.replace(
        UNIT,
        "former_slugs = [\"foreign-liaison\"]",
        "former_slugs = [\"foreign-liaison\", \"foreign-affairs\", \"exchange-office\"]",
    );
    it.replace(
        UNIT,
        "id = \"agreements\"",
        "id = \"agreements\"\nformer_ids = [\"treaties\", \"accords\"]",
    );
    it.replace(
        UNIT,
        "slug = \"international-cooperation-director-general\"",
        "slug = \"international-cooperation-director-general\"\nformer_slugs = [\"liaison-head\", \"affairs-head\", \"exchange-head\"]",
    );
    on_top(
        "people/person-sigma.toml",
        "former_slugs = [\"sigma-one\", \"sigma-two\", \"sigma-three\"]",
    );
    it.write(
        &format!("{HERE}/sections/charter.toml"),
        "translations.zh = \"official\"\nkind = \"document\"\ntitle.en = \"Charter\"\ntitle.zh = \"章程\"\n\
         former_slugs = [\"rules\", \"statute\", \"by-laws\"]\n\n[[parts]]\nid = \"aim\"\nformer_ids = [\"goal\", \"intent\"]\n\
         title.en = \"Aim\"\ntitle.zh = \"宗旨\"\n\n[[chapters]]\ntitle.en = \"All\"\ntitle.zh = \"总则\"\n\n\
         [[chapters.articles]]\nnumber = 1\nid = \"silence\"\nformer_ids = [\"quiet\"]\ntext.en = \"Be silent.\"\ntext.zh = \"保持安静。\"\n",
    );
    it.write(
        "pages/about.toml",
        "translations.zh = \"official\"\ntitle.en = \"About\"\ntitle.zh = \"关于\"\nformer_slugs = [\"info\", \"imprint\", \"who-we-are\"]\n",
    );
    Site::of_snapshot(snapshot(&it.content()), clock_at(NOON))
}

/// Old addresses, and where readers of Chinese arrive, with the id of the place in the page if they asked for one.
const OLD: &[(&str, &str)] = &[
    // The ministry under each of its former slugs.
    (
        "/en/organizations/example-commission",
        "/en/organizations/example-ministry",
    ),
    (
        "/zh/organizations/example-board",
        "/zh/organizations/example-ministry",
    ),
    (
        "/organizations/example-council",
        "/zh/organizations/example-ministry",
    ),
    (
        "/organizations/example-commission.json",
        "/organizations/example-ministry.json",
    ),
    (
        "/organizations/example-board.ttl",
        "/organizations/example-ministry.ttl",
    ),
    (
        "/organizations/Example-Council.JSONLD",
        "/organizations/example-ministry.jsonld",
    ),
    (
        "/organizations/example-commission.csv",
        "/organizations/example-ministry.csv",
    ),
    (
        "/organizations/example-board.popolo.json",
        "/organizations/example-ministry.popolo.json",
    ),
    (
        "/zh/organizations/example-council/changes",
        "/zh/organizations/example-ministry/changes",
    ),
    (
        "/en/organizations/example-board/changes.atom",
        "/en/organizations/example-ministry/changes.atom",
    ),
    (
        "/organizations/example-board/changes.json",
        "/organizations/example-ministry/changes.json",
    ),
    (
        "/en/organizations/example-commission/phone-book",
        "/en/organizations/example-ministry/phone-book",
    ),
    (
        "/organizations/example-council/phone-book.csv",
        "/organizations/example-ministry/phone-book.csv",
    ),
    (
        "/organizations/example-board/booklet/",
        "/zh/organizations/example-ministry/booklet",
    ),
    // A unit, whose ministry was called otherwise too.
    (
        "/en/organizations/example-commission/foreign-liaison",
        "/en/organizations/example-ministry/international-cooperation",
    ),
    (
        "/organizations/example-ministry/foreign-affairs",
        "/zh/organizations/example-ministry/international-cooperation",
    ),
    (
        "/zh/organizations/example-council/exchange-office/",
        "/zh/organizations/example-ministry/international-cooperation",
    ),
    (
        "/EN//Organizations/Example-Board/Foreign-Affairs",
        "/en/organizations/example-ministry/international-cooperation",
    ),
    (
        "/organizations/example-board/foreign-liaison.vcf",
        "/organizations/example-ministry/international-cooperation.vcf",
    ),
    (
        "/zh/organizations/example-commission/exchange-office.json",
        "/organizations/example-ministry/international-cooperation.json",
    ),
    (
        "/organizations/example-board/%65xchange-office",
        "/zh/organizations/example-ministry/international-cooperation",
    ),
    // Functions of the unit.
    (
        "/en/organizations/example-commission/foreign-liaison#treaties",
        "/en/organizations/example-ministry/international-cooperation#treaties",
    ),
    (
        "/organizations/example-board/exchange-office#accords",
        "/zh/organizations/example-ministry/international-cooperation#accords",
    ),
    (
        "/zh/organizations/example-ministry/foreign-affairs#agreements",
        "/zh/organizations/example-ministry/international-cooperation#agreements",
    ),
    // A post of the unit.
    (
        "/en/organizations/example-commission/posts/liaison-head",
        "/en/organizations/example-ministry/posts/international-cooperation-director-general",
    ),
    (
        "/organizations/example-ministry/posts/affairs-head",
        "/zh/organizations/example-ministry/posts/international-cooperation-director-general",
    ),
    (
        "/organizations/example-council/posts/exchange-head.jsonld",
        "/organizations/example-ministry/posts/international-cooperation-director-general.jsonld",
    ),
    // A person.
    ("/people/sigma-one", "/zh/people/person-sigma"),
    ("/en/people/SIGMA-TWO/", "/en/people/person-sigma"),
    ("/en/people/sigma-three.vcf", "/people/person-sigma.vcf"),
    (
        "/people/sigma-one.ttl?on=2020-01-01",
        "/people/person-sigma.ttl?on=2020-01-01",
    ),
    // A document, its parts and its articles.
    (
        "/en/organizations/example-commission/sections/rules#goal",
        "/en/organizations/example-ministry/sections/charter#goal",
    ),
    (
        "/organizations/example-board/sections/statute#quiet",
        "/zh/organizations/example-ministry/sections/charter#quiet",
    ),
    (
        "/zh/organizations/example-council/sections/by-laws#silence",
        "/zh/organizations/example-ministry/sections/charter#silence",
    ),
    (
        "/organizations/example-board/sections/rules.json",
        "/organizations/example-ministry/sections/charter.json",
    ),
    // A page of the site.
    ("/pages/info", "/zh/pages/about"),
    ("/en/pages/imprint", "/en/pages/about"),
    ("/zh/pages/Who-We-Are/", "/zh/pages/about"),
];

#[test]
fn every_old_address_arrives() {
    let site = site();
    for (old, arrival) in OLD {
        let (mut path, fragment) = parted(old);
        let mut permanent = 0;
        let answer = loop {
            let wishes = [("accept-language", "zh")];
            let answer = site.request(Method::GET, &path, &wishes);
            match answer.status {
                StatusCode::PERMANENT_REDIRECT => permanent += 1,
                StatusCode::SEE_OTHER => {}
                _ => break answer,
            }
            path = answer.header("location").to_owned();
        };
        assert_eq!(answer.status, StatusCode::OK, "{old}");
        assert!(permanent <= 1, "{old} took {permanent} permanent redirects");
        // A browser carries the fragment on.
        let (end, _) = parted(arrival);
        assert_eq!(path, end, "{old}");
        if let Some(fragment) = fragment {
            let ids = site.page(&path).attributes("[id]", "id");
            assert!(ids.contains(&fragment), "{old}: no #{fragment} in {path}");
        }
    }
}

#[test]
fn no_old_address_is_offered_any_more() {
    let site = site();
    let map = site.get("/sitemap.xml").text();
    for (old, _) in OLD {
        let (path, _) = parted(old);
        let last = path.split('?').next().unwrap_or_default();
        assert!(!map.contains(&format!("{last}</loc>")), "{old}");
    }
}

/// An address and its fragment.
fn parted(address: &str) -> (String, Option<String>) {
    match address.split_once('#') {
        Some((path, fragment)) => (path.to_owned(), Some(fragment.to_owned())),
        None => (address.to_owned(), None),
    }
}
