//! What is written as a text: how each value type is read, and what an editor is told where it cannot be.

mod names;
mod reach;
mod times;

use super::context::Context;
use super::shape::TextShape;
use super::values::{FromText, Mistake};
use crate::diagnostics::{Code, Severity, nearest};
use crate::model::{
    AppointmentKind, ChangeKind, ForgeKind, Gender, HistoryKind, OrganizationKind, PositionState,
    SectionKind, UnitGroup, UnitKind,
};
use crate::text::{Choice, Markdown, MarkdownProblem, TranslationStatus};

/// What a text has at least: a character that is no white space.
const VISIBLE: &str = r"\S";

impl FromText for String {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Ok(text.trim().to_owned())
    }

    fn text_shape() -> TextShape {
        TextShape::matching(VISIBLE)
    }
}

impl FromText for Markdown {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Markdown::parse(text).map_err(|error| {
            let mistake = match error.problem {
                MarkdownProblem::NotAllowed(what) => Mistake::new(
                    Code::MarkdownNotAllowed,
                    format!("this text has {what}, which pages do not take"),
                    "here",
                )
                .help("paragraphs, lists, *emphasis* and [links](https://…) are allowed"),
                MarkdownProblem::Destination(destination) => Mistake::new(
                    Code::MarkdownNotAllowed,
                    format!("this text links to `{destination}`, which is no safe address"),
                    "here",
                )
                .help("links begin with https://, http://, mailto: or tel:, or are paths of the site such as /organizations"),
            };
            mistake.part(error.span)
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(VISIBLE)
    }
}

impl FromText for Code {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        let Some(code) = Self::from_name(text) else {
            let mistake = Mistake::new(
                Code::UnknownChoice,
                format!("there is no code `{text}`"),
                "expected the code of a warning",
            );
            let names = Self::ALL.iter().map(|code| code.name());
            return Err(match nearest(text, names) {
                Some(near) => mistake.help(format!("did you mean `{near}`?")),
                None => mistake.help("`minglu explain` lists them all"),
            });
        };
        match code.severity() {
            Severity::Warning => Ok(code),
            Severity::Error => Err(Mistake::new(
                Code::AllowanceOfError,
                format!("`{text}` is an error, and errors cannot be silenced"),
                "expected the code of a warning",
            )
            .help("mend what is reported, and remove this allowance")),
        }
    }

    fn text_shape() -> TextShape {
        let warnings = Self::ALL.iter();
        let warnings = warnings.filter(|code| code.severity() == Severity::Warning);
        TextShape {
            words: warnings.map(|code| code.name()).collect(),
            ..TextShape::default()
        }
    }
}

macro_rules! choices_from_text {
    ($($choice:ty),+ $(,)?) => {
        $(impl FromText for $choice {
            fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
                Self::from_word(text).ok_or_else(|| unknown_choice::<Self>(text))
            }

            fn text_shape() -> TextShape {
                let words = Self::ALL.iter().map(|member| member.word());
                TextShape { words: words.collect(), ..TextShape::default() }
            }
        })+
    };
}

choices_from_text!(
    AppointmentKind,
    ChangeKind,
    ForgeKind,
    Gender,
    HistoryKind,
    OrganizationKind,
    PositionState,
    SectionKind,
    TranslationStatus,
    UnitGroup,
    UnitKind,
);

fn unknown_choice<T: Choice>(written: &str) -> Mistake {
    let words: Vec<&str> = T::ALL.iter().map(|member| member.word()).collect();
    let mistake = Mistake::new(
        Code::UnknownChoice,
        format!("`{written}` is none of the choices"),
        format!("expected one of: {}", words.join(", ")),
    );
    match nearest(written, words) {
        Some(word) => mistake.help(format!("did you mean `{word}`?")),
        None => mistake,
    }
}
