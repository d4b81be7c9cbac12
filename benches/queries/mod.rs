//! What people type, in classes, made of what the directory says.

use minglu::model::{Body, Directory, Id, Person, Unit};
use minglu::text::{LanguageTag, LocalizedText};

use crate::synthetic::Random;

/// Queries of one kind.
pub struct Class {
    pub name: &'static str,
    pub queries: Vec<String>,
}

/// Words that stand in a great part of everything.
const COMMON: &str = "office,王,wang,division,处,director,科,finance,部,department,管理,county,县人民政府,\
    organize,负责,zhang wei,张伟,li,staff member,科员,工作,bureau,局,综合,work,the work,办公室,人事部,wg,bgs";
/// What nothing says.
const NONSENSE: &str = "xqzvkw,asdfghjk,qwertyuiop,zzzzzz,囍嚞,jklmnbvcx,vvvvvvvvvvvv,kxq zvw jqq,ꙮ,龘靐齉,%%%,a-b-c,\
    supercalifragilistic,lorem ipsum dolor,x,q7w8e9,🙂,呜哇嘿,gggh,wqpz";

/// So many queries of each class.
pub fn searches(directory: &Directory, count: usize) -> Vec<Class> {
    let mut maker = Maker::new(directory);
    let mut classes = vec![
        maker.class("person, Chinese", count, |maker| maker.person("zh")),
        maker.class("person, English", count, |maker| maker.person("en")),
        maker.class("person, turned", count, Maker::turned),
        maker.class("person, pinyin in a row", count, Maker::pinyin),
        maker.class("person, initials", count, Maker::initials),
        maker.class("family name alone", count, Maker::family),
        maker.class("unit, Chinese", count, |maker| maker.unit("zh")),
        maker.class("unit, English", count, |maker| maker.unit("en")),
        maker.class("organization and unit, Chinese", count, |maker| {
            maker.whole("zh", "")
        }),
        maker.class("organization and unit, English", count, |maker| {
            maker.whole("en", " ")
        }),
        maker.class("holder of a post, Chinese", count, |maker| {
            maker.holder("zh", "")
        }),
        maker.class("holder of a post, English", count, |maker| {
            maker.holder("en", " ")
        }),
        maker.class("words of a function, English", count, Maker::words),
        maker.class("piece of a function, Chinese", count, Maker::piece),
        maker.class("question, English", count, Maker::question_en),
        maker.class("question, Chinese", count, Maker::question_zh),
        maker.class("typing mistake", count, Maker::mistyped),
        maker.class("telephone number", count, |maker| maker.phone(8)),
        maker.class("piece of a number", count, |maker| maker.phone(4)),
        maker.class("twenty words, English", count, Maker::long_en),
        maker.class("two hundred characters, Chinese", count, Maker::long_zh),
    ];
    classes.push(listed("common words", COMMON));
    classes.push(listed("nonsense", NONSENSE));
    classes
}

/// So many beginnings of what people type, each letter by letter.
pub fn beginnings(directory: &Directory, count: usize) -> Vec<Class> {
    let mut maker = Maker::new(directory);
    let mut typed = vec![
        maker.class("person, Chinese", count, |maker| maker.person("zh")),
        maker.class("person, English", count, |maker| maker.person("en")),
        maker.class("person, pinyin in a row", count, Maker::pinyin),
        maker.class("unit, Chinese", count, |maker| maker.unit("zh")),
        maker.class("unit, English", count, |maker| maker.unit("en")),
        maker.class("words of a function, English", count, Maker::words),
        maker.class("telephone number", count, |maker| maker.phone(8)),
    ];
    for class in &mut typed {
        let whole = std::mem::take(&mut class.queries);
        for (place, text) in whole.iter().enumerate() {
            let length = place % 6 + 1;
            class.queries.push(text.chars().take(length).collect());
        }
    }
    typed.push(listed(
        "single letters",
        "a,b,c,d,l,w,z,o,王,李,张,办,人,财,处,1,8,0",
    ));
    typed.push(listed("common words", COMMON));
    typed
}

fn listed(name: &'static str, words: &str) -> Class {
    let queries = words.split(',').map(|word| word.trim().to_owned());
    Class {
        name,
        queries: queries.collect(),
    }
}

struct Maker<'d> {
    directory: &'d Directory,
    people: Vec<Id<Person>>,
    units: Vec<Id<Unit>>,
    random: Random,
}

impl<'d> Maker<'d> {
    fn new(directory: &'d Directory) -> Self {
        Self {
            directory,
            people: directory.people().collect(),
            units: directory.units().collect(),
            random: Random::new(7),
        }
    }

    fn class(
        &mut self,
        name: &'static str,
        count: usize,
        make: impl Fn(&mut Self) -> String,
    ) -> Class {
        Class {
            name,
            queries: (0..count).map(|_| make(self)).collect(),
        }
    }

    fn any_unit(&mut self) -> Id<Unit> {
        self.random.pick(&self.units)
    }

    fn person(&mut self, language: &str) -> String {
        let id = self.random.pick(&self.people);
        said(&self.directory.get(id).name, language)
    }

    /// The family name behind the given one, in small letters.
    fn turned(&mut self) -> String {
        let name = self.person("en").to_lowercase();
        let (family, given) = name.split_once(' ').unwrap();
        format!("{given} {family}")
    }

    fn pinyin(&mut self) -> String {
        self.person("en").to_lowercase().replace(' ', "")
    }

    fn initials(&mut self) -> String {
        let name = self.person("en").to_lowercase();
        let (family, given) = name.split_once(' ').unwrap();
        let middle = given.len() / 2;
        let letters = [&family[..1], &given[..1], &given[middle..=middle]];
        letters.concat()
    }

    fn family(&mut self) -> String {
        let language = self.random.pick(&["en", "zh"]);
        let name = self.person(language);
        match name.split_once(' ') {
            Some((family, _)) => family.to_owned(),
            None => name.chars().take(1).collect(),
        }
    }

    fn unit(&mut self, language: &str) -> String {
        let id = self.any_unit();
        said(&self.directory.get(id).profile.names.last.name, language)
    }

    fn whole(&mut self, language: &str, space: &str) -> String {
        let id = self.any_unit();
        let unit = self.directory.get(id);
        let organization = self.directory.get(unit.organization);
        let short = organization.profile.names.last.short.as_ref().unwrap();
        let names = [short, &unit.profile.names.last.name];
        names.map(|name| said(name, language)).join(space)
    }

    /// Whoever has a title in a unit, such as its director.
    fn holder(&mut self, language: &str, space: &str) -> String {
        let id = self.any_unit();
        let day = jiff::civil::date(2026, 11, 23);
        let mut posts = self.directory.posts_of(Body::Unit(id), day);
        let post = self.directory.get(posts.next().unwrap());
        let title = &self.directory.get(post.title).singular;
        let unit = &self.directory.get(id).profile.names.last.name;
        let place = self.directory.get(self.directory.get(id).organization);
        let place = place.profile.names.last.short.as_ref().unwrap();
        [place, unit, title]
            .map(|name| said(name, language))
            .join(space)
    }

    fn function(&mut self, language: &str) -> String {
        let id = self.any_unit();
        let functions = &self.directory.get(id).profile.functions;
        let place = self.random.below(functions.len());
        said(&functions[place].text, language)
    }

    /// Two to four words in the middle of a function.
    fn words(&mut self) -> String {
        let text = self.function("en").to_lowercase();
        let words: Vec<&str> = text.trim_end_matches('.').split(' ').collect();
        let count = (2 + self.random.below(3)).min(words.len());
        let start = self.random.below(words.len() - count + 1);
        words[start..start + count].join(" ")
    }

    fn piece(&mut self) -> String {
        let text = self.function("zh");
        let length = text.chars().count();
        let count = (3 + self.random.below(5)).min(length - 1);
        let start = self.random.below(length - count);
        text.chars().skip(start).take(count).collect()
    }

    fn question_en(&mut self) -> String {
        format!("which office is responsible for the {}?", self.words())
    }

    fn question_zh(&mut self) -> String {
        format!("哪个部门负责{}", self.piece())
    }

    /// A name or words with two letters swapped.
    fn mistyped(&mut self) -> String {
        let text = if self.random.percent(50) {
            self.person("en")
        } else {
            self.words()
        };
        let mut letters: Vec<char> = text.to_lowercase().chars().collect();
        let place = self.random.below(letters.len() - 2) + 1;
        letters.swap(place, place + 1);
        letters.into_iter().collect()
    }

    fn phone(&mut self, digits: usize) -> String {
        loop {
            let id = self.any_unit();
            let contact = &self.directory.get(id).profile.contacts[0];
            if let Some(phone) = contact.phones.first() {
                let number = phone.dialled();
                return number[number.len() - digits..].to_owned();
            }
        }
    }

    fn long_en(&mut self) -> String {
        let texts: Vec<String> = (0..4).map(|_| self.function("en")).collect();
        let texts = texts.join(" ");
        let words: Vec<&str> = texts.split(' ').take(20).collect();
        words.join(" ")
    }

    fn long_zh(&mut self) -> String {
        let texts: String = (0..12).map(|_| self.function("zh")).collect();
        texts.chars().take(200).collect()
    }
}

fn said(text: &LocalizedText, language: &str) -> String {
    let tag = LanguageTag::parse(language).unwrap();
    text.get(&tag).unwrap().value.clone()
}
