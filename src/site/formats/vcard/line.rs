//! A line of a card: escaped, and folded so that no character is split.

/// How many bytes of a line stand before it goes on in the next one (RFC 6350, section 3.2).
const WIDTH: usize = 75;

/// A property of a card, which is one line of it.
#[derive(Debug, Clone)]
pub struct Property {
    group: Option<String>,
    name: &'static str,
    parameters: Vec<(&'static str, String)>,
    value: String,
}

impl Property {
    /// A property that is a text.
    pub fn text(name: &'static str, text: &str) -> Self {
        Self::written(name, escaped(text))
    }

    /// A property that has parts, each a text.
    pub fn parts(name: &'static str, parts: &[&str]) -> Self {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        Self::written(name, parts.join(";"))
    }

    /// A property whose value stands as it is: a URI, a date or a word of the format.
    pub fn plain(name: &'static str, value: &str) -> Self {
        Self::written(name, value.to_owned())
    }

    fn written(name: &'static str, value: String) -> Self {
        Self {
            group: None,
            name,
            parameters: Vec::new(),
            value,
        }
    }

    /// The same with a parameter.
    pub fn with(mut self, parameter: &'static str, value: &str) -> Self {
        self.parameters.push((parameter, quoted(value)));
        self
    }

    /// The same with the kinds of thing that it is.
    pub fn of_types(mut self, types: &str) -> Self {
        self.parameters.push(("TYPE", types.to_owned()));
        self
    }

    /// The same as a line of a group.
    pub fn in_group(self, group: &str) -> Self {
        Self {
            group: Some(group.to_owned()),
            ..self
        }
    }

    /// Writes the line.
    pub fn write(&self, text: &mut String) {
        let mut line = String::new();
        if let Some(group) = &self.group {
            line.push_str(group);
            line.push('.');
        }
        line.push_str(self.name);
        for (parameter, value) in &self.parameters {
            line.push(';');
            line.push_str(parameter);
            line.push('=');
            line.push_str(value);
        }
        line.push(':');
        line.push_str(&self.value);
        fold(&line, text);
    }
}

/// A text as a value: what would end it or begin another part of it is marked.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text as the value of a parameter, in quotes where it needs them, with RFC 6868's way to write what cannot stand
/// between quotes.
fn quoted(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for character in value.trim().chars() {
        match character {
            '^' => written.push_str("^^"),
            '\n' => written.push_str("^n"),
            '"' => written.push_str("^'"),
            control if control.is_control() => {}
            other => written.push(other),
        }
    }
    match written.contains([',', ';', ':', ' ']) {
        true => format!("\"{written}\""),
        false => written,
    }
}

/// Writes a line in pieces of at most [`WIDTH`] bytes; all but the first begin with a space.
fn fold(line: &str, text: &mut String) {
    let mut width = 0;
    for character in line.chars() {
        if width + character.len_utf8() > WIDTH {
            text.push_str("\r\n ");
            width = 1;
        }
        text.push(character);
        width += character.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(property: Property) -> String {
        let mut text = String::new();
        property.write(&mut text);
        text
    }

    #[test]
    fn what_would_end_a_value_is_marked() {
        let note = written(Property::text("NOTE", "a,b;c\\d\r\ne"));
        assert_eq!(note, "NOTE:a\\,b\\;c\\\\d\\ne\r\n");
        let place = Property::parts("ADR", &["", "1; A, B"]).with("LABEL", "\"A\"^: 1\n2");
        assert_eq!(
            written(place),
            "ADR;LABEL=\"^'A^'^^: 1^n2\":;1\\; A\\, B\r\n"
        );
    }

    #[test]
    fn a_long_line_goes_on_and_no_character_is_split() {
        for before in ["", "a", "ab"] {
            let long = format!("{before}{}", "名录𠮷".repeat(40));
            let text = written(Property::text("FN", &long));
            let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= WIDTH));
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
            assert_eq!(
                text.replace("\r\n ", "").trim_end(),
                format!("FN:{long}"),
                "unfolded"
            );
        }
    }
}
