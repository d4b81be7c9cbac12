//! Comments on lines of their own, and the blank lines that tell what they belong to.

/// Lines of comment one below the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block<'a> {
    /// The lines, without spaces before and after.
    pub lines: Vec<&'a str>,
    /// Whether a blank line follows.
    pub detached: bool,
}

/// Blank lines and comments between two statements.
#[derive(Default)]
pub struct Gap<'a> {
    /// Whether it begins with a blank line.
    pub blank_first: bool,
    /// The comments in it.
    pub blocks: Vec<Block<'a>>,
}

impl<'a> Gap<'a> {
    /// Adds a blank line.
    pub fn blank(&mut self) {
        match self.blocks.last_mut() {
            Some(block) => block.detached = true,
            None => self.blank_first = true,
        }
    }

    /// Adds a line with a comment alone.
    pub fn comment(&mut self, line: &'a str) {
        match self.blocks.last_mut().filter(|block| !block.detached) {
            Some(block) => block.lines.push(line),
            None => self.blocks.push(Block {
                lines: vec![line],
                detached: false,
            }),
        }
    }
}

/// Takes the lines off the beginning of a block that speak to editors of TOML, such as `#:schema …`, and which hold
/// only where they stand.
pub fn directives<'a>(block: &mut Block<'a>) -> Option<Block<'a>> {
    let is_directive = |line: &&str| line.starts_with("#:");
    let count = block
        .lines
        .iter()
        .take_while(|line| is_directive(line))
        .count();
    let lines: Vec<&str> = block.lines.drain(..count).collect();
    (!lines.is_empty()).then_some(Block {
        lines,
        detached: false,
    })
}
