//! Colours as level 4 of CSS Color writes them, told in the way of level 3, which is all that resvg reads: what it does not
//! know would be drawn black. Those that no screen of common colours (sRGB) shows become the nearest by each of the three.

use std::borrow::Cow;

/// Functions whose colour depends on more than themselves.
const OPEN: [&str; 4] = ["color-mix", "light-dark", "var", "device-cmyk"];

/// A drawing whose colours are all of level 3; `None` where it has one that cannot be told.
pub(super) fn of_level_3(drawing: &str) -> Option<Cow<'_, str>> {
    let mut told = String::new();
    let mut done = 0;
    for (at, _) in drawing.match_indices('(') {
        let name = function_before(&drawing[..at]);
        if at < done || name.is_empty() {
            continue;
        }
        let name = name.to_ascii_lowercase();
        if OPEN.contains(&name.as_str()) {
            return None;
        }
        let end = at + drawing[at..].find(')')?;
        let arguments = &drawing[at + 1..end];
        let Some(color) = color(&name, arguments)? else {
            continue;
        };
        told.push_str(&drawing[done..at - name.len()]);
        told.push_str(&color);
        done = end + 1;
    }
    Some(match done {
        0 => Cow::Borrowed(drawing),
        _ => Cow::Owned(told + &drawing[done..]),
    })
}

/// The name of a function that ends where its bracket opens.
fn function_before(text: &str) -> &str {
    let is_of_name = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let rest = text.trim_end_matches(is_of_name);
    &text[rest.len()..]
}

/// The colour that a function gives, in hexadecimal; `Some(None)` where it is no function of level 4.
fn color(name: &str, arguments: &str) -> Option<Option<String>> {
    let (parts, alpha) = match arguments.split_once('/') {
        Some((parts, alpha)) => (parts, number(alpha.trim(), 1.0)?),
        None => (arguments, 1.0),
    };
    let mut parts = parts.split_ascii_whitespace();
    let is_of_level_4 = arguments.contains('/');
    let space = match name {
        "rgb" | "rgba" if is_of_level_4 => "rgb",
        "lab" | "lch" | "oklab" | "oklch" => name,
        "color" => parts.next()?,
        _ => return Some(None),
    };
    let parts: Vec<&str> = parts.collect();
    let [one, two, three] = <[&str; 3]>::try_from(parts).ok()?;
    let three_of = |of: [f64; 3]| {
        let numbers = [
            number(one, of[0])?,
            number(two, of[1])?,
            number(three, of[2])?,
        ];
        Some(numbers)
    };
    let polar_of = |of: [f64; 2]| {
        let (lightness, chroma) = (number(one, of[0])?, number(two, of[1])?);
        let (sine, cosine) = radians(three)?.sin_cos();
        Some([lightness, chroma * cosine, chroma * sine])
    };
    let rgb = match space {
        "rgb" => three_of([255.0; 3])?.map(|part| part / 255.0),
        "srgb" => three_of([1.0; 3])?,
        "srgb-linear" => three_of([1.0; 3])?.map(encoded),
        "display-p3" => times(&P3, three_of([1.0; 3])?.map(decoded)).map(encoded),
        "lab" => of_lab(three_of([100.0, 125.0, 125.0])?),
        "lch" => of_lab(polar_of([100.0, 150.0])?),
        "oklab" => of_oklab(three_of([1.0, 0.4, 0.4])?),
        "oklch" => of_oklab(polar_of([1.0, 0.4])?),
        _ => return None,
    };
    let [red, green, blue] = rgb.map(byte);
    let alpha = byte(alpha);
    Some(Some(format!("#{red:02x}{green:02x}{blue:02x}{alpha:02x}")))
}

/// A number, or a percentage of what is the whole.
fn number(written: &str, whole: f64) -> Option<f64> {
    match written.strip_suffix('%') {
        Some(percent) => Some(percent.parse::<f64>().ok()? / 100.0 * whole),
        None if written.eq_ignore_ascii_case("none") => Some(0.0),
        None => written.parse().ok(),
    }
}

/// A hue, which is in degrees where no unit says otherwise.
fn radians(written: &str) -> Option<f64> {
    let units = [
        ("deg", 1.0),
        ("grad", 0.9),
        ("rad", 180.0 / std::f64::consts::PI),
        ("turn", 360.0),
    ];
    let unit = units
        .iter()
        .find_map(|(unit, degrees)| Some((written.strip_suffix(unit)?, degrees)));
    let (digits, degrees) = unit.unwrap_or((written, &1.0));
    Some((number(digits, 360.0)? * degrees).to_radians())
}

/// How far a colour of a screen is open, of 255.
fn byte(part: f64) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// The light of a part of a colour as screens are told of it.
fn encoded(light: f64) -> f64 {
    match light <= 0.003_130_8 {
        true => light * 12.92,
        false => 1.055 * light.powf(1.0 / 2.4) - 0.055,
    }
}

fn decoded(part: f64) -> f64 {
    match part <= 0.040_45 {
        true => part / 12.92,
        false => ((part + 0.055) / 1.055).powf(2.4),
    }
}

type Matrix = [[f64; 3]; 3];

/// From the light of Display P3 to that of sRGB.
const P3: Matrix = [
    [1.224_940_2, -0.224_940_2, 0.0],
    [-0.042_056_9, 1.042_057_1, 0.0],
    [-0.019_637_6, -0.078_636_1, 1.098_273_5],
];

/// From the tristimulus values under the light of day at the horizon (D50) to the light of sRGB.
const XYZ: Matrix = [
    [3.134_136, -1.617_386, -0.490_662],
    [-0.978_795, 1.916_254, 0.033_443],
    [0.071_955, -0.228_977, 1.405_386],
];

/// From the cones of OKLab to the light of sRGB.
const CONES: Matrix = [
    [4.076_741_7, -3.307_711_6, 0.230_969_9],
    [-1.268_438_0, 2.609_757_4, -0.341_319_4],
    [-0.004_196_1, -0.703_418_6, 1.707_614_7],
];

fn times(matrix: &Matrix, parts: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(parts).map(|(one, other)| one * other).sum())
}

fn of_oklab([lightness, a, b]: [f64; 3]) -> [f64; 3] {
    let cones = [
        lightness + 0.396_337_8 * a + 0.215_803_8 * b,
        lightness - 0.105_561_3 * a - 0.063_854_2 * b,
        lightness - 0.089_484_2 * a - 1.291_485_5 * b,
    ];
    times(&CONES, cones.map(|cone| cone.powi(3))).map(encoded)
}

fn of_lab([lightness, a, b]: [f64; 3]) -> [f64; 3] {
    const WHITE: [f64; 3] = [0.964_295_7, 1.0, 0.825_104_6];
    let middle = (lightness + 16.0) / 116.0;
    let value = |root: f64| match root > 6.0 / 29.0 {
        true => root.powi(3),
        false => (116.0 * root - 16.0) * 27.0 / 24_389.0,
    };
    let [x, y, z] = [middle + a / 500.0, middle, middle - b / 200.0].map(value);
    times(&XYZ, [x * WHITE[0], y * WHITE[1], z * WHITE[2]]).map(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_as_the_nearest_of_common_colours() {
        for (written, told) in [
            ("rgb(0 128 255 / 50%)", "#0080ff80"),
            ("color(srgb 20% 0.4 0.6)", "#336699ff"),
            ("color(srgb-linear 1 0 none)", "#ff0000ff"),
            ("color(display-p3 0.21604 0.49418 0.13151)", "#008000ff"),
            ("color(display-p3 1 0 0)", "#ff0000ff"),
            ("lab(46.2775% -47.5621 48.5837)", "#008000ff"),
            ("lch(46.2775% 67.9892 134.3912)", "#008000ff"),
            ("oklab(51.975% -0.1403 0.10768)", "#008000ff"),
            ("OKLCH(51.975% 0.17686 142.495deg / .5)", "#00800080"),
        ] {
            let drawing = format!("<a fill=\"{written}\" style=\"fill:{written}; d: rotate(3)\"/>");
            let expected = format!("<a fill=\"{told}\" style=\"fill:{told}; d: rotate(3)\"/>");
            assert_eq!(of_level_3(&drawing).as_deref(), Some(expected.as_str()));
        }
    }

    #[test]
    fn what_is_known_stays_and_what_cannot_be_told_is_said() {
        let known = "<a fill=\"rgb(1, 2, 3)\" stroke=\"hsl(1 2% 3%)\" clip-path=\"url(#a)\"/>";
        assert!(matches!(of_level_3(known), Some(Cow::Borrowed(_))));
        for open in [
            "var(--ink)",
            "color-mix(in srgb, red, blue)",
            "oklch(from red l c h)",
        ] {
            assert_eq!(of_level_3(&format!("<a fill=\"{open}\"/>")), None, "{open}");
        }
    }
}
