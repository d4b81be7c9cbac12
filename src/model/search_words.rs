//! Words that people type and the content does not use.

/// What a search knows of the words that people type. None of it is shown. A word may be several, as `in charge` is, and
/// stands as it is written: whoever compares it does so without regard to case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchWords {
    /// Words that ask or fill and name nothing, such as `which` and `负责`: searched only where nothing else is typed.
    pub fillers: Vec<String>,
    /// Words for whoever leads a body.
    pub heads: Vec<String>,
    /// Groups of words of one meaning, each of which finds the others; of any language, at least two in a group.
    pub synonyms: Vec<Vec<String>>,
}
