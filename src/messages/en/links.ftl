# What is named and is not there, and what the public could link to and can no longer.

# Things by their kind.
article = article
external-body = external body
function = function
identifier = identifier
language = language
link = link
organization = organization
organizations = organizations
page = page
part = part
permalink = permalink
person = person
post = post
section = section
title = title
topic = topic
unit = unit
units = units
word = word

nothing-called-so-there = there is no { $what } `{ $slug }`
    .label = no such { $what } in { $place }
    .help = add the { $what } to { $place }, or name one that is there
slug-of = `{ $slug }` ({ $place })
write-slug-of = write its slug, the name in URLs: { $things }
write-slug-of-one = write the slug, the name in URLs, of one of the { $count } that are called so: { $things }
write-word-of = write the word for that kind: { $things }
did-you-mean-thing = did you mean `{ $slug }` ({ $place })?
names-of-scope = write a slug, the name in URLs; no { $what } is called `{ $name }`; there are { $known }
nothing-goes-by-name = write a slug, the name in URLs; no { $what } is called `{ $name }`: name one that there is, or add it first
# What the fixed words are called: the usual name, and others that an editor may write, with spaces between them.
name-of-word = { $word }
other-names-of-word = { $word ->
    [government] ministry authority
    [research] institute
    [association] society
    [department] bureau directorate
    [office] secretariat
    [division] section
    [committee] commission
    [center] centre
    [acting] interim
    [substantive] permanent full
    [honorary] honourary
    [female] woman f
    [male] man m
    [establish] found create
    [transfer] move
    [close] abolish dissolve
    [professional] guidance
    [former] previous
    [romanization] pinyin
    [closed] shut
   *[any] { $word }
}
choice = { $word }
choice-called = { $word } ({ $name })
write-this-word = write `{ $word }`
no-such-function = there is no function with the id `{ $id }`
    .label = no such function of that body
    .help = give the function a line such as id = "…" in the file of its body
no-such-picture = there is no picture `{ $name }`
    .label = no such picture in images/
    .help = put the picture into images/, or name one that is there
how-kinds-are-added = a kind is added by a table of kinds.toml
kind-of-others = `{ $kind }` is a kind of { $others }
    .label = no kind of such bodies
    .help = name another kind, or give `{ $kind }` another class in kinds.toml

address-gone = the public address { $path } of { $revision } leads nowhere now
language-gone = every address under { $path } is gone since { $revision }
    .label = no language here has the tag `{ $tag }`
    .help = put the language back: a text that it lacks is shown in another one
documents-say-so = a document that is no longer in force says so in its text
pages-say-so = a page that is out of date says so in its text
people-keep-their-page = who has left keeps a page, and the appointments get their last day with end = "…"
bodies-keep-their-page = a body that has closed keeps its page, with closed = "…" and a file in changes/
units-keep-their-page = a unit that has closed, or belongs to another organization now, keeps its page, with end = "…" and a file in changes/ that says where its work went
put-file-back = put { $file } back: { $end }
same-under-name = the same { $what } under another name?
same-elsewhere = the same { $what } in another organization?
did-you-move = did you move { $file } to { $now }? then put it back and run `{ $command }`, which writes down where it was, lets the old address lead there and mends all that names it; if not, { $restore }
did-you-rename = did you rename { $file } to { $now }? then put it back and run `{ $command }`, which mends all that names it, or add former_slugs = ["{ $slug }"] there; if not, { $restore }
put-post-back = put the post `{ $slug }` back, with end = "…" where it no longer exists
same-post-under-slug = the same post under another slug?
if-same-post = if this is the same post, give it its slug back and run `minglu rename { $organization }/posts/{ $slug } { $now }`, or add former_slugs = ["{ $slug }"] to it; if not, { $restore }
former-address-to-other = the former address { $former } of { $revision } leads to another page now
    .help = it led to { $present }: keep former_slugs = ["{ $slug }"] there
former-address-to-none = the former address { $former } of { $revision } leads nowhere now
    .help = it led to { $present }: keep former_slugs = ["{ $slug }"] there
link-to-no-change = the link /changes#{ $slug } of { $revision } leads to no change now
    .help = put { $file } back, or add former_slugs = ["{ $slug }"] to the file that tells of it now

link-to-other = the link { $address } of { $revision } leads to another { $what } now
link-to-none = the link { $address } of { $revision } leads to no { $what } now
link-and-others = { $message }, as do { $others } more on this page
found-by-link = this { $what } is found under it now
meant-by-link = the { $what } that the link meant
keep-function = keep the function where it stood, with its last day, end = "…": it is no longer shown, and the others keep their numbers
keep-functions-in-order = keep the functions in their order: a new one goes to the end, and one that has ended stays where it stood, with its last day, end = "…"
keep-article = keep the article under its number, with a text that says it was repealed, and give a new one a new number
keep-part = keep the part under its id
give-id-back = give it its id back: id = "{ $id }"
remove-id = remove its id, or let `{ $id }` be one of its former ids: links to its number are out in the world
unit-of-another = it belongs to `{ $organization }`; `{ $key }` names one of the same organization here
