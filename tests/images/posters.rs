//! Pictures of pages that show a portrait or an emblem.

use axum::http::StatusCode;
use minglu::pictures::Typefaces;

use super::PERSON;
use crate::support::Site;
use crate::support::content::Content;
use crate::support::images::jpeg_of;

const GREEN: [u8; 3] = [0, 160, 0];
const POSTER: &str = "/en/people/person-a/card.png";

/// The minimal content whose person has a green portrait, with these keys beside the file.
fn with_green_portrait(keys: &str) -> Content {
    let content = Content::minimal();
    content.write("images/person-a.jpg", jpeg_of(GREEN, 400, 800));
    let person = content.read(PERSON);
    let portrait = format!("{person}\n[portrait]\nfile = \"person-a.jpg\"\nalt.en = \"A\"\n{keys}");
    content.write(PERSON, portrait);
    content
}

fn drawing(content: &Content) -> Site {
    Site::drawing(&content.path(""), Typefaces::of_the_machine())
}

/// The columns and rows of a picture that have green in them, the first and the last of each.
fn green_of(picture: &[u8]) -> Option<[(usize, usize); 2]> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.width, info.height), (1200, 630));
    let (pixels, _) = pixels.as_chunks::<3>();
    let near = |of: u8, wanted: u8| of.abs_diff(wanted) < 8;
    let places: Vec<(usize, usize)> = (0..pixels.len())
        .filter(|place| {
            let mut parts = pixels[*place].iter().zip(GREEN);
            parts.all(|(of, wanted)| near(*of, wanted))
        })
        .map(|place| (place % 1200, place / 1200))
        .collect();
    let span = |side: fn(&(usize, usize)) -> usize| {
        let sides = places.iter().map(side);
        Some((sides.clone().min()?, sides.max()?))
    };
    Some([span(|place| place.0)?, span(|place| place.1)?])
}

#[test]
fn the_picture_of_a_person_shows_the_portrait_within_the_margins() {
    let content = with_green_portrait("");
    let [(left, right), (top, bottom)] =
        green_of(&drawing(&content).get(POSTER).body).expect("there is no portrait");
    // Half as wide as high, as the file is; at the right, between the rules.
    assert_eq!(right, 1119);
    assert_eq!((right - left + 1) * 2, bottom - top + 1);
    assert!(top > 148 && bottom < 480, "{top} to {bottom}");
    let without = drawing(&Content::minimal()).get(POSTER);
    assert_eq!(green_of(&without.body), None);
}

#[test]
fn the_credit_is_told_where_the_portrait_is_shown() {
    let picture = |keys: &str| drawing(&with_green_portrait(keys)).get(POSTER);
    let [without, with] = ["", "credit.en = \"Example Ministry\"\n"].map(picture);
    assert_ne!(without.body, with.body);
    assert_eq!(green_of(&without.body), green_of(&with.body));
    // What no font can tell is no credit, and there is no picture then.
    let untold = picture("credit.en = \"\u{10fffd}\"\n");
    assert_eq!(untold.status, StatusCode::NOT_FOUND);
}

#[test]
fn a_portrait_that_is_another_file_by_now_is_left_out() {
    let content = with_green_portrait("");
    let site = drawing(&content);
    content.write("images/person-a.jpg", jpeg_of([0, 0, 160], 400, 400));
    let answer = site.get(POSTER);
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(green_of(&answer.body), None);
}

#[test]
fn a_body_has_its_emblem_and_a_drawing_with_words_is_left_out() {
    let content = Content::minimal();
    let path = "organizations/example-ministry/organization.toml";
    let organization = content.read(path);
    let shown = |file: &str| {
        let emblem = format!("\n[emblem]\nfile = \"{file}\"\nalt.en = \"A\"\n");
        content.write(path, format!("{organization}{emblem}"));
        let answer = drawing(&content).get("/en/organizations/example-ministry/card.png");
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        green_of(&answer.body).is_some()
    };
    content.write("images/emblem.jpg", jpeg_of(GREEN, 300, 300));
    content.write(
        "images/emblem.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\" fill=\"#00a000\"/></svg>",
    );
    assert!(shown("emblem.jpg"));
    assert!(shown("emblem.svg"));
    // No font of the drawing is known.
    content.write(
        "images/emblem.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\" fill=\"#00a000\"/><text>A</text></svg>",
    );
    assert!(!shown("emblem.svg"));
}
