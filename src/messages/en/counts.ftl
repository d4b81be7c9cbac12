# What is counted of the content, in tables.

column-language = Language
column-texts-of = Texts of
column-all = All
column-there = There
column-percent = %
column-official = Official
column-unofficial = Unofficial
column-machine = Machine
column-missing = Missing
column-shown-in = Shown in
column-place = Place
column-keys = Keys
column-checked = Checked
column-source = Source
column-body = Body
column-updated = Updated
column-published = Published
column-read = Read
column-verified = Verified
column-dates-of = Dates of
column-file = File
column-expected = Expected
column-of = Of
column-not-named = Not named
column-because = Because

texts-of-all = (all share)
texts-of-the-interface = (interface)
dates-of-organization = organization
not-named-by-source = { $fact } (not named by the source)
known-to-be-vacant = ({ $fact } is known to be vacant)

fact-functions = functions
fact-structure = structure
fact-address = address
fact-hours = hours
fact-phone = phone
fact-head = head

because-functions = whoever asks which office handles a thing finds it by its functions
because-structure = an organization is reached by way of its units; a unit need not have any
because-address = letters and visitors need one address; a unit is at its organization's unless it says otherwise
because-hours = nobody should come in vain; a unit keeps its organization's hours unless it says otherwise
because-phone = a question goes to the office that can answer it, not to a switchboard
because-head = someone answers for each office by name
