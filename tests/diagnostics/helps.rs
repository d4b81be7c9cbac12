//! What an editor is told to do, where what was meant is plain.

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
