# What frames a report of mistakes.

list-separator = {", "}
error = error
warning = warning
help = help
note = note
elsewhere = { $what }: { $place }
silenced = silenced[{ $code }]: { $place }: { $message } (reason: { $reason })
mistakes-of-code = { $code }: { $title }
first-of-each-code = the first { $most } of each code are shown; `minglu check --all` shows them all
no-mistakes = no mistakes found
warnings-found = { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} found
errors-found = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} found; `minglu explain CODE` tells more about the code in brackets
errors-and-warnings-found = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} found; `minglu explain CODE` tells more about the code in brackets
can-be-mended = { $count ->
    [one] 1 of them is
   *[other] { $count } of them are
} mended by `minglu check --fix`
did-you-mean = did you mean `{ $word }`?
