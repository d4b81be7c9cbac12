//! The build script: what is made of data before the program is compiled.

#[path = "messages/build.rs"]
mod messages;
#[path = "text/phone/build.rs"]
mod numbering_plans;

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let sources = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("src");
    let to = env::var("OUT_DIR")?;
    messages::write(&sources, Path::new(&to))?;
    numbering_plans::write(Path::new(&to))
}
