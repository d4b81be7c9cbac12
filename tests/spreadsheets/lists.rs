//! Lists of others, mapped by their headings or by a file.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Format, Workbook};

use super::{imported, imported_asking, said};
use crate::support::content::Content;

const FILE: &str = ".list.xlsx";
const MINISTRY: &[&str] = &["--organization", "example-ministry"];
const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";

/// A list as an office writes it: a title across, two rows of headings, units written once.
fn list(content: &Content) {
    let plain = Format::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .merge_range(0, 0, 0, 7, "示例部通讯录", &plain)
        .unwrap();
    sheet.write_string(1, 6, "截至2026年1月").unwrap();
    for (column, heading) in [(0, "序号"), (1, "部  门"), (2, "姓  名"), (3, "职务")] {
        sheet
            .merge_range(2, column, 3, column, heading, &plain)
            .unwrap();
    }
    sheet.merge_range(2, 4, 2, 6, "联系方式", &plain).unwrap();
    for (column, heading) in [(4, "座机"), (5, "分机"), (6, "邮箱")] {
        sheet.write_string(3, column, heading).unwrap();
    }
    sheet.merge_range(2, 7, 3, 7, "房间号", &plain).unwrap();
    sheet.merge_range(4, 1, 6, 1, "办公厅", &plain).unwrap();
    let rows = [
        (
            4,
            [
                "1",
                "",
                "张　三",
                "副主任",
                "６８５７１８７８",
                "8001",
                "zs@example.org",
                "301",
            ],
        ),
        (5, ["2", "", "李四", "副主任", "68571879/80", "", "", "302"]),
        (6, ["3", "", "值班室", "", "68571881", "", "", ""]),
        // Nobody stands in the row between.
        (
            8,
            [
                "4",
                "数据中心",
                "欧阳甲",
                "主任",
                "68571882转8002",
                "",
                "",
                "",
            ],
        ),
        (9, ["5", "数据中心", "王五", "", "68571883", "", "", ""]),
        (
            10,
            [
                "6",
                "数据中心",
                "赵六、钱七",
                "工程师",
                "68571884",
                "",
                "",
                "",
            ],
        ),
        (
            11,
            ["7", "数据中心", "孙八（兼）", "工程师", "", "", "", ""],
        ),
        (
            12,
            ["8", "数据中心", "周九", "工程师", "见备注", "", "", ""],
        ),
    ];
    for (row, cells) in rows {
        for (column, text) in (0..).zip(cells) {
            if !text.is_empty() {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    sheet
        .write_string(13, 0, "注：如有变动请告知办公厅。")
        .unwrap();
    content.write(FILE, workbook.save_to_buffer().unwrap());
}

fn with_number() -> Content {
    let content = Content::minimal();
    let file = "organizations/example-ministry/organization.toml";
    let number = "\n[[contacts]]\nphones = [\"010-68571898\"]\n";
    content.write(file, content.read(file) + number);
    content
}

#[test]
fn a_list_is_understood_by_its_headings() {
    let content = with_number();
    list(&content);
    let said = imported(&content, FILE, MINISTRY);
    let office = content.read(OFFICE);
    for block in [
        "[[posts.appointments]]\nperson = \"zhang-san\"\n\n[[posts.appointments.contacts]]\nphones = [\"010-68571878转8001\"]\n\
         emails = [\"zs@example.org\"]\naccess.en = \"Room 301\"\naccess.zh = \"301室\"\n",
        "person = \"li-si\"\n\n[[posts.appointments.contacts]]\nphones = [\"010-68571879\", \"010-68571880\"]\n",
        "[[contacts]]\npurpose.zh = \"值班室\"\nphones = [\"010-68571881\"]\n",
    ] {
        assert!(office.contains(block), "{block}\n{office}");
    }
    let center = content.read("organizations/example-ministry/units/shu-ju-zhong-xin.toml");
    for line in [
        "kind = \"center\"",
        "title = \"director\"",
        "person = \"ouyang-jia\"",
        "phones = [\"010-68571882转8002\"]",
    ] {
        assert!(
            center.lines().any(|known| known == line),
            "{line}\n{center}"
        );
    }
    let five = content.read("people/wang-wu.toml");
    assert!(
        five.contains(
            "[[affiliations]]\norganization = \"example-ministry\"\nunit = \"shu-ju-zhong-xin\"\n"
        ),
        "{five}"
    );
    assert!(
        five.contains("[[contacts]]\nphones = [\"010-68571883\"]\n"),
        "{five}"
    );
    for reason in [
        "4 rows were left out:\n",
        "  Sheet1, row 11: “赵六、钱七” seem to be several people; give each a row, or",
        "  Sheet1, row 12: “孙八（兼）” has “兼” beside the name; write the name alone\n",
        "  Sheet1, row 13: `见备注` is no telephone number",
        "  Sheet1, row 14: “注：如有变动请告知办公厅。” tells of nobody\n",
    ] {
        assert!(said.contains(reason), "{reason}\n{said}");
    }
    // The same list again brings nothing.
    let before = content.everything();
    let said = imported(&content, FILE, MINISTRY);
    assert!(said.contains("\nNothing to change.\n"), "{said}");
    assert_eq!(content.everything(), before);
}

#[test]
fn a_name_alone_is_nobody_unless_somebody_says_so() {
    let list = "姓名,部门,职务,电话\n甲乙,档案处,处长,010-68571878\n";
    let namesake = |content: &Content| {
        let file = "people/jia-yi.toml";
        content.write(file, "name.zh = \"甲乙\"\nsort_key.zh = \"jia yi\"\n");
        content.write(
            OFFICE,
            content.read(OFFICE) + "\n[[posts.appointments]]\nperson = \"jia-yi\"\n",
        );
        content.write(".list.csv", list);
    };
    let content = Content::minimal();
    namesake(&content);
    let before = content.everything();
    let said = imported(&content, ".list.csv", MINISTRY);
    let reason =
        "  row 2: 甲乙 may be people/jia-yi (办公厅副主任); answer at a terminal, or add a column";
    assert!(said.contains(reason), "{said}");
    assert_eq!(content.everything(), before);

    let archives = |content: &Content| {
        let files = content.everything();
        let units = files
            .iter()
            .filter(|(path, _)| path.to_string_lossy().contains("/units/"));
        let texts = units.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        texts.collect::<String>()
    };
    let content = Content::minimal();
    namesake(&content);
    imported_asking(&content, ".list.csv", MINISTRY, "yes");
    assert_eq!(
        archives(&content).matches("person = \"jia-yi\"\n").count(),
        2
    );
    // A column tells it too: who it is, or that it is somebody else, but for a slip.
    for (id, is_taken) in [
        ("jia-yi", true),
        ("jia-yi-younger", true),
        ("jia-yii", false),
    ] {
        let content = Content::minimal();
        namesake(&content);
        let list = format!("标识,姓名,部门,职务,电话\n{id},甲乙,档案处,处长,010-68571878\n");
        content.write(".list.csv", list);
        let said = imported(&content, ".list.csv", MINISTRY);
        let archives = content.read("organizations/example-ministry/units/archives.toml");
        let person = format!("person = \"{id}\"\n");
        assert_eq!(archives.contains(&person), is_taken, "{said}");
        assert_eq!(said.contains("did you mean `jia-yi`?"), !is_taken, "{said}");
    }
    let content = Content::minimal();
    namesake(&content);
    imported_asking(&content, ".list.csv", MINISTRY, "no");
    assert_eq!(
        archives(&content)
            .matches("person = \"jia-yi-2\"\n")
            .count(),
        1
    );
}

#[test]
fn whoever_holds_a_post_is_not_put_out_by_a_list() {
    let content = Content::minimal();
    let list = "姓名,部门,职务,电话\n丙丁,办公厅,主任,010-68571878\nPerson A,办公厅,副主任,\nPerson A,办公厅,主任,010-68571879\n";
    content.write(".list.csv", list);
    let said = imported(&content, ".list.csv", MINISTRY);
    assert!(
        said.contains(
            "  row 2: 办公厅主任 is Person A now; to let somebody follow: minglu succeed example-ministry/posts/general-office-director PERSON --from DATE"
        ),
        "{said}"
    );
    assert!(
        said.contains("  row 3: the same person is Director, General Office; a second post"),
        "{said}"
    );
    let office = content.read(OFFICE);
    let block = "person = \"person-a\"\nstart = \"2001\"\n\n[[posts.appointments.contacts]]\nphones = [\"010-68571879\"]\n";
    assert!(office.contains(block), "{office}");
}

#[test]
fn names_of_parts_are_filed_as_they_are_written() {
    let content = Content::minimal();
    let list = "姓名,部门,职务\n买买提・艾力,办公厅,副主任\n";
    content.write(".list.csv", list);
    imported(&content, ".list.csv", MINISTRY);
    let files = content.everything();
    let person = files
        .keys()
        .find(|path| path.to_string_lossy().contains("/people/mai"));
    let person = std::fs::read_to_string(person.unwrap()).unwrap();
    let lines = "name.zh = \"买买提·艾力\"\n";
    assert!(
        person.contains(lines) && person.contains("sort_key.zh = \"maimaiti aili\"\n"),
        "{person}"
    );
}

#[test]
fn text_is_read_in_each_encoding() {
    let list = "姓名,部门,职务,电话\n张三,办公厅,副主任,010-68571878\n";
    let utf_16 = |list: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        mark.into_iter()
            .chain(list.encode_utf16().flat_map(bytes))
            .collect::<Vec<u8>>()
    };
    let (gb, _, _) = encoding_rs::GB18030.encode(list);
    for bytes in [
        list.as_bytes().to_vec(),
        format!("\u{feff}{}", list.replace(',', ";")).into_bytes(),
        gb.into_owned(),
        utf_16(&list.replace(',', "\t"), [0xff, 0xfe], u16::to_le_bytes),
        utf_16(list, [0xfe, 0xff], u16::to_be_bytes),
    ] {
        let content = Content::minimal();
        content.write(".list.csv", bytes);
        imported(&content, ".list.csv", MINISTRY);
        assert!(content.read(OFFICE).contains("person = \"zhang-san\"\n"));
    }
}

#[test]
fn lists_in_english_are_read_too() {
    let content = Content::minimal();
    let list = "No.,Department,Name,Job title,Phone,Ext.,E-mail\n1,General Office,\"Example, Jane\",Deputy Director,010-68571878,12,jane@example.org\n\
                2,Data Center,John Example,Engineer,010-68571879,,\n3,Data Center,Li Wang,Engineer,,,li@example.org\n";
    content.write(".list.csv", list);
    let said = imported(&content, ".list.csv", MINISTRY);
    let jane = content.read("people/jane-example.toml");
    assert!(
        jane.contains("name.en = \"Jane Example\"\n")
            && jane.contains("sort_key.en = \"example jane\"\n"),
        "{jane}"
    );
    assert!(
        content
            .read("people/john-example.toml")
            .contains("sort_key.en = \"example john\"\n")
    );
    assert!(
        content
            .read(OFFICE)
            .contains("phones = [\"010-68571878转12\"]\n")
    );
    let center = content.read("organizations/example-ministry/units/data-center.toml");
    assert!(
        center.contains("title.en = \"Engineer\"\n")
            && center.contains("multiple_holders = true\n"),
        "{center}"
    );
    assert!(
        said.contains("  row 4: it cannot be told which part of “Li Wang” is the family name"),
        "{said}"
    );
}

#[test]
fn units_may_stand_across_the_list_and_people_side_by_side() {
    let content = Content::minimal();
    let plain = Format::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["姓名", "职务", "电话", "姓名", "职务", "电话"])
    {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.merge_range(1, 0, 1, 5, "一、办公厅", &plain).unwrap();
    for (column, text) in (0..).zip([
        "张三",
        "副主任",
        "010-68571878",
        "李四",
        "副主任",
        "010-68571879",
    ]) {
        sheet.write_string(2, column, text).unwrap();
    }
    sheet.merge_range(3, 0, 3, 5, "二、综合处", &plain).unwrap();
    sheet.write_string(4, 0, "王五").unwrap();
    sheet.write_string(4, 1, "处长").unwrap();
    content.write(FILE, workbook.save_to_buffer().unwrap());
    let said = imported(&content, FILE, MINISTRY);
    assert!(!said.contains("left out"), "{said}");
    let office = content.read(OFFICE);
    for person in ["zhang-san", "li-si"] {
        assert!(
            office.contains(&format!("person = \"{person}\"\n")),
            "{office}"
        );
    }
    let unit = content.read("organizations/example-ministry/units/zong-he-chu.toml");
    assert!(
        unit.contains("name.zh = \"综合处\"\n") && unit.contains("person = \"wang-wu\"\n"),
        "{unit}"
    );
}

#[test]
fn a_mapping_is_written_and_taken() {
    let content = Content::minimal();
    content.write(".list.csv", "甲,乙,丙,姓名\n张三,办公厅,68571878,副主任\n");
    let mapping = content.path(".mapping.toml");
    let (list, map) = (
        content.path(".list.csv"),
        mapping.to_str().unwrap().to_owned(),
    );
    let command = [
        "import",
        list.to_str().unwrap(),
        "--mapping",
        &map,
        "--organization",
        "example-ministry",
    ];
    let (code, text) = said(&content, &command);
    assert_eq!(
        (code, text.as_str()),
        (
            0,
            "Wrote content/.mapping.toml: what the columns mean. Correct it, then run the same command again.\n"
        )
    );
    let written = content.read(".mapping.toml");
    assert!(
        written.contains("\nheadings = 1\n") && written.contains("\nA = \"nothing\" # 甲\n"),
        "{written}"
    );
    let corrected = written
        .replace("A = \"nothing\"", "A = \"name\"")
        .replace("B = \"nothing\"", "B = \"部门\"")
        .replace("C = \"nothing\"", "C = \"phone\"")
        .replace("D = \"name\"", "D = \"title\"")
        .replace("D = \"nothing\"", "D = \"title\"")
        .replace("area_code = \"\"", "area_code = \"010\"");
    content.write(".mapping.toml", corrected);
    imported(&content, ".list.csv", &command[2..]);
    let office = content.read(OFFICE);
    assert!(
        office.contains("person = \"zhang-san\"\n")
            && office.contains("phones = [\"010-68571878\"]\n"),
        "{office}"
    );
    content.write(".mapping.toml", "headings = 1\n[columns]\nA = \"nome\"\n");
    let (code, text) = said(&content, &command);
    assert_eq!(code, 2);
    assert!(
        text.contains("content/.mapping.toml: `nome` is none of id ("),
        "{text}"
    );
    content.write(".mapping.toml", "headings = 1\n[columns]\nA = name\n");
    let (code, text) = said(&content, &command);
    assert_eq!(code, 2);
    assert!(
        text.contains(
            "content/.mapping.toml, line 3: this text is not between quotes; put it between quotes"
        ),
        "{text}"
    );
}

/// A sheet of OpenDocument.
fn ods(rows: &str) -> Vec<u8> {
    ods_of(&format!(
        "<table:table table:name=\"Tabelle\">{rows}</table:table>"
    ))
}

/// Sheets of OpenDocument, of which those of the style `ta2` are hidden.
fn ods_of(sheets: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    let text = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:automatic-styles>\
         <style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>\
         </office:automatic-styles><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &text),
    ] {
        archive.start_file(name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn sheets_of_open_document_are_read() {
    let content = Content::minimal();
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: [&str; 4]| {
        format!(
            "<table:table-row>{}</table:table-row>",
            cells.map(cell).concat()
        )
    };
    let rows =
        row(["姓名", "部门", "职务", "电话"]) + &row(["张三", "办公厅", "副主任", "010-68571878"]);
    content.write(".list.ods", ods(&rows));
    imported(&content, ".list.ods", MINISTRY);
    assert!(content.read(OFFICE).contains("person = \"zhang-san\"\n"));
}

#[test]
fn what_stands_above_is_meant_by_words_that_say_so() {
    let content = Content::minimal();
    let list = "部门,姓名,职务,电话\n办公厅,赵甲,副主任,010-68571901\n同上,钱乙,科员,同上\n";
    content.write(".list.csv", list);
    imported(&content, ".list.csv", MINISTRY);
    let office = content.read(OFFICE);
    assert!(office.contains("person = \"qian-yi\"\n"), "{office}");
    assert_eq!(office.matches("\"010-68571901\"").count(), 2, "{office}");
    let files = content.everything();
    let mut files = files.keys().map(|path| path.to_string_lossy().into_owned());
    assert!(!files.any(|path| path.contains("tong-shang")));
}

#[test]
fn units_may_stand_in_the_column_of_names_above_those_who_belong_to_them() {
    let content = Content::minimal();
    let list =
        "姓名,职务,电话\n办公厅,,\n赵甲,副主任,010-68571901\n财务处,,\n孙丙,处长,010-68571903\n";
    content.write(".list.csv", list);
    imported(&content, ".list.csv", MINISTRY);
    assert!(content.read(OFFICE).contains("person = \"zhao-jia\"\n"));
    let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
    assert!(finance.contains("person = \"sun-bing\"\n"), "{finance}");
}

#[test]
fn a_fax_in_the_column_of_telephones_is_a_fax() {
    for cell in [
        "传真：010-68571902",
        "010-68571902（传真）",
        "010-68571902(F)",
    ] {
        let content = Content::minimal();
        let list = format!("部门,姓名,职务,电话\n办公厅,赵甲,副主任,010-68571901、{cell}\n");
        content.write(".list.csv", list);
        imported(&content, ".list.csv", MINISTRY);
        let office = content.read(OFFICE);
        assert!(office.contains("phones = [\"010-68571901\"]"), "{office}");
        assert!(office.contains("faxes = [\"010-68571902\"]"), "{office}");
    }
}

/// The content with a list, and what was said of it.
fn after(list: &str) -> (Content, String) {
    let content = Content::minimal();
    content.write(".list.csv", list);
    let said = imported(&content, ".list.csv", MINISTRY);
    (content, said)
}

/// Whether a list has begun somebody.
fn has_person(content: &Content, slug: &str) -> bool {
    let files = content.everything();
    let path = format!("people/{slug}.toml");
    files
        .keys()
        .any(|file| file.to_string_lossy().ends_with(&path))
}

#[test]
fn units_are_found_however_a_list_decorates_them() {
    for line in [
        "财务处（3人）",
        "【财务处】",
        "财务处：",
        "二、财务处（编制5人）",
    ] {
        let (content, said) = after(&format!(
            "姓名,职务,电话\n办公厅,,\n赵甲,副主任,010-68571901\n{line},,\n孙丙,处长,010-68571903\n"
        ));
        let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
        assert!(
            finance.contains("person = \"sun-bing\"\n"),
            "{line}: {said}"
        );
    }
}

#[test]
fn where_it_cannot_be_told_whether_a_line_is_a_unit_nobody_below_goes_to_the_one_before() {
    let (content, said) = after(
        "姓名,职务,电话\n办公厅,,\n赵甲,副主任,010-68571901\n以下人员：借用,,\n孙丙,处长,010-68571903\n",
    );
    assert!(
        has_person(&content, "zhao-jia") && !has_person(&content, "sun-bing"),
        "{said}"
    );
    assert!(
        said.contains("row 5: it cannot be told whether “以下人员：借用” above is a unit"),
        "{said}"
    );
}

#[test]
fn each_block_may_have_the_headings_again() {
    let (content, said) = after(
        "办公厅,,\n姓名,职务,电话\n赵甲,副主任,010-68571901\n财务处,,\n姓名,职务,电话\n孙丙,处长,010-68571903\n",
    );
    assert!(
        content.read(OFFICE).contains("person = \"zhao-jia\"\n"),
        "{said}"
    );
    let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
    assert!(finance.contains("person = \"sun-bing\"\n"), "{said}");
}

#[test]
fn a_unit_that_is_written_has_nothing_of_the_one_above_within_it() {
    let (content, said) = after(
        "部门,科室,姓名,职务,电话\n财务处,综合科,孙丙,科长,010-68571903\n财务处,,钱乙,处长,010-68571904\n,,赵甲,副处长,010-68571905\n",
    );
    let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
    assert!(
        finance.contains("person = \"qian-yi\"\n") && finance.contains("person = \"zhao-jia\"\n"),
        "{said}"
    );
}

#[test]
fn what_is_nobodys_name_begins_nobody() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n办公厅,司机班,,010-68571901\n办公厅,Duty Officer,,010-68571902\n办公厅,王伟 李芳,科员,010-68571903\n办公厅,传真,,010-68571904\n",
    );
    let files = content.everything();
    let before = Content::minimal().everything();
    assert_eq!(files.len(), before.len() + 1, "{said}");
    let office = content.read(OFFICE);
    assert!(office.contains("faxes = [\"010-68571904\"]"), "{office}");
    assert!(
        said.contains("“王伟 李芳” seem to be several people"),
        "{said}"
    );
}

#[test]
fn sections_and_committees_are_nobody() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n办公厅,于算股,,010-68571901\n办公厅,党委,,010-68571902\n办公厅,司法所,,010-68571903\n办公厅,时代广场,,010-68571904\n",
    );
    let before = Content::minimal().everything();
    assert_eq!(content.everything().len(), before.len() + 1, "{said}");
    let office = content.read(OFFICE);
    for purpose in ["于算股", "党委", "司法所"] {
        assert!(
            office.contains(&format!("purpose.zh = \"{purpose}\"")),
            "{office}"
        );
    }
    assert!(
        said.contains("row 5: it cannot be told whether “时代广场” is a person or an office"),
        "{said}"
    );
}

#[test]
fn one_line_for_telephone_and_fax_is_both() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n办公厅,赵甲,科员,010-68571901（兼传真）\n办公厅,钱乙,科员,010-68571902（电话/传真）\n",
    );
    let office = content.read(OFFICE);
    for number in ["010-68571901", "010-68571902"] {
        assert!(
            office.contains(&format!("phones = [\"{number}\"]")),
            "{said}\n{office}"
        );
        assert!(
            office.contains(&format!("faxes = [\"{number}\"]")),
            "{said}\n{office}"
        );
    }
}

#[test]
fn what_is_no_post_is_told_apart_from_one() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n办公厅,赵甲,病休,010-68571901\n办公厅,钱乙,借调至县委办,\n办公厅,孙丙,代理局长,\n办公厅,李丁（已调离）,科员,\n办公厅,周戊,原局长（2025年3月退休）,\n办公厅,吴己,代办处处长,\n",
    );
    for told in [
        "row 2: “病休” is no post",
        "row 3: “借调至县委办” is no post",
        "row 4: “代理局长” is an acting appointment; write “局长”",
        "row 5: “已调离” stands beside",
        "row 6: “2025年3月退休” stands beside",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
    assert!(has_person(&content, "wu-ji") && !has_person(&content, "li-ding"));
}

#[test]
fn who_is_not_there_any_more_is_not_taken() {
    let (content, said) = after(
        "部门,姓名,职务,电话,备注\n办公厅,赵甲,原副主任,010-68571901,\n办公厅,钱乙,科员,010-68571902,2024年5月调离\n办公厅,孙丙,科员,010-68571903,退休返聘\n",
    );
    assert!(
        said.contains("row 2: “原副主任” is no post that is held today"),
        "{said}"
    );
    assert!(
        said.contains("row 3: “2024年5月调离” stands beside"),
        "{said}"
    );
    assert!(has_person(&content, "sun-bing") && !has_person(&content, "qian-yi"));
}

#[test]
fn numbers_of_others_and_at_home_are_nobody_elses() {
    let (content, said) = after(
        "部门,姓名,职务,电话,家庭电话,秘书电话,紧急联系人\n办公厅,赵甲,科员,010-68571901（办）、010-68571902（宅）,010-68571903,010-68571904,钱乙 010-68571905\n",
    );
    let files = content.everything();
    let texts = files.values().map(|bytes| String::from_utf8_lossy(bytes));
    let all: String = texts.collect();
    assert!(
        content.read(OFFICE).contains("phones = [\"010-68571901\"]"),
        "{said}"
    );
    for (_, number) in [
        ("home", "68571902"),
        ("home", "68571903"),
        ("secretary", "68571904"),
        ("other", "68571905"),
    ] {
        assert_eq!(
            all.matches(number).count(),
            1,
            "{number} stands in the list alone"
        );
    }
    assert!(
        said.contains("“010-68571902（宅）” is a number at home"),
        "{said}"
    );
}

#[test]
fn headings_may_have_two_rows() {
    let content = Content::minimal();
    let plain = Format::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in [(0, "部门"), (1, "姓名"), (2, "职务")] {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.merge_range(0, 3, 0, 5, "联系电话", &plain).unwrap();
    for (column, heading) in [(3, "办公"), (4, "手机"), (5, "传真")] {
        sheet.write_string(1, column, heading).unwrap();
    }
    for (column, cell) in [
        "办公厅",
        "赵甲",
        "科员",
        "010-68571901",
        "13800138000",
        "010-68571902",
    ]
    .into_iter()
    .enumerate()
    {
        sheet
            .write_string(2, u16::try_from(column).unwrap(), cell)
            .unwrap();
    }
    let hidden = workbook.add_worksheet();
    hidden.set_name("离退休").unwrap().set_hidden(true);
    for (column, cell) in ["部门", "姓名", "职务"].into_iter().enumerate() {
        hidden
            .write_string(0, u16::try_from(column).unwrap(), cell)
            .unwrap();
    }
    for (column, cell) in ["办公厅", "钱乙", "科员"].into_iter().enumerate() {
        hidden
            .write_string(1, u16::try_from(column).unwrap(), cell)
            .unwrap();
    }
    content.write(FILE, workbook.save_to_buffer().unwrap());
    let said = imported(&content, FILE, MINISTRY);
    assert!(
        said.contains("Mobile numbers (“联系电话/手机”) will be public"),
        "{said}"
    );
    let office = content.read(OFFICE);
    assert!(
        office.contains("phones = [\"010-68571901\", \"13800138000\"]\nfaxes = [\"010-68571902\"]"),
        "{office}"
    );
    assert!(
        said.contains("The sheet “离退休” is hidden and is not read."),
        "{said}"
    );
    assert!(!has_person(&content, "qian-yi"));
}

#[test]
fn a_formula_that_nobody_has_computed_is_no_empty_cell() {
    let content = Content::minimal();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, cell) in ["部门", "姓名", "职务", "电话"].into_iter().enumerate() {
        sheet
            .write_string(0, u16::try_from(column).unwrap(), cell)
            .unwrap();
    }
    for (column, cell) in ["办公厅", "赵甲", "科员"].into_iter().enumerate() {
        sheet
            .write_string(1, u16::try_from(column).unwrap(), cell)
            .unwrap();
    }
    let formula = rust_xlsxwriter::Formula::new("=\"010-\"&\"68571901\"");
    sheet.write_formula(1, 3, formula).unwrap();
    content.write(FILE, without_results(workbook.save_to_buffer().unwrap()));
    let path = content.path(FILE);
    let command = [&["import", path.to_str().unwrap(), "--yes"], MINISTRY].concat();
    let (code, text) = said(&content, &command);
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("D2 of the sheet “Sheet1” has a formula without a result"),
        "{text}"
    );
}

#[test]
fn area_codes_that_are_filled_in_are_told() {
    let (_, said) = after(
        "部门,姓名,职务,电话\n办公厅,周戊,科员,0432-62011005、0432-62011006、0432-62011007\n办公厅,赵甲,副主任,0432-62011001\n办公厅,钱乙,科员,62011002、62011003\n办公厅,孙丙,科员,62011004\n办公厅,李丁,科员,13800138000\n",
    );
    assert!(
        said.contains(
            "3 numbers without an area code are completed by 0432, as others of the list have it."
        ),
        "{said}"
    );
    let (_, said) = after("部门,姓名,职务,电话\n办公厅,赵甲,副主任,010-68571901\n");
    assert!(!said.contains("area code"), "{said}");
    // The organization has the code, and the list has none.
    let content = with_number();
    content.write(
        ".list.csv",
        "部门,姓名,职务,电话\n办公厅,赵甲,副主任,62011001\n",
    );
    let said = imported(&content, ".list.csv", MINISTRY);
    assert!(
        said.contains("One number without an area code is completed by 010, as numbers of the organization have it."),
        "{said}"
    );
}

#[test]
fn where_nobody_is_marked_as_head_it_is_told() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n办公厅,赵甲,副主任,010-68571901\n财务处,孙丙,处长,010-68571903\n人事处,钱乙,处长,\n人事处,李丁,科员,\n",
    );
    let unit = "organizations/example-ministry/units/ren-shi-chu.toml";
    assert!(
        said.contains("Nobody is marked as head in 2 of the bodies above: 财务处, 人事处. For whoever leads one, open its file and write head = true below the title of the post, such as `cai-wu-chu-chu-zhang` in content/organizations/example-ministry/units/cai-wu-chu.toml"),
        "{said}"
    );
    let text = content.read(unit);
    assert!(!text.contains("head = true"), "{text}");
    // What is there already and was not touched is nothing new.
    let said = imported(&content, ".list.csv", MINISTRY);
    assert!(!said.contains("marked as head"), "{said}");
}

#[test]
fn what_an_import_begins_has_no_comments() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n财务处,孙丙,处长,010-68571903\n财务处,赵甲,副处长,\n财务处,钱乙,,010-68571904\n,李丁,部长,\n",
    );
    for (path, bytes) in content.everything() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let path = path.to_string_lossy().into_owned();
        let is_begun = [
            "cai-wu-chu.toml",
            "sun-bing.toml",
            "qian-yi.toml",
            "li-ding.toml",
        ];
        if is_begun.iter().any(|name| path.ends_with(name)) {
            assert!(!text.contains('#'), "{path}\n{text}\n{said}");
        }
    }
    let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
    assert_eq!(
        finance,
        "kind = \"division\"\nname.zh = \"财务处\"\n\n[[posts]]\nslug = \"cai-wu-chu-chu-zhang\"\ntitle.zh = \"处长\"\n\n\
         [[posts.appointments]]\nperson = \"sun-bing\"\n\n[[posts.appointments.contacts]]\nphones = [\"010-68571903\"]\n\n\
         [[posts]]\nslug = \"cai-wu-chu-fu-chu-zhang\"\ntitle.zh = \"副处长\"\n\n[[posts.appointments]]\nperson = \"zhao-jia\"\n\n\
         [[posts]]\nslug = \"cai-wu-chu-bu-zhang\"\ntitle.zh = \"部长\"\n\n[[posts.appointments]]\nperson = \"li-ding\"\n"
    );
    assert_eq!(
        content.read("people/sun-bing.toml"),
        "name.zh = \"孙丙\"\nsort_key.zh = \"sun bing\"\n"
    );
}

#[test]
fn rows_that_the_list_hides_are_not_read() {
    let content = Content::minimal();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let rows = [
        ["部门", "姓名", "职务"],
        ["办公厅", "赵甲", "科员"],
        ["财务处", "钱乙", "科员"],
        ["", "孙丙", "处长"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.set_row_hidden(2).unwrap();
    content.write(FILE, workbook.save_to_buffer().unwrap());
    let said = imported(&content, FILE, MINISTRY);
    assert!(
        has_person(&content, "zhao-jia") && !has_person(&content, "qian-yi"),
        "{said}"
    );
    // The unit of a hidden row is that of those below.
    let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
    assert!(finance.contains("person = \"sun-bing\"\n"), "{finance}");
    assert!(
        said.contains("One row is hidden and is not read: 3."),
        "{said}"
    );

    let content = Content::minimal();
    let row = |attribute: &str, cells: [&str; 3]| {
        let cells = cells.map(|text| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        });
        format!(
            "<table:table-row{attribute}>{}</table:table-row>",
            cells.concat()
        )
    };
    let [headings, shown, hidden, below] = rows;
    let filtered = " table:visibility=\"filter\"";
    let text = row("", headings) + &row("", shown) + &row(filtered, hidden) + &row("", below);
    let former = row("", headings) + &row("", ["办公厅", "周戊", "科员"]);
    content.write(
        ".list.ods",
        ods_of(&format!(
            "<table:table table:name=\"在职\">{text}</table:table>\
             <table:table table:name=\"离退休\" table:style-name=\"ta2\">{former}</table:table>"
        )),
    );
    let said = imported(&content, ".list.ods", MINISTRY);
    assert!(!has_person(&content, "zhou-wu"), "{said}");
    assert!(
        has_person(&content, "zhao-jia") && !has_person(&content, "qian-yi"),
        "{said}"
    );
    // The unit of a hidden row is that of those below.
    let finance = content.read("organizations/example-ministry/units/cai-wu-chu.toml");
    assert!(finance.contains("person = \"sun-bing\"\n"), "{finance}");
}

#[test]
fn a_name_that_may_be_none_and_a_mobile_of_nobody_are_left_out() {
    let (content, said) = after(
        "部门,姓名,职务,电话\n办公厅,图们吉日嘎拉,科员,010-68571901\n办公厅,待定,处长,13800138000\n",
    );
    assert_eq!(
        content.read(OFFICE),
        Content::minimal().read(OFFICE),
        "{said}"
    );
    for reason in [
        "row 2: it cannot be told whether “图们吉日嘎拉” is a person",
        "“13800138000” is the mobile number of nobody",
    ] {
        assert!(said.contains(reason), "{reason}\n{said}");
    }
    let (content, said) =
        after("标识,部门,姓名,职务,电话\ntumenjirigala,办公厅,图们吉日嘎拉,科员,010-68571901\n");
    assert!(has_person(&content, "tumenjirigala"), "{said}");
}

#[test]
fn units_have_the_names_that_the_list_has_in_other_languages() {
    let (content, said) = after(
        "部门,部门（英文）,姓名,职务,职务（英文）\n财务处,Finance Division,孙丙,处长,Head\n,,赵甲,科员,\n",
    );
    let finance = content.read("organizations/example-ministry/units/finance-division.toml");
    assert!(
        finance.contains("name.en = \"Finance Division\"\nname.zh = \"财务处\"\n")
            && finance.contains("title.en = \"Head\"\ntitle.zh = \"处长\"\n")
            && finance.contains("person = \"zhao-jia\"\n"),
        "{finance}"
    );
    assert!(said.contains("部门（英文）: unit (English)"), "{said}");
}

#[test]
fn a_mapping_of_a_column_that_is_not_there_is_refused() {
    let content = Content::minimal();
    content.write(".list.csv", "部门,姓名\n办公厅,赵甲\n");
    content.write(
        ".map.toml",
        "headings = 1\n[columns]\nA = \"unit\"\nZ = \"name\"\n",
    );
    let (list, map) = (content.path(".list.csv"), content.path(".map.toml"));
    let command = [
        "import",
        list.to_str().unwrap(),
        "--mapping",
        map.to_str().unwrap(),
    ];
    let (code, text) = said(&content, &[&command, MINISTRY].concat());
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("the list has no column Z"), "{text}");
}

/// A workbook without the results of its formulas, as programs write it that do not compute.
fn without_results(workbook: Vec<u8>) -> Vec<u8> {
    let mut read = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..read.len() {
        let mut part = read.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let options = zip::write::SimpleFileOptions::default();
        written.start_file(part.name().unwrap(), options).unwrap();
        let text = text.replace("</f><v>0</v>", "</f>");
        written.write_all(text.as_bytes()).unwrap();
    }
    written.finish().unwrap().into_inner()
}
