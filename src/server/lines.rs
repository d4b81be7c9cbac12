//! The body of an answer that is made line by line, as fast as the client takes it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use anyhow::Result;
use axum::body::Bytes;
use hyper::body::{Body, Frame};

use super::served::Served;
use crate::site;

/// How many bytes are made before they are sent, at least: few lines fill a packet.
const PIECE: usize = 32 * 1024;

/// Lines that are still to be made, from the state of the content that was served when they were asked for.
pub struct Lines {
    lines: site::Lines,
    served: Arc<Served>,
}

impl Lines {
    /// The lines of this data.
    pub fn new(lines: site::Lines, served: Arc<Served>) -> Self {
        Self { lines, served }
    }

    /// The next lines; `None` where there is none.
    fn piece(&mut self) -> Option<Result<Bytes>> {
        let mut piece = String::new();
        while piece.len() < PIECE {
            match self.lines.next_line(self.served.snapshot()) {
                Some(Ok(line)) => piece.push_str(&line),
                // The client sees that the answer breaks off: half of everything is not everything.
                Some(Err(error)) => {
                    let cause = format!("{error:#}");
                    tracing::error!(cause, "a line could not be made");
                    return Some(Err(error));
                }
                None => break,
            }
        }
        (!piece.is_empty()).then(|| Ok(Bytes::from(piece)))
    }
}

impl Body for Lines {
    type Data = Bytes;
    type Error = anyhow::Error;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        let piece = self.get_mut().piece();
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }
}
