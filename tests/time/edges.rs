//! What is easily wrong at the edges of time.

use crate::support::ministry::Ministry;
use crate::support::{Site, clock_at};

const ORGANIZATION: &str = "organizations/example-ministry/organization.toml";
const TODAY: &str = "2026-11-23T04:00:00Z";

#[test]
fn an_event_that_nothing_else_depends_on_shows_from_its_day() {
    let founding =
        "[[history]]\ndate = \"2027-02-10\"\nkind = \"other\"\ntext.en = \"The well was dug.\"\n";
    let page = |time: &str| {
        let ministry = Ministry::with(clock_at(time), &[(ORGANIZATION, founding)]);
        // A page that is kept must not outlive the day.
        ministry.site.page("/en/organizations/example-ministry");
        let snapshot = crate::support::snapshot(ministry.content());
        let calendar = snapshot.directory().calendar();
        assert_eq!(
            calendar
                .epoch(calendar.next("2027-02-09".parse().unwrap()).unwrap())
                .to_string(),
            "2027-02-10"
        );
        ministry
            .site
            .page("/en/organizations/example-ministry")
            .main()
    };
    assert!(!page("2027-02-09T15:59:59Z").contains("The well was dug."));
    assert!(page("2027-02-09T16:00:00Z").contains("The well was dug."));
}

#[test]
fn before_its_first_known_name_a_body_has_the_next_one() {
    let earlier =
        "[[former_names]]\nname.en = \"Example Bureau\"\nstart = \"2014\"\nend = \"2015\"\n";
    let ministry = Ministry::with(clock_at(TODAY), &[(ORGANIZATION, earlier)]);
    let heading = |day: &str| {
        let path = format!("/en/organizations/example-ministry?on={day}");
        ministry.site.page(&path).text("h1")
    };
    assert_eq!(heading("2016-02-01"), "Example Commission");
    assert_eq!(heading("2017-12-31"), "Example Commission");
    assert_eq!(heading("2018-01-01"), "Example Ministry");
}

#[test]
fn a_renaming_tells_the_old_name_and_the_new_one() {
    let page = Ministry::on_the_day().site.page("/en/changes");
    let names = page.texts(".parties dd");
    assert!(
        names.contains(&"ExCom → Example Ministry".to_owned()),
        "{names:?}"
    );
}

#[test]
fn what_happened_is_told_in_the_names_of_its_day() {
    let page = Ministry::on_the_day().site.page("/en/changes");
    let events = page.texts("[aria-labelledby=year-2016] li p:last-child");
    assert!(
        events.contains(&"Person Alpha, Minister, ExCom".to_owned()),
        "{events:?}"
    );
}

#[test]
fn before_the_records_every_way_leads_to_today() {
    let site = Ministry::on_the_day().site;
    let page = site.page("/en/people?on=1999-12-31");
    assert!(page.main().contains("1 March 2016"), "{}", page.main());
    assert!(
        page.attributes("main a", "href")
            .iter()
            .all(|link| !link.contains("on="))
    );
    let partial = "[[former_names]]\nname.en = \"Example Bureau\"\nend = \"1958\"\n";
    let site = Ministry::with(clock_at(TODAY), &[(ORGANIZATION, partial)]).site;
    // A name that ended in 1958 was borne before, nobody knows since when.
    let body = site.page("/en/organizations/example-ministry?on=1950-01-01");
    assert_eq!(body.text("h1"), "Example Bureau");
    let partial =
        "name.en = \"Old\"\nsort_key.en = \"old\"\ndied = \"1958\"\nbiography.en = \"Wrote.\"\n";
    let site = Ministry::with(clock_at(TODAY), &[("people/person-old.toml", partial)]).site;
    let before = |day: &str| {
        site.page(&format!("/en/?on={day}"))
            .main()
            .contains("before 1958.")
    };
    assert!(before("1957-12-31") && !before("1958-01-01"));
}

#[test]
fn an_alias_that_ended_is_no_former_name() {
    let alias =
        "[[other_names]]\nkind = \"alias\"\nname.en = \"Pen\"\nname.zh = \"笔\"\nend = \"2020\"\n";
    let site = Ministry::with(clock_at(TODAY), &[("people/person-alpha.toml", alias)]).site;
    let facts = |language: &str, day: &str| {
        let page = site.page(&format!("/{language}/people/person-alpha{day}"));
        page.text("#facts + *")
    };
    let now = facts("en", "");
    assert!(
        now.contains("Formerly also known as Pen (until 2020)"),
        "{now}"
    );
    assert!(!now.contains("Former names"), "{now}");
    let now = facts("zh", "");
    assert!(now.contains("曾用别名 笔"), "{now}");
    let then = facts("en", "?on=2019-01-01");
    assert!(then.contains("Also known as Pen"), "{then}");
}

#[test]
fn one_seat_is_never_named_in_the_plural() {
    let acting = "[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n\
        [[posts.appointments]]\nperson = \"person-alpha\"\nend = \"2020\"\n\
        [[posts.appointments]]\nperson = \"person-beta\"\nstart = \"2020\"\n";
    let ministry = Ministry::with(clock_at(TODAY), &[(ORGANIZATION, acting)]);
    let page = ministry
        .site
        .page("/en/organizations/example-ministry?on=2020-06-01");
    let titles = page.texts(".posts dt a");
    assert!(titles.contains(&"Director".to_owned()), "{titles:?}");
    assert!(
        page.main().contains("Person Beta (possibly)"),
        "{}",
        page.main()
    );
}

#[test]
fn a_position_outside_the_directory_is_over_after_its_last_day() {
    let position = "[[positions]]\nstate = \"current\"\ntext.en = \"Member of a board\"\nstart = \"2019\"\nend = \"2020-06-30\"\n";
    let ministry = Ministry::with(clock_at(TODAY), &[("people/person-alpha.toml", position)]);
    let section = |day: &str, section: &str| {
        let page = ministry
            .site
            .page(&format!("/en/people/person-alpha?on={day}"));
        page.texts(&format!("[aria-labelledby={section}] li"))
            .join(" ")
    };
    assert!(!section("2018-12-31", "now").contains("Member of a board"));
    assert!(section("2020-06-30", "now").contains("Member of a board"));
    assert!(section("2020-07-01", "before").contains("Member of a board"));
}

#[test]
fn an_organization_stood_under_another_body_before() {
    let former = "[[former_parents]]\nexternal_body = \"example-press\"\nend = \"2019-12-31\"\n";
    let ministry = Ministry::with(clock_at(TODAY), &[(ORGANIZATION, former)]);
    let line = |day: &str| {
        let path = format!("/en/organizations/example-ministry?on={day}");
        ministry.site.page(&path).text(".belongs")
    };
    assert!(line("2019-12-31").contains("Example Press"));
    assert!(!line("2020-01-01").contains("Example Press"));
}

#[test]
fn a_change_shows_what_it_rests_on_and_where_it_was_read() {
    let change = "citation = 7\nbasis.en = \"Example Decree\"\n[[sources]]\ntitle.en = \"Example Gazette\"\n";
    let file = "changes/read-somewhere.toml";
    let change = format!(
        "date = \"2020-02\"\nkind = \"rename\"\ntext.en = \"Renamed.\"\n{change}\
         [[from]]\norganization = \"example-ministry\"\n[[to]]\norganization = \"example-ministry\"\n"
    );
    let site = Ministry::with(clock_at(TODAY), &[(file, &change)]).site;
    for path in ["/en/changes", "/en/organizations/example-ministry"] {
        let page = site.page(path);
        let main = page.main();
        for words in ["February 2020", "[7]", "Example Decree", "Example Gazette"] {
            assert!(main.contains(words), "{path} lacks {words}");
        }
        // There is nothing to lead to.
        assert!(page.attributes("a[href='#citation-7']", "href").is_empty());
    }
}

#[test]
fn a_post_that_someone_left_is_called_what_it_was_called_then() {
    let early = "[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n\
        [[posts.appointments]]\nperson = \"person-alpha\"\nstart = \"2016-03-01\"\nend = \"2017-06-30\"\n";
    let site = Ministry::with(clock_at(TODAY), &[(ORGANIZATION, early)]).site;
    let before = site
        .page("/en/people/person-alpha")
        .texts("[aria-labelledby=before] li");
    assert!(
        before
            .iter()
            .any(|post| post.starts_with("Director, ExCom")),
        "{before:?}"
    );
}

#[test]
fn what_bears_no_date_is_not_held_by_a_child() {
    let post = "\n[[posts]]\nslug = \"keeper\"\ntitle = \"adviser\"\n\n[[posts.appointments]]\nperson = \"person-old\"\n";
    let person = |born: &str| {
        format!(
            "name.en = \"Old Person\"\nsort_key.en = \"old\"\n{born}\n\n[[positions]]\nstate = \"current\"\ntext.en = \"Member of a board\"\n\n[[positions]]\nstate = \"former\"\ntext.en = \"Member of a club\"\nend = \"2010\"\n"
        )
    };
    let site = |born: &str| {
        let (post, person) = (post.to_owned(), person(born));
        let additions = [
            (ORGANIZATION, post.as_str()),
            ("people/person-old.toml", person.as_str()),
        ];
        Ministry::with(clock_at(TODAY), &additions).site
    };
    let holders = |site: &Site, day: &str| {
        let page = format!("/organizations/example-ministry/posts/keeper?on={day}");
        let data = page.replace("keeper?", "keeper.json?");
        let shown = site.page(&format!("/en{page}")).texts(".holders a").len();
        let held = site.json(&data)["occupancy"]["holders"]
            .as_array()
            .unwrap()
            .len();
        assert_eq!(shown, held, "{day}");
        shown
    };
    let positions = |site: &Site, day: &str| {
        let main = site.page(&format!("/en/people/person-old?on={day}")).main();
        ["Member of a board", "Member of a club"].map(|text| main.contains(text))
    };
    // The earliest day on which a birthday may be counts: nothing is hidden that may be so.
    for (born, last, first) in [
        ("born = \"1999-05-05\"", "2017-05-04", "2017-05-05"),
        ("born = \"1999-05\"", "2017-04-30", "2017-05-01"),
        ("born = \"1999\"", "2016-12-31", "2017-01-01"),
        ("born = \"2000-02-29\"", "2018-02-27", "2018-02-28"),
    ] {
        let site = site(born);
        assert_eq!(holders(&site, last), 0, "{born}");
        assert_eq!(holders(&site, first), 1, "{born}");
        assert_eq!(positions(&site, last), [false, true], "{born}");
        assert_eq!(positions(&site, first), [true, true], "{born}");
    }
    let unknown = site("");
    assert_eq!(holders(&unknown, "2016-06-01"), 1);
    assert_eq!(positions(&unknown, "2016-06-01"), [true, true]);
}

#[test]
fn a_page_before_the_records_does_not_speak_as_a_page_of_that_day() {
    let site = Ministry::on_the_day().site;
    for (language, title) in [
        ("en", "Before the records begin – Example Register"),
        ("zh", "早于记录起始日期 – 示例名册"),
    ] {
        for path in ["", "organizations/example-ministry", "people"] {
            let page = site.page(&format!("/{language}/{path}?on=1999-12-31"));
            assert!(page.texts(".band").is_empty(), "{path}");
            assert_eq!(page.text("title"), title, "{path}");
        }
        let page = site.page(&format!("/{language}/people?on=2020-01-01"));
        assert_eq!(page.texts(".band").len(), 1);
    }
}
