//! Bodies whose posts have just been begun, none of which leads: data of others does not tell which does.

use crate::edit::register::{Body, Post, Register};

/// The bodies that have got posts beside those that are known, and no post that leads; each with the first of these posts.
pub fn without_head(register: &Register, is_known: impl Fn(&Post) -> bool) -> Vec<(&Body, &Post)> {
    let posts = || register.posts.iter().filter(|post| !post.has_ended);
    let bodies = register.bodies.iter().filter_map(|body| {
        let mut own = posts().filter(|post| post.body == body.thing);
        let has_head = own.clone().any(|post| post.is_head);
        let begun = own.find(|post| !is_known(post))?;
        (!has_head).then_some((body, begun))
    });
    bodies.collect()
}
