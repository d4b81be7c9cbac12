# 新建内容时的提问和提示。

needs = 新建{ $what }还需要 { $option }；这里不是终端，无法提问，请写在命令中
needs-several = 新建{ $what }还需要 { $options } 和 { $option }；这里不是终端，无法提问，请写在命令中
needs-in-one-language = 至少要写一种语言
site-lacks-language = 网站没有语言 `{ $language }`；现有 { $known }
site-lacks-language-with-suggestion = 网站没有语言 `{ $language }`；是不是要写 `{ $near }`？
no-kind = 没有类别 `{ $written }`；可用的有 { $known }
no-kind-of-these = `{ $written }` 不在这些类别之中
no-standard-kind = 可用的类别中没有“{ $written }”：可以写“其他”，或者先在 kinds.toml 中写出这个叫法（见指南“机构自己的类别”）
no-standard-kind-of = { $reason }；现有的类别：{ $known }
no-kind-with-suggestion = 没有类别 `{ $written }`；是不是要写 `{ $near }`？
no-date = `{ $written }` 不是日期；请写成 1958、1958-11 或 2010-03-01 这样
no-tag = `{ $written }` 不是语言标签；请写成 `en`、`zh`、`ug` 这样
no-tag-with-suggestion = `{ $written }` 不是语言标签；是不是要写 `{ $near }`？
one-title = 一个职务要么用 titles.toml 中的一个名称，要么用自己的名称、每种语言写一个
quotes-left-out = 已去掉引号，写作 `{ $text }`
needs-an-answer = 这一项必须填写
something-missing = 缺少必要的信息
language-has-no-slug = 语言不需要 slug（网址中的名称），请不要写 --slug
no-slug-from-names = 无法由这些名称得出 slug（网址中的名称）；请用 --slug 指明

question-not-shown = 无法显示问题
answer-not-read = 读不到回答
no-answer = 没有收到回答，也没有写入任何文件

may-stay-empty = { $question }（可留空）
in-language-may-stay-empty = { $question }（{ $tag ->
        [zh] 中文
        [en] 英文
       *[other] { $tag }
    }，可留空）
ask-kind = 类别，任选其一：{ $kinds }
ask-slug = slug（网址中的名称）
ask-full-name = 全称
ask-organization = 所属机构的名称或 slug（网址中的名称）
ask-parent-unit = 上级部门的名称或 slug
ask-unit = 所属部门的名称或 slug
ask-listed-title = titles.toml 中的职务名称或 slug；要用自己的名称，请留空
ask-own-title = 这个职务自己的名称
ask-title = 标题
ask-name = 姓名
ask-sort-key = “{ $name }”排序用的写法，姓在前
ask-post = 担任的职务，例如 科协/主席
ask-start = 任职日期：年、年月或年月日
ask-position = 名录以外的职务或身份
ask-affiliation = 所属的党派、学会、科学院等
needs-reason-to-be-shown = 人员没有职务、名录以外的身份或所属团体，就不会显示；请至少填写一项
ask-date = 日期：年、年月或年月日
ask-what-happened = 发生了什么
ask-bodies-before = 变动前的机构或部门（名称或 slug），有几个就用逗号隔开
ask-bodies-after = 变动后的机构或部门，写法相同
ask-tag = 语言标签，例如 ug
ask-native-name = 这种语言的名称，用这种语言写

option = { $option } { $value ->
        [text] 语言=文字
        [kind] 类别
        [date] 日期
        [organization] 机构
       *[name] 名称
    }
option-title = --title SLUG 或 语言=文字
option-post = --post 职务、--position 语言=文字 或 --affiliation 语言=文字
option-bodies = --from 机构或部门 或 --to 机构或部门
option-tag = 语言标签

changed-file = 已修改 { $file }
wrote-file = 已写入 { $file }
address-will-be = 网址将是 { $address }
next-step = 接下来：{ $next }；然后运行 `minglu check`。
next-fill-in = 打开文件，填写知道的各行，并去掉行首的 #
next-write-text = 打开文件，写入正文
next-holder = 在职务下面写明任职者，或用 `minglu new person --post { $post }` 新建人员
next-translate = 翻译 locales/ 中的新文件，再把已有的这种语言的文字补进各个文件

instead-succeed = 用 `minglu succeed { $post } { $person } --from 日期 --name 语言=文字` 可以一并写上前任离任、新建人员并写上到任
name-bodies-of-change = 请写明变动前（--from）或变动后（--to）的机构或部门
instead-close = 用 `minglu close { $unit } --on 日期` 可以把结束日期和变动一并写入
will-not-do = 这样不行：{ $mistakes }
