//! Files that are no spreadsheets, or too much of one.

use rust_xlsxwriter::Workbook;

use super::said;
use crate::support::content::Content;

fn refused(content: &Content, file: &str, bytes: impl AsRef<[u8]>) -> String {
    content.write(file, bytes);
    let path = content.path(file);
    let (code, text) = said(content, &["import", path.to_str().unwrap(), "--yes"]);
    assert_eq!(code, 2, "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
    text
}

#[test]
fn what_is_no_spreadsheet_is_told_in_a_sentence() {
    let content = Content::minimal();
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let empty = workbook.save_to_buffer().unwrap();
    let password: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0]
        .into_iter()
        .chain(
            "..EncryptedPackage"
                .encode_utf16()
                .flat_map(u16::to_le_bytes),
        )
        .collect();
    for (file, bytes, reason) in [
        (".a.xlsx", empty.clone(), "has nothing in it"),
        (".b.csv", Vec::new(), "has nothing in it"),
        (
            ".c.xlsx",
            empty[..empty.len() / 2].to_vec(),
            "is damaged and cannot be read",
        ),
        (
            ".d.xlsx",
            password,
            "is protected by a password; save it without one",
        ),
        (
            ".e.xls",
            vec![0xd0, 0xcf, 0x11, 0xe0, 0, 0],
            "is in the old format .xls",
        ),
        (
            ".f.csv",
            vec![0xff, 0x81, 0x00, 0x99, 0x81],
            "is no spreadsheet",
        ),
        (
            ".g.csv",
            "什么\n没有\n".into(),
            "has headings that are known",
        ),
    ] {
        let text = refused(&content, file, bytes);
        assert!(
            text.contains(&format!("content/{file} ")) && text.contains(reason),
            "{text}"
        );
    }
    let missing = content.path("nowhere.xlsx");
    let (code, text) = said(&content, &["import", missing.to_str().unwrap()]);
    assert_eq!(
        (code, text.as_str()),
        (
            2,
            "minglu: content/nowhere.xlsx cannot be read: there is no such file or folder\n"
        )
    );
}

#[test]
fn a_cell_at_the_far_end_costs_nothing() {
    let content = Content::minimal();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "x").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    let text = refused(&content, ".far.xlsx", workbook.save_to_buffer().unwrap());
    assert!(text.contains("has headings that are known"), "{text}");
}
