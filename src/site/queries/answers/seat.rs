//! Who holds what.

use crate::model::{Appointment, AppointmentKind, Body, Id, Occupancy, Post};
use crate::site::queries::answers::named::Named;
use crate::site::view::View;

/// A post with whoever holds it on the day that is shown.
pub struct Seat {
    /// The post.
    pub post: Named,
    /// Who holds it.
    pub tenants: Vec<Tenant>,
    /// Whether it is declared vacant. Where nobody holds it and it is not, no source names anybody.
    pub is_vacant: bool,
}

/// Someone in a post.
pub struct Tenant {
    /// The person.
    pub person: Named,
    /// How the post is held.
    pub kind: AppointmentKind,
}

/// A post that someone holds.
pub struct Held {
    /// The post.
    pub post: Named,
    /// The unit that it is a post of, where it is one of a unit.
    pub unit: Option<Named>,
    /// The organization that it is a post of.
    pub organization: Named,
    /// How it is held.
    pub kind: AppointmentKind,
}

impl Seat {
    /// A post on the day that is shown.
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let occupancy = view.directory().occupancy(id, view.day());
        let is_vacant = matches!(occupancy, Occupancy::Vacant);
        let tenants = match occupancy {
            Occupancy::Held(appointments) => appointments,
            Occupancy::Vacant | Occupancy::NotNamed => Vec::new(),
        };
        let tenant = |appointment: &Appointment| Tenant {
            person: Named::of_person(view, appointment.person),
            kind: appointment.kind,
        };
        let record = view.directory().get(id);
        let mut post = Named::of_post(view, id);
        if record.multiple_holders && tenants.len() > 1 {
            post.text = view.name(&view.directory().get(record.title).plural);
        }
        Self {
            post,
            tenants: tenants.into_iter().map(tenant).collect(),
            is_vacant,
        }
    }

    /// The post whose holder leads a body on the day that is shown.
    pub fn of_head(view: &View<'_>, body: Body) -> Option<Self> {
        let directory = view.directory();
        let mut posts = directory.posts_of(body, view.day());
        let head = posts.find(|post| directory.get(*post).head)?;
        Some(Self::new(view, head))
    }
}

impl Held {
    /// The post of an appointment.
    pub fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        let directory = view.directory();
        let body = directory.get(appointment.post).body;
        let organization = Body::Organization(directory.organization_of(body));
        Self {
            post: Named::of_post(view, appointment.post),
            unit: (body != organization).then(|| Named::of_body(view, body)),
            organization: Named::of_body(view, organization),
            kind: appointment.kind,
        }
    }
}
