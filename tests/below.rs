//! Organizations above and below one another, and those beside each other.

use crate::support::Site;
use crate::support::ministry::Ministry;

/// The ministry with two institutes below it, one of them closed in 2020 and one set up then, and a register by itself.
fn with_institutes() -> Site {
    let institute = |name: [&str; 2], rest: &str| {
        format!(
            "translations.zh = \"official\"\nkind = \"research\"\n{rest}\nname.en = \"{}\"\nname.zh = \"{}\"\n",
            name[0], name[1]
        )
    };
    let below = "parent = { organization = \"example-ministry\" }";
    let old = institute(
        ["Old Institute", "旧研究所"],
        &format!("{below}\nestablished = \"2017-01-01\"\nclosed = \"2020-06-30\""),
    );
    let new = institute(
        ["New Institute", "新研究所"],
        &format!("{below}\nestablished = \"2020-07-01\""),
    );
    let lasting = institute(["Lasting Institute", "常设研究所"], below);
    let alone = institute(["Lone Register", "独立登记局"], "");
    Ministry::with_more(&[
        ("organizations/old-institute/organization.toml", &old),
        ("organizations/new-institute/organization.toml", &new),
        (
            "organizations/lasting-institute/organization.toml",
            &lasting,
        ),
        ("organizations/lone-register/organization.toml", &alone),
    ])
    .site
}

#[test]
fn an_organization_lists_those_below_it_on_the_day() {
    let site = with_institutes();
    for (path, names) in [
        (
            "/en/organizations/example-ministry",
            ["Lasting Institute", "New Institute"],
        ),
        (
            "/zh/organizations/example-ministry",
            ["常设研究所", "新研究所"],
        ),
        (
            "/en/organizations/example-ministry?on=2020-06-30",
            ["Lasting Institute", "Old Institute"],
        ),
        (
            "/en/organizations/example-ministry/booklet",
            ["Lasting Institute", "New Institute"],
        ),
    ] {
        let mut below = site
            .page(path)
            .texts("[aria-labelledby$=organizations-below] li a");
        below.sort();
        assert_eq!(below, names, "{path}");
    }
    let page = site.page("/en/organizations/example-ministry");
    assert_eq!(
        page.text("h2#organizations-below"),
        "Organizations below it"
    );
    let none = site.page("/en/organizations/lone-register");
    assert!(none.texts("#organizations-below").is_empty());
}

#[test]
fn what_does_not_exist_on_the_day_is_not_beside_another() {
    let site = with_institutes();
    for (day, beside) in [("", "New Institute"), ("?on=2020-06-30", "Old Institute")] {
        let page = site.page(&format!("/en/organizations/lasting-institute{day}"));
        let facts = page.texts(".facts a");
        assert_eq!(facts, ["Example Ministry", beside], "{day}");
    }
}

#[test]
fn organizations_under_no_body_stand_under_a_heading_where_others_have_one() {
    let site = with_institutes();
    for (language, heading) in [("en", "Other organizations"), ("zh", "其他机构")] {
        let page = site.page(&format!("/{language}/organizations"));
        assert_eq!(page.texts(".group").len(), page.texts(".group h2").len());
        assert!(page.texts(".group h2").iter().any(|said| said == heading));
    }
    let alone = Ministry::on_the_day().site.page("/en/organizations");
    assert!(alone.texts(".group h2").is_empty());
}
