# 界面文字。新语言从复制此文件开始。
# { $name } 之类由程序填入，请保持原样。

## 框架
skip = 跳到正文
navigation = 主要页面
languages = 语言
breadcrumbs = 当前位置：
home = 首页
organizations = 机构
functions = 职能
people = 人员
site-map = 网站地图
site-pages = 关于本站
permalink = 本页永久链接：
forms-of-page = 本页数据：
forms-of-everything = 全部数据：
format-json = JSON
format-json-ld = JSON-LD
format-turtle = Turtle
format-vcard = vCard 名片
format-csv = CSV 表格
format-popolo = Popolo
format-dump = JSON Lines
format-atom = Atom 订阅
footer = 内容均以所列来源为准。本站不使用 Cookie，不保存可识别访问者身份的信息。
on-this-page = 本页内容
letters = 按字母

## 首页与列表
home-question = 这件事归哪个部门管？
functions-by-office = 全部职能（按部门）
functions-by-topic = 全部职能（按主题）
topics = 按主题查职能
functions-other = 其他职能
people-all = 全部人员（按姓名拼音）
organizations-description = 名录收录的全部机构。
functions-description = 各部门负责的事项。
people-description = 名录中的全部人员及其职务。
site-map-description = 名录的全部页面。
functions-count = { $count } 项职能
units-count = { $count ->
    [0] 未列出内设部门
   *[other] { $count } 个部门和单位
}

## 机构与部门
contact = 联系方式
chart = 组织结构
phone = 电话
phone-extension = 转 { $extension }
fax = 传真
email = 电子邮件
website = 网站
form = 在线留言
access = 交通与出入
address = 地址
postal-code = 邮政编码
hours = 办公时间
contact-none = 来源未给出联系方式。
contact-instead = 请联系：
contact-save = 保存到通讯录（vCard）
referrers = 提及本页的内容
taken-over = { $date }划归{ $body }
leaders = 领导
posts = 职务
units = 下设部门
unit-siblings = 同级部门
purpose = 宗旨
sections = 页面与文件
history = 历史
honours = 荣誉
facts = 基本信息
parent = 隶属
siblings = 同属单位
established = 成立
closed = 撤销
other-names = 其他名称
name-plates = 加挂牌子
translated-names = 其他译名
begins-on = 开始
ends-on = 终止
since = 自
until = 至
date-unknown = 日期不详
head-line = { $post }：{ $holders }
more-than = 超过 { $number }
unit-description = { $organization }{ $unit }：职能、负责人、联系方式。
body-description = { $name }：职能、负责人、联系方式。

organization-kind-government = 政府机关
organization-kind-research = 科研机构
organization-kind-association = 社会团体
organization-kind-other = 机构
unit-kind-department = 部门
unit-kind-office = 办公室
unit-kind-division = 处室
unit-kind-committee = 委员会
unit-kind-center = 中心
unit-kind-museum = 场馆
unit-kind-other = 单位
unit-group-internal = 内设机构
unit-group-further = 其他机构
unit-group-affiliated = 直属单位

history-founding = 成立
history-merger = 合并
history-agreement = 协议
history-honour = 荣誉
history-other = 事件

## 职务与人员
holders = 现任
past-holders = 历任
post-in-body = { $body } { $post }
post-in-unit-of = { $organization } { $unit } { $post }
kind-note = （{ $kind }）
post-in = 所属
head = 主要负责人
post-head = 主要负责人
post-duties = 职务说明
post-reports-to = 直接上级
post-direct-reports = 直接下属
oversees = 分管
rank = 行政级别
overseen-by = 分管领导
unit-in-organization = { $organization }{ $unit }
shares-staff-with = 合署办公
superior-administrative = 行政上级
superior-professional = 业务指导单位
superior-local = 属地管理单位
superior-vertical = 垂直管理单位
subordinate-administrative = 行政下级
subordinate-professional = 业务指导对象
subordinate-local = 属地管理对象
subordinate-vertical = 垂直管理对象
post-grade = 职级
post-full-time-equivalent = 全时当量
post-salary-range = 年薪
salary = { $number }（{ $currency }）
salary-from-to = { $from }–{ $to }（{ $currency }）
post-multiple = 由多人担任
possibly = （可能）
person-nothing = 名录在当日没有此人任职的记录。
post-vacant = 空缺
post-undisclosed = 在任，姓名未公布
post-not-named = 来源未列出姓名
post-description = { $name }：由谁担任、如何联系。
yes = 是
appointment-substantive = 正式
appointment-acting = 代理
appointment-concurrent = 兼任
appointment-honorary = 名誉
positions-now = 现任
positions-before = 曾任
biography = 简历
also-known-as = 别名
romanizations = 拉丁字母拼写
maiden-name = 婚前姓名
gender = 性别
gender-female = 女
gender-male = 男
gender-other = 其他
born = 出生
died = 逝世
person-description = { $name }：现任与曾任职务。

## 编码与其他网页
identifier-uscc = 统一社会信用代码
identifier-ror = ROR（研究机构标识）
identifier-isni = ISNI（国际标准名称标识符）
identifier-orcid = ORCID（研究者标识）
identifier-lei = LEI（法人机构识别编码）
identifier-wikidata = 维基数据
link-website = 网站
link-wikipedia = 维基百科
link-baike = 百度百科
link-weibo = 微博
link-wechat = 微信
link-douyin = 抖音
link-bilibili = 哔哩哔哩
link-facebook = Facebook
link-x = X
link-youtube = YouTube
link-linkedin = 领英
link-form = 在线表单
link-document = 文件

## 页面、文件与职能
section-narrative = 页面
section-document = 文件
section-description = { $name }的页面。
page-description = { $page }：{ $site }的说明页面。
sections-other = 其他页面与文件
part-empty = 来源只给出此标题，没有正文。
chapter = 第 { $count } 章
article = 第 { $count } 条
article-link = 链接到
function-link = 链接到职能

## 搜索
search = 搜索
search-title = 搜索：{ $text }
search-title-page = 搜索：{ $text }（第 { $page } 页）
suggestions = 搜索建议
suggestions-count = 搜索建议：{ $count } 项
search-kind = 类别
search-kind-any = 不限类别
search-organization = 机构
search-organization-any = 不限机构
search-results = { $count } 条结果
search-near = 没有完全符合的结果
search-near-help = 以下 { $count } 条较为接近：
search-none = 没有找到
search-none-help = 可减少词语或换用其他词语。全部职能列于下方。
search-examples = 可以查找的内容
search-corrected = 没有“{ $typed }”，已改为查找“{ $read }”。
search-cut = 只读取了前 { $count } 个字符。
search-no-kind = 没有这一类结果
search-no-organization = 没有这个机构
search-no-page = 没有这一页结果
search-any-kind = 查看各类结果
search-any-organization = 查看各机构的结果
search-first-page = 查看第一页结果
search-everywhere = 在全部内容中查找
search-pages = 结果分页
search-page = 第 { $page } 页，共 { $pages } 页
search-previous = 上一页
search-next = 下一页
example-function = 事项
example-unit = 部门
example-person = 人员
example-phone = 电话号码
answers-function = 职能
answers-unit = 部门
answers-organization = 机构
answers-post = 职务
answers-person = 人员
answers-section = 页面与文件
answers-article = 条文
answer-former-name = 曾用名：{ $name }
answer-predecessor = 前身：{ $name }
answer-held-before = 曾任：
answer-also = 同页还有：{ $things }
answer-more = 另有 { $count } 项
phone-of = { $name }电话
phone-none = 来源未给出电话号码。

## 电话簿与手册
phone-book = 电话簿
phone-book-caption = { $name }：各部门负责人与联系方式
phone-book-office = 部门
phone-book-in-charge = 负责人
phone-book-numbers = 联系方式
phone-book-none = 来源未列出
phone-book-no-head = 未列出职务
phone-book-instead = 来源未列出，请联系{ $body }
phone-book-description = { $name }：各部门电话。
booklet = 手册
booklet-for-print = 手册（供打印）
booklet-contents = 目录
booklet-organization = 机构概况
booklet-description = { $name }：全部内容汇于一页，供打印。
as-of = { $date }的情况

## 来源
sources = 来源
page-updated = 更新日期：
updated = 来源更新日期：
updated-unknown = 来源未注明更新日期。
published = 发布于
read = 查阅于
citation = 引注
citations = 引注
citation-unnamed = 来源在此处引用了未注明的资料。

## 关于文字
status-unofficial = （非官方译文）
status-machine = （机器译文）
language-name = { $tag ->
    [en] 英文
    [zh] 中文
   *[other] { $name }
}
fallback-note = （原文：{ $language }）
notice-unofficial = 本页中文含非官方译文，并非由相关机构发布。
notice-machine = 本页中文含机器译文，未经人工核对。
card-unofficial = 本名片中文含非官方译文，并非由相关机构发布。
card-machine = 本名片中文含机器译文，未经人工核对。
document-unofficial = 中文文本含非官方译文，并非由相关机构发布。
document-machine = 中文文本含机器译文，未经人工核对。
notice-romanized-names = 人名依来源以罗马字母书写，来源未给出汉字。
notice-fallback = 本页部分内容没有中文，以{ $language }显示。

## 出错时
not-found = 没有这个页面
not-found-help = 网址可能有误，或该页面从未存在。可由以下页面找到全部内容：
not-found-near = 您要找的可能是：
withdrawn = 此页面已撤下
withdrawn-help = 此处原有的内容已于{ $date }主动撤下，今后不会在这一网址恢复。可由以下页面找到全部内容：
server-error = 页面无法生成
server-error-help = 这是本站的错误，已经记录。请稍后再试，或由此继续：

## 日期
date-year = { $year } 年
date-month = { $year } 年 { $month } 月
date-day = { $year } 年 { $month } 月 { $day } 日

## 时间
changes = 变动
changes-all = 全部变动与任免
changes-description = 变动情况：任职、离任、机构调整。
changes-latest = 最近变动
changes-none = 截至当日没有注明日期的变动。
feed = 变动订阅（Atom）
band = 本页显示名录在{ $date }的情况。未注明日期的内容在任何一日都会显示。
band-today = 回到今天
day-label = 查看本页在某日的情况
day-show = 查看
before-records = 早于记录起始日期
before-records-help = 名录最早的日期记录为 { $date }。以下页面显示今天的情况：
no-such-day = 没有这一天
no-such-day-help = 日期写法如 2020-12-31。可由以下页面继续：
standing-ended = 已撤销。存续至：
standing-not-yet = 尚未成立。起始：
change-establish = 成立
change-rename = 更名
change-merge = 合并
change-split = 分设
change-transfer = 划转
change-close = 撤销
change-from = 原单位
change-to = 新单位
change-name = 名称
name-change = { $old } → { $new }
work-went-to = 工作划归
change-basis = 依据
event-appointed = 任职
event-confirmed = 任职方式变更
event-left = 离任
event-reappointed = 连任
event-person-post = { $person }：{ $post }
function-origin = （{ $date } 自{ $bodies }划入）
predecessors = 前身
successors = 后继
former-names = 曾用名
former-parents = 曾隶属
name-until = { $name }（至 { $date }）

## 嵌入
card-more = 在{ $site }中查看完整信息
embed = 嵌入到其他网站
embed-code = 供其他网站使用的 HTML 代码
embed-preview = 预览

## 能运行脚本时
text-size = 文字大小
text-size-standard = 标准
text-size-large = 大
text-size-largest = 最大
copy = 复制 { $text }
copied = 已复制
print-page = 打印本页

## 面向程序的数据
api = 数据接口
api-description = 程序如何读取本名录：格式、列表、参数和错误。
api-intro = 这些页面的内容都可以作为数据取得，有多种格式；某一天的页面怎样写，那一天的数据就怎样写。
api-formats = 单项数据的格式
api-formats-help = 在页面的永久链接后加上格式的后缀，就是其数据的网址。程序直接访问永久链接，并在“Accept”中要求某一格式的媒体类型，会被引导到该网址。每个页面都在末尾和“Link”标头中列出它的格式。各种格式内容一致，区别只在于能表达多少。
api-format-json = 页面的全部内容，采用本站自己的字段；只有这种格式毫无省略。
api-format-json-ld = schema.org，供搜索引擎和了解这套词汇的程序使用。
api-format-turtle = 关联数据，采用 W3C 组织机构本体、SKOS 和 vCard 的词汇。
api-format-vcard = 供手机和通讯录使用的名片（vCard 4.0）。机构的文件包括其各部门和所有任职人员。
api-format-csv = 供电子表格使用，UTF-8 编码：机构的职务及任职人员，以及电话簿。
api-format-popolo = 供关注任职情况的程序使用，包括过往情况。
api-format-dump = 每项一行 JSON，与该项自己的网址所给的相同。
api-format-alone = 这种格式也是 JSON，因此只能用它自己的网址。
api-everything = 全部数据
api-everything-help = 一次下载即可取得本名录在那一天的全部内容。需要保存副本的，可以先下载，之后再用带“changed_since”的列表更新。
api-organization = 机构
api-unit = 部门
api-post = 职务
api-person = 人员
api-section = 文件或其他文字
api-lists = 列表
api-lists-help = 列表分段提供，按标识排序；变更从新到旧排列。下一段的网址在“next”和“Link”标头中，到末尾则没有。读取期间即使有新增内容，也不会遗漏或重复。
api-changes-of = 某一机构的变更
api-parameters = 参数
api-on = 日期，格式为 YYYY-MM-DD：那一天的情况。不写则为今天。
api-changed-since = 日期，格式为 YYYY-MM-DD：列表只列出自那一天开始以来有变化的内容，以本名录所知为限。本名录不记录每次编辑，依据的是所载日期：何时开始或结束，何时更名、划转或移交，何时有人到任或离任，以及内容何时更新或核实。只有年份或月份的日期，按其最后一天计算。此后已结束的也会列出，并由“exists”注明。
api-limit = 每段的项数：默认 { $usual } 项，最多 { $most } 项。
api-after = 上一段结束的位置，已写在“next”中；其写法可能改变。
api-within = 用于部门、职务和职能列表：所属机构标识的最后一段。
api-reading = 怎样理解
api-reading-languages = 每段文字按语言标签列出所有语言，并有“status”：“official”为机构发布，“unofficial”为人工翻译，“machine”为机器翻译。
api-reading-dates = 日期与来源一样精确：年、月或日。时段包含其最后一天。已经结束而日期不详的，没有“end”，由“end_unknown”说明。如果日期不足以确定当天是否如此，数据会写“possibly”。
api-reading-holders = “vacant”表示职务已宣布空缺；“undisclosed”表示有人在任但姓名未公布；“not-named”表示没有来源提到任职人员，并不表示无人任职。
api-reading-phones = 电话号码采用国际格式，与页面显示的写法无关，分机号写在其后。短号码和 400、800 号码在境外无法拨打，没有国际格式：数据给出其数字，不带加号，并注明仅限国内拨打。
api-embedding = 嵌入
api-embedding-help = 机构、部门、职务和人员都有名片，其他网站可以用框架显示：在页面网址后加上“/card”；再加“?theme=light”或“?theme=dark”，则固定使用浅色或深色，不随读者的偏好改变。支持 oEmbed 1.0 的程序可由此取得页面的框架代码：
api-promises = 长期不变的约定
api-promise-identifiers = 每项的标识（JSON 中的“id”）就是其永久链接，在各种格式和语言中都相同，只要本名录存在就有效。页面中的内容，例如一项职能，其标识是页面网址加上在页面中的位置。
api-promise-former = 名称改变后，旧网址以状态 308 永久引导到新网址，各种格式都是如此。
api-promise-versions = JSON 中的“version”为 1。新增字段不另行通知，请忽略不认识的字段；其他任何改动都会提高版本号。
api-promise-sharing = 无需密钥。任何网站的脚本都可以读取数据（CORS），且不设置 Cookie。搜索引擎应收录页面而非数据。
api-promise-copies = 保存副本的程序可以在“If-None-Match”中送回“ETag”；若副本仍然有效，会得到状态 304。全部数据的下载没有“ETag”。
api-openapi = 面向程序的说明
api-openapi-help = 所有网址、参数和字段，采用 OpenAPI 3.1：
api-problems = 错误
api-problems-help = 错误以“application/problem+json”（RFC 9457）告知，其“type”是这里某一行的网址。
problem-not-found = 该网址没有内容。列表列出了所有内容。
problem-withdrawn = 该网址原有的内容已主动撤下。“withdrawn”说明撤下的时间和原因。
problem-before-records = 本名录没有那一天的记录。
problem-day = “on”不是有效日期。
problem-limit = “limit”不是整数，或者太小、太大。
problem-after = “after”不是“next”给出的值。
problem-changed-since = “changed_since”不是有效日期。
problem-organization = “organization”不是本名录中的机构。
problem-url = 缺少“url”，或者它不是网址。
problem-size = “maxwidth”或“maxheight”不是大于 0 的整数。
problem-format = “format”既不是“json”也不是“xml”。
problem-server = 数据无法生成，原因见运营者的日志。

## 编辑人员
trouble = 内容有 { $count } 处错误；本页显示的是上一次正确的内容。
trouble-more = 另有 { $count } 处，见终端。
trouble-elsewhere = 内容没有错误，但未能就绪，原因见终端；本页显示的是上一次正确的内容。

## 编辑
edit-page = 编辑本页
report-mistake = 报告错误
content-revision = 内容版本 { $revision }
report-title = 页面“{ $title }”有误
report-page = 页面：{ $page }
report-language = 语言：{ $language }
report-today = 所示日期：报告当日
report-day = 所示日期：{ $date }
report-what = 何处有误，正确信息见何处：
report = 内容报告
report-translation = 翻译
report-texts-of = 所属
report-common = 共用内容
report-interface = 界面
report-all = 总数
report-unofficial = 非官方
report-machine = 机器
report-missing = 缺失
report-missing-texts = 全部缺失文本（文件、行号、键名）
report-gaps = 公众期望而未能查到的内容
report-gaps-help = 括号内为无人具名的职务之情况；空缺本身不算缺失。
report-body = 单位
report-file = 文件
report-freshness = 信息时效
report-freshness-help = 以月计，至少如此：自本站上次查阅起，以及自来源更新起。最久未查阅者列前。
report-checked = 查阅
report-source = 来源
report-updated = 来源更新
report-verified = 核实
