//! Connections: accepted up to a limit, read and written with time limits, and closed in order.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower::ServiceExt;

use super::app::App;
use super::router::{at_hand, network_router};
use super::stream::LimitedStream;
use crate::messages::{OrSay, say};

/// How long a client may take to send the head of a request, the wait between two requests included.
const READ_LIMIT: Duration = Duration::from_secs(15);
/// How long a client may take nothing of its answer.
const WRITE_LIMIT: Duration = Duration::from_secs(15);
/// How many bytes the head of a request may have; hyper answers 431 to more, without a page. Ten thousand Chinese
/// characters that somebody pastes into an address take nine each. The buffer grows with what arrives.
const HEAD_LIMIT: usize = 100 * 1024;
/// How many connections may be open at once. Others wait until the system accepts them: idle ones make room within
/// [`READ_LIMIT`]. Where the system allows fewer file descriptors, that is the limit (see [`ACCEPT_PAUSE`]).
const CONNECTION_LIMIT: usize = 10_000;
/// How long requests that are being answered may take when the server stops.
const STOP_LIMIT: Duration = Duration::from_secs(10);
/// How long the rest of a request that has begun to arrive is read when the server stops.
const LAST_CALL: Duration = Duration::from_secs(1);
/// How long to wait where no connection can be accepted, as when all file descriptors are in use.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// A server that listens.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Listens at an address; port 0 takes a free one.
    ///
    /// # Errors
    /// Where the address cannot be listened at.
    pub async fn bind(address: SocketAddr) -> Result<Self> {
        let failed = || say::cannot_listen(address.to_string());
        let listener = TcpListener::bind(address).await.or_say(failed)?;
        let address = listener.local_addr().or_say(failed)?;
        Ok(Self { listener, address })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` completes, and then until the requests being answered are.
    pub async fn serve(self, app: Arc<App>, stop: impl Future<Output = ()>) {
        let connections = Connections::new(Arc::clone(&app));
        tokio::pin!(stop);
        loop {
            tokio::select! {
                accepted = accept(&self.listener, &connections.places) => match accepted {
                    Ok((stream, place)) => connections.open(stream, place),
                    Err(error) => {
                        tracing::warn!(%error, "a connection could not be accepted");
                        tokio::time::sleep(ACCEPT_PAUSE).await;
                    }
                },
                () = &mut stop => break,
            }
        }
        drop(self.listener);
        app.stop();
        connections.close().await;
    }
}

/// Accepts a connection once there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> io::Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await;
    let place = place.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

/// The connections that are open.
struct Connections {
    app: Arc<App>,
    router: Router,
    places: Arc<Semaphore>,
    stopping: watch::Sender<bool>,
    answering: GracefulShutdown,
}

impl Connections {
    fn new(app: Arc<App>) -> Self {
        Self {
            router: network_router(Arc::clone(&app)),
            app,
            places: Arc::new(Semaphore::new(CONNECTION_LIMIT)),
            stopping: watch::Sender::new(false),
            answering: GracefulShutdown::new(),
        }
    }

    /// Answers what a connection asks until it is closed, and gives its place back then.
    fn open(&self, stream: TcpStream, place: OwnedSemaphorePermit) {
        let router = self.router.clone();
        let app = Arc::clone(&self.app);
        let service = hyper::service::service_fn(move |request: Request<Incoming>| {
            let at_hand = at_hand(&app, &request);
            let router = router.clone();
            async move {
                match at_hand {
                    Some(response) => Ok(response),
                    None => router.oneshot(request.map(Body::new)).await,
                }
            }
        });
        let last_call = last_call(self.stopping.subscribe());
        let stream = LimitedStream::new(stream, WRITE_LIMIT, last_call);
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(READ_LIMIT)
            .max_buf_size(HEAD_LIMIT)
            // Who is done sending is still answered.
            .half_close(true)
            .serve_connection(TokioIo::new(stream), service);
        let connection = self.answering.watch(connection);
        tokio::spawn(async move {
            // A client that goes away or sends nonsense has been answered as far as it can be.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }

    /// Closes every connection once its request is answered, and those without a request soon.
    async fn close(self) {
        self.stopping.send_replace(true);
        let closed = tokio::time::timeout(STOP_LIMIT, self.answering.shutdown());
        if closed.await.is_err() {
            tracing::warn!("some requests were still being answered");
        }
    }
}

/// Completes when no more requests are to be read because the server stops.
async fn last_call(mut stopping: watch::Receiver<bool>) {
    // Without a sender, the server has stopped already.
    let _ = stopping.wait_for(|stopping| *stopping).await;
    tokio::time::sleep(LAST_CALL).await;
}

/// Completes when the program is asked to stop: by Ctrl-C, or by SIGTERM where there are signals.
///
/// # Errors
/// Where the system lets no one wait for signals.
pub fn stop_signal() -> Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut interrupt = signal(SignalKind::interrupt()).or_say(say::cannot_wait_to_stop)?;
        let mut terminate = signal(SignalKind::terminate()).or_say(say::cannot_wait_to_stop)?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        // Where Ctrl-C cannot be waited for, the system ends the program itself.
        let _ = tokio::signal::ctrl_c().await;
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_connection_waits_for_a_place() -> io::Result<()> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let places = Arc::new(Semaphore::new(1));
        let _clients = (
            TcpStream::connect(address).await?,
            TcpStream::connect(address).await?,
        );
        let (_, place) = accept(&listener, &places).await?;
        let soon = Duration::from_millis(100);
        let second = tokio::time::timeout(soon, accept(&listener, &places)).await;
        assert!(second.is_err());
        drop(place);
        accept(&listener, &places).await.map(drop)
    }
}
