//! Goes through everything that readers look for, and collects what is changed about each.

use super::finding::{Group, Subject};
use super::speech::Speech;
use super::teller::Teller;
use crate::compare::Version;
use crate::compare::matching::Matching;
use crate::model::{Body, Id, Organization, Unit};
use crate::site::address::{Address, Target};

/// What is changed about each thing, things without a change left out.
pub fn groups(before: &Version, after: &Version, speech: &Speech) -> Vec<Group> {
    let matching = Matching {
        before: &before.directory,
        after: &after.directory,
    };
    let mut groups = Groups {
        matching,
        speech,
        groups: Vec::new(),
    };
    groups.organizations();
    groups.people();
    groups.pages();
    groups.external_bodies();
    let subject = |kind: &'static str, path: Option<String>| Subject {
        kind,
        name: speech.say(&format!("subject-{kind}"), &[]),
        organization: None,
        path,
    };
    groups.add(subject("site", Some("/".to_owned())), |teller| {
        teller.site(before.directory.site(), after.directory.site());
        teller.changes(None, None);
        let names = |ids: &mut dyn Iterator<Item = Id<Organization>>| -> Vec<String> {
            ids.map(|id| teller.body_after(Body::Organization(id)))
                .collect()
        };
        let kept = before.directory.organizations();
        let old = names(&mut kept.filter_map(|id| matching.organization(id)));
        let new = names(&mut after.directory.organizations());
        teller.order("organizations", &old, &new);
    });
    groups.add(subject("strings", None), |teller| {
        teller.messages(before, after);
    });
    groups.groups
}

struct Groups<'a> {
    matching: Matching<'a>,
    speech: &'a Speech,
    groups: Vec<Group>,
}

impl<'a> Groups<'a> {
    /// Adds what is told of a thing, most important first, where anything is.
    fn add(&mut self, subject: Subject, tell: impl FnOnce(&mut Teller<'a>)) {
        let mut teller = Teller::new(self.matching, self.speech);
        tell(&mut teller);
        let mut findings = teller.findings;
        findings.sort_by_key(super::finding::Finding::weight);
        if !findings.is_empty() {
            self.groups.push(Group { subject, findings });
        }
    }

    fn organizations(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        let old_of = |new: Id<Organization>| {
            let mut old = before.organizations();
            old.find(|id| self.matching.organization(*id) == Some(new))
        };
        let pairs: Vec<_> = after.organizations().map(|id| (old_of(id), id)).collect();
        for (old, new) in pairs {
            let subject = self.body(Body::Organization(new));
            self.add(subject, |teller| {
                match old {
                    Some(old) => teller.organization(old, new),
                    None => teller.organization_added(new),
                }
                teller.changes(old, Some(new));
                let names = |ids: &mut dyn Iterator<Item = Id<Unit>>| -> Vec<String> {
                    ids.map(|id| teller.body_after(Body::Unit(id))).collect()
                };
                let earlier = before
                    .units()
                    .filter(|id| Some(before.get(*id).organization) == old);
                let old_units = names(&mut earlier.filter_map(|id| teller.matching.unit(id)));
                let mut later = after
                    .units()
                    .filter(|id| after.get(*id).organization == new);
                let new_units = names(&mut later);
                teller.order("units", &old_units, &new_units);
                let titles =
                    |ids: &mut dyn Iterator<Item = Id<crate::model::Section>>| -> Vec<String> {
                        let titles =
                            ids.map(|id| teller.speech.text(&after.get(id).title).to_owned());
                        titles.collect()
                    };
                let earlier = before
                    .sections()
                    .filter(|id| Some(before.get(*id).organization) == old);
                let old_sections =
                    titles(&mut earlier.filter_map(|id| teller.matching.section(id)));
                let mut later = after
                    .sections()
                    .filter(|id| after.get(*id).organization == new);
                let new_sections = titles(&mut later);
                teller.order("sections", &old_sections, &new_sections);
            });
            self.units(old, new);
            self.sections(old, new);
        }
        for id in before.organizations() {
            if self.matching.organization(id).is_none() {
                self.removed(Body::Organization(id));
                for unit in before
                    .units()
                    .filter(|unit| before.get(*unit).organization == id)
                {
                    self.removed(Body::Unit(unit));
                }
            }
        }
    }

    fn units(&mut self, old: Option<Id<Organization>>, new: Id<Organization>) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after
            .units()
            .filter(|id| after.get(*id).organization == new)
        {
            let mut earlier = before.units();
            let was = earlier.find(|old| self.matching.unit(*old) == Some(id));
            let subject = self.body(Body::Unit(id));
            self.add(subject, |teller| match was {
                Some(was) => teller.unit(was, id),
                None => teller.unit_added(id),
            });
        }
        for id in before.units() {
            if Some(before.get(id).organization) == old && self.matching.unit(id).is_none() {
                self.removed(Body::Unit(id));
            }
        }
    }

    fn sections(&mut self, old: Option<Id<Organization>>, new: Id<Organization>) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in after
            .sections()
            .filter(|id| after.get(*id).organization == new)
        {
            let mut earlier = before.sections();
            let was = earlier.find(|old| self.matching.section(*old) == Some(id));
            let subject = Subject {
                kind: "section",
                name: self.speech.text(&after.get(id).title).to_owned(),
                organization: Some(after.get(new).slug.to_string()),
                path: Some(permalink(Target::section(after, id))),
            };
            self.add(subject, |teller| match was {
                Some(was) => teller.section(was, id),
                None => teller.section_came("section-added", after.get(id), true),
            });
        }
        for id in before.sections() {
            let section = before.get(id);
            if Some(section.organization) == old && self.matching.section(id).is_none() {
                let subject = Subject {
                    kind: "section",
                    name: self.speech.text(&section.title).to_owned(),
                    organization: Some(after.get(new).slug.to_string()),
                    path: None,
                };
                self.add(subject, |teller| {
                    teller.section_came("section-removed", section, false)
                });
            }
        }
    }

    fn people(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        let subject = |name: &str, path: Option<String>| Subject {
            kind: "person",
            name: name.to_owned(),
            organization: None,
            path,
        };
        for id in after.people() {
            let mut earlier = before.people();
            let was = earlier.find(|old| self.matching.person(*old) == Some(id));
            let name = self.speech.text(&after.get(id).name);
            let subject = subject(name, Some(permalink(Target::person(after, id))));
            self.add(subject, |teller| match was {
                Some(was) => teller.person(was, id),
                None => teller.person_added(after.get(id)),
            });
        }
        for id in before.people() {
            if self.matching.person(id).is_none() {
                let subject = subject(self.speech.text(&before.get(id).name), None);
                self.add(subject, |teller| teller.person_removed(before.get(id)));
            }
        }
    }

    fn pages(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        let subject = |name: &str, path: Option<String>| Subject {
            kind: "page",
            name: name.to_owned(),
            organization: None,
            path,
        };
        for id in after.pages() {
            let mut earlier = before.pages();
            let was = earlier.find(|old| self.matching.page(*old) == Some(id));
            let name = self.speech.text(&after.get(id).title).to_owned();
            let subject = subject(&name, Some(permalink(Target::page(after, id))));
            self.add(subject, |teller| match was {
                Some(was) => teller.page(was, id),
                None => teller.tell("page-added", &[("name", &name)], None, Some(name.clone())),
            });
        }
        for id in before.pages() {
            if self.matching.page(id).is_none() {
                let name = self.speech.text(&before.get(id).title).to_owned();
                self.add(subject(&name, None), |teller| {
                    teller.tell("page-removed", &[("name", &name)], Some(name.clone()), None);
                });
            }
        }
    }

    fn external_bodies(&mut self) {
        let (before, after) = (self.matching.before, self.matching.after);
        let subject = |name: &str| Subject {
            kind: "external-body",
            name: name.to_owned(),
            organization: None,
            path: None,
        };
        for body in after.external_bodies() {
            let mut earlier = before.external_bodies();
            let was = earlier.find(|old| old.slug == body.slug);
            let name = self.speech.text(&body.name).to_owned();
            self.add(subject(&name), |teller| match was {
                Some(was) => teller.external_body(was, body),
                None => teller.tell(
                    "external-body-added",
                    &[("name", &name)],
                    None,
                    Some(name.clone()),
                ),
            });
        }
        for body in before.external_bodies() {
            if after.external_bodies().all(|other| other.slug != body.slug) {
                let name = self.speech.text(&body.name).to_owned();
                self.add(subject(&name), |teller| {
                    teller.tell(
                        "external-body-removed",
                        &[("name", &name)],
                        Some(name.clone()),
                        None,
                    );
                });
            }
        }
    }

    fn removed(&mut self, body: Body) {
        let before = self.matching.before;
        let organization = before.get(before.organization_of(body));
        let name = &before.profile(body).names.last.name;
        let subject = Subject {
            kind: kind_of(body),
            name: self.speech.text(name).to_owned(),
            organization: Some(organization.slug.to_string()),
            path: None,
        };
        self.add(subject, |teller| {
            teller.body_removed(body);
            if let Body::Organization(id) = body {
                teller.changes(Some(id), None);
            }
        });
    }

    /// A body of the later state as what findings are about.
    fn body(&self, body: Body) -> Subject {
        let after = self.matching.after;
        let organization = after.get(after.organization_of(body));
        let name = &after.profile(body).names.last.name;
        Subject {
            kind: kind_of(body),
            name: self.speech.text(name).to_owned(),
            organization: Some(organization.slug.to_string()),
            path: Some(permalink(Target::body(after, body))),
        }
    }
}

fn kind_of(body: Body) -> &'static str {
    match body {
        Body::Organization(_) => "organization",
        Body::Unit(_) => "unit",
    }
}

fn permalink(target: Target) -> String {
    let address = Address {
        language: None,
        target,
        on: None,
    };
    address.path()
}
