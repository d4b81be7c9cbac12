# 各命令的提示。

no-such-language = 本程序没有语言 `{ $tag }`；可用的语言有：{ $known }
unknown-code = 没有代码 `{ $name }`；`minglu explain` 可列出全部代码
unknown-code-with-suggestion = 没有代码 `{ $name }`；是不是要写 `{ $near }`？
