//! Addresses of data with names of parameters in place of slugs, as OpenAPI writes them.

use super::{Format, ListOf, Question, Target};
use crate::text::{Slug, SlugError};

/// The parameters that stand in paths. None is a part of a path itself: those are plural.
const IN_PATHS: [&str; 6] = [
    "organization",
    "unit",
    "post",
    "section",
    "person",
    LANGUAGE,
];
const LANGUAGE: &str = "language";

/// The path of a kind of data.
#[derive(Debug, Clone)]
pub struct Template {
    /// The data of a thing whose slugs are the names of parameters.
    pub target: Target,
    /// The path, with the names of its parameters in braces.
    pub path: String,
    /// These parameters, in the order of the path.
    pub parameters: Vec<&'static str>,
}

/// Every kind of data that has an address, in every format that it has.
///
/// # Errors
/// Where the name of a parameter is no slug.
pub fn templates() -> Result<Vec<Template>, SlugError> {
    let slug = Slug::parse;
    let organization = || slug("organization");
    let things = [
        Target::Organization(organization()?),
        Target::Unit(organization()?, slug("unit")?),
        Target::Post(organization()?, slug("post")?),
        Target::Section(organization()?, slug("section")?),
        Target::Person(slug("person")?),
        Target::Organizations,
        Target::People,
        Target::Functions,
        Target::Changes(None),
        Target::Changes(Some(organization()?)),
        Target::PhoneBook(organization()?),
        Target::Home,
    ];
    let data = Format::ALL.into_iter().flat_map(|format| {
        let things = things.iter().cloned();
        things.filter_map(move |thing| thing.data(format))
    });
    let lists = ListOf::without_pages().into_iter();
    let lists = lists.map(|list| Target::List(list.whole()));
    let search = Target::SearchData(Question::default());
    let others = [search, Target::OpenApi];
    Ok(data.chain(lists).chain(others).map(Template::new).collect())
}

impl Template {
    fn new(target: Target) -> Self {
        let path = match target.is_data() {
            true => target.path(),
            // What is found is told in a language.
            false => format!("/{LANGUAGE}{}", target.path()),
        };
        let parts = path.split('/').map(braced);
        Self {
            path: parts.collect::<Vec<_>>().join("/"),
            parameters: path.split('/').filter_map(parameter).collect(),
            target,
        }
    }
}

/// The parameter that a part of a path is.
fn parameter(part: &str) -> Option<&'static str> {
    let name = part.split('.').next().unwrap_or_default();
    IN_PATHS.into_iter().find(|known| *known == name)
}

/// A part of a path, with the parameter in it in braces.
fn braced(part: &str) -> String {
    match parameter(part) {
        Some(name) => part.replacen(name, &format!("{{{name}}}"), 1),
        None => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_with_its_braces_filled_leads_to_what_it_is_of() {
        let templates = templates().unwrap_or_default();
        assert!(templates.len() > 10);
        for template in templates
            .iter()
            .filter(|template| template.target.is_data())
        {
            let filled = template.path.replace(['{', '}'], "");
            let parts: Vec<&str> = filled.trim_start_matches('/').split('/').collect();
            assert_eq!(
                Target::parse(&parts).as_ref(),
                Some(&template.target),
                "{filled}"
            );
        }
    }
}
