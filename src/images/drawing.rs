//! The pixels of a drawing, for pictures of pages, which are PNG.
//!
//! resvg does the work, without what reads fonts. So a drawing with words is not drawn, nor one with what may take long
//! however little it looks: pages show those all the same, since browsers draw them there.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Path, PathSegment, Pixmap, Point, Transform};
use resvg::usvg::{Group, Node, Options, Stroke, Tree};
use xml::attribute::OwnedAttribute;
use xml::reader::XmlEvent;

use super::{colors, svg};

/// Elements that are not drawn without fonts and readers of pictures, or that are drawn anew for each that refers to them.
const LEFT_OUT: [&str; 6] = ["text", "image", "filter", "mask", "pattern", "marker"];

/// The same as properties, which style sheets have too.
const LEFT_OUT_IN_STYLES: [&str; 2] = ["filter", "clip-path"];

/// How many elements are drawn at most, those counted once more to which others refer. So many take a second.
const MOST_ELEMENTS: usize = 10_000;

/// How many pieces of lines are drawn at most, each dash being one: so many take a second, too.
const MOST_PIECES: f32 = 100_000.0;

/// How deep elements may stand within each other: who draws them goes as deep.
const DEEPEST: usize = 32;

/// Whether the pixels of a drawing can be had.
pub(super) fn can_be_drawn(bytes: &[u8]) -> bool {
    let cleaned = svg::clean(bytes);
    cleaned.is_ok_and(|cleaned| {
        is_plain(&cleaned) && tree(&cleaned).is_ok_and(|tree| pieces(tree.root()) <= MOST_PIECES)
    })
}

/// The pixels of a cleaned drawing of this size: red, green, blue, and how much they hide of the ground.
pub(super) fn pixels(cleaned: &[u8], width: u32, height: u32) -> Result<Vec<u8>> {
    let tree = tree(cleaned)?;
    let mut pixmap = Pixmap::new(width, height).context("a drawing without a size")?;
    let (across, down) = (tree.size().width(), tree.size().height());
    let scale = Transform::from_scale(width as f32 / across, height as f32 / down);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    let pixels = pixmap.pixels().iter().map(|pixel| pixel.demultiply());
    Ok(pixels
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
        .collect())
}

fn tree(cleaned: &[u8]) -> Result<Tree> {
    let drawing = std::str::from_utf8(cleaned)?;
    let drawing = colors::of_level_3(drawing).context("a colour that cannot be told")?;
    Ok(Tree::from_str(&drawing, &Options::default())?)
}

/// Of how many pieces the lines of a group are: what joins two points, and each dash. Of what clips, nothing is dashed.
fn pieces(group: &Group) -> f32 {
    let of_each = group.children().iter().map(|node| match node {
        Node::Group(group) => pieces(group),
        Node::Path(path) => {
            let dashes = path.stroke().and_then(Stroke::dasharray);
            path.data().len() as f32
                + dashes.map_or(0.0, |dashes| dashes_along(path.data(), dashes))
        }
        Node::Image(_) | Node::Text(_) => 0.0,
    });
    of_each.sum()
}

/// How many dashes there may be along a line. Curves are no longer than the way over the points that bend them.
fn dashes_along(path: &Path, dashes: &[f32]) -> f32 {
    let (mut length, mut at, mut first) = (0.0, Point::zero(), Point::zero());
    for segment in path.segments() {
        let way = match segment {
            PathSegment::MoveTo(to) => {
                (at, first) = (to, to);
                continue;
            }
            PathSegment::LineTo(to) => vec![to],
            PathSegment::QuadTo(bend, to) => vec![bend, to],
            PathSegment::CubicTo(bend, other, to) => vec![bend, other, to],
            PathSegment::Close => vec![first],
        };
        for to in way {
            length += at.distance(to);
            at = to;
        }
    }
    length / dashes.iter().sum::<f32>() * dashes.len() as f32
}

/// Whether a drawing has nothing that is not drawn, and few enough elements.
fn is_plain(cleaned: &[u8]) -> bool {
    let elements = svg::reader(cleaned).into_iter();
    let targets: BTreeSet<String> = elements
        .filter_map(|event| target_of(&event.ok()?))
        .collect();
    // Of each element that is open: whether it is drawn once more elsewhere.
    let mut open: Vec<bool> = Vec::new();
    let (mut count, mut references) = (0_usize, 0_usize);
    for event in svg::reader(cleaned) {
        match event {
            Ok(XmlEvent::StartElement {
                name, attributes, ..
            }) => {
                let is_target = attribute(&attributes, "id").is_some_and(|id| targets.contains(id));
                let is_use = name.local_name == "use";
                // What is drawn once more and has such an element itself is drawn ever more often.
                let is_chain = is_use && (is_target || open.contains(&true));
                let is_clipped = attributes.iter().any(|one| {
                    one.name.local_name == "clip-path" || one.value.contains("clip-path")
                });
                let is_filtered = attributes
                    .iter()
                    .any(|one| one.name.local_name == "filter" || one.value.contains("filter"));
                let is_left_out = LEFT_OUT.contains(&name.local_name.as_str());
                if is_left_out || is_chain || is_filtered || open.len() >= DEEPEST {
                    return false;
                }
                count += 1;
                references += usize::from(is_use) + usize::from(is_clipped);
                open.push(is_target);
            }
            Ok(XmlEvent::EndElement { .. }) => {
                open.pop();
            }
            Ok(XmlEvent::Characters(styles)) => {
                if LEFT_OUT_IN_STYLES.iter().any(|name| styles.contains(name)) {
                    return false;
                }
            }
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    count.saturating_mul(references + 1) <= MOST_ELEMENTS
}

/// The id of what an element draws once more.
fn target_of(event: &XmlEvent) -> Option<String> {
    let XmlEvent::StartElement {
        name, attributes, ..
    } = event
    else {
        return None;
    };
    let href = attribute(attributes, "href").filter(|_| name.local_name == "use")?;
    Some(href.trim().trim_start_matches('#').to_owned())
}

fn attribute<'a>(attributes: &'a [OwnedAttribute], name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|one| one.name.local_name == name)?;
    Some(found.value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_drawn(inside: &str) -> bool {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inside}</svg>"
        );
        can_be_drawn(svg.as_bytes())
    }

    #[test]
    fn what_is_of_very_many_dashes_is_not_drawn() {
        let line = |dashes: &str, path: &str| {
            format!("<path stroke=\"red\" fill=\"none\" {dashes} d=\"{path}\"/>")
        };
        let long = "M0 0H9000";
        assert!(is_drawn(&line("stroke-dasharray=\"1\"", long)));
        for (dashes, path) in [
            ("stroke-dasharray=\"0.01\"", long),
            ("style=\"stroke-dasharray:.01 .01\"", long),
            ("stroke-dasharray=\"0.01\"", "M0 0Q4000 9 0 0"),
            ("stroke-dasharray=\"0.01\"", "M0 0C9 4000 9 4000 9 0z"),
        ] {
            assert!(is_drawn(&line("", path)), "{path}");
            assert!(!is_drawn(&line(dashes, path)), "{dashes}: {path}");
        }
        // The dashes of all lines are counted together, those of styles and of what is drawn once more too.
        let dashed = line("stroke-dasharray=\"1\"", long);
        assert!(!is_drawn(&dashed.repeat(12)));
        let styled = "<style>path{stroke-dasharray:.01;stroke:red}</style><path d=\"M0 0H9000\"/>";
        assert!(!is_drawn(styled));
        let used = format!(
            "<g id=\"a\">{dashed}</g>{}",
            "<use xlink:href=\"#a\"/>".repeat(12)
        );
        assert!(!is_drawn(&used));
        let jagged = "L9 9L0 0".repeat(60_000);
        assert!(!is_drawn(&format!("<path d=\"M0 0{jagged}\"/>")));
    }

    #[test]
    fn colours_of_every_level_are_drawn_as_they_are() {
        let pixel = |color: &str| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><rect width=\"1\" height=\"1\" fill=\"{color}\"/></svg>"
            );
            pixels(svg.as_bytes(), 1, 1).ok()
        };
        let green = Some(vec![0, 128, 0, 255]);
        for color in [
            "green",
            "hwb(120 0% 49.8%)",
            "oklch(51.975% 0.17686 142.495)",
        ] {
            assert_eq!(pixel(color), green, "{color}");
        }
        assert_eq!(pixel("rgb(0 128 0 / 100%)"), green);
        assert!(!is_drawn(
            "<rect fill=\"var(--ink)\" width=\"9\" height=\"9\"/>"
        ));
    }

    #[test]
    fn what_takes_long_or_lacks_words_is_not_drawn() {
        assert!(is_drawn("<path d=\"M0 0h9v9z\"/>"));
        assert!(is_drawn(
            "<defs><rect id=\"a\" width=\"9\" height=\"9\"/></defs><clipPath id=\"b\"><use xlink:href=\"#a\"/></clipPath>\
             <circle clip-path=\"url(#b)\" r=\"5\"/>"
        ));
        for inside in [
            "<text>Office</text>".to_owned(),
            "<filter id=\"a\"/>".to_owned(),
            "<rect width=\"9\" height=\"9\" style=\"filter:blur(9px)\"/>".to_owned(),
            "<style>rect{filter:blur(9px)}</style><rect width=\"9\" height=\"9\"/>".to_owned(),
            "<g id=\"a\"><rect id=\"b\"/></g><g id=\"c\"><use xlink:href=\"#a\"/></g><use xlink:href=\"#c\"/>"
                .to_owned(),
            format!("{}{}", "<g>".repeat(40), "</g>".repeat(40)),
            format!("<g id=\"a\">{}</g>{}", "<path/>".repeat(999), "<use xlink:href=\"#a\"/>".repeat(20)),
        ] {
            assert!(!is_drawn(&inside), "{inside}");
        }
    }
}
