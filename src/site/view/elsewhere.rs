//! How others know a body or a person, in words.

use crate::model::WebLink;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Identifier;

impl View<'_> {
    /// What an identifier is called by its scheme. Of one that is not known nobody knows in which language its name is.
    pub fn scheme_name(&self, identifier: &Identifier) -> Html {
        match identifier.known_scheme() {
            Some(scheme) => Html::own(&self.say(scheme.message)),
            None => Html::isolated(identifier.scheme()),
        }
    }

    /// What kind of page a link leads to.
    pub fn link_kind(&self, link: &WebLink) -> Html {
        match link.known_kind() {
            Some(kind) => Html::own(&self.say(kind.message)),
            None => Html::isolated(link.kind.as_str()),
        }
    }
}
