# Spreadsheets: what is written into one and what is made of one.

sheet-is-empty = { $path } has nothing in it
sheet-is-broken = { $path } is damaged and cannot be read; open it in the program that wrote it and save it again
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
word-of-schema = { $word }

workbook-of-nobody = the workbook does not tell of which organization it is
wrote-workbook = Wrote { $path }. Change its cells, then: minglu import { $path }
no-place-for-row = what `{ $slug }` is part of is not there
cannot-be-put = `{ $key }` is written in { $file } in a way that only you can change
row-twice = `{ $id }` is in two rows; leave the id of a new row empty
row-of-nothing = there is no `{ $id }` in the content; leave the id of a new row empty
row-has-changed = `{ $id }` is another one by now; write a new workbook
row-needs = a new row needs “{ $heading }”
cell-is-fixed = “{ $heading }” cannot be changed here
cell-changed-twice = “{ $heading }” has been changed in the content too since the workbook was written: “{ $now }”
cell-is-for-file = “{ $heading }” can be changed in { $file } only
cell-names-nothing = “{ $heading }”: there is no “{ $cell }”, or more than one
cell-is-no-number = “{ $heading }”: “{ $cell }” is no number
rows-removed = { $count ->
    [one] { $sheet }: one row is not there any more, and nothing was deleted for it: { $ids }
   *[other] { $sheet }: { $count } rows are not there any more, and nothing was deleted for it: { $ids }
}
many-rows-removed = { $sheet }: { $count } rows are not there any more, and nothing was deleted for it: { $ids } …
left-out = { $count ->
    [one] One row was left out:
   *[other] { $count } rows were left out:
}
left-out-row = { "  " }{ $place }: { $reason }
nothing-to-change = Nothing to change.
