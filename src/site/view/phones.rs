//! Telephone numbers as the page's readers dial them.

use std::ops::Range;

use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Phone;

impl View<'_> {
    /// A number as it is dialled where the page's language is spoken, with its extension in that language; a line is
    /// broken between them and nowhere else.
    pub fn phone(&self, phone: &Phone) -> Html {
        let region = self.directory().site().phone_region;
        let shown = phone.dialled_by_readers_of(&self.language().tag, region);
        let number = Html::marked(shown, &self.marks_of_number(shown, phone));
        let Some(extension) = phone.extension() else {
            return number;
        };
        let extension = self.say_of("phone-extension", "extension", extension);
        let extension = Html::marked(&extension, &self.marks(&extension));
        Html::joined(&[number.unbroken(), extension.unbroken()], " ")
    }

    /// What of a number was looked for: all of it, where that was typed in another form than it is shown in.
    fn marks_of_number(&self, shown: &str, phone: &Phone) -> Vec<Range<usize>> {
        let mut marks = self.marks(shown);
        match marks.first_mut() {
            // No trunk prefix is looked for, but it is part of what was.
            Some(first) if shown[..first.start].chars().all(|digit| digit == '0') => {
                first.start = 0
            }
            Some(_) => {}
            None if phone.digits().any(|digits| !self.marks(&digits).is_empty()) => {
                marks.push(0..shown.len());
            }
            None => {}
        }
        marks
    }
}
