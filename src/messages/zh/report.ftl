# 检查报告的框架用语。

list-separator = 、
error = 错误
warning = 警告
help = 建议
note = 说明
elsewhere = { $what }：{ $place }
silenced = 已豁免[{ $code }]：{ $place }：{ $message }（理由：{ $reason }）
mistakes-of-code = { $code }：{ $title }
first-of-each-code = 每种代码只列出了前 { $most } 处；用 `minglu check --all` 可全部列出
no-mistakes = 没有发现问题
warnings-found = 共 { $warnings } 处警告
errors-found = 共 { $errors } 处错误；`minglu explain 代码` 可解释方括号中的代码
errors-and-warnings-found = 共 { $errors } 处错误、{ $warnings } 处警告；`minglu explain 代码` 可解释方括号中的代码
can-be-mended = 其中 { $count } 处可以用 `minglu check --fix` 自动改正
did-you-mean = 是不是要写 `{ $word }`？
