//! A value that is one of a few fixed words.

/// An enumeration whose members are written as fixed words in content files.
pub trait Choice: Copy + Sized + 'static {
    /// Every member, in the order in which it is offered to an editor.
    const ALL: &'static [Self];

    /// The word that stands for this member in files, data and message names.
    fn word(self) -> &'static str;

    /// The member that `word` stands for.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|member| member.word() == word)
    }
}

/// Defines an enumeration and its words at once, so that they cannot drift apart.
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$member_meta:meta])* $member:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$member_meta])* $member,)+ }

        impl $crate::text::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$member,)+];

            fn word(self) -> &'static str {
                match self { $(Self::$member => $word,)+ }
            }
        }
    };
}
pub(crate) use choices;
