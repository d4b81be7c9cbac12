//! What kind a mistake is of, in a language other than that of the reports.

use super::Code;

/// The titles in Chinese: a name and its title on each line.
const CHINESE: &str = include_str!("titles.zh.txt");

impl Code {
    /// A few words for the kind of mistake in a language; none where they are not written in it. Messages, which say
    /// more, are in English.
    pub fn title(self, language: &str) -> Option<&'static str> {
        let titles = match language {
            "zh" => CHINESE,
            _ => return None,
        };
        let mut lines = titles.lines().filter_map(|line| line.split_once(" = "));
        lines.find_map(|(name, title)| (name == self.name()).then_some(title))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_a_title_and_nothing_else_has() {
        let names: Vec<_> = CHINESE
            .lines()
            .map(|line| line.split_once(" = ").map(|(name, _)| name))
            .collect();
        let codes: Vec<_> = Code::ALL.iter().map(|code| Some(code.name())).collect();
        for code in &codes {
            assert!(names.contains(code), "{code:?} has no title");
        }
        assert_eq!(names.len(), codes.len());
    }
}
