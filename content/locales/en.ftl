# The words of the interface. A new language begins with a copy of this file.
# { $name } and the like are filled in by the program and stay as they are.

## Frame
skip = Skip to the content
navigation = Main pages
languages = Language
breadcrumbs = You are here:
home = Home
organizations = Organizations
functions = Functions
people = People
site-map = Site map
site-pages = About this site
permalink = Permanent link to this page:
forms-of-page = This page as data:
forms-of-everything = Everything as data:
format-json = JSON
format-json-ld = JSON-LD
format-turtle = Turtle
format-vcard = vCard
format-csv = CSV
format-popolo = Popolo
format-dump = JSON Lines
format-atom = Atom
footer = Facts as the named sources give them. No cookies; nothing that tells who you are is kept.
on-this-page = On this page
letters = By letter
by-year = By year
list-parts = Parts of the list
list-previous = Previous
list-next = Next

## Home and lists
home-question = Which office handles…?
functions-by-office = All functions, office by office
functions-by-topic = All functions, by topic
topics = What offices do, by topic
functions-other = Other functions
people-all = All people, A to Z
organizations-description = Every organization of the directory, with what it is, and how many units and functions it has.
functions-description = What each office of each organization is responsible for, organization by organization.
topics-description = What the offices of every organization are responsible for, topic by topic.
organizations-below = Organizations below it
organizations-other = Other organizations
people-description = Everyone the directory names, from A to Z, with the posts that they hold.
people-former-post = Formerly { $post }
people-more-posts = { $count ->
    [one] and { $count } more post
   *[other] and { $count } more posts
}
site-map-description = Every page of the directory: organizations, their units, posts and documents, and people.
functions-count = { $count ->
    [one] { $count } function
   *[other] { $count } functions
}
units-count = { $count ->
    [0] No units named
    [one] { $count } unit
   *[other] { $count } units
}
units-more = { $count ->
    [one] { $count } more office in the phone book
   *[other] { $count } more offices in the phone book
}
organizations-more = { $count ->
    [one] { $count } more organization
   *[other] { $count } more organizations
}
units-count-within = { $units } ({ $count } with sub-units)

## Bodies
contact = Contact
chart = Structure
chart-show = Show the chart
chart-reporting = Who reports to whom
phone = Phone
phone-extension = ext. { $extension }
fax = Fax
email = E-mail
website = Website
form = Contact form
access = Access
address = Address
postal-code = Postal code
hours = Hours
opening = Opening hours
opening-separator = {", "}
opening-line = { $days } { $times }
opening-times = { $from }–{ $to }
opening-holidays-closed = Closed on public holidays
opening-holidays-open = Open on public holidays
opening-closed-on = Closed on { $date }
opening-closed-in = Closed in { $date }
opening-closed-from-to = Closed from { $start } to { $end }
opening-closed-from-unknown = Closed from { $start }; reopening date unknown
opening-closed-from = Closed from { $start } until further notice
opening-closed-reason = { $closed }: { $reason }
weekday-every = Every day
weekday-span = { $first } to { $last }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
location = Location
location-map = Map
contact-own-in-post = { $post } (this person’s own)
contact-none = The source names no contact.
contact-instead = Ask here:
contact-save = Save contact (vCard)
referrers = What refers to this page
taken-over = taken over by { $body }, { $date }
leaders = Leaders
posts = Posts
units = Units within
unit-siblings = Other units
purpose = Purpose
sections = Pages and documents
history = History
honours = Honors
pictures = Pictures
facts = Facts
parent = Under
parent-perhaps = Possibly under at the time
siblings = Also under the same body
established = Established
closed = Closed
life = Existed
life-until = Until { $end }
life-from-to = From { $start } to { $end }
life-again-from-to = again from { $start } to { $end }
life-again-since = again since { $start }
life-again-over = re-established { $start }, since closed
short-name = Short name
other-names = Other names
name-plates = Also bears the name
translated-names = Also translated as
begins-on = Begins
ends-on = Ends
since = since { $date }
until = until { $date }
span = { $start } – { $end }
span-from = { $start } –
span-to = – { $end }
date-unknown = a date unknown
head-line = { $post }: { $holders }
more-than = more than { $number }
unit-description = { $unit }, { $organization }: { $things }.
body-description = { $name }: { $things }.
description-functions = responsibilities
description-in-charge = people in charge
description-people = people
description-contact = contact
description-units = offices
description-documents = documents
description-post = a post that the source names
description-holder = who holds the post
description-reach = how to reach it
description-person = someone whom the source names
description-posts-now = posts held now
description-posts-before = posts held before
description-names = { $names }.
description-names-cut = { $names }, and others.
description-sentence = { $text }.

organization-kind-government = Government body
organization-kind-research = Research institution
organization-kind-association = Association
organization-kind-other = Organization
unit-kind-department = Department
unit-kind-office = Office
unit-kind-division = Division
unit-kind-committee = Committee
unit-kind-center = Center
unit-kind-museum = Museum
unit-kind-other = Unit
unit-group-internal = Departments and offices
unit-group-further = Other bodies
unit-group-affiliated = Directly affiliated units

history-founding = Founding
history-merger = Merger
history-agreement = Agreement
history-honour = Honor
history-other = Event

## Posts and people
holders = Held by
past-holders = Previously held by
holders-all = Everyone who holds or held it
holders-more = and { $count } more
positions-more = { $count ->
    [one] { $count } more post
   *[other] { $count } more posts
}
post-in-body = { $post }, { $body }
post-in-unit-of = { $post }, { $unit }, { $organization }
post-of-area = { $post }, { $area }
area = Area
area-code = { $area } ({ $code })
kind-note = ({ $kind })
post-in = Post in
head = head
post-head = Head of the unit or organization
post-duties = What its holder does
post-ex-officio = Held ex officio by
ex-officio-as = (ex officio as { $post })
ex-officio-as-acting = (ex officio as acting { $post })
post-reports-to = Reports to
post-direct-reports = Direct reports
direct-reports-count = { $count ->
    [one] { $count } direct report
   *[other] { $count } direct reports
}
oversees = Oversees
overseen-by-one = { $thing } ({ $holder })
rank = Administrative rank
overseen-by = Overseen by
unit-of-parent = { $unit } ({ $parent })
unit-in-organization = { $unit }, { $organization }
shares-staff-with = Shares its staff with
superior-administrative = Administrative superior
superior-professional = Professional guidance by
superior-local = Local authority in charge
superior-vertical = Vertical management by
former-superiors = Formerly directed by
subordinate-administrative = Administrative superior of
subordinate-professional = Gives professional guidance to
subordinate-local = Local authority in charge of
subordinate-vertical = Vertical management of
post-grade = Grade
post-full-time-equivalent = Full-time equivalent
post-salary-range = Annual salary
salary = { $currency } { $number }
salary-from-to = { $currency } { $from }–{ $to }
post-multiple = Can have several holders
possibly = (possibly)
person-nothing = The directory has no post for this person on this day.
post-vacant = Vacant
post-undisclosed = Held; the name is not published
post-not-named = Not named by the source
post-description = { $name }: { $things }.
yes = Yes
appointment-substantive = substantive
appointment-acting = acting
appointment-concurrent = concurrent
appointment-honorary = honorary
appointment-ex-officio = ex officio
appointment-acting-ex-officio = ex officio, acting
positions-now = Now
positions-before = Before
biography = Biography
works-in = Works in
worked-in = Worked in
affiliations = Member of
former-affiliations = Formerly member of
affiliation-role = { $role }, { $body }
affiliation-since = { $named } (since { $start })
affiliation-from-to = { $named } ({ $start } – { $end })
also-known-as = Also known as
names-in-other-languages = In other languages
former-aliases = Formerly also known as
name-at-present = Name at present
name-then = Name at the time
romanizations = Also romanized as
maiden-name = Name before marriage
gender = Gender
gender-female = Female
gender-male = Male
gender-other = Other
born = Born
died = Died
person-description = { $name }: { $things }.

## Identifiers and pages elsewhere
identifier-uscc = Unified social credit code
identifier-ror = ROR
identifier-isni = ISNI
identifier-orcid = ORCID
identifier-lei = LEI
identifier-wikidata = Wikidata
link-website = Website
link-wikipedia = Wikipedia
link-baike = Baidu Baike
link-weibo = Weibo
link-wechat = WeChat
link-douyin = Douyin
link-bilibili = Bilibili
link-facebook = Facebook
link-x = X
link-youtube = YouTube
link-linkedin = LinkedIn
link-form = Form
link-document = Document
link-image = Picture

## Sections and functions
section-narrative = Information
section-document = Document
section-description = { $title }, { $name }:
document-description = { $title }, { $name }: the full text.
document-description-elsewhere = { $title }, { $name }: the full text, in { $language }.
page-description = { $page }: a page of { $site } about itself.
sections-other = Other pages and documents
part-empty = The source gives this heading without a text.
chapter = Chapter { $count }
article = Article { $count }
article-link = Link to { $article }
function-link = Link to function { $number }

## Search
search = Search
search-example = For example: { $examples }
search-title = Search: { $text }
search-title-page = Search: { $text } (page { $page })
suggestions = Suggestions
suggestion-closed = closed
suggestions-count = Suggestions: { $count }
search-kind = Kind
search-narrow = Narrow down
search-kind-any = Any kind
search-organization = Organization
search-organization-any = Any organization
search-organization-typed = Name, or nothing for any
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-near = No exact match
search-near-help = { $count ->
    [one] Closest result:
   *[other] The { $count } closest results:
}
search-none = Nothing was found
search-none-help = Fewer or other words may find it. All functions can be reached from the list below.
search-examples = What you can look for
search-corrected = No results for “{ $typed }”. Showing results for “{ $read }”.
search-lacking = Nothing contains “{ $word }”.
search-dropped = No results contain “{ $word }”; it was left out.
search-without = Search for “{ $text }” alone
search-cut = Only the first { $count } characters were read.
search-no-text = This text is in an unknown encoding; please type it again
search-no-kind = There is no such kind of result
search-no-organization = There is no such organization
search-no-page = There is no such page of results
search-any-kind = Results of any kind
search-any-organization = Results of any organization
search-first-page = First page of results
search-not-yet = The search is being prepared and will be ready in a moment
search-again = Search again
search-everywhere = Look for it everywhere
search-pages = Pages of results
search-page = Page { $page } of { $pages }
search-previous = Previous page
search-next = Next page
example-function = A task
example-unit = An office
example-person = A person
example-phone = A telephone number
answers-function = Functions
answers-unit = Units
answers-organization = Organizations
answers-post = Posts
answers-person = People
answers-section = Pages and documents
answers-article = Articles
answer-former-name = Formerly { $name }
answer-predecessor = Took over from { $name }
answer-held-before = Held before:
answer-also = Also here: { $things }
answer-more = { $count } more
phone-of = Phone of { $name }
phone-none = No telephone number

## Phone book and booklet
phone-book = Phone book
phone-book-caption = { $name }: who is in charge of each office, and how to reach it
phone-book-legend = means that the source names no post or no number.
phone-book-office = Office
phone-book-in-charge = In charge
phone-book-numbers = Contact
phone-book-none = None named
phone-book-no-head = No post named
phone-book-head-unsaid = The source does not say who is in charge
phone-book-empty = The source gives no telephone number or other contact of any office.
phone-book-instead = None named; ask { $body }
phone-book-description = { $name }, phone book: { $things }, office by office.
phone-book-description-none = { $name }, phone book: the sources give no contact details of any office.
booklet = Booklet
booklet-for-print = Booklet for print
booklet-contents = Contents
booklet-organization = The organization
booklet-description = { $name }: { $things } on one page, made for print.
as-of = As of { $date }

## Sources
sources = Sources
page-updated = Updated:
updated = Updated at the source:
updated-unknown = The source states no date of update.
published = Published
read = Read
citation = Citation
citations = Citations
citation-unnamed = The source does not name what it cites here.

## What is said of texts
status-unofficial = (unofficial translation)
status-machine = (machine translation)
language-name = { $tag ->
    [en] English
    [zh] Chinese
    [ar] Arabic
    [az] Azerbaijani
    [be] Belarusian
    [bg] Bulgarian
    [bn] Bengali
    [bo] Tibetan
    [ca] Catalan
    [cs] Czech
    [cy] Welsh
    [da] Danish
    [de] German
    [el] Greek
    [eo] Esperanto
    [es] Spanish
    [et] Estonian
    [eu] Basque
    [fa] Persian
    [fi] Finnish
    [fil] Filipino
    [fr] French
    [ga] Irish
    [gl] Galician
    [he] Hebrew
    [hi] Hindi
    [hr] Croatian
    [hu] Hungarian
    [hy] Armenian
    [id] Indonesian
    [is] Icelandic
    [it] Italian
    [ja] Japanese
    [ka] Georgian
    [kk] Kazakh
    [km] Khmer
    [ko] Korean
    [ky] Kyrgyz
    [la] Latin
    [lo] Lao
    [lt] Lithuanian
    [lv] Latvian
    [mk] Macedonian
    [mn] Mongolian
    [ms] Malay
    [mt] Maltese
    [my] Burmese
    [nb] Norwegian Bokmål
    [ne] Nepali
    [nl] Dutch
    [nn] Norwegian Nynorsk
    [no] Norwegian
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [sk] Slovak
    [sl] Slovenian
    [sq] Albanian
    [sr] Serbian
    [sv] Swedish
    [sw] Swahili
    [ta] Tamil
    [tg] Tajik
    [th] Thai
    [tk] Turkmen
    [tr] Turkish
    [ug] Uyghur
    [uk] Ukrainian
    [ur] Urdu
    [uz] Uzbek
    [vi] Vietnamese
    [yue] Cantonese
    [za] Zhuang
    [zh-CN] Chinese, China
    [zh-HK] Chinese, Hong Kong
    [zh-Hans] Simplified Chinese
    [zh-Hant] Traditional Chinese
    [zh-TW] Chinese, Taiwan
   *[other] { $name }
}
fallback-note = (in { $language })
quoted = “{ $text }”
quoted-separator = {", "}
quoted-last = { $texts } and { $last }
notice-unofficial-all = The English texts about institutions and people on this page are unofficial translations that the institutions did not publish.
notice-unofficial-except = Apart from { $texts }, the English texts about institutions and people on this page are unofficial translations that the institutions did not publish.
notice-unofficial-these = Unofficial translations on this page, which no institution published: { $texts }.
notice-unofficial-of = The English texts of { $organizations } on this page are unofficial translations that these institutions did not publish.
notice-unofficial = Some English texts on this page are unofficial translations that no institution published.
notice-machine = Texts on this page were translated by a machine and checked by nobody.
card-unofficial = The English texts on this card include unofficial translations that the institution did not publish.
card-machine = The English texts on this card include texts that were translated by a machine and checked by nobody.
feed-status = { $text } { $status }
document-unofficial = The English texts include unofficial translations that the institution did not publish.
document-machine = The English texts include texts that were translated by a machine and checked by nobody.
notice-romanized-names = Names of people stay as their source spells them.
notice-fallback = Some texts of this page do not exist in English and are shown in { $language }.
notice-fallback-unofficial = Some texts of this page do not exist in English and are shown in { $language }, partly in unofficial translations.

## When something goes wrong
not-found = Page not found
not-found-help = The address may be mistyped, or there may never have been such a page. These pages lead to everything there is:
not-found-near = You may have meant:
withdrawn = This page has been withdrawn
withdrawn-help = What was here was withdrawn on purpose ({ $date }) and will not come back at this address. These pages lead to everything there is:
server-error = This page could not be made
server-error-help = The mistake is ours and has been noted. Please try again later, or go on from here:

## Dates
date-year = { $year }
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## Time
changes = Changes
changes-all = Every change, appointment and departure
changes-description = What changed in every organization: appointments, departures, reorganizations, by year.
changes-description-none = { $name }: no appointments, departures or reorganizations with dates so far.
changes-description-of = { $name }: changes by year – appointments, departures, reorganizations.
changes-latest = Latest changes
changes-none = No dated changes up to this day.
feed = Feed of changes (Atom)
band = This page shows the directory as of { $date }. What bears no date is shown on every day.
band-today = Back to today
day-label = Show this page as of
day-show = Show
before-records = Before the records begin
before-records-help = The directory knows nothing dated before { $date }. These pages show it as it is today:
no-such-day = There is no such day
no-such-day-help = Write a day like 2020-12-31. You can go on from here:
standing-ended = This no longer exists. It lasted until:
over-since-unknown = This no longer exists. When it ended is not known.
standing-last-day = This page as it was in the end, { $date }
standing-last-holders = Who held its posts on the last day
standing-restored = It was set up again. It begins again:
standing-not-yet = This does not exist yet. It begins:
change-establish = Establishment
change-rename = Renaming
change-merge = Merger
change-split = Split
change-restore = Re-establishment
change-transfer = Transfer
change-close = Closure
change-from = From
change-to = To
change-name = Name
name-change = { $old } → { $new }
work-went-to = Its work went to
change-basis = Basis
event-appointed = Appointed
event-confirmed = Terms of appointment changed
event-left = Left
event-reappointed = Reappointed
event-transferred = Moved
event-transferred-words = { $unit }, from { $from } to { $to }
list-separator = {", "}
labelled = { $label }: { $text }
clause-separator = {"; "}
event-person-post = { $person }, { $post }
function-origin = (from { $bodies }, { $date })
predecessors = Predecessors
successors = Successors
name-perhaps = Possibly called at the time
former-names = Former names
former-parents = Formerly part of
former-units = Former units
name-until = { $name } (until { $date })

## Embedding
card-more = Full entry in { $site }
embed = Embed on another site
embed-code = HTML for another site
embed-preview = Preview

## Where scripts run
text-size = Text size
text-size-standard = Standard
text-size-large = Large
text-size-largest = Largest
copy = Copy { $text }
copied = Copied
print-page = Print this page

## Data for programs
api = Data for programs
api-description = How programs read the directory: formats, lists, parameters and problems.
api-intro = What these pages say can be had as data, in several formats. What a page of a day says, data of that day says.
api-formats = Formats of one thing
api-formats-help = The address of the data is the permalink of the page, followed by the suffix of a format. A program that asks the permalink itself for the media type of a format, in “Accept”, is led there. Every page names its formats, at its end and in the header “Link”. All formats say the same; they differ in how much of it they have words for.
api-format-json = Everything that the pages say, in this site’s own words; the only format that leaves nothing out.
api-format-json-ld = schema.org, for search engines and for programs that know its words.
api-format-turtle = Linked data in the words of the W3C Organization Ontology, SKOS and vCard.
api-format-vcard = Contacts for telephones and address books (vCard 4.0). The file of an organization has its units and everyone in a post.
api-format-csv = Tables for spreadsheets, in UTF-8: the posts of an organization with those who hold them, and its phone book.
api-format-popolo = For programs that follow who holds which post. It has the past too.
api-format-dump = One line of JSON for each thing, as its own address gives it.
api-format-alone = It has its address alone, since it is JSON too.
api-everything = Everything at once
api-everything-help = One download has all that the directory knows on the day. Whoever wants to keep a copy takes this and, from then on, the lists with “changed_since”.
api-organization = An organization
api-unit = A unit
api-post = A post
api-person = A person
api-section = A document or another text
api-lists = Lists
api-lists-help = A list comes in parts, in the order of the identifiers; changes come from the latest to the earliest. The address of the next part stands in “next” and in the header “Link”; at the end there is none. Nothing is missed or told twice where things are added meanwhile.
api-units = Units
api-posts = Posts
api-changes-of = Changes of one organization
api-parameters = Parameters
api-on = A day as YYYY-MM-DD: what is so on that day. Without it, today.
api-changed-since = A day as YYYY-MM-DD: in a list, only what has changed since the start of that day, as far as the directory knows. It keeps no record of edits. What counts is the dates that it states: when something begins or ends, is renamed, moved or passed on, when somebody comes to a post or leaves it, and when the facts were brought up to date or verified. A date that is a month or a year counts with its last day. What has ended since is listed too, and “exists” says so.
api-limit = How many things a part of a list has: { $usual }, or another number up to { $most }.
api-after = Where the part before ended. It stands in “next”; how it is made may change.
api-within = In the lists of units, posts and functions, the last part of the identifier of the organization that they are to be of.
api-reading = How to read it
api-reading-languages = A text has all its languages under their tags, each with “status”: “official” where the institution published it, “unofficial” where others, or this directory, translated it, “machine” where a machine did and nobody checked it.
api-reading-dates = A date is as precise as its source: a year, a month or a day. The last day of a period is included in it. What ended on an unknown date has no “end”, and “end_unknown” says so. Where dates leave open whether something is so on the day, the data says “possibly”.
api-reading-holders = “vacant” means that a post is declared vacant. “undisclosed” means that it is held and the name is not published. “not-named” means that no source names a holder, not that there is none.
api-reading-phones = Telephone numbers are as E.164 has them, whatever pages show, with an extension as in a “tel:” address, “;ext=”. Short numbers, and 400 and 800 numbers, cannot be dialed from abroad and have no such form: their digits stand there without a plus, and “national_only” is true.
api-embedding = Embedding
api-embedding-help = Organizations, units, posts and people have a card that other sites show in a frame: the address of the page with “/card” behind it, and with “?theme=light” or “?theme=dark” in these colors, whatever the reader prefers. Programs that know oEmbed 1.0 ask here for the frame of a page:
api-promises = What stays as it is
api-promise-identifiers = The identifier of a thing, “id” in JSON, is its permalink, the same in every format and language. It stays for as long as the directory does. What stands in a page, such as a function, has the page’s address with a place in it.
api-promise-former = Where a thing takes another name, the old address leads to the new one for good, with status 308, in every format.
api-promise-versions = In JSON, “version” is 1. New fields come without notice, so pass over what you do not know; any other change raises the number.
api-promise-sharing = Nobody needs a key. The scripts of any site may read the data (CORS), and it sets no cookies. Search engines are asked to list the pages and not the data.
api-promise-copies = Whoever keeps a copy sends its “ETag” back in “If-None-Match”, and is told with status 304 that it is still good. The download of everything has none.
api-openapi = Description for programs
api-openapi-help = Every address, parameter and field, as OpenAPI 3.1:
api-problems = Problems
api-problems-help = What goes wrong is told as “application/problem+json” (RFC 9457), whose “type” is the address of a line here.
problem-not-found = There is nothing at the address. The lists name everything that there is.
problem-withdrawn = What was at the address was withdrawn on purpose. “withdrawn” says since when and why.
problem-before-records = The directory has no records of the day.
problem-day = “on” is not a day of the calendar.
problem-limit = “limit” is not a whole number, or is too low or too high.
problem-after = “after” is not a value of “next”.
problem-changed-since = “changed_since” is not a day of the calendar.
problem-organization = “organization” is not an organization of the directory.
problem-url = “url” is missing, or is not a URL.
problem-size = “maxwidth” or “maxheight” is not a whole number above 0.
problem-format = “format” is neither “json” nor “xml”.
problem-server = The data could not be made. The operator’s log says why.

## For editors
trouble = { $count ->
    [one] The content has a mistake; this page shows its last good state.
   *[other] The content has { $count } mistakes; this page shows its last good state.
}
trouble-more = And { $count } more, in the terminal.
trouble-away = The content folder is away; this page shows what was read last, until it is back.
trouble-elsewhere = The content has no mistakes, but it could not be made ready, for a reason that stands in the terminal; this page shows its last good state.

## Editing
edit-page = Edit this page
report-mistake = Report a mistake
content-revision = Content of revision { $revision }
report-title = Mistake on the page “{ $title }”
report-page = Page: { $page }
report-language = Language: { $language }
report-today = Day shown: the day of this report
report-day = Day shown: { $date }
report-what = What is wrong, and where the correct information is:
report = Report on the content
report-translation = Translation
report-texts-of = Texts of
report-common = What all share
report-interface = Interface
report-all = All
report-unofficial = Unofficial
report-machine = Machine
report-missing = Missing
report-missing-texts = Every missing text, with its file, line and keys
report-gaps = What the public expects and does not find
report-gaps-help = What is in brackets is known of a post without a named holder; a vacancy is no gap.
report-body = Body
report-file = File
report-freshness = Age of the facts
report-freshness-help = In months, at least: since the directory last looked, and since the source was brought up to date. What has gone unchecked the longest comes first.
report-checked = Checked
report-read = Read
report-published = Published
report-source = Source
report-updated = Updated
report-verified = Verified
