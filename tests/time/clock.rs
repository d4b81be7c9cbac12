//! The turn of a day on a running site.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

use super::table::TODAY;
use super::text_within;
use crate::support::ministry::Ministry;
use crate::support::snapshot;

#[test]
fn midnight_brings_the_next_head_without_a_restart() {
    let last_second: Timestamp = "2026-12-31T15:59:59Z".parse().unwrap();
    let midnight: Timestamp = "2026-12-31T16:00:00Z".parse().unwrap();
    let now = Arc::new(AtomicI64::new(last_second.as_second()));
    let hand = Arc::clone(&now);
    let clock = Arc::new(move || Timestamp::from_second(hand.load(Ordering::SeqCst)).unwrap());
    let ministry = Ministry::with_clock(clock);
    let post = "/en/organizations/example-ministry/posts/minister";
    let unit = "/en/organizations/example-ministry";
    let heads = || {
        let holders = text_within(&ministry.site.page(post), ".holders");
        let leaders = text_within(&ministry.site.page(unit), ".posts .head .holder a");
        (holders, leaders)
    };
    // Asked twice, since the second answer is a kept one.
    for _ in 0..2 {
        let (holders, leaders) = heads();
        assert!(holders.starts_with("Person Gamma"), "{holders}");
        assert_eq!(leaders, "Person Gamma");
    }
    let etag = ministry.site.get(post).header("etag").to_owned();
    now.store(midnight.as_second(), Ordering::SeqCst);
    for _ in 0..2 {
        let (holders, leaders) = heads();
        assert!(holders.starts_with("Person Delta"), "{holders}");
        assert_eq!(leaders, "Person Delta");
    }
    assert_ne!(ministry.site.get(post).header("etag"), etag);
}

#[test]
fn the_snapshot_knows_the_next_day_on_which_anything_changes() {
    let ministry = Ministry::in_a_folder();
    let snapshot = snapshot(ministry.content());
    let calendar = snapshot.directory().calendar();
    let day = |written: &str| written.parse::<jiff::civil::Date>().unwrap();
    assert_eq!(
        calendar.first().map(|date| date.to_string()).as_deref(),
        Some("2016-03-01")
    );
    assert_eq!(calendar.next(day(TODAY)), Some(day("2027-01-01")));
    assert_eq!(calendar.next(day("2018-06-30")), Some(day("2018-07-01")));
    assert_eq!(calendar.epoch(day("2018-07-01")), day("2018-07-01"));
    assert_eq!(
        calendar.epoch(day(TODAY)),
        calendar.epoch(day("2026-12-31"))
    );
    assert_eq!(calendar.next(day("9999-12-31")), None);
}

#[test]
fn no_page_is_wrong_while_many_ask_across_midnight() {
    let midnight: Timestamp = "2026-12-31T16:00:00Z".parse().unwrap();
    let midnight = midnight.as_second();
    let now = Arc::new(AtomicI64::new(midnight - 100));
    let hand = Arc::clone(&now);
    // Every look at the clock moves it, so that midnight comes while requests are being answered.
    let clock =
        Arc::new(move || Timestamp::from_second(hand.fetch_add(1, Ordering::SeqCst)).unwrap());
    let ministry = Ministry::with_clock(clock);
    let post = "/en/organizations/example-ministry/posts/minister";
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    let before = now.load(Ordering::SeqCst);
                    let holders = text_within(&ministry.site.page(post), ".holders");
                    let after = now.load(Ordering::SeqCst);
                    if after <= midnight {
                        assert!(holders.starts_with("Person Gamma"), "{holders}");
                    }
                    if before >= midnight {
                        assert!(holders.starts_with("Person Delta"), "{holders}");
                    }
                }
            });
        }
    });
    assert!(now.load(Ordering::SeqCst) > midnight);
}
