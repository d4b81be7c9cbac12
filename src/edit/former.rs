//! The list `former_slugs` of a thing, in its file.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::toml::{Replacement, end_of_top, indent, line_after, quoted_as};

const KEY: &str = "former_slugs";

/// What to write into the file of a thing that is renamed: the old slug among the former ones, and the new one no
/// more, should it have been one after the first.
pub fn of_file(text: &str, old: &str, new: &str) -> Vec<Replacement> {
    let (table, _) = DeTable::parse_recoverable(text);
    let line = format!("{KEY} = [\"{old}\"]");
    in_list(text, table.get_ref(), old, new).unwrap_or_else(|| {
        vec![match end_of_top(text, table.get_ref()) {
            Some(end) => line_after(text, end, &line),
            None => (0..0, format!("{line}{}", super::toml::line_end(text))),
        }]
    })
}

/// The same for a post, with its own slug; nothing where the file has no such post.
pub fn of_post(text: &str, old: &str, new: &str) -> Vec<Replacement> {
    let (table, _) = DeTable::parse_recoverable(text);
    let posts = table
        .get_ref()
        .get("posts")
        .and_then(|posts| posts.get_ref().as_array());
    let mut posts = posts.into_iter().flat_map(|posts| posts.iter());
    let found = posts.find_map(|post| {
        let table = post.get_ref().as_table()?;
        let slug = table.get("slug")?;
        (slug.get_ref().as_str() == Some(old)).then_some((post, table, slug))
    });
    let Some((post, table, slug)) = found else {
        return Vec::new();
    };
    let mut pieces = in_list(text, table, old, new).unwrap_or_else(|| {
        let line = format!("{KEY} = [\"{old}\"]");
        let is_inline = text
            .get(post.span())
            .is_some_and(|written| written.starts_with('{'));
        let end = slug.span().end;
        vec![match is_inline {
            true => (end..end, format!(", {line}")),
            false => line_after(text, end, &format!("{}{line}", indent(text, slug))),
        }]
    });
    pieces.push((slug.span(), quoted_as(text, &slug.span(), new)));
    pieces
}

/// The slugs of the posts of a body's file.
pub fn slugs_of_posts(text: &str) -> Vec<String> {
    let (table, _) = DeTable::parse_recoverable(text);
    let posts = table
        .get_ref()
        .get("posts")
        .and_then(|posts| posts.get_ref().as_array());
    let posts = posts.into_iter().flat_map(|posts| posts.iter());
    let slugs = posts.filter_map(|post| post.get_ref().as_table()?.get("slug")?.get_ref().as_str());
    slugs.map(str::to_owned).collect()
}

/// Whether a file's own thing was called so before.
pub fn was_called(text: &str, slug: &str) -> bool {
    let (table, _) = DeTable::parse_recoverable(text);
    let list = table
        .get_ref()
        .get(KEY)
        .and_then(|list| list.get_ref().as_array());
    list.into_iter()
        .flat_map(|list| list.iter())
        .any(|member| is(member, slug))
}

/// The change of a list that is there. What a thing was called first stays at its beginning, even where it is called so
/// again: identifiers are made of it for good.
fn in_list(text: &str, table: &DeTable<'_>, old: &str, new: &str) -> Option<Vec<Replacement>> {
    let list = table.get(KEY)?;
    let members = list.get_ref().as_array()?;
    let place_of = |slug| members.iter().position(|member| is(member, slug));
    let again = place_of(new).filter(|place| *place > 0);
    Some(match (again, place_of(old)) {
        (Some(place), Some(_)) => without_member(text, members, place),
        (Some(place), None) => {
            let span = members[place].span();
            let slug = quoted_as(text, &span, old);
            vec![(span, slug)]
        }
        (None, Some(_)) => Vec::new(),
        (None, None) => vec![member_added(text, list, members, old)],
    })
}

/// A further member at the end of a list.
fn member_added(
    text: &str,
    list: &Spanned<DeValue<'_>>,
    members: &[Spanned<DeValue<'_>>],
    slug: &str,
) -> Replacement {
    match members.last() {
        Some(last) => {
            let end = last.span().end;
            let slug = quoted_as(text, &last.span(), slug);
            (end..end, format!(", {slug}"))
        }
        None => {
            let start = list.span().start + 1;
            (start..start, format!("\"{slug}\""))
        }
    }
}

/// A list without a member that is not its first one, and without the comma before that; comments between them stay.
fn without_member(text: &str, members: &[Spanned<DeValue<'_>>], place: usize) -> Vec<Replacement> {
    let span = members[place].span();
    let before = members[place - 1].span().end;
    let between = text.get(before..span.start).unwrap_or_default();
    match between.trim() {
        "," => vec![(before..span.end, String::new())],
        _ => {
            let comma = before + between.find(',').unwrap_or_default();
            vec![(comma..comma + 1, String::new()), (span, String::new())]
        }
    }
}

fn is(member: &Spanned<DeValue<'_>>, slug: &str) -> bool {
    member.get_ref().as_str() == Some(slug)
}
