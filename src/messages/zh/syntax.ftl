# 不合 TOML 写法的地方。

the-rest-later = 请先改正这一处：文件中的其他问题，要改正之后才看得到
and-the-rest-later = { $help }（改正之后才看得到文件中的其他问题）
merge-conflict = 两个人改了同一处，合并时的冲突没有解决
    .label = git 在这里做了标记
end-of-conflict = 到这里为止
keep-one-side = 请保留其中一方，或者把双方要说的合写在一起，并删去以 <<<<<<<、=======、>>>>>>> 或 ||||||| 开头的行
table-twice = 表 `{ $name }` 写了两次
    .label = 这里又写了一次
brackets-of-lists = 如果可以有几个这样的表，每个表的标题行都要用双方括号：[[…]]；如果只能有一个，请删去一个
key-twice = 键 `{ $key }` 写了两次
    .label = 这里又写了一次
keep-one = 请只留一个
part-of-value = `{ $key }` 已经有值，不能再分成几部分
    .label = 这里又写了其中一部分
text-in-languages = 几种语言的文字要分别写作 `{ $key }.en` 和 `{ $key }.zh`，不能只写 `{ $key }`
title-in-languages = 请只留一个：用 titles.toml 中的职务名称，写 `title`；自己的名称，写 `title.zh`
key-without-value = 这个键没有值
    .label = 应当有值
curly-quotes = 这不是英文直引号
    .label = 应当写 "
confusable = `{ $typed }` 不是 `{ $meant }`
    .label = 应当写 `{ $meant }`
colon-for-equals-sign = 这里应当写 `=`，而不是 `{ $typed }`
    .label = 应当写 `=`
slashes-for-comment = 注释以 # 开头，不用 //
    .label = 应当写 `#`
mark-at-end = 行末不写 `{ $typed }`
    .label = 这里不写任何符号
take-it-away = 请删去它
wide-space = 这是全角空格
    .label = 应当是半角空格
no-break-space = 这是不换行空格
    .label = 应当是普通空格
value-in-other-words = TOML 不认识 `{ $written }` 这个值
    .label = 不认识
list-in-brackets = 列表要写在方括号里
    .label = 应当写 `[`
how-lists-are-written = 列表写在方括号里：["…", "…"]
quotes-within-text = 这段文字里面有英文直引号
    .label = 文字好像到这里就结束了
use-curly-quotes-within = 文字里面请用中文引号：{ $text }
lone-carriage-return = 这个文件的换行符是旧式 Mac 的（只有 CR）
    .label = 这里应当换行
ends-of-lines = 请把文件的换行符改存为 LF 或 CRLF
use-this-line = 请换用英文（半角）符号：{ $written }
use-narrow-space = 请换成半角空格，或者删去
remove-unknown = 请写上值；如果不知道，请删去这一行
close-line-with = 请在行末写 { $quote }
space-in-key = 键里面有空格
    .label = 键不能有空格
no-equals-sign = 键和值之间缺少 `=`
    .label = 后面应当写 `=`
put-equals-sign = 请写成 { $key } = { $value }
how-tables-are-named = 请用拼音或英文作表名，如 [{ $slug }]；中文名称写在 { $key }.zh 中
text-without-quotes = 这段文字没有加引号
    .label = 应当写 "…"
text-not-closed = 这段文字缺少后引号
    .label = 这里应当有引号
quotes-of-lines = 多行文字要写在 """ 和 """ 之间
text-without-end = 这段文字没有结束
    .label = 从这里开始
close-with = 请在末尾写 { $quotes }
lone-backslash = 文字中的反斜杠有特殊含义
    .label = 反斜杠后面应当是 `\` 或 `n`
backslash = 要写一个反斜杠，请写 \\；图片和文件只写文件名，不写文件夹
header-not-closed = 这个标题行缺少后括号
    .label = 这里应当有方括号
list-not-closed = 这个列表没有结束
    .label = 这里之前应当有 `]`
list-without-comma = 这个列表缺少逗号，或者没有结束
    .label = 这里之前应当有 `,` 或 `]`
table-not-closed = 这个表没有结束
    .label = 这里之前应当有 `{"}"}`
table-without-comma = 这个表缺少逗号，或者没有结束
    .label = 这里之前应当有 `,` 或 `{"}"}`
bare-date = 这不是日期
    .label = 日期应当加引号
how-dates-are-written = 写法如 "1958"、"1958-11"、"2010-03-01"
leading-zero = 数字不能以 0 开头
    .label = 这个数字以 0 开头
quotes-of-codes = 如果是编号或代码，请加上引号
line-goes-on = 这一行应当到此为止，后面却还有内容
    .label = 这里应当换行
key-on-its-line = 一行只写一个键；文字里面的引号要写作 \"
no-key = 这不是“键 = 值”的写法
    .label = 应当是 key = "value" 这样的一行
key-in-words = 键要写程序认识的英文
    .label = 不认识这个写法
how-keys-are-written = 键只用字母 a 到 z、数字、- 和 _；注释以 # 开头；长文字写在 """ 和 """ 之间
invalid-toml = 这里不合 TOML 写法
    .label = 在这里
how-lines-are-written = 请对照这样的一行来改：key = "value"
numbers-without-quotes = 电话号码要加引号
    .label = 应当加引号
misspelt-header = 没有 `{ $written }` 这种表
    .label = 不认识
text-not-opened = 这段文字缺少前引号
    .label = 这里应当有引号
open-with = 请在这段文字前面写 { $quote }
empty-part-of-key = 点的前面或后面缺少名称
    .label = 缺少名称
table-in-braces = 花括号里的写法不对
    .label = 在这里
how-braces-are-written = 花括号里这样写：{"{"} key = "value", other = "value" {"}"}
mark-in-list = 列表里这个符号是多余的
    .label = 在这里
character-in-comment = 这条注释里有文本不允许的字符
    .label = 在这里
nested-too-deep = 列表或表套得太深
    .label = 在这里
no-number = 这不是数字
    .label = 在这里
how-numbers-are-written = 数字请用阿拉伯数字写，如 3、39.9；文字要加引号
key-named = { $key ->
    [name] 名称 名字 全称 姓名
    [short_name] 简称
    [kind] 类别 类型
    [order] 次序 排序 顺序
    [parent] 上级 上级部门
    [start] 开始 起始日期 开始日期
    [end] 结束 结束日期
    [summary] 简介 介绍
    [mission] 宗旨
    [title] 职务 职务名称 标题
    [head] 负责人
    [person] 人员 任职者
    [phones] 电话
    [faxes] 传真
    [emails] 邮箱 电子邮箱 电子邮件
    [address] 地址
    [postal_code] 邮编 邮政编码
    [hours] 办公时间
    [website] 网站 网址
    [purpose] 用途
    [text] 内容 正文
    [gender] 性别
    [born] 出生日期
    [sort_key] 排序写法
    [contacts] 联系方式
    [posts] 职位
    [appointments] 任职
    [functions] 职能 职责
    [sources] 来源
    [zh] 中文 汉语
    [en] 英文 英语
   *[other] { $key }
}
single-brackets = `{ $header }` 只写了一层方括号，后面还有同样的表
    .label = 这里要用双方括号
part-before-whole = `{ $part }` 写在了 `{ $whole }` 前面
    .label = 写早了
put-below-its-table = 请把它移到所属的 `{ $whole }` 下面
list-without-end = 这个列表没有结束
    .label = 从这里开始
note-behind-value = 值到这里之前就结束了
    .label = 是说明吗？
note-as-comment = 说明请写在 # 后面：{ $meant }
several-equals-signs = 只写一个等号
    .label = 多写了符号
