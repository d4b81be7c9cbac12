# What commands say.

no-such-language = the program does not speak `{ $tag }`; it speaks { $known }
unknown-code = there is no code `{ $name }`; `minglu explain` lists them all
unknown-code-with-suggestion = there is no code `{ $name }`; did you mean `{ $near }`?
