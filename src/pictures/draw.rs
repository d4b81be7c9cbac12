//! A picture, from the top down: the site, the name, what the thing belongs to.

use anyhow::{Result, bail};
use cosmic_text::{
    Align, Attrs, Buffer, Color, Ellipsize, EllipsizeHeightLimit, Family, FontSystem, Metrics,
    Shaping, SwashCache, Weight, Wrap,
};

use super::canvas::{Canvas, Colour, INK, QUIET, RULE, SEAL};
use super::poster::{Likeness, Poster};
use super::{HEIGHT, WIDTH};
use crate::text::{Direction, LanguageTag};

const MARGIN: i32 = 80;
/// How wide a line of text is.
const MEASURE: i32 = WIDTH as i32 - 2 * MARGIN;
/// Where the sheet is ruled: under the site's name, and over what the thing belongs to.
const RULES: [i32; 2] = [148, HEIGHT as i32 - 150];
const SEAL_SIZE: i32 = 48;
/// The sizes of a name, the first that lets it stand whole on three lines.
const NAME_SIZES: [f32; 7] = [84.0, 72.0, 62.0, 54.0, 47.0, 41.0, 36.0];
/// How high a name and the other one under it may be together.
const NAMES_HEIGHT: f32 = 300.0;

/// How large a portrait or emblem may be.
const LIKENESS: (u32, u32) = (300, 284);
/// What stays free between it and the names.
const BESIDE_LIKENESS: i32 = 48;

/// Names and headings are set in these fonts, as on the pages (`static/style/tokens.css`), the first that is there.
const LATIN: &[&str] = &[
    "Source Serif 4",
    "Noto Serif",
    "Charter",
    "Georgia",
    "Noto Serif CJK SC",
    "Times New Roman",
    "DejaVu Serif",
];
const CHINESE: &[&str] = &[
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Songti SC",
    "STSong",
    "SimSun",
];
const TRADITIONAL_CHINESE: &[&str] = &[
    "Noto Serif CJK TC",
    "Noto Serif TC",
    "Songti TC",
    "PMingLiU",
];
const ARABIC: &[&str] = &[
    "Noto Naskh Arabic",
    "Microsoft Uighur",
    "UKIJ Tuz",
    "Geeza Pro",
    "Traditional Arabic",
];

/// A text and how it is set.
struct Line<'a> {
    text: &'a str,
    language: &'a LanguageTag,
    size: f32,
    weight: Weight,
    colour: Colour,
    /// How many lines it may take; what is more ends with an ellipsis.
    most: usize,
    align: Align,
}

/// Draws a picture with these fonts.
pub fn draw(fonts: &mut FontSystem, poster: &Poster) -> Result<Vec<u8>> {
    let mut sheet = Sheet {
        canvas: Canvas::new(),
        fonts,
        cache: SwashCache::new(),
    };
    let is_mirrored = poster.language.direction() == Direction::RightToLeft;
    let (start, end) = match is_mirrored {
        true => (Align::Right, Align::Left),
        false => (Align::Left, Align::Right),
    };
    let line = |text, size, colour| Line {
        text,
        language: &poster.language,
        size,
        weight: Weight::NORMAL,
        colour,
        most: 1,
        align: start,
    };
    sheet.seal(is_mirrored);
    let beside = SEAL_SIZE + 18;
    let left = if is_mirrored { MARGIN } else { MARGIN + beside };
    let site = Line {
        weight: Weight::BOLD,
        ..line(&poster.site, 34.0, SEAL)
    };
    // Half of the line is the site's, a third of it the language's.
    let shift = if is_mirrored { MEASURE / 2 - beside } else { 0 };
    sheet.set(&site, (left + shift, 80), MEASURE / 2)?;
    let language = Line {
        align: end,
        ..line(&poster.language_name, 28.0, QUIET)
    };
    let shift = if is_mirrored { 0 } else { MEASURE * 2 / 3 };
    sheet.set(&language, (MARGIN + shift, 84), MEASURE / 3)?;
    for rule in RULES {
        sheet.canvas.fill((MARGIN, rule), (MEASURE, 2), RULE);
    }
    let taken = match &poster.likeness {
        Some(likeness) => sheet.likeness(likeness, is_mirrored)? + BESIDE_LIKENESS,
        None => 0,
    };
    let left = if is_mirrored { MARGIN + taken } else { MARGIN };
    sheet.names(poster, start, (left, MEASURE - taken))?;
    let credit = poster.likeness.as_ref();
    let credit = credit.and_then(|likeness| likeness.credit.as_ref());
    // Two thirds of the foot are left where the last is the credit's.
    let (third, foot) = (MEASURE / 3, RULES[1] + 22);
    let measure = credit.map_or(MEASURE, |_| MEASURE - third - BESIDE_LIKENESS);
    if let Some(belongs) = &poster.belongs {
        let belongs = Line {
            most: 2,
            ..line(belongs, 28.0, QUIET)
        };
        let shift = if is_mirrored { MEASURE - measure } else { 0 };
        sheet.set(&belongs, (MARGIN + shift, foot), measure)?;
    }
    if let Some((language, credit)) = credit {
        let credit = Line {
            language,
            align: end,
            most: 3,
            ..line(credit, 22.0, QUIET)
        };
        let shift = if is_mirrored { 0 } else { MEASURE - third };
        sheet.set(&credit, (MARGIN + shift, foot + 4), third)?;
    }
    sheet.canvas.png()
}

struct Sheet<'a> {
    canvas: Canvas,
    fonts: &'a mut FontSystem,
    cache: SwashCache,
}

impl Sheet<'_> {
    /// The mark of the site: a square with three bars, as `static/seal.svg` has it.
    fn seal(&mut self, is_mirrored: bool) {
        let part = |units: i32| units * SEAL_SIZE / 32;
        let left = match is_mirrored {
            true => WIDTH as i32 - MARGIN - SEAL_SIZE,
            false => MARGIN,
        };
        let top = 76;
        self.canvas.fill((left, top), (SEAL_SIZE, SEAL_SIZE), SEAL);
        for (down, width) in [(7, 18), (14, 18), (21, 11)] {
            let place = (left + part(7), top + part(down));
            let size = (part(width), part(4));
            self.canvas.fill(place, size, super::canvas::PAPER);
        }
    }

    /// A portrait or emblem at the end of the lines, in the middle between the rules; gives how wide it is.
    fn likeness(&mut self, likeness: &Likeness, is_mirrored: bool) -> Result<i32> {
        let (width, height) = LIKENESS;
        let raster = likeness.image.raster_within(width, height)?;
        let (width, height) = (raster.width as i32, raster.height as i32);
        let left = match is_mirrored {
            true => MARGIN,
            false => WIDTH as i32 - MARGIN - width,
        };
        let top = (RULES[0] + RULES[1] - height) / 2;
        let (pixels, _) = raster.rgba.as_chunks::<4>();
        for (place, [red, green, blue, alpha]) in (0..).zip(pixels) {
            let (x, y) = (left + place % width, top + place / width);
            self.canvas.blend(x, y, [*red, *green, *blue], *alpha);
        }
        Ok(width)
    }

    /// The name, as large as it can be, and under it the one in another language.
    fn names(&mut self, poster: &Poster, align: Align, (left, measure): (i32, i32)) -> Result<()> {
        let other = poster.other.as_ref().map(|(language, text)| Line {
            text,
            language,
            size: 34.0,
            weight: Weight::NORMAL,
            colour: QUIET,
            most: 2,
            align,
        });
        let below = match &other {
            Some(other) => self.layout(other, measure).1 + 20.0,
            None => 0.0,
        };
        let mut name = Line {
            text: &poster.name,
            language: &poster.name_language,
            size: NAME_SIZES[0],
            weight: Weight::BOLD,
            colour: INK,
            most: usize::MAX,
            align,
        };
        let mut height = f32::MAX;
        for size in NAME_SIZES {
            name.size = size;
            height = self.layout(&name, measure).1;
            if height + below <= NAMES_HEIGHT && height <= 3.0 * leading(size) {
                break;
            }
        }
        if height + below > NAMES_HEIGHT {
            name.most = ((NAMES_HEIGHT - below) / leading(name.size)) as usize;
            height = self.layout(&name, measure).1;
        }
        let room = (RULES[1] - RULES[0]) as f32;
        let top = RULES[0] + ((room - height - below) / 2.0) as i32;
        self.set(&name, (left, top), measure)?;
        if let Some(other) = other {
            self.set(&other, (left, top + height as i32 + 20), measure)?;
        }
        Ok(())
    }

    /// A text cut into lines, and how high they are.
    fn layout(&mut self, line: &Line<'_>, measure: i32) -> (Buffer, f32) {
        let family = family(self.fonts, line.language);
        let attributes = Attrs::new()
            .family(family.map_or(Family::Serif, Family::Name))
            .weight(line.weight);
        let mut buffer = Buffer::new(self.fonts, Metrics::new(line.size, leading(line.size)));
        buffer.set_wrap(Wrap::WordOrGlyph);
        buffer.set_size(Some(measure as f32), None);
        buffer.set_text(line.text, &attributes, Shaping::Advanced, Some(line.align));
        buffer.shape_until_scroll(self.fonts, false);
        // Lines that may be cut off begin with the space they were broken at, so that is for those that must be.
        if buffer.layout_runs().count() > line.most {
            let limit = EllipsizeHeightLimit::Lines(line.most);
            buffer.set_ellipsize(Ellipsize::End(limit));
            buffer.shape_until_scroll(self.fonts, false);
        }
        let lines = buffer.layout_runs().count();
        (buffer, lines as f32 * leading(line.size))
    }

    /// Draws a text.
    fn set(&mut self, line: &Line<'_>, (left, top): (i32, i32), measure: i32) -> Result<()> {
        let (mut buffer, _) = self.layout(line, measure);
        let mut glyphs = buffer.layout_runs().flat_map(|run| run.glyphs.to_vec());
        if glyphs.any(|glyph| glyph.glyph_id == 0) {
            bail!("no font has all characters of \"{}\"", line.text);
        }
        let [red, green, blue] = line.colour;
        let colour = Color::rgb(red, green, blue);
        let canvas = &mut self.canvas;
        buffer.draw(
            self.fonts,
            &mut self.cache,
            colour,
            |x, y, width, height, over| {
                let [red, green, blue, alpha] = over.as_rgba();
                for down in 0..height as i32 {
                    for right in 0..width as i32 {
                        let place = (left + x + right, top + y + down);
                        canvas.blend(place.0, place.1, [red, green, blue], alpha);
                    }
                }
            },
        );
        Ok(())
    }
}

fn leading(size: f32) -> f32 {
    size * 1.28
}

/// The name of the font for texts in a language.
fn family(fonts: &FontSystem, language: &LanguageTag) -> Option<&'static str> {
    let tag = language.to_string();
    let names = match tag.split('-').next() {
        Some("zh") if ["zh-Hant", "zh-TW", "zh-HK"].contains(&tag.as_str()) => TRADITIONAL_CHINESE,
        Some("zh") => CHINESE,
        Some("ug" | "ar" | "fa" | "ur") => ARABIC,
        _ => LATIN,
    };
    let is_there = |name: &&str| {
        let mut faces = fonts.db().faces();
        faces.any(|face| face.families.iter().any(|(family, _)| family == name))
    };
    names.iter().copied().find(is_there)
}
