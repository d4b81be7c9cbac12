//! The kinds of mistakes, each with a stable name and an explanation.

use crate::messages::{Language, explanation};

/// How much a mistake weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The directory cannot be built.
    Error,
    /// The directory can be built, and the public sees the flaw.
    Warning,
}

impl Severity {
    /// The word for it in reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Defines every code once: its name and its weight. What it means is told in `messages/`, in a file a language.
macro_rules! codes {
    ($($(#[$meta:meta])* $code:ident = $name:literal $severity:ident,)+) => {
        /// A kind of mistake. Its name never changes once released.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[$meta])* $code,)+ }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$code,)+];

            /// The stable kebab-case name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// How much a mistake of this kind weighs.
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)+ }
            }
        }
    };
}

impl Code {
    /// Whether two places that each are right alone make the mistake, so that it may be told at either.
    pub fn is_mutual(self) -> bool {
        matches!(
            self,
            Self::DuplicateEntry | Self::DuplicateSlug | Self::SameName | Self::SamePhone
        )
    }
}

codes! {
    /// A file is not text in UTF-8.
    NotUtf8 = "not-utf8" Error,
    /// A file has no content.
    EmptyFile = "empty-file" Error,
    /// A file is larger than any content file should be.
    FileTooLarge = "file-too-large" Error,
    /// A picture of another kind than the name of its file says.
    FalseSuffix = "false-suffix" Error,
    /// A picture with more pixels than pages could ever show.
    TooManyPixels = "too-many-pixels" Error,
    /// A picture that cannot be read.
    DamagedImage = "damaged-image" Error,
    /// A content file's name stands for something that is no regular file.
    NotARegularFile = "not-a-regular-file" Error,
    /// A file the directory needs is not there.
    MissingFile = "missing-file" Error,
    /// A file stands where nothing reads it.
    UnexpectedFile = "unexpected-file" Error,
    /// What git leaves where two people have changed the same lines.
    MergeConflict = "merge-conflict" Error,
    /// The file breaks the rules of TOML.
    TomlSyntax = "toml-syntax" Error,
    /// A file of interface strings breaks the rules of Fluent.
    FluentSyntax = "fluent-syntax" Error,
    /// A file of interface strings lacks a message.
    MissingMessage = "missing-message" Warning,
    /// A message of the interface that no page uses.
    UnknownMessage = "unknown-message" Warning,
    /// A variable in a message that nothing fills in.
    UnknownVariable = "unknown-variable" Error,
    /// A key that this kind of record does not have.
    UnknownKey = "unknown-key" Error,
    /// A key that this kind of record must have.
    MissingKey = "missing-key" Error,
    /// A value of another type than the key takes.
    WrongType = "wrong-type" Error,
    /// A text without a visible character.
    EmptyText = "empty-text" Error,
    /// A character that is not seen and does something.
    ControlCharacter = "control-character" Error,
    /// A word that is none of the choices.
    UnknownChoice = "unknown-choice" Error,
    /// A number outside the range of the key.
    NumberOutOfRange = "number-out-of-range" Error,
    /// A language that the site does not have.
    UnknownLanguage = "unknown-language" Error,
    /// A text that is no language tag.
    MalformedLanguage = "malformed-language" Error,
    /// A name in a URL that is not spelled as one.
    MalformedSlug = "malformed-slug" Error,
    /// A slug that the URLs of the site need for themselves.
    ReservedSlug = "reserved-slug" Error,
    /// Two things with one URL.
    DuplicateSlug = "duplicate-slug" Error,
    /// One thing listed twice where it may stand once.
    DuplicateEntry = "duplicate-entry" Error,
    /// A list with fewer members than it must have.
    TooFew = "too-few" Error,
    /// A text that is no date.
    MalformedDate = "malformed-date" Error,
    /// A date that the calendar does not have.
    ImpossibleDate = "impossible-date" Error,
    /// A text that is no time of the day.
    MalformedTime = "malformed-time" Error,
    /// A period that ends before it begins.
    InvertedDates = "inverted-dates" Error,
    /// A text that is no telephone number.
    MalformedPhone = "malformed-phone" Error,
    /// A text that is no e-mail address.
    MalformedEmail = "malformed-email" Error,
    /// A text that is no web address.
    MalformedUrl = "malformed-url" Error,
    /// A text that is no identifier of the scheme it is said to be of.
    MalformedIdentifier = "malformed-identifier" Error,
    /// A text that is no branch and no folder of a repository.
    MalformedPath = "malformed-path" Error,
    /// A text that is no permalink of a thing.
    MalformedPermalink = "malformed-permalink" Error,
    /// A text with something of Markdown that pages do not take.
    MarkdownNotAllowed = "markdown-not-allowed" Error,
    /// A time zone that does not exist.
    UnknownTimeZone = "unknown-time-zone" Error,
    /// A country that does not exist.
    UnknownCountry = "unknown-country" Error,
    /// A reference to something that is not there.
    UnknownReference = "unknown-reference" Error,
    /// A unit or organization that stands, by way of its parents, inside itself.
    ParentCycle = "parent-cycle" Error,
    /// A body that directs, by way of others, itself.
    SuperiorCycle = "superior-cycle" Error,
    /// A body that is said to share its staff with itself.
    SharesStaffWithItself = "shares-staff-with-itself" Error,
    /// A post whose holder answers, by way of others, to itself.
    ReportingCycle = "reporting-cycle" Error,
    /// A post whose holder holds it, by way of others, as its own holder.
    ExOfficioCycle = "ex-officio-cycle" Error,
    /// An appointment by a post that is not said to be ex officio, or the reverse.
    ExOfficioMismatch = "ex-officio-mismatch" Error,
    /// One person in one post twice at the same time.
    AppointedTwice = "appointed-twice" Error,
    /// Two people at once in a post for one.
    OverlappingHolders = "overlapping-holders" Error,
    /// A vacancy of a post that someone holds.
    VacantAndHeld = "vacant-and-held" Error,
    /// A named holder of a post whose holder is said not to be named.
    UndisclosedAndNamed = "undisclosed-and-named" Error,
    /// Two former names or parents at the same time.
    FormerOverlap = "former-overlap" Error,
    /// A period of a body that begins before the one before it has ended.
    OverlappingPeriods = "overlapping-periods" Error,
    /// A date outside the life of what the thing is part of.
    OutsideItsLife = "outside-its-life" Error,
    /// A post without an end, of a body that has one.
    OpenPost = "open-post" Error,
    /// A unit without an end, of an organization or a unit that has one.
    OpenUnit = "open-unit" Error,
    /// A change that lacks a body it needs.
    ChangeWithoutBody = "change-without-body" Error,
    /// A change whose date does not fit the life of a body it names.
    ChangeOutsideLife = "change-outside-life" Error,
    /// A change that names a body which has ended before.
    ChangeToClosedBody = "change-to-closed-body" Error,
    /// A body that ends, and no change says where its work went.
    ClosedWithoutChange = "closed-without-change" Warning,
    /// A body that succeeds itself by way of others.
    SuccessorLoop = "successor-loop" Error,
    /// A person in no post and with no position.
    OrphanPerson = "orphan-person" Error,
    /// A public address of an earlier revision that leads nowhere.
    BrokenUrl = "broken-url" Error,
    /// A link into a page that leads to another text than at an earlier revision, or to none.
    MovedFragment = "moved-fragment" Error,
    /// Something that is said to be withdrawn, and is there.
    WithdrawnExists = "withdrawn-exists" Error,
    /// A link of a text to a page that the site does not have.
    UnknownPage = "unknown-page" Error,
    /// A whole address below that of the site, where no page is.
    DeadOwnLink = "dead-own-link" Warning,
    /// Two files that are probably about one person.
    LikelySamePerson = "likely-same-person" Warning,
    /// One telephone number of two units.
    SamePhone = "same-phone" Warning,
    /// A number or an e-mail address that is twice in one list.
    RepeatedContact = "repeated-contact" Warning,
    /// A postal code that the site's country cannot have.
    UnlikelyPostalCode = "unlikely-postal-code" Warning,
    /// Two bodies of one name under one parent.
    SameName = "same-name" Warning,
    /// Somebody who comes to lead a second body, not beside the first one.
    HeadOfTwo = "head-of-two" Warning,
    /// A body that a change to come brings about, and that is there already as far as anyone can tell.
    ThereBeforeChange = "there-before-change" Warning,
    /// A date that the calendar has and nobody means.
    UnlikelyDate = "unlikely-date" Warning,
    /// A position that is said to be held or not, and whose dates say otherwise.
    PositionState = "position-state" Warning,
    /// An e-mail domain that looks mistyped.
    MistypedDomain = "mistyped-domain" Warning,
    /// Degrees of latitude and longitude that lie in the site's country once they are exchanged, and outside it as they stand.
    ExchangedCoordinates = "exchanged-coordinates" Warning,
    /// A text that is the same in two languages.
    UntranslatedText = "untranslated-text" Warning,
    /// A translation that is older than its original.
    StaleTranslation = "stale-translation" Warning,
    /// Content that nobody has verified for longer than the site allows.
    NotVerified = "not-verified" Warning,
    /// A `security.txt` that may soon not be relied on any more, or may not already.
    SecurityExpires = "security-expires" Warning,
    /// A digit or a Latin letter as wide as a Chinese character.
    FullWidthCharacter = "full-width-character" Warning,
    /// A space where none belongs.
    StraySpace = "stray-space" Warning,
    /// A character that nobody sees and that belongs to no word.
    InvisibleCharacter = "invisible-character" Warning,
    /// Characters of a text that was read in another encoding than its own.
    GarbledText = "garbled-text" Warning,
    /// Marks of HTML or Markdown that readers see.
    VisibleMarkup = "visible-markup" Warning,
    /// A text in another script than that of its language.
    WrongLanguage = "wrong-language" Warning,
    /// What a name is filed under in letters that its list does not have.
    SortKeyScript = "sort-key-script" Warning,
    /// A Chinese name that lists would file under another letter than it is read with.
    MissingSortKey = "missing-sort-key" Warning,
    /// A punctuation mark of another language's.
    MixedPunctuation = "mixed-punctuation" Warning,
    /// A bracket or a quotation mark without the other one of its pair.
    UnpairedMark = "unpaired-mark" Warning,
    /// A sentence without an end mark among others that have one.
    MissingEndMark = "missing-end-mark" Warning,
    /// A punctuation mark stands twice.
    DoubledMark = "doubled-mark" Warning,
    /// A name stands in quotation marks as a whole.
    QuotedName = "quoted-name" Warning,
    /// A name has what is no part of it.
    NameWithNote = "name-with-note" Warning,
    /// A word stands where something is still to be written.
    PlaceholderText = "placeholder-text" Warning,
    /// A number by which a state knows a person.
    IdentityNumber = "identity-number" Warning,
    /// A picture that nothing shows.
    UnusedImage = "unused-image" Warning,
    /// A drawing with what no picture needs, such as a script.
    CleanedSvg = "cleaned-svg" Warning,
    /// A portrait or an emblem with fewer pixels than it is shown with.
    TooFewPixels = "too-few-pixels" Warning,
    /// A picture without words for those who do not see it.
    MissingAlt = "missing-alt" Warning,
    /// An allowance that silences nothing.
    UnusedAllowance = "unused-allowance" Warning,
    /// An allowance for what cannot be silenced.
    AllowanceOfError = "allowance-of-error" Error,
    /// Content that is no directory though no rule says why: a mistake of the program.
    Unlinked = "unlinked" Error,
}

impl Code {
    /// The code with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// What the code means, with an example of wrong and right, as Markdown.
    pub fn explanation(self, language: Language) -> &'static str {
        explanation(self.name(), language).unwrap_or_default()
    }

    /// A few words for the kind of mistake: the heading of its explanation.
    pub fn title(self, language: Language) -> &'static str {
        let heading = self
            .explanation(language)
            .lines()
            .next()
            .unwrap_or_default();
        let title = heading
            .trim_start_matches("# ")
            .trim_start_matches(self.name());
        title.trim_start_matches([':', '：']).trim_start()
    }
}
