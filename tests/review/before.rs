//! The content that the edits begin with.

use crate::support::images::{jpeg, png};
use crate::support::repository::Repository;

pub const HERE: &str = "organizations/example-ministry";

/// The path of a unit's file.
pub fn unit(slug: &str) -> String {
    format!("{HERE}/units/{slug}.toml")
}

/// The ministry, with one unit that has something of everything, a document, a page and a body outside.
pub fn content() -> Repository {
    let repository = Repository::of_the_ministry();
    repository.write(&unit("library"), LIBRARY);
    repository.write(&format!("{HERE}/sections/rules.toml"), RULES);
    repository.write("pages/about.toml", ABOUT);
    repository.write("topics.toml", TOPICS);
    repository.write("search.toml", SEARCH);
    repository.write("withdrawn.toml", WITHDRAWN);
    repository.write("people/person-omega.toml", OMEGA);
    for (name, image) in [
        ("omega.jpg", jpeg(140, 150)),
        ("omega-2026.jpg", jpeg(144, 150)),
        ("seal.png", png(130, 130)),
        ("house.jpg", jpeg(60, 40)),
    ] {
        repository.write_bytes(&format!("images/{name}"), &image);
    }
    repository.commit("something of everything");
    repository
}

const WITHDRAWN: &str = r#"translations.zh = "official"

[[withdrawn]]
paths = ["/people/nobody"]
date = "2026-03"
reason.en = "By order of a court."
reason.zh = "根据法院命令。"
"#;

const TOPICS: &str = r#"translations.zh = "unofficial"

[[topics]]
slug = "maps"
name.en = "Maps"
name.zh = "地图"

[[topics]]
slug = "books"
name.en = "Books"
name.zh = "图书"

[[topics]]
slug = "roads"
name.en = "Roads"
name.zh = "道路"
"#;

const LIBRARY: &str = r#"translations.zh = "unofficial"
order = 9
kind = "office"
name.en = "Library"
name.zh = "图书馆"
short_name.en = "Lib"
summary.en = "Books for the staff of the ministry."
remit.en = "The library does this:"
purpose.en = "To keep *all* books."
updated = "2020-01-01"

[[other_names]]
name.en = "Book Room"

[[former_names]]
name.en = "Reading Room"
end = "2017-12-31"

[[contacts]]
phones = ["010-6655 3001"]
faxes = ["010-6655 3002"]
emails = ["library@example.org"]
website = "https://library.example.org/"
address.en = "2 Example Road"
address.zh = "示例路2号"
postal_code = "100000"
hours.en = "Monday to Friday"

[[identifiers]]
scheme = "Register of Offices"
value = "17"

[[identifiers]]
scheme = "Old Register"
value = "L-204-88"

[[functions]]
text.en = "Lend books to members of the staff, and to guests of the ministry with a card."
text.zh = "向职工及来宾借阅图书。"

[[functions]]
text.en = "Keep the map collection."
topics = ["maps"]

[[functions]]
text.en = "Answer questions about the laws of the country."

[[pictures]]
file = "house.jpg"
alt.en = "A house"
caption.en = "The library"

[[facts]]
label.en = "Founder"
text.en = "The first minister"

[[figures]]
label.en = "Books"
number = 5000

[[history]]
date = "2018"
kind = "other"
text.en = "The library moved."

[[sources]]
title.en = "The ministry's site"
note.en = "As of its last edition."
url = "https://example.org/"
published = "2019"
read = "2020-01-01"

[[posts]]
slug = "librarian"
title = "director"
head = true

[[posts.contacts]]
phones = ["010-6655 3003"]

[[posts.oversees]]
text.en = "The stamps"

[[posts.appointments]]
person = "person-omega"

[[posts]]
slug = "deputy-librarian"
title = "adviser"
"#;

const RULES: &str = r#"kind = "document"
title.en = "Rules"
body.en = "Agreed by all."

[[chapters]]
title.en = "General"

[[chapters.articles]]
number = 1
text.en = "These rules govern the archives of the ministry and of all its departments."

[[chapters.articles]]
number = 2
text.en = "Whoever asks for a record is answered within ten days."
"#;

const ABOUT: &str = r#"order = 1
title.en = "About"
body.en = "What this is."
updated = "2026-01-01"

[[parts]]
id = "who"
title.en = "Who we are"

[[parts]]
id = "why"
title.en = "Why we do this"
body.en = "Because it helps."
"#;

const SEARCH: &str = r#"fillers = ["who", "which", "哪个"]
heads = ["in charge", "负责人"]

[[synonyms]]
words = ["books", "reading", "图书"]

[[synonyms]]
words = ["maps", "charts"]

[[synonyms]]
words = ["volumes", "reading", "books on loan"]
"#;

const OMEGA: &str = r#"name.en = "Person Omega"
name.zh = "人员末"
sort_key.en = "omega"
sort_key.zh = "mo"
gender = "female"
born = "1970"
biography.en = "Born in the north; studied history."

[portrait]
file = "omega.jpg"
alt.en = "Person Omega among books"
credit.en = "The ministry"

[[positions]]
state = "current"
text.en = "Member of the Example Society"

[[affiliations]]
text.en = "Club of Examples"
role.en = "Member"
"#;
