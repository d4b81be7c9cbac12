//! A value is put where it belongs, however its file is written, and all around it stays.

use minglu::edit::values::{Spot, Step, Value, append, put};

const ORDER: &[&str] = &["kind", "name", "phones", "emails", "contacts", "posts"];

fn spot<'a>(steps: &'a [Step], key: &'a str, language: Option<&'a str>) -> Spot<'a> {
    Spot {
        steps,
        key,
        language,
        order: ORDER,
    }
}

fn text(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned()))
}

fn list(texts: &[&str]) -> Option<Value> {
    Some(Value::List(
        texts.iter().map(|text| (*text).to_owned()).collect(),
    ))
}

#[test]
fn values_are_put_where_they_belong() {
    let contact = [Step::At("contacts", 0)];
    let name = ("name", Some("zh"));
    for (before, steps, (key, language), value, after) in [
        (
            "name.en = \"A\" # a\n",
            &[][..],
            name,
            text("甲"),
            Some("name.en = \"A\" # a\nname.zh = \"甲\"\n"),
        ),
        (
            "name = { en = \"A\" }\r\n",
            &[],
            name,
            text("甲"),
            Some("name = { en = \"A\", zh = \"甲\" }\r\n"),
        ),
        (
            "[name]\nen = \"A\"\n",
            &[],
            name,
            text("甲"),
            Some("[name]\nen = \"A\"\nzh = \"甲\"\n"),
        ),
        (
            "name.zh = { text = \"乙\", status = \"machine\" }\n",
            &[],
            name,
            text("甲"),
            Some("name.zh = { text = \"甲\", status = \"machine\" }\n"),
        ),
        (
            "name = { en = \"A\", zh = \"乙\" }\n",
            &[],
            name,
            None,
            Some("name = { en = \"A\" }\n"),
        ),
        (
            "name = { zh = \"乙\", en = \"A\" }\n",
            &[],
            name,
            None,
            Some("name = { en = \"A\" }\n"),
        ),
        (
            "name.zh = \"乙\"\nname.en = \"A\"\n",
            &[],
            name,
            None,
            Some("name.en = \"A\"\n"),
        ),
        (
            "name.zh = '''\n乙\n'''\n",
            &[],
            name,
            text("甲\n\"\"\"\\"),
            Some("name.zh = \"\"\"\n甲\n\"\"\\\"\\\\\n\"\"\"\n"),
        ),
        (
            "emails = []\r\n",
            &[],
            ("kind", None),
            text("office"),
            Some("kind = \"office\"\r\nemails = []\r\n"),
        ),
        (
            "kind = 'office' # it\n\n[[contacts]]\n",
            &[],
            ("name", Some("en")),
            text("A"),
            Some("kind = 'office' # it\nname.en = \"A\"\n\n[[contacts]]\n"),
        ),
        (
            "# name.en = \"…\"\n# name.zh = \"…\"\n\n[[contacts]]\n",
            &[],
            name,
            text("甲"),
            Some("# name.en = \"…\"\nname.zh = \"甲\"\n\n[[contacts]]\n"),
        ),
        (
            "[[contacts]]\nemails = [\"a\"]\n",
            &contact,
            ("phones", None),
            list(&["1"]),
            Some("[[contacts]]\nphones = [\"1\"]\nemails = [\"a\"]\n"),
        ),
        (
            "[[contacts]]\n\n[[posts]]\n",
            &contact,
            ("phones", None),
            list(&["1"]),
            Some("[[contacts]]\nphones = [\"1\"]\n\n[[posts]]\n"),
        ),
        (
            "contacts = [{ emails = [\"a\"] }]\n",
            &contact,
            ("phones", None),
            list(&["1"]),
            Some("contacts = [{ emails = [\"a\"], phones = [\"1\"] }]\n"),
        ),
        (
            "contacts = [{ phones = [\"1\"], emails = [\"a\"] }]\n",
            &contact,
            ("phones", None),
            None,
            Some("contacts = [{ emails = [\"a\"] }]\n"),
        ),
        (
            "phones = [\n  \"1\", # one\n  \"2\", # two\n]\n",
            &[],
            ("phones", None),
            list(&["1", "3"]),
            Some("phones = [\n  \"1\", # one\n  \"3\", # two\n]\n"),
        ),
        (
            "phones = [\"1\", \"2\"]\n",
            &[],
            ("phones", None),
            list(&["2"]),
            Some("phones = [\"2\"]\n"),
        ),
        (
            "phones = [\"1\", \"2\"]\n",
            &[],
            ("phones", None),
            list(&["1"]),
            Some("phones = [\"1\"]\n"),
        ),
        (
            "phones = [\"1\"]\n",
            &[],
            ("phones", None),
            list(&["0", "1", "2"]),
            Some("phones = [\"0\", \"1\", \"2\"]\n"),
        ),
        (
            "phones = [\"1\"]\n",
            &[],
            ("phones", None),
            list(&["0", "1"]),
            Some("phones = [\"0\", \"1\"]\n"),
        ),
        // A text that names something is no text in languages, and a value within braces shares its line.
        ("name = \"a\"\n", &[], name, text("甲"), None),
        (
            "contacts = [{ name.en = \"A\", name.zh = \"乙\" }]\n",
            &contact,
            name,
            None,
            None,
        ),
    ] {
        let put = put(before, spot(steps, key, language), value.as_ref());
        assert_eq!(put.as_deref(), after, "{before}");
    }
}

#[test]
fn tables_are_put_behind_the_others() {
    let post = [Step::At("posts", 0)];
    for (before, steps, key, after) in [
        (
            "kind = 1\n",
            &[][..],
            "contacts",
            "kind = 1\n\n[[contacts]]\na = 1\nb = 2\n",
        ),
        (
            "kind = 1\n\n# The first.\n[[posts]]\n",
            &[],
            "contacts",
            "kind = 1\n\n[[contacts]]\na = 1\nb = 2\n\n# The first.\n[[posts]]\n",
        ),
        (
            "[[contacts]]\na = 0 # x\n\n[[posts]]\n",
            &[],
            "contacts",
            "[[contacts]]\na = 0 # x\n\n[[contacts]]\na = 1\nb = 2\n\n[[posts]]\n",
        ),
        (
            "contacts = [{ a = 0 }]\n",
            &[],
            "contacts",
            "contacts = [{ a = 0 }, { a = 1, b = 2 }]\n",
        ),
        (
            "contacts = []\n",
            &[],
            "contacts",
            "contacts = [{ a = 1, b = 2 }]\n",
        ),
        (
            "[[posts]]\nkind = 1\n\n[[posts]]\nkind = 2\n",
            &post,
            "contacts",
            "[[posts]]\nkind = 1\n\n[[posts.contacts]]\na = 1\nb = 2\n\n[[posts]]\nkind = 2\n",
        ),
        (
            "posts = [{ kind = 1 }]\n",
            &post,
            "contacts",
            "posts = [{ kind = 1, contacts = [{ a = 1, b = 2 }] }]\n",
        ),
    ] {
        let lines = ["a = 1".to_owned(), "b = 2".to_owned()];
        let appended = append(before, spot(steps, key, None), &lines);
        assert_eq!(appended.as_deref(), Some(after), "{before}");
    }
}
