//! A workbook as a file: locked cells, drop-down lists, notes and headings that stay in sight.

use anyhow::Result;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, Formula, IgnoreError, Note, ProtectionOptions, Workbook, Worksheet, XlsxError,
    utility::column_number_to_name,
};

use crate::messages::{OrSay, say};

/// How many rows below the last can be filled in with the same drop-down lists.
const ROWS_TO_FILL: u32 = 500;
/// The row of the keys, which is hidden, that of the headings, and the first of those below.
const KEYS: u32 = 0;
const HEADINGS: u32 = 1;
const FIRST: u32 = 2;
/// The sheet of what drop-down lists offer.
const LISTS: &str = "minglu-lists";
/// How wide a column is at least and at most, in characters.
const WIDTHS: (usize, usize) = (8, 46);

/// A sheet to write.
#[derive(Debug, Default)]
pub struct Page {
    /// Its name.
    pub name: String,
    /// Whether nobody sees it.
    pub is_hidden: bool,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The texts of its rows.
    pub rows: Vec<Vec<String>>,
}

/// A column of a sheet to write.
#[derive(Debug, Default, Clone)]
pub struct Column {
    /// What programs know it by, in a row that is hidden.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// What is said of it where its heading is pointed at.
    pub note: String,
    /// What its cells may hold; anything where there is nothing.
    pub choices: Vec<String>,
    /// Whether something else may be written than what is offered.
    pub is_open: bool,
    /// Whether nobody may change its cells.
    pub is_locked: bool,
}

/// A workbook of these sheets, as the bytes of a file: the same for the same sheets.
///
/// # Errors
/// Where the sheets cannot be written so.
pub fn write(pages: &[Page]) -> Result<Vec<u8>> {
    saved(pages).or_say(say::workbook_not_written)
}

fn saved(pages: &[Page]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The time at which it is written would make two files of the same content differ.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let mut lists: Vec<&[String]> = Vec::new();
    for page in pages {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&page.name)?;
        write_page(sheet, page, &mut lists)?;
    }
    let sheet = workbook.add_worksheet();
    sheet.set_name(LISTS)?.set_very_hidden(true);
    for (column, list) in lists.iter().enumerate() {
        for (row, choice) in (0..).zip(*list) {
            sheet.write_string(row, at(column), choice)?;
        }
    }
    workbook.save_to_buffer()
}

fn write_page<'p>(
    sheet: &mut Worksheet,
    page: &'p Page,
    lists: &mut Vec<&'p [String]>,
) -> Result<(), XlsxError> {
    // A number in front of which nothing may be lost is a text.
    let cell = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let open = cell.clone().set_unlocked();
    let locked = cell.set_font_color(Color::Gray);
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE8_EE_F4));
    let rows = u32::try_from(page.rows.len()).unwrap_or(u32::MAX);
    let last = FIRST + rows + ROWS_TO_FILL;
    for (place, column) in page.columns.iter().enumerate() {
        let at = at(place);
        let format = if column.is_locked { &locked } else { &open };
        sheet.set_column_format(at, format)?;
        let width = u32::try_from(width(page, place)).unwrap_or_default();
        sheet.set_column_width(at, width)?;
        sheet.write_string(KEYS, at, &column.key)?;
        sheet.write_string_with_format(HEADINGS, at, &column.heading, &heading)?;
        if !column.note.is_empty() {
            let note = Note::new(&column.note).add_author_prefix(false);
            sheet.insert_note(HEADINGS, at, &note.set_width(320).set_height(120))?;
        }
        if !column.choices.is_empty() {
            let list = column_number_to_name(at_of_list(lists, &column.choices));
            let range = format!("='{LISTS}'!${list}$1:${list}${}", column.choices.len());
            let style = match column.is_open {
                true => DataValidationErrorStyle::Information,
                false => DataValidationErrorStyle::Stop,
            };
            let offered = DataValidation::new().allow_list_formula(Formula::new(range));
            let offered = offered.show_error_message(!column.is_open);
            sheet.add_data_validation(FIRST, at, last, at, &offered.set_error_style(style))?;
        }
        for (row, cells) in (FIRST..).zip(&page.rows) {
            let text = cells.get(place).map_or("", String::as_str);
            if text.is_empty() {
                sheet.write_blank(row, at, format)?;
            } else {
                sheet.write_string_with_format(row, at, text, format)?;
            }
        }
    }
    sheet.set_row_hidden(KEYS)?;
    sheet.set_freeze_panes(FIRST, 1)?;
    let right = at(page.columns.len().saturating_sub(1));
    sheet.ignore_error_range(FIRST, 0, last, right, IgnoreError::NumberStoredAsText)?;
    if page.is_hidden {
        sheet.set_very_hidden(true);
    } else {
        sheet.protect_with_options(&ProtectionOptions {
            insert_rows: true,
            format_cells: true,
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::default()
        });
    }
    Ok(())
}

/// The column of a list; the same list has one column.
fn at_of_list<'p>(lists: &mut Vec<&'p [String]>, choices: &'p [String]) -> u16 {
    let known = lists.iter().position(|list| *list == choices);
    at(known.unwrap_or_else(|| {
        lists.push(choices);
        lists.len() - 1
    }))
}

fn at(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// How wide a column is by what is in it; a Chinese character takes two places.
fn width(page: &Page, column: usize) -> usize {
    let of_text = |text: &str| {
        let lines = text.lines().map(unicode_width::UnicodeWidthStr::width);
        lines.max().unwrap_or_default()
    };
    let heading = page
        .columns
        .get(column)
        .map_or(0, |column| of_text(&column.heading));
    let cells = page.rows.iter().filter_map(|row| row.get(column));
    let widest = cells.map(|text| of_text(text)).max().unwrap_or_default();
    let (least, most) = WIDTHS;
    (heading.max(widest) + 2).clamp(least, most)
}
