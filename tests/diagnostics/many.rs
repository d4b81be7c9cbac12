//! A content folder of any size, like those of real institutions, and mistakes to plant in it.

use std::fs;
use std::path::Path;

/// How many files belong to an organization: itself, its units and sections, its people, its changes.
const FILES_OF_ONE: usize = 250;
/// How many of these are units; the people are as many, less what is left for the others.
const UNITS_OF_ONE: usize = 120;

/// Writes a content folder of about this many files, with the interface strings of the shipped content.
pub fn write(folder: &Path, files: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for language in ["en.ftl", "zh.ftl"] {
        let text = fs::read_to_string(root.join("content/locales").join(language)).unwrap();
        put(folder, &format!("locales/{language}"), &text);
    }
    put(folder, "site.toml", SITE);
    put(folder, "titles.toml", TITLES);
    for organization in 0..files.div_ceil(FILES_OF_ONE) {
        let top = format!("organizations/organization-{organization}");
        put(
            folder,
            &format!("{top}/organization.toml"),
            &body("organization", organization * FILES_OF_ONE),
        );
        for unit in 0..UNITS_OF_ONE {
            put(
                folder,
                &unit_path(organization, unit),
                &unit_file(organization, unit),
            );
        }
        for person in 0..UNITS_OF_ONE + 4 {
            let number = organization * FILES_OF_ONE + person;
            put(
                folder,
                &format!("people/{}.toml", slug(number)),
                &person_file(number),
            );
        }
        for change in 0..5 {
            let (from, to) = (change, change + 10);
            put(
                folder,
                &format!("changes/change-{organization}-{change}.toml"),
                &format!(
                    "translations.zh = \"unofficial\"\ndate = \"2015-0{}-01\"\nkind = \"transfer\"\n\
                 text.en = \"A task moves.\"\ntext.zh = \"一项任务划转。\"\n\n\
                 [[from]]\norganization = \"organization-{organization}\"\nunit = \"unit-{from}\"\n\n\
                 [[to]]\norganization = \"organization-{organization}\"\nunit = \"unit-{to}\"\n",
                    change + 1,
                ),
            );
        }
    }
}

/// Plants this many mistakes, ten kinds in turn, and tells the file and the code of each, in order.
pub fn plant(folder: &Path, files: usize, mistakes: usize) -> Vec<(String, &'static str)> {
    let units = files.div_ceil(FILES_OF_ONE) * UNITS_OF_ONE;
    let mut planted = Vec::new();
    for mistake in 0..mistakes {
        // A step of several units, so that none has two.
        let place = mistake * (units / (mistakes + 1));
        let (organization, unit) = (place / UNITS_OF_ONE, place % UNITS_OF_ONE);
        let path = unit_path(organization, unit);
        let phone = phone(organization * FILES_OF_ONE + unit + 1);
        let person = slug(organization * FILES_OF_ONE + unit);
        let (piece, instead, code) = match mistake % 10 {
            0 => (phone, "010-6".to_owned(), "malformed-phone"),
            1 => (
                person,
                "nobody-at-all-of-this-name".to_owned(),
                "unknown-reference",
            ),
            2 => (" in time".to_owned(), "  in time".to_owned(), "stray-space"),
            3 => ("号".to_owned(), "９号".to_owned(), "full-width-character"),
            4 => ("，并".to_owned(), ",并".to_owned(), "mixed-punctuation"),
            5 => (
                "@163.com".to_owned(),
                "@163.con".to_owned(),
                "mistyped-domain",
            ),
            // The number of a unit that comes before it, and is not part of the same one.
            6 => (
                phone,
                self::phone(101 + (mistake / 10 + 1) % 10),
                "same-phone",
            ),
            7 => (
                "summary.zh = \"负责日常工作，并答复询问。\"".to_owned(),
                "summary.zh = \"Does the daily work and answers in time.\"".to_owned(),
                "untranslated-text",
            ),
            8 => ("remit.en".to_owned(), "remitt.en".to_owned(), "unknown-key"),
            _ => ("/people".to_owned(), "/poeple".to_owned(), "unknown-page"),
        };
        let text = fs::read_to_string(folder.join(&path)).unwrap();
        assert!(text.contains(&piece), "{piece} in {text}");
        put(folder, &path, &text.replacen(&piece, &instead, 1));
        planted.push((path, code));
    }
    planted.sort();
    planted
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn unit_path(organization: usize, unit: usize) -> String {
    format!("organizations/organization-{organization}/units/unit-{unit}.toml")
}

fn slug(person: usize) -> String {
    format!("person-{person}")
}

fn phone(number: usize) -> String {
    format!("010-6{number:07}")
}

/// What organizations and units have in common.
fn body(kind: &str, number: usize) -> String {
    let purpose = "It looks after the affairs of its field, and lists [people](/people).";
    let what = if kind == "organization" {
        "government"
    } else {
        "department"
    };
    format!(
        "translations.zh = \"unofficial\"\nkind = \"{what}\"\n\
         name.en = \"Department {number} of General Affairs\"\nname.zh = \"综合事务第{number}司\"\n\
         summary.en = \"Does the daily work and answers in time.\"\n\
         summary.zh = \"负责日常工作，并答复询问。\"\n\
         purpose.en = \"{purpose}\"\npurpose.zh = \"负责本领域的事务。\"\n\
         remit.en = \"It does the following:\"\nremit.zh = \"其职能如下：\"\n\n\
         [[contacts]]\nphones = [\"{}\"]\nemails = [\"office-{number}@163.com\"]\n\
         address.en = \"{number} Example Road, Beijing\"\naddress.zh = \"北京市示例路{number}号\"\n",
        phone(number),
    )
}

fn unit_file(organization: usize, unit: usize) -> String {
    let number = organization * FILES_OF_ONE + unit + 1;
    let mut text = body("unit", number);
    if unit >= 20 {
        text = format!("parent = \"unit-{}\"\n{text}", unit % 20);
    }
    for function in 1..=5 {
        text += &format!(
            "\n[[functions]]\ntext.en = \"Draft rule {function} of field {number}, and see that it is kept.\"\n\
             text.zh = \"起草第{number}领域的第{function}项规则，并监督执行。\"\n"
        );
    }
    for (title, person) in [
        ("director", unit),
        ("deputy-director", unit + 1),
        ("deputy-director", unit + 2),
    ] {
        let person_slug = slug(organization * FILES_OF_ONE + person);
        text += &format!(
            "\n[[posts]]\nslug = \"unit-{unit}-{title}-{person}\"\ntitle = \"{title}\"\n\n\
             [[posts.appointments]]\nperson = \"{person_slug}\"\nstart = \"2012-03\"\n"
        );
    }
    text
}

fn person_file(number: usize) -> String {
    let families = [
        "Zhang 张",
        "Wang 王",
        "Li 李",
        "Zhao 赵",
        "Chen 陈",
        "Yang 杨",
        "Wu 吴",
        "Liu 刘",
        "Huang 黄",
        "Zhou 周",
    ];
    let given: Vec<char> = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰"
        .chars()
        .collect();
    let (family_en, family_zh) = families[number % 10].split_once(' ').unwrap();
    let (one, two) = (number / 10 % given.len(), number / 10 / given.len());
    let (one, two) = (given[one], given[two % given.len()]);
    let third = if number / 10 >= given.len() * given.len() {
        "之"
    } else {
        ""
    };
    let place = number / 10;
    format!(
        "translations.en = \"unofficial\"\nname.en = \"{family_en} {}\"\nname.zh = \"{family_zh}{one}{two}{third}\"\n\
         sort_key.en = \"{} {place}\"\nsort_key.zh = \"{} {place}\"\n\
         biography.en = \"Has worked in the same field since 1998.\"\nbiography.zh = \"自1998年起从事同一领域的工作。\"\n\n\
         [[positions]]\nstate = \"current\"\ntext.en = \"Member of the council\"\ntext.zh = \"理事会成员\"\n",
        ["Wei", "Fang", "Na", "Min", "Jing", "Xiaoming", "Jianguo"][number % 7],
        family_en.to_lowercase(),
        family_en.to_lowercase(),
    )
}

const SITE: &str = r#"translations.zh = "official"
name.en = "Example Directory"
name.zh = "示例名录"
description.en = "A directory of example institutions."
description.zh = "示例机构名录。"
base_url = "https://directory.example.org"
time_zone = "Asia/Shanghai"
phone_region = "CN"

[[languages]]
tag = "en"
name = "English"

[[languages]]
tag = "zh"
name = "中文"
"#;

const TITLES: &str = r#"translations.zh = "unofficial"

[director]
singular.en = "Director"
singular.zh = "司长"
precedence = 10

[deputy-director]
singular.en = "Deputy Director"
singular.zh = "副司长"
precedence = 20
"#;
