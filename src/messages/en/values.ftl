# Texts and numbers that cannot be what they should be.

empty-text = this text says nothing
    .label = expected a text
    .help = write the text, or remove it with its key where nothing is known
order-turning-character = this text has { $name }, which turns the order of letters around
    .label = { $name } is in here
    .help = delete it: pages give each language its direction by themselves
control-character = this text has { $name }, which nobody sees
    .label = { $name } is in here
    .help = delete it: it often comes from copying out of another program
character-name = { $code ->
    [U-0000] the null character { $name }
    [U-0008] the backspace { $name }
    [U-000B] the vertical tab { $name }
    [U-000C] the form feed { $name }
    [U-000D] the carriage return { $name }
    [U-001B] the escape character { $name }
    [U-007F] the delete character { $name }
    [U-00AD] the soft hyphen { $name }
    [U-061C] the Arabic letter mark { $name }
    [U-200B] the zero-width space { $name }
    [U-200C] the zero-width non-joiner { $name }
    [U-200D] the zero-width joiner { $name }
    [U-200E] the left-to-right mark { $name }
    [U-200F] the right-to-left mark { $name }
    [U-2028] the line separator { $name }
    [U-2029] the paragraph separator { $name }
    [U-202A] the left-to-right embedding { $name }
    [U-202B] the right-to-left embedding { $name }
    [U-202C] the end of an embedding { $name }
    [U-202D] the left-to-right override { $name }
    [U-202E] the right-to-left override { $name }
    [U-2060] the word joiner { $name }
    [U-FEFF] the byte order mark { $name }
   *[other] the control character { $name }
}

negative-number = a number below 0 has no meaning here
    .label = expected 0 or more
    .help = write 0 or more, or remove the line
number-of-too-many-digits = this number is too large
    .label = expected fewer digits
number-too-large = { $number } is too large a number here
    .label = at most { $most }
number-not-positive = this number has no meaning here
    .label = expected a number above 0, of { $most } at most
no-degrees = this number has no meaning here
    .label = expected degrees from -{ $limit } to { $limit }; were `lat` and `lon` swapped?

markdown-not-allowed = this text has { $what }, which pages do not take
    .label = here
    .help = paragraphs, lists, *emphasis* and [links](https://…) are allowed
markdown-part = { $part ->
    [html] raw HTML
    [code] code
    [code-block] a code block (text indented by four spaces is one)
    [rule] a horizontal rule
    [heading] a heading
    [picture] a picture
   *[extension] an extension of Markdown
}
unsafe-link = this text links to `{ $destination }`, which is no safe address
    .label = here
    .help = links begin with https://, http://, mailto: or tel:, or are paths of the site such as /organizations
no-such-code = there is no code `{ $code }`
    .label = expected the code of a warning
    .help = `minglu explain` lists them all
error-is-not-silenced = `{ $code }` is an error, and errors cannot be silenced
    .label = expected the code of a warning
    .help = mend what is reported, and remove this allowance
unknown-choice = `{ $written }` is none of the choices
    .label = expected one of: { $known }
malformed-slug = `{ $written }` cannot stand in a URL
    .label = expected lower-case letters a to z, digits and single hyphens, at most 80 of them
service-in-words = `{ $written }` is what a service is called, and no word for it
    .label = expected a word in lower-case letters
malformed-language = `{ $written }` is no language tag
    .label = expected a tag such as `en`, `zh` or `ug`
malformed-path = `{ $written }` is no branch and no folder of a repository
    .label = expected names with single slashes between, none of them `..`
    .help = write a branch as in "main", a folder from the top of the repository as in "content", and the top itself as "."
malformed-permalink = `{ $written }` is no permalink of a thing
    .label = expected a path such as "/people/song-jun"
    .help = write what the page shows as its permalink, without the name of the site
malformed-date = `{ $written }` is no date
    .label = expected YYYY, YYYY-MM or YYYY-MM-DD
    .help = write it as precisely as the source: "1958", "1958-11" or "2010-03-01"
impossible-date = the calendar has no `{ $written }`
    .label = no such day or month
    .help = look it up in the source, or write the month or the year alone
how-ends-are-written = write it as precisely as the source: "1958", "1958-11" or "2010-03-01"; where it is over and nobody knows since when, write "unknown"; where it goes on, leave it out
no-end-yet = where it goes on, leave `end` out
unknown-time-zone = there is no time zone `{ $written }`
    .label = expected a name such as "Asia/Shanghai"
unknown-country = `{ $written }` is no country code
    .label = expected two capital letters, such as "CN"
unknown-currency = `{ $written }` is no currency
    .label = expected the three letters of ISO 4217, such as "CNY"
unknown-weekdays = `{ $written }` names no days of the week
    .label = expected a day such as `monday`, or two such as `monday-friday`
inverted-weekdays = the second day comes after the first; a week begins with monday, and days of two weeks are two entries
malformed-time = `{ $written }` is no time of the day
    .label = expected HH:MM, from 00:00 to 24:00
    .help = write it as in "09:00" or "17:30"
did-you-mean-text = did you mean "{ $text }"?

malformed-phone = `{ $written }` is no telephone number
    .label = expected a number with its area code
    .help = { -how-phones-are-written }
malformed-phone-without-region = `{ $written }` is no telephone number
    .label = expected a number that begins with + and its country code
    .help = { -how-phones-are-written }
-how-phones-are-written = write one number a text, such as "0991-3835430" or "+86 10 6857 1898"
impossible-phone = nobody can dial `{ $written }`
    .label = expected its area code and all its digits, and no more
    .help = look it up in the source: a digit may be lacking or too many, or the area code in front, as in "0991-3835430" or "+86 10 6857 1898"
several-phones = several telephone numbers stand in one text
    .label = expected one number a text
    .help = write each between quotes of its own: { $listed }
phone-extension-alone = nobody can dial `{ $written }` from outside
    .label = expected a whole number with its area code
    .help = write the number of the switchboard before an extension, as in "010-68571878 ext. { $digits }"
mobile-of-other-length = `{ $written }` begins like a mobile number and has { $count } digits
    .label = a mobile number has 11
    .help = look it up in the source
phone-with-digit-too-many = nobody can dial `{ $written }`
    .label = expected a digit less
    .help = look it up in the source: a digit may be doubled, or a hyphen or a word be lacking before an extension
phone-with-letters-for-digits = `{ $written }` has `{ $letters }` among its digits
    .label = write { $digits } for `{ $letters }`
    .help = { -how-phones-are-written }
phone-with-letters = `{ $written }` has `{ $letters }` among its digits
    .label = write digits, and no `{ $letters }`
    .help = { -how-phones-are-written }
no-number-given = `{ $written }` is no telephone number
    .label = expected a number
    .help = remove the line where there is no number
email-among-phones = `{ $written }` is an e-mail address
    .label = expected a telephone number
    .help = write it under `emails`
phone-in-scientific-notation = `{ $written }` is how a spreadsheet shows a long number, and its last digits are lost
    .label = expected a telephone number
    .help = make the cells of the spreadsheet text, and copy the number once more
phone-with-last-digits = `{ $written }` is two telephone numbers
    .label = expected one
    .help = write each of them whole and in quotes of its own: `{ $first }` and the other one
mobile-behind-area-code = `{ $written }` cannot be dialled
    .label = a mobile number has no area code
    .help = write `{ $mobile }`
service-number-of-other-length = `{ $written }` cannot be dialled
    .label = it has { $count } digits
    .help = such a number has 10 digits: compare it with its source
phone-without-plus = `{ $written }` begins with the code of a country, without its plus
    .label = expected a country code with its plus
    .help = write "+{ $digits }", or a number of the site's own country as it is dialled there
email-with-marks = `{ $written }` has marks that no e-mail address has
    .label = not as typed here
malformed-email = `{ $written }` is no e-mail address
    .label = no such address
    .help = write it like "office@example.org"
email-without-at = `{ $written }` is no e-mail address
    .label = expected an @ in it
    .help = write it like "office@example.org"
web-address-with-marks = `{ $written }` has marks that no web address has
    .label = not as typed here
web-address-with-backslash = there are backslashes in this web address
    .label = expected slashes
made-up-phone = `{ $written }` is hardly somebody's telephone number
    .label = nothing but zeros, or digits as one counts
    .help = write the number, or remove the line until it is known
malformed-web-address = `{ $written }` is no web address
    .label = expected an address that browsers open
    .help = write it whole, like "https://www.example.org/about"
web-address-without-scheme = `{ $written }` is no web address
    .label = expected https:// at its beginning
    .help = write it whole, like "https://www.example.org/about"
web-address-of-other-scheme = `{ $written }` is no web address
    .label = `{ $scheme }:` is not the web
    .help = write it whole, like "https://www.example.org/about"
web-address-with-punctuation = this web address ends in `{ $marks }`, which belongs to the sentence that it was copied from
    .label = no part of the address
    .help = write "{ $address }"
web-address-with-credentials = this web address tells a user name or a password
    .label = expected none before the host
    .help = remove what stands before the @: pages show addresses to everyone
# A name that the content has in several languages, in that of the reader. The first line asks for the other one, to name both.
name-for-reader = { $chinese ->
    [none] { $chinese }
   *[other] { $english }
}
an-appointment-each = give each of them a [[posts.appointments]] of their own
did-you-mean-degrees = did you mean { $key } = { $degrees }?
write-truth = write true or false
write-whole-number = write a whole number, such as 2
write-one-alone = write one alone, without brackets
