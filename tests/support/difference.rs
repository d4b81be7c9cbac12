//! A failure that prints what differs, and not all there is.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// Asserts that there is what is wanted, each of it and nothing else, in whatever order.
#[track_caller]
pub fn assert_same<T: Ord + Debug>(
    found: impl IntoIterator<Item = T>,
    wanted: impl IntoIterator<Item = T>,
    what: &str,
) {
    let found: BTreeSet<T> = found.into_iter().collect();
    let wanted: BTreeSet<T> = wanted.into_iter().collect();
    let missing: Vec<&T> = wanted.difference(&found).collect();
    let surplus: Vec<&T> = found.difference(&wanted).collect();
    assert!(
        missing.is_empty() && surplus.is_empty(),
        "{what}: of {} wanted, {} are missing: {missing:#?}\nand {} are too much: {surplus:#?}",
        wanted.len(),
        missing.len(),
        surplus.len()
    );
}
