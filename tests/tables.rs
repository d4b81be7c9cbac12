//! Tables: what they are saved as, and how spreadsheets know their characters.

use minglu::address::Format;

use crate::support::Site;

#[test]
fn a_table_is_utf_8_with_a_mark_and_lines_that_spreadsheets_know() {
    let site = Site::shipped();
    for (path, name) in [
        ("/organizations/cast.csv", "cast.csv"),
        ("/organizations/cast/phone-book.csv", "cast-phone-book.csv"),
    ] {
        let answer = site.get(path);
        assert_eq!(answer.header("content-type"), Format::Csv.media_type());
        let wanted = format!("attachment; filename=\"{name}\"");
        assert_eq!(answer.header("content-disposition"), wanted);
        let text = answer.text();
        assert!(text.starts_with("\u{feff}body_en,body_zh,"), "{text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.ends_with("\r\n"));
    }
}
