//! The fonts of a machine.

use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use cosmic_text::FontSystem;
use cosmic_text::fontdb::{Database, Stretch, Style};

use super::draw::draw;
use super::poster::Poster;
use crate::text::turns_order;

/// How many characters there may be (Unicode).
const CHARACTERS: usize = 0x11_0000;

/// The fonts of a machine, and which characters they have.
pub struct Typefaces {
    /// Shaping fills caches, so one picture is drawn at a time. That also keeps those who ask for pictures from taking
    /// every processor there is.
    fonts: Mutex<FontSystem>,
    /// A bit a character.
    covered: Vec<u64>,
}

impl Typefaces {
    /// The fonts that are installed.
    pub fn of_the_machine() -> Self {
        let mut database = Database::new();
        database.load_system_fonts();
        Self::new(database)
    }

    /// The fonts of a folder.
    pub fn of_folder(folder: &Path) -> Self {
        let mut database = Database::new();
        database.load_fonts_dir(folder);
        Self::new(database)
    }

    fn new(mut database: Database) -> Self {
        // Any font may have to stand in for a character, and none of these would look like the rest.
        let unlike: Vec<_> = database
            .faces()
            .filter(|face| {
                face.monospaced || face.style != Style::Normal || face.stretch != Stretch::Normal
            })
            .map(|face| face.id)
            .collect();
        for id in unlike {
            database.remove_face(id);
        }
        // The locale of the machine shall not decide on what a picture looks like.
        let mut fonts = FontSystem::new_with_locale_and_db("en".to_owned(), database);
        let covered = covered(&mut fonts);
        let fonts = Mutex::new(fonts);
        Self { fonts, covered }
    }

    /// Whether the fonts have every character of a text.
    pub fn cover(&self, text: &str) -> bool {
        text.chars().all(|character| {
            let place = character as usize;
            let bits = self.covered.get(place / 64);
            let is_drawn = bits.is_some_and(|bits| bits >> (place % 64) & 1 == 1);
            // What only says in which direction a text runs has no shape.
            is_drawn || character.is_whitespace() || turns_order(character)
        })
    }

    /// Whether everything that a picture says can be drawn.
    pub fn can_draw(&self, poster: &Poster) -> bool {
        let mut texts = poster.texts();
        texts.all(|text| self.cover(text))
    }

    /// The picture, as PNG. The same fonts give the same bytes.
    ///
    /// # Errors
    /// Where a character would be a box after all, or the picture cannot be written.
    pub fn draw(&self, poster: &Poster) -> Result<Vec<u8>> {
        // A panic while drawing leaves nothing behind but caches.
        let mut fonts = self.fonts.lock().unwrap_or_else(PoisonError::into_inner);
        draw(&mut fonts, poster)
    }
}

impl fmt::Debug for Typefaces {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Typefaces").finish_non_exhaustive()
    }
}

fn covered(fonts: &mut FontSystem) -> Vec<u64> {
    let mut covered = vec![0_u64; CHARACTERS / 64];
    let faces = fonts.db().faces();
    let faces: Vec<_> = faces.map(|face| (face.id, face.weight)).collect();
    for (id, weight) in faces {
        let Some(font) = fonts.get_font(id, weight) else {
            continue;
        };
        font.as_swash().charmap().enumerate(|character, glyph| {
            let place = character as usize;
            if let (true, Some(bits)) = (glyph != 0, covered.get_mut(place / 64)) {
                *bits |= 1 << (place % 64);
            }
        });
    }
    covered
}
