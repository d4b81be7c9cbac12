//! A changed directory, and the index that follows it.

use minglu::snapshot::Snapshot;

use super::asked::{addresses, asked, found};
use crate::support::content::Content;
use crate::support::snapshot;

/// Questions that touch every kind of thing.
const QUESTIONS: &[&str] = &[
    "foreign affairs",
    "办公厅",
    "bangongting",
    "ren fujun",
    "director general planning",
    "3835430",
    "article 14",
    "visa",
    "科普",
    "history of the institute",
    "wang",
    "forign",
    "zgkx",
];

/// How far down results are compared. The index that follows still counts words of what was removed, so that of two that
/// are all but alike, far down, either may come first.
const COMPARED: usize = 10;

fn all(snapshot: &Snapshot) -> Vec<Vec<String>> {
    let first = |text: &&str| {
        let found = addresses(snapshot, text).into_iter();
        found.take(COMPARED).collect()
    };
    QUESTIONS.iter().map(first).collect()
}

#[test]
fn an_index_that_follows_a_change_answers_like_one_made_anew() {
    let content = Content::shipped();
    let before = snapshot(&content.path(""));
    let answers = all(&before);
    edit(&content);
    let after = snapshot(&content.path(""));
    after.index_after(&before).unwrap();
    let anew = snapshot(&content.path(""));
    assert_eq!(all(&after), all(&anew));
    assert_eq!(
        addresses(&after, "Bureau of Lighthouses")[0],
        "/organizations/cast/lighthouses"
    );
    assert_eq!(
        addresses(&after, "ren fu jun"),
        addresses(&anew, "ren fu jun")
    );
    // Who was being answered from the earlier state still is.
    assert_eq!(all(&before), answers);
    // The earlier state can be followed once more, though the index has moved on.
    let again = snapshot(&content.path(""));
    again.index_after(&before).unwrap();
    assert_eq!(all(&again), all(&anew));
}

/// A new unit before the others, one unit less, a person with another name.
fn edit(content: &Content) {
    let unit = "name.en = \"Bureau of Lighthouses\"\nname.zh = \"灯塔局\"\nkind = \"office\"\n";
    content.write("organizations/cast/units/lighthouses.toml", unit);
    std::fs::remove_file(content.path("organizations/xinjiang-fao/units/secretariat.toml"))
        .unwrap();
    let person = "people/ren-fujun.toml";
    let renamed = content.read(person).replace("Ren Fujun", "Ren Fuxing");
    content.write(person, renamed);
}

#[test]
fn words_that_mean_the_same_are_known_from_the_next_state_on() {
    let content = Content::shipped();
    let before = snapshot(&content.path(""));
    assert!(addresses(&before, "zeppelin").is_empty());
    let words = content.read("search.toml");
    let words = format!("{words}\n[[synonyms]]\nwords = [\"zeppelin\", \"passport\"]\n");
    content.write("search.toml", words);
    let after = snapshot(&content.path(""));
    after.index_after(&before).unwrap();
    assert!(!found(&after, asked("zeppelin")).hits.is_empty());
}
