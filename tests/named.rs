//! Every command finds things by what readers see of them: names in any language, alone or with those of what they are in.

use minglu::commands::Ask;

use crate::support::content::Content;
use crate::support::program::{chinese, run, run_in_chinese, run_speaking};

/// What a command says of a content folder in Chinese, and how it ends.
fn said(content: &Content, arguments: &[&str]) -> (i32, String) {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    let output = run_in_chinese([arguments, &place].concat());
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    (output.status.code().unwrap(), text)
}

fn with_newcomer() -> Content {
    let content = Content::minimal();
    content.write(
        "people/person-b.toml",
        "name.en = \"Person B\"\nname.zh = \"人员乙\"\nsort_key.en = \"person b\"\nsort_key.zh = \"ren yuan yi\"\n\n\
         [[positions]]\nstate = \"current\"\ntext.en = \"Poet\"\ntext.zh = \"诗人\"\n",
    );
    content
}

/// What is said of somebody who comes to a post.
fn succession(content: &Content, post: &str) -> (i32, String) {
    let comes = ["人员乙", "--from", "2030-03-01", "--dry-run"];
    said(content, &[&["succeed", post][..], &comes].concat())
}

#[test]
fn a_post_is_found_as_a_review_writes_it() {
    let content = with_newcomer();
    for post in [
        "办公厅主任",
        "示例部办公厅主任",
        "示例部 办公厅 主任",
        "办公厅／主任",
        "示例部/办公厅主任",
        "Director, General Office",
        "General Office/Director",
        "Director, General Office, Example Ministry",
    ] {
        let (code, text) = succession(&content, post);
        assert_eq!(code, 0, "{post}: {text}");
        assert!(text.contains("办公厅主任"), "{post}: {text}");
    }
    for post in ["厅主任", "办公厅主任主任", "示例所办公厅主任", "办公厅"] {
        let (code, text) = succession(&content, post);
        assert_eq!(code, 2, "{post}: {text}");
    }
}

#[test]
fn a_unit_is_found_with_what_it_is_in() {
    let content = Content::with_library("");
    content.write(
        "organizations/example-ministry/units/rare-books.toml",
        "kind = \"office\"\nparent = \"library\"\nname.en = \"Rare Books\"\nname.zh = \"善本处\"\n",
    );
    for unit in [
        "示例部善本处",
        "图书馆善本处",
        "示例部图书馆善本处",
        "图书馆/善本处",
    ] {
        let line = ["close", unit, "--on", "2030-01-01", "--dry-run"];
        let (code, text) = said(&content, &line);
        assert_eq!(code, 0, "{unit}: {text}");
    }
    let (code, text) = said(&content, &["rename", "示例部善本处", "books", "--dry-run"]);
    assert_eq!(code, 0, "{text}");
}

#[test]
fn what_is_short_for_one_name_alone_is_near_it() {
    let content = Content::with_library("");
    let (code, text) = said(&content, &["close", "图馆", "--on", "2030-01-01"]);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("没有部门 `图馆`；是不是要写 `图书馆`？"),
        "{text}"
    );
}

#[test]
fn of_several_of_one_name_each_is_told_by_the_names_that_readers_see() {
    let content =
        Content::with_library("\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n");
    let line = ["succeed", "主任", "person-a", "--from", "2030-03-01"];
    let (code, text) = said(&content, &line);
    assert_eq!(code, 2, "{text}");
    let listed = "`organizations/example-ministry/posts/librarian`（图书馆/主任）";
    assert!(text.contains(listed), "{text}");
}

#[test]
fn an_organization_is_found_by_its_name_wherever_one_is_asked_for() {
    let content = Content::minimal();
    for line in [
        &["report", "gaps", "--organization", "示例部"][..],
        &["report", "缺项", "--organization", "Example Ministry"],
        &[
            "search",
            "--organization",
            "示例部",
            "--kind",
            "部门",
            "办公厅",
        ],
        &["search", "--kind", "人员", "Person"],
    ] {
        let (code, text) = said(&content, line);
        assert_eq!(code, 0, "{line:?}: {text}");
    }
    let line = ["rename", "示例部/档案处", "示例所/archives", "--dry-run"];
    let (code, text) = said(&content, &line);
    assert!(!text.contains("没有叫"), "{code} {text}");
}

#[test]
fn what_there_is_to_choose_from_is_told_in_words() {
    let content = Content::minimal();
    let (code, text) = said(&content, &["search", "--kind", "桌子", "x"]);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("unit（部门）") && text.contains("person（人员）"),
        "{text}"
    );
    let (code, text) = said(&content, &["report", "桌子"]);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("freshness（各机构、部门的内容有多旧"),
        "{text}"
    );
}

#[test]
fn somebody_new_needs_no_slug() {
    let content = Content::minimal();
    let line = ["succeed", "办公厅/主任", "张三", "--from", "2030年3月1日"];
    let (code, text) = said(&content, &line);
    assert_eq!(code, 2, "{text}");
    let (_, by_slug) = said(
        &content,
        &[
            "succeed",
            "办公厅/主任",
            "zhang-san",
            "--from",
            "2030-03-01",
        ],
    );
    assert!(
        by_slug.contains("请加上姓名：--name 语言=文字"),
        "{by_slug}"
    );
    let expected = "没有人员 `张三`；如果是新来的人，请加上姓名：--name zh=张三";
    assert!(text.contains(expected), "{text}");
    let (code, text) = said(
        &content,
        &[&line[..], &["--name", "zh=张三", "--yes"]].concat(),
    );
    assert_eq!(code, 0, "{text}");
    assert!(
        content
            .read("people/zhang-san.toml")
            .contains("sort_key.zh = \"zhang san\"")
    );
    let unit = content.read("organizations/example-ministry/units/general-office.toml");
    assert!(
        unit.contains("person = \"zhang-san\"\nstart = \"2030-03-01\""),
        "{unit}"
    );
}

#[test]
fn a_usage_line_names_values_in_the_language_of_its_reader() {
    let output = run_in_chinese(["replace-phone"]);
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("还缺少：<旧号码>、<新号码>"), "{text}");
    let english = String::from_utf8(run(["replace-phone"]).stderr).unwrap();
    assert!(english.contains("<OLD-NUMBER>"), "{english}");
    for command in [
        "new unit", "succeed", "close", "report", "search", "sheet", "import", "rename", "check",
        "review",
    ] {
        let words: Vec<&str> = command.split(' ').chain(["--help"]).collect();
        let text = String::from_utf8(run_in_chinese(words).stdout).unwrap();
        let placeholders = text
            .split('<')
            .skip(1)
            .filter_map(|rest| rest.split('>').next());
        let english: Vec<&str> = placeholders
            .filter(|name| name.is_ascii() && *name != "SLUG")
            .collect();
        assert!(english.is_empty(), "{command}: {english:?}");
    }
}

#[test]
fn a_name_that_is_given_in_quotes_is_taken_without_them() {
    let content = Content::minimal();
    let line = [
        "new",
        "unit",
        "--organization",
        "示例部",
        "--kind",
        "科",
        "--name",
        "zh=“档案科”",
    ];
    let (code, text) = said(&content, &line);
    assert_eq!(code, 0, "{text}");
    let unit = content.read("organizations/example-ministry/units/dang-an-ke.toml");
    assert!(unit.contains("name.zh = \"档案科\""), "{unit}");
}

#[test]
fn what_is_told_of_a_closing_is_as_official_as_the_name_of_the_unit() {
    let content = Content::minimal();
    let line = ["close", "档案处", "--on", "2030-03-01", "--yes"];
    let (code, text) = said(&content, &line);
    assert_eq!(code, 0, "{text}");
    let change = content.read("changes/archives-close.toml");
    let mut lines = change.lines();
    assert!(
        lines.any(|line| line == "translations.zh = \"unofficial\""),
        "{change}"
    );
}

#[test]
fn a_change_of_no_body_is_told_how_to_name_one() {
    let content = Content::minimal();
    let line = [
        "new",
        "change",
        "--kind",
        "撤销",
        "--date",
        "2020",
        "--text",
        "zh=撤销。",
        "--to",
        "档案处",
    ];
    let (code, text) = said(&content, &line);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("请写明变动前（--from）"), "{text}");
}

#[test]
fn a_workbook_has_the_name_of_one() {
    let content = Content::minimal();
    let file = content.path("list.docx");
    let (code, text) = said(&content, &["sheet", "示例部", file.to_str().unwrap()]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("要以 .xlsx 结尾") && !file.exists(), "{text}");
}

#[test]
fn an_answer_that_is_neither_yes_nor_no_is_asked_for_again() {
    struct Editor(Vec<&'static str>, Vec<String>);
    impl Ask for Editor {
        fn answers(&self) -> bool {
            true
        }
        fn ask(&mut self, _: &str, _: Option<&str>) -> anyhow::Result<Option<String>> {
            Ok(self.0.pop().map(str::to_owned))
        }
        fn tell(&mut self, words: &str) {
            self.1.push(words.to_owned());
        }
    }
    let content = with_newcomer();
    let folder = content.path("");
    let line = [
        "succeed",
        "办公厅主任",
        "人员乙",
        "--from",
        "2030-03-01",
        "--content",
        folder.to_str().unwrap(),
    ];
    let mut editor = Editor(vec!["ｙ", "也许"], Vec::new());
    let output = run_speaking(chinese(), line, &mut editor);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(editor.1, ["`也许` 既不是“是”，也不是“否”"]);
    assert!(
        content
            .read("organizations/example-ministry/units/general-office.toml")
            .contains("person-b")
    );
}

#[test]
fn whoever_begins_a_post_is_told_how_to_name_it() {
    let content = Content::minimal();
    let line = [
        "new",
        "post",
        "--organization",
        "示例部",
        "--unit",
        "档案处",
        "--title",
        "director",
    ];
    let (code, text) = said(&content, &line);
    assert_eq!(code, 0, "{text}");
    assert!(
        text.contains("`minglu new person --post example-ministry/posts/"),
        "{text}"
    );
}
