//! How long this program has been on a processor: on a machine that does other things, the time on the wall says
//! little. Where the system tells nothing of it, the time on the wall has to do.

use std::fs;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

/// How long this thread has been on a processor.
pub fn of_thread() -> Duration {
    // The system counts up a thread's time when the thread gives way.
    thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(on_the_wall, Duration::from_nanos)
}

/// How long all threads together have been on processors, those that ended too.
pub fn of_program() -> Duration {
    let told = fs::read_to_string("/proc/self/stat").ok();
    let ticks = told.and_then(|told| {
        // The name of the program is in parentheses and may be anything.
        let (_, behind) = told.rsplit_once(')')?;
        let mut fields = behind.split_whitespace().skip(11);
        let (user, system): (u64, u64) =
            (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        Some(user + system)
    });
    // Linux tells programs of a hundred ticks a second on every machine.
    ticks.map_or_else(on_the_wall, |ticks| Duration::from_millis(ticks * 10))
}

fn on_the_wall() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGUN.elapsed()
}
