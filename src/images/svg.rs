//! SVG: its size, and the same without what a picture has no need of.
//!
//! A file of SVG is a document, which can run scripts and ask other sites for things. Browsers forbid it that within a
//! page, and not where somebody opens it by its own address. So what is sent is the elements and attributes that draw,
//! by the list of svg-hush; the policy that the server sends with it forbids the rest once more.

use svg_hush::{Filter, data_url_filter};
use xml::common::Position;
use xml::reader::{EventReader, ParserConfig, XmlEvent};

use super::damage::Damage;
use super::references::{LeftOut, WithoutReferences};

/// The file without what a picture has no need of.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, Damage> {
    if depth(bytes) > DEEPEST {
        return Err(Damage::TooDeep(DEEPEST));
    }
    let mut filter = Filter::new();
    filter.set_data_url_filter(data_url_filter::allow_standard_images);
    let mut cleaned = Vec::new();
    let done = filter.filter(
        WithoutReferences::of(reader(bytes)).kept.as_slice(),
        &mut cleaned,
    );
    match (done, first_mistake(bytes)) {
        (Ok(()), _) => Ok(cleaned),
        (Err(_), Some(mistake)) => Err(mistake),
        (Err(_), None) => Err(Damage::Broken),
    }
}

/// How deep elements may stand within each other. No drawing needs that many, and the readers of XML take the longer the
/// deeper they are.
const DEEPEST: usize = 256;

/// How deep elements stand within each other at most, as far as their tags tell.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for (at, byte) in bytes.iter().enumerate() {
        match (byte, bytes.get(at + 1)) {
            (b'<', Some(b'/')) | (b'/', Some(b'>')) => depth = depth.saturating_sub(1),
            (b'<', Some(next)) if next.is_ascii_alphabetic() => depth += 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// What is wrong with the file as XML.
fn first_mistake(bytes: &[u8]) -> Option<Damage> {
    let mistake = reader(bytes).into_iter().find_map(Result::err)?;
    let line = mistake.position().row + 1;
    Some(Damage::NoXml { line })
}

/// Its elements and texts, one after the other.
pub(super) fn reader(bytes: &[u8]) -> EventReader<&[u8]> {
    ParserConfig::new()
        .cdata_to_characters(true)
        .ignore_comments(true)
        .max_entity_expansion_depth(3)
        .create_reader(bytes)
}

/// How wide pages take a drawing to be, which has any size.
const WIDTH: u32 = 512;

/// The width and the height of a drawing, as far as one is to the other as they say.
pub(super) fn size(cleaned: &[u8]) -> Option<(u32, u32)> {
    let root = reader(cleaned).into_iter().find_map(|event| match event {
        Ok(XmlEvent::StartElement { attributes, .. }) => Some(attributes),
        _ => None,
    })?;
    let attribute = |name: &str| {
        let found = root.iter().find(|one| one.name.local_name == name)?;
        Some(found.value.as_str())
    };
    let pixels = |name: &str| {
        let length = attribute(name)?.trim();
        length.strip_suffix("px").unwrap_or(length).parse().ok()
    };
    let of_view = || {
        let view = attribute("viewBox")?;
        let numbers = view.split([' ', ',']).filter(|number| !number.is_empty());
        let numbers: Vec<f64> = numbers.map_while(|number| number.parse().ok()).collect();
        match numbers[..] {
            [_, _, width, height] => Some((width, height)),
            _ => None,
        }
    };
    let (width, height): (f64, f64) = pixels("width").zip(pixels("height")).or_else(of_view)?;
    let height = (f64::from(WIDTH) * height / width).round();
    // A number that is none, or not finite, is in no range.
    (width > 0.0 && (1.0..=f64::from(WIDTH) * 10.0).contains(&height))
        .then_some((WIDTH, height as u32))
}

/// What of a file is not sent.
pub(super) fn left_out(bytes: &[u8]) -> Vec<LeftOut> {
    WithoutReferences::of(reader(bytes)).left_out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nested_without_end_is_refused_at_once() {
        let deep = format!(
            "<svg>{}{}</svg>",
            "<g>".repeat(20_000),
            "</g>".repeat(20_000)
        );
        assert!(clean(deep.as_bytes()).is_err_and(|why| matches!(why, Damage::TooDeep(256))));
        let wide = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>",
            "<g/>".repeat(1000)
        );
        assert!(clean(wide.as_bytes()).is_ok());
    }

    #[test]
    fn styles_stay_whole_where_they_import_another() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>@import url(http://evil.example/x.css); \
                   rect{fill:red}</style><rect/></svg>";
        let cleaned = clean(svg.as_bytes()).ok();
        let cleaned = cleaned.and_then(|bytes| String::from_utf8(bytes).ok());
        assert!(cleaned.is_some_and(|svg| svg.contains("rect{fill:red}") && !svg.contains("evil")));
    }
}
