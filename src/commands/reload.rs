//! A change of the content is served: when its files change, or when a signal asks for it.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use anyhow::Result;
use tokio::sync::{mpsc, oneshot};

use super::outcome::show_report;
use crate::content::Loader;
use crate::revisions::git_info::{GitInfo, ask_git};
use crate::server::App;
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
    /// What git has not said yet of what is served.
    pub pending_git: PendingGit,
    /// Whether reports are in colour.
    pub color: bool,
}

/// What git says of content that is served already, since a long history keeps no visitor waiting.
pub struct PendingGit(Option<oneshot::Receiver<GitInfo>>);

impl PendingGit {
    /// The answers to these questions, as far as they are still to come.
    pub fn of(info: GitInfo) -> Self {
        Self(info.is_pending().then(|| when_answered(info)))
    }

    /// Completes once, when git has answered; never where it has said all already.
    async fn info(&mut self) -> GitInfo {
        if let Some(receiver) = &mut self.0 {
            let answer = receiver.await;
            self.0 = None;
            if let Ok(info) = answer {
                return info;
            }
        }
        std::future::pending().await
    }
}

/// Waits on a thread of its own: the runtime would not end before its threads do, and git may hang.
fn when_answered(info: GitInfo) -> oneshot::Receiver<GitInfo> {
    let (sender, receiver) = oneshot::channel();
    thread::spawn(move || {
        // The content may have been read again meanwhile.
        let _ = sender.send(info.wait());
    });
    receiver
}

impl Reloading {
    /// Reloads at each signal, and at each change where the content is watched. What git says late is added when it does.
    pub async fn run(mut self, mut asked: mpsc::Receiver<()>, mut watch: Option<Watch>) {
        loop {
            tokio::select! {
                () = signalled(&mut asked) => {}
                () = changed(watch.as_mut()) => {}
                info = self.pending_git.info() => {
                    self.app.mark(|snapshot| info.mark(snapshot));
                    continue;
                }
            }
            // Reading files blocks, and requests are answered meanwhile.
            tokio::task::block_in_place(|| self.reload());
        }
    }

    /// Serves the content as it is now, or goes on with what is served where it has errors.
    fn reload(&mut self) {
        let begun = Instant::now();
        let git_info = ask_git(&self.folder);
        match Snapshot::of(&mut self.loader) {
            Ok((Some(snapshot), report)) => {
                snapshot.mentions();
                // Visitors go on searching the earlier state until this one can be searched.
                if let Err(error) = snapshot.index_after(self.app.served().snapshot()) {
                    return say(&format!(
                        "The search index cannot be made: {error:#}; the content is served as it was read last."
                    ));
                }
                let git_info = git_info.wait_briefly();
                self.app.replace(git_info.mark(snapshot));
                self.pending_git = PendingGit::of(git_info);
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

/// Completes when a signal asks for it; never where the system has no such signal.
async fn signalled(asked: &mut mpsc::Receiver<()>) {
    if asked.recv().await.is_none() {
        std::future::pending().await
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
