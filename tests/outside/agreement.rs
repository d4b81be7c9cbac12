//! Every format of a thing says the same: outside libraries read each, and what they find is compared.

use std::path::Path;

use axum::http::StatusCode;
use minglu::address::{Address, Format, Page};
use minglu::model::Subject;
use serde_json::json;

use crate::support::ministry::Ministry;
use crate::support::readers::{python, said_of};
use crate::support::{Site, shipped_content, snapshot};

/// What the ministry has not, and a directory may have: every kind of number and of text.
const ADDITIONS: [(&str, &str); 6] = [
    (
        "images/circle.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><circle cx=\"1\" cy=\"1\" r=\"1\"/></svg>",
    ),
    (
        "kinds.toml",
        r#"
[reading-place]
class = "museum"
label.en = "Place; to \"read\""
label.zh = "阅览场所"
"#,
    ),
    (
        "organizations/example-ministry/units/reading-room.toml",
        r#"
translations.zh = "unofficial"
order = 90
kind = "reading-place"
parent = "general-office"
verified = "2026-05"
shares_staff_with = ["planning"]
name.en = "Reading Room"
name.zh = "阅览室"
short_name.en = "RR"
rank.en = "Division level"
rank.zh = "正处级"
summary.en = "It keeps the papers; and the stamps, too."
summary.zh = "保管文件；以及印章。"
purpose.en = "To *keep* what was written."
purpose.zh = "保存文献。"
[area]
name.en = "Northern District"
name.zh = "北区"
identifier = "110199"
[[periods]]
start = "2016-04"
end = "2016-10"
[[periods]]
start = "2017"
[[other_names]]
name.en = "-The Library"
name.zh = "图书馆"
[[superiors]]
unit = "research"
kind = "professional"
end = "2023-12-31"
[[superiors]]
name.en = "The City; and its \"Office\""
name.zh = "市政府"
kind = "local"
[[superiors]]
external_body = "example-press"
kind = "vertical"
start = "2018"
[[other_names]]
kind = "name-plate"
name.en = "Office for Old Papers; and Stamps"
name.zh = "旧文件办公室"
start = "2018"
end = "2022-06"
[[other_names]]
kind = "translation"
name.en = "Hall of Reading"
start = "2020"
[[contacts]]
purpose.en = "=Visitors"
purpose.zh = "来访"
phones = ["+1 650 253 0000 ext. 12", "010-66551001", "010-66551006转8012", "12345", "400-0123-456"]
faxes = ["010-66551003"]
emails = ["room@ministry.example"]
website = "https://room.ministry.example/?a={b|c}"
form = "https://forms.ministry.example/room"
address.en = "2 Example Road, \"West\" Gate"
address.zh = "北京市示例路2号西门"
postal_code = "100001"
access.en = "A lift is at the west gate."
access.zh = "西门有电梯。"
hours.en = "Monday to Friday, 9:00–17:00"
hours.zh = "周一至周五 9:00–17:00"
location = { lat = 43.8171, lon = -87.5 }
holidays = "closed"
[[contacts.accounts]]
service = "wechat"
name = "阅览室"
[[contacts.accounts]]
service = "some-service"
name = "阅览室; too"
url = "https://accounts.example/room"
[[contacts.opens]]
days = ["monday-friday", "sunday"]
from = "09:00"
to = "12:30"
[[contacts.opens]]
days = ["friday"]
from = "14:00"
to = "24:00"
[[contacts.closures]]
start = "2027-02-01"
end = "2027-02-14"
reason.en = "Repairs, inside"
reason.zh = "内部维修"
[[contacts.closures]]
start = "2028"
[[identifiers]]
scheme = "ror"
value = "05dxps055"
[[identifiers]]
scheme = "Register of Readers"
value = "A; 12-3"
[[links]]
kind = "wikipedia"
url = "https://example.org/wiki/{room}"
[[links]]
kind = "form"
url = "https://form.ministry.example/room"
title.en = "A form, with \"questions\""
title.zh = "申请表"
[[links]]
kind = "gazette"
url = "https://gazette.ministry.example/room"
title.en = "In the gazette"
[emblem]
file = "circle.svg"
alt.en = "A circle"
alt.zh = "圆"
credit.en = "The ministry; \"who else\""
[[pictures]]
file = "circle.svg"
alt.en = "A round house"
caption.en = "The Reading Room"
[[history]]
date = "2017-09"
kind = "honour"
text.en = "It was named a model room."
text.zh = "获评示范阅览室。"
[[sources]]
title.en = "A leaflet"
url = "https://room.ministry.example/leaflet"
published = "2020"
[[posts]]
slug = "reading-room-keeper"
title = "director"
head = true
[[posts.contacts]]
purpose.en = "The keeper"
phones = ["010-66551004"]
faxes = ["010-66551005"]
emails = ["keeper@ministry.example"]
website = "https://keeper.ministry.example/"
form = "https://forms.ministry.example/keeper"
address.en = "Room 1"
address.zh = "1室"
postal_code = "100002"
access.en = "Ring the bell"
hours.en = "By appointment"
location = { lat = -5, lon = 12.25 }
holidays = "closed"
[[posts.contacts.accounts]]
service = "wechat"
name = "The keeper"
[[posts.contacts.accounts]]
service = "some-service"
name = "The keeper; too"
url = "https://accounts.example/keeper"
[[posts.contacts.opens]]
days = ["monday-friday", "sunday"]
from = "09:00"
to = "12:30"
[[posts.contacts.opens]]
days = ["friday"]
from = "14:00"
to = "24:00"
[[posts.contacts.closures]]
start = "2027-02-01"
end = "2027-02-14"
reason.en = "Repairs, inside"
reason.zh = "内部维修"
[[posts.contacts.closures]]
start = "2028"
[[posts.appointments]]
person = "person-omega"
kind = "concurrent"
start = "2017-09-01"
end = "2026-11-30"
[[posts.appointments.contacts]]
purpose.en = "In the reading room"
phones = ["010-66551013"]
faxes = ["010-66551014"]
emails = ["omega@room.ministry.example"]
website = "https://omega.room.ministry.example/"
form = "https://forms.ministry.example/omega"
address.zh = "2室"
postal_code = "100004"
access.en = "Ring three times"
hours.en = "In the afternoon"
location = { lat = 7.5, lon = -3 }
holidays = "closed"
accounts = [{ service = "some-service", name = "Omega; there", url = "https://accounts.example/there" }]
opens = [{ days = ["tuesday"], from = "10:00", to = "11:30" }]
closures = [{ start = "2027-03-01", end = "2027-03-02", reason.en = "Spring" }]
[[posts.appointments.oversees]]
unit = "teaching"
[[posts.oversees]]
text.en = "Old papers; and \"stamps\""
text.zh = "旧文件"
[[posts]]
slug = "reading-room-secretary"
title.en = "Party Secretary"
title.zh = "书记"
head = true
undisclosed = true
description.en = "Sees to it that the papers are read; and kept."
description.zh = "监督文件的阅读与保存。"
grade.en = "Band 7"
full_time_equivalent = 0.6
salary_range = { from = 55000, to = 59999, currency = "GBP" }
reports_to = { organization = "example-ministry", post = "reading-room-keeper" }
[[posts.identifiers]]
scheme = "Register of posts"
value = "A-12"
[[posts.identifiers]]
scheme = "wikidata"
value = "Q42"
[[posts.links]]
kind = "wikipedia"
url = "https://example.org/wiki/Secretary"
[[posts.links]]
kind = "form"
url = "https://form.ministry.example/secretary"
title.en = "Ask the secretary"
[[posts.sources]]
title.en = "The list of secretaries"
url = "https://room.ministry.example/secretaries"
published = "2021"
[[posts]]
slug = "reading-room-second-trustee"
title.en = "Trustee"
title.zh = "理事"
[posts.area]
name.en = "Western District"
[[posts]]
slug = "reading-room-adviser"
title = "adviser"
reports_to = "reading-room-keeper"
vacancies = [{ start = "2018" }]
[[posts]]
slug = "reading-room-trustee"
title.en = "Trustee"
title.zh = "理事"
start = "2018-03"
[posts.area]
name.en = "Eastern, \"old\" District"
name.zh = "东区"
identifier = "110198"
[[posts.appointments]]
post = "reading-room-keeper"
kind = "ex-officio"
[[posts]]
slug = "reading-room-counsel"
title.en = "Counsel"
title.zh = "顾问"
start = "2018-03"
[[posts.appointments]]
post = "planning-and-statistics-director-general"
kind = "ex-officio"
"#,
    ),
    (
        "organizations/example-ministry/units/old-room.toml",
        r#"
translations.zh = "unofficial"
kind = "office"
name.en = "Old Room"
name.zh = "旧阅览室"
summary.en = "It kept the old papers."
start = "2016-04"
end = "unknown"
[[posts]]
slug = "old-room-keeper"
title = "director"
start = "2016-04"
end = "unknown"
"#,
    ),
    (
        "organizations/example-ministry/posts/porter.toml",
        r#"
unit = "reading-room"
translations.zh = "machine"
title.en = "Porter"
title.zh = "门卫"
start = "2019"
[[contacts]]
phones = ["010-66551021"]
[[appointments]]
person = "person-omega"
start = "2020"
end = "2022"
"#,
    ),
    (
        "people/person-omega.toml",
        r#"
translations.zh = "machine"
name.en = "Person Omega"
name.zh = "人员末"
sort_key.en = "omega person"
sort_key.zh = "mo"
gender.en = "A gender; of its own"
born = "1970-02-03"
died = "2026-11-30"
biography.en = "She *reads*."
[[identifiers]]
scheme = "orcid"
value = "0000-0002-1825-0097"
[[identifiers]]
scheme = "Register of Readers"
value = "A; 12-3"
[[links]]
kind = "wikipedia"
url = "https://example.org/wiki/Omega"
[[links]]
kind = "form"
url = "https://form.ministry.example/omega"
title.en = "A form, with \"questions\""
title.zh = "申请表"
[[links]]
kind = "gazette"
url = "https://gazette.ministry.example/omega"
title.en = "In the gazette"
[[contacts]]
purpose.en = "At home"
phones = ["010-66551011"]
faxes = ["010-66551012"]
emails = ["omega@ministry.example"]
website = "https://omega.ministry.example/"
form = "https://omega.ministry.example/write"
access.en = "Ring twice"
address.en = "Reader's Lane 1"
address.zh = "读者巷1号"
postal_code = "100003"
hours.en = "In the morning"
end = "2026"
location = { lat = 1.5, lon = 100 }
holidays = "closed"
[[contacts.accounts]]
service = "wechat"
name = "Omega"
[[contacts.accounts]]
service = "some-service"
name = "Omega; too"
url = "https://accounts.example/omega"
[[contacts.opens]]
days = ["monday-friday", "sunday"]
from = "09:00"
to = "12:30"
[[contacts.opens]]
days = ["friday"]
from = "14:00"
to = "24:00"
[[contacts.closures]]
start = "2027-02-01"
end = "2027-02-14"
reason.en = "Repairs, inside"
reason.zh = "内部维修"
[[contacts.closures]]
start = "2028"
[portrait]
file = "circle.svg"
alt.zh = "圆脸"
credit.zh = "某部"
[[sources]]
title.en = "Who reads what"
url = "https://omega.ministry.example/who"
published = "2024-05"
[[other_names]]
kind = "former"
name.en = "Person Omega-Before"
name.zh = "人员始"
end = "2018-06-30"
[[other_names]]
kind = "maiden"
name.en = "Person Beth"
[[other_names]]
name.en = "Omega the Reader; Keeper"
start = "2019"
[[other_names]]
kind = "romanization"
name.en = "P'erson Omega"
[[affiliations]]
organization = "example-ministry"
unit = "reading-room"
role.en = "Reader; and friend"
role.zh = "读者"
start = "2018"
end = "2022-05"
[[affiliations]]
text.en = "Society of Readers"
text.zh = "读者学会"
start = "2016"
end = "2026-11-30"
[[affiliations]]
text.en = "Party of Yore"
end = "unknown"
[[positions]]
state = "current"
kind = "honorary"
text.en = "President of the Readers; and more"
text.zh = "读者协会会长"
start = "2015"
end = "2026-11-30"
[[positions]]
state = "former"
text.en = "Reader"
start = "2001"
end = "2003"
[[positions]]
state = "former"
text.en = "Writer"
"#,
    ),
];

/// The documents of everything on a day, a line of JSON each.
fn documents(name: &str, site: &Site, content: &Path, day: Option<&str>) -> Vec<String> {
    let snapshot = snapshot(content);
    let directory = snapshot.directory();
    let kinds = |page: &Page| match page {
        Page::Subject(subject) => !matches!(subject, Subject::Section(_) | Subject::SitePage(_)),
        other => matches!(other, Page::PhoneBook(_)),
    };
    let pages = Page::all(directory).into_iter().filter(kinds);
    let data = pages.flat_map(|page| {
        let formats = page.formats().filter(|format| *format != Format::Popolo);
        let data = formats.filter_map(|format| page.data(format));
        data.collect::<Vec<_>>()
    });
    let query = day.map_or_else(String::new, |day| format!("?on={day}"));
    data.map(|page| {
        let path = Address::permalink(page).path(directory);
        let answer = site.get(&format!("{path}{query}"));
        assert_eq!(answer.status, StatusCode::OK, "{path}{query}");
        json!({ "of": format!("{name} {query}"), "path": path, "text": answer.text() }).to_string()
    })
    .collect()
}

#[test]
fn every_format_says_the_same() {
    let shipped = shipped_content();
    let mut lines = documents("shipped", &Site::shipped(), &shipped, None);
    let ministry = Ministry::with_more(&ADDITIONS);
    for day in [
        None,
        Some("2017-06-01"),
        Some("2018-07-01"),
        Some("2019-08-01"),
        Some("2023-06-01"),
        Some("2027-01-01"),
    ] {
        lines.extend(documents(
            "ministry",
            &ministry.site,
            ministry.content(),
            day,
        ));
    }
    said_of(&lines.join("\n"), python("agreement/main.py"));
}
