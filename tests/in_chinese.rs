//! Every command speaks Chinese to whoever reads it: what it says, what it asks and why it fails.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::io::BufRead;
use std::process::Output;

use anyhow::{Result, bail};
use minglu::commands::Ask;

use crate::support::content::Content;
use crate::support::program::{Running, chinese, minglu, run_in_chinese, run_speaking};
use crate::support::repository::Repository;
use crate::support::shipped_content;

/// What a command says, wherever; it ends so.
fn said(output: &Output, code: i32) -> String {
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(output.status.code(), Some(code), "{text}");
    text
}

/// Runs a command on a content folder; what it says.
fn run(content: &Content, arguments: &[&str], code: i32) -> String {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    let output = run_in_chinese([arguments, &place].concat());
    content.stable(&said(&output, code))
}

/// Three English words in a row, but for what stands in backticks.
fn english(text: &str) -> Option<String> {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("“”");
    prose.lines().find_map(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        let is_word = |word: &&str| {
            let word = word.trim_end_matches([',', ';', ':', '.']);
            word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        let mut rows = words.windows(3);
        rows.find(|row| row.iter().all(is_word))
            .map(|row| row.join(" "))
    })
}

fn is_chinese(text: &str) {
    assert_eq!(english(text), None, "{text}");
    assert!(!text.contains("os error"), "{text}");
}

#[test]
fn a_new_thing_is_begun_and_refused() {
    let content = Content::shipped();
    let text = run(&content, &["new", "unit"], 2);
    let options = "--organization 机构、--kind 类别 和 --name 语言=文字";
    assert_eq!(
        text,
        format!("minglu: 新建部门还需要 {options}；这里不是终端，无法提问，请写在命令中\n")
    );
    let page = &["new", "page", "--title", "zh=帮助", "--slug", "help-us"];
    let text = run(&content, page, 0);
    assert!(text.starts_with("已写入 "), "{text}");
    assert!(text.contains("网址将是 http"), "{text}");
    assert!(text.ends_with("；然后运行 `minglu check`。\n"), "{text}");
    is_chinese(&text);
    let text = run(&content, page, 2);
    assert_eq!(text, "minglu: 已经有页面 `help-us`，没有覆盖它\n");
    let text = run(&content, &["new", "page", "--title", "fr=Aide"], 2);
    assert_eq!(text, "minglu: 网站没有语言 `fr`；现有 en、zh\n");
    let text = run(
        &content,
        &["new", "page", "--title", "zh=帮助", "--slug", "Help!"],
        2,
    );
    assert!(
        text.contains("不能用在网址里；是不是要写 `help`？"),
        "{text}"
    );
}

struct Editor {
    answers: VecDeque<&'static str>,
    asked: Vec<String>,
}

impl Ask for Editor {
    fn answers(&self) -> bool {
        true
    }

    fn ask(&mut self, question: &str, default: Option<&str>) -> Result<Option<String>> {
        self.asked.push(question.to_owned());
        match self.answers.pop_front() {
            Some("") => Ok(default.map(str::to_owned)),
            Some(answer) => Ok(Some(answer.to_owned())),
            None => bail!("nobody answers"),
        }
    }

    fn tell(&mut self, words: &str) {
        self.asked.push(words.to_owned());
    }
}

#[test]
fn questions_are_asked_in_chinese() {
    let content = Content::shipped();
    let mut editor = Editor {
        answers: VecDeque::from(["cast", "", "科室", "", "图书馆", ""]),
        asked: Vec::new(),
    };
    let folder = content.path("");
    let arguments = ["new", "unit", "--content", folder.to_str().unwrap()];
    let output = run_speaking(chinese(), arguments.map(OsString::from), &mut editor);
    is_chinese(&said(&output, 0));
    let asked = editor.asked.join("\n");
    assert!(
        asked.starts_with(
            "所属机构的名称或 slug（网址中的名称）\n上级部门的名称或 slug（可留空）\n"
        ),
        "{asked}"
    );
    assert!(asked.contains("office（办公室）、"), "{asked}");
    assert!(asked.contains("全称（中文，可留空）"), "{asked}");
    assert!(asked.ends_with("slug（网址中的名称）"), "{asked}");
}

#[test]
fn a_renaming_is_told_and_refused() {
    let content = Content::minimal();
    let text = run(
        &content,
        &["rename", "person-a", "person-b", "--dry-run"],
        0,
    );
    assert!(
        text.starts_with("人员 `people/person-a` 将改为 `people/person-b`。\n  移动 "),
        "{text}"
    );
    assert!(text.ends_with("没有做任何改动：这只是试运行。\n"), "{text}");
    is_chinese(&text);
    let text = run(&content, &["rename", "person-a", "person-b"], 0);
    assert!(text.contains("已改为") && text.contains("次\n"), "{text}");
    is_chinese(&text);
    let text = run(&content, &["rename", "person-c", "person-d"], 2);
    assert!(text.contains("没有叫 `person-c` 的内容"), "{text}");
    is_chinese(&text);
    let text = run(&content, &["rename", "person-b", "Person D"], 2);
    assert!(text.contains("不能用在网址里"), "{text}");
    content.write("people/person-b.toml", "name = 1\n");
    let text = run(&content, &["rename", "person-b", "person-d"], 1);
    assert!(
        text.ends_with("minglu: 内容有错误，没有改名；请先改正\n"),
        "{text}"
    );
}

#[test]
fn files_are_put_in_order() {
    let content = Content::minimal();
    let text = run(&content, &["fmt"], 0);
    assert!(text.starts_with("共 ") && text.ends_with(" 个\n"), "{text}");
    let outside = tempfile::tempdir().unwrap();
    let text = run(&content, &["fmt", outside.path().to_str().unwrap()], 2);
    assert!(
        text.contains("不在内容文件夹中；请用 --content 指明"),
        "{text}"
    );
    let text = run(&content, &["fmt", "nowhere.toml"], 2);
    assert_eq!(text, "minglu: 读不了 nowhere.toml：没有这个文件或文件夹\n");
}

#[test]
fn a_folder_that_is_not_there_is_missed_in_chinese() {
    for command in [
        &["check"] as &[&str],
        &["fmt"],
        &["review"],
        &["serve"],
        &["report", "gaps"],
    ] {
        let arguments = [command, &["--content", "nowhere"]].concat();
        let text = said(&run_in_chinese(arguments), 2);
        let expected =
            "minglu: 没有内容文件夹 nowhere；请到内容文件夹所在的位置运行，或用 --content 指明\n";
        assert_eq!(text, expected, "{command:?}");
    }
}

#[test]
fn revisions_are_compared() {
    let repository = Repository::of_the_ministry();
    let folder = repository.content();
    let run = |arguments: &[&str], code| {
        let place = ["--content", folder.to_str().unwrap()];
        said(&run_in_chinese([arguments, &place].concat()), code)
    };
    is_chinese(&run(&["review"], 0));
    let text = run(&["review", "nowhere"], 2);
    assert!(
        text.starts_with("minglu: git 在这里找不到版本 `nowhere`；请写分支"),
        "{text}"
    );
    is_chinese(&text);
    is_chinese(&run(&["check", "--against", "main"], 0));
    is_chinese(&run(&["check", "--against", "mian"], 2));
}

#[test]
fn codes_are_explained() {
    let text = said(&run_in_chinese(["explain", "unknown-kye"]), 2);
    assert_eq!(
        text,
        "minglu: 没有代码 `unknown-kye`；是不是要写 `unknown-key`？\n"
    );
    is_chinese(&said(&run_in_chinese(["explain"]), 0));
}

#[test]
fn schemas_and_manuals_are_written() {
    let content = Content::minimal();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let text = run(&content, &["schema", path], 0);
    assert!(
        text.starts_with("已把 ") && text.contains(" 个 JSON Schema 写入 "),
        "{text}"
    );
    let text = said(&run_in_chinese(["man", path]), 0);
    assert!(text.starts_with("手册已写入 "), "{text}");
    let file = folder.path().join("minglu.1");
    let text = said(&run_in_chinese(["man", file.to_str().unwrap()]), 2);
    assert!(text.starts_with("minglu: 无法把手册写入 "), "{text}");
    is_chinese(&text);
}

/// What a line of a page of the manual says, but for what stands in brackets of any kind.
fn words_of_page(page: &str) -> String {
    let lines = page
        .lines()
        .filter(|line| !line.starts_with(".TH") && !line.starts_with(".ie"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn the_manual_is_in_chinese() {
    let folder = tempfile::tempdir().unwrap();
    said(&run_in_chinese(["man", folder.path().to_str().unwrap()]), 0);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let page = std::fs::read_to_string(&path).unwrap();
        let headings = page.lines().filter_map(|line| line.strip_prefix(".SH "));
        for heading in headings {
            assert!(!heading.is_ascii(), "{heading}");
        }
        for word in ["Possible", "default", "environment", "[OPTIONS]", "Print"] {
            assert!(!page.contains(word), "{path:?} {word}: {page}");
        }
        is_chinese(&words_of_page(&page));
        names.push(path.file_name().unwrap().to_str().unwrap().to_owned());
    }
    for name in ["minglu.1", "minglu-check.1", "minglu-new-unit.1"] {
        assert!(names.iter().any(|known| known == name), "{names:?}");
    }
    assert!(!names.iter().any(|name| name.contains("help")), "{names:?}");
    let page = std::fs::read_to_string(folder.path().join("minglu-check.1")).unwrap();
    assert!(page.contains("检查内容，报告全部问题"), "{page}");
}

#[test]
fn shells_are_told_in_chinese_what_words_mean() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = said(&run_in_chinese(["completions", shell]), 0);
        assert!(script.contains("minglu"), "{script}");
        if shell == "bash" {
            continue;
        }
        assert!(script.contains("检查内容，报告全部问题"), "{script}");
        assert!(!script.contains("Report everything"), "{script}");
        assert!(!script.contains("Print help"), "{script}");
    }
    for shell in ["zsh", "fish"] {
        let script = said(&run_in_chinese(["completions", shell]), 0);
        assert!(script.contains("供 GitHub 使用"), "{script}");
        assert!(!script.contains("For people"), "{script}");
    }
}

#[test]
fn what_git_refuses_is_told_with_its_words_behind() {
    let nowhere = Content::minimal();
    let text = run(&nowhere, &["review"], 2);
    assert!(
        text.ends_with(
            "不在可以读取的 git 仓库中：请在内容所在仓库的克隆中运行（git：not a git repository (or any of the parent directories): .git）\n"
        ),
        "{text}"
    );
    let repository = Repository::of_the_ministry();
    let content = repository.content();
    let content = content.to_str().unwrap();
    let mut command = minglu(&["review", "--language", "zh", "--content", content]);
    command.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    let text = said(&command.output().unwrap(), 2);
    let remedy = format!(
        "请运行 `git config --global --add safe.directory {}`",
        repository.root().canonicalize().unwrap().display()
    );
    assert!(text.contains(&remedy), "{text}");
    assert!(text.contains("（git：detected dubious ownership"), "{text}");
}

#[test]
fn serving_is_announced() {
    let mut running = Running::start(|command| {
        let content = shipped_content();
        command.args(["serve", "--language", "zh", "--listen", "127.0.0.1:0"]);
        command.arg("--content").arg(content);
    });
    let mut line = String::new();
    running.out.read_line(&mut line).unwrap();
    let counts = "5 个机构、52 个部门、23 个职务、26 名人员、2 种语言（English、中文）";
    assert_eq!(line.trim(), counts);
    let address = &running.address;
    let content = shipped_content();
    let second = run_in_chinese([
        "serve",
        "--listen",
        address,
        "--content",
        content.to_str().unwrap(),
    ]);
    let reason = "请用 --listen 另选一个地址：已被其他程序占用";
    assert_eq!(
        said(&second, 2),
        format!("minglu: 无法在 {address} 提供网站；{reason}\n")
    );
}

#[test]
fn what_is_counted_and_found_is_told() {
    let content = Content::shipped();
    for matter in ["translation", "freshness", "gaps"] {
        let text = run(&content, &["report", matter], 0);
        let heading = text.lines().next().unwrap();
        assert!(
            !heading.bytes().any(|byte| byte.is_ascii_alphabetic()),
            "{heading}"
        );
        is_chinese(&text);
    }
    let text = run(&content, &["report", "gaps", "--format", "json"], 0);
    let gaps: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(gaps["language"], "zh");
    assert!(
        gaps["expectations"][0]["reason"]
            .as_str()
            .unwrap()
            .contains("职能")
    );
    let text = run(&content, &["report", "gaps", "--format", "csv"], 0);
    let (mark, rest) = text.split_at('\u{feff}'.len_utf8());
    assert_eq!(mark, "\u{feff}");
    assert!(rest.starts_with("应有,"), "{text}");
    is_chinese(&text);
    let text = run(&content, &["report", "gaps", "--organization", "csat"], 2);
    assert_eq!(text, "minglu: 没有机构 `csat`；是不是要写 `cast`？\n");
    let search = ["search", "--language", "zh", "--explain", "办公厅"];
    let text = run(&content, &search, 0);
    assert!(
        text.contains("（部门）\n") && text.contains(" 分\n"),
        "{text}"
    );
    assert!(text.contains("“办公”出现在名称中"), "{text}");
    is_chinese(&text);
    let text = run(&content, &["search", "zzxqj"], 0);
    assert!(text.ends_with("没有找到结果。\n"), "{text}");
    let text = run(&content, &["search", "cast", "--kind", "planet"], 2);
    assert!(
        text.starts_with("minglu: 没有类别 `planet`；可用的有 function（职能）、unit（部门）"),
        "{text}"
    );
}

#[test]
fn what_stops_for_mistakes_says_so_at_last() {
    let content = Content::minimal();
    content.write("people/person-a.toml", "name = 1\n");
    for (command, said) in [
        (
            &["serve", "--listen", "127.0.0.1:0"] as &[&str],
            "网站没有启动",
        ),
        (&["report", "gaps"], "没有统计"),
        (&["search", "x"], "没有搜索"),
    ] {
        let text = run(&content, command, 1);
        let last = text.lines().next_back().unwrap();
        let start = format!("minglu: {said}：请先改正上面的 2 处错误");
        assert!(last.starts_with(&start), "{text}");
    }
}

#[test]
fn a_language_of_the_environment_that_nobody_speaks_is_told() {
    let said = |tag: &str| {
        let mut command = minglu(&["explain", "nothing"]);
        let output = command
            .env("MINGLU_LANGUAGE", tag)
            .env("LANG", "C")
            .output();
        said(&output.unwrap(), 2)
    };
    let text = said("xx");
    let warning =
        "minglu: MINGLU_LANGUAGE names `xx`, which the program does not speak; it speaks en, zh";
    assert!(text.starts_with(warning), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
    for fine in ["", "zh_CN.UTF-8"] {
        assert_eq!(said(fine).lines().count(), 1, "{fine}");
    }
}

/// The names of the commands within another, as its help lists them.
fn commands(help: &str) -> Vec<String> {
    let below = help.lines().skip_while(|line| *line != "命令:").skip(1);
    let names = below.take_while(|line| line.starts_with("  "));
    let names = names.filter_map(|line| line.split_whitespace().next());
    let names = names.filter(|name| *name != "help");
    names.map(str::to_owned).collect()
}

#[test]
fn the_help_of_every_command_is_in_chinese() {
    let help = |arguments: &[&str]| {
        let text = said(&run_in_chinese(arguments), 0);
        assert!(text.contains("用法：minglu "), "{text}");
        for word in [
            "Usage",
            "Options",
            "Print",
            "[default",
            "[possible",
            "[env",
            "Possible",
        ] {
            assert!(!text.contains(word), "{arguments:?}: {text}");
        }
        is_chinese(&text);
        text
    };
    let all = commands(&help(&["--help"]));
    assert!(all.len() >= 12, "{all:?}");
    for command in &all {
        let text = help(&[command, "--help"]);
        help(&[command, "-h"]);
        for below in commands(&text).iter().filter(|_| command == "new") {
            help(&[command, below, "--help"]);
        }
    }
    assert_eq!(help(&["help", "--help"]), help(&["help"]));
    let check = help(&["help", "check"]);
    assert!(
        check.contains("- sarif：供读取 SARIF 2.1.0 的工具使用"),
        "{check}"
    );
    assert!(
        check.contains("（默认：content；环境变量：MINGLU_CONTENT）"),
        "{check}"
    );
}

#[test]
fn a_language_is_named_anywhere_in_the_line() {
    for line in [
        &["--language", "zh", "explain", "nothing"] as &[&str],
        &["--language=zh", "explain", "nothing"],
        &["explain", "nothing", "--language", "zh"],
    ] {
        let output = crate::support::program::run(line);
        assert!(said(&output, 2).contains("没有代码 `nothing`"), "{line:?}");
    }
    let output = crate::support::program::run(["--language", "zh", "--help"]);
    assert!(said(&output, 0).contains("用法：minglu [命令]"));
}

#[test]
fn what_is_wrong_with_a_line_is_told() {
    for (line, expected) in [
        (
            &["check", "--strickt"] as &[&str],
            "没有参数 `--strickt`；是不是要写 `--strict`？",
        ),
        (&["chek"], "没有命令 `chek`；是不是要写 `check`？"),
        (
            &["check", "--format", "xml"],
            "可用的有 human、json、github、gitlab、sarif",
        ),
        (
            &["check", "--on", "monday"],
            "`monday` 不能用作 `--on <年-月-日>` 的值；要写完整的日期，例如 2026-01-31",
        ),
        (&["check", "--against"], "`--against <版本>` 后面要写一个值"),
        (&["rename"], "还缺少：<要改名的内容>、<SLUG>"),
        (
            &["new", "page", "--title", "Help"],
            "`Help` 不能用作 `--title <语言=文字>` 的值；要写语言、等号和文字",
        ),
        (&["search", "x", "--limit", "ten"], "要写数字，例如 10"),
        (
            &["serve", "--listen", "here"],
            "要写地址和端口，例如 127.0.0.1:8080",
        ),
    ] {
        let text = said(&run_in_chinese(line), 2);
        assert!(text.starts_with("minglu: "), "{text}");
        assert!(text.contains(expected), "{text}");
        assert!(!text.contains("Usage") && !text.contains("error"), "{text}");
        is_chinese(&text);
    }
}
