//! What the pages of organizations and units have alike.

use askama::Template;

use crate::site::parts::{Blocks, Contents, Frame, Heading};
use crate::site::queries::Standing;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/body.html")]
pub struct BodyPage<'a> {
    pub view: &'a View<'a>,
    pub frame: Frame,
    pub heading: Heading,
    pub kind: Html,
    /// The bodies above it, the nearest first: of a unit the one it is part of and its organization.
    pub belongs: Vec<Link>,
    pub lead: Vec<Html>,
    pub standing: Standing,
    /// What stands before the list of sections.
    pub leading: Blocks,
    pub contents: Contents,
    pub blocks: Blocks,
}
