//! Changes and the bodies they name agree: `change-without-body`, `change-to-closed-body`, `change-outside-life`,
//! `closed-without-change`, `there-before-change`, `successor-loop`.

mod closed;
mod dates;
mod lives;
mod loops;
mod newcomers;
mod parties;

pub use newcomers::check as check_newcomers;

use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let lives = lives::lives(tree);
    parties::check(tree, diagnostics);
    dates::check(tree, &lives, diagnostics);
    closed::check(tree, &lives, diagnostics);
    loops::check(tree, &lives, diagnostics);
}
