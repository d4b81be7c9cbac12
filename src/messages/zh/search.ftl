# 搜索结果的清单。

found-corrected = 没有找到“{ $typed }”；已改为搜索“{ $meant }”。
found-lacking = 没有找到“{ $typed }”。
found-dropped = 没有找到“{ $typed }”；已略去这个词。
found-nothing = 没有找到结果。
found-near = 没有完全符合的结果；以下较为接近。
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
result-organization = 组织
result-post = 职务
result-person = 人员
result-section = 文件
result-article = 条

reason-typed = “{ $typed }”出现在{ $text }中
reason-prefix = “{ $typed }”是{ $text }中一个词的开头
reason-typo = “{ $typed }”与{ $text }中的一个词相近
reason-abbreviation = “{ $typed }”是{ $text }中词语的缩写
reason-synonym = “{ $typed }”与{ $text }中的词语同义
reason-exact = 输入的就是{ $text }
reason-sound = 输入的是名称的读音或首字母
reason-number = 输入的是它的号码，或号码的一部分
reason-phrase = 这些词连续出现在{ $text }中
reason-all-clauses = 符合输入的全部词语
reason-typed-share = 输入的词占了它的大部分文字
reason-kind = 类别是{ $kind }
reason-other-organization = 输入的是另一个组织
reason-context-only = 只有与它相关的内容符合
reason-head = 它是机构的主要负责人
reason-former = 它已不存在

its-name = 它的名称
its-other-name = 它的其他名称
its-former-name = 它的曾用名称
its-predecessor = 它前身的名称
its-whole-name = 它连同所属机构的名称
its-statement = 它的文字
its-qualifier = 它的类别、所管地域或联系方式的用途
its-text = 关于它的文字
its-context = 与它有隶属关系的内容
its-past-context = 曾与它有隶属关系的内容
its-address = 它的地址
its-number = 它的号码
