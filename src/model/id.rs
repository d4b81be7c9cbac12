//! References between records.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A reference to a record of type `T` in the directory that made it. Only linking and
/// [`DirectoryBuilder`](super::DirectoryBuilder) make one, after the record.
pub struct Id<T> {
    index: u32,
    record: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The reference to the record at this place of its table.
    pub(crate) fn new(index: usize) -> Self {
        Self {
            // A table of four thousand million records would not fit into memory.
            index: u32::try_from(index).unwrap_or(u32::MAX),
            record: PhantomData,
        }
    }

    /// The record's place in its table.
    pub(crate) fn index(self) -> usize {
        self.index as usize
    }
}

// Derives would ask the same of `T`, of which an id holds nothing.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Id<T> {}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.index)
    }
}
