//! What every request is answered from: the state of the content, which may be replaced at any time.
//!
//! Content that was marked late, when git answered, shares all that was read with what was served before: only the
//! pages that are kept are made anew. Content that was read again meanwhile is never marked with answers about an
//! earlier state.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::watch;

use super::assets::Assets;
use super::caching::PageCaching;
use super::images::Images;
use super::served::Served;
use crate::diagnostics::Report;
use crate::pictures::Typefaces;
use crate::snapshot::Snapshot;

/// What time it is. Passed in, so that a test can turn it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The clock of the machine.
pub fn system_clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// The site as it is now. What is served is replaced whole: a request sees one state of the content and no other.
pub struct App {
    state: watch::Sender<State>,
    clock: Clock,
    follows: bool,
    logs_missed: bool,
    caching: PageCaching,
    typefaces: Option<Typefaces>,
    assets: Assets,
    images: Images,
}

/// The state of the content.
#[derive(Clone)]
pub struct State {
    /// The last state of the content without errors; none where there has been none since the start.
    pub served: Option<Arc<Served>>,
    /// Why the present state of the content is not served, where it is not.
    pub trouble: Option<Trouble>,
    /// How often anything has changed.
    pub count: u64,
    /// Whether the server is about to stop.
    pub stopping: bool,
}

/// Why content is not served.
#[derive(Clone)]
pub enum Trouble {
    /// It has errors, or the machine has not enough for it.
    Mistakes(Arc<Report>),
    /// Its folder is not there.
    Away,
}

impl App {
    /// Begins to serve a snapshot.
    pub fn new(snapshot: Snapshot, clock: Clock) -> Self {
        Self::serving(Ok(snapshot), clock, false)
    }

    /// The same with pages that follow the changes of the content while they are open.
    pub fn followed(snapshot: Snapshot, clock: Clock) -> Self {
        Self::serving(Ok(snapshot), clock, true)
    }

    /// The same where there is nothing to serve until the content, of which this is the report, is mended.
    pub fn awaiting(report: Report, clock: Clock) -> Self {
        Self::serving(Err(report), clock, true)
    }

    fn serving(content: Result<Snapshot, Report>, clock: Clock, follows: bool) -> Self {
        let (served, trouble) = match content {
            Ok(snapshot) => {
                let caching = PageCaching::default();
                let served = Served::new(snapshot, follows.then_some(0), caching);
                (Some(Arc::new(served)), None)
            }
            Err(report) => (None, Some(Trouble::Mistakes(Arc::new(report)))),
        };
        let state = watch::Sender::new(State {
            served,
            trouble,
            count: 0,
            stopping: false,
        });
        Self {
            state,
            clock,
            follows,
            logs_missed: false,
            caching: PageCaching::default(),
            typefaces: None,
            assets: Assets::default(),
            images: Images::default(),
        }
    }

    /// The same with searches that find nothing in the log.
    pub fn logging_missed(self, logs_missed: bool) -> Self {
        Self {
            logs_missed,
            ..self
        }
    }

    /// The same with pages and data that may be kept for as long as this says.
    pub fn caching_pages(self, caching: PageCaching) -> Self {
        let app = Self { caching, ..self };
        // Those that are kept already say something else.
        app.mark(|snapshot| snapshot);
        app
    }

    /// The same with the pictures that these fonts can draw.
    pub fn drawing_with(self, typefaces: Typefaces) -> Self {
        Self {
            typefaces: Some(typefaces),
            ..self
        }
    }

    /// The fonts in which pictures are drawn.
    pub fn typefaces(&self) -> Option<&Typefaces> {
        self.typefaces.as_ref()
    }

    /// The static files.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// The pictures of the content that were made so far.
    pub fn images(&self) -> &Images {
        &self.images
    }

    /// Whether searches that find nothing are logged.
    pub fn logs_missed(&self) -> bool {
        self.logs_missed
    }

    /// What is served now, if anything is.
    pub fn served(&self) -> Option<Arc<Served>> {
        self.state.borrow().served.clone()
    }

    /// Whether open pages follow the changes of the content.
    pub fn follows(&self) -> bool {
        self.follows
    }

    /// The state of the content from now on.
    pub fn states(&self) -> watch::Receiver<State> {
        self.state.subscribe()
    }

    /// Serves another snapshot from now on.
    pub fn replace(&self, snapshot: Snapshot) {
        let follows = self.follows;
        self.state.send_modify(|state| {
            state.count += 1;
            let generation = follows.then_some(state.count);
            let served = Served::new(snapshot, generation, self.caching.clone());
            state.served = Some(Arc::new(served));
            state.trouble = None;
        });
    }

    /// Serves the same content with what became known of it meanwhile. Nobody is told: it says what it said before.
    pub fn mark(&self, mark: impl FnOnce(Snapshot) -> Snapshot) {
        self.state.send_modify(|state| {
            if let Some(served) = &state.served {
                let snapshot = mark(served.snapshot().clone());
                let served = Served::new(snapshot, served.generation(), self.caching.clone());
                state.served = Some(Arc::new(served));
            }
        });
    }

    /// Goes on with what is served, if anything is, and tells that the content has errors now.
    pub fn keep_serving(&self, report: Report) {
        self.trouble(Trouble::Mistakes(Arc::new(report)));
    }

    /// The same where the content is not there.
    pub fn keep_serving_without_content(&self) {
        self.trouble(Trouble::Away);
    }

    fn trouble(&self, trouble: Trouble) {
        self.state.send_modify(|state| {
            state.count += 1;
            state.trouble = Some(trouble);
        });
    }

    /// Lets those go who wait for a change of the content.
    pub fn stop(&self) {
        self.state.send_modify(|state| state.stopping = true);
    }

    /// The day that it is where the institutions are.
    pub fn today(&self, served: &Served) -> Date {
        served.snapshot().directory().site().day_of((self.clock)())
    }
}
