//! A graph as Turtle (RDF 1.1): every prefix declared, everything in order, a statement a line.

use crate::site::formats::turtle::graph::{Graph, Node, Term};
use crate::site::queries::linked_data::iri::valid;

/// The prefixes of the vocabularies, in order.
const PREFIXES: &[(&str, &str)] = &[
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    // The context of schema.org leads there, though its pages are at `https:`.
    ("schema", "http://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The whole document.
pub fn written(graph: &Graph) -> String {
    let mut text = String::new();
    for (prefix, namespace) in PREFIXES {
        text.push_str(&format!("@prefix {prefix}: <{namespace}> .\n"));
    }
    for (iri, node) in graph.subjects() {
        if node.is_empty() {
            continue;
        }
        text.push_str(&format!("\n<{}>\n", valid(iri)));
        write_statements(&mut text, node, 1);
        text.push_str(" .\n");
    }
    text
}

fn write_statements(text: &mut String, node: &Node, depth: usize) {
    let indent = "    ".repeat(depth);
    for (place, (predicate, terms)) in node.statements().enumerate() {
        if place > 0 {
            text.push_str(" ;\n");
        }
        text.push_str(&format!("{indent}{predicate} "));
        for (place, term) in terms.iter().enumerate() {
            match term {
                _ if place == 0 => {}
                Term::Blank(_) => text.push_str(" , "),
                _ => text.push_str(&format!(" ,\n{indent}    ")),
            }
            write_term(text, term, depth);
        }
    }
}

fn write_term(text: &mut String, term: &Term, depth: usize) {
    match term {
        Term::Name(name) => text.push_str(name),
        Term::Iri(iri) => text.push_str(&format!("<{}>", valid(iri))),
        Term::Text(language, words) => {
            text.push_str(&format!("\"{}\"@{language}", escaped(words)));
        }
        Term::Typed(value, "xsd:string") => text.push_str(&format!("\"{}\"", escaped(value))),
        Term::Typed(value, class) => text.push_str(&format!("\"{}\"^^{class}", escaped(value))),
        Term::Blank(node) => {
            text.push_str("[\n");
            write_statements(text, node, depth + 1);
            text.push_str(&format!("\n{}]", "    ".repeat(depth)));
        }
    }
}

/// A text as it can stand between quotation marks.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            other if other.is_control() => {
                written.push_str(&format!("\\u{:04X}", u32::from(other)));
            }
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_its_quotation_marks() {
        assert_eq!(escaped("a\"b\\c\nd\u{7f}"), "a\\\"b\\\\c\\nd\\u007F");
    }

    #[test]
    fn the_same_facts_give_the_same_bytes() {
        let one = Node::a("foaf:Person").iri("org:holds", "https://a.example/b");
        let two = Node::default().words("foaf:name", []);
        let mut forth = Graph::default();
        forth.add("https://a.example/x", one.clone());
        forth.add("https://a.example/x", two.clone());
        let mut back = Graph::default();
        back.add("https://a.example/x", two);
        back.add("https://a.example/x", one);
        assert_eq!(written(&forth), written(&back));
    }
}
