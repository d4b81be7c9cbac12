//! What nobody means, which is answered all the same.

use std::sync::LazyLock;
use std::time::Instant;

use minglu::snapshot::Snapshot;
use proptest::prelude::*;

use super::asked::{asked, found, shipped};

static SHIPPED: LazyLock<Snapshot> = LazyLock::new(shipped);

#[test]
fn nonsense_finds_nothing_or_something_and_fails_nothing() {
    let long = "passport ".repeat(2000);
    let han = "护照".repeat(5000);
    let one = "x".repeat(10_000);
    for typed in [
        "",
        " ",
        "\0",
        "\u{202e}\u{200f}",
        "🦀",
        "🦀 passport",
        "\"",
        "\"passport",
        "(a OR",
        "AND NOT",
        "name:x^2",
        "*",
        "?",
        "[a TO b]",
        "~2",
        "\\",
        "'; drop table",
        "<script>",
        "%00",
        "\u{feff}",
        "第条",
        "第",
        "a\u{301}\u{302}",
        "+",
        "-",
        "0",
        "00000000",
        "@",
        "@@@",
        ".",
        "。，、",
        "\n\r\t",
        "ﷺ",
        "𠮷",
        &long,
        &han,
        &one,
    ] {
        let begun = Instant::now();
        let results = found(&SHIPPED, asked(typed));
        let _ = results.highlights(typed);
        // A thousand times what it takes: what grows faster than the text would not end at all.
        assert!(begun.elapsed().as_secs() < 20, "{typed}");
    }
}

#[test]
fn what_is_beyond_the_limit_is_not_read_and_that_is_said() {
    let text = format!("passport{}secretariat", " ".repeat(300));
    let results = found(&SHIPPED, asked(&text));
    assert!(results.is_truncated);
    assert_eq!(
        found(&SHIPPED, asked("passport")).hits.len(),
        results.hits.len()
    );
    assert!(!found(&SHIPPED, asked("passport")).is_truncated);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_answered(text in "\\PC{0,40}|[a-z0-9 @.+-]{0,40}|[一-龥a-z ]{0,20}") {
        let snapshot = &*SHIPPED;
        let results = found(snapshot, asked(&text));
        for mark in results.highlights(&text) {
            prop_assert!(text.get(mark).is_some());
        }
        let index = snapshot.index().unwrap();
        let suggested = index.suggest(snapshot.directory(), asked(&text), 8).unwrap();
        prop_assert!(suggested.len() <= 8);
    }
}
