//! What another site asks before it embeds a page of this one (oEmbed 1.0).

use url::Url;
use url::form_urlencoded::{Serializer, parse};

use super::{Address, THEME, Theme, day_of, plain};
use crate::model::Site;
use crate::text::Choice;

/// The path where it asks.
pub const EMBEDDING: &str = "/oembed";

/// The key of the query that says which page is to be embedded.
const URL: &str = "url";
/// The key of the query that says in which format the answer is wanted.
const FORMAT: &str = "format";
/// The key of the query that says how wide the frame may be.
const WIDTH: &str = "maxwidth";
/// The key of the query that says how high the frame may be.
const HEIGHT: &str = "maxheight";

/// What another site asks. Values are as they were written, so that a redirect carries them on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Embedding {
    url: Option<String>,
    format: Option<String>,
    width: Option<String>,
    height: Option<String>,
    theme: Option<String>,
}

/// A format of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmbeddingFormat {
    /// JSON, where nothing is asked for.
    Json,
    /// XML.
    Xml,
}

/// Why a page cannot be embedded as it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadEmbedding {
    /// No URL is given, or what is given is none.
    Url,
    /// The format is none of those that there are.
    Format,
    /// A width or a height is no number of pixels.
    Size,
}

impl Embedding {
    /// The question about this URL.
    pub fn of(url: String) -> Self {
        Self {
            url: Some(url),
            ..Self::default()
        }
    }

    /// Reads the query of an address. Of several values of one key, the first counts; an empty one says nothing.
    pub(super) fn read(query: &str) -> Self {
        let value = |key: &str| {
            let (_, value) = parse(query.as_bytes()).find(|(name, _)| name == key)?;
            (!value.is_empty()).then(|| value.into_owned())
        };
        Self {
            url: value(URL),
            format: value(FORMAT),
            width: value(WIDTH),
            height: value(HEIGHT),
            theme: value(THEME),
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        let pairs = [
            (URL, &self.url),
            (FORMAT, &self.format),
            (WIDTH, &self.width),
            (HEIGHT, &self.height),
            (THEME, &self.theme),
        ];
        for (key, value) in pairs {
            if let Some(value) = value {
                query.append_pair(key, value);
            }
        }
    }

    /// The format in which the answer is wanted.
    ///
    /// # Errors
    /// Where it is none that there is.
    pub fn format(&self) -> Result<EmbeddingFormat, BadEmbedding> {
        match self.format.as_deref() {
            None | Some("json") => Ok(EmbeddingFormat::Json),
            Some("xml") => Ok(EmbeddingFormat::Xml),
            Some(_) => Err(BadEmbedding::Format),
        }
    }

    /// The address that is to be embedded; `None` where it is none of the site.
    ///
    /// # Errors
    /// Where no URL is given, or what is given is none.
    pub fn address(&self, site: &Site) -> Result<Option<Address>, BadEmbedding> {
        let url = self.url.as_deref().ok_or(BadEmbedding::Url)?;
        let url = Url::parse(url).map_err(|_| BadEmbedding::Url)?;
        Ok(own(&url, site))
    }

    /// The size of the frame: this one, or less where that is too much.
    ///
    /// # Errors
    /// Where what is the most is no number of pixels.
    pub fn within(&self, width: u32, height: u32) -> Result<(u32, u32), BadEmbedding> {
        let within = |usual: u32, most: &Option<String>| match most {
            None => Ok(usual),
            Some(written) => match written.parse::<u32>() {
                Ok(most) if most > 0 => Ok(usual.min(most)),
                _ => Err(BadEmbedding::Size),
            },
        };
        Ok((within(width, &self.width)?, within(height, &self.height)?))
    }

    /// The colours that are asked for.
    pub fn theme(&self) -> Option<Theme> {
        self.theme.as_deref().and_then(Theme::from_word)
    }
}

/// The address of a URL below the site's own; with either scheme, since links are passed on in both.
fn own(url: &Url, site: &Site) -> Option<Address> {
    let base = Url::parse(site.base_url.as_str()).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    let has_user = !url.username().is_empty() || url.password().is_some();
    if !is_web || has_user || url.host() != base.host() || url.port() != base.port() {
        return None;
    }
    let path = url.path().strip_prefix(base.path().trim_end_matches('/'))?;
    let query = url.query().unwrap_or_default();
    // The page mends other spellings of its address, so they are passed on like this one.
    let address = Address::parse(&plain(path, site), site)?.asking(query);
    Some(address.on(day_of(query).ok()?))
}
