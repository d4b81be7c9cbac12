# What keeps a file from being TOML.

the-rest-later = mend this first: what else is wrong in this file shows only then
and-the-rest-later = { $help }; what else is wrong in this file shows only then
merge-conflict = two people changed these lines, and the conflict between them was never resolved
    .label = git marked it here
end-of-conflict = as far as here
keep-one-side = keep one side, or what both want to say, and remove the lines that begin with <<<<<<<, =======, >>>>>>> or |||||||
table-twice = the table `{ $name }` is there twice
    .label = written again here
brackets-of-lists = if there are several of these, give each a header in two brackets: [[…]]
key-twice = the key `{ $key }` is there twice
    .label = written again here
keep-one = keep one of the two
part-of-value = `{ $key }` has a value already and can have no parts
    .label = a part of it is written here
text-in-languages = a text in several languages is written as `name.en` and `name.zh`, never as `name` alone
key-without-value = this key has no value
    .label = expected a value
curly-quotes = these are no straight quotes
    .label = expected "
confusable = `{ $typed }` is not `{ $meant }`
    .label = expected `{ $meant }`
colon-for-equals-sign = `{ $typed }` stands where `=` belongs
    .label = expected `=`
slashes-for-comment = a comment begins with #, not with //
    .label = expected `#`
mark-at-end = a line does not end in `{ $typed }`
    .label = nothing belongs here
use-this-line = type the marks of Latin letters: { $written }
text-without-quotes = this text is not between quotes
    .label = expected "…"
text-not-closed = this text is not closed
    .label = expected a quotation mark here
quotes-of-lines = a text of several lines stands between """ and """
text-without-end = this text is not closed
    .label = it begins here
close-with = write { $quotes } at its end
lone-backslash = a backslash in a text has a meaning of its own
    .label = expected `\` or `n` behind the backslash
backslash = write \\ for a backslash
header-not-closed = this header is not closed
    .label = expected a bracket here
list-not-closed = this list is not closed
    .label = expected `]` by here
list-without-comma = this list lacks a comma or its end
    .label = expected `,` or `]` before this
table-not-closed = this table is not closed
    .label = expected `{"}"}` before this
table-without-comma = this table lacks a comma or its end
    .label = expected `,` or `{"}"}` before this
bare-date = this is no date
    .label = expected a date between quotes
how-dates-are-written = write it like "1958", "1958-11" or "2010-03-01"
leading-zero = a number cannot begin with 0
    .label = this one does
quotes-of-codes = if this is a code, put it between quotes
line-goes-on = something follows where the line should end
    .label = expected the end of the line
key-on-its-line = one key stands on one line; inside a text, write \" for a quotation mark
no-key = this is no key with its value
    .label = expected a line such as key = "value"
how-keys-are-written = a key has letters a to z, digits, - and _; a comment begins with #; a long text stands between """ and """
invalid-toml = this is not valid TOML: { $reason }
    .label = here
