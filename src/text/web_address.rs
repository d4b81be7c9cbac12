//! Web addresses.

use std::fmt;

use url::Url;

/// An absolute `http` or `https` URL with a host, by the WHATWG URL standard.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebAddress(Url);

/// Why a text is no web address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebAddressError {
    /// It is no absolute URL, for the reason given.
    Malformed(String),
    /// It is a URL, but of a scheme other than `http` and `https`, the one given.
    Scheme(String),
    /// It tells a user name or a password.
    Credentials,
}

impl WebAddress {
    /// Reads an address as written, such as `https://www.example.org/about`.
    pub fn parse(written: &str) -> Result<Self, WebAddressError> {
        let url =
            Url::parse(written).map_err(|error| WebAddressError::Malformed(error.to_string()))?;
        match url.scheme() {
            "http" | "https" if !url.username().is_empty() || url.password().is_some() => {
                Err(WebAddressError::Credentials)
            }
            "http" | "https" => Ok(Self(url)),
            other => Err(WebAddressError::Scheme(other.to_owned())),
        }
    }

    /// Whether the address says more than a place: has a query or a fragment.
    pub fn has_query_or_fragment(&self) -> bool {
        self.0.query().is_some() || self.0.fragment().is_some()
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
