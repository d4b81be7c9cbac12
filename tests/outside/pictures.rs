//! Pictures of pages, read by a reader of PNG that someone else wrote.

use std::process::Stdio;

use axum::http::StatusCode;
use minglu::pictures::Typefaces;
use serde_json::Value;

use crate::support::content::Content;
use crate::support::readers::python;
use crate::support::{Site, shipped_content, with_uyghur};

/// What a reader of PNG that someone else wrote says of pictures.
fn read(pictures: &[Vec<u8>]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let mut program = python("pictures.py");
    for (number, picture) in pictures.iter().enumerate() {
        let file = folder.path().join(format!("{number}.png"));
        std::fs::write(&file, picture).unwrap();
        program.arg(file);
    }
    let said = program.stderr(Stdio::inherit()).output().unwrap();
    assert!(said.status.success(), "run tests/prepare once");
    serde_json::from_slice(&said.stdout).unwrap()
}

#[test]
fn a_picture_has_its_size_and_is_not_blank() {
    let site = Site::drawing(&shipped_content(), Typefaces::of_the_machine());
    let paths = [
        "/en/card.png",
        "/en/organizations/cas-xinjiang/card.png",
        "/zh/organizations/cast/general-office/card.png",
        "/zh/organizations/cast/posts/general-office-director-general/card.png",
        "/en/organizations/jilin-ast/sections/regulations/card.png",
        "/en/people/song-jun/card.png",
    ];
    let pictures: Vec<Vec<u8>> = paths
        .iter()
        .map(|path| {
            let answer = site.get(path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.header("content-type"), "image/png");
            assert_eq!(
                answer.header("cross-origin-resource-policy"),
                "cross-origin"
            );
            assert!(
                answer
                    .header("content-security-policy")
                    .contains("frame-ancestors 'none'")
            );
            assert!(answer.body.len() < 100_000, "{path}: {}", answer.body.len());
            answer.body
        })
        .collect();
    for (path, said) in paths.iter().zip(read(&pictures)) {
        assert_eq!(said["size"], serde_json::json!([1200, 630]), "{path}");
        // Words, hairlines and the seal; all around is paper.
        let ink = said["ink"].as_f64().unwrap();
        assert!((0.01..0.2).contains(&ink), "{path}: {ink}");
        assert_eq!(said["margin"], 0, "{path}");
    }
    for (one, other) in pictures.iter().zip(&pictures[1..]) {
        assert_ne!(one, other);
    }
}

#[test]
fn long_names_and_those_from_right_to_left_are_drawn_within_the_margins() {
    let content = Content::minimal();
    let words = "Department of International Cooperation and Exchange ".repeat(8);
    content.write(
        "people/person-long.toml",
        format!(
            "name.en = \"{}\"\nsort_key.en = \"a\"\n[[positions]]\nstate = \"current\"\ntext.en = \"B\"\n",
            words.trim()
        ),
    );
    content.write(
        "people/person-whole.toml",
        format!(
            "name.en = \"{}\"\nsort_key.en = \"a\"\n[[positions]]\nstate = \"current\"\ntext.en = \"B\"\n",
            "W".repeat(300)
        ),
    );
    let long = Site::drawing(&content.path(""), Typefaces::of_the_machine());
    let folder = with_uyghur();
    let uyghur = Site::drawing(folder.path(), Typefaces::of_the_machine());
    let pictures = [
        long.get("/en/people/person-long/card.png").body,
        long.get("/en/people/person-whole/card.png").body,
        uyghur.get("/ug/organizations/xieg/card.png").body,
        // What it says has characters without a shape, which keep texts of two directions apart.
        uyghur.get("/ug/people/song-jun/card.png").body,
    ];
    let said = read(&pictures);
    for said in &said {
        assert_eq!(said["margin"], 0, "{said}");
    }
    // The seal stands where lines begin.
    assert_eq!(
        (&said[0]["seal"], &said[2]["seal"]),
        (&"left".into(), &"right".into())
    );
}
