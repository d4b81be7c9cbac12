# What readers of the directory would see as a flaw.

write-in-place = write `{ $text }`
missing-end-mark = this sentence has no mark at its end, and the others like it have one
    .label = expected `{ $mark }` behind this
ascii-mark-in-chinese = `{ $mark }` stands between Chinese characters
    .label = expected `{ $instead }`
chinese-mark-elsewhere = `{ $mark }` is a Chinese mark, and this text is in `{ $language }`
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
exchanged-coordinates = `lat` and `lon` look exchanged: this place lies outside the site's country ({ $country })
    .label = exchanged, it lies in { $country }
    .help = write `lat = { $lon }` and `lon = { $lat }`; if the place is right, say so in [[allow]]
too-few-pixels = this picture has { $width } × { $height } pixels, and pages show it { $least } pixels wide
    .label = { $width } pixels wide
    .help = take one that is { $least } pixels wide at least, or { $sharp } for sharp screens; leave it out where there is none
missing-alt-in = this picture has no words in { $languages } for those who do not see it
    .label = expected it in { $languages } too
    .help = say the same beside it, as in { $keys }; pages say this text meanwhile, and in which language it is
