//! The site over HTTP: the only user of axum and hyper.
//!
//! A request comes in through `connections`, passes the headers of `router`, and is answered by `handler`,
//! which asks `site` for the resource at its path. What a page says is decided there, not here.

mod app;
mod assets;
mod caching;
mod connections;
mod encoding;
mod error;
mod follow;
mod framing;
mod handler;
mod headers;
mod images;
mod lines;
mod log;
mod mistakes;
mod negotiation;
mod page;
mod preconditions;
mod repair;
mod router;
mod served;
mod sharing;
mod stream;

pub use app::{App, Clock, system_clock};
pub use caching::PageCaching;
pub use connections::{Server, stop_signal};
pub use error::Error;
pub use router::router;
pub use served::Served;
