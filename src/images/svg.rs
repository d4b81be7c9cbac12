//! SVG: its size, and the same without what a picture has no need of.
//!
//! A file of SVG is a document, which can run scripts and ask other sites for things. Browsers forbid it that within a
//! page, and not where somebody opens it by its own address. So what is sent is the elements and attributes that draw,
//! by the list of svg-hush; the policy that the server sends with it forbids the rest once more.

use svg_hush::{Filter, data_url_filter};
use xml::common::Position;
use xml::reader::{EventReader, ParserConfig, XmlEvent};

/// What is not sent of a file, as far as an editor is to know: what only describes the drawing to the program that made it
/// is left out without a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The line of the file in which it begins.
    pub line: u64,
    /// What it is.
    pub what: String,
}

/// The file without what a picture has no need of.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, String> {
    if depth(bytes) > DEEPEST {
        return Err(format!(
            "its elements stand within each other more than {DEEPEST} deep"
        ));
    }
    let mut filter = Filter::new();
    filter.set_data_url_filter(data_url_filter::allow_standard_images);
    let mut cleaned = Vec::new();
    let done = filter.filter(without_imports(bytes).as_slice(), &mut cleaned);
    match (done, first_mistake(bytes)) {
        (Ok(()), _) => Ok(cleaned),
        (Err(_), Some(mistake)) => Err(mistake),
        (Err(error), None) => Err(error.to_string()),
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

/// The same without rules that fetch another style sheet: the filter would leave their ends, which break what follows.
fn without_imports(bytes: &[u8]) -> Vec<u8> {
    const IMPORT: &[u8] = b"@import";
    let mut kept = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest
        .windows(IMPORT.len())
        .position(|window| window == IMPORT)
    {
        let (before, import) = rest.split_at(at);
        kept.extend_from_slice(before);
        let end = import.iter().position(|byte| b";<}".contains(byte));
        let end = end.map_or(import.len(), |end| end + usize::from(import[end] == b';'));
        rest = &import[end..];
    }
    kept.extend_from_slice(rest);
    kept
}

/// What is wrong with the file as XML.
fn first_mistake(bytes: &[u8]) -> Option<String> {
    let mistake = reader(bytes).into_iter().find_map(Result::err)?;
    let line = mistake.position().row + 1;
    Some(format!("line {line} is not as XML is: {}", mistake.msg()))
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
    let mut reader = reader(bytes);
    let mut found = Vec::new();
    loop {
        let event = reader.next();
        let line = reader.position().row + 1;
        let what = match event {
            Ok(XmlEvent::EndDocument) | Err(_) => return found,
            Ok(XmlEvent::StartElement {
                name, attributes, ..
            }) => {
                let element = is_program(&name.local_name)
                    .then(|| format!("the element `{}`", name.local_name));
                let attributes = attributes.iter().filter_map(|attribute| {
                    let (name, value) = (&attribute.name.local_name, attribute.value.trim());
                    if name.starts_with("on") {
                        Some(format!("the attribute `{name}`"))
                    } else if name == "href" && !is_own(value) || leads_elsewhere(value) {
                        Some(format!("the reference to `{}`", shortened(value)))
                    } else {
                        None
                    }
                });
                element.into_iter().chain(attributes).collect()
            }
            Ok(XmlEvent::Characters(text)) if leads_elsewhere(&text) => {
                vec!["the reference of its styles to something outside".to_owned()]
            }
            Ok(_) => Vec::new(),
        };
        found.extend(what.into_iter().map(|what| LeftOut { line, what }));
    }
}

/// Whether an element holds what is no drawing.
fn is_program(element: &str) -> bool {
    ["script", "foreignObject", "handler", "iframe"].contains(&element)
}

/// Whether a reference stays within the file.
fn is_own(reference: &str) -> bool {
    reference.starts_with('#') || reference.starts_with("data:image/")
}

/// Whether a style asks for something outside.
fn leads_elsewhere(style: &str) -> bool {
    let mut urls = style.split("url(").skip(1);
    let is_outside = |url: &str| !is_own(url.trim_start().trim_start_matches(['"', '\'']));
    style.contains("@import") || urls.any(is_outside)
}

fn shortened(reference: &str) -> String {
    let mut characters = reference.chars();
    let begin: String = characters.by_ref().take(60).collect();
    match characters.next() {
        Some(_) => begin + "…",
        None => begin,
    }
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
        assert!(clean(deep.as_bytes()).is_err_and(|why| why.contains("256 deep")));
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
