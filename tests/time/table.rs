//! What the ministry's pages show on which day: the rows of `rows.txt`.

/// The day on which the clock of the tests stands.
pub const TODAY: &str = "2026-11-23";

/// A page on a day.
#[derive(Debug)]
pub struct Row {
    /// The path of the page.
    pub page: String,
    /// The day.
    pub day: &'static str,
    /// The selector of the part that is looked at; a part that is not there shows nothing.
    pub part: &'static str,
    /// What it shows.
    pub shows: Vec<&'static str>,
    /// What it does not show.
    pub hides: Vec<&'static str>,
}

/// Every row of the table.
pub fn rows() -> Vec<Row> {
    let lines = include_str!("rows.txt").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(row)
        .collect()
}

fn row(line: &'static str) -> Row {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [page, day, part, shows, hides] = cells[..] else {
        panic!("a row has five cells: {line}");
    };
    let row = Row {
        page: page.replace('…', "organizations/example-ministry"),
        day: match day {
            "today" => TODAY,
            day => day,
        },
        part: selector(part),
        shows: texts(shows),
        hides: texts(hides),
    };
    let asks = row.shows.len() + row.hides.len();
    assert!(asks > 0, "a row asks nothing: {line}");
    row
}

fn texts(cell: &'static str) -> Vec<&'static str> {
    match cell {
        "-" => Vec::new(),
        texts => texts.split(';').map(str::trim).collect(),
    }
}

/// The selector of a part of a page.
fn selector(part: &str) -> &'static str {
    match part {
        "main" => "main",
        "h1" => "h1",
        "breadcrumbs" => ".breadcrumbs",
        "holders" => ".holders",
        "units" => "ol.units",
        "before" => "[aria-labelledby=before]",
        "contact" => "[aria-labelledby=contact]",
        "functions" => "[aria-labelledby=functions]",
        "leaders" => "[aria-labelledby=leaders]",
        "now" => "[aria-labelledby=now]",
        "past" => "[aria-labelledby=past]",
        "posts" => "[aria-labelledby=posts]",
        "sub-units" => "[aria-labelledby=units]",
        _ => panic!("a page has no part `{part}`"),
    }
}
