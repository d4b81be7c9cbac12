//! What an editor is told to do, where what was meant is plain.

use minglu::messages::Language;

use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";

fn report(file: &str, text: &str) -> String {
    let content = Content::minimal();
    content.write(UNIT, "kind = \"office\"\nname.en = \"Library\"\n");
    let kept = match file {
        UNIT => content.read(UNIT),
        _ => String::new(),
    };
    content.write(file, kept + text);
    content.report().to_human(false)
}

#[test]
fn the_help_is_about_what_was_meant() {
    let contact = |key: &str| format!("[[contacts]]\nphones = [\"010-68571878\"]\n{key}\n");
    let post = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\n";
    for (file, text, told) in [
        (
            UNIT,
            contact("location = { lat = 39.9， lon = 116.3 }"),
            "`，` is not `,`",
        ),
        (
            UNIT,
            contact("location = [39.9, 116.3]"),
            "its keys are: lat, lon",
        ),
        (
            UNIT,
            format!("{post}[[posts.appointments.contacts]]\nphones = [\"010-68571878\"]\n"),
            "write [[posts.appointments]] and its keys above this line",
        ),
        (
            UNIT,
            format!("{post}reports_to = \"example-institute/director\"\n"),
            "write { organization = \"example-institute\", post = \"director\" }",
        ),
        (
            "organizations/example-ministry/posts/keeper.toml",
            "[[posts]]\ntitle.en = \"Keeper\"\n".to_owned(),
            "write them without the header `posts`",
        ),
        (
            UNIT,
            "[[contacts]]\nphones = (\"010-68571878\", \"010-68571879\")\n".to_owned(),
            "write a list between square brackets",
        ),
        (
            UNIT,
            "[[contacts]]\nphones = {\"010-68571878\"}\n".to_owned(),
            "write a list between square brackets",
        ),
        (
            UNIT,
            "[[contacts]]\nphones = [\"010-68571878\"\n\n[[functions]]\ntext.en = \"Lending\"\n"
                .to_owned(),
            "library.toml:4:10",
        ),
        (
            UNIT,
            format!("[[posts.appointments]]\nperson = \"person-a\"\n\n{post}"),
            "move it below the `[[posts]]` that it belongs to",
        ),
        (
            UNIT,
            "[contacts]\nphones = [\"010-68571878\"]\n[[contacts]]\nphones = [\"010-68571879\"]\n"
                .to_owned(),
            "library.toml:3:1",
        ),
        (
            UNIT,
            "简称.中文 = \"图书馆\"\n".to_owned(),
            "did you mean `short_name.zh`?",
        ),
        (
            UNIT,
            "[[联系方式]]\nphones = [\"010-68571878\"]\n".to_owned(),
            "did you mean `contacts`?",
        ),
        (
            UNIT,
            "order = 1 （排第一）\n".to_owned(),
            "write a note behind #: 1 # （排第一）",
        ),
        (
            UNIT,
            "name.zh = \"办公厅\"（主要）\n".to_owned(),
            "write a note behind #: \"办公厅\" # （主要）",
        ),
        (
            UNIT,
            "order = 1 排第一\n".to_owned(),
            "write a note behind #: 1 # 排第一",
        ),
        (UNIT, "order = 第1\n".to_owned(), "did you mean `1`?"),
        (UNIT, "order => 1\n".to_owned(), "did you mean `=`?"),
        (
            UNIT,
            "start = 2026年1月1日\n".to_owned(),
            "put it between quotes: \"2026-01-01\"",
        ),
        (
            UNIT,
            "start = 二〇二六年一月\n".to_owned(),
            "put it between quotes: \"2026-01\"",
        ),
        (
            UNIT,
            "short_name.en = \"…\"\n".to_owned(),
            "write the text, or remove it with its key",
        ),
        (
            UNIT,
            "summary.en = \"C:\\Users\"\n".to_owned(),
            "write \\\\ for a backslash",
        ),
        (
            UNIT,
            "start = \"20260131\"\n".to_owned(),
            "did you mean \"2026-01-31\"?",
        ),
        (
            UNIT,
            "[[contacts]]\naccounts = [{ service = \"微信公众号\", name = \"example\" }]\n"
                .to_owned(),
            "write `wechat`",
        ),
        (
            UNIT,
            "summary = \"馆藏\"\n".to_owned(),
            "write summary.zh = \"…\"",
        ),
        (
            UNIT,
            "summary = \"Books\"\n".to_owned(),
            "write summary.en = \"…\"",
        ),
        (
            UNIT,
            "summary.cn = \"馆藏\"\n".to_owned(),
            "did you mean `zh`?",
        ),
        (
            UNIT,
            "summary.zh = \"馆藏\"\nsummary.cn = \"馆藏\"\n".to_owned(),
            "keep one of the two",
        ),
        (
            UNIT,
            "[[appointments]]\nperson = \"person-a\"\n".to_owned(),
            "the header of this table is [[posts.appointments]]",
        ),
        (
            UNIT,
            "phones = [\"010-68571878\"]\n".to_owned(),
            "`phones` belongs under [[contacts]]",
        ),
        (
            UNIT,
            format!("{post}phones = [\"010-68571878\"]\n"),
            "`phones` belongs under [[posts.contacts]]",
        ),
        (
            UNIT,
            format!(
                "{post}[[posts.appointments]]\nperson = \"person-a\"\nemails = [\"a@example.org\"]\n"
            ),
            "`emails` belongs under [[posts.appointments.contacts]]",
        ),
        (
            UNIT,
            format!("{post}[[posts.functions]]\ntext.en = \"Keep files.\"\n"),
            "the header of this table is [[functions]]",
        ),
        (
            "organizations/example-ministry/posts/keeper.toml",
            "title.en = \"Keeper\"\n[[functions]]\ntext.en = \"Keep files.\"\n".to_owned(),
            "`functions` stands in the file of the unit or the organization",
        ),
        // The key that it is near to is there.
        (
            UNIT,
            "kinds = \"office\"\n".to_owned(),
            "`kind` is there already",
        ),
        // Many tables have such a key.
        (
            UNIT,
            "reason.en = \"Moving\"\n".to_owned(),
            "knows these keys",
        ),
    ] {
        let report = report(file, &text);
        assert!(report.contains(told), "{told}: {report}");
        assert!(report.contains("1 error found"), "{report}");
    }
}

#[test]
fn a_change_is_told_which_of_its_bodies_lack() {
    let content = Content::minimal();
    for (kind, told) in [
        ("close", "add [[from]] with each body that was there before"),
        (
            "establish",
            "add [[to]] with each body that is there after it",
        ),
        ("merge", "add [[from]] and [[to]]"),
        ("transfer", "add [[from]] with the bodies before it"),
    ] {
        let change = format!(
            "date = \"2020\"\nkind = \"{kind}\"\ntext.en = \"Done.\"\ntext.zh = \"完成。\"\n"
        );
        content.write("changes/done.toml", change);
        let report = content.report().to_human(false);
        assert!(report.contains(told), "{told}: {report}");
    }
}

#[test]
fn what_stands_for_a_telephone_number_is_told_apart() {
    for (written, told) in [
        ("无", "remove the line where there is no number"),
        ("library@example.org", "write it under `emails`"),
        ("1.06857E+10", "make the cells of the spreadsheet text"),
        ("010-13804310001", "write `13804310001`"),
        ("010-68571878/79", "write each of them whole"),
        ("400-810-123", "such a number has 10 digits"),
    ] {
        let report = report(UNIT, &format!("[[contacts]]\nphones = [\"{written}\"]\n"));
        assert!(report.contains(told), "{written}: {report}");
        assert_eq!(report.matches("error[").count(), 1, "{report}");
    }
    let report = report(UNIT, "[[contacts]]\nphones = [010-68571878, 13804310001]\n");
    let told = "put it between quotes: [\"010-68571878\", \"13804310001\"]";
    assert!(report.contains(told), "{report}");
}

#[test]
fn a_value_of_another_type_gets_the_help_of_its_key() {
    let post = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\n";
    let place = |lat: &str| {
        let location = format!("location = {{ lat = '{lat}', lon = 116.4 }}\n");
        format!("[[contacts]]\nphones = [\"010-68571878\"]\n{location}")
    };
    for (text, told) in [
        (
            "order = 1.5\n".to_owned(),
            "write a whole number, such as 2",
        ),
        (
            "order = -1\n".to_owned(),
            "write 0 or more, or remove the line",
        ),
        (format!("{post}head = 1\n"), "write true or false"),
        (
            format!("{post}[[posts.appointments]]\nperson = [\"a\", \"b\"]\n"),
            "give each of them a [[posts.appointments]] of their own",
        ),
        (place("39°54\"15"), "did you mean lat = 39.9042?"),
        (place("南纬33度52分"), "did you mean lat = -33.8667?"),
    ] {
        let report = report(UNIT, &text);
        assert!(report.contains(told), "{text}: {report}");
    }
    let person = "name.zh = \"李四\"\nname.en = \"Li Si\"\ngender = \"M\"\n";
    let report = report("people/person-b.toml", person);
    assert!(report.contains("add sort_key.zh = \"li si\""), "{report}");
    assert!(report.contains("write `male`"), "{report}");
}

#[test]
fn the_country_and_the_time_of_china_are_known_by_what_they_are_called() {
    let content = Content::minimal();
    let site = content.read("site.toml");
    let others = site
        .lines()
        .filter(|line| !line.starts_with("phone_region") && !line.starts_with("time_zone"));
    let others: Vec<&str> = others.collect();
    let wrong = "phone_region = \"中国\"\ntime_zone = \"北京时间\"\n";
    content.write("site.toml", format!("{wrong}{}\n", others.join("\n")));
    let report = content.report().to_human(false);
    assert!(report.contains("did you mean \"CN\"?"), "{report}");
    let zone = "did you mean \"Asia/Shanghai\"?";
    assert!(report.contains(zone), "{report}");
}

#[test]
fn a_language_that_is_there_twice_makes_no_text_wrong() {
    let content = Content::minimal();
    let site = content.read("site.toml");
    content.write("site.toml", site.replace("tag = \"zh\"", "tag = \"en\""));
    let report = content.report().to_human(false);
    assert!(!report.contains("unknown-language"), "{report}");
    assert!(report.contains("duplicate-entry"), "{report}");
}

#[test]
fn whom_a_slip_may_name_is_no_orphan() {
    let person = "name.en = \"Ren Fujun\"\nname.zh = \"任福君\"\nsort_key.en = \"ren fujun\"\n\
                  sort_key.zh = \"ren fujun\"\n";
    let names = "kind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n";
    let post = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"主管\"\n";
    for named in [
        "\"fujun-ren\"",
        "\"person-a, ren-fujun\"",
        "ren-fujun",
        "任福君",
        "\"ren-fujun\u{200b}\"",
    ] {
        let content = Content::minimal();
        content.write("people/ren-fujun.toml", person);
        let holder = format!("[[posts.appointments]]\nperson = {named}\n");
        content.write(UNIT, format!("{names}{post}{holder}"));
        let report = content.report().to_human(false);
        assert!(!report.contains("orphan-person"), "{named}: {report}");
        assert!(report.contains("error["), "{named}: {report}");
    }
}

#[test]
fn a_name_is_proposed_in_the_language_of_the_reader_alone() {
    let content = Content::minimal();
    let text = "kind = \"处\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n";
    content.write(UNIT, text);
    for language in Language::all() {
        let report = content.report().in_language(language).to_human(false);
        assert!(report.contains("unknown-choice"), "{report}");
        assert!(!report.contains(" / "), "{report}");
    }
}

#[test]
fn a_unit_of_another_organization_is_told_to_be_one() {
    let content = Content::minimal();
    let unit = "kind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n";
    let other = "organizations/example-institute/units/map-room.toml";
    content.write(other, unit);
    content.write(UNIT, format!("parent = \"map-room\"\n{unit}"));
    let report = content.report().to_human(false);
    let told =
        "it belongs to `example-institute`; `parent` names one of the same organization here";
    assert!(report.contains(told), "{report}");
}
