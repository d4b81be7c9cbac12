//! What an editor is told who writes as people do who read no English: each mistake with the very words to write.

use minglu::diagnostics::Code;
use minglu::messages::Language;

use crate::support::content::{Content, LIBRARY};
use crate::support::program::{run, run_in_chinese};
use crate::support::repository::Repository;

const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";

/// The report in Chinese.
fn told(content: &Content) -> String {
    let chinese = Language::from_locale("zh").unwrap();
    content.report().in_language(chinese).to_human(false)
}

/// The report on the office with one thing written otherwise.
fn told_with(before: &str, after: &str) -> String {
    let content = Content::minimal();
    let text = content.read(OFFICE);
    assert!(text.contains(before), "{before}");
    content.write(OFFICE, text.replacen(before, after, 1));
    told(&content)
}

/// The library's file with a line mended by `minglu check --fix`.
fn mended(line: &str) -> String {
    let content = Content::with_library(&format!("{line}\n"));
    let folder = content.path("");
    run(["check", "--fix", "--content", folder.to_str().unwrap()]);
    let text = content.read(LIBRARY);
    text.lines().last().unwrap().to_owned()
}

#[test]
fn marks_behind_closing_ones_are_mended_with_the_others() {
    for (written, meant) in [
        (
            "负责公文（含电报）,文秘（机要）;档案",
            "负责公文（含电报），文秘（机要）；档案",
        ),
        ("见《办法》,规定", "见《办法》，规定"),
        ("“甲”,乙占10%,丙", "“甲”，乙占10%，丙"),
        ("甲: 乙, 丙", "甲：乙，丙"),
        ("一. 总则", "一. 总则"),
        ("见第10.5节，10:30, 11:00", "见第10.5节，10:30, 11:00"),
        ("甲...乙--丙...", "甲……乙——丙……"),
        ("甲，，乙。。", "甲，乙。"),
    ] {
        let line = mended(&format!("summary.zh = \"{written}\""));
        assert_eq!(line, format!("summary.zh = \"{meant}\""));
    }
}

#[test]
fn a_name_loses_the_quotes_around_the_whole_of_it_alone() {
    assert_eq!(
        mended("short_name.zh = \"“档案科”\""),
        "short_name.zh = \"档案科\""
    );
    let kept = "short_name.zh = \"“一带一路”办公室\"";
    assert_eq!(mended(kept), kept);
}

#[test]
fn a_copied_file_is_reported_once_and_where_it_was_copied_to() {
    let repository = Repository::of(Content::minimal().path("").as_path());
    let copy = "organizations/example-ministry/units/a-copy.toml";
    repository.write(copy, &repository.read(OFFICE));
    let folder = repository.content();
    let line = [
        "check",
        "--format",
        "json",
        "--content",
        folder.to_str().unwrap(),
    ];
    let files = || {
        let output = run(line);
        let text = String::from_utf8(output.stdout).unwrap();
        let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
        let found: Vec<serde_json::Value> = lines.collect();
        let files = found.iter().map(|found| {
            let file = found["file"].as_str().unwrap().rsplit('/').next();
            (
                found["code"].as_str().unwrap().to_owned(),
                file.unwrap().to_owned(),
            )
        });
        files.collect::<Vec<_>>()
    };
    assert_eq!(
        files(),
        [("duplicate-entry".to_owned(), "a-copy.toml".to_owned())]
    );
    // What is not the same any more is told where it was copied to as well.
    let renamed = repository
        .read(copy)
        .replace("办公厅", "督查室")
        .replace("General", "Inspection");
    repository.write(copy, &renamed);
    assert!(!files().is_empty());
    assert!(
        files().iter().all(|(_, file)| file == "a-copy.toml"),
        "{:?}",
        files()
    );
}

#[test]
fn whoever_is_named_otherwise_than_by_slug_is_no_orphan() {
    let content = Content::minimal();
    content.write(
        "people/person-b.toml",
        "name.en = \"Wang Lin\"\nsort_key.en = \"wang lin\"\nsort_key.zh = \"wang lin\"\n",
    );
    let text = content.read(OFFICE);
    for (named, code) in [
        ("王琳", Code::MalformedSlug),
        ("Wang Lin", Code::MalformedSlug),
        ("…", Code::EmptyText),
    ] {
        let appointment = format!("[[posts.appointments]]\nperson = \"{named}\"\n");
        content.write(OFFICE, format!("{text}\n{appointment}"));
        assert_eq!(content.codes(), [code], "{}", told(&content));
    }
}

#[test]
fn a_review_of_what_cannot_be_read_does_not_say_that_nothing_changed() {
    let repository = Repository::of(Content::minimal().path("").as_path());
    let text = repository.read(OFFICE);
    repository.write(
        OFFICE,
        &text.replace("name.zh = \"办公厅\"", "name.zh = \"办公室"),
    );
    let folder = repository.content();
    let output = run_in_chinese(["review", "--content", folder.to_str().unwrap()]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "内容有错误，看不到有什么改动；请先改正。\n");
}

#[test]
fn what_is_to_be_written_is_said_in_full() {
    for (before, after, help) in [
        (
            "[[posts]]",
            "[[contacts]]\nwebsite = \"http：／／www．example。org\"\n\n[[posts]]",
            "是不是要写 \"http://www.example.org\"？",
        ),
        (
            "[[posts]]",
            "[[contacts]]\nwechat = \"example\"\n\n[[posts]]",
            "[[contacts.accounts]]，写 service = \"wechat\"",
        ),
        (
            "head = true",
            "head = true\n\n[[posts.contacts]]\nweibo = \"example\"",
            "[[posts.contacts.accounts]]，写 service = \"weibo\"",
        ),
        (
            "order = 1",
            "shares_staff_with = [\"档处\"]",
            "是不是要写 `archives`",
        ),
        (
            "[[posts]]",
            "[[contacts]]\nphones = [\"010-68571878、010-68571879\"]\n\n[[posts]]",
            "请分别加上引号：\"010-68571878\", \"010-68571879\"",
        ),
        (
            "[[posts]]",
            "[[contacts]]\nphones = [\"1381234567\"]\n\n[[posts]]",
            "手机号码应当是 11 位",
        ),
        (
            "[[posts]]",
            "[[contacts]]\nphones = [\"8012\"]\n\n[[posts]]",
            "如 \"010-68571878转8012\"",
        ),
        (
            "[[posts]]",
            "[[contacts]]\n[[contacts.accounts]]\nservice = \"微信\"\nname = \"示例\"\n\n[[posts]]",
            "`微信` 是名称，不是代码",
        ),
        ("[[posts]]", "[[posts]", "是不是要写 `[[posts]]`？"),
        (
            "name.zh = \"办公厅\"",
            "name.zh =",
            "如果不知道，请删去这一行",
        ),
        (
            "name.zh = \"办公厅\"",
            "name.zh = \"办公厅",
            "请在行末写 \"",
        ),
        (
            "name.zh = \"办公厅\"",
            "name zh = \"办公厅\"",
            "是不是要写 `name.zh`？",
        ),
        (
            "order = 1",
            "short name.zh = \"厅\"",
            "是不是要写 `short_name.zh`？",
        ),
        (
            "name.zh = \"办公厅\"",
            "name.zh \"办公厅\"",
            "请写成 name.zh = \"办公厅\"",
        ),
        ("order = 1", "order　= 1", "请换成半角空格，或者删去"),
        (
            "name.zh = \"办公厅\"",
            "name.zh = \"办公厅\"\nname.zh = \"办公室\"",
            "键 `name.zh` 写了两次",
        ),
        ("order = 1", "微信 = \"example\"", "是不是要写 `wechat`？"),
        ("kind = \"office\"", "[事业单位]", "如 [shi-ye-dan-wei]"),
    ] {
        let report = told_with(before, after);
        assert!(report.contains(help), "{after}: {report}");
    }
}

#[test]
fn a_closing_without_its_other_half_is_told_what_to_write() {
    let content = Content::with_library("");
    let change = "kind = \"close\"\ndate = \"2020-03-01\"\ntext.en = \"Closed.\"\ntext.zh = \"撤销。\"\nfrom = [{ organization = \"example-ministry\", unit = \"library\" }]\n";
    content.write("changes/library.toml", change);
    let report = told(&content);
    let help = format!("请在 {LIBRARY} 中写上最后一天：end = \"2020-02-29\"");
    assert!(report.contains(&help), "{report}");
    let content = Content::with_library("end = \"2020-02-29\"\n");
    let report = told(&content);
    let command =
        "`minglu new change --kind close --date 2020-03-01 --from example-ministry/library`";
    assert!(report.contains(command), "{report}");
}

#[test]
fn a_topic_is_offered_by_its_name() {
    let content = Content::minimal();
    content.write("topics.toml", "[[topics]]\nslug = \"complaints\"\nname.en = \"Complaints and petitions\"\nname.zh = \"投诉、信访与纪检\"\n\n[[topics]]\nslug = \"museums\"\nname.en = \"Museums\"\nname.zh = \"博物馆\"\n");
    let text = content.read(OFFICE);
    let with = |topic: &str| {
        content.write(OFFICE, format!("{text}\n[[functions]]\ntext.en = \"Hear.\"\ntext.zh = \"受理。\"\ntopics = [\"{topic}\"]\n"));
        told(&content)
    };
    assert!(
        with("信访").contains("是不是要写 `complaints`（投诉、信访与纪检）？"),
        "{}",
        with("信访")
    );
    let all = "没有叫 `体育` 的主题，现有：`complaints`（投诉、信访与纪检）、`museums`";
    assert!(with("体育").contains(all), "{}", with("体育"));
}

#[test]
fn a_file_that_is_called_or_put_otherwise_is_told_its_name_and_place() {
    for (path, text, help) in [
        (
            "organizations/example-ministry/units/信息中心.toml",
            "kind = \"center\"\nname.zh = \"信息中心\"\n",
            "请命名为 `xin-xi-zhong-xin.toml`",
        ),
        (
            "organizations/example-ministry/people/person-c.toml",
            "name.en = \"Person C\"\n",
            "应当放在 `people/person-c.toml`",
        ),
        (
            "organizations/example-ministry/~$list.docx",
            "x",
            "临时文件",
        ),
        (
            "organizations/example-ministry/通讯录.xlsx",
            "x",
            "`minglu import 通讯录.xlsx`",
        ),
        (
            "organizations/example-ministry/说明.pdf",
            "x",
            "organizations/机构/units/部门.toml",
        ),
    ] {
        let content = Content::minimal();
        content.write(path, text);
        let report = told(&content);
        assert!(report.contains(help), "{path}: {report}");
    }
}

#[test]
fn codes_are_found_by_a_word_of_their_explanations() {
    let text = String::from_utf8(run_in_chinese(["explain", "电话"]).stdout).unwrap();
    assert!(
        text.contains("malformed-phone") && text.contains("same-phone"),
        "{text}"
    );
}
