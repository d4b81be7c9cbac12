//! E-mail addresses.

use std::fmt;

use email_address::{EmailAddress, Options};

/// An e-mail address in the syntax of RFC 5321, without a display name, at a domain.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// A text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmailError;

impl Email {
    /// Reads an address as written, such as `office@example.org`.
    pub fn parse(written: &str) -> Result<Self, EmailError> {
        let options = Options::default()
            .with_required_tld()
            .without_display_text()
            .without_domain_literal();
        EmailAddress::parse_with_options(written, options)
            .map(|address| Self(address.to_string()))
            .map_err(|_| EmailError)
    }

    /// The address as a `mailto:` URL (RFC 6068).
    pub fn uri(&self) -> String {
        let mut url = String::from("mailto:");
        for character in self.0.chars() {
            // These have a meaning of their own in a URL and may stand in a local part.
            match character {
                '%' | '?' | '&' | '#' | '"' | '`' | '{' | '}' | '^' | '/' => {
                    url.push_str(&format!("%{:02X}", u32::from(character)));
                }
                other => url.push(other),
            }
        }
        url
    }
}

impl fmt::Display for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
