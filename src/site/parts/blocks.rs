//! A page as a list of blocks, in the order in which they stand. One template writes them, and the list of a page's
//! sections is made of them.

use std::fmt::Display;

use askama::Template;

use crate::site::parts::Contents;
use crate::site::view::html::Html;

/// Blocks in their order, all under headings of one level.
#[derive(Template)]
#[template(path = "parts/blocks.html")]
pub struct Blocks {
    blocks: Vec<Block>,
    level: u8,
    /// The id of the heading above them and what stands before theirs, where a page has several lists of blocks.
    place: Option<String>,
    /// How many of them stand before the list of the page's sections.
    leading: usize,
}

struct Block {
    /// Its id without what stands before it, and its heading; nothing where it has none.
    heading: Option<(String, String)>,
    /// Whether its content has the heading and the section around it already.
    is_whole: bool,
    /// The class of what holds it together with its neighbours of the same.
    group: Option<&'static str>,
    /// Ids that lead to it still.
    former: Vec<&'static str>,
    content: Box<dyn Display>,
}

impl Block {
    /// The id and the heading that are to be written around its content.
    fn own_heading(&self) -> Option<(&str, &str)> {
        let heading = self.heading.as_ref().filter(|_| !self.is_whole);
        heading.map(|(id, words)| (id.as_str(), words.as_str()))
    }
}

impl Blocks {
    /// The blocks of a page, under headings of the second level.
    pub fn of_page() -> Self {
        Self {
            blocks: Vec::new(),
            level: 2,
            place: None,
            leading: 0,
        }
    }

    /// The blocks of a chapter of this id, under headings of this level.
    pub fn of_chapter(place: String, level: u8) -> Self {
        Self {
            blocks: Vec::new(),
            level,
            place: Some(place),
            leading: 0,
        }
    }

    /// The level of their headings.
    pub fn level(&self) -> u8 {
        self.level
    }

    /// Adds a block under a heading.
    pub fn add(&mut self, id: impl Into<String>, heading: String, content: impl Display + 'static) {
        self.push(Some((id.into(), heading)), false, content);
    }

    /// Adds a part that writes its heading itself.
    pub fn add_whole(&mut self, id: &str, heading: String, part: impl Display + 'static) {
        self.push(Some((id.to_owned(), heading)), true, part);
    }

    /// Adds what has no heading and is in no list of sections.
    pub fn add_bare(&mut self, content: impl Display + 'static) {
        self.push(None, false, content);
    }

    fn push(
        &mut self,
        heading: Option<(String, String)>,
        is_whole: bool,
        content: impl Display + 'static,
    ) {
        self.blocks.push(Block {
            heading,
            is_whole,
            group: None,
            former: Vec::new(),
            content: Box::new(content),
        });
    }

    /// The same with all that there is so far in one group.
    pub fn grouped(mut self, class: &'static str) -> Self {
        for block in &mut self.blocks {
            block.group = Some(class);
        }
        self
    }

    /// The same with another id that leads to the first block of those whose ids begin like this.
    pub fn formerly(mut self, beginning: &str, former: &'static str) -> Self {
        let begins = |block: &&mut Block| {
            let heading = block.heading.as_ref();
            heading.is_some_and(|(id, _)| id.starts_with(beginning))
        };
        if let Some(block) = self.blocks.iter_mut().find(begins) {
            block.former.push(former);
        }
        self
    }

    /// The same with all that there is so far before the list of the page's sections.
    pub fn leading(mut self) -> Self {
        self.leading = self.blocks.len();
        self
    }

    /// What stands before the list of the page's sections, and what stands behind it.
    pub fn split(mut self) -> (Self, Self) {
        let behind = self.blocks.split_off(self.leading);
        let behind = Self {
            blocks: behind,
            level: self.level,
            place: self.place.clone(),
            leading: 0,
        };
        (self, behind)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The list of the page's sections, begun by another one.
    pub fn contents(&self, contents: Contents) -> Contents {
        let headings = self
            .blocks
            .iter()
            .filter_map(|block| block.heading.as_ref());
        headings.fold(contents, |contents, (id, heading)| {
            contents.entry(id, Html::own(heading), Vec::new())
        })
    }

    fn id(&self, id: &str) -> String {
        match &self.place {
            Some(place) => format!("{place}.{id}"),
            None => id.to_owned(),
        }
    }

    /// The ids of the headings that name a block.
    fn label(&self, id: &str) -> String {
        match &self.place {
            Some(place) => format!("{place} {place}.{id}"),
            None => id.to_owned(),
        }
    }

    /// The group that begins with a block.
    fn begins(&self, at: &usize) -> Option<&'static str> {
        let before = at.checked_sub(1).and_then(|before| self.blocks.get(before));
        let own = self.blocks[*at].group;
        own.filter(|_| before.and_then(|block| block.group) != own)
    }

    /// Whether a group ends with a block.
    fn ends(&self, at: &usize) -> bool {
        let behind = self.blocks.get(at + 1).and_then(|block| block.group);
        let own = self.blocks[*at].group;
        own.is_some() && behind != own
    }
}
