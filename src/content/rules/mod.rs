//! Rules that concern more than one value. Each is a file; each looks at the tree as written, so that it finds
//! what it looks for even where other files are broken.

mod appointed_twice;
mod base_urls;
mod changes;
mod duplicate_entries;
mod duplicate_slugs;
mod editing;
mod empty_contacts;
mod ex_officio;
mod former_overlaps;
mod identifiers;
mod inverted_dates;
mod kinds;
mod lifetimes;
mod lives;
mod missing_files;
mod opening_hours;
mod orphan_people;
mod overlapping_holders;
mod pages;
mod parent_cycles;
mod periods;
mod portfolios;
pub mod quality;
mod reporting_cycles;
mod reserved_ids;
mod reserved_slugs;
mod salary_ranges;
mod security;
mod shared_staff;
mod superior_cycles;
mod undisclosed;
mod unknown_fallbacks;
mod withdrawn;

use jiff::civil::Date;

use super::holders::Holders;
use super::tree::Tree;
use crate::diagnostics::Diagnostic;

/// A rule: adds what it finds to the list.
type Rule = fn(&Tree, &mut Vec<Diagnostic>);

/// Every rule, in the order in which they run.
const RULES: &[Rule] = &[
    missing_files::check,
    base_urls::check,
    editing::check,
    security::check,
    unknown_fallbacks::check,
    empty_contacts::check,
    opening_hours::check,
    reserved_slugs::check,
    reserved_ids::check,
    duplicate_slugs::check,
    duplicate_entries::check,
    identifiers::check,
    kinds::check,
    parent_cycles::check,
    superior_cycles::check,
    shared_staff::check,
    reporting_cycles::check,
    ex_officio::check,
    periods::check,
    former_overlaps::check,
    salary_ranges::check,
    lives::check,
    lifetimes::check,
    portfolios::check,
    changes::check,
    orphan_people::check,
    withdrawn::check,
];

/// A rule about who holds what.
type HolderRule = fn(&Tree, &Holders<'_>, &mut Vec<Diagnostic>);

/// Every rule about who holds what.
const HOLDER_RULES: &[HolderRule] = &[
    appointed_twice::check,
    overlapping_holders::check,
    undisclosed::check,
    quality::heads_of_two::check,
];

/// Applies every rule; those that depend on the day, where it is given.
pub fn check(
    tree: &Tree,
    holders: &Holders<'_>,
    day: Option<Date>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for rule in RULES {
        rule(tree, diagnostics);
    }
    for rule in HOLDER_RULES {
        rule(tree, holders, diagnostics);
    }
    inverted_dates::check(tree, day, diagnostics);
    if let Some(day) = day {
        changes::check_newcomers(tree, day, diagnostics);
    }
    quality::check(tree, day, diagnostics);
    duplicate_entries::drop_consequences_of_copies(diagnostics);
}
