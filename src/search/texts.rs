//! The texts of a document, each with the role that it has for whoever looks for the document.
//!
//! The index takes all texts that there are, were or will be; scoring takes those of the day asked about. So one index
//! serves every day, and scoring knows what was, is and will be.

use std::borrow::Cow;

use jiff::civil::Date;

use super::findable::{Findable, TemporalStatus};
use crate::model::{
    AffiliatedWith, Affiliation, Appointment, Area, Body, BodyText, ContactPoint, Directory, Id,
    Names, Organization, Overseen, Oversight, Party, Person, Picture, PositionState, Post, Profile,
    Section, SuperiorBody, UnitKind, WebLink,
};
use crate::text::{Certainty, Identifier, Localized, LocalizedText, Markdown, PartialDate, Period};

/// What a text is to the document that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TextRole {
    /// Its name or title.
    Name,
    /// A name that it also goes by.
    OtherName,
    /// A name that it had.
    FormerName,
    /// The name of what it took over from.
    Predecessor,
    /// Its name and that of what it belongs to, in one.
    WholeName,
    /// What a function or an article says.
    Statement,
    /// What tells which of its kind it is beside its name: the kind itself, the area that it is for, what its contacts are
    /// for.
    Qualifier,
    /// What is said of it at length.
    Text,
    /// What it belongs to, and who or what belongs to it.
    Context,
    /// What that in turn belongs to.
    OuterContext,
    /// What it belonged to, and who belonged to it.
    PastContext,
    /// An e-mail or web address, or an identifier.
    Address,
    /// A telephone number, a postal code or an identifier: digits alone.
    Number,
}

/// A text with its role.
#[derive(Debug, Clone)]
pub(crate) struct DocumentText<'d> {
    pub(crate) role: TextRole,
    pub(crate) text: Cow<'d, str>,
}

/// What pages call that which has no name of its own, in the languages of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// The words before and behind the number of an article.
    pub articles: Vec<(String, String)>,
    /// The services that accounts are with: the word in files, and what pages say.
    pub services: Vec<(&'static str, String)>,
    /// The kinds of units, alike.
    pub unit_kinds: Vec<(UnitKind, String)>,
}

impl TextRole {
    /// Whether it is a name that the document has or had. People spell these by ear.
    pub(crate) fn is_name(self) -> bool {
        self.is_past_name() || matches!(self, Self::Name | Self::OtherName)
    }

    pub(crate) fn is_past_name(self) -> bool {
        matches!(self, Self::FormerName | Self::Predecessor)
    }

    /// Whether the index keeps it among the names. What a function says is its name.
    pub(crate) fn is_indexed_as_name(self) -> bool {
        self.is_name() || matches!(self, Self::Statement | Self::Address)
    }

    /// Whether somebody may type it as the whole of a query.
    pub(crate) fn is_typed_whole(self) -> bool {
        self.is_name() || matches!(self, Self::WholeName | Self::Address)
    }

    /// Whether it is about what the document belongs or belonged to.
    pub(crate) fn is_context(self) -> bool {
        matches!(self, Self::Context | Self::OuterContext | Self::PastContext)
    }

    /// The role of what something belongs to that has this one.
    fn around(self) -> Self {
        match self {
            Self::Context => Self::OuterContext,
            other => other,
        }
    }

    /// How many of its words people take together by their first characters.
    pub(crate) fn most_words_contracted(self) -> usize {
        match self {
            Self::Statement => 2,
            _ => 4,
        }
    }
}

impl Labels {
    fn of_article(&self, number: u32) -> impl Iterator<Item = String> {
        let labels = self.articles.iter();
        labels.map(move |(before, behind)| format!("{before}{number}{behind}"))
    }

    fn of_service(&self, word: &str) -> impl Iterator<Item = &str> {
        let services = self.services.iter();
        let services = services.filter(move |(known, _)| *known == word);
        services.map(|(_, label)| label.as_str())
    }

    fn of_unit_kind(&self, kind: UnitKind) -> impl Iterator<Item = &str> {
        let kinds = self.unit_kinds.iter();
        let kinds = kinds.filter(move |(known, _)| *known == kind);
        kinds.map(|(_, label)| label.as_str())
    }
}

/// All texts of a document; with a day, those that a reader of that day may know.
pub(crate) fn texts_of<'d>(
    directory: &'d Directory,
    labels: &'d Labels,
    document: Findable,
    day: Option<Date>,
) -> Vec<DocumentText<'d>> {
    let mut collector = Collector {
        texts: Vec::with_capacity(USUAL_COUNT),
        directory,
        labels,
        day,
    };
    match document {
        Findable::Body(body) => collector.add_body(body),
        Findable::Post(id) => collector.add_post(id),
        Findable::Person(id) => collector.add_person(id),
        Findable::Function(body, place) => collector.add_function(body, place),
        Findable::Section(id) => collector.add_section(id),
        Findable::Part(id, place) => collector.add_part(id, place),
        Findable::Article(id, chapter, place) => collector.add_article(id, chapter, place),
    }
    collector.texts
}

/// What somebody oversees on a day by its own names, without those of what it belongs to: whoever oversees an office of a
/// ministry does not oversee the ministry.
pub(crate) fn texts_of_portfolio<'d>(
    directory: &'d Directory,
    labels: &'d Labels,
    person: Id<Person>,
    day: Date,
) -> Vec<DocumentText<'d>> {
    let mut collector = Collector {
        texts: Vec::new(),
        directory,
        labels,
        day: Some(day),
    };
    for held in directory.appointments_of(person) {
        if held.covers(day) != Certainty::No {
            let of_post = directory.portfolio_of_post(held.post, day);
            let own = directory.portfolio_of_holder(held, day);
            of_post
                .chain(own)
                .for_each(|part| collector.add_overseen(&part.what));
        }
    }
    collector.texts
}

/// How many texts most documents have at most, so that their list need not grow.
const USUAL_COUNT: usize = 32;

fn role_of_other_name(state: PositionState) -> TextRole {
    match state {
        PositionState::Current => TextRole::OtherName,
        PositionState::Former => TextRole::FormerName,
    }
}

struct Collector<'d> {
    texts: Vec<DocumentText<'d>>,
    directory: &'d Directory,
    labels: &'d Labels,
    day: Option<Date>,
}

/// Bodies.
impl<'d> Collector<'d> {
    fn add_body(&mut self, body: Body) {
        let profile = self.directory.profile(body);
        self.add_names(profile, |own| own);
        for (_, text) in profile.texts.iter() {
            match text {
                BodyText::Plain(text) => self.add_localized(TextRole::Text, text),
                BodyText::Markdown(text) => self.add_markdown(TextRole::Text, Some(text)),
            }
        }
        for fact in &profile.facts {
            self.add_localized(TextRole::Text, &fact.label);
            self.add_localized(TextRole::Text, &fact.text);
        }
        for figure in &profile.figures {
            self.add_localized(TextRole::Text, &figure.label);
            if let Some(text) = &figure.text {
                self.add_localized(TextRole::Text, text);
            }
        }
        self.add_pictures(profile.emblem.iter().chain(&profile.pictures));
        for event in &profile.history {
            if let Some(date) = event.date {
                self.add(TextRole::Text, date.to_string());
            }
            self.add_localized(TextRole::Text, &event.text);
        }
        self.add_area(profile.area.as_ref());
        self.add_kind(body, TextRole::Qualifier);
        self.add_contacts(&profile.contacts);
        self.add_elsewhere(&profile.identifiers, &profile.links);
        self.add_superiors(body);
        self.add_past(body);
        self.add_names_above(body, TextRole::Context);
    }

    /// Of which kind a body is: of one that has a name of its own, and of the usual one that this belongs to.
    fn add_kind(&mut self, body: Body, role: TextRole) {
        if let Some(kind) = self.directory.own_kind(body) {
            self.add_localized(role, &kind.label);
        }
        if let Body::Unit(unit) = body {
            let labels = self.labels.of_unit_kind(self.directory.get(unit).kind);
            self.texts.extend(labels.map(|label| DocumentText {
                role,
                text: Cow::Borrowed(label),
            }));
        }
    }

    /// Who directs a body.
    fn add_superiors(&mut self, body: Body) {
        let directory = self.directory;
        for superior in directory.all_superiors(body) {
            let Some(role) = self.context_in(superior.period) else {
                continue;
            };
            match &superior.by {
                SuperiorBody::Known(Party::Body(above)) => {
                    self.add_names(directory.profile(*above), |_| role);
                }
                SuperiorBody::Known(Party::External(id)) => {
                    self.add_localized(role, &directory.get(*id).name);
                }
                SuperiorBody::Named(name) => self.add_localized(role, name),
            }
        }
    }

    /// What a body took over from, and what is told of how it came to be.
    fn add_past(&mut self, body: Body) {
        let directory = self.directory;
        let day = self.day.unwrap_or(Date::MAX);
        let periods = directory.profile(body).life.periods();
        let begun = |start: &PartialDate| start.earliest() <= day;
        for (place, start) in periods.map(|period| period.start).enumerate() {
            // The first is searched for before its day, too.
            if let Some(start) = start.filter(|start| place == 0 || begun(start)) {
                self.add(TextRole::Text, start.to_string());
            }
        }
        for id in directory.changes_of(body) {
            let change = directory.get(*id);
            if change.date.earliest() <= day {
                self.add(TextRole::Text, change.date.to_string());
                self.add_localized(TextRole::Text, &change.text);
            }
        }
        for party in directory.predecessors(body, day) {
            match party {
                Party::Body(body) => {
                    self.add_names(directory.profile(body), |_| TextRole::Predecessor);
                }
                Party::External(id) => {
                    self.add_localized(TextRole::Predecessor, &directory.get(id).name);
                }
            }
        }
    }

    /// The names of a body, each in the role that it has, or in the one that `role` makes of that.
    fn add_names(&mut self, profile: &'d Profile, role: impl Fn(TextRole) -> TextRole) {
        let (history, day) = (&profile.names, self.day);
        let former = history.former.iter().filter(|(period, _)| {
            day.is_none_or(|day| TemporalStatus::of(*period, day) == TemporalStatus::Former)
        });
        for (_, names) in former {
            self.add_names_of_a_time(names, |_| role(TextRole::FormerName));
        }
        let current = day.map_or(&history.last, |day| history.on(day));
        self.add_names_of_a_time(current, &role);
        for (state, other) in history.others_on(day.unwrap_or(Date::MAX)) {
            self.add_localized(role(role_of_other_name(state)), &other.name);
        }
    }

    fn add_names_of_a_time(&mut self, names: &'d Names, role: impl Fn(TextRole) -> TextRole) {
        self.add_localized(role(TextRole::Name), &names.name);
        if let Some(short) = &names.short {
            self.add_localized(role(TextRole::OtherName), short);
        }
    }

    /// The names of a body and of what it is part of, in one role.
    fn add_names_from(&mut self, body: Body, role: TextRole) {
        self.add_names(self.directory.profile(body), |_| role);
        self.add_names_above(body, role.around());
    }

    /// The names of what a body is part of, those of the nearest in a role.
    fn add_names_above(&mut self, body: Body, nearest: TextRole) {
        if let Body::Unit(unit) = body {
            let day = self.day.unwrap_or(Date::MAX);
            let mut role = nearest;
            for above in self.directory.ancestors(unit, day) {
                self.add_names(self.directory.profile(above), |_| role);
                role = role.around();
            }
        }
    }

    /// A title with the names of the body it belongs to. The body stands first, since a query is compared with whole
    /// names without regard to the order of words.
    fn add_whole_names(&mut self, title: &'d LocalizedText, body: Body) {
        let names = &self.directory.profile(body).names;
        let day = self.day.unwrap_or(Date::MAX);
        let names: Vec<_> = [&names.on(day).name]
            .into_iter()
            .chain(names.beside_on(day))
            .collect();
        for (tag, title) in title.iter() {
            for name in names.iter().filter_map(|name| name.get(tag)) {
                let whole = format!("{} {}", name.value, title.value);
                self.add(TextRole::WholeName, whole);
            }
        }
    }
}

/// Posts and people.
impl<'d> Collector<'d> {
    fn add_post(&mut self, id: Id<Post>) {
        let post = self.directory.get(id);
        let title = self.directory.get(post.title);
        self.add_localized(TextRole::Name, &title.singular);
        self.add_localized(TextRole::OtherName, &title.plural);
        self.add_whole_names(&title.singular, post.body);
        for text in post.description.iter().chain(&post.grade) {
            self.add_localized(TextRole::Text, text);
        }
        self.add_area(post.area.as_ref());
        self.add_names_from(post.body, TextRole::Context);
        self.add_kind(post.body, TextRole::Context);
        for appointment in self.directory.appointments_to(id) {
            if let Some(role) = self.context_in(appointment.period) {
                self.add_localized(role, &self.directory.get(appointment.person).name);
            }
            self.add_contacts_of_holder(appointment);
        }
        self.add_contacts(&post.contacts);
        self.add_elsewhere(&post.identifiers, &post.links);
    }

    fn add_person(&mut self, id: Id<Person>) {
        let person = self.directory.get(id);
        self.add_localized(TextRole::Name, &person.name);
        self.add_localized(TextRole::OtherName, &person.sort_key);
        for (state, other) in person.other_names_on(self.day.unwrap_or(Date::MAX)) {
            self.add_localized(role_of_other_name(state), &other.name);
        }
        let day = self.day.unwrap_or(Date::MAX);
        for date in person.born.into_iter().chain(person.died_by(day)) {
            self.add(TextRole::Text, date.to_string());
        }
        for appointment in self.directory.appointments_of(id) {
            self.add_appointment(appointment);
        }
        for position in &person.positions {
            self.add_localized(TextRole::Text, &position.text);
        }
        for affiliation in &person.affiliations {
            self.add_affiliation(affiliation);
        }
        if !self.day.is_some_and(|day| person.is_dead(day)) {
            self.add_contacts(&person.contacts);
        }
        self.add_pictures(&person.portrait);
        self.add_elsewhere(&person.identifiers, &person.links);
        self.add_markdown(TextRole::Text, person.biography.as_ref());
    }

    fn add_affiliation(&mut self, affiliation: &'d Affiliation) {
        let Some(context) = self.context_in(affiliation.period) else {
            return;
        };
        match &affiliation.with {
            AffiliatedWith::Party(Party::Body(body)) => self.add_names_from(*body, context),
            AffiliatedWith::Party(Party::External(id)) => {
                let body = self.directory.get(*id);
                for name in std::iter::once(&body.name).chain(&body.short) {
                    self.add_localized(TextRole::Text, name);
                }
            }
            AffiliatedWith::Text(text) => self.add_localized(TextRole::Text, text),
        }
        if let Some(text) = &affiliation.role {
            self.add_localized(TextRole::Text, text);
        }
    }

    fn add_appointment(&mut self, appointment: &'d Appointment) {
        self.add_contacts_of_holder(appointment);
        if let Some(role) = self.context_in(appointment.period) {
            let post = self.directory.get(appointment.post);
            self.add_localized(role, &self.directory.get(post.title).singular);
            self.add_names_from(post.body, role);
            self.add_kind(post.body, role);
            self.add_contacts(&post.contacts);
            self.add_portfolio(post.oversees.iter().chain(&appointment.oversees));
        }
    }

    /// How to reach one holder of a post, as long as it is held.
    fn add_contacts_of_holder(&mut self, appointment: &'d Appointment) {
        let holds = |day: Date| appointment.covers(day) != Certainty::No;
        if self.day.is_none_or(holds) {
            self.add_contacts(&appointment.contacts);
        }
    }

    /// What somebody oversees: a body by its names, and anything else in its own words.
    fn add_portfolio(&mut self, portfolio: impl Iterator<Item = &'d Oversight>) {
        for part in portfolio {
            let Some(role) = self.context_in(part.period) else {
                continue;
            };
            match &part.what {
                Overseen::Body(body) => self.add_names_from(*body, role),
                Overseen::Post(id) => {
                    let title = self.directory.get(self.directory.get(*id).title);
                    self.add_localized(role, &title.singular);
                }
                Overseen::Text(text) => self.add_localized(TextRole::Text, text),
            }
        }
    }

    fn add_overseen(&mut self, what: &'d Overseen) {
        match what {
            Overseen::Body(body) => self.add_names(self.directory.profile(*body), |own| own),
            Overseen::Post(id) => {
                let title = self.directory.get(self.directory.get(*id).title);
                self.add_localized(TextRole::Name, &title.singular);
            }
            Overseen::Text(text) => self.add_localized(TextRole::Text, text),
        }
    }

    /// In which role something stands that holds for a period; none before it begins.
    fn context_in(&self, period: Period) -> Option<TextRole> {
        let status = self.day.map(|day| TemporalStatus::of(period, day));
        match status {
            None | Some(TemporalStatus::Current) => Some(TextRole::Context),
            Some(TemporalStatus::Former) => Some(TextRole::PastContext),
            Some(TemporalStatus::Future) => None,
        }
    }
}

/// Functions, and sections with their parts and articles.
impl<'d> Collector<'d> {
    fn add_function(&mut self, body: Body, place: usize) {
        let function = &self.directory.profile(body).functions[place];
        self.add_localized(TextRole::Statement, &function.text);
        self.add_names_from(body, TextRole::Context);
    }

    fn add_section(&mut self, id: Id<Section>) {
        let section = self.directory.get(id);
        self.add_localized(TextRole::Name, &section.title);
        self.add_whole_names(&section.title, Body::Organization(section.organization));
        self.add_markdown(TextRole::Text, section.body.as_ref());
        self.add_organization_around(section.organization);
    }

    fn add_part(&mut self, id: Id<Section>, place: usize) {
        let part = &self.directory.get(id).parts[place];
        self.add_localized(TextRole::Name, &part.title);
        self.add_markdown(TextRole::Text, part.body.as_ref());
        self.add_section_around(id);
    }

    fn add_article(&mut self, id: Id<Section>, chapter: usize, place: usize) {
        let chapter = &self.directory.get(id).chapters[chapter];
        let article = &chapter.articles[place];
        for label in self.labels.of_article(article.number) {
            self.add(TextRole::Name, label);
        }
        self.add_markdown(TextRole::Statement, Some(&article.text));
        self.add_localized(TextRole::Context, &chapter.title);
        self.add_section_around(id);
    }

    fn add_section_around(&mut self, id: Id<Section>) {
        let section = self.directory.get(id);
        self.add_localized(TextRole::Context, &section.title);
        self.add_organization_around(section.organization);
    }

    fn add_organization_around(&mut self, id: Id<Organization>) {
        self.add_names_from(Body::Organization(id), TextRole::Context);
    }
}

/// What several of them have.
impl<'d> Collector<'d> {
    fn add_contacts(&mut self, contacts: &'d [ContactPoint]) {
        let day = self.day;
        let valid = contacts
            .iter()
            .filter(|point| day.is_none_or(|day| point.period.covers(day) != Certainty::No));
        for point in valid {
            for phone in point.phones.iter().chain(&point.faxes) {
                let extension = phone.extension().map(str::to_owned);
                for digits in phone.digits().chain(extension) {
                    self.add(TextRole::Number, digits);
                }
            }
            if let Some(code) = &point.postal_code {
                self.add_postal_code(code);
            }
            for email in &point.emails {
                self.add(TextRole::Address, email.to_string());
            }
            for address in point.website.iter().chain(&point.form) {
                self.add(TextRole::Address, address.to_string());
            }
            for account in &point.accounts {
                self.add(TextRole::Text, account.name.clone());
                // People ask for the account with a service: 微信.
                let service = account.service.as_str();
                let labels = self.labels.of_service(service);
                for text in [service].into_iter().chain(labels) {
                    let text = Cow::Borrowed(text);
                    self.texts.push(DocumentText {
                        role: TextRole::Text,
                        text,
                    });
                }
            }
            if let Some(purpose) = &point.purpose {
                self.add_localized(TextRole::Qualifier, purpose);
            }
            for text in point.address.iter().chain(&point.access) {
                self.add_localized(TextRole::Text, text);
            }
        }
    }

    /// A postal code by its digits, or one with letters as it is written.
    fn add_postal_code(&mut self, code: &str) {
        if code.contains(char::is_alphabetic) {
            self.add(TextRole::Text, code.to_owned());
            return;
        }
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        self.add(TextRole::Number, digits);
    }

    fn add_pictures(&mut self, pictures: impl IntoIterator<Item = &'d Picture>) {
        for text in pictures.into_iter().flat_map(Picture::texts) {
            self.add_localized(TextRole::Text, text);
        }
    }

    fn add_area(&mut self, area: Option<&'d Area>) {
        let Some(area) = area else {
            return;
        };
        self.add_localized(TextRole::Qualifier, &area.name);
        if let Some(identifier) = area.identifier.as_deref() {
            self.texts.push(DocumentText {
                role: TextRole::Address,
                text: Cow::Borrowed(identifier),
            });
            self.add(TextRole::Qualifier, values_of_identifier(identifier));
        }
    }

    /// How others know it. An identifier is typed as a number where it is one, with or without what stands between.
    fn add_elsewhere(&mut self, identifiers: &'d [Identifier], links: &'d [WebLink]) {
        for identifier in identifiers {
            let value = identifier.value();
            let bare = value.replace([' ', '-'], "");
            if bare.chars().all(|character| character.is_ascii_digit()) {
                self.add(TextRole::Number, bare.clone());
            }
            if bare != value {
                self.add(TextRole::Address, bare);
            }
            self.add(TextRole::Address, value.to_owned());
        }
        for link in links {
            self.add(TextRole::Address, link.url.to_string());
            if let Some(title) = &link.title {
                self.add_localized(TextRole::Text, title);
            }
        }
    }

    fn add_localized(&mut self, role: TextRole, text: &'d LocalizedText) {
        for (_, translation) in text.iter() {
            let text = Cow::Borrowed(translation.value.as_str());
            self.texts.push(DocumentText { role, text });
        }
    }

    fn add_markdown(&mut self, role: TextRole, text: Option<&'d Localized<Markdown>>) {
        for (_, translation) in text.into_iter().flat_map(Localized::iter) {
            self.add(role, translation.value.plain());
        }
    }

    fn add(&mut self, role: TextRole, text: String) {
        let text = Cow::Owned(text);
        self.texts.push(DocumentText { role, text });
    }
}

/// An identifier as people say it, without the names of its parts: of `country:us/state:tx/cd:2`, us tx 2.
fn values_of_identifier(identifier: &str) -> String {
    let parts = identifier.split('/');
    let values = parts.map(|part| part.rsplit(':').next().unwrap_or(part));
    values.collect::<Vec<_>>().join(" ")
}
