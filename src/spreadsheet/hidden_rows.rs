//! Which rows of the sheets of `.xlsx` are hidden: calamine does not tell.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use xml::EventReader;
use xml::attribute::OwnedAttribute;
use xml::reader::XmlEvent;
use zip::ZipArchive;

type Archive<'b> = ZipArchive<Cursor<&'b Vec<u8>>>;

/// The numbers of the hidden rows of each sheet that has such, by its name; none of what cannot be read.
pub fn hidden_rows(archive: &mut Archive<'_>) -> BTreeMap<String, BTreeSet<usize>> {
    let parts: BTreeMap<String, String> =
        elements(archive, "xl/_rels/workbook.xml.rels", "Relationship")
            .into_iter()
            .filter_map(|found| Some((value(&found, "Id")?, path_of(&value(&found, "Target")?))))
            .collect();
    let sheets = elements(archive, "xl/workbook.xml", "sheet").into_iter();
    let sheets = sheets.filter_map(|found| {
        let part = parts.get(&value(&found, "id")?)?;
        let rows = hidden_rows_of(archive, part);
        (!rows.is_empty()).then_some((value(&found, "name")?, rows))
    });
    sheets.collect()
}

/// Those of a sheet. Most of what a workbook has is in its sheets, which are read whole for the cells: here, tags are enough.
fn hidden_rows_of(archive: &mut Archive<'_>, part: &str) -> BTreeSet<usize> {
    let text = text_of(archive, part).unwrap_or_default();
    let rows = text.split('<').filter_map(|tag| {
        let (name, attributes) = tag.split_once('>')?.0.split_once(' ')?;
        let is_row = name.rsplit(':').next() == Some("row");
        let value = |key| {
            let mut words = attributes.split_whitespace();
            let value = words.find_map(|word| word.strip_prefix(key)?.strip_prefix('='));
            value.map(|value| value.trim_matches(['"', '\'', '/']))
        };
        let is_hidden = is_row && matches!(value("hidden"), Some("1" | "true"));
        value("r").filter(|_| is_hidden)?.parse().ok()
    });
    rows.collect()
}

/// Where a part of the workbook is in the archive.
fn path_of(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(path) => path.to_owned(),
        None => format!("xl/{target}"),
    }
}

fn text_of(archive: &mut Archive<'_>, part: &str) -> Option<String> {
    let mut text = String::new();
    let mut part = archive.by_name(part).ok()?;
    part.read_to_string(&mut text).ok()?;
    Some(text)
}

/// The attributes of each element of a name.
fn elements(archive: &mut Archive<'_>, part: &str, name: &str) -> Vec<Vec<OwnedAttribute>> {
    let text = text_of(archive, part).unwrap_or_default();
    let events = EventReader::new(text.as_bytes()).into_iter();
    let found = events
        .map_while(Result::ok)
        .filter_map(|event| match event {
            XmlEvent::StartElement {
                name: found,
                attributes,
                ..
            } if found.local_name == name => Some(attributes),
            _ => None,
        });
    found.collect()
}

fn value(attributes: &[OwnedAttribute], name: &str) -> Option<String> {
    let mut attributes = attributes.iter();
    let found = attributes.find(|attribute| attribute.name.local_name == name)?;
    Some(found.value.clone())
}
