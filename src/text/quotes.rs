//! Quotation marks around a text.

/// Marks of which the one opens and the other closes a quotation.
const PAIRS: [(char, char); 7] = [
    ('“', '”'),
    ('‘', '’'),
    ('"', '"'),
    ('\'', '\''),
    ('「', '」'),
    ('『', '』'),
    ('«', '»'),
];

/// A text without the quotation marks around the whole of it; nothing where there are none.
pub fn without_quotes(text: &str) -> Option<&str> {
    PAIRS.iter().find_map(|(open, close)| {
        let inner = text
            .trim()
            .strip_prefix(*open)?
            .strip_suffix(*close)?
            .trim();
        (!inner.is_empty() && !inner.contains([*open, *close])).then_some(inner)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_quoted_as_a_whole_loses_its_quotes() {
        assert_eq!(without_quotes("“档案科”"), Some("档案科"));
        assert_eq!(without_quotes(" \"Archives\" "), Some("Archives"));
        for text in ["档案科", "“一带一路”办公室", "“甲”和“乙”", "“”", "“", ""]
        {
            assert_eq!(without_quotes(text), None, "{text}");
        }
    }
}
