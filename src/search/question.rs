//! What somebody types, as needs that a thing may meet.

use super::fold::fold;
use super::heard::Heard;
use super::lexicon::{Known, Lexicon, Token, phrase, tokens};
use super::numerals::{Number, number, with_digits, with_plain_dates};
use super::sound::{spelled, without_tones};
use super::words::{Script, runs};
use crate::model::{Id, Organization};

/// How many characters of a text are read; nobody types more to find an office.
pub const LONGEST: usize = 200;
/// How many words of a text are looked for.
const MOST_NEEDS: usize = 20;

/// A text that somebody types, understood as far as that can be done without the index.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// What has to be met, in the order in which it was typed.
    pub needs: Vec<Need>,
    /// All words, as one phrase.
    pub phrase: String,
    /// The words in any order, for comparing with names.
    pub key: String,
    /// The letters in one word, where nothing but letters was typed.
    pub spelled: Option<String>,
    /// The digits of a telephone number or a piece of one, where that was typed.
    pub number: Option<Number>,
    /// The organizations that were named.
    pub organizations: Vec<Id<Organization>>,
    /// The Chinese characters in a row.
    pub han: Vec<String>,
    /// Whether it looks like an e-mail or web address, or a piece of one.
    pub is_address: bool,
    /// Whether more was typed than is read.
    pub is_cut: bool,
}

/// One thing that somebody looks for.
#[derive(Debug, Clone)]
pub struct Need {
    /// The words that were typed.
    pub typed: Vec<Token>,
    /// The words that meet it, the typed ones first.
    pub forms: Vec<Form>,
    /// Whether it means whoever leads a body.
    pub is_head: bool,
    /// Whether its word is still being typed, so that words that begin with it meet it.
    pub is_open: bool,
    /// Its place among the needs.
    pub place: usize,
    /// The row of Chinese characters that it is part of, by its place.
    pub run: Option<usize>,
    /// What it may be in that row.
    pub heard: Heard,
    /// Whether a form of its words is in the index.
    pub is_known: bool,
    /// How much it tells of what is looked for.
    pub weight: f32,
}

/// Words that meet a need.
#[derive(Debug, Clone)]
pub struct Form {
    /// The words.
    pub tokens: Vec<Token>,
    /// How well they meet it, up to 1.
    pub quality: f32,
    /// Why they do.
    pub origin: Origin,
}

/// Why words meet a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// They were typed.
    Typed,
    /// They begin with what was typed.
    Beginning,
    /// They differ from what was typed by a slip of the finger.
    Slip,
    /// The content says that they mean the same.
    Synonym,
}

/// How well synonyms meet a need.
const SYNONYM: f32 = 0.85;

impl Question {
    /// Reads what was typed.
    pub fn new(text: &str, lexicon: &Lexicon) -> Self {
        let is_cut = text.chars().nth(LONGEST).is_some();
        let read: String = text.chars().take(LONGEST).collect();
        let folded = without_tones(&with_digits(&fold(&read)));
        let mut question = Self {
            is_cut,
            is_address: folded.contains(['@', '.', '-', '_']),
            number: number(&folded),
            ..Self::default()
        };
        let folded = match &question.number {
            // Its digits are one thing to look for, however they are grouped.
            Some(found) => folded.replace(&found.written, &format!(" {} ", found.digits)),
            None => with_plain_dates(&folded),
        };
        let mut words: Vec<(Token, Option<usize>)> = Vec::new();
        for (script, range) in runs(&folded) {
            let run = &folded[range];
            if script == Script::Han {
                let place = question.han.len();
                question.han.push(run.to_owned());
                for piece in lexicon.cut(run) {
                    let tokens = with_unknown_words(tokens(piece), lexicon);
                    words.extend(tokens.into_iter().map(|token| (token, Some(place))));
                }
            } else {
                words.push((Token::new(script, run), None));
            }
        }
        let (all, places): (Vec<Token>, Vec<Option<usize>>) = words.into_iter().unzip();
        question.phrase = phrase(&all);
        question.spelled = only_letters(&all).then(|| spelled(&question.phrase_as_typed(&all)));
        question.key = lexicon.key(&all);
        question.organizations = lexicon.organizations_in(&all);
        question.needs = needs(&all, &places, lexicon);
        question.hear();
        question
    }

    /// Notes what each need may be in its row of Chinese characters.
    fn hear(&mut self) {
        for need in &mut self.needs {
            if let Some(place) = need.run {
                let typed: String = need.typed.iter().map(|token| token.text.as_str()).collect();
                need.heard = Heard::new(&typed, &self.han[place]);
            }
        }
    }

    fn phrase_as_typed(&self, all: &[Token]) -> String {
        all.iter().map(|token| token.text.as_str()).collect()
    }

    /// The same while its last word is still being typed.
    pub fn open(mut self) -> Self {
        if let Some(last) = self.needs.last_mut() {
            last.is_open = true;
        }
        self
    }

    /// Whether there is nothing in it to look for.
    pub fn is_empty(&self) -> bool {
        self.needs.is_empty() && self.number.is_none()
    }
}

/// The same with neighbouring single characters as one word, which is how a dictionary cuts a word that it does not
/// know, such as somebody's name.
fn with_unknown_words(tokens: Vec<Token>, lexicon: &Lexicon) -> Vec<Token> {
    let is_single = |token: &Token| {
        let is_known = lexicon
            .longest_phrase(std::slice::from_ref(token))
            .is_some();
        token.text.chars().nth(1).is_none() && !is_known
    };
    let mut words: Vec<Token> = Vec::new();
    let mut before = false;
    for token in tokens {
        let single = is_single(&token);
        match words.last_mut() {
            Some(last) if before && single => {
                *last = Token::new(Script::Han, &format!("{}{}", last.text, token.text));
            }
            _ => words.push(token),
        }
        before = single;
    }
    words
}

fn needs(all: &[Token], places: &[Option<usize>], lexicon: &Lexicon) -> Vec<Need> {
    let read = |with_fillers: bool| {
        let mut needs = Vec::new();
        let mut start = 0;
        while start < all.len() && needs.len() < MOST_NEEDS {
            let (count, known) = match lexicon.longest_phrase(&all[start..]) {
                Some((count, known)) => (count, Some(known)),
                None => (1, None),
            };
            let typed = &all[start..start + count];
            if known != Some(Known::Filler) || with_fillers {
                let mut need = need(typed, places[start], known, lexicon);
                need.place = needs.len();
                needs.push(need);
            }
            start += count;
        }
        needs
    };
    let needs = read(false);
    // Who types nothing but such words means them.
    if needs.is_empty() { read(true) } else { needs }
}

fn need(typed: &[Token], run: Option<usize>, known: Option<Known>, lexicon: &Lexicon) -> Need {
    let mut forms = vec![Form {
        tokens: typed.to_vec(),
        quality: 1.0,
        origin: Origin::Typed,
    }];
    forms.extend(lexicon.synonyms(typed).iter().map(|tokens| Form {
        tokens: tokens.clone(),
        quality: SYNONYM,
        origin: Origin::Synonym,
    }));
    Need {
        typed: typed.to_vec(),
        forms,
        is_open: false,
        is_known: true,
        is_head: known == Some(Known::Head),
        place: 0,
        run,
        heard: Heard::default(),
        weight: 1.0,
    }
}

fn only_letters(tokens: &[Token]) -> bool {
    let mut all = tokens.iter();
    !tokens.is_empty()
        && all.all(|token| token.script != Script::Han)
        && tokens.iter().any(|token| token.script == Script::Letters)
}
