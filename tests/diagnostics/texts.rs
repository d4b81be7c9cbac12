//! What texts, addresses and names may be.

use minglu::diagnostics::Code;

use crate::support::content::Content;

/// The codes of the report.
fn codes(content: &Content) -> Vec<Code> {
    let report = content.report();
    report
        .diagnostics()
        .iter()
        .map(|found| found.code)
        .collect()
}

/// The minimal content with a unit whose file ends so.
fn unit(rest: &str) -> Content {
    let content = Content::minimal();
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\n";
    let path = "organizations/example-ministry/units/library.toml";
    content.write(path, format!("{head}{rest}"));
    content
}

/// The minimal content with one piece of a file instead of another.
fn with(path: &str, piece: &str, instead: &str) -> Content {
    let content = Content::minimal();
    let text = content.read(path);
    assert!(text.contains(piece), "{piece}");
    content.write(path, text.replacen(piece, instead, 1));
    content
}

#[test]
fn characters_that_nobody_sees_are_refused() {
    for hidden in [
        "\\u0000", "\\u001b", "\\u0085", "\\u202e", "\\u2066", "\u{202e}", "\\r",
    ] {
        for key in ["summary.en", "purpose.en"] {
            let content = unit(&format!("{key} = \"a{hidden}b\"\n"));
            assert_eq!(codes(&content), [Code::ControlCharacter], "{key} {hidden}");
        }
    }
    let lines =
        unit("purpose.en = \"a\\n\\n1.\\tb\\r\\nc\"\nsummary.en = \"a\u{200d}b\u{200c}\"\n");
    assert_eq!(codes(&lines), []);
}

#[test]
fn a_text_that_nobody_sees_is_empty() {
    for text in [
        "\\u200b",
        "\\u2060 \\ufeff",
        "\\u00ad",
        "\\u3164",
        "\\u3000",
    ] {
        let content = unit(&format!("summary.en = \"{text}\"\n"));
        assert_eq!(codes(&content), [Code::EmptyText], "{text}");
    }
}

#[test]
fn the_schemes_of_links_may_be_in_capitals() {
    let content = unit("purpose.en = \"[a](HTTPS://a.org) [b](Mailto:b@c.org)\"\n");
    assert_eq!(codes(&content), []);
    let content = unit("purpose.en = \"[a](JavaScript:alert)\"\n");
    assert_eq!(codes(&content), [Code::MarkdownNotAllowed]);
}

#[test]
fn the_address_of_the_site_is_no_more_than_where_it_is() {
    for (address, expected) in [
        ("https://example.org/directory", None),
        ("https://user@example.org", Some(Code::MalformedUrl)),
        ("https://:word@example.org", Some(Code::MalformedUrl)),
        ("https://example.org/?a=b", Some(Code::MalformedUrl)),
        ("https://example.org/#a", Some(Code::MalformedUrl)),
    ] {
        let content = with("site.toml", "http://127.0.0.1:8080", address);
        assert_eq!(codes(&content), Vec::from_iter(expected), "{address}");
    }
    let website = |url: &str| codes(&unit(&format!("[[contacts]]\nwebsite = \"{url}\"\n")));
    assert_eq!(website("https://example.org/?a=b#c"), []);
    assert_eq!(
        website("https://user:word@example.org/"),
        [Code::MalformedUrl]
    );
}

#[test]
fn a_contact_point_says_how_to_reach_someone() {
    assert_eq!(codes(&unit("[[contacts]]\n")), [Code::MissingKey]);
    assert_eq!(
        codes(&unit("contacts = [{ start = \"2001\" }]\n")),
        [Code::MissingKey]
    );
    assert_eq!(codes(&unit("[[contacts]]\npostal_code = \"100000\"\n")), []);
    // What is broken is not missing as well.
    assert_eq!(
        codes(&unit("[[contacts]]\nphones = [\"1\"]\n")),
        [Code::MalformedPhone]
    );
    assert_eq!(
        codes(&unit("[[contacts]]\nphone = \"1\"\n")),
        [Code::UnknownKey]
    );
}

#[test]
fn a_language_leaves_the_other_addresses_alone() {
    for tag in ["api", "pages"] {
        let language = format!("[[languages]]\ntag = \"{tag}\"\nname = \"A\"\n\n");
        let zh = "[[languages]]\ntag = \"zh\"";
        let content = with("site.toml", zh, &format!("{language}{zh}"));
        content.write(format!("locales/{tag}.ftl"), content.read("locales/en.ftl"));
        assert_eq!(codes(&content), [Code::ReservedSlug], "{tag}");
    }
}

#[test]
fn organizations_and_bodies_leave_the_fragments_of_their_lists_alone() {
    let kind = "kind = \"other\"\nname.en = \"On\"\n";
    for name in ["main", "on"] {
        let content = Content::minimal();
        content.write(format!("organizations/{name}/organization.toml"), kind);
        content.write(format!("external-bodies/{name}.toml"), "name.en = \"On\"\n");
        let found = codes(&content);
        let reserved = found.iter().filter(|code| **code == Code::ReservedSlug);
        assert_eq!(reserved.count(), 2, "{found:?}");
    }
    let content = Content::minimal();
    content.write(
        "external-bodies/example-ministry.toml",
        "name.en = \"Ministry\"\n",
    );
    assert_eq!(codes(&content), [Code::DuplicateSlug]);
}

#[test]
fn no_part_has_the_fragment_of_an_articles_number() {
    let content = Content::minimal();
    let section = "kind = \"narrative\"\ntitle.en = \"Notes\"\n\n[[parts]]\nid = \"one-number\"\ntitle.en = \"One\"\n";
    content.write(
        "organizations/example-ministry/sections/notes.toml",
        section,
    );
    assert_eq!(codes(&content), [Code::ReservedSlug]);
}
