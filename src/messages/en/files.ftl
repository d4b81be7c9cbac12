# Files that cannot be read, or not as what they should be.

a-folder = a folder
a-symbolic-link = a symbolic link
a-special-file = a special file
a-submodule = a submodule
no-regular-file = expected a regular file, found { $what }
    .help = put the content itself into a file of this name
unreadable-file = this file cannot be read: { $reason }
    .help = let the user read it who runs minglu, or put it there again
git-lfs-pointer = this is not the content of the file, but a pointer of Git LFS to it
    .help = run `git lfs pull` to have the content; content files are small and need no Git LFS
text-too-large = this file is larger than 1 MiB, the most a content file may have
    .help = split it: one file is one thing
not-utf8 = this file is not UTF-8 text: line { $line } has a byte that UTF-8 does not allow
    .help = save it again with the encoding UTF-8
other-encoding = this file is in { $encoding }, and not in UTF-8
    .help = save it as UTF-8: Notepad asks for the encoding in "Save as"; VS Code reopens a file with { $encoding } and saves it with UTF-8 where it shows the encoding, at the bottom right
empty-file = this file is empty
    .help = write its content, or remove the file

empty-picture = this file is empty
    .help = put the picture there again, or remove the file
picture-too-large = this picture is larger than { $most } MiB, the most a file of its kind may have
    .help = { -smaller }
-smaller = make it smaller: pages show no picture wider than 1280 pixels
something-else = something else
false-suffix = its name says { $named }, and the file is { $found }
    .help = name it `{ $name }`
no-picture = this file is no picture that browsers show
    .help = save it as { $kinds }
too-many-pixels = this picture has { $width } × { $height } pixels, and one may have { $most } million
    .help = { -smaller }
picture-cut = its end is missing
picture-without-pixels = it has no pixels
picture-without-size = it has neither a viewBox nor a size in pixels
picture-too-deep = its elements stand more than { $most } deep within each other
picture-no-xml = line { $line } is not as XML is
picture-broken = what is in it makes no picture
damaged-picture = this picture cannot be read: { $reason }
    .help = copy it again from where it came, or save it anew with a program for pictures
left-out-of-drawing = { $what } in line { $line } is left out of this drawing
    .help = save the drawing as a plain SVG, and see whether it looks as it should

unread-file = nothing reads a file of this name here
    .help = { $advice }
unread-folder = nothing reads a folder of this name here
    .help = name it `{ $name }`
file-of-something-else = what this file says belongs in another folder
    .help = { $advice }
what-is-read-below = what is read below { $folder } is { $places }
places-below = { $folder ->
    [locales] locales/LANGUAGE.ftl
    [people] people/PERSON.toml
    [changes] changes/CHANGE.toml
    [pages] pages/PAGE.toml
    [external-bodies] external-bodies/BODY.toml
    [organizations] organizations/ORGANIZATION/organization.toml, organizations/ORGANIZATION/units/UNIT.toml, organizations/ORGANIZATION/posts/POST.toml, organizations/ORGANIZATION/sections/SECTION.toml
    [images] images/PICTURE.jpg, images/PICTURE.png, images/PICTURE.webp, images/PICTURE.svg
    [schemas] schemas/KIND.json
   *[file] { $folder }
}
office-lock = Word, Excel or WPS made this file while a document was open; close the document, or remove the file
spreadsheet-in-content = content files end in .toml; to take over a spreadsheet, keep it elsewhere and run `minglu import { $name }`
what-is-read = what is read here is { $places }
did-you-mean-instead = did you mean `{ $meant }` by `{ $written }`?
malformed-file-name = `{ $name }` cannot stand in a URL, and names of files and folders do
    .help = use lower-case letters a to z, digits and hyphens
name-it = name it `{ $name }`
name-it-without-text-end = name it `{ $name }`; Windows hides the ends of names unless it is told to show them
name-taken = there is a `{ $name }` already: give this another name, or remove it
belongs-in-an-organization = belongs in `organizations/ORGANIZATION/{ $below }`
belongs-in = it belongs in `{ $path }`
place-taken = it belongs in `{ $path }`, where there is one already: add it to that, or remove it
renamed-by-hand = it looks as if `{ $before }` was renamed `{ $now }`, and what names it was not
    .help = give it its old name back, and run `minglu rename { $before } { $slug }`: it renames whatever names it, and keeps the old address
copied-name = this is a copy of `{ $original }`
    .help = remove it; if it is to be another thing, give it the name of that
unlinked = the content cannot be made into a directory, and the program does not know why
    .help = undo the last edit, and report this mistake of the program with that edit

unused-allowance-of-line = no line with `{ $text }` has the warning `{ $code }`
    .label = this silences nothing
    .help = { -remove-allowance }
unused-allowance-of-site = nothing in the content has the warning `{ $code }`
    .label = this silences nothing
    .help = { -remove-allowance }
unused-allowance = nothing in this file has the warning `{ $code }`
    .label = this silences nothing
    .help = { -remove-allowance }
-remove-allowance = remove the allowance: left there, it would hide the next mistake of its kind

listed-again = listed again here
first-listed = first listed here
remove-one-of-two = remove one of the two, or mend the one that is wrong

# Files of interface strings.

language-file-unread = the site has no language `{ $tag }`, so nothing reads this file
    .help = add the language to site.toml, as [[languages]] with tag = "{ $tag }" and its name, or remove this file
fluent-expected = { $what ->
    [letter] expected a name that begins with a letter from a to z
    [value] expected a text behind the equals sign
    [variant] expected a case that begins with *
    [variants] expected one case alone that begins with *
    [quote] expected a quotation mark that closes the text
    [brace] there is no {"{"} before this {"}"}
    [expression] expected a variable such as {"$"}name or a text in quotes behind the {"{"}
   *[token] expected { $token }
}
fluent-unexpected = this cannot be written here
no-message = this is no message of a language file
    .label = { $expected }
    .help = a message is written `name = text`; its further lines begin with spaces, and each {"{"} has its {"}"}
term-of-fluent = term
function-of-fluent = function
message-of-fluent = message
message-twice = the { $kind } `{ $name }` is there twice
    .label = written again here
    .related = first written here
    .help = keep one of the two
unused-message = no page uses a message `{ $name }`
    .label = unknown message
    .help = remove it, or give it the name that it has in en.ftl
unknown-reference = there is no { $kind } `{ $name }` in this file
    .label = nothing has this name
    .help = mend the name, or write the text itself
unknown-variable = nothing fills in `${ $variable }` in the { $kind } `{ $message }`
    .label = expected one of: { $known }
variable-of-none = nothing fills in `${ $variable }` in the { $kind } `{ $message }`
    .label = expected no variable here
missing-message = the message `{ $name }` is missing; pages say it in English
    .help = copy from en.ftl and translate: { $name }
missing-messages = { $count } messages are missing; pages say them in English
    .help = copy from en.ftl and translate: { $names }
file-without-language = `{ $name }` is no language tag
    .help = name the file by its language, such as `ug.ftl`
