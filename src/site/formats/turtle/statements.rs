//! What is said of a body, a post or a person, and of the document itself.
//!
//! Contact points are `schema:contactPoint` with vCard in them: `org:Site` is for places, and posts have numbers too. The
//! present vocabulary of vCard says `vcard:hasTelephone`; `vcard:tel` is its deprecated form.

use crate::address::{Address, Page};
use crate::model::{
    Account, AppointmentKind, Area, BodyText, Closure, ContactPoint, HolidayHours, OpeningHours,
    Position, PositionState, SalaryRange, Source,
};
use crate::site::formats::turtle::graph::{Graph, Node, Term};
use crate::site::queries::alternates::document_iri;
use crate::site::queries::linked_data::{
    AffiliationFacts, BodyFacts, CLOSED, ChangeFacts, Class, Description, Elsewhere, FormerName,
    FunctionFacts, PersonFacts, PostFacts, Reference, Tenure, Translations, day_of_week, times,
};
use crate::site::queries::pictures::PictureFacts;
use crate::site::view::View;
use crate::text::{
    Certainty, Choice, End, LanguageTag, LocalizedText, Markdown, PartialDate, Period,
};

/// Says what is known of a body.
pub fn add_body(graph: &mut Graph, view: &View<'_>, facts: &BodyFacts<'_>) {
    let body = &facts.reference;
    add_reference(graph, body);
    graph.add(&body.iri, names_and_texts(view, facts));
    add_elsewhere(graph, &body.iri, facts.elsewhere);
    add_pictures(graph, view, (&body.iri, "foaf:logo"), &facts.emblem);
    add_pictures(graph, view, (&body.iri, "foaf:depiction"), &facts.pictures);
    add_place(graph, facts);
    for post in &facts.posts {
        add_post(graph, view, post);
        graph.add(
            &body.iri,
            Node::default().iri("org:hasPost", &post.reference.iri),
        );
    }
    for function in &facts.functions {
        add_function(graph, &body.iri, function);
    }
    for change in &facts.changes {
        add_change(graph, change);
    }
}

/// What is said of the body alone.
fn names_and_texts(view: &View<'_>, facts: &BodyFacts<'_>) -> Node {
    let mut node = Node::default()
        .words("skos:altLabel", by_language(&facts.other_names))
        .date("schema:foundingDate", facts.period.start)
        .date("schema:dissolutionDate", facts.period.last())
        .iris("foaf:homepage", facts.websites.iter().cloned());
    if let Some(message) = facts.over {
        node = node.words("skos:note", view.say_in_each(message));
        node = during(node, "dct:temporal", facts.period);
    }
    if let Some(area) = facts.area {
        node = node.blank("dct:spatial", place_of(area));
    }
    if let Some(kind) = kind_of_body(view, facts.reference.class) {
        node = node.blank("org:classification", kind);
    }
    if let Some(label) = facts.own_kind {
        let kind = Node::a("skos:Concept").text("skos:prefLabel", label);
        node = node.blank("org:classification", kind);
    }
    for (field, text) in facts.texts.iter() {
        node = match (field.turtle, text) {
            (Some(property), BodyText::Plain(text)) => node.text(property, text),
            (Some(property), BodyText::Markdown(text)) => {
                node.texts(property, text, Markdown::plain)
            }
            (None, _) => node,
        };
    }
    for former in &facts.former_names {
        node = node.blank("skos:historyNote", former_name(former));
    }
    for entry in &facts.history {
        let note = Node::default().text("rdf:value", &entry.text);
        node = node.blank("skos:historyNote", note.date("dct:date", entry.date));
    }
    with_contacts(view, node, &facts.contacts)
}

/// A district or jurisdiction.
fn place_of(area: &Area) -> Node {
    let node = Node::a("dct:Location").text("skos:prefLabel", &area.name);
    match &area.identifier {
        Some(identifier) => node.with("dct:identifier", Term::plain(identifier)),
        None => node,
    }
}

/// The kind of a body, in the words that its pages have for it.
fn kind_of_body(view: &View<'_>, class: Class) -> Option<Node> {
    let (prefix, word) = match class {
        Class::Organization(kind) => ("organization-kind", kind.word()),
        Class::Unit(kind) => ("unit-kind", kind.word()),
        Class::External | Class::Post | Class::Person => return None,
    };
    let words = view.say_in_each(&format!("{prefix}-{word}"));
    let node = Node::a("skos:Concept").with("skos:notation", Term::plain(word));
    Some(node.words("skos:prefLabel", words))
}

/// A name that a body had, as a note with a time: as an alternative label it would seem to be a name still.
fn former_name(former: &FormerName<'_>) -> Node {
    let note = Node::default().text("rdf:value", former.name);
    during(note, "dct:temporal", former.period)
}

/// Says what stands above and below a body.
fn add_place(graph: &mut Graph, facts: &BodyFacts<'_>) {
    let body = &facts.reference.iri;
    if let Some(parent) = &facts.parent {
        add_reference(graph, parent);
        graph.add(
            body,
            Node::default().iri("org:subOrganizationOf", &parent.iri),
        );
    }
    if let Some(organization) = &facts.organization {
        add_reference(graph, organization);
        graph.add(body, Node::default().iri("org:unitOf", &organization.iri));
    }
    for other in &facts.linked {
        add_reference(graph, other);
        graph.add(body, Node::default().iri("org:linkedTo", &other.iri));
    }
    for name in &facts.other_superiors {
        let superior = Node::a("org:Organization").text("skos:prefLabel", name);
        graph.add(body, Node::default().blank("org:linkedTo", superior));
    }
    for part in &facts.parts {
        let part = &part.reference;
        add_reference(graph, part);
        let predicate = match (facts.reference.class, part.class) {
            (Class::Organization(_), Class::Unit(_)) => "org:hasUnit",
            _ => "org:hasSubOrganization",
        };
        graph.add(body, Node::default().iri(predicate, &part.iri));
    }
}

fn add_function(graph: &mut Graph, body: &str, facts: &FunctionFacts<'_>) {
    let node = Node::a("skos:Concept").text("skos:prefLabel", &facts.function.text);
    graph.add(
        &facts.iri,
        during(node, "dct:temporal", facts.function.period),
    );
    graph.add(body, Node::default().iri("org:purpose", &facts.iri));
}

fn add_change(graph: &mut Graph, facts: &ChangeFacts<'_>) {
    let change = facts.change;
    let mut node = Node::a("org:ChangeEvent")
        .text("skos:prefLabel", &change.text)
        .date("dct:date", Some(change.date))
        .iris(
            "dct:source",
            change.basis_url.iter().map(ToString::to_string),
        );
    if let Some(basis) = &change.basis {
        node = node.text("skos:note", basis);
    }
    for body in &facts.from {
        add_reference(graph, body);
        node = node.iri("org:originalOrganization", &body.iri);
        graph.add(&body.iri, Node::default().iri("org:changedBy", &facts.iri));
    }
    for body in &facts.to {
        add_reference(graph, body);
        node = node.iri("org:resultingOrganization", &body.iri);
        graph.add(
            &body.iri,
            Node::default().iri("org:resultedFrom", &facts.iri),
        );
    }
    graph.add(&facts.iri, node);
}

/// Says what is known of a person.
pub fn add_person(graph: &mut Graph, view: &View<'_>, facts: &PersonFacts<'_>) {
    let person = &facts.reference;
    add_reference(graph, person);
    let mut node = Node::default()
        .text("foaf:name", person.name)
        .words("skos:altLabel", by_language(&facts.other_names))
        .date("schema:birthDate", facts.born)
        .date("schema:deathDate", facts.died);
    if let Some(biography) = facts.biography {
        node = node.texts("dct:description", biography, Markdown::plain);
    }
    for former in &facts.former_names {
        let note = Node::default()
            .text("rdf:value", &former.name)
            .with("skos:notation", Term::plain(former.kind.word()));
        node = node.blank(
            "skos:historyNote",
            during(note, "dct:temporal", former.period),
        );
    }
    node = match (facts.gender_text, facts.gender) {
        (Some(text), _) => node.text("foaf:gender", text),
        (None, gender) => node.with_all("foaf:gender", gender.map(|it| Term::plain(it.word()))),
    };
    for belongs in facts
        .affiliations
        .iter()
        .filter(|one| one.is_told_by_dates())
    {
        node = node.blank("schema:affiliation", affiliation(graph, belongs));
    }
    for (state, position) in &facts.positions {
        node = with_position(node, view, *state, position);
    }
    let node = node.iris("foaf:homepage", facts.websites.iter().cloned());
    graph.add(&person.iri, with_contacts(view, node, &facts.contacts));
    add_elsewhere(graph, &person.iri, facts.elsewhere);
    add_pictures(graph, view, (&person.iri, "foaf:img"), &facts.portrait);
    for tenure in &facts.tenures {
        add_tenure(graph, view, tenure);
    }
}

/// Says of a thing by a predicate which pictures there are of it, and what they show.
fn add_pictures(
    graph: &mut Graph,
    view: &View<'_>,
    (thing, predicate): (&str, &'static str),
    pictures: &[PictureFacts<'_>],
) {
    for picture in pictures {
        let Some(url) = picture.url(view) else {
            continue;
        };
        let texts = [
            ("dct:description", picture.alt()),
            ("dct:title", picture.caption()),
            ("schema:creditText", picture.credit()),
        ];
        let node = Node::a("foaf:Image").with("dct:format", Term::plain(picture.media_type()));
        let node = texts
            .into_iter()
            .fold(node, |node, (said, text)| match text {
                Some(text) => node.text(said, text),
                None => node,
            });
        graph.add(&url, node);
        graph.add(thing, Node::default().iri(predicate, &url));
    }
}

/// Says how others know a body or a person.
fn add_elsewhere(graph: &mut Graph, thing: &str, elsewhere: Elsewhere<'_>) {
    let mut node = Node::default().iris("schema:sameAs", elsewhere.same_as());
    for identifier in elsewhere.identifiers {
        let value = Node::a("schema:PropertyValue")
            .with("schema:propertyID", Term::plain(identifier.scheme()))
            .with("schema:value", Term::plain(identifier.value()));
        node = node.blank(
            "schema:identifier",
            value.iris("schema:url", identifier.uri()),
        );
    }
    for link in elsewhere.links {
        node = node.iri("foaf:page", link.url.as_str());
        if let Some(title) = &link.title {
            graph.add(link.url.as_str(), Node::default().text("dct:title", title));
        }
    }
    graph.add(thing, node);
}

/// Names, each in its language.
fn by_language(names: &[LocalizedText]) -> impl Iterator<Item = (&LanguageTag, String)> {
    let names = names.iter().flat_map(LocalizedText::iter);
    names.map(|(tag, name)| (tag, name.value.clone()))
}

/// How somebody belongs to a body.
fn affiliation(graph: &mut Graph, belongs: &AffiliationFacts<'_>) -> Node {
    let node = Node::a("schema:OrganizationRole")
        .date("schema:startDate", belongs.period.start)
        .date("schema:endDate", belongs.period.last());
    let node = match belongs.role {
        Some(role) => node.text("schema:roleName", role),
        None => node,
    };
    match &belongs.body {
        Some(body) => {
            add_reference(graph, body);
            node.iri("schema:affiliation", &body.iri)
        }
        None => {
            let body = Node::a("org:Organization").text("skos:prefLabel", belongs.name);
            node.blank("schema:affiliation", body)
        }
    }
}

/// The same with a post or quality outside the directory. One that was held, nobody knows until when, is a note on the
/// past: as an occupation without an end it would seem to be held.
fn with_position(node: Node, view: &View<'_>, state: PositionState, position: &Position) -> Node {
    if state == PositionState::Former && position.period.last().is_none() {
        let note = Node::default().text("rdf:value", &position.text);
        return node.blank(
            "skos:historyNote",
            during(note, "dct:temporal", position.period),
        );
    }
    let occupation = Node::a("schema:Role")
        .text("schema:roleName", &position.text)
        .date("schema:startDate", position.period.start)
        .date("schema:endDate", position.period.last());
    let occupation = match position.kind {
        AppointmentKind::Substantive => occupation,
        kind => {
            let words = view.say_in_each(&format!("appointment-{}", kind.word()));
            occupation.words("schema:description", words)
        }
    };
    node.blank("schema:hasOccupation", occupation)
}

/// Says what is known of a post and of those who hold it.
pub fn add_post(graph: &mut Graph, view: &View<'_>, facts: &PostFacts<'_>) {
    add_reference(graph, &facts.reference);
    add_reference(graph, &facts.body);
    let notes = facts.over.into_iter().chain(facts.nobody);
    let notes = notes.flat_map(|message| view.say_in_each(message));
    let node = Node::default()
        .iri("org:postIn", &facts.body.iri)
        .blank("org:role", role(facts.reference.name, facts.head))
        .words("skos:note", notes);
    let node = match facts.description {
        Some(description) => node.text("dct:description", description),
        None => node,
    };
    let node = match facts.grade {
        Some(grade) => {
            let grade = Node::a("skos:Concept").text("skos:prefLabel", grade);
            node.blank("dct:type", grade)
        }
        None => node,
    };
    let node = match facts.salary_range {
        Some(range) => node.blank("schema:baseSalary", salary(range)),
        None => node,
    };
    let node = match facts.area {
        Some(area) => node.blank("dct:spatial", place_of(area)),
        None => node,
    };
    let node = match &facts.reports_to {
        Some((above, body)) => {
            add_reference(graph, above);
            add_reference(graph, body);
            graph.add(&above.iri, Node::default().iri("org:postIn", &body.iri));
            node.iri("org:reportsTo", &above.iri)
        }
        None => node,
    };
    let node = during(node, "dct:temporal", facts.period);
    let node = with_contacts(view, node, &facts.contacts);
    graph.add(&facts.reference.iri, node);
    add_elsewhere(graph, &facts.reference.iri, facts.elsewhere);
    for tenure in &facts.tenures {
        add_tenure(graph, view, tenure);
        let person = with_contacts(view, Node::default(), &tenure.contacts);
        graph.add(&tenure.person.iri, person);
    }
}

/// What a post pays a year.
fn salary(range: SalaryRange) -> Node {
    let yearly = Node::a("schema:QuantitativeValue")
        .with("schema:minValue", Term::number(range.from))
        .with("schema:maxValue", Term::number(range.to))
        .with("schema:unitText", Term::plain("YEAR"));
    Node::a("schema:MonetaryAmount")
        .with("schema:currency", Term::plain(range.currency.code()))
        .blank("schema:value", yearly)
}

/// Says what another thing is and what it is called, so that nobody has to ask for it only to name it.
fn add_reference(graph: &mut Graph, reference: &Reference<'_>) {
    let class = match reference.class {
        Class::Organization(_) => "org:FormalOrganization",
        Class::Unit(_) => "org:OrganizationalUnit",
        Class::External => "org:Organization",
        Class::Post => "org:Post",
        Class::Person => "foaf:Person",
    };
    let node = Node::a(class)
        .text("skos:prefLabel", reference.name)
        .iris("foaf:homepage", reference.websites());
    let node = match reference.short_name() {
        Some(short) => node.text("skos:altLabel", &short),
        None => node,
    };
    graph.add(&reference.iri, node);
    add_elsewhere(graph, &reference.iri, reference.elsewhere());
}

/// Says that a person holds or held a post. Who *may* hold it, since a date is only a year, has a membership of that
/// year, and is not said to be its holder.
fn add_tenure(graph: &mut Graph, view: &View<'_>, tenure: &Tenure<'_>) {
    let (post, body, person) = (&tenure.post, &tenure.body, &tenure.person);
    for reference in [post, body, person] {
        add_reference(graph, reference);
    }
    graph.add(&post.iri, Node::default().iri("org:postIn", &body.iri));
    let membership = membership(view, tenure);
    let mut holder = Node::default().blank("org:hasMembership", membership);
    if tenure.held == Certainty::Yes {
        holder = holder.iri("org:holds", &post.iri);
        graph.add(&post.iri, Node::default().iri("org:heldBy", &person.iri));
        if tenure.head {
            holder = holder.iri("org:headOf", &body.iri);
        }
    }
    graph.add(&person.iri, holder);
}

fn membership(view: &View<'_>, tenure: &Tenure<'_>) -> Node {
    let node = Node::a("org:Membership")
        .iri("org:member", &tenure.person.iri)
        .iri("org:organization", &tenure.body.iri)
        // The ontology has no name for the way from a membership to the post that it is a tenure of.
        .iri("dct:relation", &tenure.post.iri)
        .blank("org:role", role(tenure.post.name, tenure.head));
    let node = match tenure.kind {
        AppointmentKind::Substantive => node,
        kind => {
            let words = view.say_in_each(&format!("appointment-{}", kind.word()));
            let kind = Node::a("org:Role").words("skos:prefLabel", words);
            node.blank("org:role", kind)
        }
    };
    during(node, "org:memberDuring", tenure.period)
}

/// What a post is as a role.
fn role(title: &LocalizedText, head: bool) -> Node {
    let node = Node::a("org:Role").text("skos:prefLabel", title);
    match head {
        true => node.with("org:roleProperty", Term::Name("org:headOf")),
        false => node,
    }
}

/// The same with the time in which it is or was so, as far as the source says.
fn during(node: Node, predicate: &'static str, period: Period) -> Node {
    if period == Period::default() {
        return node;
    }
    let mut interval = Node::a("time:Interval");
    if let Some(start) = period.start {
        interval = interval.blank("time:hasBeginning", instant(start));
    }
    match period.end {
        Some(End::On(end)) => interval = interval.blank("time:hasEnd", instant(end)),
        // It has an end, and nobody knows which.
        Some(End::Unknown) => interval = interval.blank("time:hasEnd", Node::a("time:Instant")),
        Some(End::Open(_)) | None => {}
    }
    node.blank(predicate, interval)
}

fn instant(date: PartialDate) -> Node {
    let predicate = match date {
        PartialDate::Year(_) => "time:inXSDgYear",
        PartialDate::Month(..) => "time:inXSDgYearMonth",
        PartialDate::Day(_) => "time:inXSDDate",
    };
    Node::a("time:Instant").date(predicate, Some(date))
}

/// The same with the ways to reach it.
fn with_contacts(view: &View<'_>, node: Node, contacts: &[&ContactPoint]) -> Node {
    let contacts = contacts.iter();
    contacts.fold(node, |node, point| {
        node.blank("schema:contactPoint", contact(view, point))
    })
}

fn contact(view: &View<'_>, point: &ContactPoint) -> Node {
    let mut node = Node::a("schema:ContactPoint");
    if let Some(purpose) = &point.purpose {
        node = node.text("skos:prefLabel", purpose);
    }
    for (class, numbers) in [("vcard:Voice", &point.phones), ("vcard:Fax", &point.faxes)] {
        for number in numbers {
            let number = Node::a(class).iri("vcard:hasValue", &number.global_uri());
            node = node.blank("vcard:hasTelephone", number);
        }
    }
    let website = point.website.iter().map(ToString::to_string);
    node = node
        .iris(
            "vcard:hasEmail",
            point.emails.iter().map(|email| email.uri()),
        )
        .iris("vcard:hasURL", website);
    let address = address(point);
    if !address.is_empty() {
        node = node.blank(
            "vcard:hasAddress",
            address.with("a", Term::Name("vcard:Address")),
        );
    }
    if let Some(form) = &point.form {
        let writing = Node::a("schema:CommunicateAction").iri("schema:target", form.as_str());
        node = node.blank("schema:potentialAction", writing);
    }
    for account in &point.accounts {
        node = node.blank("foaf:account", self::account(account));
    }
    if let Some(location) = point.location {
        node = node.iri("vcard:hasGeo", &location.uri());
    }
    for hours in &point.opens {
        node = node.blank("schema:hoursAvailable", opening_hours(hours));
    }
    if point.holidays == Some(HolidayHours::Closed) {
        let holidays =
            between(CLOSED, CLOSED).iri("schema:dayOfWeek", "http://schema.org/PublicHolidays");
        node = node.blank("schema:hoursAvailable", holidays);
    }
    for closure in point.dated_closures_from(view.day()) {
        node = node.blank("schema:hoursAvailable", self::closure(closure));
    }
    match &point.hours {
        Some(hours) => node.text("vcard:note", hours),
        None => node,
    }
}

fn account(account: &Account) -> Node {
    let page = account.url.iter().map(ToString::to_string);
    Node::a("foaf:OnlineAccount")
        .with("dct:type", Term::plain(&account.service))
        .with("foaf:accountName", Term::plain(&account.name))
        .iris("foaf:page", page)
}

fn opening_hours(hours: &OpeningHours) -> Node {
    let days = hours.days.iter();
    let days = days.map(|day| format!("http://schema.org/{}", day_of_week(*day)));
    let [opens, closes] = times(hours);
    between(&opens, &closes).iris("schema:dayOfWeek", days)
}

fn between(opens: &str, closes: &str) -> Node {
    let time = |time: &str| Term::Typed(time.to_owned(), "xsd:time");
    Node::a("schema:OpeningHoursSpecification")
        .with("schema:opens", time(opens))
        .with("schema:closes", time(closes))
}

fn closure(closure: &Closure) -> Node {
    let node = between(CLOSED, CLOSED)
        .date("schema:validFrom", closure.period.start)
        .date("schema:validThrough", closure.period.last());
    match &closure.reason {
        Some(reason) => node.text("schema:description", reason),
        None => node,
    }
}

fn address(point: &ContactPoint) -> Node {
    let postal_code = point.postal_code.as_ref();
    let node = Node::default().with_all("vcard:postal-code", postal_code.map(Term::plain));
    let node = match &point.access {
        Some(access) => node.text("schema:description", access),
        None => node,
    };
    match &point.address {
        Some(address) => node.text("vcard:street-address", address),
        None => node,
    }
}

/// Says what the document itself is, apart from the thing that it is about: where it was read, how fresh it is, which
/// day it shows; and which pages say the same to people.
pub fn add_document(
    graph: &mut Graph,
    view: &View<'_>,
    target: &Page,
    described: &Description<'_>,
) {
    let thing = &described.reference().iri;
    let origins = described.origins();
    let mut document = Node::a("foaf:Document")
        .iri("foaf:primaryTopic", thing)
        .iri("dct:isPartOf", &view.permalink(Page::Home))
        .date("schema:lastReviewed", origins.reviewed)
        .date("dct:valid", view.on().map(PartialDate::Day));
    for source in &origins.sources {
        let node = title_and_dates(source).date("dct:modified", origins.updated);
        match &source.url {
            Some(url) => {
                document = document.iri("dct:source", url.as_str());
                graph.add(url.as_str(), node);
            }
            None => document = document.blank("dct:source", node),
        }
    }
    for (tag, status) in Translations::of(described).iter() {
        let words = view.say_in(tag, &format!("document-{}", status.word()));
        let translation = Node::a("schema:CreativeWork")
            .with("schema:inLanguage", Term::plain(tag))
            .with("schema:creativeWorkStatus", Term::plain(status.word()))
            .words("schema:description", words.map(|words| (tag, words)));
        document = document.blank("schema:workTranslation", translation);
    }
    graph.add(
        &document_iri(view, target, crate::site::Format::Turtle),
        document,
    );
    add_pages(graph, view, target, thing);
}

fn title_and_dates(source: &Source) -> Node {
    let node = Node::default().text("dct:title", &source.title);
    node.date("dct:issued", source.published)
}

fn add_pages(graph: &mut Graph, view: &View<'_>, target: &Page, thing: &str) {
    for language in &view.directory().site().languages {
        let address = Address::new(language.tag.clone(), target.clone());
        let page = view.absolute(&address.on(view.on()).reference(view.directory()));
        graph.add(thing, Node::default().iri("foaf:isPrimaryTopicOf", &page));
        let node = Node::a("foaf:Document");
        let language = Term::plain(&language.tag);
        graph.add(&page, node.with("schema:inLanguage", language));
    }
}
