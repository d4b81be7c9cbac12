# 搜索结果的清单。

found-corrected = 没有找到“{ $typed }”；已改为搜索“{ $meant }”。
found-dropped = 没有找到“{ $typed }”；搜索时略去了这个词。
found-lacking = 没有找到“{ $typed }”。
found-nothing = 没有找到结果。
found-near = 没有完全符合的结果；以下结果较为接近。
found-more = 还有 { $count } 个结果；用 --limit 可显示更多。
hit = { $title }（{ $kind }）
former-hit = { $title }（{ $kind }，已不存在）
formerly = 曾用名：{ $name }
took-over-from = 前身：{ $name }
unit-of = { $unit }，{ $organization }
article-says = { $number }：{ $text }
also = 另见 { $place }
the-page-itself = 页面本身
points = { $points } 分

result-function = 职能
result-unit = 部门
result-organization = 机构
result-post = 职务
result-person = 人员
result-section = 文件资料
result-article = 条

reason-typed = “{ $typed }”出现在{ $text }中
reason-prefix = “{ $typed }”是{ $text }中一个词的开头
reason-typo = “{ $typed }”与{ $text }中的一个词相近
reason-abbreviation = “{ $typed }”是{ $text }中词语的缩写
reason-synonym = “{ $typed }”与{ $text }中的词语同义
reason-exact = 输入的就是{ $text }
reason-sound = 输入的是名称的读音或首字母
reason-number = 输入的是号码，或号码的一部分
reason-phrase = 这些词连续出现在{ $text }中
reason-all-clauses = 符合输入的全部词语
reason-typed-share = 输入的词占了全文的大部分
reason-kind = 类别是{ $kind }
reason-other-organization = 输入的词指明了另一个机构
reason-context-only = 只有所属的内容符合
reason-head = 这个职务是主要负责人
reason-former = 现在已不存在

its-name = 名称
its-other-name = 其他名称
its-former-name = 曾用名称
its-predecessor = 前身的名称
its-whole-name = 连同所属机构的全称
its-statement = 正文
its-text = 介绍文字
its-context = 所属的或下属的内容
its-past-context = 曾经所属的或下属的内容
its-address = 地址
its-number = 号码
its-qualifier = 类别、所管地域或联系方式的用途
