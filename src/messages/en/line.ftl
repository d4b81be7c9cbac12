# What is wrong with a command line.

unknown-argument = there is no argument `{ $argument }`; `--help` lists them all
unknown-argument-with-suggestion = there is no argument `{ $argument }`; did you mean `{ $near }`?
unknown-command = there is no command `{ $name }`; `--help` lists them all
unknown-command-with-suggestion = there is no command `{ $name }`; did you mean `{ $near }`?
argument-without-value = `{ $argument }` needs a value
unknown-value = `{ $value }` is no value of `{ $argument }`; there are { $known }
wrong-value = `{ $value }` cannot be the value of `{ $argument }`; `--help` tells how it is written
wrong-value-of-form = `{ $value }` cannot be the value of `{ $argument }`; write { $form }
form-of-day = a whole day, as in 2026-01-31
form-of-text = the language before the text, as in en=Library
form-of-title = a title of titles.toml, or the language before a text, as in en=Library
form-of-count = a number, as in 10
form-of-address = an address and a port, as in 127.0.0.1:8080
usage = Usage: { $usage }
missing-command = the command is missing; `--help` lists them all
line-not-utf8 = this line is not in UTF-8
unreadable-line = this line cannot be read; `--help` tells how it is written
missing-arguments = these are missing: { $arguments }
argument-given-twice = `{ $argument }` is given more than once
conflicting-arguments = `{ $argument }` and `{ $other }` cannot be given together
