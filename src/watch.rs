//! Tells when files of a folder have changed, once it is quiet again.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Result;
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;

use crate::messages::{OrSay, say};

/// How long nothing may happen for a change to be taken for whole: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(30);
/// How long a change may go on before it is looked at anyway.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long git may hold its lock, as it does while it exchanges the files of a branch.
const GIT_PATIENCE: Duration = Duration::from_secs(10);
/// How often the folder is looked for while it is away, and its files where the system tells of no changes.
const POLL: Duration = Duration::from_millis(250);

/// What has happened to a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Something in it is another.
    Files,
    /// It is not there.
    Away,
    /// It is there again.
    Back,
}

/// Watches a folder and all that is in it.
pub struct Watch {
    folder: PathBuf,
    git_lock: Option<PathBuf>,
    watcher: Option<Box<dyn Watcher + Send>>,
    sender: mpsc::UnboundedSender<()>,
    changes: mpsc::UnboundedReceiver<()>,
    /// Whether something has changed of which nobody was told yet.
    has_changed: bool,
    /// Whether the folder was away when somebody was told last.
    is_away: bool,
}

impl Watch {
    /// Begins to watch a folder.
    ///
    /// # Errors
    /// Where the folder cannot be found.
    pub fn new(folder: &Path) -> Result<Self> {
        let folder = folder
            .canonicalize()
            .or_say(|| say::cannot_be_watched(folder.display().to_string()))?;
        let (sender, changes) = mpsc::unbounded_channel();
        let mut watch = Self {
            git_lock: git_lock(&folder),
            folder,
            watcher: None,
            sender,
            changes,
            has_changed: false,
            is_away: false,
        };
        watch.begin();
        Ok(watch)
    }

    /// Completes when something has changed and it has been quiet since. Who gives up waiting loses no change: the next
    /// one who waits is told of it.
    pub async fn changed(&mut self) -> Change {
        if self.is_away {
            self.await_return().await;
            return self.begin_again(Change::Back);
        }
        if !self.has_changed {
            // The sender is kept here, so there is always another change to wait for.
            let _ = self.changes.recv().await;
            self.has_changed = true;
        }
        self.settle().await;
        if !self.folder.is_dir() {
            // Another one may be about to take its place.
            tokio::time::sleep(POLL).await;
        }
        if !self.folder.is_dir() {
            self.is_away = true;
            return Change::Away;
        }
        self.begin_again(Change::Files)
    }

    /// A folder that was moved away or made anew is another one to the system.
    fn begin_again(&mut self, change: Change) -> Change {
        self.begin();
        while self.changes.try_recv().is_ok() {}
        self.has_changed = false;
        self.is_away = false;
        change
    }

    /// Waits until nothing has happened for a moment, and git is done.
    async fn settle(&mut self) {
        let begun = Instant::now();
        loop {
            let more = tokio::time::timeout(QUIET, self.changes.recv()).await;
            let is_quiet = more.is_err() || begun.elapsed() > PATIENCE;
            let is_git_busy = self.git_lock.as_deref().is_some_and(Path::exists);
            if is_quiet && (!is_git_busy || begun.elapsed() > GIT_PATIENCE) {
                break;
            }
        }
    }

    async fn await_return(&mut self) {
        while !self.folder.is_dir() {
            tokio::time::sleep(POLL).await;
        }
        self.settle().await;
    }

    /// Watches the folder as it is now.
    fn begin(&mut self) {
        let watcher = native(&self.folder, self.sender.clone()).or_else(|error| {
            tracing::warn!(%error, "the system does not tell of changes; files are looked at instead");
            polling(&self.folder, self.sender.clone())
        });
        match watcher {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => tracing::warn!(%error, "the content cannot be watched"),
        }
    }
}

fn native(
    folder: &Path,
    sender: mpsc::UnboundedSender<()>,
) -> notify::Result<Box<dyn Watcher + Send>> {
    let mut watcher = RecommendedWatcher::new(tell(folder, sender), Config::default())?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    // The folder itself may be moved away, which only the one above it notices.
    if let Some(above) = folder.parent() {
        watcher.watch(above, RecursiveMode::NonRecursive)?;
    }
    Ok(Box::new(watcher))
}

fn polling(
    folder: &Path,
    sender: mpsc::UnboundedSender<()>,
) -> notify::Result<Box<dyn Watcher + Send>> {
    let config = Config::default().with_poll_interval(POLL);
    let mut watcher = PollWatcher::new(tell(folder, sender), config)?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    Ok(Box::new(watcher))
}

/// Passes on what may have changed the content. That a file was read changes nothing, and reading is what follows.
fn tell(
    folder: &Path,
    sender: mpsc::UnboundedSender<()>,
) -> impl Fn(notify::Result<Event>) + Send + 'static {
    let folder = folder.to_owned();
    move |event| {
        let concerns = event.as_ref().map_or(true, |event| {
            let is_inside = |path: &PathBuf| path.starts_with(&folder);
            !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(is_inside)
        });
        if concerns {
            // Nobody waits any more only when the program ends.
            let _ = sender.send(());
        }
    }
}

/// The file that git keeps while it writes the files of another branch.
fn git_lock(folder: &Path) -> Option<PathBuf> {
    let root = folder
        .ancestors()
        .find(|above| above.join(".git").is_dir())?;
    Some(root.join(".git/index.lock"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use std::future::poll_fn;
    use std::pin::pin;
    use std::task::Poll;

    use super::*;

    #[tokio::test]
    async fn a_change_outlasts_who_gives_up_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let mut watch = Watch::new(folder.path()).unwrap();
        watch.sender.send(()).unwrap();
        {
            // The change is taken, and it is not quiet yet.
            let mut changed = pin!(watch.changed());
            poll_fn(|context| Poll::Ready(changed.as_mut().poll(context).is_pending())).await;
        }
        let told = tokio::time::timeout(Duration::from_secs(5), watch.changed()).await;
        assert!(told.is_ok(), "nobody is told of the change");
    }
}
