//! Pictures of people and bodies.

use super::differ::{Differ, ListItem};
use super::messages::of_text;
use crate::model::Picture;

impl Differ<'_> {
    /// Reports what changed in the one picture by which something is known, under the name of its field.
    pub fn portrait(
        &mut self,
        field: &'static str,
        before: Option<&Picture>,
        after: Option<&Picture>,
    ) {
        // Whatever its file is called, it is that picture.
        let items = |picture: Option<&Picture>| -> Vec<ListItem> {
            let picture = picture.map(item).into_iter();
            picture
                .map(|item| ListItem {
                    keys: Vec::new(),
                    ..item
                })
                .collect()
        };
        self.diff_list(field, items(before), items(after));
    }

    /// Reports what changed in the pictures of a body.
    pub fn pictures(&mut self, before: &[Picture], after: &[Picture]) {
        let items = |pictures: &[Picture]| pictures.iter().map(item).collect();
        self.diff_list("picture", items(before), items(after));
    }
}

fn item(picture: &Picture) -> ListItem {
    let image = &picture.image;
    // Two pictures of one size differ in their bytes, of which the hash tells.
    let pixels = format!(
        "{} × {} ({:08x})",
        image.width,
        image.height,
        image.hash >> 32
    );
    ListItem {
        shown: image.file.to_string(),
        label: image.file.to_string(),
        keys: vec![image.file.to_string()],
        texts: vec![
            ("alt", picture.alt.as_ref().map(of_text)),
            ("caption", picture.caption.as_ref().map(of_text)),
            ("credit", picture.credit.as_ref().map(of_text)),
        ],
        values: vec![
            ("file", Some(image.file.to_string())),
            ("pixels", Some(pixels)),
        ],
    }
}
