//! The cards of a day.

use super::form::unfolded;
use crate::time::Ministry;

const ALL: &str = "/organizations/example-ministry.vcf";

fn says(ministry: &Ministry, path: &str, line: &str) -> bool {
    let lines = unfolded(&ministry.site.get(path).text());
    lines.iter().any(|found| found == line)
}

#[test]
fn nobody_is_announced_and_nobody_stays() {
    let ministry = Ministry::on_the_day();
    let uid = |slug: &str| format!("UID:https://register.example/people/{slug}");
    assert!(says(&ministry, ALL, &uid("person-gamma")));
    assert!(!says(&ministry, ALL, &uid("person-delta")));
    assert!(!says(&ministry, ALL, &uid("person-epsilon")));
    let then = format!("{ALL}?on=2027-01-01");
    assert!(says(&ministry, &then, &uid("person-delta")));
    assert!(!says(&ministry, &then, &uid("person-gamma")));
}

#[test]
fn who_acts_for_somebody_is_not_called_that_somebody() {
    let ministry = Ministry::on_the_day();
    let path = "/people/person-beta.vcf?on=2019-08-01";
    let lines = unfolded(&ministry.site.get(path).text());
    let titles: Vec<_> = lines.iter().filter(|line| line.contains("TITLE")).collect();
    assert!(
        titles[0].ends_with("LANGUAGE=en:Minister (acting)"),
        "{titles:?}"
    );
    let source = format!("SOURCE:https://register.example{path}");
    assert!(lines.contains(&source), "{lines:?}");
}

#[test]
fn a_body_bears_the_name_of_the_day() {
    let ministry = Ministry::on_the_day();
    let was = "FN;ALTID=1;LANGUAGE=en:Example Commission";
    assert!(says(&ministry, &format!("{ALL}?on=2017-06-01"), was));
    assert!(!says(&ministry, ALL, was));
}

#[test]
fn several_holders_are_a_group_and_one_is_an_agent() {
    let ministry = Ministry::on_the_day();
    let posts = "/organizations/example-ministry/posts";
    let minister = format!("{posts}/minister.vcf");
    let gamma = "RELATED;TYPE=agent:https://register.example/people/person-gamma";
    assert!(says(&ministry, &minister, gamma));
    let vice = format!("{posts}/vice-minister.vcf");
    assert!(says(&ministry, &vice, "KIND:group"));
    let zeta = "MEMBER:https://register.example/people/person-zeta";
    assert!(says(&ministry, &vice, zeta));
}
