//! When someone is there, in the reader's words.

use fluent_bundle::FluentValue;

use crate::model::{Account, Closure, ContactPoint, HolidayHours, OpeningHours};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{Choice, End, PartialDate, Weekday};

impl View<'_> {
    /// When a contact point is open, a line each: the hours of the week, public holidays, and closures that are not over.
    pub fn opening(&self, point: &ContactPoint) -> Vec<Html> {
        let weekly = by_days(&point.opens).into_iter();
        let weekly = weekly.map(|(days, hours)| self.weekly_hours(days, &hours));
        let holidays = point.holidays.iter().map(|hours| {
            let message = match hours {
                HolidayHours::Closed => "opening-holidays-closed",
                HolidayHours::Open => "opening-holidays-open",
            };
            Html::own(&self.say(message))
        });
        let closures = point.closures_from(self.day());
        let closures = closures.map(|closure| self.closure(closure));
        weekly.chain(holidays).chain(closures).collect()
    }

    /// The service of an account. Of one that is not known nobody knows in which language its name is.
    pub fn service_name(&self, account: &Account) -> Html {
        match account.known_service() {
            Some(service) => Html::own(&self.say(service.message)),
            None => Html::isolated(account.service.as_str()),
        }
    }

    fn weekly_hours(&self, days: &[Weekday], hours: &[&OpeningHours]) -> Html {
        let times = hours.iter().map(|hours| {
            let [from, to] = [hours.from, hours.to].map(|time| Html::own(&time.to_string()));
            let times = self.phrase("opening-times", &[("from", &from), ("to", &to)]);
            times.unbroken()
        });
        let times = Html::joined(&times.collect::<Vec<_>>(), &self.say("opening-separator"));
        let days = Html::own(&self.days(days));
        self.phrase("opening-line", &[("days", &days), ("times", &times)])
    }

    /// Days of the week, with several in a row as a span.
    fn days(&self, days: &[Weekday]) -> String {
        if days.len() == Weekday::ALL.len() {
            return self.say("weekday-every");
        }
        let name = |day: Weekday| self.say(&format!("weekday-{}", day.word()));
        let words = Weekday::spans(days).map(|(first, last)| match last {
            Some(last) => {
                let ends = [
                    ("first", FluentValue::from(name(first))),
                    ("last", FluentValue::from(name(last))),
                ];
                self.strings().say_with("weekday-span", &ends)
            }
            None => name(first),
        });
        let words: Vec<String> = words.collect();
        words.join(&self.say("opening-separator"))
    }

    fn closure(&self, closure: &Closure) -> Html {
        let Closure { period, reason } = closure;
        let start = period.start.map(|date| self.date(date));
        let end = period.end.map(|end| self.end(end));
        let closed = match (&start, &end) {
            (Some(day), Some(_)) if period.end == period.start.map(End::On) => {
                let message = match period.start {
                    Some(PartialDate::Day(_)) => "opening-closed-on",
                    _ => "opening-closed-in",
                };
                self.phrase(message, &[("date", day)])
            }
            (Some(start), Some(_)) if period.end.is_some_and(End::is_unknown) => {
                self.phrase("opening-closed-from-unknown", &[("start", start)])
            }
            (Some(start), Some(end)) => {
                self.phrase("opening-closed-from-to", &[("start", start), ("end", end)])
            }
            (Some(start), None) => self.phrase("opening-closed-from", &[("start", start)]),
            // Every closure has a first day.
            (None, _) => Html::own(&self.say("closed")),
        };
        match reason {
            Some(reason) => self.phrase(
                "opening-closed-reason",
                &[("closed", &closed), ("reason", &self.text(reason))],
            ),
            None => closed,
        }
    }
}

/// The hours of the same days together, in their order.
fn by_days(opens: &[OpeningHours]) -> Vec<(&[Weekday], Vec<&OpeningHours>)> {
    let mut groups: Vec<(&[Weekday], Vec<&OpeningHours>)> = Vec::new();
    for hours in opens {
        match groups.iter_mut().find(|(days, _)| *days == hours.days) {
            Some((_, others)) => others.push(hours),
            None => groups.push((&hours.days, vec![hours])),
        }
    }
    groups
}
