# What is asked for a new thing, and what is said of it.

needs = { $what } needs { $option }; give it here, since there is no terminal at which it could be asked for
needs-several = { $what } needs { $options } and { $option }; give them here, since there is no terminal at which they could be asked for
needs-in-one-language = it is needed in one language at least
site-lacks-language = the site has no language `{ $language }`; it has { $known }
site-lacks-language-with-suggestion = the site has no language `{ $language }`; did you mean `{ $near }`?
no-kind = `{ $written }` is no kind; there are { $known }
no-kind-of-these = `{ $written }` is none of these kinds
no-standard-kind = `{ $written }` is no standard kind here: write `other`, or first write the institution's own word into kinds.toml, as “A kind in the institution's own words” of the guide shows
no-standard-kind-of = { $reason }; there are { $known }
no-kind-with-suggestion = `{ $written }` is no kind; did you mean `{ $near }`?
no-date = `{ $written }` is no date; write it like 1958, 1958-11 or 2010-03-01
no-tag = `{ $written }` is no language tag; expected one such as `en`, `zh` or `ug`
no-tag-with-suggestion = `{ $written }` is no language tag; did you mean `{ $near }`?
one-title = a post has one title of titles.toml, or one of its own in each language
quotes-left-out = `{ $text }` is written without the quotation marks around it
needs-an-answer = this must be answered
something-missing = something is missing
language-has-no-slug = a language has no slug
no-slug-from-names = no slug can be made from these names; give one with --slug

question-not-shown = the question cannot be shown
answer-not-read = the answer cannot be read
no-answer = there is no answer, and nothing was written

may-stay-empty = { $question } (may stay empty)
in-language-may-stay-empty = { $question } in { $tag } (may stay empty)
ask-kind = What kind of thing it is: { $kinds }
ask-slug = Its name in URLs
ask-full-name = Its full name
ask-organization = The organization, by name or slug
ask-parent-unit = The unit it is part of, by name or slug
ask-unit = Its unit, by name or slug
ask-listed-title = Its title, one of titles.toml, by name or slug; for one of its own, nothing
ask-own-title = Its own title
ask-title = Its title
ask-name = The name
ask-sort-key = What { $name } is filed under, the family name first
ask-post = The post that the person comes to, such as cast/chairman
ask-start = Since when the person holds it: a year, a month or a day
ask-position = What the person is outside the posts of this directory
ask-affiliation = A body to which the person belongs, such as a party or an academy
needs-reason-to-be-shown = a person without a post, a position or an affiliation is not shown; give one of them
ask-date = Its date: a year, a month or a day
ask-what-happened = What happened
ask-bodies-before = The bodies before it, by name or slug, with commas between them
ask-bodies-after = The bodies after it, likewise
ask-tag = Its tag, such as ug
ask-native-name = What its speakers call it

option = { $option } { $value ->
        [text] LANGUAGE=TEXT
        [kind] KIND
        [date] DATE
        [organization] ORGANIZATION
       *[name] NAME
    }
option-title = --title SLUG or LANGUAGE=TEXT
option-post = --post POST, --position LANGUAGE=TEXT or --affiliation LANGUAGE=TEXT
option-bodies = --from BODY or --to BODY
option-tag = its TAG

changed-file = Changed { $file }
wrote-file = Wrote { $file }
address-will-be = Its address will be { $address }
next-step = Next: { $next }; then `minglu check`.
next-fill-in = open the file and take the # from the lines that you can fill in
next-write-text = open the file and write the text
next-holder = write below the post who holds it, or begin the person with `minglu new person --post { $post }`
next-translate = translate the new file in locales/, and add texts in the language wherever you have them

instead-succeed = `minglu succeed { $post } { $person } --from DATE --name LANGUAGE=TEXT` ends the one before and begins this one
name-bodies-of-change = name a body before it (--from) or after it (--to)
instead-close = `minglu close { $unit } --on DATE` writes both
will-not-do = this will not do: { $mistakes }
