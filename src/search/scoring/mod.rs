//! Scoring: which of the candidates a person would name first, and why.
//!
//! Each candidate is read again as the directory has it on the day asked about, and every clause of the query is held
//! against every text of it. So scoring needs no index of its own, and knows what was, is and will be. What a document
//! itself is called or says decides; that it belongs to what was typed counts for less, and alone for half.

pub(crate) mod analyzed_text;
pub(crate) mod matches;
pub(crate) mod reasons;

use jiff::civil::Date;

use self::analyzed_text::AnalysisCache;
use self::matches::{CandidateText, Match, role_weight};
use self::reasons::{Cause, PastName, Reason, Reasons};
use super::analysis::tokenizer::Script;
use super::findable::{Findable, ResultKind, TemporalStatus};
use super::index::Index;
use super::query::{Clause, ParsedQuery, TermOrigin};
use super::texts::{TextRole, texts_of, texts_of_portfolio};
use crate::model::{Body, Directory, Occupancy, Subject};

/// From which quality on a clause counts as matched.
const IS_MATCHED: f32 = 0.3;
/// What a head post matches of a clause for whoever leads, and a person in one, and the body.
const HEAD_POST: f32 = 0.95;
const HEAD_PERSON: f32 = 0.6;
/// How well what is overseen matches a clause for whoever does.
const OVERSEEN_BODY: f32 = 0.9;
/// How well somebody who oversees something does, and somebody who was asked about by name.
const OVERSEER: f32 = 0.6;
const NAMED_OVERSEER: f32 = 0.95;
const HEADED_BODY: f32 = 0.3;
/// How well bodies match a clause for a kind of them, whichever they are of: an organization may be called a ministry that
/// is a commission.
const ORGANIZATION_OF_SOME_KIND: f32 = 0.7;
const UNIT_OF_SOME_KIND: f32 = 0.25;
/// What remains for what belongs to a body of the kind that was typed.
const WITHIN_KIND: f32 = 0.75;
/// What a name of the past counts for where a year was typed.
const NAME_OF_THEN: f32 = 0.95;
/// What remains of the name of a person who is called like a thing that is asked for, where more than that was typed.
const NAMED_LIKE_A_THING: f32 = 0.6;
/// What the part of an e-mail address before its domain counts for.
const MAILBOX: f32 = 0.9;
/// What a part of an address counts for where it may be any word.
const PART_OF_ADDRESS: f32 = 0.4;
/// What a mention at length counts for of what no name and no function has.
const ONLY_MENTION: f32 = 0.7;
/// What remains for a document of another organization than the one that was named.
const OTHER_ORGANIZATION: f32 = 0.3;
/// What a clause that names an organization counts for, in whatever belongs to that.
const OF_NAMED: f32 = 0.6;
/// From which quality on a word is there as such, and not by its sound.
const IS_WORD: f32 = 0.9;
/// From which share on all of a name or a title was typed.
const WHOLE_NAME: f32 = 0.95;
/// What each level counts for at which something stands below another one that is equal.
const LOWER: f32 = 0.004;
/// What is lost by being no more.
const FORMER_LOSS: f32 = 0.3;
/// What remains of what a document covers if it does so by what it belongs to alone.
const CONTEXT_ONLY: f32 = 0.5;

/// Scores candidates for a query.
pub(crate) struct CandidateScorer<'a> {
    pub(crate) directory: &'a Directory,
    pub(crate) index: &'a Index,
    pub(crate) query: &'a ParsedQuery,
    /// The day on which it is asked.
    pub(crate) day: Date,
    pub(crate) cache: AnalysisCache,
}

/// A candidate with what speaks for it.
#[derive(Debug, Clone)]
pub(crate) struct ScoredCandidate {
    pub(crate) findable: Findable,
    /// What speaks for it, in points.
    pub(crate) score: f32,
    /// How much of what was typed it matches, from 0 to 1.
    pub(crate) coverage: f32,
    /// Whether it matches each of several clauses.
    pub(crate) has_all_clauses: bool,
    /// The clauses that it matches in any way, a bit each by their indexes.
    pub(crate) matched_clauses: u32,
    /// Those of them that its name or what it does has, a bit each.
    pub(crate) named_clauses: u32,
    /// Whether one of them tells that it is meant, whatever else was typed.
    pub(crate) is_telling: bool,
    pub(crate) is_former: bool,
    /// The name of the past by which it was found.
    pub(crate) past_name: Option<PastName>,
    pub(crate) reasons: Vec<Reason>,
}

/// The clauses that name what a document belongs to, a bit each by their indexes.
#[derive(Debug, Clone, Copy)]
struct Scope(u32);

impl Scope {
    fn has(self, clause: &Clause) -> bool {
        self.0 & (1 << clause.index) != 0
    }
}

/// How much of the clauses a document matches, one by one.
struct ClauseCoverage {
    share: f32,
    /// Whether it matches each of several.
    has_all: bool,
    /// Which of them it matches, and which by its name or what it does, a bit each.
    matched: u32,
    named: u32,
    /// Whether any of it is matched by what the document itself is called or says.
    has_own: bool,
    /// Whether any of it tells that the document is meant, whatever else was typed.
    is_telling: bool,
}

/// What a document matches of a query as a whole.
struct WholeMatch {
    /// How much of it, by its sound or its number.
    coverage: f32,
    past_name: Option<PastName>,
    /// Whether it is somebody whose whole name was typed.
    is_named: bool,
}

impl CandidateScorer<'_> {
    /// Scores a document; `None` for what is yet to come, or matches nothing.
    pub(crate) fn score(&self, findable: Findable) -> Option<ScoredCandidate> {
        let status = findable.temporal_status(self.directory, self.day);
        if status == TemporalStatus::Future {
            return None;
        }
        let kind = findable.kind();
        let texts = texts_of(
            self.directory,
            self.index.labels(),
            findable,
            Some(self.day),
        );
        let texts: Vec<CandidateText<'_>> = texts
            .iter()
            .filter(|text| text.role != TextRole::Number || self.query.number.is_some())
            .map(|text| CandidateText::new(text, kind == ResultKind::Person, &self.cache))
            .collect();
        let mut reasons = Reasons::default();
        let scope = self.scope(findable);
        let clauses = self.match_clauses(findable, scope, &texts, &mut reasons);
        let whole = self.match_whole(findable, scope, &texts, &mut reasons);
        let mut coverage = match clauses.has_own {
            true => clauses.share,
            // That something belongs to what was typed does not make it what was meant.
            false => clauses.share * CONTEXT_ONLY,
        };
        coverage = coverage.max(whole.coverage);
        if coverage <= 0.0 {
            return None;
        }
        let is_elsewhere = self.is_elsewhere(findable);
        if is_elsewhere {
            coverage *= OTHER_ORGANIZATION;
        }
        reasons.add(Cause::Kind(kind), self.kind_points(findable));
        if matches!(findable, Findable::Post(id) if self.directory.get(id).head) {
            reasons.add(Cause::Head, 0.04);
        }
        if !clauses.has_own && whole.coverage == 0.0 {
            reasons.add(Cause::ContextOnly, -coverage);
        }
        let mut score = reasons.sum();
        if is_elsewhere {
            let less = (OTHER_ORGANIZATION - 1.0) * score;
            reasons.add(Cause::OtherOrganization, less);
            score += less;
        }
        let is_former = status == TemporalStatus::Former;
        if is_former {
            let less = -FORMER_LOSS * score;
            reasons.add(Cause::Former, less);
            score += less;
        }
        Some(ScoredCandidate {
            findable,
            score,
            coverage,
            has_all_clauses: clauses.has_all,
            is_telling: clauses.is_telling || whole.coverage > 0.0 || whole.is_named,
            matched_clauses: match whole.coverage > 0.0 {
                // A number or a sound is all that was typed.
                true => u32::MAX,
                false => clauses.matched,
            },
            named_clauses: clauses.named,
            is_former,
            past_name: whole.past_name,
            reasons: reasons.into_inner(),
        })
    }

    /// Whether what was typed names organizations, and the document belongs to none of them.
    fn is_elsewhere(&self, findable: Findable) -> bool {
        let mut named = self.query.organizations().peekable();
        named.peek().is_some() && {
            let own = findable.organizations(self.directory);
            !named.any(|organization| own.contains(&organization))
        }
    }

    /// The clauses that name an organization to which a document belongs, where something else is looked for within that:
    /// nothing of the organization is meant more than another by its name. Somebody may have been there long ago.
    fn scope(&self, findable: Findable) -> Scope {
        let is_person = matches!(findable, Findable::Person(_));
        if is_person || !self.query.asks_within_organizations() {
            return Scope(0);
        }
        let named = self.query.clauses.iter();
        let mut named = named
            .filter(|clause| !clause.organizations.is_empty())
            .peekable();
        if named.peek().is_none() {
            return Scope(0);
        }
        let own = findable.organizations(self.directory);
        let within = named.filter(|clause| clause.organizations.iter().any(|id| own.contains(id)));
        Scope(within.fold(0, |bits, clause| bits | 1 << clause.index))
    }

    /// How much of the clauses is matched, each by the text that does it best.
    fn match_clauses(
        &self,
        findable: Findable,
        scope: Scope,
        texts: &[CandidateText<'_>],
        reasons: &mut Reasons,
    ) -> ClauseCoverage {
        let clauses = &self.query.clauses;
        let all: f32 = clauses.iter().map(|clause| clause.weight).sum();
        let mut coverage = ClauseCoverage {
            share: 0.0,
            has_all: clauses.len() > 1,
            matched: 0,
            named: 0,
            has_own: false,
            is_telling: false,
        };
        let overseeing = self.match_overseer(findable, texts);
        for clause in clauses {
            let found = match scope.has(clause) {
                true => match_of_named(findable),
                false => self.match_clause(findable, clause, texts, overseeing),
            };
            coverage.has_all &= found.quality >= IS_MATCHED;
            if found.quality > 0.0 {
                // The title of a post is what its holder is.
                let is_held = clause.is_title && matches!(findable, Findable::Person(_));
                let is_held = is_held && found.role == TextRole::Context;
                coverage.has_own |= !found.role.is_context() || is_held;
                coverage.is_telling |= is_telling(findable, clause, found);
                let share = clause.weight / all * found.quality;
                coverage.share += share;
                coverage.matched |= 1 << clause.index;
                coverage.named |= u32::from(is_named(findable, found)) << clause.index;
                let typed: Vec<&str> = clause.typed.iter().map(|token| &*token.text).collect();
                let cause = Cause::Clause(typed.join(" "), found.role, found.origin);
                reasons.add(cause, share);
            }
        }
        if coverage.has_all && coverage.has_own {
            reasons.add(Cause::AllClauses, 0.2);
        }
        coverage
    }

    fn match_clause(
        &self,
        findable: Findable,
        clause: &Clause,
        texts: &[CandidateText<'_>],
        overseeing: f32,
    ) -> Match {
        let mut best = Match {
            quality: 0.0,
            role: TextRole::Text,
            origin: TermOrigin::Typed,
        };
        if clause.is_head
            && let Some(quality) = self.match_head(findable)
        {
            best.quality = quality;
            best.role = TextRole::Name;
        }
        if clause.is_kind
            && let Findable::Body(body) | Findable::Function(body, _) = findable
        {
            (best.quality, best.role) = match body {
                Body::Organization(_) if matches!(findable, Findable::Body(_)) => {
                    (ORGANIZATION_OF_SOME_KIND, TextRole::Qualifier)
                }
                _ => (UNIT_OF_SOME_KIND, TextRole::Context),
            };
        }
        if clause.is_overseer && overseeing > 0.0 {
            best.quality = overseeing;
            best.role = TextRole::Name;
        }
        let is_person = matches!(findable, Findable::Person(_));
        let is_other_name = is_person && clause.is_everyday && self.query.clauses.len() > 1;
        let asks_of_past = self.query.has_year();
        for text in texts {
            let most = match text.role {
                // A part of an address is an address to whoever types it as one.
                TextRole::Address if !self.query.is_address => PART_OF_ADDRESS,
                TextRole::Text if !clause.is_in_names => ONLY_MENTION,
                role if role.is_past_name() && asks_of_past => NAME_OF_THEN,
                role if clause.is_kind && role.is_context() => role_weight(role) * WITHIN_KIND,
                role => role_weight(role),
            };
            if most <= best.quality || text.role == TextRole::Number {
                continue;
            }
            let found = text.matches(clause);
            let most = match is_other_name && text.role.is_name() {
                true => most * NAMED_LIKE_A_THING,
                false => most,
            };
            if found.quality * most > best.quality {
                best = Match {
                    quality: found.quality * most,
                    role: text.role,
                    origin: found.origin,
                };
            }
        }
        best
    }

    /// How well a document matches a clause for whoever leads.
    fn match_head(&self, findable: Findable) -> Option<f32> {
        match findable {
            Findable::Post(id) => self.directory.get(id).head.then_some(HEAD_POST),
            Findable::Person(id) => {
                let mut appointments = self.directory.appointments_of(id);
                let leads = appointments.any(|appointment| {
                    let is_head = self.directory.get(appointment.post).head;
                    let occupancy = self.directory.occupancy(appointment.post, self.day);
                    is_head && matches!(occupancy, Occupancy::Held(held) if held.iter().any(|held| held.person == id))
                });
                leads.then_some(HEAD_PERSON)
            }
            Findable::Body(_) => Some(HEADED_BODY),
            _ => None,
        }
    }

    /// How well a document matches a clause for whoever oversees something: what is overseen says by whom, and somebody what.
    /// It counts by how much of what else was typed is meant by it, since that somebody oversees another thing is no answer
    /// to who oversees this one.
    fn match_overseer(&self, findable: Findable, texts: &[CandidateText<'_>]) -> f32 {
        let clauses = &self.query.clauses;
        if !clauses.iter().any(|clause| clause.is_overseer) {
            return 0.0;
        }
        let directory = self.directory;
        let is_overseen = |subject| directory.overseers(subject, self.day).next().is_some();
        let names: Vec<&CandidateText<'_>> =
            texts.iter().filter(|text| text.role.is_name()).collect();
        match findable {
            Findable::Body(body) if is_overseen(body.into()) => {
                OVERSEEN_BODY * self.share_of_others(&names)
            }
            Findable::Post(id) if is_overseen(Subject::Post(id)) => {
                OVERSEEN_BODY * self.share_of_others(&names)
            }
            Findable::Person(id) => {
                let portfolio = texts_of_portfolio(directory, self.index.labels(), id, self.day);
                let portfolio: Vec<CandidateText<'_>> = portfolio
                    .iter()
                    .map(|text| CandidateText::new(text, false, &self.cache))
                    .collect();
                if portfolio.is_empty() {
                    return 0.0;
                }
                let overseen = self.share_of_others(&portfolio.iter().collect::<Vec<_>>());
                let named = self.share_of_others(&names);
                (OVERSEER * overseen).max(NAMED_OVERSEER * named)
            }
            _ => 0.0,
        }
    }

    /// How much of what was typed beside the word for whoever oversees is in some texts: all of nothing.
    fn share_of_others(&self, texts: &[&CandidateText<'_>]) -> f32 {
        let clauses = &self.query.clauses;
        let (mut all, mut found) = (0.0, 0.0);
        for clause in clauses.iter().filter(|clause| !clause.is_overseer) {
            let qualities = texts.iter();
            let qualities = qualities.map(|text| text.matches(clause).quality);
            all += clause.weight;
            found += clause.weight * qualities.fold(0.0, f32::max);
        }
        if all > 0.0 { found / all } else { 1.0 }
    }

    /// What speaks for a document as a whole: its name was typed, or a row of words of it, its sound or its number.
    fn match_whole(
        &self,
        findable: Findable,
        scope: Scope,
        texts: &[CandidateText<'_>],
        reasons: &mut Reasons,
    ) -> WholeMatch {
        let lexicon = self.index.lexicon();
        let mut exact: Option<(f32, TextRole)> = None;
        let mut phrase: Option<(f32, TextRole)> = None;
        let (mut sound, mut number, mut typed_share) = (0.0_f32, 0.0_f32, 0.0_f32);
        let mut mailbox = 0.0_f32;
        let mut past_name = None;
        for text in texts {
            if text.role == TextRole::Number {
                if let Some(typed) = &self.query.number {
                    number = number.max(text.has_digits(&typed.digits));
                }
                continue;
            }
            if text.role.is_context() {
                continue;
            }
            if text.role == TextRole::Address
                && let Some(typed) = &self.query.mailbox
                && text.is_of_mailbox(typed)
            {
                mailbox = MAILBOX;
                exact = exact.or(Some((exact_points(text.role), text.role)));
            }
            if text.role.is_typed_whole() {
                if let Some(letters) = &self.query.letters {
                    let spelled = text.is_spelled(letters, self.query.is_word());
                    sound = sound.max(spelled * role_weight(text.role));
                }
                let points = exact_points(text.role);
                if exact.is_none_or(|(best, _)| best < points) && text.is_query(self.query, lexicon)
                {
                    exact = Some((points, text.role));
                }
                if text.role.is_past_name()
                    && past_name.is_none()
                    && (text.is_query(self.query, lexicon) || text.has_phrase(self.query))
                {
                    past_name = PastName::new(text.role, text.text);
                }
            }
            let points = phrase_points(text.role);
            if phrase.is_none_or(|(best, _)| best < points) && text.has_phrase(self.query) {
                phrase = Some((points, text.role));
            }
            typed_share = typed_share.max(self.typed_share(scope, text));
        }
        if let Some((points, role)) = exact {
            reasons.add(Cause::Exact(role), points);
        }
        if let Some((points, role)) = phrase {
            reasons.add(Cause::Phrase(role), points);
        }
        reasons.add_some(Cause::Sound, sound);
        if number > 0.0 {
            reasons.add(Cause::Number, number + 0.5);
        }
        if !self.is_meant_by_its_body(findable, scope, texts, typed_share) {
            reasons.add_some(Cause::TypedShare, typed_share * 0.25);
        }
        let is_current_name = exact.is_some_and(|(_, role)| !role.is_past_name());
        WholeMatch {
            coverage: sound.max(number).max(mailbox),
            past_name: past_name.filter(|_| !is_current_name),
            is_named: matches!(findable, Findable::Person(_)) && typed_share >= WHOLE_NAME,
        }
    }

    /// Whether what was typed of the title of a post is in the name of its body, too, and is not all of the title: who types
    /// marketing means the marketing department before somebody in it.
    fn is_meant_by_its_body(
        &self,
        findable: Findable,
        scope: Scope,
        texts: &[CandidateText<'_>],
        typed_share: f32,
    ) -> bool {
        let has = |role: TextRole, clause: &Clause| {
            let mut texts = texts.iter().filter(|text| text.role == role);
            texts.any(|text| text.matches(clause).quality >= IS_MATCHED)
        };
        let own = self.query.clauses.iter();
        let mut own = own.filter(|clause| !scope.has(clause) && has(TextRole::Name, clause));
        matches!(findable, Findable::Post(_))
            && typed_share < WHOLE_NAME
            && own.all(|clause| has(TextRole::Context, clause))
    }

    /// What a document counts for by its kind: of what is equal, what is higher, and where a unit is called as a post in
    /// it is, the post.
    fn kind_points(&self, findable: Findable) -> f32 {
        let body = match findable {
            Findable::Body(body) | Findable::Function(body, _) => body,
            Findable::Post(id) => self.directory.get(id).body,
            _ => return points_of(findable.kind()),
        };
        let Body::Unit(unit) = body else {
            return points_of(findable.kind());
        };
        if matches!(findable, Findable::Body(_)) && self.is_named_as_a_post(body) {
            return 0.0;
        }
        let above = self.directory.ancestors(unit, self.day).len();
        points_of(findable.kind()) - LOWER * above as f32
    }

    fn is_named_as_a_post(&self, body: Body) -> bool {
        let directory = self.directory;
        let name = &directory.profile(body).names.on(self.day).name;
        directory.posts_of(body, self.day).any(|post| {
            let title = &directory.get(directory.get(post).title).singular;
            let mut title = title.iter();
            title.any(|(tag, title)| name.get(tag).is_some_and(|name| name.value == title.value))
        })
    }

    /// How much of a name or of what a function says was typed.
    fn typed_share(&self, scope: Scope, text: &CandidateText<'_>) -> f32 {
        let is_own = matches!(
            text.role,
            TextRole::Name | TextRole::OtherName | TextRole::Statement
        );
        let was_own = text.role.is_past_name() && self.query.has_year();
        if !is_own && !was_own {
            return 0.0;
        }
        let clauses = self.query.clauses.iter();
        let own = clauses.filter(|clause| !scope.has(clause));
        let meant = own.map(|clause| text.matches(clause));
        let length = text.length().max(1) as f32;
        // Another word says nothing of how much of the name was typed, unless it is for all of it.
        let meant = meant.filter(|found| {
            let is_for_part = found.origin == TermOrigin::Synonym && found.letters < length;
            found.quality >= IS_MATCHED && !is_for_part
        });
        let letters: f32 = meant.map(|found| found.letters).sum();
        let share = (letters / length).min(1.0);
        // What a function says is long, and no longer by being about something else.
        if text.role == TextRole::Statement {
            share.sqrt() * 0.6
        } else {
            share
        }
    }
}

/// How well what belongs to an organization matches a clause that names this: all of it alike, and the organization itself
/// by its name, should nothing of it have what else was typed.
fn match_of_named(findable: Findable) -> Match {
    let (quality, role) = match findable {
        Findable::Body(Body::Organization(_)) => (1.0, TextRole::Name),
        _ => (OF_NAMED, TextRole::Context),
    };
    Match {
        quality,
        role,
        origin: TermOrigin::Typed,
    }
}

/// Whether what was typed tells by one clause that a document is meant: what a function says or somebody oversees is a thing
/// to look for, and so is a number, an address, an identifier or the sound of somebody's name. A word of a longer name is in
/// others, too.
fn is_telling(findable: Findable, clause: &Clause, found: Match) -> bool {
    let is_digits = clause
        .typed
        .iter()
        .all(|token| token.script == Script::Digits);
    let is_guess = matches!(found.origin, TermOrigin::Prefix | TermOrigin::Typo);
    let is_typed = found.origin == TermOrigin::Typed;
    let is_sound = found.role == TextRole::Name && is_typed && found.quality < IS_WORD;
    match findable {
        _ if is_digits => true,
        _ if is_guess => false,
        Findable::Person(_) => is_sound || matches!(found.role, TextRole::Text | TextRole::Address),
        Findable::Body(_) if clause.is_everyday && found.role.is_name() => true,
        _ => matches!(found.role, TextRole::Statement | TextRole::Address),
    }
}

/// Whether a body is called, or does, what was typed or means the same.
fn is_named(findable: Findable, found: Match) -> bool {
    let is_guess = matches!(found.origin, TermOrigin::Prefix | TermOrigin::Typo);
    let is_of_body = matches!(findable, Findable::Body(_) | Findable::Function(..));
    is_of_body && !is_guess && (found.role.is_name() || found.role == TextRole::Statement)
}

/// Functions over passing mentions.
fn points_of(kind: ResultKind) -> f32 {
    match kind {
        ResultKind::Organization => 0.08,
        ResultKind::Function => 0.06,
        ResultKind::Unit => 0.05,
        ResultKind::Person => 0.04,
        ResultKind::Post => 0.03,
        ResultKind::Section => 0.02,
        ResultKind::Article => 0.0,
    }
}

fn exact_points(role: TextRole) -> f32 {
    match role {
        TextRole::Name => 1.0,
        TextRole::OtherName => 0.95,
        TextRole::WholeName | TextRole::Address => 0.9,
        _ => 0.6,
    }
}

fn phrase_points(role: TextRole) -> f32 {
    match role {
        TextRole::Name | TextRole::OtherName | TextRole::WholeName => 0.2,
        TextRole::Statement
        | TextRole::Qualifier
        | TextRole::Address
        | TextRole::FormerName
        | TextRole::Predecessor => 0.15,
        _ => 0.05,
    }
}
