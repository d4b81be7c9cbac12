# Spreadsheets: what is written into one and what is made of one.

sheet-is-empty = { $path } has nothing in it
sheet-is-broken = { $path } is damaged and cannot be read; open it in the program that wrote it and save it again
formula-without-result = { $path }: { $cell } of the sheet “{ $sheet }” has a formula without a result; open the file in a spreadsheet program, save it and import it again
hidden-sheet = The sheet “{ $sheet }” is hidden and is not read.
hidden-rows = { $count ->
    [one] One row is hidden and is not read: { $rows }.
   *[other] { $count } rows are hidden and are not read: { $rows }.
}
and-others = { $things } …
sheet-is-none = { $path } is no spreadsheet; .xlsx, .ods and .csv can be read
sheet-is-no-text = { $path } is no spreadsheet, and no text in UTF-8, UTF-16 or GB18030; .xlsx, .ods and .csv can be read
sheet-is-too-large = { $path } is too large for a list of an institution; take what is not needed out of it
sheet-has-password = { $path } is protected by a password; save it without one
sheet-of-old-kind = { $path } is in the old format .xls; save it as .xlsx
workbook-not-written = the workbook cannot be made

sheet-of-units = Units
sheet-of-posts = Posts
sheet-of-appointments = Appointments
sheet-of-people = People
sheet-of-contacts = Contacts
sheet-of-functions = Functions
row-of-sheet = { $sheet }, row { $row }
row-of-file = row { $row }
cell-yes = yes
cell-no = no
language-called = { $tag ->
    [en] English
    [zh] Chinese
   *[other] { $tag }
}
heading-in-language = { $heading } ({ $language })
heading-id = Id
heading-of-post = Post
heading-of-body = Of
note-of-id = What tells this from all others; leave it empty in a new row. `minglu rename` changes it.
note-of-of = What this is of: choose one from the list. In a new row, it may be the name of something new.
note-of-list = { $note } Several values stand on lines of their own, or with commas or semicolons between them.
heading = { $key ->
    [order] Order
    [kind] Kind
    [group] Group
    [parent] Part of
    [start] First day
    [end] Last day
    [name] Name
    [short_name] Short name
    [summary] Summary
    [rank] Rank
    [mission] Purpose
    [remit] Remit
    [updated] Updated by the source
    [verified] Verified
    [title] Title
    [description] Description
    [grade] Grade
    [head] Leads the body
    [reports_to] Reports to
    [multiple_holders] Several holders
    [precedence] Precedence
    [established] Established
    [closed] Closed
    [area] Area
    [salary_range] Salary range
    [full_time_equivalent] Full-time equivalent
    [undisclosed] Name undisclosed
    [person] Person
    [post] Ex officio by post
    [sort_key] Filed under
    [gender] Gender
    [born] Born
    [died] Died
    [biography] Biography
    [purpose] For what
    [phones] Phones
    [faxes] Faxes
    [emails] E-mails
    [website] Website
    [form] Contact form
    [address] Address
    [postal_code] Postal code
    [access] Access
    [hours] Hours
    [holidays] Public holidays
    [id] Id for links
    [text] Text
    [topics] Topics
   *[other] { $key }
}

workbook-of-nobody = the workbook does not tell of which organization it is
wrote-workbook = Wrote { $path }. Change its cells, then: minglu import { $path }
no-place-for-row = what `{ $slug }` is part of is not there
cannot-be-put = `{ $key }` is written in { $file } in a way that only you can change
row-twice = `{ $id }` is in two rows; leave the id of a new row empty
row-of-nothing = there is no `{ $id }` in the content; leave the id of a new row empty
row-has-changed = `{ $id }` is another one by now; write a new workbook
person-needs-appointment = a new person needs a row in the sheet “{ $sheet }”, or a biography
sheet-without-keys = the hidden first row of the sheet “{ $sheet }”, which tells what its columns are, has been deleted or changed; nothing was written. Write a new workbook by minglu sheet
sheet-without-headings = the row of headings of the sheet “{ $sheet }” is gone, and a record stands in its place; nothing was written. Insert a row above row 2
keys-in-other-row = the keys of the sheet “{ $sheet }” stand in row { $row }, and belong into the hidden row 1; delete the rows above them. Nothing was written
column-twice = two columns of the sheet “{ $sheet }” have the key `{ $key }` in the hidden row 1; delete the one that is a copy. Nothing was written
column-without-key = the sheet “{ $sheet }” has no key any more for column { $column } (“{ $heading }”): it stood in the hidden row 1. Nothing was written; write a new workbook by minglu sheet
workbook-is-older = { $count ->
    [one] One cell was not changed in this workbook, and the content says otherwise by now; the content stays as it is. To change it, write a new workbook by minglu sheet.
   *[other] { $count } cells were not changed in this workbook, and the content says otherwise by now; the content stays as it is. To change them, write a new workbook by minglu sheet.
}
row-needs = a new row needs “{ $heading }”
cell-is-fixed = “{ $heading }” cannot be changed here
cell-changed-twice = “{ $heading }” has been changed in the content too since the workbook was written: “{ $now }”
cell-is-for-file = “{ $heading }” can be changed in { $file } only
nothing-is-called = nothing is called “{ $cell }”
nobody-is-called = nobody is called “{ $cell }”
cell-names-none = “{ $heading }”: { $nothing }; choose from the list of the cell
cell-names-no-person = “{ $heading }”: { $nothing }; somebody new needs a row in the sheet of people
cell-names-none-of = “{ $heading }”: { $nothing }; there is { $known }
cell-names-none-but-near = “{ $heading }”: { $nothing }; did you mean { $near }?
cell-names-several = “{ $heading }”: { $count } are called “{ $cell }”; write which: { $known }
cell-is-no-flag = “{ $heading }”: “{ $cell }” is neither yes nor no
cell-is-no-number = “{ $heading }”: “{ $cell }” is no number
cell-is-serial = “{ $heading }”: { $cell } is how programs count days; is it { $day }? Write the date
cells-are-merged = the cells { $area } are merged, and all but the first have lost what they said; undo that, or write the workbook anew with minglu sheet
cell-has-failed = { $cell } is { $text }, a formula that failed; write a text, or what it was before
rows-exchanged = { $count } rows have exchanged { $columns }, as where only some columns were sorted or ids were changed; undo that, or write the workbook anew with minglu sheet
id-was-cleared = the id is gone; this seems to be `{ $id }`: write it back
id-was-changed = there is no `{ $written }` in the content; this seems to be `{ $id }`: write it back
row-is-total = “{ $text }” seems to be a total; delete this row
row-like-another = this says the same as row { $row }; delete one of them
sheet-twice = the sheets “{ $first }” and “{ $second }” are two of the same that say different things, and nobody can tell which is meant; nothing was written; keep one of them
sheet-is-gone = There is no sheet “{ $sheet }”; nothing of what it had is changed.
cells-before-are-gone = The hidden sheet minglu-before has been deleted: every cell that differs from the content counts as changed, and what others changed since the workbook was written is changed back. Look closely.
text-overwritten = { $was } → { $new }
holders-overwritten = { $count ->
    [one] One row writes over who holds a post, and nothing is kept of whoever held it. For a successor, write the end into that row and add another one; write over it only what was wrong:
   *[other] { $count } rows write over who holds a post, and nothing is kept of whoever held it. For a successor, write the end into that row and add another one; write over it only what was wrong:
}
names-overwritten = { $count ->
    [one] One name is written over, and nothing is kept of the old one. For a renaming, write that under [[former_names]] in the file, with its end; write over it only what was wrong:
   *[other] { $count } names are written over, and nothing is kept of the old ones. For a renaming, write those under [[former_names]] in the file, with their end; write over them only what was wrong:
}
cell-is-needed = “{ $heading }” cannot be empty
mistake-of-cell = “{ $heading }”: { $mistake }
heading-of-column = “{ $heading }”
column-of-sheet = “{ $heading }” of the sheet “{ $sheet }”
change-columns = change it in these columns: { $columns }
cell-is-to-be-empty = “{ $heading }”: do not write “{ $cell }”; leave the cell empty where there is nothing, and write in full what is the same elsewhere
cell-has-lines = “{ $heading }” has several lines; write it on one
cell-is-of-two-months = “{ $heading }”: “{ $cell }” may be January, or October as programs change it; write { $year }-01 or { $year }-10
name-is-taken = there is a “{ $name }” already, { $body }; to change it, change its own row; a new one needs another name
column-was-emptied = all { $count } cells of the column “{ $heading }” are empty now; undo that, or write the workbook anew with minglu sheet
rows-removed = { $count ->
    [one] { $sheet }: one row is not there any more, and nothing was deleted for it: { $ids }
   *[other] { $sheet }: { $count } rows are not there any more, and nothing was deleted for it: { $ids }
}
many-rows-removed = { $sheet }: { $count } rows are not there any more, and nothing was deleted for it: { $ids } …
workbook-refused = { $count ->
    [one] Nothing was written, since one row will not do:
   *[other] Nothing was written, since { $count } rows will not do:
}
left-out = { $count ->
    [one] One row was left out:
   *[other] { $count } rows were left out:
}
details-left-out = { $count ->
    [one] One value was left out of what is taken:
   *[other] { $count } values were left out of what is taken:
}
left-out-row = { "  " }{ $place }: { $reason }
nobody-is-head = { $count ->
    [one] Nobody is marked as head in { $bodies }. For whoever leads it, open its file and write head = true below the title of the post, such as `{ $slug }` in { $file }
   *[other] Nobody is marked as head in { $count } of the bodies above: { $bodies }. For whoever leads one, open its file and write head = true below the title of the post, such as `{ $slug }` in { $file }
}
nothing-to-change = Nothing to change.

several-called-so = there are several of this name: { $people }; add a column “id”, and write there which of them it is
no-slug-from-name = “{ $name }” cannot be written in Latin letters by itself; add a column “id”, and write a slug there that nobody has, such as `smith-jane`
ask-same-person = { $place }: is { $name } the same person as { $other }? yes, no, or nothing to leave the row out
yes-or-no = answer yes or no, or nothing
rows-are-checked = Checking { $count } rows …
rows-are-settled = { $settled } of { $count } rows are checked …
may-be-same-person = { $name } may be { $other }; answer at a terminal, or add a column “id”: with the id of that person, or with one that nobody has for somebody else
which-is-family-name = it cannot be told which part of “{ $name }” is the family name; write it first, with a comma behind it
record-twice = the same person is in the same post in a row above
post-is-held = { $post } is { $person } now; to let somebody follow: minglu succeed { $path } PERSON --from DATE
names-nothing-of-data = “{ $key }” is named, and nothing of the data is that
record-of-document = { $thing } { $number } (“{ $name }”)
content-says-otherwise = “{ $heading }”: the content has “{ $known }”, which stays; the data has “{ $told }”
end-after-death = the last day { $end } is after the day of death; { $died } is taken in its place
name-in-unknown-language = “{ $name }” is in `{ $tag }`, which is no language that is known
person-holds-nothing = nothing tells what the person holds or belongs to
record-without-name = it has no name
record-without-body = it does not tell of which organization it is
thing-membership = membership
post-without-reference = it has no “Post Unique Reference”
popolo-is-none = { $path } is no Popolo document: it has no persons, organizations, posts or memberships
popolo-is-broken = { $path } is no Popolo document: what stands in line { $line }, column { $column } is not of the kind that belongs there
json-is-broken = { $path } is no JSON: line { $line }, column { $column } cannot be read
identifier-is-none = `{ $value }` is no identifier of { $scheme }
several-organizations = { $path } has several organizations, each of which goes to its own place; leave --organization out
one-file-at-once = { $path } is imported by itself; several files at once are those of one organogram
columns-not-taken = The content has no place for { $columns }; they are left out.
holds-another-post = the same person is { $post }; a second post, or a change of posts, is for you to write
name-has-note = “{ $name }” has “{ $note }” beside the name; write the name alone
title-has-note = “{ $title }” has “{ $note }” beside the post; write the post alone
names-of-several = “{ $names }” seem to be several people; give each a row, or, if it is one, write an id for that person in a column “id”
name-of-nobody = “{ $name }” is no whole name of a person
name-may-be-long = it cannot be told whether “{ $name }” is a person; write a slug for whoever it is into a column “id”, or leave the post out
name-with-title = a name and a post stand in one cell, “{ $name }”; write each into its own
row-is-nobody = “{ $text }” tells of nobody
row-without-anybody = there is neither a name nor a number
unit-above-unknown = it cannot be told whether “{ $text }” above is a unit; write a unit in each row, or its name alone
note-tells-of-leaving = “{ $note }” stands beside; whoever is not there any more is not taken
title-is-state = “{ $title }” is no post; write the post alone, or leave the row out
title-is-acting = “{ $title }” is an acting appointment; write “{ $post }”, and kind = "acting" to the appointment afterwards
name-or-unit = it cannot be told whether “{ $name }” is a person or an office; write an office into the column of units, and for a person a slug into a column “id”
title-is-over = “{ $title }” is no post that is held today
number-of-home = “{ $number }” is a number at home
mobile-of-nobody = “{ $number }” is the mobile number of nobody
number-of-shared-post = several people can hold { $post }, and the row tells of none of them: write the name
completed-as-list = { $count ->
    [one] One number without an area code is completed by { $code }, as others of the list have it. If that is wrong, write `area_code` into a mapping (--mapping FILE).
   *[other] { $count } numbers without an area code are completed by { $code }, as others of the list have it. If that is wrong, write `area_code` into a mapping (--mapping FILE).
}
completed-as-organization = { $count ->
    [one] One number without an area code is completed by { $code }, as numbers of the organization have it. If that is wrong, write `area_code` into a mapping (--mapping FILE).
   *[other] { $count } numbers without an area code are completed by { $code }, as numbers of the organization have it. If that is wrong, write `area_code` into a mapping (--mapping FILE).
}
no-area-code = { $number } has no area code; write it as `area_code` in a mapping file (--mapping FILE)
number-is-short = it cannot be told whether { $number } is an extension or the end of a number
extension-of-nothing = extension { $extension } has no number; write the switchboard's as `switchboard` in a mapping file (--mapping FILE)
no-email = `{ $written }` is no e-mail address
column-means = { $heading }: { $meaning }
columns-mean = The columns are understood so: { $columns }.
mobiles-are-shown = Mobile numbers (“{ $heading }”) will be public; to leave them out, write "nothing" for that column in a mapping file (--mapping FILE).
no-headings = no row of { $path } has headings that are known, such as name, unit, title and phone; write what its columns mean: --mapping FILE
no-such-sheet = { $path } has no sheet “{ $sheet }”
which-organization = whose list is it? Say so with --organization: { $organizations }
mapping-unreadable = { $path } is no mapping
mapping-mistake = { $path }, line { $line }: { $mistake }
mapping-column = { $path }: `{ $column }` is no column; columns are called as in the spreadsheet: A, B, … AA
mapping-word = { $path }: `{ $word }` is none of { $words }
no-row-of-headings = { $path }: the list has no row { $row } for headings; write 0 where it has none
no-such-column = { $path }: the list has no column { $column }
mapping-head = What the columns of the list mean. Correct it, and run the same command again.
mapping-headings = The row of the headings, as the spreadsheet counts it; 0 where there is none. What is above it is not read.
mapping-area-code = The area code of numbers that have none, such as "010".
mapping-switchboard = The number that has the extensions, where the list has extensions alone.
mapping-columns = Each column is one of { $words }. A language may stand behind name, title and address: "name.en".
wrote-mapping = Wrote { $path }: what the columns mean. Correct it, then run the same command again.
meaning-of-column = { $word ->
    [id] id
    [name] name
    [family-name] family name
    [given-name] given name
    [unit] unit
    [subunit] unit within the unit
    [title] post
    [phone] phone
    [extension] extension
    [mobile] mobile
    [fax] fax
    [email] e-mail
    [room] room
    [address] address
    [start] first day
    [nothing] left out
   *[other] { $word }
}
word-with-meaning = { $word } ({ $meaning })
