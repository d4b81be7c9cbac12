//! A change of the content is served: when its files change, or when a signal asks for it.

use std::io::{self, Write};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use anyhow::Result;
use tokio::sync::{mpsc, oneshot};

use super::console::Voice;
use crate::content::Loader;
use crate::messages::{Message, OrSay, say, words};
use crate::revisions::git_info::{GitFolder, GitInfo};
use crate::server::{App, Served};
use crate::snapshot::Snapshot;
use crate::watch::{Change, Watch};

/// What reloading works on.
pub struct Reloading {
    /// Where the content is served.
    pub app: Arc<App>,
    /// The content folder, as git knows it.
    pub git_folder: GitFolder,
    /// What was read of it so far.
    pub loader: Loader,
    /// What git has not said yet of what is served.
    pub pending_git: PendingGit,
    /// How the operator is spoken to.
    pub voice: Voice,
}

/// What git says of content that is served already, since a long history keeps no visitor waiting.
pub struct PendingGit(Option<oneshot::Receiver<GitInfo>>);

impl PendingGit {
    /// Nothing that is still to come.
    pub fn nothing() -> Self {
        Self(None)
    }

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
            let change = tokio::select! {
                () = signalled(&mut asked) => Change::Files,
                change = changed(watch.as_mut()) => change,
                info = self.pending_git.info() => {
                    self.app.mark(|snapshot| info.mark(snapshot));
                    continue;
                }
            };
            let folder = self.git_folder.path().display().to_string();
            match change {
                Change::Files => {}
                Change::Back => self.tell(&say::content_is_back(folder), &mut io::stderr()),
                Change::Away => {
                    self.tell(&say::content_is_away(folder), &mut io::stderr());
                    self.app.keep_serving_without_content();
                    continue;
                }
            }
            // Reading files blocks, and requests are answered meanwhile.
            tokio::task::block_in_place(|| {
                let index = |now: &Snapshot, before: Option<&Snapshot>| match before {
                    Some(before) => now.index_after(before),
                    None => now.index().map(drop),
                };
                self.reload(index, &mut io::stderr());
            });
        }
    }

    /// Serves the content as it is now, or goes on with what is served where that cannot be. `index` makes the search
    /// index of the content from what was served before it.
    fn reload(
        &mut self,
        index: impl FnOnce(&Snapshot, Option<&Snapshot>) -> Result<()>,
        out: &mut impl Write,
    ) {
        let begun = Instant::now();
        let git_info = self.git_folder.ask();
        match Snapshot::of(&mut self.loader) {
            Ok((Some(snapshot), report)) => {
                snapshot.mentions();
                // Visitors go on searching the earlier state until this one can be searched.
                let before = self.app.served();
                let before = before.as_deref().map(Served::snapshot);
                if let Err(error) = index(&snapshot, before) {
                    self.voice.write_report(&report, out);
                    let reason = words(&error, self.voice.language);
                    self.tell(&say::index_not_made_again(reason), out);
                    self.app.keep_serving(report);
                    return;
                }
                let git_info = git_info.wait_briefly();
                self.app.replace(git_info.mark(snapshot));
                self.pending_git = PendingGit::of(git_info);
                self.voice.write_report(&report, out);
                let took = begun.elapsed().as_millis().to_string();
                let summary = report.in_language(self.voice.language).summary();
                self.tell(&say::content_read_again(took, summary), out);
            }
            Ok((None, report)) => {
                self.voice.write_report(&report, out);
                self.tell(
                    &match self.app.served() {
                        Some(_) => say::last_good_is_served(),
                        None => say::nothing_is_served_yet(),
                    },
                    out,
                );
                self.app.keep_serving(report);
            }
            Err(error) => {
                let reason = words(&error, self.voice.language);
                self.tell(&say::served_as_read_last(reason), out);
            }
        }
    }

    /// That nobody can be told stops nothing.
    fn tell(&self, said: &Message, out: &mut impl Write) {
        let _ = writeln!(out, "{}", said.text(self.voice.language));
    }
}

/// Completes when a signal asks for it; never where the system has no such signal.
async fn signalled(asked: &mut mpsc::Receiver<()>) {
    if asked.recv().await.is_none() {
        std::future::pending().await
    }
}

/// Completes when the content has changed; never where it is not watched.
async fn changed(watch: Option<&mut Watch>) -> Change {
    match watch {
        Some(watch) => watch.changed().await,
        None => std::future::pending().await,
    }
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
        use tokio::signal::unix::{SignalKind, signal};
        let mut hangup = signal(SignalKind::hangup()).or_say(say::cannot_wait_to_reload)?;
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

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failing test may panic"
)]
mod tests {
    use std::fs;
    use std::path::Path;

    use anyhow::bail;

    use super::*;
    use crate::server::system_clock;

    #[test]
    fn content_that_cannot_be_searched_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (from, to) in [
            ("tests/fixtures/minimal", "."),
            ("content/locales", "locales"),
        ] {
            copy(&here.join(from), &folder.path().join(to));
        }
        let mut loader = Loader::new(folder.path());
        let (snapshot, report) = Snapshot::of(&mut loader).unwrap();
        let snapshot = snapshot.unwrap_or_else(|| panic!("{}", report.to_human(false)));
        let app = Arc::new(App::followed(snapshot, system_clock()));
        let mut reloading = Reloading {
            app: Arc::clone(&app),
            git_folder: GitFolder::new(folder.path()),
            loader,
            pending_git: PendingGit::nothing(),
            voice: Voice::default(),
        };
        // A warning, so that there is something to report.
        let strings = folder.path().join("locales/zh.ftl");
        let text = fs::read_to_string(&strings).unwrap();
        fs::write(&strings, format!("nobody = 无人\n{text}")).unwrap();
        let mut said = Vec::new();
        reloading.reload(|_, _| bail!("no threads"), &mut said);
        let said = String::from_utf8(said).unwrap();
        assert!(said.contains("unknown-message"), "{said}");
        assert!(said.contains("cannot be made: no threads"), "{said}");
        let state = app.states().borrow().clone();
        assert_eq!(state.count, 1);
        assert!(state.trouble.is_some());
    }

    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let target = to.join(entry.file_name());
            match entry.file_type().unwrap().is_dir() {
                true => copy(&entry.path(), &target),
                false => fs::write(target, fs::read(entry.path()).unwrap()).unwrap(),
            }
        }
    }
}
