//! Data in a page.

use std::fmt;

use askama::filters::HtmlSafe;
use serde_json::Value;

/// JSON as it can stand in a `script` of a page: no text in it can end the element or begin a comment.
#[derive(Debug, Clone)]
pub struct DataBlock(String);

impl DataBlock {
    /// A value as a block.
    pub fn new(value: &Value) -> Self {
        // These stand in strings alone, where an escape means the same.
        let json = value.to_string();
        let mut block = String::with_capacity(json.len() + 8);
        for character in json.chars() {
            match character {
                '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                    block.push_str(&format!("\\u{:04x}", u32::from(character)));
                }
                other => block.push(other),
            }
        }
        Self(block)
    }
}

impl fmt::Display for DataBlock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl HtmlSafe for DataBlock {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_the_element() {
        let value = Value::from("</script><!-- & \u{2028}");
        let block = DataBlock::new(&value).to_string();
        assert!(!block.contains(['<', '>', '&', '\u{2028}']), "{block}");
        assert_eq!(serde_json::from_str::<Value>(&block).ok(), Some(value));
    }
}
