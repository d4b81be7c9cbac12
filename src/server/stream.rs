//! The stream of a connection, with the limits that hyper leaves to its streams: how long a client may take nothing of
//! its answer, and until when requests are read.

use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// A stream that fails where the other side takes nothing for too long, and seems to end where no more is to be read.
pub struct LimitedStream<S, F> {
    stream: S,
    write_limit: Duration,
    /// Runs while the other side takes nothing.
    stalled: Option<Pin<Box<Sleep>>>,
    /// Completes when no more is to be read; `None` once it has.
    last_call: Option<Pin<Box<F>>>,
}

impl<S, F: Future<Output = ()>> LimitedStream<S, F> {
    /// Limits a stream.
    pub fn new(stream: S, write_limit: Duration, last_call: F) -> Self {
        Self {
            stream,
            write_limit,
            stalled: None,
            last_call: Some(Box::pin(last_call)),
        }
    }

    fn is_past_last_call(&mut self, context: &mut Context<'_>) -> bool {
        let called = self
            .last_call
            .as_mut()
            .is_none_or(|call| call.as_mut().poll(context).is_ready());
        if called {
            self.last_call = None;
        }
        called
    }

    /// What writing came to, or that it has waited for too long.
    fn within_limit<T>(
        &mut self,
        written: Poll<io::Result<T>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let limit = self.write_limit;
        self.stalled
            .get_or_insert_with(|| Box::pin(sleep(limit)))
            .as_mut()
            .poll(context)
            .map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin, F: Future<Output = ()>> AsyncRead for LimitedStream<S, F> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.is_past_last_call(context) {
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin, F: Future<Output = ()>> AsyncWrite for LimitedStream<S, F> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.within_limit(written, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.within_limit(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        self.within_limit(flushed, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let closed = Pin::new(&mut self.stream).poll_shutdown(context);
        self.within_limit(closed, context)
    }
}
