# What is found, in a list for people.

found-corrected = Nothing has "{ $typed }"; searched for "{ $meant }".
found-lacking = Nothing has "{ $typed }".
found-dropped = Nothing has "{ $typed }"; searched without it.
found-nothing = Nothing was found.
found-near = Nothing has all that was asked for; these come near.
found-more = { $count } more; --limit shows them.
hit = { $title } ({ $kind })
former-hit = { $title } ({ $kind }, former)
formerly = formerly { $name }
took-over-from = took over from { $name }
unit-of = { $unit }, { $organization }
article-says = { $number }: { $text }
also = also { $place }
the-page-itself = the page itself
points = { $points } points

result-function = function
result-unit = unit
result-organization = organization
result-post = post
result-person = person
result-section = section
result-article = article

reason-typed = "{ $typed }" is in { $text }
reason-prefix = "{ $typed }" begins a word in { $text }
reason-typo = "{ $typed }" is near a word in { $text }
reason-abbreviation = "{ $typed }" abbreviates words in { $text }
reason-synonym = "{ $typed }" means the same as words in { $text }
reason-exact = what was typed is { $text }
reason-sound = what was typed spells its name by ear or by first letters
reason-number = what was typed is its number, or a piece of it
reason-phrase = the words stand in a row in { $text }
reason-all-clauses = all that was typed is met
reason-typed-share = what was typed is much of what it says
reason-kind = a thing of the kind { $kind }
reason-other-organization = another organization was named
reason-context-only = only what it belongs to has it
reason-head = it leads its body
reason-former = it is no more

its-name = its name
its-other-name = another name of it
its-former-name = a former name of it
its-predecessor = the name of what it took over from
its-whole-name = its name with that of its body
its-statement = what it says
its-qualifier = its kind, its area or the purpose of a contact
its-text = what is said of it
its-context = what belongs to it, or to what it belongs
its-past-context = what belonged to it, or to what it belonged
its-address = an address of it
its-number = a number of it
