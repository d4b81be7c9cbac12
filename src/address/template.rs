//! Paths of data with the names of parameters in place of slugs, as OpenAPI writes them.

use super::{Form, Format, PageKind};

/// The path of a kind of data.
#[derive(Debug, Clone)]
pub struct Template {
    /// The kind of page.
    pub kind: PageKind,
    /// The form in which it is asked for.
    pub form: Form,
    /// The path, with the names of its parameters in braces.
    pub path: String,
    /// These parameters, in the order of the path.
    pub parameters: Vec<&'static str>,
}

/// Every kind of data that has an address, in every format that it has.
pub fn templates() -> Vec<Template> {
    let formats = Format::ALL.iter().copied();
    let data = formats.flat_map(|format| {
        let kinds = PageKind::ALL.iter().copied();
        let kinds = kinds.filter(move |kind| format.has(*kind));
        kinds.map(move |kind| Template::of_data(kind, format))
    });
    let others = [
        // What is found is told in a language.
        Template {
            path: format!("/{{{LANGUAGE}}}{}", PageKind::SearchData.pattern()),
            parameters: vec![LANGUAGE],
            ..Template::whole(PageKind::SearchData)
        },
        Template::whole(PageKind::OpenApi),
    ];
    data.chain(others).collect()
}

/// The parameter that names a language.
const LANGUAGE: &str = "language";

impl Template {
    fn of_data(kind: PageKind, format: Format) -> Self {
        let path = match kind {
            PageKind::Home => format!("/{}", format.suffix()),
            _ => format!("{}.{}", kind.pattern(), format.suffix()),
        };
        Self {
            form: Form::Data(format),
            path,
            ..Self::whole(kind)
        }
    }

    fn whole(kind: PageKind) -> Self {
        Self {
            kind,
            form: Form::Whole,
            path: kind.pattern().to_owned(),
            parameters: kind.parameters().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::PagePath;

    #[test]
    fn a_template_with_its_braces_filled_leads_to_what_it_is_of() {
        let templates = templates();
        assert!(templates.len() > 10);
        for template in templates {
            let filled = template
                .path
                .replace("/{language}", "")
                .replace(['{', '}'], "");
            let read = PagePath::parse(&filled).map(|path| (path.kind, path.form));
            assert_eq!(read, Some((template.kind, template.form)), "{filled}");
        }
    }
}
