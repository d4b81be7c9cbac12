# The words of `minglu review` in English.

heading = What readers will see
nothing = Nothing that readers see changes.
summary = { $changes ->
    [one] 1 change
   *[other] { $changes } changes
} to { $things ->
    [one] 1 page or part of the site
   *[other] { $things } pages and parts of the site
}.
quoted = “{ $text }”
list-separator = {", "}
extended-number = { $number } ext. { $extension }
in-organization = { $name }, { $organization }
about = { $subject }: { $sentence }
part = { $what } { $part }
in-language = { $what } ({ $language })
language = { $tag ->
    [en] English
    [zh] Chinese
   *[other] { $tag }
}
period = { $kind ->
    [both] { $start } to { $end }
    [start] since { $start }
    [end] until { $end }
    [start-over] since { $start }, over since nobody knows when
    [over] over, nobody knows since when
   *[none] without dates
}
holidays = { $hours ->
    [closed] closed
   *[open] open
}
open-on-holidays = { $hours ->
    [closed] closed on public holidays
   *[open] open on public holidays
}
closed-then = closed { $dates }
closed-because = closed { $dates }: { $reason }
weekday-span = { $first } to { $last }
weekday = { $day ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}
unknown-end = not known
since = {" "}from { $date }
then = { $state ->
    [vacant] ; the post is vacant
    [undisclosed] ; the post is held, and the name is not published
   *[not-named] ; no source names a holder
}

subject-site = The site itself
subject-topics = The topics of functions
subject-search = The words of the search
subject-strings = The words of the interface

## Bodies
organization-added = New organization: { $name }.
organization-removed = The organization { $name } is removed.
unit-added = New unit of { $parent }: { $name }{ $dates }.
unit-removed = The unit { $name } is removed.
body-closed = { $date ->
    [unknown] Is closed, nobody knows since when.
   *[other] Closes; { $date } is the last day.
}
body-reopened = { $date ->
    [unknown] No longer closed; before, it was, and nobody knew since when.
   *[other] No longer closes; before, { $date } was the last day.
}
body-renamed = Renamed from “{ $before }” to “{ $after }”{ $dates }.
body-moved = Moves from { $before } to { $after }{ $dates }.
change-added = New in the history, { $date }: { event }: { $text }
change-removed = Removed from the history, { $date }: { event }: { $text }
event = { $kind ->
    [establish] establishment
    [restore] restoration
    [rename] renaming
    [merge] merger
    [split] split
    [transfer] transfer
   *[close] closure
}{ $sides ->
    [both] {" "}({ $from } → { $to })
    [from] {" "}({ $from })
    [to] {" "}({ $to })
   *[none] {""}
}
organization-kind-government = government
organization-kind-research = research institution
organization-kind-association = association
organization-kind-other = other organization
unit-kind-department = department
unit-kind-office = office
unit-kind-division = division
unit-kind-committee = committee
unit-kind-center = center
unit-kind-museum = museum
unit-kind-other = other unit
unit-group-internal = departments and offices
unit-group-further = other bodies
unit-group-affiliated = directly affiliated units
external-body-added = New body outside the directory: { $name }.
external-body-removed = The body outside the directory { $name } is removed.

## Posts and people
post-in-body = { $post }, { $body }
holder-of-post = { $person } ({ $post })
post-added = New post: { $post }.
post-removed = The post { $post } is removed.
post-moved = The post { $post } moves from { $before } to { $after }.
post-renamed = The post “{ $before }” is called “{ $after }” now.
post-head = { $state ->
    [true] { $post } now leads the body.
    [new] { $post } leads the body.
   *[false] { $post } no longer leads the body.
}
post-multiple = { $state ->
    [true] { $post } may now be held by several people at once.
    [new] { $post } may be held by several people at once.
   *[false] { $post } is now for one person.
}
post-undisclosed = { $state ->
    [true] { $post } is held now, and the name is not published.
    [new] { $post } is held, and the name is not published.
   *[false] { $post } is no longer marked as held by somebody whose name is not published.
}
vacancy-added = { $post } is declared vacant, { $dates }.
vacancy-removed = { $post } is no longer declared vacant, { $dates }.
appointment = { $kind ->
    [acting] acting
    [concurrent] concurrent
    [honorary] honorary
    [ex-officio] ex officio
   *[substantive] substantive
}
appointment-added = { $kind ->
    [acting] { $person } becomes acting { $post }
    [concurrent] { $person } also becomes { $post } (concurrent post)
    [honorary] { $person } becomes honorary { $post }
    [ex-officio] { $person } becomes { $post } ex officio
    [acting-ex-officio] { $person } becomes { $post } ex officio (acting)
   *[substantive] { $person } becomes { $post }
}{ $dates }.
appointment-recorded = { $person } is listed as { $post }, { $dates }{ $kind ->
    [acting] {" "}(acting)
    [concurrent] {" "}(concurrent)
    [honorary] {" "}(honorary)
    [ex-officio] {" "}(ex officio)
    [acting-ex-officio] {" "}(ex officio, acting)
   *[substantive] {""}
}.
appointment-removed = { $person } leaves { $post }{ $then }.
appointment-forgotten = { $person } is no longer listed as { $post }, { $dates }.
appointment-ended = { $after ->
    [unknown] { $person } no longer holds { $post }; nobody knows since when{ $then }.
   *[other] { $person } leaves { $post }; { $after } is the last day{ $then }.
}
appointment-renewed = { $person } stays { $post } for another term, { $dates }{ $kind ->
    [acting] {" "}(acting)
    [concurrent] {" "}(concurrent)
    [honorary] {" "}(honorary)
    [ex-officio] {" "}(ex officio)
    [acting-ex-officio] {" "}(ex officio, acting)
   *[substantive] {""}
}.
appointment-term-end = { $person }, { $post }: the term ends on { $after }, and another follows.
appointment-end = { $after ->
    [unknown] { $person } no longer holds { $post }; nobody knows since when; before, { $before } was the last day{ $then }.
   *[other] { $before ->
        [unknown] { $person } left { $post }; { $after } was the last day, which nobody knew before{ $then }.
       *[other] { $person } leaves { $post } on another day: { $after } instead of { $before }{ $then }.
    }
}
appointment-continued = { $before ->
    [unknown] { $person } stays { $post }; before, it was over, and nobody knew since when.
   *[other] { $person } stays { $post }; before, { $before } was the last day.
}
appointment-start = { $known ->
    [after] { $person } is { $post } since { $after }; before, no date was given.
    [before] { $person }, { $post }: the first day is no longer given; it was { $before }.
   *[both] { $person } is { $post } since { $after }, not { $before }.
}
appointment-kind = { $kind ->
    [acting] { $person } is now acting { $post }
    [concurrent] { $person } now is { $post } as a concurrent post
    [honorary] { $person } is now honorary { $post }
    [ex-officio] { $person } is now { $post } ex officio
    [acting-ex-officio] { $person } is now { $post } ex officio (acting)
   *[substantive] { $person } is now { $post } in full
} (before: { $was ->
    [ex-officio] ex officio
    [acting-ex-officio] ex officio, acting
   *[other] { $was }
}).
oversees-added = { $whose ->
    [person] Added to the portfolio of { $person } ({ $post })
   *[post] Added to the portfolio of whoever holds { $post }
}: { $what }.
oversees-removed = { $whose ->
    [person] Removed from the portfolio of { $person } ({ $post })
   *[post] Removed from the portfolio of whoever holds { $post }
}: { $what }.
person-added = New in the directory: { $name }.
person-removed = { $name } is removed from the directory.
gender = { $gender ->
    [female] female
    [other] other
   *[male] male
}
other-name = { $name }, { $kind }
name-kind = { $kind ->
    [former] former name
    [maiden] name before marriage
    [romanization] in Latin letters
    [name-plate] on a second plate
    [translation] in translation
   *[alias] also called so
}
history-kind = { $kind ->
    [founding] founding
    [merger] merger
    [agreement] agreement
    [honour] honor
   *[other] other
}
position-state = { $state ->
    [current] held now
   *[former] held before
}

## Sections and pages
section-added = { $kind ->
    [document] New document: { $name } (articles: { $articles }).
   *[narrative] New page: { $name }.
}
section-removed = The { section-kind } { $name } is removed.
section-kind = { $kind ->
    [document] document
   *[narrative] page
}
page-added = New page of the site: { $name }.
page-removed = The page { $name } of the site is removed.
article-renumbered = Article { $before } becomes article { $after }.

## Values
value-added = { $what } added: { $after }.
value-removed = { $what } removed: { $before }.
value-changed = { $what } changed from { $before } to { $after }.
text-changed = { $what } changed from { $before } to { $after }.
value-reworded = { $what } reworded:
translation-added = { $what } added: { $after }.
translation-removed = { $what } removed: { $before }.
status = { $status ->
    [official] official
    [unofficial] unofficial translation
   *[machine] machine translation
}
status-changed = { $what }: { $after } now, { $before } before.
order-changed = The order of { $what } is now: { $after }.
order-moved = { $place ->
    [first] In the order of { $what }, { $member } stands first now.
   *[behind] In the order of { $what }, { $member } stands behind { $before } now.
}
order-units = the units
order-posts = the posts
order-functions = the functions, by their former numbers,
order-parts = the parts
order-topics = the topics
order-sections = the pages and documents
order-organizations = the organizations
order-languages = the languages
functions-counted = Functions: { $added } added, { $removed } removed, { $reworded } reworded; { $total } in all.

field-slug = Name in the URL
field-name = Name
field-short-name = Short name
field-other-name = Other name
field-former-name = Former name
field-title = Title
field-summary = Summary
field-rank = Administrative rank
field-remit = Introduction to the functions
field-purpose-text = Purpose
field-purpose = What the contact is for
field-parent = Body above
field-body-kind = Kind
field-group = Group
field-start = First day
field-periods = When it exists
field-end = Last day
field-verified = Date of the last verification
field-updated = Date of the last update
field-contact = Contact
field-phone = Phone
field-fax = Fax
field-email = E-mail
field-website = Website
field-form = Contact form
field-access = Access
field-address = Address
field-postal-code = Postal code
field-hours = Hours
field-account = Account
field-location = Location
field-opening = Opening hours
field-holidays = Public holidays
field-closure = Closure
field-contact-start = First day of the contact point
field-contact-end = Last day of the contact point
field-function = Function { $number }
field-topic = Topic
field-topics = Topics
field-fact = Fact
field-label = Label
field-fact-text = Text
field-number = Number
field-scheme = Scheme
field-identifier-value = Number
field-former-parent = Former parent
field-identifier = Identifier
field-link = Link
field-portrait = Portrait
field-emblem = Emblem
field-picture = Picture
field-alt = Alternative text
field-caption = Caption
field-credit = Credit
field-file = File
field-pixels = Image
field-history = History entry
field-date = Date
field-kind = Kind
field-citation = Citation
field-source = Source
field-note = Note
field-published = Publication date
field-read = Date of reading
field-change = Event
field-basis = Basis
field-from = From
field-to = To
field-moved-functions = Functions that came with it
field-text = Text
field-part = Part
field-chapter = Chapter
field-article = Article { $number }
field-sort-key = Sort key
field-gender = Gender
field-born = Date of birth
field-died = Date of death
field-position = Position
field-affiliation = Affiliation
field-role = Role
field-state = State
field-biography = Biography
field-description = Description
field-base-url = Address of the site
field-time-zone = Time zone
field-license = Terms of use of the data
field-phone-region = Country of the telephone numbers
field-withdrawal = Withdrawn on purpose
field-permalinks = Permalinks
field-withdrawn-on = Withdrawn on
field-reason = Reason
field-security-email = E-mail for reports of weaknesses
field-security-page = Page for reports of weaknesses
field-security-policy = How reports of weaknesses are dealt with
field-security-expires = Last day of the security contact
field-language = Language
field-fallbacks = Languages that stand in
field-message = Message { $number }
field-filler = Words that ask or fill
field-overseer-word = Words for whoever oversees something
field-head-word = Words for whoever leads
portfolio-part = { $what } ({ $dates })
field-shares-staff-with = Body with the same staff
field-superior = Superior
superior = { $name }, { $kind }
superior-kind = { $kind ->
    [administrative] administration
    [professional] professional guidance
    [local] local authority
   *[vertical] vertical management
}
field-reports-to = Reports to
field-area = Area
field-area-identifier = Identifier of the area
field-ex-officio = Ex officio
field-grade = Grade
field-full-time-equivalent = Full-time equivalent
field-salary-range = Salary range
field-synonyms = Words of one meaning
field-word = Words
