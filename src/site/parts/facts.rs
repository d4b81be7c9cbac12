//! Facts with their labels, and the citations that the texts of a page make.

use askama::Template;

use crate::model::{
    Area, Body, BodyName, BodyNameKind, Id, Oversight, Party, PositionState, Post, Profile,
    Subject, SuperiorBody, SuperiorKind, TextPlace, WebLink,
};
use crate::site::parts::posts::overseer_line;
use crate::site::queries::portfolios;
use crate::site::queries::present::holders_of;
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;
use crate::site::view::words::When;
use crate::text::{Choice, End, Identifier, Life, LocalizedText, PartialDate};

/// A list of facts, each with its label.
#[derive(Template, Default)]
#[template(path = "parts/facts.html")]
pub struct Facts {
    rows: Vec<Row>,
    /// What stands before the ids of the citations.
    prefix: String,
    citation_words: String,
}

struct Row {
    label: Html,
    values: Vec<Value>,
    citation: Option<u32>,
}

enum Value {
    Text(Html),
    Link(Link),
    Date(When),
}

impl Facts {
    /// No facts yet.
    pub fn new(view: &View<'_>) -> Self {
        Self {
            rows: Vec::new(),
            prefix: String::new(),
            citation_words: view.say("citation"),
        }
    }

    /// The same with texts under a label of the interface, where there are some.
    pub fn texts(self, view: &View<'_>, label: &str, texts: Vec<Html>) -> Self {
        self.row(view, label, texts.into_iter().map(Value::Text))
    }

    /// The same with links under a label of the interface, where there are some.
    pub fn links(self, view: &View<'_>, label: &str, links: Vec<Link>) -> Self {
        self.row(view, label, links.into_iter().map(Value::Link))
    }

    /// The same with a date under a label of the interface, where there is one.
    pub fn date(self, view: &View<'_>, label: &str, date: Option<PartialDate>) -> Self {
        let value = date.map(|date| Value::Date(view.date(date)));
        self.row(view, label, value.into_iter())
    }

    /// The same with the end of a period.
    pub fn end(self, view: &View<'_>, label: &str, end: Option<End>) -> Self {
        let value = end.map(|end| Value::Date(view.end(end)));
        self.row(view, label, value.into_iter())
    }

    /// The same with the beginning and the end of a body under these labels, or with each time that it existed.
    pub fn life(self, view: &View<'_>, [begins, ends]: [&str; 2], life: &Life) -> Self {
        if life.later().is_empty() {
            let period = life.whole();
            return self
                .date(view, begins, period.start)
                .end(view, ends, period.end);
        }
        self.texts(view, "life", view.life(life))
    }

    /// The same with numbers and codes in public schemes, as links where they lead somewhere.
    pub fn identifiers(mut self, view: &View<'_>, identifiers: &[Identifier]) -> Self {
        for identifier in identifiers {
            let text = Html::isolated(identifier.value());
            let value = match identifier.uri() {
                Some(href) => Value::Link(Link { href, text }),
                None => Value::Text(text),
            };
            self.add_to_row(view.scheme_name(identifier), value);
        }
        self
    }

    /// The same with pages elsewhere, by their kinds.
    pub fn web_links(mut self, view: &View<'_>, links: &[WebLink]) -> Self {
        for link in links {
            let href = link.url.to_string();
            let text = match &link.title {
                Some(title) => view.text(title),
                None => Html::isolated(href.trim_end_matches('/')),
            };
            self.add_to_row(view.link_kind(link), Value::Link(Link { href, text }));
        }
        self
    }

    /// Adds a value to the row with this label, or to a new one.
    fn add_to_row(&mut self, label: Html, value: Value) {
        let mut rows = self.rows.iter_mut();
        match rows.find(|row| row.label.plain() == label.plain()) {
            Some(row) => row.values.push(value),
            None => self.rows.push(Row {
                label,
                values: vec![value],
                citation: None,
            }),
        }
    }

    /// The same with a district or jurisdiction, and its identifier.
    pub fn area(self, view: &View<'_>, area: Option<&Area>) -> Self {
        let words = area.map(|area| {
            let name = view.text(&area.name);
            match &area.identifier {
                Some(identifier) => {
                    let identifier = Html::isolated(identifier);
                    view.phrase("area-code", &[("area", &name), ("code", &identifier)])
                }
                None => name,
            }
        });
        self.texts(view, "area", Vec::from_iter(words))
    }

    /// The same with what a body is called beside its name: the short name and the other names that it bears, by their kinds.
    pub fn other_names(self, view: &View<'_>, profile: &Profile) -> Self {
        let names = view.names(profile);
        let full = view.name(&names.name);
        let others = profile.names.others_on(view.day());
        let borne: Vec<&BodyName> = others
            .filter(|(state, _)| *state == PositionState::Current)
            .map(|(_, other)| other)
            .collect();
        let of_kind = |kind| {
            let names = borne.iter().filter(move |other| other.kind == kind);
            names.map(|other| &other.name)
        };
        let shown = |names: &mut dyn Iterator<Item = &LocalizedText>| -> Vec<Html> {
            let names = names.flat_map(|name| view.in_each_language(name, View::name));
            names.filter(|name| name.plain() != full.plain()).collect()
        };
        // A translation is meant to be in the language that it is in.
        let translations = of_kind(BodyNameKind::Translation)
            .flat_map(|name| view.in_each_language(name, View::other_name));
        let translations = translations.collect();
        let called = shown(&mut of_kind(BodyNameKind::Alias));
        let plates = shown(&mut of_kind(BodyNameKind::NamePlate));
        self.short_name(view, &names.name, names.short.as_ref())
            .texts(view, "other-names", called)
            .texts(view, "name-plates", plates)
            .texts(view, "translated-names", translations)
    }

    /// The same with a short name beside the full one. Like a translation it is meant to be in the language that it is in:
    /// nobody translates an abbreviation.
    pub fn short_name(
        self,
        view: &View<'_>,
        full: &LocalizedText,
        short: Option<&LocalizedText>,
    ) -> Self {
        let full = view.name(full);
        let in_brief = |view: &View<'_>, name: &LocalizedText| match name.get(&view.language().tag)
        {
            Some(_) => view.name(name),
            None => view.other_name(name),
        };
        let short = short.into_iter();
        let short = short.flat_map(|name| view.in_each_language(name, in_brief));
        let short = short.filter(|name| name.plain() != full.plain()).collect();
        self.texts(view, "short-name", short)
    }

    /// The same with the bodies that were before and after a body.
    pub fn succession(self, view: &View<'_>, body: Body) -> Self {
        let shown =
            |parties: Vec<Party>| parties.into_iter().map(|party| view.party(party)).collect();
        let directory = view.directory();
        let before = shown(directory.predecessors(body, view.day()));
        let after = shown(directory.successors(body, view.day()));
        self.texts(view, "predecessors", before)
            .texts(view, "successors", after)
    }

    /// The same with what somebody oversees.
    pub fn portfolio(self, view: &View<'_>, parts: &[&Oversight]) -> Self {
        let parts = parts.iter().map(|part| portfolios::overseen(view, part));
        self.texts(view, "oversees", parts.collect())
    }

    /// The same with what the holders of a post oversee; where there are several, with whose each part is.
    pub fn portfolio_of_post(self, view: &View<'_>, post: Id<Post>) -> Self {
        let are_several = holders_of(view, post).len() > 1;
        if !are_several {
            return self.portfolio(view, &portfolios::portfolio_of_post(view, post));
        }
        let own = view.directory().portfolio_of_post(post, view.day());
        let own = own.map(|part| portfolios::overseen(view, part));
        let of_holders = portfolios::parts_of_holders(view, post).map(|(part, held)| {
            let thing = portfolios::overseen(view, part);
            let pieces: [(&str, &dyn Inline); 2] =
                [("thing", &thing), ("holder", &view.person(held.person))];
            view.phrase("overseen-by-one", &pieces)
        });
        self.texts(view, "oversees", own.chain(of_holders).collect())
    }

    /// The same with who directs a body otherwise than as what it is a part of, and whom it so directs, by kind.
    pub fn superiors(self, view: &View<'_>, body: Body) -> Self {
        let directory = view.directory();
        let kinds = SuperiorKind::ALL.iter();
        let facts = kinds.clone().fold(self, |facts, kind| {
            let superiors = directory.superiors_of(body, view.day());
            let superiors = superiors.filter(|superior| superior.kind == *kind);
            let shown = superiors.map(|superior| directing(view, body, &superior.by));
            facts.texts(view, &format!("superior-{}", kind.word()), shown.collect())
        });
        let former = directory.former_superiors_of(body, view.day());
        let former = former.filter_map(|superior| {
            let then = view.at_end_of(superior.period);
            let name = directing(&then, body, &superior.by);
            Some(view.until(&name, superior.period.end?))
        });
        let facts = facts.texts(view, "former-superiors", former.collect());
        kinds.fold(facts, |facts, kind| {
            let directed = directory.directed_by(body, view.day());
            let directed = directed.filter(|superior| superior.kind == *kind);
            let shown = directed.map(|superior| view.body_seen_from(superior.body, body));
            facts.texts(
                view,
                &format!("subordinate-{}", kind.word()),
                shown.collect(),
            )
        })
    }

    /// The same with the bodies that have one staff with a body.
    pub fn shared_staff(self, view: &View<'_>, body: Body) -> Self {
        let partners = view.directory().sharing_staff_with(body, view.day());
        let shown = partners.map(|partner| view.body_seen_from(partner, body));
        self.texts(view, "shares-staff-with", shown.collect())
    }

    /// The same with those who oversee a thing, each with the post by which they do.
    pub fn overseen_by(self, view: &View<'_>, subject: Subject) -> Self {
        let overseers = portfolios::overseers(view, subject);
        let lines = overseers
            .iter()
            .map(|overseer| overseer_line(view, overseer));
        self.texts(view, "overseen-by", lines.collect())
    }

    /// The same with the facts and figures of a body.
    pub fn of_body(mut self, view: &View<'_>, body: Body) -> Self {
        let profile = view.directory().profile(body);
        self.prefix = view.body_prefix(body);
        let texts = profile.texts.iter();
        for (field, text) in texts.filter(|(field, _)| field.place == TextPlace::Facts) {
            self = self.texts(view, field.key, vec![view.body_text(text)]);
        }
        self.rows.extend(profile.facts.iter().map(|fact| Row {
            label: view.text(&fact.label),
            values: vec![Value::Text(view.text(&fact.text))],
            citation: fact.citation,
        }));
        self.rows.extend(profile.figures.iter().map(|figure| Row {
            label: view.text(&figure.label),
            values: vec![Value::Text(view.figure(figure))],
            citation: figure.citation,
        }));
        self.identifiers(view, &profile.identifiers)
            .web_links(view, &profile.links)
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn row(mut self, view: &View<'_>, label: &str, values: impl Iterator<Item = Value>) -> Self {
        let values: Vec<Value> = values.collect();
        if !values.is_empty() {
            self.rows.push(Row {
                label: Html::own(&view.say(label)),
                values,
                citation: None,
            });
        }
        self
    }
}

/// The citations that the texts about a body make without naming their targets.
#[derive(Template)]
#[template(path = "parts/citations.html")]
pub struct Citations {
    numbers: Vec<u32>,
    prefix: String,
    /// The level of the heading.
    level: u8,
    heading: String,
    words: String,
}

impl Citations {
    /// The citations of the texts about a body, each once.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let profile = view.directory().profile(body);
        let facts = profile.facts.iter().map(|fact| fact.citation);
        let figures = profile.figures.iter().map(|figure| figure.citation);
        let functions = profile.functions.iter().map(|function| function.citation);
        let history = profile.history.iter().map(|entry| entry.citation);
        let all = facts.chain(figures).chain(functions).chain(history);
        let mut numbers: Vec<u32> = all.flatten().collect();
        numbers.sort_unstable();
        numbers.dedup();
        Self {
            numbers,
            prefix: view.body_prefix(body),
            level: 2,
            heading: view.say("citations"),
            words: view.say("citation-unnamed"),
        }
    }

    /// The same under a heading of another level than the second.
    pub fn at_level(self, level: u8) -> Self {
        Self { level, ..self }
    }

    /// Whether the texts make none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }
}

/// Who directs a body, as its page shows it.
fn directing(view: &View<'_>, body: Body, by: &SuperiorBody) -> Html {
    match by {
        SuperiorBody::Known(Party::Body(above)) => view.body_seen_from(*above, body),
        SuperiorBody::Known(party) => view.party(*party),
        SuperiorBody::Named(name) => view.name(name),
    }
}
