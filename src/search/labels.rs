//! What pages call things that have a number instead of a name.

/// What articles are called in the languages of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    articles: Vec<(String, String)>,
}

impl Labels {
    /// The words before and behind the number of an article, a pair a language.
    pub fn new(articles: Vec<(String, String)>) -> Self {
        Self { articles }
    }

    /// What an article is called.
    pub(super) fn article(&self, number: u32) -> impl Iterator<Item = String> {
        let labels = self.articles.iter();
        labels.map(move |(before, behind)| format!("{before}{number}{behind}"))
    }
}
