//! The HTML that a page offers to those who would embed its card.

use scraper::{Html, Selector};

use super::BASE;
use crate::support::Site;

#[test]
fn a_page_with_a_card_offers_the_html_for_it() {
    let site = Site::shipped();
    for (path, query, words) in [
        (
            "/en/organizations/cast/general-office",
            "",
            "Embed on another site",
        ),
        ("/zh/people/song-jun", "?on=2020-01-01", "嵌入到其他网站"),
    ] {
        let page = site.page(&format!("{path}{query}"));
        assert_eq!(page.text(".embed summary"), words);
        let code = page.texts(".embed textarea[readonly][data-copy]");
        let frame = Html::parse_fragment(&code[0]);
        let frame = frame
            .select(&Selector::parse("iframe").unwrap())
            .next()
            .unwrap();
        assert_eq!(
            frame.attr("src").unwrap(),
            format!("{BASE}{path}/card{query}")
        );
        let title = frame.attr("title").unwrap();
        assert_eq!(title, page.text("title"));
        let field = page.attributes(".embed textarea", "id");
        assert_eq!(page.attributes(".embed label", "for"), field);
        let preview = page.attributes(".embed a", "href");
        assert_eq!(preview, [format!("{path}/card{query}")]);
        site.page(&preview[0]);
    }
    for path in [
        "/en/",
        "/en/people",
        "/en/api",
        "/en/organizations/jilin-ast/sections/regulations",
    ] {
        assert!(site.page(path).texts(".embed").is_empty(), "{path}");
    }
}
