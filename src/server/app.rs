//! What every request is answered from: the state of the content, which may be replaced at any time.
//!
//! Content that was marked late, when git answered, shares all that was read with what was served before: only the
//! pages that are kept are made anew. Content that was read again meanwhile is never marked with answers about an
//! earlier state.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::watch;

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
    typefaces: Option<Typefaces>,
    images: Images,
}

/// The state of the content.
#[derive(Clone)]
pub struct State {
    /// The last state of the content without errors.
    pub served: Arc<Served>,
    /// The report on the present state of the content, where that has errors.
    pub trouble: Option<Arc<Report>>,
    /// How often anything has changed.
    pub count: u64,
    /// Whether the server is about to stop.
    pub stopping: bool,
}

impl App {
    /// Begins to serve a snapshot.
    pub fn new(snapshot: Snapshot, clock: Clock) -> Self {
        Self::serving(snapshot, clock, false)
    }

    /// The same with pages that follow the changes of the content while they are open.
    pub fn followed(snapshot: Snapshot, clock: Clock) -> Self {
        Self::serving(snapshot, clock, true)
    }

    fn serving(snapshot: Snapshot, clock: Clock, follows: bool) -> Self {
        let state = watch::Sender::new(State {
            served: Arc::new(Served::new(snapshot, follows.then_some(0))),
            trouble: None,
            count: 0,
            stopping: false,
        });
        Self {
            state,
            clock,
            follows,
            logs_missed: false,
            typefaces: None,
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

    /// The pictures of the content that were made so far.
    pub fn images(&self) -> &Images {
        &self.images
    }

    /// Whether searches that find nothing are logged.
    pub fn logs_missed(&self) -> bool {
        self.logs_missed
    }

    /// What is served now.
    pub fn served(&self) -> Arc<Served> {
        Arc::clone(&self.state.borrow().served)
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
            state.served = Arc::new(Served::new(snapshot, generation));
            state.trouble = None;
        });
    }

    /// Serves the same content with what became known of it meanwhile. Nobody is told: it says what it said before.
    pub fn mark(&self, mark: impl FnOnce(Snapshot) -> Snapshot) {
        self.state.send_modify(|state| {
            let served = &state.served;
            let snapshot = mark(served.snapshot().clone());
            state.served = Arc::new(Served::new(snapshot, served.generation()));
        });
    }

    /// Goes on with what is served and tells that the content has errors now.
    pub fn keep_serving(&self, report: Report) {
        self.state.send_modify(|state| {
            state.count += 1;
            state.trouble = Some(Arc::new(report));
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
