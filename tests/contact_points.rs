//! What a contact point says of writing by a form and of getting in.

use minglu::diagnostics::Code;
use serde_json::Value;

use crate::support::Site;
use crate::support::content::Content;

const FORM: &str = "https://forms.example/library";

fn content() -> Content {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        format!(
            "kind = \"office\"\nname.en = \"Library\"\n\n[[contacts]]\nform = \"{FORM}\"\n\
             access.en = \"A lift is at the west gate.\"\naccess.zh = \"西门有电梯。\"\n"
        ),
    );
    content
}

#[test]
fn a_form_is_where_to_write_and_no_home_page() {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let page = site.page("/en/organizations/example-ministry/library");
    let contact = page.text(".contact");
    assert!(
        contact.contains(&format!("Contact form {FORM}")),
        "{contact}"
    );
    let data = site
        .get("/organizations/example-ministry/library.jsonld")
        .text();
    assert!(data.contains(FORM), "{data}");
    assert!(!data.contains("sameAs"), "{data}");
    let json = site.json("/organizations/example-ministry/library.json");
    assert_eq!(json["contacts"][0]["form"], FORM);
    assert_eq!(json["contacts"][0]["website"], serde_json::Value::Null);
    let card = site
        .get("/organizations/example-ministry/library.vcf")
        .text();
    assert!(card.contains(&format!("CONTACT-URI:{FORM}")), "{card}");
    let table = site
        .get("/organizations/example-ministry/phone-book.csv")
        .text();
    assert!(
        table.contains(FORM) && table.contains("西门有电梯。"),
        "{table}"
    );
}

#[test]
fn how_to_get_in_is_said_in_each_language_and_found() {
    let content = content();
    let site = Site::of(&content.path(""));
    let page = site.page("/zh/organizations/example-ministry/library");
    assert!(page.text(".contact").contains("交通与出入 西门有电梯。"));
    let found = site.page("/en/search?q=lift");
    let answer = found.text(".answers > li:first-child");
    assert!(
        answer.contains("Library") && answer.contains("A lift is at"),
        "{answer}"
    );
}

/// A library with all that a contact point can say of hours, places and accounts.
fn open_library() -> Content {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        r#"kind = "office"
name.en = "Library"
name.zh = "图书馆"

[[contacts]]
address.en = "1 Example Road"
address.zh = "示例路1号"
location = { lat = 43.8171, lon = 87.6168 }
holidays = "closed"

[[contacts.accounts]]
service = "wechat"
name = "示例图书馆"

[[contacts.accounts]]
service = "weibo"
name = "example-library"
url = "https://weibo.example/library"

[[contacts.opens]]
days = ["monday-friday"]
from = "09:00"
to = "12:30"

[[contacts.opens]]
days = ["monday-friday"]
from = "14:00"
to = "18:00"

[[contacts.opens]]
days = ["saturday", "sunday"]
from = "10:00"
to = "24:00"

[[contacts.closures]]
start = "2026-10-01"
end = "2026-10-07"
reason.en = "National Day"
reason.zh = "国庆节"

[[contacts.closures]]
start = "2027-03-05"
end = "2027-03-05"
"#,
    );
    content
}

const LIBRARY: &str = "organizations/example-ministry/library";

#[test]
fn opening_hours_are_said_in_the_words_of_each_language() {
    let content = open_library();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let hours = |path: &str| {
        let page = site.page(path);
        page.texts(".contact dd")
    };
    let english = hours(&format!("/en/{LIBRARY}?on=2026-09-30"));
    for line in [
        "Monday to Friday 09:00–12:30, 14:00–18:00",
        "Saturday, Sunday 10:00–24:00",
        "Closed on public holidays",
        "Closed from 1 October 2026 to 7 October 2026: National Day",
        "Closed on 5 March 2027",
    ] {
        assert!(
            english.iter().any(|said| said == line),
            "{line}: {english:?}"
        );
    }
    let chinese = hours(&format!("/zh/{LIBRARY}?on=2026-09-30"));
    for line in [
        "周一至周五：09:00—12:30、14:00—18:00",
        "周六、周日：10:00—24:00",
        "法定节假日休息",
        "2026年10月1日至2026年10月7日暂停开放（国庆节）",
    ] {
        assert!(
            chinese.iter().any(|said| said == line),
            "{line}: {chinese:?}"
        );
    }
}

#[test]
fn a_closure_that_is_over_is_not_shown_on_any_later_day() {
    let site = Site::of(&open_library().path(""));
    let closures = |day: &str| {
        let json = site.json(&format!("/{LIBRARY}.json?on={day}"));
        json["contacts"][0]["closures"].as_array().map(Vec::len)
    };
    assert_eq!(closures("2026-10-07"), Some(2));
    assert_eq!(closures("2026-10-08"), Some(1));
    let page = site.page(&format!("/en/{LIBRARY}?on=2026-10-08"));
    assert!(!page.text(".contact").contains("National Day"));
}

#[test]
fn a_closure_that_is_over_nobody_knows_since_when_is_possible_on_past_days_alone() {
    let content = open_library();
    let path = "organizations/example-ministry/units/library.toml";
    let text = content.read(path);
    let closure = "\n[[contacts.closures]]\nstart = \"2020-01-01\"\nend = \"unknown\"\n";
    content.write(path, text + closure);
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let today = site.page(&format!("/en/{LIBRARY}"));
    assert!(!today.text(".contact").contains("2020"));
    let json = site.json(&format!("/{LIBRARY}.json"));
    assert!(!json["contacts"][0]["closures"].to_string().contains("2020"));
    for format in ["vcf", "ttl", "jsonld"] {
        let text = site.get(&format!("/{LIBRARY}.{format}")).text();
        assert!(!text.contains("2020"), "{format}: {text}");
    }
    let then = |language: &str, day: &str| {
        let page = site.page(&format!("/{language}/{LIBRARY}?on={day}"));
        page.text(".contact")
    };
    let said = then("en", "2020-01-01");
    assert!(
        said.contains("Closed from 1 January 2020; reopening date unknown"),
        "{said}"
    );
    let said = then("en", "2021-05-01");
    assert!(
        said.contains("Closed from 1 January 2020; reopening date unknown"),
        "{said}"
    );
    let said = then("zh", "2021-05-01");
    assert!(
        said.contains("2020年1月1日起暂停开放，何时恢复不详"),
        "{said}"
    );
}

#[test]
fn hours_are_shown_in_the_order_of_the_day() {
    let content = open_library();
    let path = "organizations/example-ministry/units/library.toml";
    let text = content.read(path);
    let (head, rest) = text.split_once("[[contacts.opens]]").unwrap();
    let (opens, closures) = rest.split_once("\n[[contacts.closures]]").unwrap();
    let mut opens: Vec<&str> = opens.split("[[contacts.opens]]").collect();
    opens.reverse();
    let opens: String = opens
        .iter()
        .map(|one| format!("[[contacts.opens]]{one}\n"))
        .collect();
    let (sorted, reversed) = (Content::minimal(), Content::minimal());
    sorted.write(path, &text);
    reversed.write(
        path,
        format!("{head}{opens}\n[[contacts.closures]]{closures}"),
    );
    let [sorted, reversed] = [sorted, reversed].map(|it| Site::of(&it.path("")));
    for address in [
        format!("/en/{LIBRARY}"),
        format!("/{LIBRARY}.json"),
        format!("/{LIBRARY}.ttl"),
        format!("/{LIBRARY}.vcf"),
        "/organizations/example-ministry/phone-book.csv".to_owned(),
    ] {
        let [one, other] = [&sorted, &reversed].map(|site| site.get(&address).text());
        assert_eq!(one, other, "{address}");
    }
}

#[test]
fn programs_read_when_it_is_open_and_when_it_is_not() {
    let site = Site::of(&open_library().path(""));
    let data = site.get(&format!("/{LIBRARY}.jsonld?on=2026-09-30")).text();
    let data: Value = serde_json::from_str(&data).unwrap();
    let place = &data["location"];
    assert_eq!(place["geo"]["latitude"], 43.8171);
    let weekly = &place["openingHoursSpecification"];
    assert_eq!(weekly[2]["closes"], "23:59:00");
    assert_eq!(weekly[2]["dayOfWeek"][1], "https://schema.org/Sunday");
    let special = &place["specialOpeningHoursSpecification"];
    assert_eq!(special[0]["dayOfWeek"], "https://schema.org/PublicHolidays");
    assert_eq!(special[1]["validFrom"], "2026-10-01");
    assert_eq!(special[1]["opens"], special[1]["closes"]);
    let table = site
        .get("/organizations/example-ministry/phone-book.csv?on=2026-09-30")
        .text();
    assert!(
        table.contains(
            "Mo,Tu,We,Th,Fr 09:00-12:30, Mo,Tu,We,Th,Fr 14:00-18:00, Sa,Su 10:00-24:00; PH off; 2026 Oct 01-2026 Oct 07 off; 2027 Mar 05-2027 Mar 05 off"
        ),
        "{table}"
    );
    for cell in [
        "wechat 示例图书馆; weibo example-library https://weibo.example/library",
        "\"geo:43.8171,87.6168\"",
    ] {
        assert!(table.contains(cell), "{cell}: {table}");
    }
    let card = site
        .get(&format!("/{LIBRARY}.vcf?on=2026-09-30"))
        .text()
        .replace("\r\n ", "");
    for line in [
        "GEO;TYPE=work:geo:43.8171,87.6168",
        "SOCIALPROFILE;VALUE=text;SERVICE-TYPE=wechat:示例图书馆",
        "SOCIALPROFILE;USERNAME=example-library;SERVICE-TYPE=weibo:https://weibo.example/library",
        "Opening hours: Monday to Friday 09:00–12:30\\, 14:00–18:00\\; Saturday\\, Sunday",
    ] {
        assert!(card.contains(line), "{line}: {card}");
    }
}

#[test]
fn accounts_and_places_are_shown_and_accounts_found() {
    let site = Site::of(&open_library().path(""));
    let page = site.page(&format!("/zh/{LIBRARY}"));
    let contact = page.text(".contact");
    assert!(contact.contains("微信 示例图书馆"), "{contact}");
    assert_eq!(
        page.attributes(".contact a[href='geo:43.8171,87.6168']", "href")
            .len(),
        1
    );
    assert_eq!(
        page.attributes(".contact a[href^='https://www.openstreetmap.org/']", "href")
            .len(),
        1
    );
    assert_eq!(
        page.attributes(".contact a[href='https://weibo.example/library']", "href")
            .len(),
        1
    );
    let found = site.page("/zh/search?q=example-library");
    assert!(found.text(".answers > li:first-child").contains("图书馆"));
}

#[test]
fn hours_that_overlap_others_of_the_day_are_reported() {
    let content = open_library();
    let unit = "organizations/example-ministry/units/library.toml";
    let copied = "\n[[contacts.opens]]\ndays = [\"friday\"]\nfrom = \"12:00\"\nto = \"13:00\"\n";
    content.write(unit, content.read(unit) + copied);
    let report = content.report().to_human(false);
    assert!(
        report.contains("these opening hours overlap others of the same day"),
        "{report}"
    );
    assert!(report.contains("1 error found"), "{report}");
}

#[test]
fn a_closure_until_further_notice_is_written_as_programs_read_it() {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        "kind = \"office\"\nname.en = \"Library\"\n[[contacts]]\nphones = [\"010-68571878\"]\n\
         [[contacts.closures]]\nstart = \"2026-11-01\"\n",
    );
    let site = Site::of(&content.path(""));
    let table = site
        .get("/organizations/example-ministry/phone-book.csv?on=2026-10-01")
        .text();
    assert!(
        table.contains("2026 Nov 01-2026 Dec 31 off; 2027+ off"),
        "{table}"
    );
}

#[test]
fn where_degrees_lie_in_the_country_either_way_the_other_places_tell_which_are_exchanged() {
    let places = |places: &[(f64, f64)]| {
        let content = Content::minimal();
        let site = content.read("site.toml").replace("\"CN\"", "\"FR\"");
        content.write("site.toml", site);
        let ministry = "organizations/example-ministry/organization.toml";
        let numberless = content
            .read(ministry)
            .replace("phones = [\"010-68571898\"]\n", "");
        content.write(ministry, numberless);
        let contacts = places.iter().map(|(lat, lon)| {
            format!("\n[[contacts]]\nlocation = {{ lat = {lat:?}, lon = {lon:?} }}\n")
        });
        let unit = "kind = \"office\"\nname.en = \"Library\"\n".to_owned();
        content.write(
            "organizations/example-ministry/units/library.toml",
            unit + &contacts.collect::<String>(),
        );
        content.codes()
    };
    let (paris, lyon, exchanged) = ((48.85, 2.35), (45.76, 4.84), (2.35, 48.85));
    assert_eq!(
        places(&[paris, lyon, exchanged]),
        [Code::ExchangedCoordinates]
    );
    // Of two, nobody knows which is wrong; and what is overseas is there.
    assert_eq!(places(&[paris, exchanged]), []);
    assert_eq!(places(&[paris, lyon, (-20.88, 55.45), (-12.78, 45.23)]), []);
}
