# What is wrong with a command line.

unknown-argument = there is no argument `{ $argument }`; `--help` lists them all
unknown-argument-with-suggestion = there is no argument `{ $argument }`; did you mean `{ $near }`?
unknown-command = there is no command `{ $name }`; `--help` lists them all
unknown-command-with-suggestion = there is no command `{ $name }`; did you mean `{ $near }`?
argument-without-value = `{ $argument }` needs a value
unknown-value = `{ $value }` is no value of `{ $argument }`; there are { $known }
wrong-value = `{ $value }` cannot be the value of `{ $argument }`; `--help` tells how it is written
missing-arguments = these are missing: { $arguments }
argument-given-twice = `{ $argument }` is given more than once
conflicting-arguments = `{ $argument }` and `{ $other }` cannot be given together
