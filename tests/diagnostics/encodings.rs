//! Files that are no text in UTF-8.

use minglu::diagnostics::Code;

use crate::support::content::Content;

/// What is said of a person's file of these bytes.
fn said_of(bytes: &[u8]) -> (Code, String) {
    let content = Content::minimal();
    content.write("people/person-b.toml", bytes);
    let report = content.report();
    let [found] = report.diagnostics() else {
        panic!("{:?}", report.diagnostics());
    };
    let words = report.words(found);
    (
        found.code,
        format!("{}; {}", words.message, words.help.unwrap_or_default()),
    )
}

const PERSON: &str = "name.zh = \"张三\"\n";

#[test]
fn an_encoding_is_named_with_how_to_save_as_utf_8() {
    let (gbk, _, _) = encoding_rs::GBK.encode(PERSON);
    let utf_16: Vec<u8> = PERSON.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, told) in [
        (
            gbk.to_vec(),
            "this file is in GB18030, and not in UTF-8; save it as UTF-8",
        ),
        (
            [b"\xff\xfe", &utf_16[..]].concat(),
            "this file is in UTF-16, and not in UTF-8",
        ),
        (utf_16, "this file is in UTF-16, and not in UTF-8"),
        (
            b"name.fr = \"Ren\xe9\"\n".to_vec(),
            "line 1 has a byte that UTF-8 does not allow",
        ),
    ] {
        let (code, said) = said_of(&bytes);
        assert_eq!(code, Code::NotUtf8);
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn a_pointer_of_git_lfs_is_named_as_one() {
    let pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n";
    let (code, said) = said_of(pointer);
    assert_eq!(code, Code::NotARegularFile);
    assert!(said.contains("run `git lfs pull`"), "{said}");
    let content = Content::minimal();
    content.write("images/person-a.jpg", pointer);
    assert_eq!(content.codes(), [Code::NotARegularFile]);
}
