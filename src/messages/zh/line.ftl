# 命令行中的错误。

unknown-argument = 没有参数 `{ $argument }`；`--help` 可列出全部参数
unknown-argument-with-suggestion = 没有参数 `{ $argument }`；是不是要写 `{ $near }`？
unknown-command = 没有命令 `{ $name }`；`--help` 可列出全部命令
unknown-command-with-suggestion = 没有命令 `{ $name }`；是不是要写 `{ $near }`？
argument-without-value = `{ $argument }` 后面要写一个值
unknown-value = `{ $value }` 不是 `{ $argument }` 可取的值；可用的有 { $known }
wrong-value = `{ $value }` 不能用作 `{ $argument }` 的值；写法见 `--help`
wrong-value-of-form = `{ $value }` 不能用作 `{ $argument }` 的值；要写{ $form }
form-of-day = 完整的日期，例如 2026-01-31
form-of-text = 语言、等号和文字，例如 zh=图书馆
form-of-title = titles.toml 中的职务名称，或语言、等号和文字，例如 zh=馆长
form-of-count = 数字，例如 10
form-of-address = 地址和端口，例如 127.0.0.1:8080
usage = 用法：{ $usage }
missing-command = 还缺少命令；`--help` 可列出全部命令
line-not-utf8 = 这条命令不是 UTF-8 编码
unreadable-line = 看不懂这条命令；写法见 `--help`
missing-arguments = 还缺少：{ $arguments }
argument-given-twice = `{ $argument }` 只能写一次
conflicting-arguments = `{ $argument }` 和 `{ $other }` 不能同时使用
