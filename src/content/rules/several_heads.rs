//! `several-heads`: a body that more than one post leads at once.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let bodies = tree.bodies();
    for body in bodies {
        let heads: Vec<_> = body
            .profile
            .posts
            .iter()
            .filter_map(|post| {
                let post = post.get_ref();
                let head = post.head.as_ref().filter(|head| *head.get_ref())?;
                Some((head.span(), post.period.period()))
            })
            .collect();
        for (place, (span, period)) in heads.iter().enumerate() {
            let earlier = heads[..place]
                .iter()
                .find(|(_, other)| other.surely_overlaps(*period));
            if let Some((first, _)) = earlier {
                diagnostics.push(
                    Diagnostic::new(
                        Code::SeveralHeads,
                        Place::span(body.file, span.clone()),
                        "a body has one head at a time, and this is a second one",
                    )
                    .label("second head")
                    .related(Place::span(body.file, first.clone()), "first head")
                    .help(
                        "for people who lead together, use one post with multiple_holders = true",
                    ),
                );
            }
        }
    }
}
