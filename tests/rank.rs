//! The administrative rank of a body.

use crate::support::Site;
use crate::support::content::Content;

#[test]
fn a_page_data_and_search_have_the_rank() {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        "kind = \"office\"\nname.en = \"Library\"\nrank.en = \"Quillfeather level\"\nrank.zh = \"正羽毛笔级\"\n",
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let path = "organizations/example-ministry/library";
    for (language, row) in [
        (
            "en",
            "<dt>Administrative rank</dt>\n<dd>Quillfeather level</dd>",
        ),
        ("zh", "<dt>行政级别</dt>\n<dd>正羽毛笔级</dd>"),
    ] {
        let page = site.get(&format!("/{language}/{path}")).text();
        assert!(page.contains(row), "{page}");
    }
    let document = site.json(&format!("/{path}.json"));
    assert_eq!(document["rank"]["zh"]["text"], "正羽毛笔级");
    let found = site.get("/zh/search?q=羽毛笔").text();
    assert!(found.contains(path), "{found}");
}
