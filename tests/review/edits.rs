//! Edits, each of which readers see.

use super::before::{HERE, unit};
use crate::support::images::jpeg;
use crate::support::repository::Repository;

/// What is done, and how.
pub type Edit = (&'static str, fn(&Repository));

/// Adds a text before the first table of a file.
fn on_top(it: &Repository, file: &str, text: &str) {
    let before = it.read(file);
    it.write(file, &format!("{text}\n{before}"));
}

fn library(it: &Repository, from: &str, to: &str) {
    it.replace(&unit("library"), from, to);
}

fn ministry(it: &Repository, from: &str, to: &str) {
    it.replace(&format!("{HERE}/organization.toml"), from, to);
}

fn rules(it: &Repository, from: &str, to: &str) {
    it.replace(&format!("{HERE}/sections/rules.toml"), from, to);
}

fn omega(it: &Repository, from: &str, to: &str) {
    it.replace("people/person-omega.toml", from, to);
}

fn about(it: &Repository, from: &str, to: &str) {
    it.replace("pages/about.toml", from, to);
}

pub const EDITS: &[Edit] = &[
    ("someone leaves, and the post is declared vacant", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-12-31\"\n\n[[posts.vacancies]]\nstart = \"2027-01-01\"",
        );
    }),
    ("a unit bears another name plate, and a name ends", |it| {
        library(
            it,
            "[[other_names]]\n",
            "[[other_names]]\nkind = \"name-plate\"\nname.en = \"Office for Old Papers\"\nstart = \"2027\"\n\n\
             [[other_names]]\nend = \"2026\"\n",
        );
    }),
    ("a unit is directed by others too", |it| {
        library(
            it,
            "[[other_names]]\n",
            "[[superiors]]\nname.en = \"The City\"\nname.zh = \"市政府\"\nkind = \"local\"\nend = \"2026\"\n\n\
             [[superiors]]\nexternal_body = \"example-press\"\nkind = \"professional\"\n\n[[other_names]]\n",
        );
    }),
    ("somebody makes sure of what is said of a unit", |it| {
        library(it, "updated = ", "verified = \"2026-05\"\nupdated = ");
    }),
    ("a unit works with the staff of another one", |it| {
        library(
            it,
            "updated = ",
            "shares_staff_with = [{ organization = \"example-ministry\" }]\nupdated = ",
        );
    }),
    ("a post and a body outside are known elsewhere", |it| {
        library(
            it,
            "[[posts.oversees]]",
            "[[posts.identifiers]]\nscheme = \"Register of posts\"\nvalue = \"A-12\"\n\n\
                 [[posts.links]]\nkind = \"wikipedia\"\nurl = \"https://example.org/wiki/Librarian\"\n\n\
                 [[posts.sources]]\ntitle.en = \"The list of librarians\"\nurl = \"https://list.example/\"\n\n\
                 [[posts.oversees]]",
        );
        it.replace(
                "external-bodies/example-press.toml",
                "name.en = \"",
                "short_name.en = \"EP\"\nlinks = [{ kind = \"wikipedia\", url = \"https://example.org/wiki/Press\" }]\nname.en = \"",
            );
    }),
    ("the rank of a unit is told", |it| {
        library(it, "summary.en", "rank.en = \"Division level\"\nsummary.en");
    }),
    ("a unit is of a kind of the ministry's own", |it| {
        it.write(
            "kinds.toml",
            "[reading-house]\nclass = \"museum\"\nlabel.en = \"Reading house\"\nlabel.zh = \"阅览馆\"\n",
        );
        library(it, "kind = \"office\"", "kind = \"reading-house\"");
    }),
    ("someone leaves without a date", |it| {
        library(
            it,
            "[[posts.appointments]]\nperson = \"person-omega\"\n",
            "",
        );
    }),
    ("a unit was closed and set up again", |it| {
        let (file, contacts) = (unit("teaching"), "[[contacts]]\nphones = [\"010-6655 1006");
        it.replace(
            &file,
            "kind = \"department\"\nstart = \"2020-01-01\"\n",
            "kind = \"department\"\n",
        );
        let periods = "[[periods]]\nstart = \"2017\"\nend = \"2018\"\n\n[[periods]]\nstart = \"2020-01-01\"\n\n";
        it.replace(&file, contacts, &format!("{periods}{contacts}"));
    }),
    ("someone is replaced on a day", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-12-31\"\n\n[[posts.appointments]]\nperson = \"person-alpha\"\nstart = \"2027-01-01\"",
        );
    }),
    ("someone stays for another term", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-12-31\"\n\n[[posts.appointments]]\nperson = \"person-omega\"\nstart = \"2027-01-01\"",
        );
    }),
    ("someone left, and nobody knows when", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"unknown\"",
        );
    }),
    ("someone acts, is concurrent or honorary", |it| {
        let holder = |person: &str, kind: &str| {
            format!("\n[[posts.appointments]]\nperson = \"{person}\"\nkind = \"{kind}\"\n")
        };
        library(
            it,
            "title = \"adviser\"",
            "title = \"adviser\"\nmultiple_holders = true",
        );
        it.append(
            &unit("library"),
            &[
                holder("person-alpha", "acting"),
                holder("person-beta", "concurrent"),
                holder("person-gamma", "honorary"),
            ]
            .concat(),
        );
    }),
    ("someone is acting now", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nkind = \"acting\"",
        )
    }),
    ("a first day becomes known", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nstart = \"2024-05\"",
        )
    }),
    ("a first day is mended", |it| {
        ministry(
            it,
            "person = \"person-delta\"\nstart = \"2027-01-01\"",
            "person = \"person-delta\"\nstart = \"2027-02-01\"",
        )
    }),
    ("a last day is put off", |it| {
        ministry(
            it,
            "start = \"2016-03-01\"\nend = \"2021-05\"",
            "start = \"2016-03-01\"\nend = \"2021-06\"",
        )
    }),
    ("someone stays after all", |it| {
        ministry(
            it,
            "start = \"2016-03-01\"\nend = \"2021-05\"",
            "start = \"2016-03-01\"",
        );
    }),
    ("a past holder is added and another one dropped", |it| {
        ministry(
            it,
            "person = \"person-beta\"\nkind = \"acting\"",
            "person = \"person-omega\"\nkind = \"acting\"",
        );
        on_top(
            it,
            "people/person-beta.toml",
            "positions = [{ state = \"former\", text.en = \"Acting minister\" }]",
        );
    }),
    ("a post is added and another one removed", |it| {
        library(
            it,
            "slug = \"deputy-librarian\"\ntitle = \"adviser\"",
            "slug = \"archivist\"\ntitle = \"director\"",
        );
    }),
    ("a post gets another title", |it| {
        library(
            it,
            "slug = \"librarian\"\ntitle = \"director\"",
            "slug = \"librarian\"\ntitle = \"division-head\"",
        )
    }),
    ("a title is translated otherwise", |it| {
        it.replace(
            "titles.toml",
            "singular.zh = \"顾问\"",
            "singular.zh = \"参事\"",
        )
    }),
    ("a post leads no longer, is for several, and ends", |it| {
        library(
            it,
            "slug = \"librarian\"\ntitle = \"director\"\nhead = true",
            "slug = \"librarian\"\ntitle = \"director\"\nmultiple_holders = true\nstart = \"2018\"",
        );
    }),
    ("what a post is and pays is stated", |it| {
        library(
            it,
            "slug = \"librarian\"\ntitle = \"director\"\nhead = true\n",
            "slug = \"librarian\"\ntitle = \"director\"\nhead = true\ndescription.en = \"Keeps the books.\"\ngrade.zh = \"处级\"\n\
             full_time_equivalent = 0.5\nsalary_range = { from = 10, to = 20, currency = \"EUR\" }\n\
             reports_to = \"deputy-librarian\"\n[[posts.oversees]]\nunit = \"teaching\"\nstart = \"2026\"\n",
        );
        library(
            it,
            "slug = \"deputy-librarian\"\n",
            "slug = \"deputy-librarian\"\nundisclosed = true\n",
        );
    }),
    ("a post is new, with all that is said of it", |it| {
        it.append(
            &unit("library"),
            "[[posts]]\nslug = \"binder\"\ntitle.en = \"Binder\"\ntitle.zh = \"装订员\"\nhead = true\nmultiple_holders = true\n\
             undisclosed = true\nstart = \"2020\"\nend = \"2026\"\ndescription.en = \"Binds the books.\"\ngrade.zh = \"处级\"\n\
             full_time_equivalent = 0.5\nsalary_range = { from = 10, to = 20, currency = \"EUR\" }\n\
             area = { name.en = \"Town\", identifier = \"1\" }\nreports_to = \"librarian\"\n\
             vacancies = [{ start = \"2022\", end = \"2023\" }]\ncontacts = [{ phones = [\"010-6655 3006\"] }]\n\
             [[posts.oversees]]\nunit = \"teaching\"\nstart = \"2026\"\n\
             [[posts.appointments]]\nperson = \"person-alpha\"\nend = \"2021\"\n\
             oversees = [{ unit = \"planning-and-statistics\" }]\ncontacts = [{ emails = [\"binder@example.org\"] }]\n\
             [[posts.appointments]]\npost = \"librarian\"\nkind = \"ex-officio\"\nstart = \"2024\"\nend = \"2026\"\n",
        );
    }),
    ("a body and a post have areas", |it| {
        on_top(
            it,
            &unit("library"),
            "area = { name.en = \"Town\", identifier = \"1\" }",
        );
        library(
            it,
            "slug = \"deputy-librarian\"\n",
            "slug = \"deputy-librarian\"\narea = { name.en = \"Western District\", name.zh = \"西区\" }\n",
        );
    }),
    ("a holder can be reached otherwise", |it| {
        library(
            it,
            "person = \"person-omega\"\n",
            "person = \"person-omega\"\n\n[[posts.appointments.contacts]]\nphones = [\"010-6655 3004\"]\n",
        );
    }),
    ("a holder oversees something else", |it| {
        library(it, "[[posts.oversees]]\ntext.en = \"The stamps\"\n", "");
        library(
            it,
            "person = \"person-omega\"\n",
            "person = \"person-omega\"\noversees = [{ post = \"minister\", end = \"2028\" }]\n",
        );
    }),
    ("whoever holds a post comes to hold another one", |it| {
        library(
            it,
            "slug = \"deputy-librarian\"\ntitle = \"adviser\"\n",
            "slug = \"deputy-librarian\"\ntitle = \"adviser\"\n\n[[posts.appointments]]\npost = \"librarian\"\n\
             kind = \"ex-officio\"\nstart = \"2026\"\n",
        );
    }),
    ("whoever acts in a post comes to act in another one", |it| {
        library(
            it,
            "slug = \"deputy-librarian\"\ntitle = \"adviser\"\n",
            "slug = \"deputy-librarian\"\ntitle = \"adviser\"\n\n[[posts.appointments]]\n\
             post = \"planning-and-statistics-director-general\"\nkind = \"ex-officio\"\n",
        );
    }),
    ("a vacancy is filled", |it| {
        it.replace(
            &unit("teaching"),
            "[[posts.vacancies]]\nstart = \"2026-09-01\"\n",
            "",
        );
    }),
    ("a post moves to another unit", |it| {
        library(
            it,
            "[[posts]]\nslug = \"deputy-librarian\"\ntitle = \"adviser\"\n",
            "",
        );
        it.append(
            &unit("teaching"),
            "[[posts]]\nslug = \"deputy-librarian\"\ntitle = \"adviser\"\n",
        );
    }),
    ("how to reach the library changes", |it| {
        library(it, "3001", "3009转8012");
        library(it, "faxes = [\"010-6655 3002\"]\n", "");
        library(it, "library@example.org", "books@example.org");
        library(
            it,
            "https://library.example.org/",
            "https://books.example.org/",
        );
        library(it, "2 Example Road", "3 Example Road");
        library(it, "示例路2号", "示例路3号");
        library(it, "\"100000\"", "\"100001\"");
        library(
            it,
            "hours.en = \"Monday to Friday\"",
            "hours.en = \"Monday to Thursday\"\nhours.zh = \"周一至周四\"\nform = \"https://forms.example.org/\"\naccess.en = \"A lift at the gate\"\nlocation = { lat = 39.9, lon = 116.4 }\nholidays = \"closed\"\naccounts = [{ service = \"wechat\", name = \"example\" }]\nopens = [{ days = [\"monday-thursday\"], from = \"09:00\", to = \"17:00\" }]\nclosures = [{ start = \"2029-10-01\", end = \"2029-10-07\", reason.en = \"Repairs\" }]\npurpose.en = \"For members\"\nstart = \"2028\"\nend = \"2030\"",
        );
    }),
    ("a contact is added, and a post's number changes", |it| {
        library(it, "3003", "3004");
        library(
            it,
            "[[functions]]\ntext.en = \"Lend",
            "[[contacts]]\npurpose.en = \"Maps\"\nphones = [\"010-6655 3005\"]\n\n[[functions]]\ntext.en = \"Lend",
        );
    }),
    ("functions are added, removed and reworded", |it| {
        library(
            it,
            "[[functions]]\ntext.en = \"Keep the map collection.\"\n",
            "",
        );
        library(it, "guests of the ministry", "all guests of the government");
        library(
            it,
            "[[facts]]",
            "[[functions]]\ntext.en = \"Sell coffee.\"\n\n[[facts]]",
        );
    }),
    ("a function ends, and functions change places", |it| {
        let keep = "[[functions]]\ntext.en = \"Keep the map collection.\"\n";
        library(it, keep, "");
        library(
            it,
            "[[facts]]",
            &format!("{keep}end = \"2026\"\ncitation = 3\n\n[[facts]]"),
        );
    }),
    ("facts, figures and history change", |it| {
        library(it, "The first minister", "The second minister");
        library(
            it,
            "label.en = \"Founder\"",
            "label.en = \"Founder\"\nlabel.zh = \"创立者\"",
        );
        library(it, "number = 5000", "number = 6000\nmore_than = true");
        library(
            it,
            "date = \"2018\"\nkind = \"other\"",
            "date = \"2019\"\nkind = \"honour\"",
        );
        library(
            it,
            "[[sources]]",
            "[[history]]\ndate = \"2022\"\nkind = \"other\"\ntext.en = \"A new roof.\"\n\n[[facts]]\nlabel.en = \"Floors\"\ntext.en = \"Three\"\n\n[[sources]]",
        );
    }),
    ("it is not known when functions ended", |it| {
        let keep = "text.en = \"Keep the map collection.\"\n";
        library(it, keep, &format!("{keep}end = \"unknown\"\n"));
        let all = "[[functions]]\ntext.en = \"Bind books.\"\nend = \"unknown\"\n\n[[facts]]";
        library(it, "[[facts]]", all);
    }),
    ("topics change, and what a function is about", |it| {
        library(it, "topics = [\"maps\"]", "topics = [\"books\", \"maps\"]");
        it.write(
            "topics.toml",
            "translations.zh = \"unofficial\"\n\n[[topics]]\nslug = \"books\"\nname.en = \"Books\"\nname.zh = \"图书\"\n\n[[topics]]\nslug = \"maps\"\n\
             name.en = \"Maps and plans\"\nname.zh = \"地图\"\n\n[[topics]]\nslug = \"law\"\nname.en = \"Law\"\n\
             name.zh = \"法律\"\n",
        );
    }),
    ("sources and dates change", |it| {
        library(it, "read = \"2020-01-01\"", "read = \"2026-11-01\"");
        library(it, "published = \"2019\"", "published = \"2026\"");
        library(it, "As of its last edition.", "As of its new edition.");
        library(
            it,
            "updated = \"2020-01-01\"",
            "updated = \"2026-11-01\"\nstart = \"2016-03-01\"",
        );
        library(
            it,
            "[[posts]]\nslug = \"librarian\"",
            "[[sources]]\ntitle.en = \"A letter\"\n\n[[posts]]\nslug = \"librarian\"",
        );
    }),
    ("texts about the library change", |it| {
        library(
            it,
            "Books for the staff of the ministry.",
            "Books and maps for the staff of the ministry.",
        );
        library(it, "The library does this:", "The library:");
        library(it, "To keep *all* books.", "To keep books.");
        library(it, "short_name.en = \"Lib\"\n", "");
        library(it, "\"Book Room\"", "\"Map Room\"");
        library(
            it,
            "\"Reading Room\"\nend = \"2017-12-31\"",
            "\"Reading Room\"\nend = \"2018-12-31\"",
        );
    }),
    ("a former name becomes known", |it| {
        library(
            it,
            "[[contacts]]\nphones = [\"010-6655 3001\"]",
            "[[former_names]]\nname.en = \"Book Store\"\nend = \"2016-12-31\"\n\n[[contacts]]\nphones = [\"010-6655 3001\"]",
        );
    }),
    (
        "a name is mended, and a translation becomes official",
        |it| {
            library(
                it,
                "name.en = \"Library\"\nname.zh = \"图书馆\"",
                "name.en = \"The Library\"\nname.zh = { text = \"图书馆\", status = \"official\" }",
            );
        },
    ),
    ("a translation is added and another one dropped", |it| {
        library(
            it,
            "summary.en = \"Books for the staff of the ministry.\"",
            "summary.en = \"Books for the staff of the ministry.\"\nsummary.zh = \"供职工使用的图书。\"",
        );
        library(it, "address.zh = \"示例路2号\"\n", "");
    }),
    (
        "the library is renamed on a day, and a change says so",
        |it| {
            library(
                it,
                "name.en = \"Library\"\nname.zh = \"图书馆\"",
                "name.en = \"Archive\"\nname.zh = \"档案馆\"",
            );
            library(
                it,
                "[[contacts]]\nphones = [\"010-6655 3001\"]",
                "[[former_names]]\nname.en = \"Library\"\nname.zh = \"图书馆\"\nstart = \"2018-01-01\"\nend = \"2026-12-31\"\n\n[[contacts]]\nphones = [\"010-6655 3001\"]",
            );
            it.write("changes/library-renamed.toml", "date = \"2027-01-01\"\nkind = \"rename\"\ntext.en = \"The library became the archive.\"\n\n[[from]]\norganization = \"example-ministry\"\nunit = \"library\"\n");
        },
    ),
    ("the library moves into another unit on a day", |it| {
        library(
            it,
            "kind = \"office\"",
            "kind = \"office\"\nparent = \"general-office\"",
        );
        library(
            it,
            "[[contacts]]\nphones = [\"010-6655 3001\"]",
            "[[former_parents]]\nend = \"2026-12-31\"\n\n[[contacts]]\nphones = [\"010-6655 3001\"]",
        );
    }),
    (
        "the library is another kind of body, elsewhere in the order",
        |it| {
            library(
                it,
                "order = 9\nkind = \"office\"",
                "order = 1\nkind = \"center\"\ngroup = \"affiliated\"",
            );
        },
    ),
    ("the library's file is renamed", |it| {
        it.rename(&unit("library"), &unit("archive"));
        on_top(it, &unit("archive"), "former_slugs = [\"library\"]");
    }),
    ("the library closes", |it| {
        library(
            it,
            "kind = \"office\"",
            "kind = \"office\"\nend = \"2026-12-31\"",
        );
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-12-31\"",
        );
        library(it, "head = true", "head = true\nend = \"2026-12-31\"");
        library(
            it,
            "title = \"adviser\"",
            "title = \"adviser\"\nend = \"2026-12-31\"",
        );
        it.write("changes/library-closed.toml", "date = \"2027-01-01\"\nkind = \"merge\"\ntext.en = \"The library closed.\"\n\n[[from]]\norganization = \"example-ministry\"\nunit = \"library\"\n\n[[to]]\norganization = \"example-ministry\"\nunit = \"general-office\"\n");
    }),
    ("a closed center is open after all", |it| {
        let file = unit("printing-center");
        it.replace(
            &file,
            "start = \"2016-03-01\"\nend = \"2024-06-30\"",
            "start = \"2016-03-01\"",
        );
        it.replace(
            &file,
            "start = \"2020-01-01\"\nend = \"2024-06-30\"",
            "start = \"2020-01-01\"",
        );
        it.remove("changes/printing-center-closed.toml");
    }),
    ("a closed center is set up again", |it| {
        it.replace(
            &unit("printing-center"),
            "start = \"2016-03-01\"\nend = \"2024-06-30\"\nname.en",
            "name.en",
        );
        let periods = "[[periods]]\nstart = \"2016-03-01\"\nend = \"2024-06-30\"\n\n[[periods]]\nstart = \"2027-01-01\"\n\n[[functions]]";
        it.replace(&unit("printing-center"), "[[functions]]", periods);
        it.write("changes/printing-center-restored.toml", "date = \"2027-01-01\"\nkind = \"restore\"\ntext.en = \"The center is back.\"\n\n[[to]]\norganization = \"example-ministry\"\nunit = \"printing-center\"\n");
    }),
    ("a change is told otherwise", |it| {
        it.replace("changes/exchanges-and-visas-moved.toml", "date = \"2023-04-01\"\nkind = \"transfer\"", "date = \"2023-04-02\"\nkind = \"transfer\"\nbasis.en = \"Decision 4\"\nbasis_url = \"https://example.org/4\"");
        it.replace("changes/exchanges-and-visas-moved.toml", "[[functions]]\norganization = \"example-ministry\"\nunit = \"international-cooperation\"\nid = \"visas\"", "");
        it.replace(
            "changes/printing-center-closed.toml",
            "kind = \"close\"",
            "kind = \"transfer\"",
        );
        it.replace(
            "changes/printing-center-closed.toml",
            "[[from]]",
            "[[from]]\nexternal_body = \"example-press\"\n\n[[from]]",
        );
        it.replace(
            "changes/printing-center-closed.toml",
            "[[to]]\nexternal_body = \"example-press\"",
            "[[to]]\norganization = \"example-ministry\"\nunit = \"general-office\"",
        );
    }),
    ("a unit, its post and its holder are new", |it| {
        it.write("people/person-new.toml", "name.en = \"Person New\"\nname.zh = \"人员新\"\nsort_key.en = \"new\"\nsort_key.zh = \"xin\"\n\n[[positions]]\nstate = \"former\"\ntext.en = \"Reporter\"\n");
        it.write(&unit("press"), "kind = \"office\"\nname.en = \"Press Office\"\nname.zh = \"新闻办\"\nparent = \"general-office\"\nstart = \"2027-01-01\"\n\n[[contacts]]\nphones = [\"010-6655 4001\"]\n\n[[functions]]\ntext.en = \"Answer the press.\"\n\n[[posts]]\nslug = \"press-director\"\ntitle = \"director\"\nhead = true\nstart = \"2027-01-01\"\n\n[[posts.appointments]]\nperson = \"person-new\"\nstart = \"2027-01-01\"\n");
    }),
    ("the library and its librarian are removed", |it| {
        it.remove(&unit("library"));
        it.remove("people/person-omega.toml");
    }),
    (
        "an organization is new, and the ministry is under a body outside",
        |it| {
            it.write(
                "external-bodies/example-council.toml",
                "name.en = \"Example Council\"\nwebsite = \"https://council.example.org/\"\n",
            );
            it.replace(
                "external-bodies/example-press.toml",
                "name.en = \"",
                "name.en = \"The ",
            );
            ministry(
                it,
                "kind = \"government\"",
                "kind = \"other\"\nparent = { external_body = \"example-council\" }",
            );
            it.write("organizations/example-agency/organization.toml", "order = 0\nkind = \"government\"\nname.en = \"Example Agency\"\nname.zh = \"示例局\"\n");
        },
    ),
    ("a document changes", |it| {
        rules(it, "number = 2", "number = 4");
        rules(it, "govern the archives", "govern the library");
        rules(it, "title.en = \"Rules\"", "title.en = \"The Rules\"");
        rules(it, "Agreed by all.", "Agreed by most.");
        rules(it, "\"General\"", "\"General rules\"");
        it.append(&format!("{HERE}/sections/rules.toml"), "[[chapters.articles]]\nnumber = 5\ntext.en = \"Done.\"\n\n[[sources]]\ntitle.en = \"The gazette\"\n");
    }),
    (
        "a document becomes a narrative page, and another one is new",
        |it| {
            it.write(
                &format!("{HERE}/sections/rules.toml"),
                "kind = \"narrative\"\ntitle.en = \"Rules\"\nbody.en = \"Agreed by all.\"\n",
            );
            it.write(&format!("{HERE}/sections/statutes.toml"), "kind = \"document\"\ntitle.en = \"Statutes\"\n\n[[chapters]]\ntitle.en = \"One\"\n\n[[chapters.articles]]\nnumber = 1\ntext.en = \"All.\"\n");
            it.write(
                &format!("{HERE}/sections/history.toml"),
                "kind = \"narrative\"\ntitle.en = \"History\"\nbody.en = \"Long.\"\n",
            );
        },
    ),
    ("a document is removed", |it| {
        it.remove(&format!("{HERE}/sections/rules.toml"))
    }),
    ("a page of the site changes", |it| {
        about(it, "What this is.", "What this is and who made it.");
        about(
            it,
            "Because it helps.",
            "Because it helps everybody, every day and in every place of the country.",
        );
        about(
            it,
            "[[parts]]\nid = \"who\"\ntitle.en = \"Who we are\"\n\n",
            "",
        );
        about(it, "updated = \"2026-01-01\"", "updated = \"2026-11-01\"");
        it.append("pages/about.toml", "[[parts]]\nid = \"who\"\ntitle.en = \"Who we are\"\n\n[[parts]]\nid = \"how\"\ntitle.en = \"How\"\n");
    }),
    ("a page of the site is new, another one removed", |it| {
        it.remove("pages/about.toml");
        it.write(
            "pages/help.toml",
            "order = 2\ntitle.en = \"Help\"\nbody.en = \"Ask.\"\n",
        );
    }),
    ("what is told of a person changes", |it| {
        omega(it, "Person Omega", "Omega Person");
        omega(it, "\"mo\"", "\"wei\"");
        omega(it, "\"female\"", "\"male\"");
        omega(it, "role.en = \"Member\"", "role.en = \"Chair\"");
        it.append(
            "people/person-omega.toml",
            "[[affiliations]]\ntext.en = \"Society of Examples\"\nrole.en = \"Fellow\"\nstart = \"2010\"\n",
        );
        omega(it, "born = \"1970\"\n", "");
        omega(it, "studied history", "studied law");
        omega(
            it,
            "state = \"current\"",
            "state = \"former\"\nkind = \"honorary\"\nend = \"2020\"",
        );
    }),
    ("a person is dead, and has other names", |it| {
        it.append(
            "people/person-omega.toml",
            "[[other_names]]\nname.en = \"Person Last\"\nkind = \"former\"\nend = \"2001\"\n",
        );
        omega(it, "born = \"1970\"", "born = \"1970\"\ndied = \"2026-11\"");
        omega(it, "state = \"current\"", "state = \"former\"");
        omega(
            it,
            "role.en = \"Member\"",
            "role.en = \"Member\"\nend = \"2026-11\"",
        );
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-11\"",
        );
    }),
    ("a unit stood elsewhere for a time", |it| {
        it.append(
            &unit("library"),
            "\n[[former_parents]]\nparent = \"general-office\"\nstart = \"2018\"\nend = \"2019\"\n",
        );
    }),
    ("identifiers of a unit are corrected", |it| {
        library(it, "\"17\"", "\"18\"");
        library(it, "\"Old Register\"", "\"Older Register\"");
    }),
    ("how others know a person and a unit changes", |it| {
        let elsewhere = "[[identifiers]]\nscheme = \"orcid\"\nvalue = \"0000-0002-1825-0097\"\n\n[[links]]\nkind = \"weibo\"\nurl = \"https://weibo.example/omega\"\ntitle.en = \"Omega\"\n";
        it.append("people/person-omega.toml", elsewhere);
        it.append(
            "people/person-omega.toml",
            "[[contacts]]\nphones = [\"010-66551234\"]\n\n[[sources]]\ntitle.en = \"A leaflet\"\n",
        );
    }),
    ("a portrait is another one", |it| {
        omega(it, "\"omega.jpg\"", "\"omega-2026.jpg\"");
        omega(it, "among books", "among maps");
        omega(it, "\"The ministry\"", "\"Person Alpha\"");
    }),
    ("a portrait goes, and an emblem comes", |it| {
        let portrait = "[portrait]\nfile = \"omega.jpg\"\nalt.en = \"Person Omega among books\"\ncredit.en = \"The ministry\"\n";
        omega(it, portrait, "");
        it.append(
            &unit("library"),
            "\n[emblem]\nfile = \"seal.png\"\nalt.en = \"A book\"\n",
        );
    }),
    ("a picture is taken anew, and another one comes", |it| {
        it.write_bytes("images/house.jpg", &jpeg(60, 41));
        library(
            it,
            "caption.en = \"The library\"",
            "caption.en = \"The library from the north\"",
        );
        it.append(
            &unit("library"),
            "\n[[pictures]]\nfile = \"seal.png\"\nalt.en = \"A map\"\n",
        );
    }),
    ("the site changes", |it| {
        it.replace("site.toml", "Example Register", "Example Directory");
        it.replace(
            "site.toml",
            "https://register.example",
            "https://directory.example",
        );
        it.replace(
            "withdrawn.toml",
            "\"/people/nobody\"",
            "\"/people/nobody\", \"/people/no-one\"",
        );
        it.replace("withdrawn.toml", "2026-03", "2026-04");
        it.replace("withdrawn.toml", "By order", "By the order");
        it.append("withdrawn.toml", "[[withdrawn]]\npaths = [\"/pages/mistake\"]\ndate = \"2026\"\nreason.en = \"A mistake.\"\nreason.zh = \"有误。\"\n");
        it.replace("site.toml", "Asia/Shanghai", "Asia/Urumqi");
        it.replace(
            "site.toml",
            "base_url = ",
            "license = \"https://register.example/terms\"\nbase_url = ",
        );
        it.replace("site.toml", "[[languages]]\ntag = \"en\"", "[security]\nemail = \"security@example.org\"\npage = \"https://example.org/report\"\npolicy = \"https://example.org/policy\"\nexpires = \"2027-05\"\n\n[[languages]]\ntag = \"en\"");
        it.replace(
            "site.toml",
            "A directory for tests:",
            "A register for tests:",
        );
        it.replace("site.toml", "[[languages]]\ntag = \"en\"\nname = \"English\"\n\n[[languages]]\ntag = \"zh\"\nname = \"中文\"", "[[languages]]\ntag = \"zh\"\nname = \"汉语\"\n\n[[languages]]\ntag = \"en\"\nname = \"English\"\n\n[[languages]]\ntag = \"ru\"\nname = \"Русский\"\nfallbacks = [\"en\"]");
        let english = it.read("locales/en.ftl");
        it.write("locales/ru.ftl", &english[..0]);
        it.write("locales/ru.ftl", "home = Начало\n");
    }),
    ("numbers are those of another country", |it| {
        it.replace(
            "site.toml",
            "phone_region = \"CN\"",
            "phone_region = \"HK\"",
        );
        ministry(it, "010-6655", "+86 10 6655");
        for slug in ["general-office", "library", "teaching"] {
            it.replace(&unit(slug), "010-6655", "+86 10 6655");
        }
        it.replace(&unit("teaching"), ", \"12345\", \"400-012-3456\"", "");
    }),
    ("a word of the interface changes", |it| {
        it.replace("locales/zh.ftl", "home = 首页", "home = 主页")
    }),
    ("the search learns words and forgets others", |it| {
        let search = |from: &str, to: &str| it.replace("search.toml", from, to);
        search("\"who\", \"which\"", "\"which\", \"whom\", \"whose\"");
        search("\"in charge\", ", "");
        search(
            "\"负责人\"]",
            "\"负责人\", \"一把手\"]\noverseers = [\"分管\"]",
        );
        search("\"books\", \"reading\"", "\"reading\", \"volumes\"");
        search("\"maps\", \"charts\"", "\"visa\", \"签证\"");
    }),
    (
        "a group of synonyms goes that shared a word with another",
        |it| {
            let group = "[[synonyms]]\nwords = [\"books\", \"reading\", \"图书\"]\n";
            it.replace("search.toml", group, "");
        },
    ),
];
