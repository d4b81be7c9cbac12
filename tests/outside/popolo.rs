//! Popolo, read by a client that someone else wrote.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::Site;
use crate::support::data::{ids, list};
use crate::support::ministry::Ministry;
use crate::support::readers::{python, read_by};

#[test]
fn a_client_that_someone_else_wrote_resolves_who_holds_what() {
    let site = Site::shipped();
    let paths: Vec<String> = ["/popolo.json", "/organizations/cast.popolo.json"]
        .map(str::to_owned)
        .to_vec();
    for (path, found) in read_by(python("popolo.py"), &site, &paths) {
        let document = site.json(&path);
        let held = list(&found, "held");
        assert_eq!(held.len(), list(&document, "memberships").len(), "{path}");
        for (held, own) in held.iter().zip(list(&document, "memberships")) {
            let named = |class: &str, key: &str, name: &str| {
                let mut records = list(&document, class).iter();
                let record = records.find(|record| record["id"] == own[key]).unwrap();
                record[name].clone()
            };
            assert_eq!(held["person"], named("persons", "person_id", "name"));
            assert_eq!(
                held["organization"],
                named("organizations", "organization_id", "name")
            );
            let post = own.get("post_id");
            let post = post.map(|_| named("posts", "post_id", "label"));
            assert_eq!(held["post"], post.unwrap_or_default());
            assert_eq!(held["role"], own["role"]);
            assert_eq!(held["of_person"], true, "{held}");
        }
        for class in ["persons", "organizations", "posts"] {
            let read: BTreeSet<&str> = list(&found, class)
                .iter()
                .filter_map(Value::as_str)
                .collect();
            let own = ids(&document, class);
            assert_eq!(
                read,
                own.iter().map(String::as_str).collect(),
                "{path}: {class}"
            );
        }
    }
}

#[test]
fn the_client_reads_dates_as_vague_as_they_are() {
    let site = Ministry::on_the_day().site;
    let path = "/organizations/example-ministry.popolo.json".to_owned();
    let found = read_by(python("popolo.py"), &site, std::slice::from_ref(&path));
    let starts = list(&found[&path], "held").iter();
    let starts: BTreeSet<&str> = starts.filter_map(|held| held["start"].as_str()).collect();
    assert!(
        starts.contains("2017") && starts.contains("2016-03-01"),
        "{starts:?}"
    );
}
