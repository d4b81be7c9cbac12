//! The words that people type and no institution writes: synonyms, words for whoever leads a body, and words that ask
//! and name nothing. They depend on the institutions and their languages, so they are content (`search.toml`) and not
//! Rust.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::normalization::{fold, is_han};
use super::phonetics::{plain_letters, syllables_of};
use super::slips::slip;
use super::tokenizer::{Script, Token, phrase_of, text_of, tokenize};
use crate::model::{Body, Directory, Id, Organization, SearchWords, Title};

/// The words of a phrase. It stands beside all that mean the same.
pub(crate) type Phrase = Arc<[Token]>;

/// What a phrase that people type means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhraseMeaning {
    /// It asks or fills, and names nothing.
    Stopword,
    /// Whoever leads a body.
    Head,
    /// Whoever oversees something.
    Overseer,
    /// The same as other phrases.
    Synonym,
    /// A title of posts, which is more than its words: a 副主席 is no 主席.
    Title,
}

/// The phrases that are known, by their stems.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    phrases: HashMap<String, PhraseMeaning>,
    /// By a phrase, all that mean the same in any of its meanings.
    synonyms: HashMap<String, Vec<Phrase>>,
    /// The single words among those, as they are written.
    synonym_words: HashSet<String>,
    /// The phrases that a public asks its services for, wherever it lives.
    everyday: HashSet<String>,
    /// The words for kinds of bodies, as they are written: an officer is no office.
    kinds: HashSet<String>,
    /// The words that stand in sentences about anything, as they are written.
    weak: HashSet<String>,
    /// The words in letters among the phrases, for slips in them.
    words: Vec<String>,
    /// The Chinese phrases by their sounds in one word.
    by_sound: HashMap<String, Vec<String>>,
    organizations: HashMap<String, Id<Organization>>,
    /// The shorter Chinese names of bodies, which the dictionary would cut across: 中国科协办公厅 has no 协办 in it.
    body_names: HashSet<String>,
    /// The Chinese characters near the ends of the names of bodies, of which the last of an abbreviation is one.
    name_ends: HashSet<char>,
    /// Of how many tokens the longest name of an organization is made.
    longest_name: usize,
    /// Of how many tokens, or of how many Chinese characters, the longest phrase is made.
    longest_phrase: usize,
}

/// What a language writes in more than one way wherever it is spoken: abbreviated words, other spellings, the familiar
/// forms of names. What is short in one institution alone is in its `search.toml`.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("en", include_str!("short_forms/en.txt")),
    ("zh", include_str!("short_forms/zh.txt")),
];

/// What a public asks its services for wherever it lives, in its own words and in those of offices.
const EVERYDAY_WORDS: &str = include_str!("everyday_words.txt");

/// What asks and names nothing wherever a language is spoken.
const ASKING_WORDS: &str = include_str!("asking_words.txt");

/// What stands in sentences about anything.
const WEAK_WORDS: &str = include_str!("weak_words.txt");

/// Kinds of bodies, whichever the one is that is meant.
const KIND_WORDS: &str = include_str!("kind_words.txt");

/// Whoever leads a body in one sector or another.
const HEAD_WORDS: &str = include_str!("head_words.txt");

/// Longer runs of Chinese characters are no phrases that are looked for within others.
const MOST_PHRASE_CHARACTERS: usize = 12;
/// How many letters a word has at least in which a slip is looked for.
const LEAST_MISSPELLED: usize = 5;
/// How many words of a name are a name without what it is of.
const LEAST_PART: usize = 3;
/// How many of its last characters tell of which kind a body is: 委员会, 办公室.
const NAME_END: usize = 3;

impl Lexicon {
    pub(crate) fn new(directory: &Directory) -> Self {
        let mut lexicon = Self::default();
        lexicon.add_words(directory.search_words());
        lexicon.add_titles(directory);
        lexicon.add_head_words(directory);
        lexicon.add_everyday_words();
        lexicon.add_asking_words();
        lexicon.weak = words_of(WEAK_WORDS).collect();
        lexicon.kinds = words_of(KIND_WORDS).collect();
        lexicon.add_short_forms(directory);
        lexicon.add_bodies(directory);
        for id in directory.organizations() {
            let names = &directory.get(id).profile.names;
            let others = names.others.iter().map(|other| &other.name);
            let last = [&names.last.name].into_iter().chain(&names.last.short);
            let names = last.chain(others);
            for (_, name) in names.flat_map(|name| name.iter()) {
                lexicon.add_organization(&name.value, id);
            }
        }
        lexicon.add_parts_of_names(directory);
        lexicon
    }

    fn add_words(&mut self, words: &SearchWords) {
        for group in &words.synonyms {
            self.add_synonyms(group.iter().map(String::as_str));
        }
        for word in &words.heads {
            self.add_phrase(&tokenize(&fold(word)), PhraseMeaning::Head);
        }
        for word in &words.overseers {
            self.add_phrase(&tokenize(&fold(word)), PhraseMeaning::Overseer);
        }
        for word in &words.fillers {
            self.add_phrase(&tokenize(&fold(word)), PhraseMeaning::Stopword);
        }
    }

    /// What people call things, and what offices do: for the words of people those of offices are looked for, too.
    fn add_everyday_words(&mut self) {
        let mut settled = HashSet::new();
        for group in lines_of(EVERYDAY_WORDS) {
            let (asked, official) = match group.split_once(" > ") {
                Some((asked, official)) => (phrases_of(asked.split(" | ")), official),
                None => (Vec::new(), group),
            };
            let official = phrases_of(official.split(" | "));
            if asked.is_empty() {
                self.add_each_for_others(&official, &official);
                self.add_everyday(&official);
                continue;
            }
            self.add_each_for_others(&asked, &[&asked[..], &official].concat());
            self.add_everyday(&asked);
            // What offices of one language say, those of the other do: in the first of the groups in which it is said, since
            // the police is asked for much that is nothing but its.
            let (chinese, others): (Vec<_>, Vec<_>) =
                official.into_iter().partition(|phrase| has_han(phrase));
            let mut first_said = |phrases: &[Phrase], most_words: usize| -> Vec<Phrase> {
                let short = phrases.iter().filter(|phrase| phrase.len() <= most_words);
                let new = short.filter(|phrase| settled.insert(phrase_of(phrase)));
                new.cloned().collect()
            };
            let new_chinese = first_said(&chinese, usize::MAX);
            // Several words are more often several things.
            let new_words = first_said(&others, 1);
            self.add_each_for_others(&new_chinese, &others);
            self.add_each_for_others(&new_words, &chinese);
        }
    }

    fn add_everyday(&mut self, phrases: &[Phrase]) {
        self.everyday
            .extend(phrases.iter().map(|phrase| phrase_of(phrase)));
    }

    /// The words that ask and name nothing, unless they are known to mean something.
    fn add_asking_words(&mut self) {
        for line in lines_of(ASKING_WORDS) {
            for phrase in phrases_of(line.split(" | ")) {
                self.add_phrase(&phrase, PhraseMeaning::Stopword);
            }
        }
    }

    /// The words for whoever leads a body. Where one of a group is a title of posts, the others mean these posts.
    fn add_head_words(&mut self, directory: &Directory) {
        let titles: HashSet<Id<Title>> = titles_of_posts(directory).collect();
        let titles = titles.into_iter();
        let titles = titles.flat_map(|title| directory.get(title).singular.iter());
        let titles: HashSet<String> = titles
            .map(|(_, title)| phrase_of(&tokenize(&fold(&title.value))))
            .collect();
        for group in lines_of(HEAD_WORDS) {
            let phrases = phrases_of(group.split(" | "));
            if !phrases
                .iter()
                .any(|phrase| titles.contains(&phrase_of(phrase)))
            {
                for phrase in &phrases {
                    self.add_phrase(phrase, PhraseMeaning::Head);
                }
            }
            self.add_each_for_others(&phrases, &phrases);
        }
    }

    fn add_synonyms<'w>(&mut self, group: impl Iterator<Item = &'w str>) {
        let phrases = phrases_of(group);
        self.add_each_for_others(&phrases, &phrases);
    }

    /// Has others looked for where one of some phrases is typed.
    fn add_each_for_others(&mut self, phrases: &[Phrase], others: &[Phrase]) {
        for tokens in phrases {
            self.add_phrase(tokens, PhraseMeaning::Synonym);
            if let [token] = &tokens[..] {
                self.synonym_words.insert(token.text.clone());
            }
            let own = synonym_key(tokens);
            let synonyms = self.synonyms.entry(own.clone()).or_default();
            for other in others {
                if synonym_key(other) != own && !synonyms.contains(other) {
                    synonyms.push(other.clone());
                }
            }
        }
    }

    /// What the languages of the site write in more than one way.
    fn add_short_forms(&mut self, directory: &Directory) {
        for language in &directory.site().languages {
            let tag = language.tag.to_string();
            let of_language = SHORT_FORMS.iter().filter(|(known, _)| *known == tag);
            for line in of_language.flat_map(|(_, groups)| lines_of(groups)) {
                self.add_synonyms(line.split_whitespace());
            }
        }
    }

    fn add_phrase(&mut self, tokens: &[Token], meaning: PhraseMeaning) {
        let phrase = phrase_of(tokens);
        let characters = phrase.chars().count().min(MOST_PHRASE_CHARACTERS);
        self.longest_phrase = self.longest_phrase.max(tokens.len()).max(characters);
        if let Some(syllables) = syllables_of(&phrase)
            && syllables.len() > 1
        {
            let sound = plain_letters(&syllables.concat());
            let phrases = self.by_sound.entry(sound).or_default();
            if !phrases.contains(&phrase) {
                phrases.push(phrase.clone());
            }
        }
        if let [word] = tokens
            && word.script == Script::Letters
            && word.text.chars().count() >= LEAST_MISSPELLED
        {
            self.words.push(word.text.clone());
        }
        self.phrases.entry(phrase).or_insert(meaning);
    }

    /// The Chinese titles of posts.
    fn add_titles(&mut self, directory: &Directory) {
        let titles: HashSet<Id<Title>> = titles_of_posts(directory).collect();
        for title in titles {
            let title = directory.get(title);
            for (_, text) in title.singular.iter().chain(title.plural.iter()) {
                let folded = fold(&text.value);
                if is_short_han(&folded) {
                    self.add_phrase(&tokenize(&folded), PhraseMeaning::Title);
                }
            }
        }
    }

    fn add_bodies(&mut self, directory: &Directory) {
        let organizations = directory.organizations().map(Body::Organization);
        let bodies = organizations.chain(directory.units().map(Body::Unit));
        for body in bodies {
            let names = &directory.profile(body).names.last;
            let all = [&names.name].into_iter().chain(&names.short);
            let all = all.flat_map(|name| name.iter());
            let all = all.map(|(_, name)| fold(&name.value));
            self.body_names
                .extend(all.filter(|name| is_short_han(name)));
            for (_, name) in names.name.iter() {
                let end = name.value.chars().rev().take(NAME_END);
                let han = end.take_while(|character| is_han(*character));
                self.name_ends
                    .extend(fold(&han.collect::<String>()).chars());
            }
        }
    }

    /// Whether names of bodies end with a character, or nearly so.
    pub(crate) fn ends_names(&self, character: char) -> bool {
        self.name_ends.contains(&character)
    }

    /// The names of organizations without what they are of, where only one is called like this: the Ministry of Commerce is
    /// of some republic.
    fn add_parts_of_names(&mut self, directory: &Directory) {
        let mut parts: HashMap<String, Option<Id<Organization>>> = HashMap::new();
        for id in directory.organizations() {
            let name = &directory.get(id).profile.names.last.name;
            for (_, name) in name.iter() {
                let tokens = tokenize(&fold(&name.value));
                let end = tokens.iter().rposition(|token| token.text == "of");
                let Some(end) = end.filter(|end| *end >= LEAST_PART) else {
                    continue;
                };
                let part = parts.entry(phrase_of(&tokens[..end])).or_insert(Some(id));
                *part = part.filter(|known| *known == id);
            }
        }
        let parts = parts.into_iter();
        for (part, id) in parts.filter_map(|(part, id)| Some((part, id?))) {
            self.organizations.entry(part).or_insert(id);
        }
    }

    fn add_organization(&mut self, name: &str, id: Id<Organization>) {
        let tokens = tokenize(&fold(name));
        self.longest_name = self.longest_name.max(tokens.len());
        self.organizations.entry(phrase_of(&tokens)).or_insert(id);
    }

    /// Whether an organization is called like this.
    pub(crate) fn is_organization(&self, word: &str) -> bool {
        self.organizations.contains_key(&phrase_of(&tokenize(word)))
    }

    /// The organizations whose names stand among words, with the places of these.
    pub(crate) fn organizations_in(
        &self,
        tokens: &[Token],
    ) -> Vec<(Range<usize>, Id<Organization>)> {
        let mut found = Vec::new();
        let mut start = 0;
        while start < tokens.len() {
            let longest = self.longest_organization(&tokens[start..]);
            let end = start + longest.map_or(1, |(count, _)| count);
            found.extend(longest.map(|(_, id)| (start..end, id)));
            start = end;
        }
        found
    }

    /// The longest name of an organization that words begin with: how many words it takes, and whose it is.
    pub(crate) fn longest_organization(
        &self,
        tokens: &[Token],
    ) -> Option<(usize, Id<Organization>)> {
        let most = self.longest_name.min(tokens.len());
        (1..=most).rev().find_map(|count| {
            let name = phrase_of(&tokens[..count]);
            Some((count, *self.organizations.get(&name)?))
        })
    }

    /// The longest phrase that words begin with: how many words it takes, and what it means.
    pub(crate) fn longest_phrase(&self, tokens: &[Token]) -> Option<(usize, PhraseMeaning)> {
        let most = tokens.len().min(self.longest_phrase);
        (1..=most).rev().find_map(|count| {
            let meaning = self.phrases.get(&phrase_of(&tokens[..count]))?;
            Some((count, *meaning))
        })
    }

    /// The words of a text in alphabetical order, without stopwords, and Chinese as it is written: what texts have in
    /// common whose words are the same in another order.
    pub(crate) fn unordered_key(&self, tokens: &[Token]) -> String {
        let mut words: Vec<&str> = Vec::new();
        let mut han = String::new();
        let mut rest = tokens;
        while let Some(first) = rest.first() {
            let mut taken = 1;
            match self.longest_phrase(rest) {
                Some((count, PhraseMeaning::Stopword)) => taken = count,
                _ if first.script == Script::Han => han.push_str(&first.text),
                _ => words.push(&first.stem),
            }
            rest = &rest[taken..];
        }
        words.sort_unstable();
        words.push(&han);
        words.join(" ").trim().to_owned()
    }

    /// A run of Chinese characters, cut around the known phrases and names in it.
    pub(crate) fn split_around_phrases<'r>(&self, run: &'r str) -> Vec<&'r str> {
        let mut parts = Vec::new();
        let mut unknown_from = 0;
        let mut start = 0;
        while start < run.len() {
            let longest = ends_of_prefixes(&run[start..], MOST_PHRASE_CHARACTERS)
                .filter(|length| self.is_unit(&run[start..start + length]))
                .last();
            match longest {
                Some(length) => {
                    parts.extend([&run[unknown_from..start], &run[start..start + length]]);
                    start += length;
                    unknown_from = start;
                }
                None => start += run[start..].chars().next().map_or(1, char::len_utf8),
            }
        }
        parts.push(&run[unknown_from..]);
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// Whether a row of Chinese characters is a phrase or a name.
    fn is_unit(&self, characters: &str) -> bool {
        self.phrases.contains_key(characters) || self.body_names.contains(characters)
    }

    /// What a phrase as a whole means.
    pub(crate) fn meaning(&self, phrase: &str) -> Option<PhraseMeaning> {
        self.phrases.get(&phrase_of(&tokenize(phrase))).copied()
    }

    /// The Chinese phrases that sound like letters.
    pub(crate) fn heard_as(&self, letters: &str) -> &[String] {
        let phrases = self.by_sound.get(&plain_letters(letters));
        phrases.map_or(&[], Vec::as_slice)
    }

    /// The word among the phrases of which another one is the likeliest slip.
    pub(crate) fn misspelled(&self, typed: &str) -> Option<&str> {
        if typed.chars().count() < LEAST_MISSPELLED {
            return None;
        }
        let slips = self.words.iter();
        let slips = slips.filter_map(|word| Some((slip(typed, word)?, word)));
        let best = slips.min_by(|(one, _), (other, _)| one.total_cmp(other));
        best.map(|(_, word)| word.as_str())
    }

    /// Whether a word is a synonym, just as it is written: another word with the same stem may be a typo.
    pub(crate) fn is_synonym(&self, word: &str) -> bool {
        self.synonym_words.contains(word)
    }

    /// Whether words are what a public asks its services for.
    pub(crate) fn is_everyday(&self, tokens: &[Token]) -> bool {
        self.everyday.contains(&phrase_of(tokens))
    }

    /// Whether a word is one for a kind of bodies.
    pub(crate) fn is_kind(&self, tokens: &[Token]) -> bool {
        self.kinds.contains(&as_written(tokens))
    }

    /// Whether words stand in sentences about anything.
    pub(crate) fn is_weak(&self, tokens: &[Token]) -> bool {
        self.weak.contains(&as_written(tokens))
    }

    /// The phrases that mean the same as words do.
    pub(crate) fn synonyms(&self, tokens: &[Token]) -> &[Phrase] {
        let synonyms = self.synonyms.get(&synonym_key(tokens));
        synonyms.map_or(&[], Vec::as_slice)
    }
}

fn phrases_of<'w>(words: impl Iterator<Item = &'w str>) -> Vec<Phrase> {
    words.map(|word| tokenize(&fold(word)).into()).collect()
}

/// The words of a list of such.
fn words_of(list: &str) -> impl Iterator<Item = String> {
    let words = lines_of(list).flat_map(|line| line.split(" | "));
    words.map(fold)
}

/// Folded words with spaces between them, Chinese without.
fn as_written(tokens: &[Token]) -> String {
    match has_han(tokens) {
        true => text_of(tokens),
        false => {
            let words: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
            words.join(" ")
        }
    }
}

/// What phrases have in common that mean the same: their stems, but that who does a thing is not the thing. A reporter is
/// asked for by no report.
fn synonym_key(tokens: &[Token]) -> String {
    let phrase = phrase_of(tokens);
    let is_doer = |word: &str| word.ends_with("er") || word.ends_with("or");
    match tokens {
        [token] if is_doer(token.text.trim_end_matches('s')) && !is_doer(&token.stem) => {
            phrase + "er"
        }
        _ => phrase,
    }
}

fn titles_of_posts(directory: &Directory) -> impl Iterator<Item = Id<Title>> {
    directory.posts().map(|post| directory.get(post).title)
}

fn has_han(phrase: &[Token]) -> bool {
    phrase.iter().any(|token| token.script == Script::Han)
}

/// The lines of a list that are neither empty nor a remark.
fn lines_of(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether a folded text is a run of some Chinese characters that may stand within a longer one.
fn is_short_han(folded: &str) -> bool {
    let length = folded.chars().count();
    (2..=MOST_PHRASE_CHARACTERS).contains(&length) && folded.chars().all(is_han)
}

/// Where the prefixes of a run end that have two characters or more, up to a number of characters.
fn ends_of_prefixes(run: &str, most: usize) -> impl Iterator<Item = usize> {
    let ends = run.char_indices().map(|(at, han)| at + han.len_utf8());
    ends.take(most).skip(1)
}
