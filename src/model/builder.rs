//! A directory made record by record, by whoever has records and no files.

use super::{
    Appointment, Body, Directory, DirectoryParts, Id, Organization, Overseen, Oversight,
    ParentBody, Person, Post, Profile, Record, SearchWords, Site, Title, Topic, Unit,
};

/// Takes the records of a directory in their order of display, and gives each its id.
///
/// The rules that files are checked by are not those of a builder, but what the rest of the program relies on holds
/// here too: an id is given out with its record and taken only where there is one, so none dangles; what stands above
/// a body is there before it, so nothing stands above itself; no two records have one slug.
pub struct DirectoryBuilder {
    parts: DirectoryParts,
}

/// Why a record or a directory is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BuildError {
    /// The site has no language.
    NoLanguage,
    /// A record refers to one that has not been added.
    Dangling,
    /// A unit stands under one of another organization.
    OtherOrganization,
    /// Two records of one kind have the same slug.
    SameSlug,
}

impl DirectoryBuilder {
    /// A directory without records.
    ///
    /// # Errors
    /// Where the site has no language.
    pub fn new(site: Site, search_words: SearchWords) -> Result<Self, BuildError> {
        if site.languages.is_empty() {
            return Err(BuildError::NoLanguage);
        }
        let parts = DirectoryParts {
            site,
            titles: Vec::new(),
            kinds: Vec::new(),
            topics: Vec::new(),
            external_bodies: Vec::new(),
            organizations: Vec::new(),
            units: Vec::new(),
            superiors: Vec::new(),
            shared_staffs: Vec::new(),
            posts: Vec::new(),
            people: Vec::new(),
            appointments: Vec::new(),
            sections: Vec::new(),
            changes: Vec::new(),
            pages: Vec::new(),
            search_words,
            withdrawals: Vec::new(),
        };
        Ok(Self { parts })
    }

    /// Adds the name of a kind of posts.
    pub fn title(&mut self, title: Title) -> Id<Title> {
        added(&mut self.parts.titles, title)
    }

    /// Adds what functions are about.
    pub fn topic(&mut self, topic: Topic) -> Id<Topic> {
        added(&mut self.parts.topics, topic)
    }

    /// Adds an organization, after what is above it.
    ///
    /// # Errors
    /// Where a body above it or a topic of its functions is not there.
    pub fn organization(
        &mut self,
        organization: Organization,
    ) -> Result<Id<Organization>, BuildError> {
        self.topics_known(&organization.profile)?;
        let former = organization
            .former_parents
            .iter()
            .map(|(_, parent)| *parent);
        for parent in former.chain([organization.parent]).flatten() {
            match parent {
                ParentBody::Organization(id) => self.known(id)?,
                ParentBody::External(id) => self.known(id)?,
            }
        }
        Ok(added(&mut self.parts.organizations, organization))
    }

    /// Adds a unit, after what is above it.
    ///
    /// # Errors
    /// Where its organization, a unit above it or a topic of its functions is not there, or a unit above it is part of
    /// another organization.
    pub fn unit(&mut self, unit: Unit) -> Result<Id<Unit>, BuildError> {
        self.known(unit.organization)?;
        self.topics_known(&unit.profile)?;
        for (_, parent) in &unit.former_parents {
            match parent {
                Body::Organization(id) => self.known(*id)?,
                Body::Unit(id) => self.known(*id)?,
            }
        }
        if let Some(parent) = unit.parent {
            self.known(parent)?;
            if self.parts.units[parent.index()].organization != unit.organization {
                return Err(BuildError::OtherOrganization);
            }
        }
        Ok(added(&mut self.parts.units, unit))
    }

    /// Adds a post, after its title, its body, the post to which its holder answers and those whose holders hold it too.
    ///
    /// # Errors
    /// Where one of them is not there.
    pub fn post(&mut self, post: Post) -> Result<Id<Post>, BuildError> {
        self.known(post.title)?;
        if let Some(above) = post.reports_to {
            self.known(above)?;
        }
        for other in &post.ex_officio {
            self.known(other.post)?;
        }
        match post.body {
            Body::Organization(id) => self.known(id)?,
            Body::Unit(id) => self.known(id)?,
        }
        self.overseen_known(&post.oversees)?;
        Ok(added(&mut self.parts.posts, post))
    }

    fn overseen_known(&self, portfolio: &[Oversight]) -> Result<(), BuildError> {
        for part in portfolio {
            match part.what {
                Overseen::Body(Body::Organization(id)) => self.known(id)?,
                Overseen::Body(Body::Unit(id)) => self.known(id)?,
                Overseen::Post(id) => self.known(id)?,
                Overseen::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Adds a person.
    pub fn person(&mut self, person: Person) -> Id<Person> {
        added(&mut self.parts.people, person)
    }

    /// Adds an appointment, after its post and its person.
    ///
    /// # Errors
    /// Where one of them is not there.
    pub fn appointment(&mut self, appointment: Appointment) -> Result<(), BuildError> {
        self.known(appointment.post)?;
        self.known(appointment.person)?;
        self.overseen_known(&appointment.oversees)?;
        self.parts.appointments.push(appointment);
        Ok(())
    }

    /// The directory of all that was added.
    ///
    /// # Errors
    /// Where two records of one kind have the same slug.
    pub fn build(self) -> Result<Directory, BuildError> {
        let directory = Directory::new(self.parts);
        let parts = &directory.parts;
        let is_each_found = directory.organization_slugs.len() == parts.organizations.len()
            && directory.unit_slugs.len() == parts.units.len()
            && directory.post_slugs.len() == parts.posts.len()
            && directory.person_slugs.len() == parts.people.len();
        if is_each_found {
            Ok(directory)
        } else {
            Err(BuildError::SameSlug)
        }
    }

    /// Whether an id, which may come from another builder, has a record here.
    fn topics_known(&self, profile: &Profile) -> Result<(), BuildError> {
        let mut topics = profile
            .functions
            .iter()
            .flat_map(|function| &function.topics);
        topics.try_for_each(|topic| self.known(*topic))
    }

    fn known<T: Record>(&self, id: Id<T>) -> Result<(), BuildError> {
        let is_known = id.index() < T::table(&self.parts).len();
        is_known.then_some(()).ok_or(BuildError::Dangling)
    }
}

/// The id of a record that is put at the end of its table.
fn added<T>(table: &mut Vec<T>, record: T) -> Id<T> {
    table.push(record);
    Id::new(table.len() - 1)
}
