//! The way from a printed page back to the site.
//!
//! It is part of the page, as strokes of a path: 300 to 600 bytes compressed. A file of its own would be loaded in
//! time for print only where browsers fetch late pictures before they print, and would want `img-src`. It is hidden
//! from screen readers, since the link stands beside it as text. The phone book has no foot on its sheets, and so
//! no code.

use askama::Template;
use fast_qr::{ECL, QRBuilder};

/// How much empty paper a reader wants around the code, in modules (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// An address as a QR code, for paper. Beside it stands the same as text, so nobody needs to be told what it says.
#[derive(Template)]
#[template(path = "parts/qr_code.html")]
pub struct QrCode {
    /// How wide and high it is, in modules.
    size: usize,
    path: String,
}

impl QrCode {
    /// The code of an address; `None` where that is too long for one.
    pub fn new(address: &str) -> Option<Self> {
        // Paper is folded and stained: a code of this level is read with a seventh of it spoilt.
        let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
        let rows = (0..code.size).map(|y| {
            let dark = code[y][..code.size].iter().map(|module| module.value());
            row(y, &dark.collect::<Vec<bool>>())
        });
        Some(Self {
            path: rows.collect(),
            size: code.size + 2 * QUIET_ZONE,
        })
    }
}

/// The dark modules of a row as the strokes of a path: a third of the bytes that squares would take.
fn row(y: usize, modules: &[bool]) -> String {
    let mut path = format!("M{QUIET_ZONE} {}.5", y + QUIET_ZONE);
    for run in modules.chunk_by(|one, next| one == next) {
        let length = run.len();
        match run[0] {
            true => path.push_str(&format!("h{length}")),
            false => path.push_str(&format!("m{length} 0")),
        }
    }
    path
}
