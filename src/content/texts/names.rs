//! Names that stand in addresses and paths.

use crate::address::PagePath;
use crate::content::context::Context;
use crate::content::shape::TextShape;
use crate::content::values::{FromText, Mistake};
use crate::diagnostics::Code;
use crate::text::{LanguageTag, LanguageTagError, RepositoryPath, Slug};

impl FromText for Slug {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Slug::parse(text).map_err(|error| {
            let mistake = Mistake::new(
                Code::MalformedSlug,
                format!("`{text}` cannot stand in a URL"),
                "expected lower-case letters a to z, digits and single hyphens, at most 80",
            );
            match error.suggestion {
                Some(slug) => mistake.help(format!("did you mean `{slug}`?")),
                None => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape {
            max_length: Some(Slug::MAX_LENGTH),
            ..TextShape::matching("^[a-z0-9]+(-[a-z0-9]+)*$")
        }
    }
}

impl FromText for LanguageTag {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        LanguageTag::parse(text).map_err(|error| {
            let mistake = Mistake::new(
                Code::MalformedLanguage,
                format!("`{text}` is no language tag"),
                "expected a tag such as `en`, `zh` or `ug`",
            );
            match error {
                LanguageTagError::NotCanonical(canonical) => {
                    mistake.help(format!("did you mean `{canonical}`?"))
                }
                LanguageTagError::Malformed => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        // A language and what narrows it, in a form that people can still read when it is shown to them.
        TextShape::matching("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    }
}

impl FromText for RepositoryPath {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        RepositoryPath::parse(text).ok_or_else(|| {
            Mistake::new(
                Code::MalformedPath,
                format!("`{text}` is no branch and no folder of a repository"),
                "expected names with single slashes between, none of them `..`",
            )
            .help("write a branch as in \"main\", a folder from the top of the repository as in \"content\", and the top itself as \".\"")
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[^/ ]+(/[^/ ]+)*$")
    }
}

impl FromText for PagePath {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        let path = Self::parse(text).filter(Self::is_of_subject);
        path.ok_or_else(|| {
            Mistake::new(
                Code::MalformedPermalink,
                format!("`{text}` is no permalink of a thing"),
                "expected a path such as \"/people/song-jun\"",
            )
            .help("write what the page shows as its permalink, without the name of the site")
        })
    }

    fn text_shape() -> TextShape {
        // What looks like one: it sees no reserved words.
        TextShape::matching(
            "^/(organizations/[a-z0-9-]+(/(posts/|sections/)?[a-z0-9-]+)?|people/[a-z0-9-]+|pages/[a-z0-9-]+)$",
        )
    }
}
