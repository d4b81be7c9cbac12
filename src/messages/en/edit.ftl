# What edits refuse.

thing-organization = organization
thing-unit = unit
thing-post = post
thing-section = section
thing-person = person
thing-change = change
thing-page = page
thing-body = body
thing-title = title
thing-external-body = external body
thing-any = entry
a-page = a page

no-such-thing = there is no { $kind } `{ $name }`
no-such-thing-with-suggestion = there is no { $kind } `{ $name }`; did you mean `{ $near }`?
person-may-be-new = there is no person `{ $name }`; for somebody new, add the name: { $option }
name-of-several = `{ $name }` is the name of several: { $things }; say which
same-there-already = there is a { $kind } with just this already: { $file }
no-slug = `{ $written }` cannot stand in a URL: it takes letters a to z, digits and single hyphens
no-slug-with-suggestion = `{ $written }` cannot stand in a URL; did you mean `{ $near }`?
first-day-without-move = a first day is for a unit that moves to another organization
called-so-already = the { $kind } is called `{ $slug }` already
there-already = there is { $thing } `{ $slug }` already
nothing-called = nothing is called `{ $name }`; name a thing by its path in the content, such as people/song-jun or cast/posts/general-office-director-general
nothing-called-with-suggestion = nothing is called `{ $name }`; did you mean `{ $near }`?
may-be-several = `{ $name }` may be { $things }; say which
stays-in-place = a renaming leaves a thing where it is: give the new slug alone, such as `{ $slug }`
no-new-name = `{ $slug }` cannot be the new name: { $mistakes }
not-to-be-moved = `{ $old }` cannot become `{ $new }` as long as something names it that can only name what is of its own organization; end that, or write it as a text, first: { $mistakes }
file-there-already = there is { $file } already
no-whole-day = `{ $written }` names no day; write the whole date, YYYY-MM-DD, or `{ $unknown }`
no-first-day = `{ $written }` is no date; write YYYY-MM-DD, or `{ $unknown }`

nothing-written-over = there is { $thing } `{ $slug }` already, and nothing was written over it
thing-not-added = { $thing } `{ $slug }` cannot be added: { $mistakes }
language-there-already = the site has the language `{ $tag }` already
file-not-written-over = there is a file { $file } already, and nothing was written over it
language-not-added = the language `{ $tag }` cannot be added: { $mistakes }
no-such-file = there is no file { $file }
post-in-one-line = the post is written in one line of { $file }; write the appointment there by hand

another-by-now = { $path } is another one by now; nothing was changed
path-there-already = there is { $path } already; nothing was changed
finished-interrupted = an edit that had been interrupted was finished first
edit-interrupted = an edit of this content was interrupted, so that some of it is not written yet, and nothing of it is to be committed; the next command that changes content finishes it first, such as `minglu check --fix`
ended-half-way = this ended half-way; the same command, given again, goes on with it
step-failed = a step in { $folder } failed

not-to-be-done = this cannot be done: { $mistakes }
holds-it-already = { $person } holds { $post } already
holds-it-not = { $person } does not hold { $post } then
held-by-several = several people hold { $post }: { $people }; say with --instead-of who goes
has-ended-already = the unit `{ $unit }` has ended by then already
closed-into-itself = `{ $slug }` cannot take over its own work
organization-is-not-closed-so = `{ $slug }` is an organization, and this closes units; write `closed` in organizations/{ $slug }/organization.toml
no-phone = `{ $written }` is no telephone number that can be dialled
phone-without-area-code = `{ $written }` lacks the area code; write it with it, as in 010-12345678
phone-nowhere = the number { $number } is nowhere in the content
unit-was-closed = { $name } was closed.
unit-was-closed-into = { $name } was closed; its work passed to { $others }.
needs-change-text = the unit has no name in a language in which this could be told; give --text LANGUAGE=TEXT
