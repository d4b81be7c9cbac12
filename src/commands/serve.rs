//! `minglu serve`
use super::Outcome;
use crate::cli::Serve;
use anyhow::Result;
/// x
pub fn serve(_: &Serve, _: bool) -> Result<Outcome> {
    Ok(Outcome::Clean)
}
