//! What somebody changed in a workbook: the cells that differ from what they were, and the rows that are new or gone.

use std::collections::BTreeSet;

use anyhow::Result;
use jiff::civil::Date;

use super::before::{Before, RowBefore, before, is_before};
use super::begun::{Begun, NewRow};
use super::cells::value;
use super::columns::{ROW_OF_HEADINGS, SheetColumn, SheetKind, SheetShape};
use super::damage;
use super::labels::{BETWEEN, Labels};
use super::layout::{own_columns, require_each_once, require_keys};
use super::names::{new_people, take_names};
use super::rows::{Content, Row, is_shortened, key_in};
use super::sheet::{Line, LinesBefore, Sheet, lines};
use crate::edit::Draft;
use crate::edit::register::{Register, folded};
use crate::edit::rows::{Doubt, Edit, RowEdit};
use crate::edit::values::Value;
use crate::messages::{Argument, Language, Message, OrSay, say};
use crate::spreadsheet::{Table, place};
use crate::text::{Phone, PhoneRegion, Slug};

/// How many removed rows are named.
const MOST_NAMED: usize = 10;

/// What a workbook changes.
pub struct Changed {
    /// The languages of the site.
    pub languages: Vec<String>,
    /// The rows that change something.
    pub rows: Vec<RowEdit>,
    /// The rows that are left out.
    pub doubts: Vec<Doubt>,
    /// What is said besides.
    pub said: Vec<Message>,
    /// Names of bodies and holders of posts that are written over: what was so is gone then.
    pub overwritten: Overwritten,
}

/// Texts that are written over, each with its row.
#[derive(Default)]
pub struct Overwritten {
    /// Names of bodies.
    pub names: Vec<Doubt>,
    /// Who holds posts.
    pub holders: Vec<Doubt>,
}

/// What somebody changed in the sheets of an organization.
///
/// # Errors
/// Where the workbook does not tell of which organization it is, that is not in the content, or its columns have lost their keys.
pub fn changes(
    tables: &[Table],
    draft: &Draft,
    (today, region): (Date, Option<PhoneRegion>),
    language: Language,
) -> Result<Changed> {
    let organization = organization(tables).or_say(say::workbook_of_nobody)?;
    draft.require_organization(&organization)?;
    let before = before(tables);
    require_keys(tables, &before)?;
    require_each_once(tables)?;
    let mut register = Register::of(draft, today);
    take_names(&mut register, tables);
    let mut comparing = Comparing {
        labels: Labels::new(&register, &organization, language),
        content: Content::of(draft, &register, &organization),
        before,
        changed: Changed {
            languages: register.languages.clone(),
            rows: Vec::new(),
            doubts: Vec::new(),
            said: Vec::new(),
            overwritten: Overwritten::default(),
        },
        new_people: new_people(tables),
        new: Vec::new(),
        region,
        older: 0,
    };
    if comparing.before.is_empty() {
        comparing.changed.said.push(say::cells_before_are_gone());
    }
    let mut kinds = BTreeSet::new();
    for table in tables {
        if let Some(kind) = SheetKind::of(table).filter(|kind| kinds.insert(*kind)) {
            comparing.sheet(kind, table, &register.languages)?;
        }
    }
    let gone = comparing
        .before
        .keys()
        .map(|kind| say::sheet_is_gone(kind.name()));
    comparing.changed.said.extend(gone.collect::<Vec<_>>());
    let (mut changed, new, older) = (comparing.changed, comparing.new, comparing.older);
    if older > 0 {
        changed.said.push(say::workbook_is_older(older));
    }
    let (rows, doubts) = Begun::new(&mut register, &organization, language, draft).rows(new);
    changed.rows.extend(rows);
    changed.doubts.extend(doubts);
    Ok(changed)
}

/// The organization of a workbook: it is named beside the cells as they were, and by what tells records from others.
fn organization(tables: &[Table]) -> Option<Slug> {
    let before = tables.iter().filter_map(|table| {
        let first = table.rows.first()?;
        is_before(table).then(|| first.cell(1))
    });
    let named = tables
        .iter()
        .filter(|table| SheetKind::of(table).is_some_and(|kind| kind != SheetKind::People));
    let named = named.flat_map(|table| {
        let rows = table.rows.iter();
        let rows = rows.filter(|row| row.number > ROW_OF_HEADINGS);
        rows.filter_map(|row| row.cell(0).split(['/', '#']).next())
    });
    let mut slugs = before
        .chain(named)
        .filter_map(|slug| Slug::parse(slug).ok());
    slugs.next()
}

/// What a cell calls something, without the slug before it.
fn name_behind(cell: &str) -> &str {
    cell.split_once(BETWEEN).map_or(cell, |(_, name)| name)
}

/// What the lines of a cell name, without what stands behind each slug.
fn slugs(cell: &str) -> Vec<&str> {
    let slug = |line| str::split_once(line, BETWEEN).map_or(line, |(slug, _)| slug);
    cell.split('\n').map(slug).collect()
}

struct Comparing<'a> {
    labels: Labels<'a>,
    content: Content<'a>,
    before: Before,
    changed: Changed,
    /// What new people are called, folded.
    new_people: BTreeSet<String>,
    new: Vec<NewRow>,
    region: Option<PhoneRegion>,
    /// How many cells are as they were, and the content says otherwise by now.
    older: usize,
}

impl Comparing<'_> {
    fn sheet(&mut self, kind: SheetKind, table: &Table, languages: &[String]) -> Result<()> {
        let shape = SheetShape::of(kind, languages)?;
        let own = own_columns(table, &shape, &self.before)?;
        if !own.is_empty() {
            let said = say::columns_not_taken(Argument::list(own));
            self.changed.said.push(said);
        }
        let rows = self.content.rows(&shape, &self.labels);
        let places = rows.iter().enumerate();
        let sheet = Sheet {
            places: places.map(|(place, row)| (row.id.clone(), place)).collect(),
            rows,
            before: self.before.remove(&kind),
            shape: &shape,
        };
        let keys: Vec<Option<usize>> = table
            .rows
            .first()
            .into_iter()
            .flat_map(|row| &row.cells)
            .map(|key| shape.column(key))
            .collect();
        let lines = lines(table, &shape, &keys);
        let before = sheet.lines_before();
        let mut damage = damage::merged(table);
        damage.extend(damage::failures(table, &keys));
        let language = self.labels.language;
        damage.extend(damage::exchanged(table, &shape, &lines, &before, language));
        damage.extend(damage::emptied(table, &shape, &lines, &before, language));
        if !damage.is_empty() {
            self.changed.doubts.extend(damage);
            return Ok(());
        }
        let ids: BTreeSet<&str> = lines.iter().map(|line| line.id.as_str()).collect();
        let mut gone = before;
        gone.retain(|id, _| !ids.contains(id));
        let mut seen = BTreeSet::new();
        for (at, line) in lines.iter().enumerate() {
            let place = place(&table.name, line.number);
            if line.id.is_empty() {
                let earlier = lines
                    .iter()
                    .take(at)
                    .find(|known| known.cells == line.cells);
                match self.new_row(&sheet, line, earlier, (&gone, &mut seen)) {
                    Ok(Some(cells)) => self.new.push(NewRow::begun(kind, place, cells)),
                    Ok(None) => {}
                    Err(reason) => self.doubt(place, reason),
                }
                continue;
            }
            if !seen.insert(line.id.clone()) {
                self.doubt(place, say::row_twice(&line.id));
                continue;
            }
            let edited = match self.edits(&sheet, &place, &line.id, &line.cells) {
                Err(reason) if sheet.row(&line.id).is_none() => {
                    let seeming = damage::seeming_id(&shape, &line.cells, &gone);
                    Err(seeming.map_or(reason, |id| say::id_was_changed(&line.id, id)))
                }
                edited => edited,
            };
            match edited {
                Ok(edits) if edits.is_empty() => {}
                Ok(edits) => self.changed.rows.push(RowEdit::new(place, edits)),
                Err(reason) => self.doubt(place, reason),
            }
        }
        let name = match table.name.as_str() {
            "" => kind.name().text(self.labels.language),
            name => name.to_owned(),
        };
        self.tell_removed(&sheet, &name, &seen);
        Ok(())
    }

    /// The cells of a row without an id that begins something; nothing of one that is empty, or was taken before.
    fn new_row(
        &self,
        sheet: &Sheet<'_>,
        line: &Line,
        earlier: Option<&Line>,
        (gone, seen): (&LinesBefore<'_>, &mut BTreeSet<String>),
    ) -> Result<Option<Vec<String>>, Message> {
        let cells = line.cells.iter().cloned();
        let cells: Vec<String> = cells.map(Option::unwrap_or_default).collect();
        if cells.iter().all(String::is_empty) {
            return Ok(None);
        }
        if let Some(earlier) = earlier {
            return Err(say::row_like_another(earlier.number));
        }
        if let Some(reason) = damage::total(&line.cells) {
            return Err(reason);
        }
        if let Some(row) = self.taken_before(sheet, &cells, seen) {
            seen.insert(row.id.clone());
            return Ok(None);
        }
        match damage::seeming_id(sheet.shape, &line.cells, gone) {
            Some(id) => Err(say::id_was_cleared(id)),
            None => Ok(Some(cells)),
        }
    }

    /// What the content has of a new row since the workbook was made: the same workbook was taken before.
    fn taken_before<'s>(
        &self,
        sheet: &'s Sheet<'_>,
        cells: &[String],
        seen: &BTreeSet<String>,
    ) -> Option<&'s Row> {
        let before = &sheet.before.as_ref()?.rows;
        let rows = sheet.rows.iter();
        let mut since = rows.filter(|row| !before.contains_key(&row.id) && !seen.contains(&row.id));
        since.find(|row| {
            let columns = sheet.shape.columns.iter().zip(cells).zip(&row.cells);
            let mut columns = columns.filter(|((_, cell), _)| !cell.is_empty());
            columns.all(|((column, cell), now)| {
                // A cell that names something says its slug and what it is called.
                cell == now
                    || now.split(BETWEEN).any(|part| part.trim() == cell)
                    || self.is_same(sheet.shape.kind, column, cell, now)
            })
        })
    }

    /// Whether two cells mean the same.
    fn is_same(&self, kind: SheetKind, column: &SheetColumn, one: &str, other: &str) -> bool {
        let is_text = matches!(column, SheetColumn::Value(_, Some(_)));
        if one == other || !is_text && slugs(one) == slugs(other) {
            return true;
        }
        match column {
            SheetColumn::Value(..) => {
                let value = |cell| {
                    let value = value(kind, column, cell, &self.labels).ok();
                    value.map(|value| self.without_spelling(column, value))
                };
                value(one).is_some_and(|it| value(other) == Some(it))
            }
            _ => {
                let meant = |cell| self.labels.meant(kind, column, cell).ok();
                meant(one).is_some_and(|it| meant(other) == Some(it))
            }
        }
    }

    /// A value but for how telephone numbers are spelled.
    fn without_spelling(&self, column: &SheetColumn, value: Option<Value>) -> Option<Value> {
        let number = |written: String| match Phone::parse(&written, self.region) {
            Ok(phone) => phone.dialled_with_extension(),
            Err(_) => written,
        };
        match (column, value) {
            (SheetColumn::Value(key, _), Some(Value::List(members)))
                if matches!(key.key, "phones" | "faxes") =>
            {
                Some(Value::List(members.into_iter().map(number).collect()))
            }
            (_, value) => value,
        }
    }

    fn doubt(&mut self, place: Message, reason: Message) {
        self.changed.doubts.push(Doubt { place, reason });
    }

    /// Says which rows are gone, and that nothing else is.
    fn tell_removed(&mut self, sheet: &Sheet<'_>, name: &str, seen: &BTreeSet<String>) {
        let was_there = |id: &str| {
            sheet
                .before
                .as_ref()
                .is_none_or(|before| before.rows.contains_key(id))
        };
        let rows = sheet.rows.iter().map(|row| row.id.as_str());
        let gone: Vec<&str> = rows
            .filter(|id| !seen.contains(*id) && was_there(id))
            .collect();
        if !gone.is_empty() {
            let named = Argument::list(gone.iter().take(MOST_NAMED).copied());
            let said = match gone.len() > MOST_NAMED {
                true => say::many_rows_removed(name, gone.len(), named),
                false => say::rows_removed(gone.len(), name, named),
            };
            self.changed.said.push(said);
        }
    }

    /// What the cells of a row change.
    fn edits(
        &mut self,
        sheet: &Sheet<'_>,
        place: &Message,
        id: &str,
        cells: &[Option<String>],
    ) -> Result<Vec<Edit>, Message> {
        let kind = sheet.shape.kind;
        let before = sheet.before.as_ref();
        let before = before.and_then(|before| before.rows.get(id));
        let row = self.current(sheet, id, before, cells)?;
        let mut edits = Vec::new();
        for (at, column) in sheet.shape.columns.iter().enumerate() {
            let (Some(new), Some(now)) = (cells.get(at).cloned().flatten(), row.cells.get(at))
            else {
                continue;
            };
            let was = before.and_then(|before| before.get(&column.key(kind)));
            let was = was.unwrap_or(now);
            // What tells a record from others may count them, and what it is of may be called otherwise now.
            let is_fact = matches!(column, SheetColumn::Value(..));
            if new == *was {
                self.older += usize::from(is_fact && !self.is_same(kind, column, was, now));
                continue;
            }
            if is_fact && self.is_same(kind, column, &new, now) {
                continue;
            }
            let heading = || column.heading(kind, self.labels.language);
            let SheetColumn::Value(key, language) = column else {
                return Err(say::cell_is_fixed(heading()));
            };
            if !self.is_same(kind, column, was, now) {
                // What was taken before is as the content writes it.
                if folded(&new) == folded(now) {
                    continue;
                }
                return Err(say::cell_changed_twice(heading(), now));
            }
            let written = key_in(row.table.record, key.key);
            if is_shortened(now) || !row.table.record.order().contains(&written) {
                return Err(say::cell_is_for_file(heading(), &row.table.file));
            }
            if key.key == "person" && self.is_somebody_new(column, &new) {
                let cells = cells.iter().cloned().map(Option::unwrap_or_default);
                let new_row = NewRow::begun(kind, place.clone(), cells.collect());
                self.new.push(new_row.held_in(row.table.clone()));
                self.note_overwritten(kind, key.key, place, (was, &new));
                continue;
            }
            let value = value(kind, column, &new, &self.labels)?;
            if !new.is_empty() {
                self.note_overwritten(kind, key.key, place, (was, &new));
            }
            edits.push(Edit::Put {
                table: row.table.clone(),
                key: written,
                language: language.clone(),
                value,
            });
        }
        // What goes makes room for what comes.
        edits.sort_by_key(|edit| matches!(edit, Edit::Put { value: Some(_), .. }));
        Ok(edits)
    }

    /// Whether a cell names nobody whom the content has, but somebody of a new row.
    fn is_somebody_new(&self, column: &SheetColumn, cell: &str) -> bool {
        let known = self.labels.called(SheetKind::Appointments, column, cell);
        known.is_empty() && self.new_people.contains(&folded(cell))
    }

    /// Remembers that a cell was written over whose text was once right, if it was.
    fn note_overwritten(
        &mut self,
        kind: SheetKind,
        key: &str,
        place: &Message,
        (was, new): (&str, &str),
    ) {
        let overwritten = &mut self.changed.overwritten;
        let doubts = match (kind, key) {
            (SheetKind::Units, "name") => &mut overwritten.names,
            (SheetKind::Appointments, "person") => &mut overwritten.holders,
            _ => return,
        };
        if !was.is_empty() {
            doubts.push(Doubt {
                place: place.clone(),
                reason: say::text_overwritten(name_behind(was), name_behind(new)),
            });
        }
    }

    /// The record of a row. Those that are counted are known by what they said, or by what the row says of them now where the
    /// same workbook was taken before.
    fn current<'s>(
        &self,
        sheet: &'s Sheet<'s>,
        id: &str,
        before: Option<&RowBefore>,
        cells: &[Option<String>],
    ) -> Result<&'s Row, Message> {
        let kind = sheet.shape.kind;
        let numbered = sheet.places.get(id);
        let numbered = numbered.and_then(|place| sheet.rows.get(*place));
        let Some((owner, _)) = id.rsplit_once('#') else {
            return numbered.ok_or_else(|| say::row_of_nothing(id));
        };
        let Some(before) = before else {
            return numbered.ok_or_else(|| say::row_of_nothing(id));
        };
        let was = |_, column: &SheetColumn| before.get(&column.key(kind)).map(String::as_str);
        let is = |at: usize, _: &SheetColumn| cells.get(at)?.as_deref();
        let of_owner = || {
            let rows = sheet.rows.iter();
            rows.filter(|row| row.id.rsplit_once('#').is_some_and(|(of, _)| of == owner))
        };
        let as_it_was = |row: &&Row| self.says(sheet, row, was);
        let as_it_is = |row: &&Row| self.says(sheet, row, is);
        if let Some(row) = numbered.filter(as_it_was) {
            return Ok(row);
        }
        let mut same = of_owner().filter(as_it_was);
        if let (Some(row), None) = (same.next(), same.next()) {
            return Ok(row);
        }
        if let Some(row) = numbered
            .filter(as_it_is)
            .or_else(|| of_owner().find(as_it_is))
        {
            return Ok(row);
        }
        let known = sheet.before.as_ref().map_or(0, |before| {
            let ids = before.rows.keys().filter_map(|id| id.rsplit_once('#'));
            ids.filter(|(of, _)| *of == owner).count()
        });
        let is_as_many = known == of_owner().count();
        let numbered = numbered.filter(|_| is_as_many);
        numbered.ok_or_else(|| say::row_has_changed(id))
    }

    /// Whether the facts of a record are those of some cells.
    fn says<'c>(
        &self,
        sheet: &Sheet<'_>,
        row: &Row,
        cell: impl Fn(usize, &SheetColumn) -> Option<&'c str>,
    ) -> bool {
        let mut columns = sheet.shape.columns.iter().zip(&row.cells).enumerate();
        columns.all(|(at, (column, now))| {
            !matches!(column, SheetColumn::Value(..))
                || cell(at, column)
                    .is_none_or(|cell| self.is_same(sheet.shape.kind, column, cell, now))
        })
    }
}
