//! URLs of forges, as each documents them, and of prefilled e-mails.

use crate::model::{Forge, ForgeKind, Origin};
use crate::text::Email;

/// A report that its reader has yet to write: what it is about is filled in.
pub struct Report {
    /// The title or subject.
    pub title: String,
    /// The lines of the text.
    pub lines: Vec<String>,
}

/// The page of a forge on which a file is edited. GitHub and GitLab go to the line; Gitea's editor passes it over.
pub fn edit_url(forge: &Forge, origin: &Origin) -> String {
    let way = match forge.kind {
        ForgeKind::Github => "edit",
        ForgeKind::Gitlab => "-/edit",
        ForgeKind::Gitea => "_edit",
    };
    let names = forge.branch.names().chain(forge.folder.names());
    let names: Vec<String> = names.chain(origin.file.split('/')).map(encoded).collect();
    let repository = repository(forge);
    format!("{repository}/{way}/{}#L{}", names.join("/"), origin.line)
}

/// The page of a forge on which an issue is written.
pub fn issue_url(forge: &Forge, report: &Report) -> String {
    let (way, title, body) = match forge.kind {
        ForgeKind::Github | ForgeKind::Gitea => ("issues/new", "title", "body"),
        // The brackets of GitLab's names are characters that a query needs to have encoded.
        ForgeKind::Gitlab => ("-/issues/new", "issue%5Btitle%5D", "issue%5Bdescription%5D"),
    };
    format!(
        "{}/{way}?{title}={}&{body}={}",
        repository(forge),
        encoded(&report.title),
        encoded(&report.lines.join("\n")),
    )
}

/// The same as an e-mail (RFC 6068), whose lines end as those of e-mails do.
pub fn mail_url(to: &Email, report: &Report) -> String {
    format!(
        "{}?subject={}&body={}",
        to.uri(),
        encoded(&report.title),
        encoded(&report.lines.join("\r\n")),
    )
}

/// The address of the repository's page; that for cloning it has an ending more.
fn repository(forge: &Forge) -> &str {
    let address = forge.repository.as_str().trim_end_matches('/');
    address.strip_suffix(".git").unwrap_or(address)
}

/// A text as a part of a URL: all but letters, digits and `-._~` has percent signs (RFC 3986, section 2.3).
fn encoded(text: &str) -> String {
    let mut url = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                url.push(char::from(byte));
            }
            other => url.push_str(&format!("%{other:02X}")),
        }
    }
    url
}
