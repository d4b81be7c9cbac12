//! Connections: accepted, read with a time limit, and closed in order.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, Version, header};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use super::app::App;
use super::error::Error;
use super::router::router;

/// How long a client may take to send the head of a request, the wait between two requests included.
const READ_LIMIT: Duration = Duration::from_secs(15);
/// How many bytes the head of a request may have; hyper answers 431 to more.
const HEAD_LIMIT: usize = 16 * 1024;
/// How long requests that are being answered may take when the server stops.
const STOP_LIMIT: Duration = Duration::from_secs(10);
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
        let failed = || format!("cannot listen on {address}; choose another with --listen");
        let listener = TcpListener::bind(address).await.with_context(failed)?;
        let address = listener.local_addr().with_context(failed)?;
        Ok(Self { listener, address })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` completes, and then until the requests being answered are.
    pub async fn serve(self, app: Arc<App>, stop: impl Future<Output = ()>) {
        let router = router(app);
        let connections = GracefulShutdown::new();
        tokio::pin!(stop);
        loop {
            tokio::select! {
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => serve_connection(stream, router.clone(), &connections),
                    Err(error) => {
                        tracing::warn!(%error, "a connection could not be accepted");
                        tokio::time::sleep(ACCEPT_PAUSE).await;
                    }
                },
                () = &mut stop => break,
            }
        }
        drop(self.listener);
        if tokio::time::timeout(STOP_LIMIT, connections.shutdown())
            .await
            .is_err()
        {
            tracing::warn!("some requests were still being answered");
        }
    }
}

fn serve_connection(stream: TcpStream, router: Router, connections: &GracefulShutdown) {
    let service = hyper::service::service_fn(move |request| answer(router.clone(), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(READ_LIMIT)
        .max_buf_size(HEAD_LIMIT)
        .serve_connection(TokioIo::new(stream), service);
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        // A client that goes away or sends nonsense has been answered as far as it can be.
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

async fn answer(
    router: Router,
    request: Request<Incoming>,
) -> Result<Response<Body>, std::convert::Infallible> {
    if !has_one_host(&request) {
        return Ok(Error::Host.response());
    }
    router.oneshot(request.map(Body::new)).await
}

/// HTTP/1.1 wants exactly one `Host`; HTTP/1.0 knew none.
fn has_one_host(request: &Request<Incoming>) -> bool {
    let hosts = request.headers().get_all(header::HOST).iter().count();
    match request.version() {
        Version::HTTP_11 => hosts == 1,
        _ => hosts <= 1,
    }
}

/// Completes when the program is asked to stop: by Ctrl-C, or by SIGTERM where there are signals.
///
/// # Errors
/// Where the system lets no one wait for signals.
pub fn stop_signal() -> Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let failed = "cannot wait for the signal to stop";
        let mut interrupt = signal(SignalKind::interrupt()).context(failed)?;
        let mut terminate = signal(SignalKind::terminate()).context(failed)?;
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
