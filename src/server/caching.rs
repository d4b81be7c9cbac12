//! For how long an answer may be kept.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::site::Caching;

/// For how long pages and data may be kept that are the same for everybody, as the operator has it.
#[derive(Debug, Clone)]
pub struct PageCaching(HeaderValue);

/// The directives for answers of RFC 9111 and RFC 5861 that have no value.
const FLAGS: [&str; 8] = [
    "public",
    "private",
    "no-cache",
    "no-store",
    "no-transform",
    "must-revalidate",
    "proxy-revalidate",
    "must-understand",
];
/// Those with a number of seconds.
const PERIODS: [&str; 4] = [
    "max-age",
    "s-maxage",
    "stale-while-revalidate",
    "stale-if-error",
];

impl PageCaching {
    /// Reads directives as the header has them.
    ///
    /// # Errors
    /// The first part that is no directive, as it is written.
    pub fn parse(written: &str) -> Result<Self, String> {
        let mut directives = written.split(',').map(str::trim);
        match directives.find(|directive| !is_directive(directive)) {
            Some(other) => Err(other.to_owned()),
            None => HeaderValue::from_str(written)
                .map(Self)
                .map_err(|_| written.to_owned()),
        }
    }

    /// The one place where a caching intent becomes a header.
    pub fn set(&self, caching: Caching, headers: &mut HeaderMap) {
        let value = match caching {
            Caching::Revalidate => self.0.clone(),
            Caching::Daily => HeaderValue::from_static("no-cache"),
            Caching::Immutable => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Caching::Never => HeaderValue::from_static("no-store"),
        };
        headers.insert(header::CACHE_CONTROL, value);
    }
}

impl Default for PageCaching {
    /// They may be kept, but whoever keeps them asks whether they are still so.
    fn default() -> Self {
        Self(HeaderValue::from_static("no-cache"))
    }
}

fn is_directive(directive: &str) -> bool {
    match directive.split_once('=') {
        Some((name, seconds)) => PERIODS.contains(&name) && seconds.parse::<u32>().is_ok(),
        None => FLAGS.contains(&directive),
    }
}

/// The same for what is made for one visitor, or is no page: the operator has no say in it.
pub fn set_cache_control(caching: Caching, headers: &mut HeaderMap) {
    PageCaching::default().set(caching, headers);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_directive_is_named() {
        let read = |written: &str| PageCaching::parse(written).err();
        assert_eq!(read("public, max-age=60,s-maxage=600"), None);
        assert_eq!(read("no-cache"), None);
        for wrong in [
            "",
            "60",
            "max-age",
            "max-age=1h",
            "max-age=-1",
            "immutable",
            "public; max-age=60",
        ] {
            assert_eq!(read(wrong).as_deref(), Some(wrong));
        }
        assert_eq!(read("public, maxage=60").as_deref(), Some("maxage=60"));
    }
}
