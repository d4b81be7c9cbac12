//! Pictures in data.

use super::bodies::with_pictures;
use super::{clean, with_portrait};
use crate::support::Site;

const KEYS: &str = "alt.en = \"Person A at a desk\"\ncredit.en = \"Example Ministry\"\n";

fn address(site: &Site, path: &str) -> String {
    let page = site.page(path);
    let sizes = page.attributes(".portrait img", "srcset").concat();
    let largest = sizes.rsplit(", ").next().unwrap();
    let (path, _) = largest.split_once(' ').unwrap();
    format!("http://127.0.0.1:8080{path}")
}

#[test]
fn every_format_names_the_portrait_by_one_address() {
    let content = with_portrait(KEYS);
    let site = clean(&content);
    let address = address(&site, "/en/people/person-a");
    let json = site.json("/people/person-a.json");
    assert_eq!(json["portrait"]["url"], address);
    assert_eq!(json["portrait"]["media_type"], "image/jpeg");
    assert_eq!(json["portrait"]["alt"]["en"]["text"], "Person A at a desk");
    assert_eq!(json["portrait"]["sizes"][2]["width"], 400);
    assert_eq!(json["portrait"]["sizes"][2]["height"], 500);
    let card = site.get("/people/person-a.vcf").text().replace("\r\n ", "");
    assert!(
        card.contains(&format!("PHOTO;MEDIATYPE=image/jpeg:{address}\r\n")),
        "{card}"
    );
    let linked = site
        .data("/people/person-a.jsonld", "application/ld+json")
        .to_string();
    assert!(
        linked.contains(&address) && linked.contains("ImageObject"),
        "{linked}"
    );
    let turtle = site.get("/people/person-a.ttl").text();
    assert!(
        turtle.contains(&format!("foaf:img <{address}>")),
        "{turtle}"
    );
    let popolo = site.get("/en/popolo.json").text() + &site.get("/popolo.json").text();
    assert!(popolo.contains(&address), "{popolo}");
    assert!(
        site.get("/en/people/person-a")
            .text()
            .contains("\"contentUrl\"")
    );
}

#[test]
fn every_format_names_the_emblem() {
    let content = with_pictures();
    let site = clean(&content);
    let body = "/organizations/example-ministry/general-office";
    let address = address(&site, &format!("/en{body}"));
    let json = site.json(&format!("{body}.json"));
    assert_eq!(json["emblem"]["url"], address);
    assert_eq!(
        json["pictures"][0]["caption"]["en"]["text"],
        "The main building"
    );
    assert_eq!(json["pictures"][1]["media_type"], "image/png");
    let card = site.get(&format!("{body}.vcf")).text().replace("\r\n ", "");
    assert!(
        card.contains(&format!("LOGO;MEDIATYPE=image/png:{address}\r\n")),
        "{card}"
    );
    let linked = site
        .data(&format!("{body}.jsonld"), "application/ld+json")
        .to_string();
    assert!(
        linked.contains("\"logo\":") && linked.contains(&address),
        "{linked}"
    );
    let turtle = site.get(&format!("{body}.ttl")).text();
    assert!(
        turtle.contains(&format!("foaf:logo <{address}>")),
        "{turtle}"
    );
    assert!(turtle.contains("foaf:depiction"), "{turtle}");
}
