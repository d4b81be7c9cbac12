//! A change of the content is served: when its files change, or when a signal asks for it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;
use tokio::sync::mpsc;

use super::serve::show_report;
use crate::content::Loader;
use crate::revisions::current;
use crate::server::App;
use crate::site;
use crate::snapshot::Snapshot;
use crate::watch::Watch;

/// What reloading works on.
pub struct Reloading {
    /// Where the content is served.
    pub app: Arc<App>,
    /// The content folder.
    pub folder: PathBuf,
    /// What was read of it so far.
    pub loader: Loader,
    /// Whether reports are in colour.
    pub color: bool,
}

impl Reloading {
    /// Reloads at each signal, and at each change where the content is watched.
    pub async fn run(mut self, mut asked: mpsc::Receiver<()>, mut watch: Option<Watch>) {
        loop {
            tokio::select! {
                signal = asked.recv() => if signal.is_none() && watch.is_none() {
                    return;
                },
                () = changed(watch.as_mut()) => {}
            }
            // Reading files blocks, and requests are answered meanwhile.
            tokio::task::block_in_place(|| self.reload());
        }
    }

    /// Serves the content as it is now, or goes on with what is served where it has errors.
    fn reload(&mut self) {
        let begun = Instant::now();
        let asked = current::ask(&self.folder);
        match Snapshot::of(&mut self.loader) {
            Ok((Some(snapshot), report)) => {
                site::prepare(&snapshot);
                // Visitors go on searching the earlier state until this one can be searched.
                if let Err(error) = snapshot.index_after(self.app.served().snapshot()) {
                    return say(&format!(
                        "The search index cannot be made: {error:#}; the content is served as it was read last."
                    ));
                }
                self.app.replace(asked.mark(snapshot));
                show_report(&report, self.color);
                let took = begun.elapsed().as_millis();
                say(&format!(
                    "The content was read again in {took} ms: {}.",
                    report.summary()
                ));
            }
            Ok((None, report)) => {
                show_report(&report, self.color);
                say("The last content without errors is served until this is mended.");
                self.app.keep(report);
            }
            Err(error) => say(&format!(
                "{error:#}; the content is served as it was read last."
            )),
        }
    }
}

/// Completes when the content has changed; never where it is not watched.
async fn changed(watch: Option<&mut Watch>) {
    match watch {
        Some(watch) => watch.changed().await,
        None => std::future::pending().await,
    }
}

/// That nobody can be told stops nothing.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Receives a message whenever the program is asked by SIGHUP to read its content again.
///
/// # Errors
/// Where the system lets no one wait for the signal.
pub fn reload_signal() -> Result<mpsc::Receiver<()>> {
    // One reload answers all signals that come before it.
    let (sender, receiver) = mpsc::channel(1);
    #[cfg(unix)]
    {
        use anyhow::Context;
        use tokio::signal::unix::{SignalKind, signal};
        let mut hangup =
            signal(SignalKind::hangup()).context("cannot wait for the signal to reload")?;
        tokio::spawn(async move {
            while hangup.recv().await.is_some() {
                let _ = sender.try_send(());
            }
        });
    }
    #[cfg(not(unix))]
    drop(sender);
    Ok(receiver)
}
