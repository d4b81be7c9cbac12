//! What is sent again and again, in each encoding in which it may travel: made once for each, when it is first asked for.
//!
//! Every browser that reads Zstandard reads Brotli, in which pages are smaller at the same pace, so there is no third one.

use std::io::Write;
use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::HeaderValue;
use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// In which encoding an answer travels; the best ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

/// Bytes, and the same compressed.
#[derive(Debug)]
pub struct Encoded {
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

/// Of eleven qualities, the one from which on the time grows tenfold and pages shrink by a hundredth at most.
const BROTLI_QUALITY: i32 = 5;
/// A window as large as the largest pages, as a power of two.
const BROTLI_WINDOW: i32 = 20;
/// How many bytes the compressor hands on at once.
const BUFFER: usize = 16 * 1024;
/// How many bytes are not worth it: they travel in one packet as they are.
const FEW: usize = 256;

impl Encoding {
    /// All of them, the best ones first.
    pub const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// Its name (RFC 9110, section 8.4.1).
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// What `Content-Encoding` says; nothing of what travels as it is.
    pub fn header(self) -> Option<HeaderValue> {
        (self != Self::Identity).then(|| HeaderValue::from_static(self.name()))
    }
}

impl Encoded {
    /// Nothing is compressed yet.
    pub fn new(plain: Bytes) -> Self {
        Self {
            plain,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    /// The bytes as they are.
    pub fn plain(&self) -> &Bytes {
        &self.plain
    }

    /// Whether there are few enough to travel as they are.
    pub fn is_short(&self) -> bool {
        self.plain.len() < FEW
    }

    /// The bytes in an encoding, where that has been made.
    pub fn made(&self, encoding: Encoding) -> Option<&Bytes> {
        match encoding {
            Encoding::Brotli => self.brotli.get(),
            Encoding::Gzip => self.gzip.get(),
            Encoding::Identity => Some(&self.plain),
        }
    }

    /// The bytes in an encoding, made now if need be; whoever asks meanwhile waits for the same.
    pub fn make(&self, encoding: Encoding) -> &Bytes {
        match encoding {
            Encoding::Brotli => self.brotli.get_or_init(|| brotli(&self.plain)),
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)),
            Encoding::Identity => &self.plain,
        }
    }
}

fn brotli(plain: &[u8]) -> Bytes {
    let parameters = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut writer = CompressorWriter::with_params(Vec::new(), BUFFER, &parameters);
    // Memory takes whatever is written to it.
    let _ = writer.write_all(plain);
    Bytes::from(writer.into_inner())
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut writer = GzEncoder::new(Vec::new(), Compression::default());
    let _ = writer.write_all(plain);
    Bytes::from(writer.finish().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn assert_reads(mut reader: impl Read, plain: &[u8]) {
        let mut read = Vec::new();
        let ended = reader.read_to_end(&mut read);
        assert!(ended.is_ok() && read == plain, "{} bytes", plain.len());
    }

    #[test]
    fn what_was_compressed_is_read_again() {
        for length in [0, 1, FEW, 300_000] {
            let plain: Vec<u8> = (0..length).map(|at| (at * at % 251) as u8).collect();
            let encoded = Encoded::new(Bytes::from(plain.clone()));
            let brotli = encoded.make(Encoding::Brotli).clone();
            assert_reads(brotli::Decompressor::new(&brotli[..], BUFFER), &plain);
            let gzip = encoded.make(Encoding::Gzip).clone();
            assert_reads(flate2::read::GzDecoder::new(&gzip[..]), &plain);
        }
    }
}
