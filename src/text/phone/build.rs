//! The numbering plans, in the build script: writes them as statics of `numbering_plan`, with the patterns as texts. The
//! crate that has the data would parse every pattern of every country when the first number is read.

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::fs;
use std::path::Path;

use phonenumber::metadata::{DATABASE, Descriptor, Format, Metadata};

/// Writes `numbering_plans.rs`.
pub fn write(to: &Path) -> Result<(), Box<dyn Error>> {
    let mut patterns = Patterns::default();
    let plans = (1..=999).filter_map(|code| DATABASE.by_code(&code));
    let plans = list(plans.flatten().map(|plan| patterns.plan(plan)));
    let number = patterns.0.len();
    let mut patterns = Vec::from_iter(patterns.0);
    patterns.sort_by_key(|(_, index)| *index);
    let patterns = list(
        patterns
            .iter()
            .map(|(pattern, _)| format!("Pattern::new({pattern:?})")),
    );
    let written = format!(
        "static PLANS: &[NumberingPlan] = &[{plans}];\n\
         static PATTERNS: [Pattern; {number}] = [{patterns}];\n"
    );
    fs::write(to.join("numbering_plans.rs"), written)?;
    Ok(())
}

/// Each pattern once, since many countries share theirs. It is compiled where it stands, and plans refer to it.
#[derive(Default)]
struct Patterns(HashMap<String, usize>);

impl Patterns {
    fn plan(&mut self, plan: &Metadata) -> String {
        let all = plan.descriptors();
        let kinds = [
            all.fixed_line(),
            all.mobile(),
            all.toll_free(),
            all.premium_rate(),
            all.shared_cost(),
            all.personal_number(),
            all.voip(),
            all.pager(),
            all.uan(),
            all.voicemail(),
        ];
        let kinds: Vec<&Descriptor> = kinds.into_iter().flatten().collect();
        let in_all = |lengths: fn(&Descriptor) -> &[u16]| -> BTreeSet<u16> {
            kinds.iter().copied().flat_map(lengths).copied().collect()
        };
        let lengths = in_all(Descriptor::possible_length);
        let local_lengths = in_all(Descriptor::possible_local_length);
        let leading_digits = plan.leading_digits().map(|digits| digits.as_str());
        let abroad_prefix = plan.international_prefix().map(|prefix| prefix.as_str());
        let trunk_prefixes = plan.national_prefix_for_parsing();
        let trunk_prefixes = trunk_prefixes.map(|prefix| prefix.as_str());
        format!(
            "NumberingPlan {{ region: {:?}, code: {}, general: {}, kinds: &[{}], national_only: {}, \
             leading_digits: {}, abroad_prefix: {}, trunk_prefix: {:?}, trunk_prefixes: {}, \
             trunk_prefix_replacement: {:?}, groupings: &[{}], international_groupings: &[{}], lengths: &{:?}, \
             local_lengths: &{:?} }}",
            plan.id(),
            plan.country_code(),
            self.of_whole(all.general().national_number().as_str()),
            list(kinds.iter().map(|kind| self.kind(kind))),
            optional(all.no_international().map(|kind| self.kind(kind))),
            optional(leading_digits.map(|digits| self.of_start(digits))),
            optional(abroad_prefix.map(|prefix| self.of_start(prefix))),
            plan.national_prefix().unwrap_or_default(),
            optional(
                trunk_prefixes
                    .or(plan.national_prefix())
                    .map(|prefix| self.of_start(prefix))
            ),
            plan.national_prefix_transform_rule(),
            list(plan.formats().iter().map(|format| self.grouping(format))),
            list(
                plan.international_formats()
                    .iter()
                    .map(|format| self.grouping(format))
            ),
            Vec::from_iter(&lengths),
            Vec::from_iter(&local_lengths - &lengths),
        )
    }

    fn kind(&mut self, kind: &Descriptor) -> String {
        let pattern = self.of_whole(kind.national_number().as_str());
        let lengths = kind.possible_length();
        format!("Kind {{ pattern: {pattern}, lengths: &{lengths:?} }}")
    }

    fn grouping(&mut self, format: &Format) -> String {
        let leading_digits = format.leading_digits().last();
        format!(
            "Grouping {{ leading_digits: {}, pattern: {}, template: {:?}, first_group_rule: {:?} }}",
            optional(leading_digits.map(|digits| self.of_start(digits.as_str()))),
            self.of_whole(format.pattern().as_str()),
            format.format(),
            format.national_prefix(),
        )
    }

    fn of_start(&mut self, source: &str) -> String {
        self.refer_to(format!("^(?:{source})"))
    }

    fn of_whole(&mut self, source: &str) -> String {
        self.refer_to(format!("^(?:{source})$"))
    }

    /// The data sets its patterns in lines.
    fn refer_to(&mut self, mut pattern: String) -> String {
        pattern.retain(|character| !character.is_whitespace());
        let next = self.0.len();
        let index = *self.0.entry(pattern).or_insert(next);
        format!("&PATTERNS[{index}]")
    }
}

fn optional(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    items.join(",\n")
}
