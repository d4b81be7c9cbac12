//! Telephone numbers.

use phonenumber::{Mode, country};

/// The country whose numbering plan a number without a country code follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneRegion(country::Id);

/// A telephone number that its country's numbering plan allows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    e164: String,
    international: String,
    extension: Option<String>,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// It does not look like a telephone number at all.
    Malformed,
    /// It looks like one, but the numbering plan has no number of this form.
    Impossible,
}

impl PhoneRegion {
    /// Reads an ISO 3166-1 alpha-2 code, such as `CN`.
    pub fn parse(written: &str) -> Option<Self> {
        written.parse().ok().map(Self)
    }
}

impl Phone {
    /// Reads a number as people write it: `0991-3835430`, `86-10-68571878`, `+1 650 253 0000 ext. 12`.
    pub fn parse(written: &str, region: Option<PhoneRegion>) -> Result<Self, PhoneError> {
        let number = phonenumber::parse(region.map(|PhoneRegion(id)| id), written)
            .map_err(|_| PhoneError::Malformed)?;
        if !phonenumber::is_valid(&number) {
            return Err(PhoneError::Impossible);
        }
        Ok(Self {
            e164: number.format().mode(Mode::E164).to_string(),
            international: number.format().mode(Mode::International).to_string(),
            extension: number.extension().map(ToString::to_string),
        })
    }

    /// The number in ITU-T E.164 form, such as `+869913835430`, without an extension.
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// The number as people read it abroad, such as `+86 991 383 5430`, with its extension.
    pub fn international(&self) -> &str {
        &self.international
    }

    /// The number as a `tel:` URL (RFC 3966), with its extension.
    pub fn uri(&self) -> String {
        match &self.extension {
            Some(extension) => format!("tel:{};ext={extension}", self.e164),
            None => format!("tel:{}", self.e164),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn china(written: &str) -> Result<String, PhoneError> {
        Phone::parse(written, PhoneRegion::parse("CN")).map(|phone| phone.uri())
    }

    #[test]
    fn every_way_of_writing_gives_one_number() {
        for written in [
            "0991-3835430",
            "86 991 3835430",
            "+86-991-3835430",
            "（0991）3835430",
        ] {
            assert_eq!(
                china(written).as_deref(),
                Ok("tel:+869913835430"),
                "{written}"
            );
        }
        assert_eq!(china("86-10-68571878").as_deref(), Ok("tel:+861068571878"));
        assert_eq!(
            china("+1 650 253 0000 ext. 12").as_deref(),
            Ok("tel:+16502530000;ext=12")
        );
    }

    #[test]
    fn what_no_one_can_dial_is_refused() {
        assert_eq!(china("ask the porter"), Err(PhoneError::Malformed));
        assert_eq!(china("0991-38354300000"), Err(PhoneError::Impossible));
    }
}
