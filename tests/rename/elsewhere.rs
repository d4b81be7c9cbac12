//! A unit that moves to another organization is still itself.

use super::{rename, renamed};
use crate::support::Site;
use crate::support::content::Content;
use crate::support::program;

const CHANGE: &str = r#"date = "2015-03-01"
kind = "rename"
text.en = "The archives got another name."
text.zh = "档案馆更名。"
from = [{ organization = "bureau", unit = "archives" }]
to = [{ organization = "bureau", unit = "archives" }]
"#;

/// Two bureaus, of which one has archives with a reading room and a director.
fn content() -> Content {
    let content = Content::minimal();
    for (slug, name) in [("bureau", "First Bureau"), ("other", "Other Bureau")] {
        content.write(
            format!("organizations/{slug}/organization.toml"),
            format!(
                "kind = \"government\"\nname.en = \"{name}\"\nname.zh = \"{name}局\"\nsummary.en = \"S.\"\nsummary.zh = \"总。\"\n\n[[sources]]\ntitle.en = \"Site of {slug}\"\ntitle.zh = \"网站\"\n\n[[posts]]\nslug = \"{slug}-chief\"\ntitle = \"director\"\nhead = true\n"
            ),
        );
    }
    content.write(
        "organizations/bureau/units/division.toml",
        "kind = \"division\"\nname.en = \"Division\"\nname.zh = \"处\"\n",
    );
    content.write(
        "organizations/bureau/units/archives.toml",
        "# The archives.\nkind = \"office\"\nparent = \"division\" # for now\nname.en = \"Archives\"\nname.zh = \"档案馆\"\nformer_slugs = [\"records\"]\n\n\
         [[posts]]\nslug = \"archives-director\"\ntitle = \"director\"\nhead = true\nreports_to = \"bureau-chief\"\n\n\
         [[posts.appointments]]\nperson = \"person-a\"\nkind = \"concurrent\"\nstart = \"2015-01-01\"\n",
    );
    content.write(
        "organizations/bureau/units/room.toml",
        "kind = \"office\"\nparent = \"archives\"\nname.en = \"Reading Room\"\nname.zh = \"阅览室\"\n",
    );
    content.write(
        "organizations/bureau/posts/archivist.toml",
        "unit = \"archives\"\ntitle = \"director\"\nreports_to = \"archives-director\"\n",
    );
    content.write(
        "organizations/bureau/sections/about.toml",
        "order = 1\nkind = \"narrative\"\ntitle.en = \"About\"\ntitle.zh = \"简介\"\nbody.en = \"See the [archives](/organizations/bureau/archives) and their [director](/organizations/bureau/posts/archives-director).\"\nbody.zh = \"见[档案馆](/organizations/bureau/archives)。\"\n",
    );
    content.write("changes/archives.toml", CHANGE);
    content
}

fn moved() -> Content {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let output = rename(
        &content,
        &["bureau/archives", "other/archives", "--on", "2026-05-01"],
    );
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{message}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("is written as 2026-04-30"), "{said}");
    content
}

#[test]
fn its_file_says_where_it_was_and_all_that_names_it_follows() {
    let content = moved();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    assert_eq!(
        content.read("organizations/other/units/archives.toml"),
        "# The archives.\nkind = \"office\"\nname.en = \"Archives\"\nname.zh = \"档案馆\"\nformer_slugs = [\"records\"]\n\n\
         [[former_parents]]\norganization = \"bureau\"\nparent = \"division\"\nend = \"2026-04-30\"\n\n\
         [[posts]]\nslug = \"archives-director\"\ntitle = \"director\"\nhead = true\n\
         reports_to = { organization = \"bureau\", post = \"bureau-chief\" }\n\n\
         [[posts.appointments]]\nperson = \"person-a\"\nkind = \"concurrent\"\nstart = \"2015-01-01\"\n\n\
         [[sources]]\ntitle.en = \"Site of bureau\"\ntitle.zh = \"网站\"\n"
    );
    assert_eq!(
        content.read("changes/archives.toml"),
        CHANGE.replace("\"bureau\"", "\"other\"")
    );
    assert!(content.path("organizations/other/units/room.toml").exists());
    assert!(
        !content
            .path("organizations/bureau/units/archives.toml")
            .exists()
    );
    assert!(
        !content
            .path("organizations/bureau/units/room.toml")
            .exists()
    );
}

#[test]
fn every_old_address_leads_to_the_new_one() {
    let site = Site::of(&moved().path(""));
    for (old, new) in [
        ("bureau/archives", "other/archives"),
        ("bureau/records", "other/archives"),
        ("bureau/room", "other/room"),
        ("bureau/posts/archivist", "other/posts/archivist"),
        (
            "bureau/posts/archives-director",
            "other/posts/archives-director",
        ),
    ] {
        let answer = site.get(&format!("/en/organizations/{old}"));
        assert_eq!(
            answer.header("location"),
            format!("/en/organizations/{new}"),
            "{old}"
        );
    }
}

#[test]
fn each_day_shows_it_where_it_was_and_both_tell_of_the_move() {
    let site = Site::of(&moved().path(""));
    let units = |path: &str| site.page(path).text("main");
    assert!(units("/en/organizations/bureau?on=2026-04-30").contains("Division"));
    let division = "/en/organizations/bureau/division";
    assert!(units(&format!("{division}?on=2026-04-30")).contains("Archives"));
    assert!(!units(&format!("{division}?on=2026-05-01")).contains("Archives"));
    let then = site.page("/en/organizations/other/archives?on=2026-04-30");
    let trails = then.texts("nav[aria-label]");
    let trail = trails.iter().find(|trail| trail.contains("Archives"));
    assert!(
        trail.is_some_and(|trail| trail.contains("First Bureau Division Archives")),
        "{trails:?}"
    );
    for organization in ["bureau", "other"] {
        let history = site
            .page(&format!("/zh/organizations/{organization}/changes"))
            .text("main");
        assert!(
            history.contains("划转")
                && history.contains("档案馆由First Bureau局划转至Other Bureau局"),
            "{history}"
        );
    }
    let now = site.page("/en/organizations/other/archives").text("main");
    assert!(
        now.contains("Division, First Bureau (until 30 April 2026)"),
        "{now}"
    );
    assert!(now.contains("Moved"), "{now}");
    let feed = site.get("/en/organizations/other/changes.atom").text();
    assert!(
        feed.contains("Moved: Archives, from First Bureau to Other Bureau"),
        "{feed}"
    );
    assert!(!feed.contains("Left"), "{feed}");
    let events = site.json("/organizations/bureau/changes.json");
    let transfer = &events["items"][0]["transfer"];
    assert!(
        transfer["to"]["id"]
            .as_str()
            .unwrap()
            .ends_with("/organizations/other"),
        "{events}"
    );
}

#[test]
fn before_the_day_nothing_says_where_it_will_be() {
    let site = Site::of(&moved().path(""));
    let path = "organizations/other/archives";
    let page = site.page(&format!("/en/{path}?on=2026-04-30"));
    assert!(
        !page.text("main").contains("Other Bureau"),
        "{}",
        page.text("main")
    );
    let json = site.json(&format!("/{path}.json?on=2026-04-30"));
    let organization = json["organization"]["id"].as_str().unwrap();
    assert!(
        organization.ends_with("/organizations/bureau"),
        "{organization}"
    );
    let turtle = site.get(&format!("/{path}.ttl?on=2026-04-30")).text();
    assert!(!turtle.contains("organizations/other>"), "{turtle}");
    for (organization, count) in [("bureau", 1), ("other", 0)] {
        let address = format!("/organizations/{organization}.popolo.json?on=2026-04-30");
        let popolo = site.json(&address).to_string();
        assert_eq!(
            popolo.matches("\"name\":\"Archives\"").count(),
            count,
            "{popolo}"
        );
    }
    // What happened to it there is of the organization that it was part of.
    let history = |organization: &str| {
        let page = site.page(&format!("/en/organizations/{organization}/changes"));
        page.text("main").contains("The archives got another name.")
    };
    assert!(history("bureau") && !history("other"));
}

#[test]
fn a_first_day_is_for_moves_alone() {
    let content = content();
    let before = content.everything();
    let output = rename(
        &content,
        &[
            "bureau/archives",
            "bureau/records-office",
            "--on",
            "2026-05-01",
        ],
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(content.everything(), before);
}

#[test]
fn the_first_day_there_is_a_whole_day() {
    let content = content();
    let before = content.everything();
    for date in ["2028", "2028-05"] {
        let output = rename(
            &content,
            &["bureau/archives", "other/archives", "--on", date],
        );
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(
            message.contains(&format!("`{date}` names no day")),
            "{message}"
        );
        assert_eq!(content.everything(), before);
    }
}

#[test]
fn how_to_give_the_first_day_is_told_where_nobody_gave_it() {
    let content = content();
    let said = |on: &[&str]| {
        let line = [&["bureau/archives", "other/archives", "--dry-run"], on].concat();
        String::from_utf8(rename(&content, &line).stdout).unwrap()
    };
    assert!(
        said(&[]).contains("; --on gives its first day"),
        "{}",
        said(&[])
    );
    let given = said(&["--on", "2026-05-01"]);
    assert!(
        given.contains("2026-04-30.\n") && !given.contains("--on"),
        "{given}"
    );
}

#[test]
fn what_never_was_there_was_not_moved_from_there() {
    let content = moved();
    let output = rename(&content, &["bureau/nothing", "other/archives"]);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(
        message.contains("nothing is called `bureau/nothing`"),
        "{message}"
    );
    let again = rename(&content, &["bureau/records", "other/archives"]);
    assert_eq!(again.status.code(), Some(0));
}

#[test]
fn what_cannot_follow_is_refused_in_a_sentence_and_nothing_changes() {
    let content = content();
    let before = content.everything();
    for (new, words) in [
        ("nobody/archives", "there is no organization `nobody`"),
        ("other/Archives", "did you mean `archives`?"),
    ] {
        let output = rename(&content, &["bureau/archives", new]);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains(words), "{message}");
        assert_eq!(content.everything(), before);
    }
}

#[test]
fn whoever_oversees_it_still_does() {
    let content = content();
    content.write(
        "organizations/bureau/organization.toml",
        "kind = \"government\"\nname.en = \"First Bureau\"\nname.zh = \"一局\"\n\n[[posts]]\nslug = \"bureau-chief\"\ntitle = \"director\"\n\n\
         [[posts.oversees]]\nunit = \"archives\"\n",
    );
    renamed(&content, "bureau/archives", "other/archives");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let post = Site::of(&content.path("")).json("/organizations/bureau/posts/bureau-chief.json");
    let overseen = post["oversees"][0]["thing"]["id"].as_str().unwrap();
    assert!(
        overseen.ends_with("/organizations/other/archives"),
        "{overseen}"
    );
}

#[test]
fn it_can_come_back_under_another_slug() {
    let content = moved();
    renamed(&content, "other/archives", "bureau/old-archives");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    for old in ["bureau/archives", "other/archives"] {
        let answer = site.get(&format!("/en/organizations/{old}"));
        assert_eq!(
            answer.header("location"),
            "/en/organizations/bureau/old-archives",
            "{old}"
        );
    }
    let answer = site.get("/en/organizations/other/room");
    assert_eq!(answer.header("location"), "/en/organizations/bureau/room");
}

#[test]
fn each_move_is_told_when_there_were_several() {
    let content = moved();
    let back = ["other/archives", "bureau/archives", "--on", "2026-07-01"];
    assert_eq!(rename(&content, &back).status.code(), Some(0));
    let site = Site::of(&content.path(""));
    for organization in ["bureau", "other"] {
        let path = format!("/en/organizations/{organization}/changes?on=2026-08-01");
        let page = site.page(&path).main();
        assert_eq!(page.matches("Moved").count(), 2, "{organization}: {page}");
    }
    // Each is an event of its own, though it left the same organization twice.
    let again = ["bureau/archives", "other/archives", "--on", "2026-09-01"];
    assert_eq!(rename(&content, &again).status.code(), Some(0));
    let feed = Site::of(&content.path("")).get("/en/changes.atom").text();
    for left in ["bureau-2026", "other-2026", "bureau-2026-2"] {
        let id = format!("#event-transferred-{left}</id>");
        assert_eq!(feed.matches(&id).count(), 1, "{left}: {feed}");
    }
}

#[test]
fn all_that_is_written_is_in_the_order_of_fmt() {
    let content = content();
    content.write(
        "organizations/bureau/organization.toml",
        "kind = \"government\"\nname.en = \"First Bureau\"\nname.zh = \"一局\"\n\n[[posts]]\nslug = \"bureau-chief\"\ntitle = \"director\"\n\n\
         [[posts.oversees]]\nunit = \"archives\"\nstart = \"2015-01-01\"\n\n\
         [[posts.oversees]]\npost = \"archivist\"\n\n\
         [[posts]]\nslug = \"deputy\"\ntitle = \"director\"\noversees = [{ unit = \"room\" }]\n",
    );
    let path = content.path("");
    let fmt = || {
        let output =
            program::minglu(&["fmt", "--check", "--content", path.to_str().unwrap()]).output();
        let said = String::from_utf8(output.unwrap().stdout).unwrap();
        said.lines().next_back().unwrap().to_owned()
    };
    let before = fmt();
    renamed(&content, "bureau/archives", "other/archives");
    let text = content.read("organizations/bureau/organization.toml");
    assert!(
        text.contains("organization = \"other\"\nunit = \"archives\""),
        "{text}"
    );
    assert!(
        text.contains("organization = \"other\"\npost = \"archivist\""),
        "{text}"
    );
    assert!(
        text.contains("{ organization = \"other\", unit = \"room\" }"),
        "{text}"
    );
    assert_eq!(fmt(), before, "{text}");
}
