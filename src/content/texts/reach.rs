//! Ways to reach somebody: telephone numbers, e-mail and web addresses.

use crate::content::context::Context;
use crate::content::shape::TextShape;
use crate::content::values::{FromText, Mistake};
use crate::diagnostics::Code;
use crate::text::{Email, Phone, PhoneError, PhoneRegion, WebAddress, WebAddressError};

impl FromText for Phone {
    fn from_text(text: &str, context: &Context) -> Result<Self, Mistake> {
        Phone::parse(text, context.phone_region).map_err(|error| {
            let message = match error {
                PhoneError::Malformed => format!("`{text}` is no telephone number"),
                PhoneError::Impossible => format!("nobody can dial `{text}`"),
            };
            let label = match context.phone_region {
                Some(_) => "expected a number with its area code",
                None => "expected a number that begins with + and its country code",
            };
            Mistake::new(Code::MalformedPhone, message, label)
                .help("write one number a text, such as \"0991-3835430\" or \"+86 10 6857 1898\"")
        })
    }

    fn text_shape() -> TextShape {
        // Which numbers there are is for the numbering plans to say; all have digits.
        TextShape::matching("[0-9]([^0-9]*[0-9]){2}")
    }
}

impl FromText for Email {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Email::parse(text).map_err(|error| {
            let label = if text.contains('@') {
                error.0.trim_end_matches('.').to_lowercase()
            } else {
                "expected an @ in it".to_owned()
            };
            Mistake::new(
                Code::MalformedEmail,
                format!("`{text}` is no e-mail address"),
                label,
            )
            .help("write it like \"office@example.org\"")
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(r"^\S(.*\S)?@[^@\s]+\.[^@\s]+$")
    }
}

impl FromText for WebAddress {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        WebAddress::parse(text).map_err(|error| {
            let label = match error {
                WebAddressError::Malformed(_) if !text.contains("://") => {
                    "expected https:// at its beginning".to_owned()
                }
                WebAddressError::Malformed(reason) => reason,
                WebAddressError::Scheme(scheme) => format!("`{scheme}:` is not the web"),
                WebAddressError::Credentials => return web_address_with_credentials(),
            };
            Mistake::new(
                Code::MalformedUrl,
                format!("`{text}` is no web address"),
                label,
            )
            .help("write it whole, like \"https://www.example.org/about\"")
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(r"^https?://[^@/?#\s]+([/?#].*)?$")
    }
}

fn web_address_with_credentials() -> Mistake {
    Mistake::new(
        Code::MalformedUrl,
        "this web address tells a user name or a password",
        "expected none before the host",
    )
    .help("remove what stands before the @: pages show addresses to everyone")
}

impl FromText for PhoneRegion {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        PhoneRegion::parse(text).ok_or_else(|| {
            Mistake::new(
                Code::UnknownCountry,
                format!("`{text}` is no country code"),
                "expected two capital letters, such as \"CN\"",
            )
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[A-Z]{2}$")
    }
}
