//! The files of pictures as they are sent.

use std::fs;

use axum::http::StatusCode;

use super::{clean, with_portrait};
use crate::support::Site;
use crate::support::images::{decoded, jpeg_held, jpeg_of};

const ALT: &str = "alt.en = \"Person A at a desk\"\n";

#[test]
fn each_size_is_sent_as_it_is_announced() {
    let content = with_portrait(ALT);
    let site = clean(&content);
    let page = site.page("/en/people/person-a");
    let sizes = page.attributes(".portrait img", "srcset").concat();
    let sizes: Vec<(&str, &str)> = sizes
        .split(", ")
        .map(|size| size.split_once(' ').unwrap())
        .collect();
    let widths: Vec<&str> = sizes.iter().map(|(_, width)| *width).collect();
    // None is larger than the picture itself.
    assert_eq!(widths, ["128w", "256w", "400w"]);
    for (path, width) in sizes {
        let answer = site.get(path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-type"), "image/jpeg");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.header("cache-control").contains("immutable"));
        let (across, down, _) = decoded(&answer.body);
        assert_eq!(format!("{across}w"), width);
        assert_eq!(down, across * 5 / 4);
    }
}

#[test]
fn every_size_has_the_colours_of_the_picture() {
    let content = with_portrait(ALT);
    let colour = [130, 170, 210];
    content.write("images/person-a.jpg", jpeg_of(colour, 1501, 997));
    let site = clean(&content);
    let json = site.json("/people/person-a.json");
    let sizes = json["portrait"]["sizes"].as_array().unwrap();
    assert_eq!(sizes.len(), 5);
    for size in sizes {
        let path = size["url"]
            .as_str()
            .unwrap()
            .replace("http://127.0.0.1:8080", "");
        let (width, height, pixels) = decoded(&site.get(&path).body);
        assert_eq!(
            (width as u64, height as u64),
            (
                size["width"].as_u64().unwrap(),
                size["height"].as_u64().unwrap()
            )
        );
        let is_near = |pixel: &[u8]| {
            pixel
                .iter()
                .zip(colour)
                .all(|(is, was)| is.abs_diff(was) < 4)
        };
        assert!(pixels.chunks(3).all(is_near), "{width} pixels wide");
    }
}

#[test]
fn nothing_of_the_file_but_what_is_seen_gets_out() {
    let content = with_portrait(ALT);
    let site = clean(&content);
    let page = site.page("/en/people/person-a");
    let path = page.attributes(".portrait img", "src").concat();
    let stored = fs::read(content.path("images/person-a.jpg")).unwrap();
    let has = |file: &[u8], word: &[u8]| file.windows(word.len()).any(|part| part == word);
    assert!(has(&stored, b"secret place"));
    let sent = site.get(&path).body;
    assert!(!has(&sent, b"secret place") && !has(&sent, b"Exif"));
}

#[test]
fn a_photograph_in_webp_is_sent_as_jpeg_with_its_colour_profile() {
    let content = with_portrait(ALT);
    // As a browser writes it: with loss, which no crate here does.
    let photograph = include_bytes!("../fixtures/images/photograph.webp");
    fs::remove_file(content.path("images/person-a.jpg")).unwrap();
    content.write("images/person-a.webp", photograph);
    let person = content.read("people/person-a.toml");
    content.write("people/person-a.toml", person.replace(".jpg", ".webp"));
    // That it is small is told, and it is shown.
    let site = Site::of(&content.path(""));
    let page = site.page("/en/people/person-a");
    let answer = site.get(&page.attributes(".portrait img", "src").concat());
    assert_eq!(answer.header("content-type"), "image/jpeg");
    let (width, height, pixels) = decoded(&answer.body);
    assert_eq!((width, height), (40, 30));
    assert!(pixels[0] > 100 && pixels[2] < 60, "it is red at the left");
    let has = |word: &[u8]| answer.body.windows(word.len()).any(|part| part == word);
    assert!(has(b"ICC_PROFILE"));
}

#[test]
fn a_picture_taken_on_its_side_is_sent_upright() {
    let content = with_portrait(ALT);
    // Held so that what is at the left of the file belongs to the top.
    content.write("images/person-a.jpg", jpeg_held(400, 200, 6));
    let site = clean(&content);
    let page = site.page("/en/people/person-a");
    assert_eq!(page.attributes(".portrait img", "width"), ["200"]);
    assert_eq!(page.attributes(".portrait img", "height"), ["400"]);
    let path = page.attributes(".portrait img", "src").concat();
    let (width, height, pixels) = decoded(&site.get(&path).body);
    assert_eq!((width, height), (200, 400));
    let (above, below) = (&pixels[..3], &pixels[pixels.len() - 3..]);
    assert!(above[0] > above[2], "red is above: {above:?}");
    assert!(below[2] > below[0], "blue is below: {below:?}");
}

#[test]
fn what_is_no_picture_any_more_is_not_there() {
    let content = with_portrait(ALT);
    let site = clean(&content);
    let page = site.page("/en/people/person-a");
    let path = page.attributes(".portrait img", "src").concat();
    for guess in [
        "/static/images/",
        "/static/images/0-0.jpg",
        &path.replace("-256", "-257"),
        &path.replace(".jpg", ".png"),
    ] {
        assert_eq!(site.get(guess).status, StatusCode::NOT_FOUND, "{guess}");
    }
    fs::remove_file(content.path("images/person-a.jpg")).unwrap();
    assert_eq!(site.get(&path).status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/en/people/person-a").status, StatusCode::OK);
}
