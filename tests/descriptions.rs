//! What pages are called in the window, and how they are described to those who list them.

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

const RESEARCH: &str = "organizations/example-ministry/units/research.toml";

fn description(site: &Site, path: &str) -> String {
    let page = site.page(path);
    page.attributes("meta[name=description]", "content")
        .remove(0)
}

/// The ministry with a bare room, a room that can be reached, and a team in a team.
fn with_rooms() -> Site {
    let unit = |name: [&str; 2], rest: &str| {
        format!(
            "translations.zh = \"official\"\nkind = \"office\"\n{rest}\nname.en = \"{}\"\nname.zh = \"{}\"\n",
            name[0], name[1]
        )
    };
    let reached = unit(
        ["Post Room", "收发室"],
        "contacts = [{ phones = [\"010-6655 9000\"] }]",
    );
    let bare = unit(["Bare Room", "空室"], "");
    let team = unit(["Grant Team", "经费组"], "parent = \"research\"");
    let inner = unit(["Form Team", "表格组"], "parent = \"grant-team\"");
    let posts = "\n[[posts]]\nslug = \"keeper\"\ntitle = \"adviser\"\n\n[[posts]]\nslug = \"senior\"\ntitle = \"minister\"\nstart = \"2020-01-01\"\n\n[[posts.appointments]]\nperson = \"person-eta\"\nstart = \"2021-01-01\"\n";
    let place = "organizations/example-ministry/units";
    let site = Ministry::with_more(&[
        (&format!("{place}/post-room.toml"), &reached),
        (&format!("{place}/bare-room.toml"), &bare),
        (&format!("{place}/grant-team.toml"), &team),
        (&format!("{place}/form-team.toml"), &inner),
        (RESEARCH, posts),
    ]);
    site.site
}

#[test]
fn a_description_names_what_the_page_has() {
    let site = with_rooms();
    for (path, said) in [
        (
            "/en/organizations/example-ministry/bare-room",
            "Bare Room, Example Ministry: Office.",
        ),
        (
            "/zh/organizations/example-ministry/bare-room",
            "空室（示例部）：内设机构。",
        ),
        (
            "/en/organizations/example-ministry/post-room",
            "Post Room, Example Ministry: contact.",
        ),
        (
            "/zh/organizations/example-ministry/post-room",
            "收发室（示例部）：联系方式。",
        ),
        (
            "/en/organizations/example-ministry/research",
            "Research Department, Example Ministry: responsibilities, people in charge. Award research grants.",
        ),
        (
            "/zh/organizations/example-ministry/research",
            "科研司（示例部）：职能、负责人。发放科研经费。",
        ),
        (
            "/en/organizations/example-ministry/posts/keeper",
            "Adviser, Research Department, Example Ministry: a post that the source names.",
        ),
        (
            "/zh/organizations/example-ministry/posts/keeper",
            "示例部科研司顾问：资料来源所列职务。",
        ),
        (
            "/en/organizations/example-ministry/posts/senior",
            "Minister, Research Department, Example Ministry: who holds the post. Person Eta.",
        ),
        (
            "/zh/organizations/example-ministry/posts/senior",
            "示例部科研司部长：由谁担任。人员庚。",
        ),
    ] {
        assert_eq!(description(&site, path), said, "{path}");
    }
    let eta = description(&site, "/en/people/person-eta");
    assert!(eta.starts_with("Person Eta: posts held now"), "{eta}");
    assert!(eta.ends_with("Example Ministry."), "{eta}");
    let booklet = description(&site, "/zh/organizations/example-ministry/booklet");
    assert!(
        booklet.starts_with("示例部：部门、人员、职能汇于一页，供打印。"),
        "{booklet}"
    );
}

#[test]
fn lists_in_a_description_are_those_of_a_sentence() {
    let site = with_rooms();
    let nested = "/organizations/example-ministry/form-team";
    assert_eq!(
        description(&site, &format!("/en{nested}")),
        "Form Team, Grant Team, Research Department, Example Ministry: Office."
    );
    assert_eq!(
        description(&site, &format!("/zh{nested}")),
        "表格组（示例部科研司经费组）：内设机构。"
    );
    let chinese = description(&site, "/zh/organizations/example-ministry");
    assert!(chinese.contains("办公厅、"), "{chinese}");
    assert!(chinese.ends_with("。"), "{chinese}");
    let all = site.page("/en/sitemap").attributes("main a", "href");
    for path in all.iter().filter(|path| path.starts_with("/en/")) {
        let path = path.split('#').next().unwrap();
        for path in [path.to_owned(), path.replacen("/en/", "/zh/", 1)] {
            let said = description(&site, &path);
            assert!(!said.contains('·'), "{path}: {said}");
            assert!(
                said.ends_with(['.', '。', '…', '？', '?']),
                "{path}: {said}"
            );
        }
    }
}

#[test]
fn a_long_list_says_that_it_is_cut() {
    let posts = |count: usize| {
        let holders = (0..count).map(|number| {
            format!(
                "\n[[posts.appointments]]\nperson = \"person-{number}\"\nstart = \"2020-01-01\"\n"
            )
        });
        let head = "[[posts]]\nslug = \"members\"\ntitle = \"director\"\nmultiple_holders = true\n";
        format!("{head}{}", holders.collect::<String>())
    };
    let content = Content::with_library(&posts(40));
    for number in 0..40 {
        content.write(
            format!("people/person-{number}.toml"),
            format!(
                "translations.zh = \"official\"\nname.en = \"Person Number {number}\"\nname.zh = \"第{number}号人员\"\nsort_key.en = \"{number}\"\nsort_key.zh = \"{number}\"\n"
            ),
        );
    }
    let site = Site::of(&content.path(""));
    let page = "organizations/example-ministry/posts/members";
    let english = description(&site, &format!("/en/{page}"));
    assert!(
        english.contains(": who holds the post. Person Number 0, Person Number 1, "),
        "{english}"
    );
    assert!(english.ends_with(", and others."), "{english}");
    let chinese = description(&site, &format!("/zh/{page}"));
    assert!(
        chinese.contains("由谁担任。第0号人员、第1号人员、"),
        "{chinese}"
    );
    assert!(chinese.ends_with("号人员等。"), "{chinese}");
}

#[test]
fn the_title_of_a_post_has_its_body_once() {
    let site = with_rooms();
    for (path, title) in [
        (
            "/en/organizations/example-ministry/posts/minister",
            "Minister, Example Ministry – Example Register",
        ),
        (
            "/zh/organizations/example-ministry/posts/minister",
            "示例部部长 – 示例名册",
        ),
        (
            "/en/organizations/example-ministry/posts/keeper",
            "Adviser, Research Department – Example Ministry – Example Register",
        ),
    ] {
        assert_eq!(site.page(path).text("title"), title, "{path}");
    }
}

#[test]
fn the_full_text_of_a_document_is_promised_in_its_language() {
    let site = Site::of(&Content::minimal().path(""));
    let rules = "organizations/example-ministry/sections/rules";
    let own = description(&site, &format!("/en/{rules}"));
    assert!(own.contains(": the full text."), "{own}");
    let content = Content::minimal();
    let only_english = "kind = \"document\"\ntitle.en = \"Bylaws\"\ntitle.zh = \"章程\"\ntranslations.zh = \"official\"\n\n[[chapters]]\ntitle.en = \"General\"\n\n[[chapters.articles]]\nnumber = 1\ntext.en = \"The register is public.\"\n";
    content.write(
        "organizations/example-ministry/sections/bylaws.toml",
        only_english,
    );
    let site = Site::of(&content.path(""));
    let bylaws = "organizations/example-ministry/sections/bylaws";
    let chinese = description(&site, &format!("/zh/{bylaws}"));
    assert!(chinese.contains("《章程》全文（英文）。"), "{chinese}");
    let english = description(&site, &format!("/en/{bylaws}"));
    assert!(english.contains(": the full text."), "{english}");
    let page = site.get(&format!("/zh/{bylaws}")).text();
    assert!(page.contains("title=\"链接到第一条\""), "{page}");
}

#[test]
fn the_way_to_a_function_is_said_as_the_language_has_it() {
    let site = Ministry::on_the_day().site;
    for (language, said) in [("en", "Link to function 1"), ("zh", "链接到第1项职能")] {
        let page = site.page(&format!(
            "/{language}/organizations/example-ministry/research"
        ));
        assert_eq!(page.attributes(".functions a.mark", "aria-label"), [said]);
    }
}

#[test]
fn a_short_name_is_called_so() {
    let short = "short_name.en = \"R&D\"\nshort_name.zh = \"科研\"\n";
    let unit = "translations.zh = \"official\"\nkind = \"office\"\nname.en = \"Reading Room\"\nname.zh = \"阅览室\"\n";
    let file = "organizations/example-ministry/units/reading-room.toml";
    let unit = format!(
        "{unit}{short}\n[[other_names]]\nname.en = \"The Stacks\"\nname.zh = \"书库\"\nkind = \"alias\"\n"
    );
    let site = Ministry::with_more(&[(file, &unit)]).site;
    for (language, said) in [
        ("en", "Short name R&D Other names The Stacks"),
        ("zh", "简称 科研 其他名称 书库"),
    ] {
        let facts = site.page(&format!(
            "/{language}/organizations/example-ministry/reading-room"
        ));
        let facts = facts.text(".facts");
        assert!(facts.contains(said), "{facts}");
    }
}
