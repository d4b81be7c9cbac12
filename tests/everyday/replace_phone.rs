//! `minglu replace-phone`.

use super::{done, is_confirmed_first, said};
use crate::support::content::Content;

const FILE: &str = "organizations/example-ministry/organization.toml";

#[test]
fn it_is_shown_and_confirmed_first() {
    let command = ["replace-phone", "01068571898", "010-68571900"];
    let shown = "organization.toml:12: 010-68571898 -> 010-68571900\n";
    is_confirmed_first(&Content::minimal(), &command, shown);
}

#[test]
fn it_is_replaced_however_it_is_spelled_and_extensions_stay() {
    let content = Content::minimal();
    let before = content.read(FILE);
    let phones = "phones = [\"010-68571898\", '+86 10 6857 1898 转 801', \"010-68571898-802\", \"010-68571899\"] # all\nfaxes = [\"010-68571898 ext. 9\"]";
    let text = before
        .replace("phones = [\"010-68571898\"]", phones)
        .replace(
            "summary.en = \"A ministry that serves as an example.\"",
            "summary.en = \"Call 010-68571898 (not 010-685718989) for an example.\"",
        );
    content.write(FILE, &text);
    let said = done(
        &content,
        &["replace-phone", "86-10-68571898", "010-68571900"],
    );
    let expected = text
        .replace("[\"010-68571898\"", "[\"010-68571900\"")
        .replace("'+86 10 6857 1898 转 801'", "\"010-68571900 转 801\"")
        .replace("\"010-68571898-802\"", "\"010-68571900-802\"")
        .replace("\"010-68571898 ext. 9\"", "\"010-68571900 ext. 9\"")
        .replace("Call 010-68571898 ", "Call 010-68571900 ");
    assert_eq!(content.read(FILE), expected);
    assert!(
        said.contains(&format!("content/{FILE}:6: 010-68571898 -> 010-68571900\n")),
        "{said}"
    );
}

#[test]
fn an_extension_is_one_number_of_several() {
    let content = Content::minimal();
    let text = content.read(FILE).replace(
        "phones = [\"010-68571898\"]",
        "phones = [\"010-68571898\", \"010-68571898 转 801\"]",
    );
    content.write(FILE, &text);
    done(
        &content,
        &["replace-phone", "010-68571898转801", "010-68571898 转 900"],
    );
    assert_eq!(content.read(FILE), text.replace("转 801", "转 900"));
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence_and_nothing_changes() {
    let content = Content::minimal();
    let before = content.everything();
    for (old, new, reason) in [
        (
            "010-68571899",
            "010-68571900",
            "the number 010-68571899 is nowhere in the content",
        ),
        (
            "1234x",
            "010-68571900",
            "`1234x` is no telephone number that can be dialled",
        ),
        ("68571898", "010-68571900", "`68571898` lacks the area code"),
        (
            "010-68571898",
            "99",
            "`99` is no telephone number that can be dialled",
        ),
    ] {
        let (code, text) = said(&content, &["replace-phone", old, new, "--yes"]);
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(reason), "{text}");
        assert_eq!(content.everything(), before);
    }
}
