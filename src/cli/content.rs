//! Where the content is: the option that most commands have.

use std::path::PathBuf;

use clap::Args;

/// Where the content is.
#[derive(Debug, Args)]
pub struct Content {
    /// The content folder.
    #[arg(
        id = "content",
        long = "content",
        env = "MINGLU_CONTENT",
        default_value = "content",
        value_name = "DIR"
    )]
    pub folder: PathBuf,
}
