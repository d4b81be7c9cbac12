# What readers of the directory would see as a flaw.

write-in-place = write `{ $text }`
missing-end-mark = this sentence has no mark at its end, and the others like it have one
    .label = expected `{ $mark }` behind this
doubled-mark = `{ $mark }` stands more than once
    .label = once is enough
    .help = leave one of them
unpaired-mark = `{ $mark }` has no `{ $other }` that belongs to it
    .label = alone
    .help = write the other one as well, or remove this
quoted-name = this name is in quotation marks
    .label = the marks are no part of a name
ascii-mark-in-chinese = `{ $mark }` stands in Chinese, which has a mark of its own for it
    .label = expected `{ $instead }`
chinese-mark-elsewhere = `{ $mark }` is a Chinese mark, and this text is in `{ $language }`
    .label = expected `{ $instead }`
brackets-of-two-kinds = one of these two brackets is of Chinese, and the other is not
    .label = expected `{ $instead }`
full-width-character = `{ $found }` is written in full-width characters
    .label = as wide as Chinese characters
space-at-beginning = this text begins with a space
    .label = here
space-at-end = this text ends with a space
    .label = here
space-in-chinese = there is a space between Chinese characters
    .label = here
space-before-mark = there is a space before a punctuation mark
    .label = here
several-spaces = there are several spaces between two words
    .label = here
invisible-character = this text has { $name }, which nobody sees
    .label = { $name } is in here
delete-character = it came with what was copied, so delete it: { $written }
garbled-text = `{ $written }` is no text that somebody wrote: it was read in another encoding than its own
    .label = not readable
    .help = take the text once more from where it came from
lookalike-characters = `{ $found }` only looks like the usual characters, and no search finds it
    .label = other characters than these seem to be
visible-markup = readers see `{ $markup }` as it stands: this text is shown as it is written
    .label = no HTML and no Markdown is read here
    .help = write what readers should see
visible-numbering = `{ $mark }` is a number or a mark of the list that this was copied from, and readers see it
    .label = no part of it
placeholder-text = `{ $found }` stands where something is still to be written
    .label = readers see this
    .help = write what it should say, or remove the line until that is known
line-break-in-name = there is a line break in this name
    .label = here
sign-in-name = `{ $sign }` is no part of a name
    .label = here
title-in-name = `{ $title }` is a title and no part of the name
    .label = here
note-in-name = `{ $note }` is a note and no part of the name
    .label = here
identity-number = this looks like the number of somebody's identity card, and everybody could read it
    .label = not for the public
    .help = remove it; what was published once can still be found in copies, so tell whoever is responsible for personal data
link-in-wide-brackets = `{ $link }` is no link: its brackets are those of Chinese
    .label = readers see this as it stands
visible-table = this looks like a table, and pages show its marks as they stand
    .label = no table is read here
    .help = write it as a list, a line each beginning with "- "
exchanged-languages = the texts in `{ $one }` and `{ $other }` are exchanged
    .label = this is not in `{ $one }`
    .related = and this is not in `{ $other }`
    .help = exchange the two texts
chinese-for-another = this text is in Chinese characters, and is meant to be in `{ $language }`
    .label = expected a text in `{ $language }`
    .help = write it behind the language that it is in; a language without a text is shown in another one, which pages say
latin-for-another = this text is in Latin letters, and is meant to be in `{ $language }`
    .label = expected a text in `{ $language }`
    .help = write it behind the language that it is in; a language without a text is shown in another one, which pages say
letter-of-another-script = `{ $letter }` only looks like a Latin letter
    .label = of another script
    .help = type it once more, with the keyboard of Latin letters
sort-key-script = lists in `{ $language }` cannot file this: they go by other letters
    .label = not the letters that lists go by
    .help = write the family name first, as it is spelled or read; in Chinese, in pinyin as in "zeng qinghong"
sort-key-misspelt = lists would file this name otherwise than other Chinese names
    .label = the family name, a space, the given name
missing-sort-key = lists in `{ $language }` file `{ $name }` under { $filed }, and it is read with { $read }
    .label = filed as another language spells it
    .help = add sort_key.{ $language } = { $reading }, if that is how the name is read
sort-key-as-read = write "{ $read }", if that is how the name is read
untranslated-text = this text is the same in `{ $original }` and `{ $copy }`
    .label = expected a text in `{ $copy }`
    .related = the same text
    .help = translate it, or remove this line: pages then show the other text and say which language it is in
stale-translation = the texts in `{ $language }` are older than their original
    .label = last compared with the original
    .related = the original changed after that
    .help = compare the texts with the original, and write here when that was done

unknown-page = the site has no page `{ $path }`
    .label = this leads nowhere
    .help = { -how-pages-are-written }
dead-own-link = the site itself has no page `{ $path }`
    .label = this leads nowhere
    .help = { -how-pages-are-written }
-how-pages-are-written = write the path of a page without its language, such as `/organizations` or `/pages/about`
missing-alt = this picture has no words for those who do not see it
    .label = expected `alt` in each language
    .help = say what is seen, as in alt.en = "A person at a desk"; pages say the name alone meanwhile
unused-image = nothing shows this picture
    .help = write file = "{ $file }" under the [portrait] of a person or the [emblem] or [[pictures]] of a body, or remove the file

mistyped-domain = the domain `{ $domain }` looks mistyped
    .label = did you mean `{ $meant }`?
    .help = write `{ $local }{ $meant }`; if the domain is right, say so in [[allow]]
host-of-own-network = `{ $host }` is known in one house or on one machine alone
    .label = nobody else can open this
    .help = write the address as the public has it
same-phone = two units have the telephone number { $number }
    .label = this number
    .related = and this one
    .help = mend the one that is wrong; if they share a telephone, say so in [[allow]]
same-phone-of-many = { $count } bodies have the telephone number { $number }
    .label = this number
    .related = and this one
    .help = { $others ->
    [one] the third is in { $files }
   *[other] the other { $others } are in { $files }
}; mend those that are wrong; if they share a telephone, say so in [[allow]]
repeated-contact = `{ $what }` is twice in this list
    .label = listed again here
    .related = first listed here
    .help = remove one of the two
contact-twice = two of these contacts have the telephone number { $what }
    .label = here again
    .related = first here
    .help = keep one of them, or say by `purpose` what each is for
postal-code-of-other-length = `{ $code }` is no postal code of the site's country ({ $country })
    .label = expected { $count ->
        [one] one digit
       *[other] { $count } digits
    }
    .help = { -mend-postal-code }
postal-code-of-other-form = `{ $code }` is no postal code of the site's country ({ $country })
    .label = expected digits and letters as in: { $forms }
    .help = { -mend-postal-code }
-mend-postal-code = look the code up; if the address is in another country, say so in [[allow]]
same-name = there is another body of the name `{ $name }` under the same parent
    .label = named here
    .related = and here
    .help = name one of them otherwise, give the one that is no more its `end`, or remove one of the two
head-of-two = `{ $person }` comes to lead a second body, and leads the first one still
    .label = leads this body
    .related = and this one
    .help = give the first appointment its `end`; if both are meant, write kind = "concurrent" here
date-long-ago = the date { $date } is of a year before 1000
    .label = so long ago?
    .help = look the year up; if it is right, say so in [[allow]]
born-long-ago = whoever was born in { $date } hardly holds a post today
    .label = so long ago?
    .help = check the year; where this person has left the post, write `end` there
date-to-come = the date { $date } is still to come, and `{ $key }` tells of what has been
    .label = not before tomorrow
    .help = look the date up in the source
date-far-ahead = the date { $date } is more than twenty years ahead
    .label = so far ahead?
    .help = look the year up; if it is right, say so in [[allow]]
two-files-of-person = there are two files of a person called `{ $name }`
    .label = named here
    .related = and here
    .help = { -keep-one-person }
likely-same-person = `{ $name }` is probably the same person as `{ $other }`
    .label = named here
    .related = and here
    .help = { -keep-one-person }
-keep-one-person = keep one file and name it in the appointments of both; if they are two people, say so in [[allow]]

not-verified-since = nobody has verified this since { $date }, and the site asks for it every { $months } months
    .label = last verified
    .help = compare the file with its sources, and write verified = "…" with the month of doing so
never-verified = nothing tells when this was verified, and the site asks for it
    .help = write verified = "…" with the month in which it was compared with its sources, or `read` to a source
security-expired = nobody may rely on security.txt since the end of { $date }
    .label = its last day
    .help = { -renew-security }
security-expires = nobody may rely on security.txt after { $date }
    .label = its last day
    .help = { -renew-security }
-renew-security = make sure that the contact is still right, and write a later day, best within a year
position-current-but-over = this position is `current`, but its dates say that it is over
    .label = the end is `{ $date }`
    .help = write state = "former", or mend the date
position-former-but-to-come = this position is `former`, but its dates say that it has not begun
    .label = begins on { $date } only
    .help = write state = "current", or mend the date
position-former-but-lasting = this position is `former`, but its dates say that it lasts
    .label = ends on { $date } only
    .help = write state = "current", or mend the date
exchanged-coordinates-of-one = `lat` and `lon` look exchanged: this place lies far from the other places of the site
    .label = exchanged, it lies near them
    .help = write `lat = { $lon }` and `lon = { $lat }`; if the place is right, say so in [[allow]]
exchanged-coordinates = `lat` and `lon` look exchanged: this place lies outside the site's country ({ $country })
    .label = exchanged, it lies in { $country }
    .help = write `lat = { $lon }` and `lon = { $lat }`; if the place is right, say so in [[allow]]
too-few-pixels = this picture has { $width } × { $height } pixels, and pages show it { $least } pixels wide
    .label = { $width } pixels wide
    .help = take one that is { $least } pixels wide at least, or { $sharp } for sharp screens; leave it out where there is none
missing-alt-in = this picture has no words in { $languages } for those who do not see it
    .label = expected it in { $languages } too
    .help = say the same beside it, as in { $keys }; pages say this text meanwhile, and in which language it is
