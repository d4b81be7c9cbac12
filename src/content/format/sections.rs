//! Statements as the tree of tables that their headers make, and that tree in order.

use super::order::{Keys, Order};
use super::statements::{Header, Statement};

/// A table that a header begins, or that a longer header implies.
#[derive(Default)]
struct Table<'a> {
    header: Option<Statement<'a>>,
    /// The keys with values below the header.
    body: Vec<Statement<'a>>,
    /// The tables inside it by their key, in the order in which they are first named; several for a list.
    inside: Vec<(String, Vec<Table<'a>>)>,
}

/// The statements in order: keys with values before tables, each kind by the definitions. The members of a list stay
/// in theirs, and each table stays in the member it was written for.
pub fn arrange<'a>(statements: Vec<Statement<'a>>, order: &Order) -> Vec<Statement<'a>> {
    let mut arranged = Vec::with_capacity(statements.len());
    let mut root = Table::default();
    let mut way: Vec<String> = Vec::new();
    for statement in statements {
        if let Some(header) = statement.header {
            way = statement.keys.iter().map(ToString::to_string).collect();
            root.add(&way, header, statement);
        } else {
            root.last(&way).body.push(statement);
        }
    }
    root.write(order, order.of_file(), &mut arranged);
    arranged
}

impl<'a> Table<'a> {
    /// The tables inside this one under a key.
    fn under(&mut self, key: &str) -> &mut Vec<Self> {
        // From the end, where what the text speaks of mostly is.
        let known = self.inside.iter().rposition(|(known, _)| known == key);
        let at = known.unwrap_or_else(|| {
            self.inside.push((key.to_owned(), Vec::new()));
            self.inside.len() - 1
        });
        &mut self.inside[at].1
    }

    /// The table that these keys mean at this point of the text: of each list the member that was begun last.
    fn last(&mut self, way: &[impl AsRef<str>]) -> &mut Self {
        let mut table = self;
        for key in way {
            let tables = table.under(key.as_ref());
            if tables.is_empty() {
                tables.push(Self::default());
            }
            let last = tables.len() - 1;
            table = &mut tables[last];
        }
        table
    }

    fn add(&mut self, way: &[String], header: Header, statement: Statement<'a>) {
        let Some((key, before)) = way.split_last() else {
            return;
        };
        if header == Header::Member {
            self.last(before).under(key).push(Self::default());
        }
        self.last(way).header = Some(statement);
    }

    fn write(self, order: &Order, keys: Keys<'_>, arranged: &mut Vec<Statement<'a>>) {
        arranged.extend(self.header);
        let mut body = self.body;
        body.sort_by_cached_key(|statement| order.places(keys, &statement.keys));
        arranged.extend(body);
        let mut inside = self.inside;
        inside.sort_by_key(|(key, _)| order.place(keys, key).0);
        for (key, tables) in inside {
            let (_, behind) = order.place(keys, &key);
            for table in tables {
                table.write(order, behind, arranged);
            }
        }
    }
}
