//! A value that one thread makes while others go on with what they can do without it.

use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::Result;

/// Made once, by whoever needs it first, unless that fails.
pub struct Pending<T> {
    made: OnceLock<T>,
    is_being_made: Mutex<bool>,
    settled: Condvar,
}

/// What a thread has while it makes the value. However that ends, the others go on.
struct Turn<'a, T>(&'a Pending<T>);

impl<T> Pending<T> {
    pub fn new() -> Self {
        Self {
            made: OnceLock::new(),
            is_being_made: Mutex::new(false),
            settled: Condvar::new(),
        }
    }

    /// The value, if it is there.
    pub fn get(&self) -> Option<&T> {
        self.made.get()
    }

    /// The value, which is made now where nobody makes it; `None` where somebody does and is not done with it in time.
    pub fn get_or_make(
        &self,
        patience: Duration,
        make: impl FnOnce() -> Result<T>,
    ) -> Result<Option<&T>> {
        let Some(turn) = self.turn(patience) else {
            return Ok(self.get());
        };
        let value = make()?;
        let value = self.made.get_or_init(|| value);
        drop(turn);
        Ok(Some(value))
    }

    /// The right to make it; `None` where it is made, or is still being made after this time.
    fn turn(&self, patience: Duration) -> Option<Turn<'_, T>> {
        let is_another_at_it = |is_being_made: &mut bool| *is_being_made && self.get().is_none();
        let waited = self
            .settled
            .wait_timeout_while(self.state(), patience, is_another_at_it);
        let (mut is_being_made, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if *is_being_made || self.get().is_some() {
            return None;
        }
        *is_being_made = true;
        Some(Turn(self))
    }

    fn state(&self) -> MutexGuard<'_, bool> {
        // It is set in one step, so that no panic leaves it half set.
        self.is_being_made
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        *self.0.state() = false;
        self.0.settled.notify_all();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use std::sync::Barrier;
    use std::thread;

    use anyhow::bail;

    use super::*;

    const LONG: Duration = Duration::from_secs(600);

    #[test]
    fn one_makes_it_while_others_wait_or_go_on() {
        let pending = Pending::new();
        let (begun, done) = (Barrier::new(2), Barrier::new(2));
        thread::scope(|scope| {
            scope.spawn(|| {
                let made = pending.get_or_make(LONG, || {
                    begun.wait();
                    done.wait();
                    Ok(7)
                });
                assert_eq!(made.unwrap(), Some(&7));
            });
            begun.wait();
            assert_eq!(pending.get_or_make(Duration::ZERO, || Ok(8)).unwrap(), None);
            let waiting = scope.spawn(|| pending.get_or_make(LONG, || Ok(9)).unwrap());
            done.wait();
            assert_eq!(waiting.join().unwrap(), Some(&7));
        });
    }

    #[test]
    fn what_fails_is_tried_again() {
        let pending = Pending::new();
        assert!(pending.get_or_make(LONG, || bail!("no threads")).is_err());
        assert_eq!(pending.get(), None);
        assert_eq!(pending.get_or_make(LONG, || Ok(1)).unwrap(), Some(&1));
    }
}
