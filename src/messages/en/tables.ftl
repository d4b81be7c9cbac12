# Keys and values of tables that are not what they should be.

a-text = a text
true-or-false = true or false
a-number = a number
a-whole-number = a whole number
a-number-with-a-fraction = a number with a fraction
a-date-without-quotes = a date without quotes
a-list = a list
a-table = a table
text-per-language = a text for each language
status-per-language = a status for each language
table-with-keys = a table with the keys of { $name }
title-or-text = a title of titles.toml, or a text for each language
wrong-type = expected { $expected }, found { $found }
    .label = this is { $found }
put-this-between-quotes = put it between quotes: { $text }
put-between-quotes = put it between quotes
keys-on-their-lines = write its keys on lines of their own, below a header in brackets
put-between-brackets = put it between brackets: [ … ]
language-behind-status = write the language behind the key, as in `translations.zh`
text-says-no-language = this text does not say in which language it is
    .label = expected a language behind the key
    .help = write { $key }.{ $language } = "…"
digits-without-quotes = write it in digits without quotes
truth-without-quotes = write true or false without quotes
header-of-list = a header of a list has two brackets: [[…]]
keys-are = its keys are: { $keys }
missing-key = { $table } needs the key `{ $key }`
    .label = `{ $key }` is missing here
    .help = add a line that begins with `{ $key }`; `minglu explain missing-key` shows one
add-sort-key = add sort_key.zh = "{ $read }", if the name is read so
add-a-table = add at least one table [[{ $key }]]
write-one-between-brackets = write at least one between the brackets of `{ $key } = []`
too-few-and-none = { $table } needs two `{ $key }` at least
    .label = there is none
    .help = add the others, or remove the whole
too-few = { $table } needs two `{ $key }` at least
    .label = there is only one
    .help = add the others, or remove the whole
header-above-this-line = write [[{ $path }]] and its keys above this line: this is of one of them
expected-one-of-them = expected one of them
key-needs-another = a { $key } needs the key `{ $lacking }` beside it
    .label = `{ $lacking }` is missing here
said-word-for-word = this says word for word what another one says
unknown-key = { $table } has no key `{ $key }`
    .label = unknown key
key-of-file = `{ $key }` is a key of the whole file: write it above the first line in [brackets]
account-as-key = write a table below this one: [[{ $header }]] with service = "{ $service }" and name = "…"
key-of-body = `{ $key }` stands in the file of the unit or the organization that the post is of
key-there-already = `{ $key }` is there already: make one of the two, or mend this key
key-under-header = `{ $key }` belongs under { $header }
table-has-header = the header of this table is { $header }
keys-without-header = { $table } has these keys itself: write them without the header `{ $key }`
known-keys = { $table } knows these keys: { $known }
malformed-key = `{ $key }` cannot name { $what }
    .label = expected lower-case letters a to z, digits and single hyphens

superior-none = this names no superior
    .label = nothing is here
superior-several = this names more than one superior
superior-keys = write organization, unit or both for a body of this directory, external_body or name for any other
party-none = this names no body of a change
    .label = nothing is here
party-several = this names more than one body of a change
party-keys = write organization = "…", with unit = "…" for one of its units, or external_body = "…" alone
holder-none = this names nobody
    .label = nothing is here
holder-several = this names both a person and a post
holder-keys = name the `person`, or, where whoever holds another post holds this one too, that `post`
overseen-none = this names nothing that is overseen
    .label = nothing is here
overseen-several = this names more than one thing that is overseen
overseen-keys = write one of unit, organization, post and text, with organization beside a unit or post of another one; give what else is overseen a part of its own
parent-none = this names no parent
    .label = nothing is here
parent-several = an organization has one parent, and this names two
parent-keys = write {"{"} organization = "…" {"}"} for a body of this directory, and {"{"} external_body = "…" {"}"} for any other
affiliation-none = this affiliation names no body
    .label = nothing is here
affiliation-several = this affiliation names more than one body
affiliation-keys = write one of organization (with unit for one of its units), external_body and text; give another body an affiliation of its own

text-without-language = this text has no language
    .label = expected a text for at least one language
unknown-language = the site has no language `{ $written }`
    .label = expected one of: { $known }
language-twice = the language is `{ $language }`, which is there already: keep one of the two
language-first = name the language first, as in `name.zh = {"{"} text = "…", status = "official" {"}"}`
add-language = a language is added to the site by an entry in site.toml
name-in-another-language = a language is added to the site by an entry in site.toml; a name in a language that the site lacks stands under [[other_names]], with `kind = "translation"`
slug-of-post-or-table = the slug of a post, or a table that names its organization too
slug-of-body-or-table = the slug of a body, or a table that names its organization too
no-slug-of-post = `{ $path }` is no slug of a post
    .label = expected a slug, or a table that names the organization too
write-organization-and-post = write {"{"} organization = "{ $organization }", post = "{ $post }" {"}"}
inverted-hours = these hours end at { $to }, and begin at { $from } only
    .label = ends here already
    .help = write times of the afternoon as in "17:00"; hours beyond midnight are two, one to "24:00" and one from "00:00"
identifier-with-character = `{ $value }` is no { $name }
    .label = `{ $character }` cannot stand here
    .help = expected { $form }
identifier-of-length = `{ $value }` is no { $name }
    .label = { $found } characters instead of { $length }
    .help = expected { $form }
wrong-check-digits = `{ $value }` is no { $name }: what it ends with does not fit the rest of it
    .label = by { $standard }, `{ $expected }` would stand here
    .help = compare it with the source: a digit is wrong, or two have changed places
scheme-name = { $scheme ->
    [uscc] unified social credit code
    [ror] ROR ID
    [isni] ISNI
    [orcid] ORCID iD
    [lei] LEI
    [wikidata] item of Wikidata
   *[other] { $scheme }
}
scheme-form = { $scheme ->
    [uscc] 18 digits and capital letters, of which none is I, O, S, V or Z
    [ror] 9 characters, the first of them 0 and the last two digits, as in `05dxps055`
    [isni] 16 digits, of which the last may be X
    [orcid] 16 digits, of which the last may be X, as in `0000-0002-1825-0097`
    [lei] 18 digits and capital letters, and two check digits
    [wikidata] Q and a number, as in `Q42`
   *[other] { $scheme }
}
