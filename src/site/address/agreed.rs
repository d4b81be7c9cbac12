//! What programs look for at a place that is the same on every site.

/// A file at an agreed place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Agreed {
    /// Every page, for search engines (sitemaps.org): all of them, or an index of parts where there are many.
    SiteMap,
    /// A part of them, counted from 1.
    SiteMapPart(usize),
    /// What crawlers are asked to leave alone (RFC 9309).
    Robots,
    /// Whom to tell of a weakness of the site (RFC 9116).
    Security,
    /// The icon, which browsers ask for where a page names none.
    Icon,
}

impl Agreed {
    /// Reads the parts of a path.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["sitemap.xml"] => Some(Self::SiteMap),
            ["robots.txt"] => Some(Self::Robots),
            [".well-known", "security.txt"] => Some(Self::Security),
            ["favicon.ico"] => Some(Self::Icon),
            [file] => {
                let number = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
                let part = number.parse().ok().map(Self::SiteMapPart)?;
                // One part has one address: not `07`, not `+7`.
                (part.path() == format!("/{file}")).then_some(part)
            }
            _ => None,
        }
    }

    /// The path.
    pub(super) fn path(self) -> String {
        match self {
            Self::SiteMap => "/sitemap.xml".to_owned(),
            Self::SiteMapPart(number) => format!("/sitemap-{number}.xml"),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Security => "/.well-known/security.txt".to_owned(),
            Self::Icon => "/favicon.ico".to_owned(),
        }
    }
}
