//! Columns of a list that say something of one person, and the cells of a row in them.

use super::grid::GridRow;
use super::headings::Meaning;
use super::mapping::{MappedColumn, Mapping};

/// Columns that say something of one person; a list may have several such beside each other.
pub struct Block<'a> {
    /// The columns, each with its place.
    pub columns: Vec<(usize, &'a MappedColumn)>,
    /// The unit of the row above, and the one within it.
    pub units: [String; 2],
}

/// The columns of each person: a second column of names, units or posts begins another.
pub fn blocks(mapping: &Mapping) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for (place, column) in mapping.columns.iter().enumerate() {
        let begins = matches!(
            column.meaning,
            Meaning::Name | Meaning::Unit | Meaning::Title | Meaning::Id
        ) && column.language.is_none();
        let is_again = |block: &Block<'_>| {
            let mut known = block.columns.iter();
            known.any(|(_, known)| known.meaning == column.meaning && known.language.is_none())
        };
        let last = blocks
            .last_mut()
            .filter(|block| !(begins && is_again(block)));
        match last {
            Some(block) => block.columns.push((place, column)),
            None => blocks.push(Block {
                columns: vec![(place, column)],
                units: Default::default(),
            }),
        }
    }
    blocks
}

/// The cells of a row that are of one block.
pub struct Cells<'b, 'r> {
    /// The block.
    pub block: &'b Block<'b>,
    /// The row.
    pub row: &'r GridRow,
}

impl<'r> Cells<'_, 'r> {
    /// Those that mean something, each with the language of its column.
    pub fn all(&self, meaning: Meaning) -> impl Iterator<Item = (&'r str, Option<&str>)> + Clone {
        let columns = self.block.columns.iter();
        let columns = columns.filter(move |(_, column)| column.meaning == meaning);
        let row = self.row;
        let cells =
            columns.map(move |(place, column)| (row.cell(*place), column.language.as_deref()));
        cells.filter(|(cell, _)| !cell.is_empty())
    }

    /// The first of these.
    pub fn first(&self, meaning: Meaning) -> &'r str {
        self.all(meaning).next().map_or("", |(cell, _)| cell)
    }
}
