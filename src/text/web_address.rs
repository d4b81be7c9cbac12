//! Web addresses.

use std::fmt;
use std::ops::Range;

use url::Url;

use super::is_wide_punctuation;

/// An absolute `http` or `https` URL with a host, by the WHATWG URL standard.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WebAddress(Url);

/// Why a text is no web address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebAddressError {
    /// It is no absolute URL.
    Malformed,
    /// It is a URL, but of a scheme other than `http` and `https`, the one given.
    Scheme(String),
    /// It tells a user name or a password.
    Credentials,
    /// Punctuation of the sentence it stood in is left at its end: these bytes.
    Punctuation(Range<usize>),
}

impl WebAddress {
    /// Reads an address as written, such as `https://www.example.org/about`.
    pub fn parse(written: &str) -> Result<Self, WebAddressError> {
        let url = Url::parse(written).map_err(|_| WebAddressError::Malformed)?;
        match url.scheme() {
            "http" | "https" if !url.username().is_empty() || url.password().is_some() => {
                Err(WebAddressError::Credentials)
            }
            "http" | "https" => match punctuation_at_end(written, &url) {
                Some(part) => Err(WebAddressError::Punctuation(part)),
                None => Ok(Self(url)),
            },
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

/// The punctuation at the end of an address that is no part of it. Names of pages may end in a full stop or in brackets that
/// they open; names of hosts have neither, and no address ends in a comma.
fn punctuation_at_end(written: &str, url: &Url) -> Option<Range<usize>> {
    let whole = written.trim_end();
    let is_host_alone =
        matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    let is_host_alone = is_host_alone && !whole.ends_with('/');
    let mut end = whole.len();
    while let Some(last) = whole[..end].chars().next_back() {
        let before = &whole[..end - last.len_utf8()];
        let is_closed = |open: char, close: char| {
            let count = |bracket: char| before.matches(bracket).count();
            count(open) <= count(close)
        };
        let is_stray = match last {
            ',' | ';' | '"' | '<' | '>' | '“' | '”' | '‘' | '’' => true,
            ')' => is_closed('(', ')'),
            '）' => is_closed('（', '）'),
            '》' => is_closed('《', '》'),
            '.' | ':' | '!' | '?' | '\'' | ']' => is_host_alone,
            other => is_wide_punctuation(other),
        };
        if !is_stray {
            break;
        }
        end = before.len();
    }
    (end < whole.len()).then_some(end..whole.len())
}

impl fmt::Display for WebAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
