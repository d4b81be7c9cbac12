//! Links pictures: the name of a file becomes the picture that it is.

use std::sync::Arc;

use toml::Spanned;

use super::linker::{FileLinker, whole};
use crate::content::schema::{PictureRecord, PortraitRecord};
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::images::Image;
use crate::messages::say;
use crate::model::Picture;

impl FileLinker<'_> {
    /// The picture by which a person or a body is known, where there is to be one; `None` where it is broken.
    pub(super) fn portrait(
        &mut self,
        record: Option<&Spanned<PortraitRecord>>,
    ) -> Option<Option<Picture>> {
        let Some(record) = record.map(Spanned::get_ref) else {
            return Some(None);
        };
        Some(Some(Picture {
            image: self.image(record.file.as_ref())?,
            alt: self.text(record.alt.as_ref()),
            caption: None,
            credit: self.text(record.credit.as_ref()),
        }))
    }

    /// Pictures in their order.
    pub(super) fn pictures(&mut self, records: &[Spanned<PictureRecord>]) -> Option<Vec<Picture>> {
        let pictures = records.iter().map(Spanned::get_ref).map(|record| {
            Some(Picture {
                image: self.image(record.file.as_ref())?,
                alt: self.text(record.alt.as_ref()),
                caption: self.text(record.caption.as_ref()),
                credit: self.text(record.credit.as_ref()),
            })
        });
        // Each is linked before the first broken one ends this.
        whole(pictures.collect())
    }

    /// The picture that a file is; a name without a file is reported.
    fn image(&mut self, written: Option<&Spanned<String>>) -> Option<Arc<Image>> {
        let written = written?;
        let name = written.get_ref().as_str();
        let images = self.index.images;
        // A file that is no picture has been reported.
        if let Some(image) = images.get(name) {
            return image.clone();
        }
        let mut names = images.keys().map(|name| &**name);
        let below = name.rsplit_once("images/").map_or(name, |(_, below)| below);
        let near = names
            .clone()
            .find(|known| *known == below)
            .or_else(|| names.find(|known| known.eq_ignore_ascii_case(name)))
            .or_else(|| nearest(name, images.keys().map(|name| &**name)));
        let diagnostic = Diagnostic::new(
            Code::UnknownReference,
            Place::span(self.file, written.span()),
            say::no_such_picture(name),
        );
        self.diagnostics.push(match near {
            Some(near) => diagnostic.help(say::did_you_mean(near)),
            None => diagnostic,
        });
        None
    }
}
