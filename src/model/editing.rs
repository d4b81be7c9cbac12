//! Where the content is edited, and where its mistakes are reported.

use crate::text::{Email, RepositoryPath, WebAddress, choices};

choices! {
    /// A kind of forge, which decides how its URLs are made.
    pub enum ForgeKind {
        /// GitHub.
        Github = "github",
        /// GitLab.
        Gitlab = "gitlab",
        /// Gitea, and Forgejo, which makes the same URLs.
        Gitea = "gitea",
    }
}

/// Where the content is edited, and where its mistakes are reported; pages say nothing of what is not known.
#[derive(Debug, Clone, Default)]
pub struct Editing {
    /// The forge that has the content.
    pub forge: Option<Forge>,
    /// Who takes reports by e-mail.
    pub report_email: Option<Email>,
}

impl Editing {
    /// Whether anything is known of it.
    pub fn is_known(&self) -> bool {
        self.forge.is_some() || self.report_email.is_some()
    }
}

/// The repository on a forge that has the content.
#[derive(Debug, Clone)]
pub struct Forge {
    /// What kind of forge it is.
    pub kind: ForgeKind,
    /// The repository's page.
    pub repository: WebAddress,
    /// The branch that is served.
    pub branch: RepositoryPath,
    /// The content folder in it.
    pub folder: RepositoryPath,
}
