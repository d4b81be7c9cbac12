//! Rows that are new in a workbook: what they begin. What tells them from others is made of their names, by which other new rows
//! may name them.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::value;
use super::columns::{SheetColumn, SheetKind, SheetShape};
use super::labels::{Labels, before_name, is_in, truth};
use crate::content::RecordKind;
use crate::edit::new::{self, PostTitle};
use crate::edit::register::{Register, WordKind, folded, is_called};
use crate::edit::rows::{Doubt, Edit, RowEdit, TablePlace};
use crate::edit::values::{Step, Value, line};
use crate::edit::{self, ContentRef, Draft, Name};
use crate::messages::{Language, Message, say};
use crate::text::{Choice, Slug};

/// A row that nothing of the content has.
pub struct NewRow {
    /// The kind of its sheet.
    pub kind: SheetKind,
    /// Where it stands.
    pub place: Message,
    /// The texts of its cells.
    cells: Vec<String>,
    /// The appointment of the content that somebody new is to hold, where the row is there for that alone.
    held: Option<TablePlace>,
}

impl NewRow {
    /// A row that begins something.
    pub fn begun(kind: SheetKind, place: Message, cells: Vec<String>) -> Self {
        let held = None;
        Self {
            kind,
            place,
            cells,
            held,
        }
    }

    /// The same where all that is new is who holds an appointment of the content.
    pub fn held_in(self, table: TablePlace) -> Self {
        let held = Some(table);
        Self { held, ..self }
    }
}

/// What new rows begin.
pub struct Begun<'a> {
    register: &'a mut Register,
    organization: &'a Slug,
    language: Language,
    draft: &'a Draft,
    shapes: BTreeMap<SheetKind, SheetShape>,
    /// What is begun, for other rows.
    named: Vec<NamedRow>,
    /// Who is begun, and nothing tells yet why somebody is in the directory.
    unexplained: BTreeSet<ContentRef>,
}

/// Something that a row begins.
struct NamedRow {
    kind: SheetKind,
    thing: ContentRef,
    names: Vec<Name>,
    /// What other rows may call it, folded.
    called: BTreeSet<String>,
    /// Where it is going to be.
    place: TablePlace,
}

/// A key, the language of its value where that is one in each, and the value.
type KeyValue = (&'static str, Option<String>, Value);

/// A row that is being read.
struct Reading<'r> {
    kind: SheetKind,
    shape: &'r SheetShape,
    cells: &'r [String],
}

impl<'a> Begun<'a> {
    /// Nothing yet.
    pub fn new(
        register: &'a mut Register,
        organization: &'a Slug,
        language: Language,
        draft: &'a Draft,
    ) -> Self {
        Self {
            register,
            organization,
            language,
            draft,
            shapes: BTreeMap::new(),
            named: Vec::new(),
            unexplained: BTreeSet::new(),
        }
    }

    /// What the rows begin, bodies before what is of them; and the rows that are left out.
    pub fn rows(mut self, mut new: Vec<NewRow>) -> (Vec<RowEdit>, Vec<Doubt>) {
        let place = |kind| match kind {
            SheetKind::Units => 0,
            SheetKind::Posts => 1,
            SheetKind::People => 2,
            SheetKind::Appointments | SheetKind::Contacts | SheetKind::Functions => 3,
        };
        new.sort_by_key(|row| place(row.kind));
        let (mut rows, mut doubts): (Vec<RowEdit>, _) = (Vec::new(), Vec::new());
        // Somebody new is in the directory for what makes them part of it, which stands in other rows.
        let mut rows_of_people: Vec<(ContentRef, usize)> = Vec::new();
        for row in new {
            let (edits, person) = match self.edits(&row) {
                Ok(edits) => edits,
                Err(reason) => {
                    let place = row.place;
                    doubts.push(Doubt { place, reason });
                    continue;
                }
            };
            let known = person.as_ref().and_then(|person| {
                let mut known = rows_of_people.iter();
                known.find(|(known, _)| known == person).map(|(_, at)| *at)
            });
            match known.and_then(|at| rows.get_mut(at)) {
                Some(known) => known.edits.extend(edits),
                None => {
                    rows_of_people.extend(person.map(|person| (person, rows.len())));
                    let place = row.place;
                    rows.push(RowEdit::new(place, edits));
                }
            }
        }
        let of_people = rows_of_people.into_iter();
        let unexplained = of_people.filter(|(person, _)| self.unexplained.contains(person));
        let mut unexplained: Vec<usize> = unexplained.map(|(_, at)| at).collect();
        unexplained.sort_unstable();
        for at in unexplained.into_iter().rev() {
            let place = rows.remove(at).place;
            let sheet = SheetKind::Appointments.name();
            let reason = say::person_needs_appointment(sheet);
            doubts.push(Doubt { place, reason });
        }
        (rows, doubts)
    }

    /// What a row begins, and the person that it is about where that is somebody new.
    fn edits(&mut self, row: &NewRow) -> Result<(Vec<Edit>, Option<ContentRef>), Message> {
        let shape = match self.shapes.remove(&row.kind) {
            Some(shape) => shape,
            None => SheetShape::of(row.kind, &self.register.languages)
                .map_err(|_| say::workbook_not_written())?,
        };
        let reading = Reading {
            kind: row.kind,
            shape: &shape,
            cells: &row.cells,
        };
        let edits = match row.kind {
            SheetKind::Units => self.unit(&reading).map(|edits| (edits, None)),
            SheetKind::Posts => self.post(&reading).map(|edits| (edits, None)),
            SheetKind::People => self.person(&reading),
            SheetKind::Appointments => match &row.held {
                Some(table) => self.holder(&reading, table),
                None => self.appointment(&reading),
            },
            SheetKind::Contacts => self.member(&reading, "contacts"),
            SheetKind::Functions => self.member(&reading, "functions"),
        };
        self.shapes.insert(row.kind, shape);
        edits
    }

    fn unit(&mut self, row: &Reading<'_>) -> Result<Vec<Edit>, Message> {
        let names = row.names("name");
        let suggested =
            edit::slug(&names, false).ok_or_else(|| say::row_needs(self.heading("name")))?;
        let kind = match row.cell("kind") {
            "" => edit::slug_named(edit::kind_of_unit(&names).word())
                .map_err(|_| say::row_needs(self.heading("kind")))?,
            _ => self.slug(row, "kind")?,
        };
        let parent = match row.cell("parent") {
            "" => None,
            _ => Some(self.slug_of(row, "parent", SheetKind::Units)?),
        };
        self.refuse_namesake(&names, parent.as_ref())?;
        let thing = ContentRef::Unit(self.organization.clone(), suggested);
        let thing = self.register.take_free(&thing)?;
        let place = TablePlace::of_body(&thing, &format!("{thing}.toml"));
        let entry = new::Unit {
            organization: self.organization.clone(),
            parent,
            name: names.clone(),
            kind,
        };
        let mut edits = vec![Edit::Begin(Box::new(entry), thing.slug().clone())];
        edits.extend(self.puts(row, &place, &["name", "kind", "parent"])?);
        self.name(row.kind, &names, &thing, place);
        Ok(edits)
    }

    fn post(&mut self, row: &Reading<'_>) -> Result<Vec<Edit>, Message> {
        let (body, _) = self.owner(row, row.of(), |thing| {
            matches!(thing, ContentRef::Organization(_) | ContentRef::Unit(..))
        })?;
        let own = row.names("title");
        let title = match row.cell("title") {
            "" if own.is_empty() => return Err(say::row_needs(self.heading("title"))),
            "" => PostTitle::Own(own.clone()),
            _ => PostTitle::Listed(self.slug(row, "title")?),
        };
        let is_so = |key: &str| truth(row.cell(key)) == Some("true");
        let entry = new::Post {
            organization: self.organization.clone(),
            unit: match &body {
                ContentRef::Unit(_, unit) => Some(unit.clone()),
                _ => None,
            },
            title,
            is_in_own_file: false,
            head: is_so("head"),
            multiple_holders: is_so("multiple_holders"),
        };
        let suggested = entry.suggested();
        let suggested = suggested.ok_or_else(|| say::row_needs(self.heading("title")))?;
        let thing = ContentRef::Post(self.organization.clone(), suggested);
        let thing = self.register.take_free(&thing)?;
        let steps = [Step::Called("posts", thing.slug().clone())];
        let place = TablePlace::of_post(&thing, &entry.file(), &steps);
        let names = match &entry.title {
            PostTitle::Listed(title) => {
                self.register.names_of_word(WordKind::Title, title).to_vec()
            }
            PostTitle::Own(_) => own,
        };
        let mut edits = vec![Edit::Begin(Box::new(entry), thing.slug().clone())];
        edits.extend(self.puts(row, &place, &["title", "head", "multiple_holders"])?);
        let of = row.of();
        let within = names
            .iter()
            .map(|(tag, name)| (tag.clone(), format!("{of}/{name}")));
        let names: Vec<Name> = names.iter().cloned().chain(within).collect();
        self.name(row.kind, &names, &thing, place);
        Ok(edits)
    }

    fn person(&mut self, row: &Reading<'_>) -> Result<(Vec<Edit>, Option<ContentRef>), Message> {
        let name = row.names("name");
        let suggested =
            edit::slug(&name, true).ok_or_else(|| say::row_needs(self.heading("name")))?;
        let mut sort_key = row.names("sort_key");
        for (tag, own) in &name {
            if !sort_key.iter().any(|(known, _)| known == tag) {
                let key = edit::sort_key(&name, tag);
                let key = key.or_else(|| edit::sort_key_of_latin(own));
                sort_key.extend(key.map(|key| (tag.clone(), key)));
            }
        }
        if sort_key.is_empty() {
            let tag = name.first().map(|(tag, _)| tag.clone());
            let heading = say::heading("sort_key");
            let heading = tag.map_or(heading.clone(), |tag| {
                say::heading_in_language(heading, say::language_called(tag))
            });
            return Err(say::row_needs(heading.text(self.language)));
        }
        let thing = self.register.take_free(&ContentRef::Person(suggested))?;
        let place = TablePlace::of_person(thing.slug());
        let entry = new::Person {
            name: name.clone(),
            sort_key,
            post: None,
            start: None,
            position: Vec::new(),
            affiliation: Vec::new(),
        };
        let mut edits = vec![Edit::Begin(Box::new(entry), thing.slug().clone())];
        edits.extend(self.puts(row, &place, &["name", "sort_key"])?);
        if row.names("biography").is_empty() {
            self.unexplained.insert(thing.clone());
        }
        self.name(row.kind, &name, &thing, place);
        Ok((edits, Some(thing)))
    }

    /// Makes sure that no unit beside a new one is called as it is in any language: who writes such a row means that unit, or has
    /// copied its row.
    fn refuse_namesake(&self, names: &[Name], parent: Option<&Slug>) -> Result<(), Message> {
        let bodies = self.register.bodies.iter();
        let mut beside = bodies.filter(|body| {
            is_in(&body.thing, self.organization)
                && body.parent.as_ref() == parent
                && !body.has_ended
        });
        let namesake = beside.find_map(|body| {
            let mut names = names.iter().map(|(_, name)| name);
            Some((body, names.find(|name| is_called(&body.names, name))?))
        });
        let labels = Labels::new(self.register, self.organization, self.language);
        match namesake {
            Some((body, name)) => Err(say::name_is_taken(name, labels.of_body(body))),
            None => Ok(()),
        }
    }

    /// Somebody new in an appointment of the content.
    fn holder(
        &mut self,
        row: &Reading<'_>,
        table: &TablePlace,
    ) -> Result<(Vec<Edit>, Option<ContentRef>), Message> {
        let slug = self.slug_of(row, "person", SheetKind::People)?;
        let person = self.begun_person(&slug);
        if let Some(person) = &person {
            self.unexplained.remove(person);
        }
        let edit = Edit::Put {
            table: table.clone(),
            key: "person",
            language: None,
            value: Some(Value::Text(slug.to_string())),
        };
        Ok((vec![edit], person))
    }

    /// Who is begun with this slug.
    fn begun_person(&self, slug: &Slug) -> Option<ContentRef> {
        let begun = self.named.iter();
        let mut people = begun.filter(|named| named.kind == SheetKind::People);
        let person = people.find(|named| named.thing.slug() == slug)?;
        Some(person.thing.clone())
    }

    fn appointment(
        &mut self,
        row: &Reading<'_>,
    ) -> Result<(Vec<Edit>, Option<ContentRef>), Message> {
        let is_post =
            |thing: &ContentRef| matches!(thing, ContentRef::Post(..) | ContentRef::PostFile(..));
        let (_, table) = self.owner(row, row.of(), is_post)?;
        let slug = match row.cell("person") {
            "" => None,
            _ => Some(self.slug_of(row, "person", SheetKind::People)?),
        };
        let person = slug.as_ref().and_then(|slug| self.begun_person(slug));
        let mut lines: Vec<String> = Vec::new();
        lines.extend(slug.map(|slug| format!("person = \"{slug}\"")));
        lines.extend(self.lines(row, &["person"])?);
        if lines.is_empty() {
            return Err(say::row_needs(self.heading("person")));
        }
        let edit = Edit::Append {
            table,
            key: "appointments",
            lines,
        };
        if let Some(person) = &person {
            self.unexplained.remove(person);
        }
        Ok((vec![edit], person))
    }

    fn member(
        &mut self,
        row: &Reading<'_>,
        key: &'static str,
    ) -> Result<(Vec<Edit>, Option<ContentRef>), Message> {
        let (owner, table) = self.owner(row, row.of(), |_| true)?;
        let lines = self.lines(row, &[])?;
        let person = matches!(owner, ContentRef::Person(_)).then_some(owner);
        Ok((vec![Edit::Append { table, key, lines }], person))
    }

    /// What a row is of: something new, or what the content has.
    fn owner(
        &self,
        row: &Reading<'_>,
        cell: &str,
        is_meant: impl Fn(&ContentRef) -> bool,
    ) -> Result<(ContentRef, TablePlace), Message> {
        let heading = || row.heading_of(SheetColumn::Of, self);
        if cell.is_empty() {
            return Err(say::row_needs(heading()));
        }
        let kinds = [SheetKind::Units, SheetKind::Posts, SheetKind::People];
        let mut new = kinds.iter().filter_map(|kind| self.find_new(*kind, cell));
        if let Some(new) = new.find(|new| is_meant(&new.thing)) {
            return Ok((new.thing.clone(), new.place.clone()));
        }
        let labels = Labels::new(self.register, self.organization, self.language);
        let unknown = || labels.called_by_none(row.kind, &SheetColumn::Of, cell);
        let written = before_name(cell);
        if let Some((post, place)) = written.rsplit_once('#') {
            let post = self
                .register
                .posts
                .iter()
                .find(|known| known.thing.short() == post);
            let place = place
                .parse::<usize>()
                .ok()
                .and_then(|place| place.checked_sub(1));
            let (post, place) = post.zip(place).ok_or_else(unknown)?;
            let step = Step::At("appointments", place);
            let table = post.table().member(step, RecordKind::Appointment);
            return Ok((post.thing.clone(), table));
        }
        let slug = Slug::parse(written.strip_prefix("people/").unwrap_or(written)).ok();
        let person = slug.and_then(|slug| self.register.person(&slug));
        if let Some(person) = person {
            let thing = ContentRef::Person(person.slug.clone());
            if is_meant(&thing) && self.draft.texts.contains_key(&format!("{thing}.toml")) {
                return Ok((thing, TablePlace::of_person(&person.slug)));
            }
        }
        let called = labels.called(row.kind, &SheetColumn::Of, cell);
        if called.is_empty()
            && let Some((thing, table)) = self.person_called(row, cell)?
            && is_meant(&thing)
        {
            return Ok((thing, table));
        }
        let meant = labels.only(row.kind, &SheetColumn::Of, cell, called)?;
        let bodies = self.register.bodies.iter();
        let mut bodies = bodies.filter(|body| is_in(&body.thing, self.organization));
        if let Some(body) = bodies.find(|body| body.thing.short() == meant)
            && is_meant(&body.thing)
        {
            return Ok((body.thing.clone(), body.table()));
        }
        let mut posts = self.register.posts.iter();
        let post = posts.find(|post| post.thing.short() == meant && is_meant(&post.thing));
        let post = post.ok_or_else(unknown)?;
        Ok((post.thing.clone(), post.table()))
    }

    /// The one person of the directory who is called so.
    fn person_called(
        &self,
        row: &Reading<'_>,
        cell: &str,
    ) -> Result<Option<(ContentRef, TablePlace)>, Message> {
        let people = self.register.people.iter();
        let called = people.filter(|person| is_called(&person.names, cell));
        let called: Vec<_> = called
            .map(|person| (person.slug.to_string(), person.names.clone()))
            .collect();
        if called.is_empty() {
            return Ok(None);
        }
        let labels = Labels::new(self.register, self.organization, self.language);
        let slug = labels.only(row.kind, &SheetColumn::Of, cell, called)?;
        let slug = Slug::parse(&slug).ok();
        Ok(slug.map(|slug| {
            (
                ContentRef::Person(slug.clone()),
                TablePlace::of_person(&slug),
            )
        }))
    }

    fn heading(&self, key: &str) -> String {
        say::heading(key).text(self.language)
    }

    /// What is begun and called so: by a name, or by the slug that it is going to have.
    fn new_called(&self, kind: SheetKind, cell: &str) -> impl Iterator<Item = &NamedRow> {
        let name = folded(cell);
        let named = self.named.iter();
        named.filter(move |new| new.kind == kind && new.called.contains(&name))
    }

    fn find_new(&self, kind: SheetKind, cell: &str) -> Option<&NamedRow> {
        let mut found = self.new_called(kind, cell);
        match (found.next(), found.next()) {
            (only, None) => only,
            _ => None,
        }
    }

    fn name(&mut self, kind: SheetKind, names: &[Name], thing: &ContentRef, place: TablePlace) {
        let called = names.iter().map(|(_, name)| name.as_str());
        let called = called.chain([thing.slug().as_str()]).map(folded);
        self.named.push(NamedRow {
            called: called.collect(),
            thing: thing.clone(),
            names: names.to_vec(),
            kind,
            place,
        });
    }

    /// The slug that a cell means.
    fn slug(&self, row: &Reading<'_>, key: &str) -> Result<Slug, Message> {
        let labels = Labels::new(self.register, self.organization, self.language);
        let (column, cell) = row.column(key);
        let column = column.ok_or_else(|| say::row_needs(self.heading(key)))?;
        let meant = labels.meant(row.kind, column, cell)?;
        Slug::parse(&meant).map_err(|_| labels.called_by_none(row.kind, column, cell))
    }

    /// The slug that a cell means which may name something new of another sheet.
    fn slug_of(&self, row: &Reading<'_>, key: &str, kind: SheetKind) -> Result<Slug, Message> {
        let labels = Labels::new(self.register, self.organization, self.language);
        let (column, cell) = row.column(key);
        let column = column.ok_or_else(|| say::row_needs(self.heading(key)))?;
        let mut called = labels.called(row.kind, column, cell);
        let new = self.new_called(kind, cell);
        called.extend(new.map(|new| (new.thing.slug().to_string(), new.names.clone())));
        let meant = labels.only(row.kind, column, cell, called)?;
        Slug::parse(&meant).map_err(|_| labels.called_by_none(row.kind, column, cell))
    }

    /// The other values of a row.
    fn puts(
        &self,
        row: &Reading<'_>,
        place: &TablePlace,
        done: &[&str],
    ) -> Result<Vec<Edit>, Message> {
        let values = self.values(row, done)?;
        let puts = values.into_iter().map(|(key, language, value)| Edit::Put {
            table: place.clone(),
            key,
            language,
            value: Some(value),
        });
        Ok(puts.collect())
    }

    fn lines(&self, row: &Reading<'_>, done: &[&str]) -> Result<Vec<String>, Message> {
        let values = self.values(row, done)?;
        let lines = values
            .into_iter()
            .map(|(key, language, value)| match language {
                Some(language) => line(&format!("{key}.{language}"), &value),
                None => line(key, &value),
            });
        Ok(lines.collect())
    }

    fn values(&self, row: &Reading<'_>, done: &[&str]) -> Result<Vec<KeyValue>, Message> {
        let labels = Labels::new(self.register, self.organization, self.language);
        let mut values = Vec::new();
        for (column, cell) in row.shape.columns.iter().zip(row.cells) {
            if let SheetColumn::Value(key, language) = column
                && !done.contains(&key.key)
                && let Some(value) = value(row.kind, column, cell, &labels)?
            {
                values.push((key.key, language.clone(), value));
            }
        }
        Ok(values)
    }
}

impl Reading<'_> {
    fn cell(&self, key: &str) -> &str {
        self.column(key).1
    }

    /// The column of a key, and what the row has in it.
    fn column(&self, key: &str) -> (Option<&SheetColumn>, &str) {
        let place = self.shape.column(key);
        let cell = place.and_then(|at| self.cells.get(at));
        let column = place.and_then(|at| self.shape.columns.get(at));
        (column, cell.map_or("", String::as_str))
    }

    fn of(&self) -> &str {
        self.cells.get(1).map_or("", String::as_str)
    }

    /// A text in each language in which the row has it.
    fn names(&self, key: &str) -> Vec<Name> {
        let columns = self.shape.columns.iter().zip(self.cells);
        let names = columns.filter_map(|(column, cell)| match column {
            SheetColumn::Value(known, Some(language)) if known.key == key && !cell.is_empty() => {
                Some((language.clone(), cell.clone()))
            }
            _ => None,
        });
        names.collect()
    }

    fn heading_of(&self, column: SheetColumn, begun: &Begun<'_>) -> String {
        column.heading(self.kind, begun.language)
    }
}
