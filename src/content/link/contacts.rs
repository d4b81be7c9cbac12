//! Links `[[contacts]]`.

use toml::Spanned;

use super::linker::{FileLinker, value, values};
use crate::content::schema::{
    AccountRecord, ClosureRecord, ContactRecord, LocationRecord, OpeningRecord,
};
use crate::model::{Account, Closure, ContactPoint, Location, OpeningHours};

impl FileLinker<'_> {
    /// A way to reach a body, the holder of a post or a person. What is broken in it has been reported and is left out.
    pub(super) fn contact(&self, record: &ContactRecord) -> ContactPoint {
        ContactPoint {
            purpose: self.text(record.purpose.as_ref()),
            phones: values(&record.phones),
            faxes: values(&record.faxes),
            emails: values(&record.emails),
            website: value(record.website.as_ref()),
            form: value(record.form.as_ref()),
            accounts: record.accounts.iter().filter_map(account).collect(),
            address: self.text(record.address.as_ref()),
            postal_code: value(record.postal_code.as_ref()),
            location: record.location.as_ref().and_then(location),
            access: self.text(record.access.as_ref()),
            hours: self.text(record.hours.as_ref()),
            opens: opens(&record.opens),
            holidays: value(record.holidays.as_ref()),
            closures: self.closures(&record.closures),
            period: record.period.period(),
        }
    }

    fn closures(&self, records: &[Spanned<ClosureRecord>]) -> Vec<Closure> {
        let records = records.iter().map(Spanned::get_ref);
        records
            .map(|record| Closure {
                period: record.period(),
                reason: self.text(record.reason.as_ref()),
            })
            .collect()
    }
}

fn account(record: &Spanned<AccountRecord>) -> Option<Account> {
    let record = record.get_ref();
    Some(Account {
        service: value(record.service.as_ref())?.0,
        name: value(record.name.as_ref())?,
        url: value(record.url.as_ref()),
    })
}

fn location(record: &Spanned<LocationRecord>) -> Option<Location> {
    let record = record.get_ref();
    Some(Location {
        latitude: value(record.lat.as_ref())?,
        longitude: value(record.lon.as_ref())?,
    })
}

/// The hours in the order of the week and the day, whatever their order in the file.
fn opens(records: &[Spanned<OpeningRecord>]) -> Vec<OpeningHours> {
    let mut opens: Vec<OpeningHours> = records.iter().filter_map(opening_hours).collect();
    opens.sort_by(|one, other| (&one.days, one.from).cmp(&(&other.days, other.from)));
    opens
}

fn opening_hours(record: &Spanned<OpeningRecord>) -> Option<OpeningHours> {
    let record = record.get_ref();
    Some(OpeningHours {
        days: record.weekdays(),
        from: value(record.from.as_ref())?,
        to: value(record.to.as_ref())?,
    })
}
