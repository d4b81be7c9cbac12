//! `number-out-of-range`: a salary range whose end is below its beginning.

use toml::Spanned;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for body in tree.bodies() {
        let posts = body.profile.posts.iter().map(Spanned::get_ref);
        let ranges = posts.filter_map(|post| post.salary_range.as_ref());
        for range in ranges.map(Spanned::get_ref) {
            let (Some(from), Some(to)) = (&range.from, &range.to) else {
                continue;
            };
            if to.get_ref() < from.get_ref() {
                diagnostics.push(
                    Diagnostic::new(
                        Code::NumberOutOfRange,
                        Place::span(body.file, to.span()),
                        "this salary range ends below its beginning",
                    )
                    .label("less than the beginning")
                    .related(Place::span(body.file, from.span()), "the beginning")
                    .help("write the lower number as `from` and the higher one as `to`"),
                );
            }
        }
    }
}
