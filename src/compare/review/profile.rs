//! What organizations and units have in common, and how to reach them.

use super::differ::{Differ, ListItem};
use super::messages::{Messages, keys, of_body_text, of_text};
use crate::model::{
    Account, Area, Body, BodyTexts, Closure, ContactPoint, HistoryEntry, Names, OpeningHours,
    OtherName, Profile, Source, WebLink,
};
use crate::text::{
    Choice, End, Identifier, LocalizedText, PartialDate, Period, Phone, PhoneRegion, Weekday,
};

impl Differ<'_> {
    /// Reports what changed in what is known of a body; of a new one, all that is known.
    pub fn profile(&mut self, before: Option<Body>, after: Body) {
        let new = self.matching.after.profile(after);
        if let Some(body) = before {
            let old = self.matching.before.profile(body);
            self.names(old, new);
            self.life(old, new);
        }
        let old = before.map(|body| self.matching.before.profile(body));
        let others = |profile: &Profile| self.other_names(&profile.names.others);
        let (had, has) = (old.map_or_else(Vec::new, others), others(new));
        self.diff_list("other-name", had, has);
        self.superiors(before, after);
        self.shared_staff(before, after);
        // A sentence stands before what takes a paragraph.
        let long = |is_long: bool| {
            let texts = BodyTexts::FIELDS.iter();
            texts.filter(move |text| text.is_long == is_long)
        };
        for text in long(false).chain(long(true)) {
            let values = |profile: &Profile| (text.get)(&profile.texts).map(of_body_text);
            let field = self.field(text.review);
            self.diff_text(&field, old.and_then(values), values(new));
        }
        self.area(old.and_then(|old| old.area.as_ref()), new.area.as_ref());
        self.contacts(old.map_or(&[], |old| &old.contacts), &new.contacts);
        self.identifiers(old.map_or(&[], |old| &old.identifiers), &new.identifiers);
        self.links(old.map_or(&[], |old| &old.links), &new.links);
        let emblem = old.and_then(|old| old.emblem.as_ref());
        self.portrait("emblem", emblem, new.emblem.as_ref());
        self.pictures(old.map_or(&[], |old| &old.pictures), &new.pictures);
        self.posts(before, Some(after));
        self.functions(old.map_or(&[], |old| &old.functions), &new.functions);
        self.lists(old, new);
        type DayOf = fn(&Profile) -> Option<PartialDate>;
        let days: [(_, DayOf); 2] = [
            ("verified", |profile| profile.verified),
            ("updated", |profile| profile.updated),
        ];
        for (name, day) in days {
            let day = |profile: &Profile| day(profile).map(|day| day.to_string());
            let field = self.field(name);
            self.diff_value(&field, old.and_then(day), day(new));
        }
    }

    /// A name that changes on a day is a renaming; one that is only written otherwise is a correction.
    fn names(&mut self, old: &Profile, new: &Profile) {
        let (was, is) = (&old.names.last, &new.names.last);
        let is_former = |former: &&(Period, Names)| {
            let had = &former.1.name;
            had.iter()
                .any(|(tag, text)| was.name.get(tag).is_some_and(|was| was.value == text.value))
        };
        let mut fresh = new.names.former.iter();
        let renamed = fresh
            .find(is_former)
            .filter(|_| of_text(&was.name) != of_text(&is.name));
        match renamed {
            Some((period, _)) => {
                let texts = [self.messages.text(&was.name), self.messages.text(&is.name)];
                let [before, after] = texts.map(str::to_owned);
                let day = period.last().and_then(PartialDate::day_after);
                let dates = self.since(day.map(PartialDate::Day));
                let variables = [
                    ("before", before.as_str()),
                    ("after", &after),
                    ("dates", &dates),
                ];
                let values = (Some(before.clone()), Some(after.clone()));
                self.report("body-renamed", &variables, values.0, values.1);
            }
            None => {
                let field = self.field("name");
                self.diff_text(&field, Some(of_text(&was.name)), Some(of_text(&is.name)));
                self.former_names(old, new);
            }
        }
        let field = self.field("short-name");
        let short = |names: &Names| names.short.as_ref().map(of_text);
        if renamed.is_none() {
            self.diff_text(&field, short(was), short(is));
        }
    }

    /// Other names of a body or a person.
    pub fn other_names<K: Choice>(&self, names: &[OtherName<K>]) -> Vec<ListItem> {
        let item = |other: &OtherName<K>| {
            let kind = [("kind", other.kind.word())];
            let kind = self.messages.format("name-kind", &kind);
            let name = self.messages.quoted_text(&other.name);
            let shown = [("name", name.as_str()), ("kind", &kind)];
            let shown = self.messages.format("other-name", &shown);
            let values = [
                vec![("kind", Some(kind))],
                dates(other.period, self.messages),
            ]
            .concat();
            ListItem {
                shown: self.messages.in_period(shown, other.period),
                ..self.named(&other.name, values)
            }
        };
        names.iter().map(item).collect()
    }

    fn former_names(&mut self, old: &Profile, new: &Profile) {
        let items = |profile: &Profile| -> Vec<ListItem> {
            let former = profile.names.former.iter();
            former
                .map(|(period, names)| {
                    let mut item = self.named(&names.name, dates(*period, self.messages));
                    let short = names.short.as_ref().map(of_text);
                    item.texts.push(("short-name", short));
                    item
                })
                .collect()
        };
        let (before, after) = (items(old), items(new));
        self.diff_list("former-name", before, after);
    }

    /// A name as a member of a list.
    pub fn named(
        &self,
        name: &LocalizedText,
        values: Vec<(&'static str, Option<String>)>,
    ) -> ListItem {
        let shown = self.messages.quoted_text(name);
        ListItem {
            label: shown.clone(),
            keys: keys(name),
            shown,
            texts: vec![("name", Some(of_text(name)))],
            values,
        }
    }

    fn life(&mut self, old: &Profile, new: &Profile) {
        let end = |profile: &Profile| profile.life.whole().end.map(|date| date.to_string());
        let (before, after) = (end(old), end(new));
        let are_several = [old, new]
            .iter()
            .any(|profile| !profile.life.later().is_empty());
        match (&before, &after) {
            (None, Some(day)) => {
                let words = self.messages.date_written(day);
                let variables = [("date", words.as_str())];
                self.report("body-closed", &variables, None, after.clone());
            }
            // That it was set up again is told by its periods.
            _ if are_several => {}
            (Some(day), None) => {
                let words = self.messages.date_written(day);
                let variables = [("date", words.as_str())];
                self.report("body-reopened", &variables, before.clone(), None);
            }
            _ => {
                let field = self.field("end");
                let end = |profile: &Profile| {
                    let end = profile.life.whole().end;
                    end.map(|end| end_written(end, self.messages))
                };
                self.diff_value(&field, end(old), end(new));
            }
        }
        if are_several {
            let periods = |profile: &Profile| {
                let periods = profile.life.periods();
                let periods = periods.map(|period| self.messages.period(period));
                let separator = self.messages.format("list-separator", &[]);
                Some(periods.collect::<Vec<_>>().join(&separator))
            };
            let (before, after) = (periods(old), periods(new));
            let field = self.field("periods");
            self.diff_value(&field, before, after);
            return;
        }
        let field = self.field("start");
        let start = |profile: &Profile| profile.life.whole().start.map(|date| date.to_string());
        self.diff_value(&field, start(old), start(new));
    }

    fn lists(&mut self, old: Option<&Profile>, new: &Profile) {
        let citation = |number: Option<u32>| ("citation", number.map(|number| number.to_string()));
        let facts = |profile: &Profile| -> Vec<ListItem> {
            let facts = profile.facts.iter().map(|fact| ListItem {
                shown: self.pair(&fact.label, self.messages.text(&fact.text)),
                label: self.messages.quoted_text(&fact.label),
                keys: keys(&fact.label),
                texts: vec![
                    ("label", Some(of_text(&fact.label))),
                    ("fact-text", Some(of_text(&fact.text))),
                ],
                values: vec![citation(fact.citation)],
            });
            let figures = profile.figures.iter().map(|figure| {
                let sign = if figure.more_than { "> " } else { "" };
                let number = format!("{sign}{}", figure.number);
                ListItem {
                    shown: self.pair(&figure.label, &number),
                    label: self.messages.quoted_text(&figure.label),
                    keys: keys(&figure.label),
                    texts: vec![
                        ("label", Some(of_text(&figure.label))),
                        ("fact-text", figure.text.as_ref().map(of_text)),
                    ],
                    values: vec![("number", Some(number)), citation(figure.citation)],
                }
            });
            facts.chain(figures).collect()
        };
        let (before, after) = (old.map_or_else(Vec::new, facts), facts(new));
        self.diff_list("fact", before, after);
        let history = |profile: &Profile| -> Vec<ListItem> {
            let entries = profile.history.iter();
            entries.map(|entry| self.entry(entry)).collect()
        };
        let (before, after) = (old.map_or_else(Vec::new, history), history(new));
        self.diff_list("history", before, after);
        self.sources(old.map_or(&[], |old| &old.sources), &new.sources);
    }

    fn entry(&self, entry: &HistoryEntry) -> ListItem {
        let text = self.messages.text(&entry.text);
        let date = entry.date.map(|date| date.to_string());
        let kind = self
            .messages
            .format("history-kind", &[("kind", entry.kind.word())]);
        ListItem {
            shown: match entry.date.map(|date| self.messages.date(date)) {
                Some(date) => format!("{date} {}", self.messages.quoted(text)),
                None => self.messages.quoted(text),
            },
            label: self.messages.quoted(text),
            keys: keys(&entry.text),
            texts: vec![("text", Some(of_text(&entry.text)))],
            values: vec![
                ("date", date),
                ("kind", Some(kind)),
                ("citation", entry.citation.map(|number| number.to_string())),
            ],
        }
    }

    /// Reports what changed in where something was read.
    pub fn sources(&mut self, before: &[Source], after: &[Source]) {
        let items = |sources: &[Source]| -> Vec<ListItem> {
            let sources = sources.iter();
            sources
                .map(|source| ListItem {
                    shown: self.messages.quoted_text(&source.title),
                    label: self.messages.quoted_text(&source.title),
                    keys: keys(&source.title),
                    texts: vec![
                        ("title", Some(of_text(&source.title))),
                        ("note", source.note.as_ref().map(of_text)),
                    ],
                    values: vec![
                        ("website", source.url.as_ref().map(ToString::to_string)),
                        ("published", source.published.map(|date| date.to_string())),
                        ("read", source.read.map(|date| date.to_string())),
                    ],
                })
                .collect()
        };
        let (before, after) = (items(before), items(after));
        self.diff_list("source", before, after);
    }

    /// Reports what changed in the numbers and codes of a body, a post or a person.
    pub fn identifiers(&mut self, before: &[Identifier], after: &[Identifier]) {
        let items = |identifiers: &[Identifier]| -> Vec<ListItem> {
            let identifiers = identifiers.iter();
            identifiers
                .map(|identifier| ListItem {
                    shown: format!("{} {}", identifier.scheme(), identifier.value()),
                    label: identifier.scheme().to_owned(),
                    keys: vec![identifier.scheme().to_owned()],
                    texts: Vec::new(),
                    values: vec![
                        ("scheme", Some(identifier.scheme().to_owned())),
                        ("identifier-value", Some(identifier.value().to_owned())),
                    ],
                })
                .collect()
        };
        self.diff_list("identifier", items(before), items(after));
    }

    /// Reports what changed in the pages elsewhere about a body, a post or a person.
    pub fn links(&mut self, before: &[WebLink], after: &[WebLink]) {
        let items = |links: &[WebLink]| -> Vec<ListItem> {
            let links = links.iter();
            links
                .map(|link| ListItem {
                    shown: link.url.to_string(),
                    label: link.kind.to_string(),
                    keys: vec![link.url.to_string()],
                    texts: vec![("title", link.title.as_ref().map(of_text))],
                    values: vec![
                        ("kind", Some(link.kind.to_string())),
                        ("website", Some(link.url.to_string())),
                    ],
                })
                .collect()
        };
        self.diff_list("link", items(before), items(after));
    }

    fn pair(&self, label: &LocalizedText, text: &str) -> String {
        let label = self.messages.text(label).to_owned();
        let text = [("subject", label.as_str()), ("sentence", text)];
        self.messages.format("about", &text)
    }
}

impl Differ<'_> {
    /// Reports another district or jurisdiction, or another identifier of it.
    pub fn area(&mut self, before: Option<&Area>, after: Option<&Area>) {
        let field = self.field("area");
        let name = |area: Option<&Area>| area.map(|area| super::messages::of_text(&area.name));
        self.diff_text(&field, name(before), name(after));
        let field = self.field("area-identifier");
        let identifier = |area: Option<&Area>| area.and_then(|area| area.identifier.clone());
        self.diff_value(&field, identifier(before), identifier(after));
    }

    /// Reports another beginning or end.
    pub fn dates(&mut self, before: Period, after: Period) {
        let [before, after] = [before, after].map(|period| dates(period, self.messages));
        for ((name, old), (_, new)) in before.into_iter().zip(after) {
            let field = self.field(name);
            self.diff_value(&field, old, new);
        }
    }

    /// Reports what changed in how to reach something.
    pub fn contacts(&mut self, before: &[ContactPoint], after: &[ContactPoint]) {
        // Where the region is what changed, that is told of the site, and not of every number.
        let region = self.matching.after.site().phone_region;
        let items = |contacts: &[ContactPoint]| -> Vec<ListItem> {
            let contacts = contacts.iter();
            contacts
                .map(|contact| item(contact, region, self.messages))
                .collect()
        };
        let (before, after) = (items(before), items(after));
        self.diff_list("contact", before, after);
    }
}

fn number(phone: &Phone, region: Option<PhoneRegion>, messages: &Messages) -> String {
    let number = phone.dialled_by_readers_of(messages.tag(), region);
    match phone.extension() {
        Some(extension) => {
            let parts = [("number", number), ("extension", extension)];
            messages.format("extended-number", &parts)
        }
        None => number.to_owned(),
    }
}

fn account(account: &Account) -> String {
    match &account.url {
        Some(url) => format!("{} {} {url}", account.service, account.name),
        None => format!("{} {}", account.service, account.name),
    }
}

fn opening_hours(hours: &OpeningHours, messages: &Messages) -> String {
    let name = |day: Weekday| messages.format("weekday", &[("day", day.word())]);
    let days = Weekday::spans(&hours.days).map(|(first, last)| match last {
        Some(last) => {
            let ends = [("first", name(first)), ("last", name(last))];
            let ends = ends.each_ref().map(|(end, day)| (*end, day.as_str()));
            messages.format("weekday-span", &ends)
        }
        None => name(first),
    });
    let days: Vec<String> = days.collect();
    let separator = messages.format("list-separator", &[]);
    format!("{} {}–{}", days.join(&separator), hours.from, hours.to)
}

fn closed(closure: &Closure, messages: &Messages) -> String {
    let period = messages.period(closure.period);
    match &closure.reason {
        Some(reason) => format!(
            "{period} {}",
            messages.quoted(&messages.in_all_languages(reason))
        ),
        None => period,
    }
}

/// That something is closed, when, and why.
fn closed_in_words(closure: &Closure, messages: &Messages) -> String {
    let dates = messages.period(closure.period);
    match &closure.reason {
        Some(reason) => {
            let parts = [("dates", dates.as_str()), ("reason", messages.text(reason))];
            messages.format("closed-because", &parts)
        }
        None => messages.format("closed-then", &[("dates", &dates)]),
    }
}

fn item(contact: &ContactPoint, region: Option<PhoneRegion>, messages: &Messages) -> ListItem {
    let separator = messages.format("list-separator", &[]);
    let joined = |all: Vec<String>| (!all.is_empty()).then(|| all.join(&separator));
    let numbers = |phones: &[Phone]| {
        let phones = phones.iter();
        joined(
            phones
                .map(|phone| number(phone, region, messages))
                .collect(),
        )
    };
    let values = vec![
        ("phone", numbers(&contact.phones)),
        ("fax", numbers(&contact.faxes)),
        (
            "email",
            joined(contact.emails.iter().map(ToString::to_string).collect()),
        ),
        ("website", contact.website.as_ref().map(ToString::to_string)),
        ("form", contact.form.as_ref().map(ToString::to_string)),
        ("postal-code", contact.postal_code.clone()),
        (
            "account",
            joined(contact.accounts.iter().map(account).collect()),
        ),
        (
            "location",
            contact
                .location
                .map(|place| format!("{}, {}", place.latitude, place.longitude)),
        ),
        (
            "opening",
            joined(
                contact
                    .opens
                    .iter()
                    .map(|hours| opening_hours(hours, messages))
                    .collect(),
            ),
        ),
        (
            "holidays",
            contact
                .holidays
                .map(|hours| messages.format("holidays", &[("hours", hours.word())])),
        ),
        (
            "closure",
            joined(
                contact
                    .closures
                    .iter()
                    .map(|closure| closed(closure, messages))
                    .collect(),
            ),
        ),
    ];
    let texts = [
        ("purpose", &contact.purpose),
        ("address", &contact.address),
        ("access", &contact.access),
        ("hours", &contact.hours),
    ];
    let in_words = |(name, value): &(&str, Option<String>)| match *name {
        // Without the name of the field, nobody knows when it is closed.
        "holidays" => contact.holidays.map(|hours| {
            let hours = [("hours", hours.word())];
            messages.format("open-on-holidays", &hours)
        }),
        "closure" => {
            let closures = contact.closures.iter();
            joined(closures.map(|one| closed_in_words(one, messages)).collect())
        }
        _ => value.clone(),
    };
    let shown = values.iter().filter_map(in_words);
    let texts_shown = texts.iter().filter_map(|(_, text)| text.as_ref());
    let shown = shown.chain(texts_shown.map(|text| messages.text(text).to_owned()));
    ListItem {
        shown: messages.in_period(joined(shown.collect()).unwrap_or_default(), contact.period),
        label: contact
            .purpose
            .as_ref()
            .map_or_else(String::new, |purpose| messages.quoted_text(purpose)),
        keys: contact.purpose.as_ref().map_or_else(Vec::new, keys),
        texts: texts
            .iter()
            .map(|(name, text)| {
                (
                    *name,
                    text.as_ref().map(|text: &LocalizedText| of_text(text)),
                )
            })
            .collect(),
        values: [values, dates_of_contact(contact.period, messages)].concat(),
    }
}

/// The ends of the time for which a contact point is valid, which are not those of what it leads to.
fn dates_of_contact(period: Period, messages: &Messages) -> Vec<(&'static str, Option<String>)> {
    let values = dates(period, messages).into_iter().map(|(_, value)| value);
    ["contact-start", "contact-end"]
        .into_iter()
        .zip(values)
        .collect()
}

/// The ends of a period as fields.
pub fn dates(period: Period, messages: &Messages) -> Vec<(&'static str, Option<String>)> {
    vec![
        ("start", period.start.map(|date| date.to_string())),
        ("end", period.end.map(|end| end_written(end, messages))),
    ]
}

/// A last day as the content writes it, or the words that it is not known.
fn end_written(end: End, messages: &Messages) -> String {
    match end {
        End::On(date) => date.to_string(),
        End::Unknown | End::Open(_) => messages.end(end),
    }
}
