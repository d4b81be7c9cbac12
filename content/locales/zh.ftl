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
footer = 内容均以所列资料来源为准。本站不使用 Cookie，不保存可识别访问者身份的信息。
on-this-page = 本页内容
letters = 按字母
by-year = 按年份
list-parts = 列表的各部分
list-previous = 上一部分
list-next = 下一部分

## 首页与列表
home-question = 这件事归哪个部门管？
functions-by-office = 全部职能（按部门）
functions-by-topic = 全部职能（按主题）
topics = 按主题查职能
functions-other = 其他职能
people-all = 全部人员（按姓名拼音）
organizations-description = 名录收录的全部机构：机构类型、下设机构和职能的数量。
functions-description = 各机构、各部门负责的全部事项，按机构排列。
topics-description = 各机构、各部门负责的全部事项，按主题排列。
organizations-below = 下级机构
organizations-other = 其他机构
people-description = 名录中的全部人员及其现任职务，按姓名拼音排列。
people-former-post = 曾任{ $post }
people-more-posts = 另有{ $count }项职务
site-map-description = 名录的全部页面：机构、部门、职务、文件与人员。
functions-count = { $count }项职能
units-count = { $count ->
    [0] 未列出下设机构
   *[other] 下设{ $count }个机构
}
units-more = 另有{ $count }个机构，见通讯录
organizations-more = 另有{ $count }个机构
units-count-within = { $units }（含下级共{ $count }个）

## 机构与部门
contact = 联系方式
chart = 组织结构
chart-show = 展开组织结构图
chart-reporting = 上下级关系
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
opening = 开放时间
opening-separator = 、
opening-line = { $days }：{ $times }
opening-times = { $from }—{ $to }
opening-holidays-closed = 法定节假日休息
opening-holidays-open = 法定节假日照常开放
opening-closed-on = { $date }暂停开放
opening-closed-in = { $date }暂停开放
opening-closed-from-to = { $start }至{ $end }暂停开放
opening-closed-from-unknown = { $start }起暂停开放，何时恢复不详
opening-closed-from = { $start }起暂停开放，恢复时间另行通知
opening-closed-reason = { $closed }（{ $reason }）
weekday-every = 每天
weekday-span = { $first }至{ $last }
weekday-monday = 周一
weekday-tuesday = 周二
weekday-wednesday = 周三
weekday-thursday = 周四
weekday-friday = 周五
weekday-saturday = 周六
weekday-sunday = 周日
location = 位置
location-map = 地图
contact-own-in-post = { $post }（本人）
contact-none = 暂无联系方式（资料来源未列）。
contact-instead = 可联系：
contact-save = 保存为联系人（vCard）
referrers = 提及本页的内容
taken-over = { $date }划归{ $body }
leaders = 领导
posts = 任职人员
units = 下设机构
unit-siblings = 其他单位
purpose = 宗旨
sections = 文件资料
history = 历史
honours = 荣誉
pictures = 图片
facts = 基本信息
parent = 上级单位
parent-perhaps = 当时可能的上级单位
siblings = 隶属同一上级的其他单位
established = 成立日期
closed = 撤销日期
life = 存续期间
life-until = 至{ $end }
life-from-to = { $start }至{ $end }
life-again-from-to = { $start }恢复设立，至{ $end }
life-again-since = { $start }起恢复设立
life-again-over = { $start }恢复设立，现已撤销
short-name = 简称
other-names = 其他名称
name-plates = 加挂牌子
translated-names = 其他译名
begins-on = 开始日期
ends-on = 终止日期
since = 自{ $date }起
until = 至{ $date }
span = { $start }—{ $end }
span-from = { $start }起
span-to = 至{ $end }
date-unknown = 日期不详
head-line = { $post }：{ $holders }
more-than = { $number }以上
unit-description = { $unit }（{ $organization }）：{ $things }。
body-description = { $name }：{ $things }。
description-functions = 职能
description-in-charge = 负责人
description-people = 人员
description-contact = 联系方式
description-units = 部门
description-documents = 文件
description-post = 资料来源所列职务
description-holder = 由谁担任
description-reach = 如何联系
description-person = 资料来源所列人员
description-posts-now = 现任职务
description-posts-before = 曾任职务
description-names = { $names }。
description-names-cut = { $names }等。
description-sentence = { $text }。

organization-kind-government = 政府机关
organization-kind-research = 科研机构
organization-kind-association = 团体
organization-kind-other = 机构
unit-kind-department = 内设机构
unit-kind-office = 内设机构
unit-kind-division = 内设机构
unit-kind-committee = 委员会
unit-kind-center = 中心
unit-kind-museum = 场馆
unit-kind-other = 单位
unit-group-internal = 内设机构
unit-group-further = 其他机构
unit-group-affiliated = 直属单位

history-founding = 成立
history-merger = 合并
history-agreement = 签约
history-honour = 荣誉
history-other = 事件

## 职务与人员
holders = 现任
past-holders = 历任
holders-all = 全部现任与历任人员
holders-more = 另有{ $count }人
positions-more = 另外{ $count }项职务
post-in-body = { $body }{ $post }
post-in-unit-of = { $organization }{ $unit }{ $post }
post-of-area = { $area }{ $post }
area = 辖区
area-code = { $area }（{ $code }）
kind-note = （{ $kind }）
post-in = 所在单位
head = 主要负责人
post-head = 主要负责人
post-duties = 职务说明
post-ex-officio = 由下列职务兼任
ex-officio-as = （由{ $post }兼任）
ex-officio-as-acting = （由代理{ $post }兼任）
post-reports-to = 直接上级
post-direct-reports = 直接下属
direct-reports-count = { $count }个直接下属职务
oversees = 分管
overseen-by-one = { $thing }（{ $holder }）
rank = 行政级别
overseen-by = 分管领导
unit-of-parent = { $unit }（{ $parent }）
unit-in-organization = { $organization }{ $unit }
shares-staff-with = 合署办公
superior-administrative = 行政上级
superior-professional = 业务指导单位
superior-local = 属地管理单位
superior-vertical = 垂直管理单位
former-superiors = 原上级或指导单位
subordinate-administrative = 行政下级
subordinate-professional = 业务指导对象
subordinate-local = 属地管理对象
subordinate-vertical = 垂直管理对象
post-grade = 职级
post-full-time-equivalent = 全时当量
post-salary-range = 年薪
salary = { $number }（{ $currency }）
salary-from-to = { $from }～{ $to }（{ $currency }）
post-multiple = 可由多人担任
possibly = （可能）
person-nothing = 名录在当日没有此人任职的记录。
post-vacant = 空缺
post-undisclosed = 在任，姓名未公布
post-not-named = 姓名未列
post-description = { $name }：{ $things }。
yes = 是
appointment-substantive = 正式
appointment-acting = 代理
appointment-concurrent = 兼
appointment-honorary = 名誉
appointment-ex-officio = 因职务兼任
appointment-acting-ex-officio = 因代理职务兼任
positions-now = 现任
positions-before = 曾任
biography = 简历
works-in = 所在部门
worked-in = 曾在部门
affiliations = 所属党派与团体
former-affiliations = 曾属党派与团体
affiliation-role = { $body }{ $role }
affiliation-since = { $named }（{ $start }起）
affiliation-from-to = { $named }（{ $start }至{ $end }）
also-known-as = 别名
names-in-other-languages = 其他语言姓名
former-aliases = 曾用别名
name-at-present = 现用名
name-then = 当时姓名
romanizations = 拉丁字母拼写
maiden-name = 婚前姓名
gender = 性别
gender-female = 女
gender-male = 男
gender-other = 其他
born = 出生日期
died = 逝世日期
person-description = { $name }：{ $things }。

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
link-image = 图片

## 文件资料与职能
section-narrative = 专题
section-document = 文件
section-description = { $title }（{ $name }）：
document-description = { $name }《{ $title }》全文。
document-description-elsewhere = { $name }《{ $title }》全文（{ $language }）。
page-description = { $page }：{ $site }的说明页面。
sections-other = 其他文件资料
part-empty = 资料来源只有此标题，没有正文。
chapter = 第{ NUMERAL($count, system: "hans") }章
article = 第{ NUMERAL($count, system: "hans") }条
article-link = 链接到{ $article }
function-link = 链接到第{ $number }项职能

## 搜索
search = 搜索
search-example = 例如：{ $examples }
search-title = 搜索：{ $text }
search-title-page = 搜索：{ $text }（第{ $page }页）
suggestions = 搜索建议
suggestion-closed = 已撤销
suggestions-count = 搜索建议：{ $count }项
search-kind = 类别
search-narrow = 筛选
search-kind-any = 不限类别
search-organization = 机构
search-organization-any = 不限机构
search-organization-typed = 机构名称，不填则不限
search-results = { $count }条结果
search-near = 未找到完全匹配的结果
search-near-help = 以下{ $count }条较为接近：
search-none = 未找到相关内容
search-none-help = 可减少词语或换用其他词语，也可由下列条目查阅全部职能。
search-examples = 可以查找的内容
search-corrected = 没有“{ $typed }”，已改为查找“{ $read }”。
search-lacking = 没有与“{ $word }”相符的内容。
search-dropped = 没有与“{ $word }”相符的内容，以下结果已忽略该词。
search-without = 只查找“{ $text }”
search-cut = 只读取了前{ $count }个字符。
search-no-text = 输入的文字编码无法识别，请重新输入
search-no-kind = 没有这一类结果
search-no-organization = 没有这个机构
search-no-page = 没有这一页结果
search-any-kind = 不限类别查看
search-any-organization = 不限机构查看
search-first-page = 查看第一页结果
search-not-yet = 搜索正在准备中，请稍后再试
search-again = 再次搜索
search-everywhere = 在全部内容中查找
search-pages = 结果分页
search-page = 第{ $page }页，共{ $pages }页
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
answers-section = 文件资料
answers-article = 条文
answer-former-name = 曾用名：{ $name }
answer-predecessor = 前身：{ $name }
answer-held-before = 曾任：
answer-also = 同页还有：{ $things }
answer-more = 另有{ $count }项
phone-of = { $name }电话
phone-none = 暂无电话

## 通讯录与手册
phone-book = 通讯录
phone-book-caption = { $name }：各部门负责人与联系方式
phone-book-legend = 表示资料来源未列出。
phone-book-office = 部门
phone-book-in-charge = 负责人
phone-book-numbers = 联系方式
phone-book-none = 暂无联系方式
phone-book-no-head = 未列出职务
phone-book-head-unsaid = 来源未注明主要负责人
phone-book-empty = 资料来源未列出任何部门的电话等联系方式。
phone-book-instead = 暂无联系方式，可联系：{ $body }
phone-book-description = { $name }通讯录：逐一列出各部门的{ $things }。
phone-book-description-none = { $name }通讯录：资料来源未列出任何部门的联系方式。
booklet = 机构手册
booklet-for-print = 机构手册（打印版）
booklet-contents = 目录
booklet-organization = 机构概况
booklet-description = { $name }：{ $things }汇于一页，供打印。
as-of = 截至{ $date }

## 资料来源
sources = 资料来源
page-updated = 更新日期：
updated = 来源更新日期：
updated-unknown = 来源未注明更新日期。
published = 发布日期：
read = 查阅日期：
citation = 引注
citations = 引注
citation-unnamed = 来源未注明此处所引资料。

## 关于文字
status-unofficial = （非官方译文）
status-machine = （机器译文）
language-name = { $tag ->
    [en] 英文
    [zh] 中文
    [ar] 阿拉伯语
    [az] 阿塞拜疆语
    [be] 白俄罗斯语
    [bg] 保加利亚语
    [bn] 孟加拉语
    [bo] 藏语
    [ca] 加泰罗尼亚语
    [cs] 捷克语
    [cy] 威尔士语
    [da] 丹麦语
    [de] 德语
    [el] 希腊语
    [eo] 世界语
    [es] 西班牙语
    [et] 爱沙尼亚语
    [eu] 巴斯克语
    [fa] 波斯语
    [fi] 芬兰语
    [fil] 菲律宾语
    [fr] 法语
    [ga] 爱尔兰语
    [gl] 加利西亚语
    [he] 希伯来语
    [hi] 印地语
    [hr] 克罗地亚语
    [hu] 匈牙利语
    [hy] 亚美尼亚语
    [id] 印度尼西亚语
    [is] 冰岛语
    [it] 意大利语
    [ja] 日语
    [ka] 格鲁吉亚语
    [kk] 哈萨克语
    [km] 高棉语
    [ko] 韩语
    [ky] 吉尔吉斯语
    [la] 拉丁语
    [lo] 老挝语
    [lt] 立陶宛语
    [lv] 拉脱维亚语
    [mk] 马其顿语
    [mn] 蒙古语
    [ms] 马来语
    [mt] 马耳他语
    [my] 缅甸语
    [nb] 书面挪威语
    [ne] 尼泊尔语
    [nl] 荷兰语
    [nn] 新挪威语
    [no] 挪威语
    [pl] 波兰语
    [pt] 葡萄牙语
    [ro] 罗马尼亚语
    [ru] 俄语
    [sk] 斯洛伐克语
    [sl] 斯洛文尼亚语
    [sq] 阿尔巴尼亚语
    [sr] 塞尔维亚语
    [sv] 瑞典语
    [sw] 斯瓦希里语
    [ta] 泰米尔语
    [tg] 塔吉克语
    [th] 泰语
    [tk] 土库曼语
    [tr] 土耳其语
    [ug] 维吾尔语
    [uk] 乌克兰语
    [ur] 乌尔都语
    [uz] 乌兹别克语
    [vi] 越南语
    [yue] 粤语
    [za] 壮语
    [zh-CN] 中文，中国大陆
    [zh-HK] 中文，中国香港
    [zh-Hans] 简体中文
    [zh-Hant] 繁体中文
    [zh-TW] 中文，中国台湾
   *[other] { $name }
}
fallback-note = （{ $language }）
quoted = “{ $text }”
quoted-separator = {""}
quoted-last = { $texts }和{ $last }
notice-unofficial-all = 本页所载机构和人员资料的中文均为非官方译文，并非由相关机构发布。
notice-unofficial-except = 除{ $texts }外，本页所载机构和人员资料的中文均为非官方译文，并非由相关机构发布。
notice-unofficial-these = 本页的{ $texts }为非官方译文，并非由相关机构发布。
notice-unofficial-of = 本页{ $organizations }资料的中文均为非官方译文，并非由相关机构发布。
notice-unofficial = 本页部分中文为非官方译文，并非由相关机构发布。
notice-machine = 本页中文含机器译文，未经人工核对。
card-unofficial = 中文含非官方译文，并非由相关机构发布。
card-machine = 中文含机器译文，未经人工核对。
feed-status = { $text }{ $status }
document-unofficial = 中文文本含非官方译文，并非由相关机构发布。
document-machine = 中文文本含机器译文，未经人工核对。
notice-romanized-names = 资料来源中的人名只有拉丁字母写法，未见汉字。
notice-fallback = 本页部分内容没有中文，以{ $language }显示。
notice-fallback-unofficial = 本页部分内容没有中文，以{ $language }显示，其中含非官方译文。

## 出错时
not-found = 页面不存在
not-found-help = 网址可能有误，也可能从未有过此页面。您可以从以下页面查找：
not-found-near = 您要找的可能是：
withdrawn = 此页面已撤下
withdrawn-help = 此处原有的内容已于{ $date }主动撤下，今后不会在这一网址恢复。您可以从以下页面查找：
server-error = 页面无法生成
server-error-help = 这是本站的错误，已经记录。请稍后再试，或由此继续：

## 日期
date-year = { $year }年
date-month = { $year }年{ $month }月
date-day = { $year }年{ $month }月{ $day }日

## 时间
changes = 变动
changes-all = 全部变动与任免
changes-description = 各机构的变动情况：任职、离任、机构调整，按年份排列。
changes-description-none = { $name }的变动情况：任职、离任、机构调整，暂无记录。
changes-description-of = { $name }的变动情况：任职、离任、机构调整，按年份排列。
changes-latest = 最新变动
changes-none = 暂无变动记录。
feed = 变动订阅（Atom）
band = 以下为{ $date }的情况；未注明日期的内容始终显示。
band-today = 返回今日
day-label = 按日期查看本页
day-show = 查看
before-records = 早于记录起始日期
before-records-help = 名录最早的日期记录为{ $date }。以下页面显示今天的情况：
no-such-day = 日期无效
no-such-day-help = 请按“2020-12-31”的格式填写。您可以从以下页面查找：
standing-ended = 已撤销。存续至：
over-since-unknown = 已撤销，撤销日期不详。
standing-last-day = 查看存续期末（{ $date }）的本页
standing-last-holders = 最后一日的任职人员
standing-restored = 其后恢复设立。恢复日期：
standing-not-yet = 尚未成立。成立日期：
change-establish = 成立
change-rename = 更名
change-merge = 合并
change-split = 分设
change-restore = 恢复设立
change-transfer = 划转
change-close = 撤销
change-from = 原单位
change-to = 新单位
change-name = 名称
name-change = { $old }→{ $new }
work-went-to = 工作划归
change-basis = 依据
event-appointed = 任职
event-confirmed = 任职方式变更
event-left = 离任
event-reappointed = 连任
event-transferred = 划转
event-transferred-words = { $unit }由{ $from }划转至{ $to }
list-separator = 、
labelled = { $label }：{ $text }
clause-separator = ；
event-person-post = { $person }：{ $post }
function-origin = （{ $date }自{ $bodies }划入）
predecessors = 前身
successors = 后继
name-perhaps = 当时可能的名称
former-names = 曾用名
former-parents = 曾隶属
former-units = 原设机构
name-until = { $name }（至{ $date }）

## 嵌入
card-more = 在{ $site }中查看完整信息
embed = 嵌入到其他网站
embed-code = 供其他网站使用的 HTML 代码
embed-preview = 预览

## 能运行脚本时
text-size = 字号
text-size-standard = 标准
text-size-large = 大
text-size-largest = 最大
copy = 复制 { $text }
copied = 已复制
print-page = 打印本页

## 面向程序的数据
api = 数据接口
api-description = 程序如何读取本名录：数据格式、列表、参数、错误代码与嵌入方式。
api-intro = 这些页面的内容都可以作为数据取得，有多种格式；数据与同日页面内容一致。
api-formats = 单项数据的格式
api-formats-help = 在页面的永久链接后加上格式的后缀，就是其数据的网址。程序直接访问永久链接，并在“Accept”中要求某一格式的媒体类型，会被重定向到该网址。每个页面都在末尾和“Link”响应头中列出它的格式。各种格式内容一致，区别只在于能表达多少。
api-format-json = 页面的全部内容，采用本站自己的字段；只有这种格式毫无省略。
api-format-json-ld = schema.org，供搜索引擎和了解这套词汇的程序使用。
api-format-turtle = 关联数据，采用 W3C 组织机构本体、SKOS 和 vCard 的词汇。
api-format-vcard = 供手机和通讯录软件使用的名片（vCard 4.0）。机构的名片包括其各部门和所有任职人员。
api-format-csv = 供电子表格使用，UTF-8 编码：机构的职务及任职人员，以及通讯录。
api-format-popolo = 供关注任职情况的程序使用，包括过往情况。
api-format-dump = 每项一行 JSON，内容与该项网址返回的相同。
api-format-alone = 这种格式也是 JSON，因此只能用它自己的网址。
api-everything = 全部数据
api-everything-help = 一次下载即可取得本名录某一天的全部内容：参数“on”指定日期，默认为今天。需要保存副本的，可以先下载，之后再用带“changed_since”的列表更新。
api-organization = 机构
api-unit = 部门
api-post = 职务
api-person = 人员
api-section = 文件或其他文字
api-lists = 列表
api-lists-help = 列表分页提供，按标识排序；变动从新到旧排列。下一页的网址在“next”和“Link”响应头中，到末尾则没有。读取期间即使有新增内容，也不会遗漏或重复。
api-units = 部门
api-posts = 职务
api-changes-of = 某一机构的变动
api-parameters = 参数
api-on = 日期，格式为 YYYY-MM-DD：那一天的情况。不写则为今天。
api-changed-since = 日期，格式为 YYYY-MM-DD：列表只列出自那一天开始以来有变化的内容，以本名录所知为限。本名录不记录每次编辑，依据的是所载日期：何时开始或结束，何时更名、划转或移交，何时有人到任或离任，以及内容何时更新或核实。只有年份或月份的日期，按其最后一天计算。此后已结束的也会列出，并由“exists”注明。
api-limit = 每页的项数：默认{ $usual }项，最多{ $most }项。
api-after = 上一页结束的位置，已写在“next”中；其写法可能改变。
api-within = 用于部门、职务和职能列表：所属机构标识的最后一段。
api-reading = 数据说明
api-reading-languages = 每段文字按语言标签列出所有语言，并有“status”：“official”为机构发布的文字，“unofficial”为他人或本名录的译文，“machine”为未经核对的机器译文。
api-reading-dates = 日期与来源一样精确：年、月或日。时段包含其最后一天。已经结束而日期不详的，没有“end”，由“end_unknown”说明。如果日期不足以确定当天是否如此，数据会写“possibly”。
api-reading-holders = “vacant”表示职务已宣布空缺；“undisclosed”表示有人在任但姓名未公布；“not-named”表示没有来源提到任职人员，并不表示无人任职。
api-reading-phones = 电话号码采用 E.164 格式，与页面显示的写法无关；分机号按“tel:”网址的写法，以“;ext=”附在其后。短号码和400、800号码在境外无法拨打，没有这种格式：数据给出其数字，不带加号，且“national_only”为 true。
api-embedding = 嵌入
api-embedding-help = 机构、部门、职务和人员都有卡片，其他网站可以用框架显示：在页面网址后加上“/card”；再加“?theme=light”或“?theme=dark”，则固定使用浅色或深色，不随读者的偏好改变。支持 oEmbed 1.0 的程序可由此取得页面的框架代码：
api-promises = 长期不变的约定
api-promise-identifiers = 每项的标识（JSON 中的“id”）就是其永久链接，在各种格式和语言中都相同，只要本名录存在就有效。页面中的内容，例如一项职能，其标识是页面网址加上在页面中的位置。
api-promise-former = 名称改变后，旧网址以状态码308永久重定向到新网址，各种格式都是如此。
api-promise-versions = JSON 中的“version”为1。新增字段不另行通知，请忽略不认识的字段；其他任何改动都会提高版本号。
api-promise-sharing = 无需密钥。任何网站的脚本都可以读取数据（CORS），且不设置 Cookie。搜索引擎应收录页面而非数据。
api-promise-copies = 保存副本的程序可以在“If-None-Match”中送回“ETag”；若副本仍然有效，会得到状态码304。全部数据的下载没有“ETag”。
api-openapi = 面向程序的说明
api-openapi-help = 全部网址、参数和字段的 OpenAPI 3.1 说明：
api-problems = 错误
api-problems-help = 出错时返回“application/problem+json”（RFC 9457），其中“type”为下列某一行的网址。
problem-not-found = 该网址没有内容。列表列出了所有内容。
problem-withdrawn = 该网址原有的内容已主动撤下。“withdrawn”说明撤下的时间和原因。
problem-before-records = 本名录没有那一天的记录。
problem-day = “on”不是有效日期。
problem-limit = “limit”不是整数，或者太小、太大。
problem-after = “after”不是“next”给出的值。
problem-changed-since = “changed_since”不是有效日期。
problem-organization = “organization”不是本名录中的机构。
problem-url = 缺少“url”，或者它不是网址。
problem-size = “maxwidth”或“maxheight”不是大于0的整数。
problem-format = “format”既不是“json”也不是“xml”。
problem-server = 数据无法生成，原因见运营者的日志。

## 编辑人员
trouble = 内容有{ $count }处错误；本页显示的是上一次正确的内容。
trouble-more = 另有{ $count }处，见终端。
trouble-away = 内容文件夹不见了；在它恢复之前，本页显示的是上一次读取的内容。
trouble-elsewhere = 内容没有错误，但未能就绪，原因见终端；本页显示的是上一次正确的内容。

## 编辑
edit-page = 编辑本页
report-mistake = 纠错
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
report-gaps-help = 括号内为未列出任职人员的职务的情况；空缺不算缺失。
report-body = 单位
report-file = 文件
report-freshness = 信息时效
report-freshness-help = 以月计，至少如此：自本站上次查阅起，以及自来源更新起。最久未查阅者列前。
report-checked = 查阅
report-read = 查阅日期
report-published = 发布日期
report-source = 来源
report-updated = 来源更新
report-verified = 核实
