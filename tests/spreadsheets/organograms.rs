//! Organograms of British bodies: senior posts with their holders, junior posts, and who answers to whom. All are made up.

use super::{imported, said};
use crate::support::content::Content;

const SENIOR: &str = ".senior.csv";
const JUNIOR: &str = ".junior.csv";
const POSTS: &str = "organizations/example-agency/posts";

const SENIOR_HEAD: &str = "Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent Department,Organisation,Unit,Contact Phone,Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),FTE,Actual Pay Floor (£),Actual Pay Ceiling (£),,Professional/Occupational Group,Notes,Valid?,URI";
const JUNIOR_HEAD: &str = "Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE,Professional/Occupational Group";

/// A site in English with British numbers, and nothing in it.
fn empty() -> Content {
    let content = Content::empty();
    let minimal = Content::minimal();
    let site = minimal.read("site.toml").replace("\"CN\"", "\"GB\"");
    let (site, _) = site.split_once("\n[[languages]]\ntag = \"zh\"").unwrap();
    let lines = site.lines().filter(|line| !line.contains(".zh"));
    content.write("site.toml", lines.collect::<Vec<_>>().join("\n"));
    content.write("locales/en.ftl", minimal.read("locales/en.ftl"));
    content
}

fn write(content: &Content, senior: &[&str], junior: &[&str]) {
    let lines = |head: &str, rows: &[&str]| [&[head], rows].concat().join("\n") + "\n";
    content.write(SENIOR, lines(SENIOR_HEAD, senior));
    content.write(JUNIOR, lines(JUNIOR_HEAD, junior));
}

const DIRECTOR: &str = "1,Dame Ann Example,SCS3,Director,Leads  the agency,Example Department,Example Agency,N/A,020 7946 0101,ann@example.org,XX,90000,1,120000,124999,,Policy,,,http://data.example.org/post/1";
const HEAD: &str = "2,N/D,SCS1,Head of Registers,Keeps registers,Example Department,Example Agency,Registers,020 7946 0102,N/D,1,N/D,0.5,N/D,N/D,,Policy,,,";
const VACANT: &str =
    "3,Vacant,SCS1,Head of Maps,,Example Department,Example Agency,Maps,,,1,0,1,70000,74999,,,,,";
const GONE: &str =
    "4,Eliminated,SCS1,Head of Seals,,Example Department,Example Agency,Maps,,,1,0,1,0,0,,,,,";
const CLERKS: &str = "Example Department,Example Agency,Registers,2,AO,18000,21000,Clerk,2.5,Other";
const CLERK: &str = "Example Department,Example Agency,Registers,2,AO,18000,21000,Clerk,1,Other";
const OTHER_CLERK: &str =
    "Example Department,Example Agency,Registers,3,AO,18000,21000,Clerk,1,Other";

fn together(content: &Content) -> String {
    let junior = content.path(JUNIOR);
    imported(content, SENIOR, &[junior.to_str().unwrap()])
}

fn assert_lines(content: &Content, file: &str, lines: &[&str]) {
    let text = content.read(&format!("{POSTS}/{file}.toml"));
    for line in lines {
        assert!(text.lines().any(|known| known == *line), "{line}\n{text}");
    }
}

#[test]
fn posts_are_begun_with_who_answers_to_whom() {
    let content = empty();
    write(
        &content,
        &[HEAD, DIRECTOR, VACANT, GONE],
        &[CLERKS, CLERK, OTHER_CLERK],
    );
    let said = together(&content);
    let left = "The content has no place for Salary Cost of Reports (£), Professional/Occupational Group; they are left out.";
    assert_eq!(said.lines().next(), Some(left), "{said}");
    assert!(!said.contains("were left out:"), "{said}");
    let agency = content.read("organizations/example-agency/organization.toml");
    assert!(
        agency.contains("parent = { external_body = \"example-department\" }"),
        "{agency}"
    );
    assert_lines(
        &content,
        "director",
        &[
            "description.en = \"Leads the agency\"",
            "grade.en = \"SCS3\"",
            "salary_range = { from = 120000, to = 124999, currency = \"GBP\" }",
            "value = \"http://data.example.org/post/1\"",
            "person = \"dame-ann-example\"",
            "emails = [\"ann@example.org\"]",
        ],
    );
    let ann = content.read("people/dame-ann-example.toml");
    assert!(ann.contains("sort_key.en = \"example ann\""), "{ann}");
    assert_lines(
        &content,
        "registers-head-of-registers",
        &[
            "unit = \"registers\"",
            "reports_to = \"director\"",
            "full_time_equivalent = 0.5",
            "undisclosed = true",
            "phones = [\"020 7946 0102\"]",
        ],
    );
    assert_lines(
        &content,
        "maps-head-of-maps",
        &["[[vacancies]]", "reports_to = \"director\""],
    );
    assert_lines(&content, "maps-head-of-seals", &["end = \"unknown\""]);
    // Those that are alike in all are one post, which stands for as many.
    assert_lines(
        &content,
        "registers-clerk",
        &[
            "full_time_equivalent = 3.5",
            "multiple_holders = true",
            "undisclosed = true",
            "reports_to = \"registers-head-of-registers\"",
        ],
    );
    assert_lines(
        &content,
        "registers-clerk-2",
        &["reports_to = \"maps-head-of-maps\""],
    );
    let before = content.everything();
    together(&content);
    assert_eq!(content.everything(), before);
}

#[test]
fn each_table_is_taken_by_itself_too_and_the_organization_may_be_told() {
    let content = empty();
    write(&content, &[DIRECTOR, HEAD], &[CLERK]);
    imported(&content, SENIOR, &["--organization", "agency"]);
    assert!(
        content
            .path("organizations/agency/posts/director.toml")
            .exists()
    );
    let said = imported(&content, JUNIOR, &["--organization", "agency"]);
    // To whom they answer is in the other table.
    assert!(
        said.contains("is named, and nothing of the data is that"),
        "{said}"
    );
    assert!(
        content
            .path("organizations/agency/posts/registers-clerk.toml")
            .exists()
    );
}

#[test]
fn what_cannot_be_right_is_told_and_the_post_is_kept() {
    let content = empty();
    let names = DIRECTOR.replace("Dame Ann Example", "A. Example / B. Example");
    let phone = HEAD
        .replace("020 7946 0102", "n.a.")
        .replace(",1,N/D,0.5", ",9,N/D,0.5");
    let nameless = VACANT.replace("Head of Maps", "");
    let unnumbered = GONE.replacen('4', "N/A", 1);
    write(&content, &[&names, &phone, &nameless, &unnumbered], &[]);
    let said = imported(&content, SENIOR, &[]);
    for line in [
        "  row 2: “A. Example / B. Example” seem to be several people; give each a row, or, if it is one, write an id for that person in a column “id”",
        "  row 3: `n.a.` is no telephone number that can be dialled",
        "  row 4: it has no name",
        "  row 5: it has no “Post Unique Reference”",
    ] {
        assert!(said.lines().any(|known| known == line), "{line}\n{said}");
    }
    assert!(
        said.contains("  row 3: “Example Agency 9” is named"),
        "{said}"
    );
    assert_lines(&content, "director", &["undisclosed = true"]);
}

#[test]
fn only_the_tables_of_organograms_are_taken_together() {
    let content = empty();
    write(&content, &[DIRECTOR], &[CLERK]);
    content.write(
        ".list.csv",
        "Name,Unit,Phone\nAnn Example,Maps,020 7946 0101\n",
    );
    let paths = [SENIOR, ".list.csv"].map(|file| content.path(file));
    let paths = paths.each_ref().map(|path| path.to_str().unwrap());
    let (code, said) = said(&content, &["import", paths[0], paths[1], "--yes"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("is imported by itself"), "{said}");
}

#[test]
fn numbers_are_british_wherever_the_site_is() {
    let content = empty();
    let site = content.read("site.toml").replace("\"GB\"", "\"CN\"");
    content.write("site.toml", site);
    let freephone = HEAD.replace("020 7946 0102", "03000 616161");
    write(&content, &[DIRECTOR, &freephone], &[]);
    let said = together(&content);
    assert!(!said.contains("left out of what is taken"), "{said}");
    assert_lines(&content, "director", &["phones = [\"+44 20 7946 0101\"]"]);
    assert_lines(
        &content,
        "registers-head-of-registers",
        &["phones = [\"+44 300 061 6161\"]"],
    );
    let before = content.everything();
    together(&content);
    assert_eq!(content.everything(), before);
}

#[test]
fn files_are_in_the_order_of_keys() {
    let content = empty();
    write(&content, &[HEAD, DIRECTOR, VACANT, GONE], &[CLERKS, CLERK]);
    together(&content);
    let posts = content.path(POSTS);
    let (code, text) = said(&content, &["fmt", "--check", posts.to_str().unwrap()]);
    assert_eq!(code, 0, "{text}");
}
