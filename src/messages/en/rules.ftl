# What rules about more than one value find.

base-url-with-more = no page can stand below `{ $address }`
    .label = expected neither ? nor # in it
    .help = write only where the site is, like "https://www.example.org"
editing-without-forge = {"["}editing] needs the key `forge`
    .label = `forge` is missing beside this
    .help = add forge = "github", "gitlab" or "gitea" (Forgejo is a gitea)
editing-without-repository = {"["}editing] needs the key `repository`
    .label = `repository` is missing beside this
    .help = add the address of the repository's page, repository = "https://…"
editing-with-place-alone = {"["}editing] needs the key `repository`
    .label = `repository` is missing beside this
    .help = add forge = "…" and repository = "https://…", or remove this
editing-without-anything = {"["}editing] needs the key `report_email`
    .label = `report_email` is missing beside this
    .help = add report_email = "…", or forge = "…" and repository = "https://…", or remove [editing]
repository-with-more = `{ $address }` is more than a repository
    .label = expected neither ? nor # in it
    .help = write the address of the repository's own page, like "https://forge.example.org/editors/directory"
security-without-contact = {"["}security] needs the key `email`, or the key `page`
    .label = nobody is named here
    .help = add email = "…" or page = "https://…", or remove [security]
security-without-https = `{ $address }` is not safe from being changed on its way
    .label = expected an address that begins with https
    .help = whoever reports a weakness has to be sure to whom (RFC 9116, section 2.5)
what-fallbacks-are = a fallback is another language of the site
no-site-toml = the content has no site.toml
    .help = site.toml names the site and its languages; is this the right folder?
no-organization-toml = the organization `{ $slug }` has files, but no organization.toml
    .help = add the file, or move the others to the organization they belong to
no-titles-toml = the content has no titles.toml
    .help = posts name their titles by the tables of titles.toml; add the file
no-interface-strings = the language `{ $tag }` has no interface strings
    .label = expected a file locales/{ $tag }.ftl
copy-english-strings = copy locales/en.ftl to that name and translate it
take-english-strings = take locales/en.ftl from the content that comes with the program, and translate it where need be

empty-contact = a contact point needs a key that tells how to reach someone
    .label = nothing of the kind is here
    .help = add phones, faxes, emails, website, form, accounts, address, postal_code, location, access, opens or hours, or remove it
overlapping-hours = these opening hours overlap others of the same day
    .label = open already
    .related = by these
    .help = join the two, or remove one

another-with-name = there is another { $what } `{ $name }`
    .label = used again here
    .related = first used here
    .help = each needs a name of its own, since the name is in its URL
slug-of-change = change with the current or former slug
slug-of-organization = organization with the current or former slug
slug-of-organization-or-external-body = organization or external body with the current or former slug
slug-of-page = page of the site with the current or former slug
slug-of-person = person with the current or former slug
slug-of-post = post of this organization with the current or former slug
slug-of-section = section of this organization with the current or former slug
slug-of-topic = topic
slug-of-unit = unit with the current or former slug
id-of-function = function with the current or former id
id-of-part = part or article with the current or former id
organization-as-well = the directory has an organization `{ $slug }` as well
    .related = the organization is here
    .help = give the body another name; if it is that organization, remove this file
reserved-name = nothing may be called `{ $name }`: the site uses it in its pages
    .help = use a name that says more
reserved-id = nothing may have the id `{ $id }`: the site uses it in its pages
    .label = reserved name
    .help = use a name that says what it is about
reserved-language = no language may have the tag `{ $tag }`: the site uses this name in its URLs
    .label = reserved name
    .help = use the language's tag of two or three letters, or add its script or region
reserved-organization = no organization may be called `{ $slug }`: the site uses this name in its URLs
    .label = reserved name
    .help = use another name, such as `{ $instead }`
reserved-unit = no unit may be called `{ $slug }`: the site uses this name in its URLs
    .label = reserved name
    .help = use another name, such as `{ $instead }`
withdrawn-exists = `{ $path }` is withdrawn, and leads to a page
    .label = something has this slug, or had it once
    .help = remove the file that has it, or the former slug, or else this entry
identifier-of-bodies = a person has no { $scheme }: it is of bodies
    .label = no scheme of people's
    .help = move it to the file of the body whose it is
standard-kind-again = there is a kind `{ $kind }` already
    .label = this is one of the standard kinds
    .help = give it another slug; its class says which standard kind it is one of
listed-twice = the { $what } `{ $written }` is listed twice
superior-twice = this superior is listed twice, with the same kind
partner-twice = this body is listed twice
shares-staff-with-itself = a body shares its staff with another one, and this is itself
    .label = the body of this file
    .help = name the other body; saying so in one of the two files is enough

inside-itself = `{ $slug }` stands inside itself: { $way }
    .label = this parent leads back here
    .help = one of them has another parent, or none
own-superior = `{ $body }` is its own superior
    .label = this is the body itself
    .help = name another body, or none
directs-itself = `{ $body }` directs itself: { $way }
    .label = this superior leads back here
    .help = one of them has another administrative superior, or none
reports-to-itself = `{ $post }` reports to itself: { $way }
    .label = this leads back here
    .help = one of them reports to another post, or to none
ex-officio-circle = the holder of `{ $post }` would hold it as its own holder: { $way }
    .label = this leads back here
    .help = one of them names the person who holds it
ex-officio-unsaid = an appointment that names a post is ex officio
    .label = does not fit
    .help = write kind = "ex-officio", or name the person who holds it
ex-officio-of-person = an ex officio appointment names the post whose holder holds this one too
    .label = does not fit
    .help = write `post` in place of `person`, or leave out the kind

inverted-dates = the end, { $end }, is before the beginning, { $start }
    .label = ends here already
    .related = begins only here
    .help = were the two dates swapped?
died-before-birth = the death, { $died }, is before the birth, { $born }
    .label = this is the death
    .related = this is the birth
    .help = were the two dates swapped?
days-beside-periods = this body has its days twice: beside [[periods]]
    .label = given here
    .related = and as periods here
    .help = write these days into [[periods]], or remove that
period-without-gap = this period begins on the day after the one before it ends, on { $end }
    .label = nothing ended in between
    .related = the one before
    .help = make one period of the two: a body that goes on was not set up again
open-period-before-another = this period is open, but another one follows
    .label = needs a last day
    .related = the next one
    .help = { -order-of-periods }
period-without-beginning-after-another = this period has no beginning, but another one is before it
    .label = begins too early
    .related = the one before
    .help = { -order-of-periods }
period-begins-too-early = this period begins on { $start }, but the one before it lasts to { $end }
    .label = begins too early
    .related = the one before
    .help = { -order-of-periods }
-order-of-periods = write the periods one after another, the earliest first, each but the last with the day on which it ended ("unknown" where nobody knows), and each but the first with its first day; a month or a year will do
former-names = former names
former-parents = former parents
former-overlap = two { $what } hold at the same time
    .label = holds already
    .related = holds still
    .help = the other one ends on { $end }: let this one begin on the day after, or mend that date
inverted-salary-range = this salary range ends below its beginning
    .label = less than the beginning
    .related = the beginning
    .help = write the lower number as `from` and the higher one as `to`
appointed-twice = `{ $person }` holds this post twice at the same time
    .label = appointed again here
    .related = first appointed here
remove-one-or-date-both = remove one of the two, or give both the dates that keep them apart
end-on-day-before = a last day is included: end the earlier one on the day before, end = "{ $day }"
hold-at-once = `{ $one }` and `{ $other }` hold this post at the same time
    .label = holds it too
    .related = holds it
act-at-once = `{ $one }` and `{ $other }` act in this post at the same time
    .label = holds it too
    .related = holds it
end-of-one-or-several-holders = correct the dates of one of them (an `end` for whoever left, "unknown" where nobody knows the day), or give the post multiple_holders = true
end-before-successor = give `{ $one }` a last day before that, end = "{ $last }" or earlier; if several hold the post at once, give it multiple_holders = true
end-or-start = `{ $one }` has end = "{ $end }", and `{ $other }` start = "{ $start }": write end = "{ $last }" for `{ $one }`, or start = "{ $next }" for `{ $other }`
end-earlier = `{ $one }` has end = "{ $end }", and `{ $other }` start = "{ $start }": write end = "{ $last }" for `{ $one }`, or give the post multiple_holders = true
vacant-and-held = this post cannot be vacant while `{ $person }` holds it
    .label = declared vacant here
    .related = holds it
    .help = let the vacancy begin on the day after the appointment ends
undisclosed-and-named = this post names `{ $person }`, and says that the name is not published
    .label = said to be held by somebody who is not named
    .related = holds it
    .help = remove `undisclosed`, or give the one who left an `end`
vacant-and-undisclosed = this post cannot be vacant while somebody holds it whose name is not published
    .label = said to be held here
    .related = declared vacant here
    .help = remove `undisclosed`, or give the vacancy an `end`
orphan-person = no post names `{ $person }`, and nothing else is known
    .help = add an appointment with person = "{ $person }" to a post, or [[positions]], [[affiliations]] or a biography here; who has left a post keeps the appointment, with its end

oversees-itself = `{ $post }` oversees itself
    .label = this is the post itself
    .help = name another post, or what its holder oversees in it with `unit` or `text`

# What lasts longer than what it is a part of.

this-affiliation = this affiliation
this-appointment = this appointment
this-closure = this closure
this-contact-point = this contact point
this-function = this function
this-other-name = this other name
this-part-of-a-portfolio = this part of a portfolio
this-position = this position
this-post = this post
this-superior = this superior
this-unit = this unit
its-appointment = its appointment
its-contact-point = its contact point
its-organization = its organization
its-parent = its parent
its-post = its post
organization-called = `{ $slug }`
unit-called = `{ $slug }`
post-called = `{ $slug }`
above = above
overseen = overseen
ends-on = ends on { $date }
is-over = is over
before-its-life = { $what } lies before { $of } begins, on { $bound }
    .label = outside
    .help = { -mend-dates }
after-its-life = { $what } lies after { $of } ends, on { $bound }
    .label = outside
    .help = { -mend-dates }
between-lives = { $what } lies where { $of } does not exist, from { $first } to { $last }
    .label = outside
    .help = { -mend-dates }
-mend-dates = mend this date, or the dates of what it is part of
end-with-that-life = give it the last day of that life as its end; what goes on in the next one is written anew
no-more-there = this is { $what } from { $first } on, after { $of } ends, on { $bound }
    .label = not there then
    .help = { -name-what-is-there }
not-there-yet = this is { $what } until { $last }, before { $of } begins, on { $bound }
    .label = not there then
    .help = { -name-what-is-there }
-name-what-is-there = name what is there at that time, or mend the dates of the one or the other
open-unit = this unit is open, but { $what } { $ended }
    .label = is no more
    .related = ends here
    .help = give the unit end = "{ $end }", or an earlier one; if it moved, give it the parent it has now
begins-before-birth = { $what } begins on { $date }, before `{ $person }` was born, on { $born }
    .label = earlier
    .related = born then
    .help = look both dates up in the source: one of them is wrong
ends-before-birth = { $what } ends on { $date }, before `{ $person }` was born, on { $born }
    .label = earlier
    .related = born then
    .help = look both dates up in the source: one of them is wrong
begins-after-death = { $what } begins on { $date }, after `{ $person }` died, on { $died }
    .label = later
    .related = died then
    .help = write { $died } or an earlier date, or mend the date of death
ends-after-death = { $what } ends on { $date }, after `{ $person }` died, on { $died }
    .label = later
    .related = died then
    .help = write { $died } or an earlier date, or mend the date of death
appointment-of-dead = this appointment is open, but `{ $person }` died on { $died }
    .label = has no end
    .related = died then
    .help = give it end = "{ $died }", or an earlier one
position-of-dead = this position is open, but `{ $person }` died on { $died }
    .label = has no end
    .related = died then
    .help = write state = "former", or give it end = "{ $died }", or an earlier one
open-post = this post is open, but its body { $ended }
    .label = has no end
    .help = give the post and its last holder end = "{ $end }", or an earlier one
open-appointment = this appointment is open, but its post { $ended }
    .label = has no end
    .help = give it end = "{ $end }", or an earlier one

# Changes.

change-to-ended-body = `{ $body }` ended on { $end }, so nothing can go to it on { $date }
    .label = no more at that time
    .related = the change is here
    .help = name the body that took over, or mend the date
change-to-later-body = `{ $body }` begins only on { $start }, so nothing can go to it on { $date }
    .label = not yet at that time
    .related = the change is here
    .help = name the body that was there, or mend one of the dates
unit-without-start = `{ $body }` comes to be only on { $date }, but pages show it already: its file does not say when it begins
    .label = there already
    .related = the change is here
    .help = write start = "{ $date }" in { $file }; if it was there before and only its work is new, say so in [[allow]]
organization-without-start = `{ $body }` comes to be only on { $date }, but pages show it already: its file does not say when it begins
    .label = there already
    .related = the change is here
    .help = write established = "{ $date }" in { $file }; if it was there before and only its work is new, say so in [[allow]]
restored-without-period = `{ $body }` is set up again on { $date }, but no later period of it begins then
    .label = no new beginning at that time
    .related = begins again here
    .help = write when it existed as [[periods]] of its file, or mend the date; a body that is new has kind = "establish"
closes-without-end = `{ $body }` ends with the change of { $date }, but its file has no end
    .label = lasts on
    .help = write { $key } = "{ $last }" in { $file }
closes-at-other-time = `{ $body }` ends with the change of { $date }, but its last day is { $end }
    .label = expected the day after its last one
    .related = its last day
    .help = write date = "{ $next }", or mend the end in the file of the body
closed-without-change = no change tells how `{ $body }` ended
    .label = ends here
    .help = tell it with `minglu new change --kind close --date { $date } --from { $body }`, with --to for each body that took over its work
restored-without-change = no change tells how `{ $body }` was set up again
    .label = begins again here
    .help = add a file to changes/ of this day with kind = "restore" and this body under [[to]]
succeeds-itself = `{ $body }` succeeds itself: { $way }
    .label = ended here
    .help = one of the changes has its [[from]] and [[to]] the wrong way round
from-and-to = {"["}[from]] and [[to]]
from-or-to = {"["}[from]] or [[to]]
change-without-body = this change does not say which bodies it concerns
    .label = needs { $missing }
name-bodies-before = add {"["}[from]] with each body that was there before
name-bodies-after = add {"["}[to]] with each body that is there after it
change-within-itself = nothing becomes of `{ $name }` here but itself
    .label = the same bodies stand before and after
    .help = name what it was before under [[from]], and what came of it under [[to]]
name-bodies-before-and-after = add {"["}[from]] and {"["}[to]] with the bodies before and after it
name-bodies-before-or-after = add {"["}[from]] with the bodies before it, {"["}[to]] with those after it, or both
function-went-elsewhere = this function went to `{ $body }`, which is not under `to`
    .label = went elsewhere
    .help = add the body under [[to]], or name the function as it stands at one of those
copied-file = { $file } says word for word what { $first } says
    .related = the same is said here
    .help = a copy that is to become another thing needs texts, contacts and slugs of posts of its own; any other is to be removed; `minglu rename` gives a thing another name
affiliation-of-dead = this affiliation is open, but `{ $person }` died on { $died }
    .label = has no end
    .related = died then
    .help = give it end = "{ $died }", or an earlier one
period-begins-before-the-one-before = this period begins on { $start }, but the one before it on { $first }
    .label = begins too early
    .related = the one before
    .help = { -order-of-periods }
over-before-it-begins = this is over, but begins on { $start } only
    .label = over already
    .related = begins only here
    .help = remove this end, since "unknown" says that it has passed, or mend the beginning
