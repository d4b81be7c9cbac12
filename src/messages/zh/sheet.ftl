# 电子表格：写成表格，以及从表格导入。

sheet-is-empty = { $path } 是空的
sheet-is-broken = { $path } 已损坏，无法读取；请用原来的软件打开，重新保存
formula-without-result = { $path }：工作表“{ $sheet }”的 { $cell } 是公式，却没有结果；请用表格软件打开并保存，再导入
hidden-sheet = 工作表“{ $sheet }”是隐藏的，没有读取。
hidden-rows = 有 { $count } 行是隐藏的，没有读取：第 { $rows } 行。
and-others = { $things } 等
sheet-is-none = { $path } 不是电子表格；可以读取 .xlsx、.ods 和 .csv
sheet-is-no-text = { $path } 不是电子表格，也不是 UTF-8、UTF-16 或 GB18030 编码的文本；可以读取 .xlsx、.ods 和 .csv
sheet-is-too-large = { $path } 太大，不像是机构的名单；请删去不需要的内容
sheet-has-password = { $path } 设有密码；请取消密码后保存
sheet-of-old-kind = { $path } 是旧格式 .xls；请另存为 .xlsx
workbook-not-written = 无法生成工作簿

sheet-of-units = 部门
sheet-of-posts = 职务
sheet-of-appointments = 任职
sheet-of-people = 人员
sheet-of-contacts = 联系方式
sheet-of-functions = 职能
row-of-sheet = { $sheet }第 { $row } 行
row-of-file = 第 { $row } 行
cell-yes = 是
cell-no = 否
language-called = { $tag ->
    [en] 英文
    [zh] 中文
   *[other] { $tag }
}
heading-in-language = { $heading }（{ $language }）
heading-id = 标识
heading-of-post = 职务
heading-of-body = 所属
note-of-id = 用来与其他各行区分，不能改动；新增的行留空。改名请用 `minglu rename`。
note-of-of = 属于哪个机构、职务或人员，从列表中选取；新增的行也可以填写新增内容的名称。
note-of-list = { $note } 多个值各占一行，或者用顿号、逗号、分号隔开。
heading = { $key ->
    [order] 次序
    [kind] 类别
    [group] 归属方式
    [parent] 上级部门
    [start] 起始日期
    [end] 结束日期
    [name] 名称
    [short_name] 简称
    [summary] 简介
    [rank] 级别
    [mission] 宗旨
    [remit] 职能引语
    [updated] 来源更新日期
    [verified] 核实日期
    [title] 职务名称
    [description] 职责
    [grade] 职级
    [head] 负责人
    [reports_to] 上级职务
    [multiple_holders] 多人担任
    [precedence] 排序
    [established] 成立日期
    [closed] 撤销日期
    [area] 区域
    [salary_range] 薪酬范围
    [full_time_equivalent] 折合全职人数
    [undisclosed] 姓名不公开
    [person] 任职者
    [post] 因何职务兼任
    [sort_key] 排序写法
    [gender] 性别
    [born] 出生日期
    [died] 去世日期
    [biography] 简历
    [purpose] 用途
    [phones] 电话
    [faxes] 传真
    [emails] 电子邮箱
    [website] 网站
    [form] 在线留言
    [address] 地址
    [postal_code] 邮政编码
    [access] 到达方式
    [hours] 办公时间
    [holidays] 法定节假日
    [id] 链接标识
    [text] 内容
    [topics] 主题
   *[other] { $key }
}

workbook-of-nobody = 工作簿没有写明属于哪个机构
wrote-workbook = 已写入 { $path }。修改单元格后运行：minglu import { $path }
no-place-for-row = 没有 `{ $slug }` 所属的机构
cannot-be-put = { $file } 中 `{ $key }` 的写法只能手工修改
row-twice = `{ $id }` 出现在两行中；新增的行请不要填写标识
row-of-nothing = 内容中没有 `{ $id }`；新增的行请不要填写标识
row-has-changed = `{ $id }` 现在已是另一项；请重新生成工作簿
person-needs-appointment = 新增的人员须在工作表“{ $sheet }”中有一行任职，或者填写简历
sheet-without-keys = 工作表“{ $sheet }”隐藏的第 1 行（各列的键）已被删除或改动，无法知道各列的含义，没有写入任何内容；请用 minglu sheet 重新生成工作簿
sheet-without-headings = 工作表“{ $sheet }”第 2 行应当是表头，现在却是一行内容，没有写入任何内容；请在第 2 行上面插入一行
keys-in-other-row = 工作表“{ $sheet }”各列的键应当在隐藏的第 1 行，现在却在第 { $row } 行，没有写入任何内容；请删去它上面的行
column-twice = 工作表“{ $sheet }”隐藏的第 1 行中，有两列的键都是 `{ $key }`，没有写入任何内容；请删去复制出来的那一列
column-without-key = 工作表“{ $sheet }” { $column } 列（“{ $heading }”）在隐藏的第 1 行中的键不见了，没有写入任何内容；请用 minglu sheet 重新生成工作簿
workbook-is-older = 有 { $count } 个单元格在工作簿中没有改过，但内容在工作簿生成之后已经改过，以内容为准。要修改这些值，请用 minglu sheet 重新生成工作簿。
row-needs = 新增的行须填写“{ $heading }”
cell-is-fixed = “{ $heading }”不能在这里修改
cell-changed-twice = 工作簿生成之后，内容中的“{ $heading }”也改过，现为“{ $now }”
cell-is-for-file = “{ $heading }”只能在 { $file } 中修改
nothing-is-called = 没有“{ $cell }”
nobody-is-called = 没有人叫“{ $cell }”
cell-names-none = “{ $heading }”：{ $nothing }；请从单元格的下拉列表中选取
cell-names-no-person = “{ $heading }”：{ $nothing }；新人请先在“人员”表中加一行
cell-names-none-of = “{ $heading }”：{ $nothing }；可选的有：{ $known }
cell-names-none-but-near = “{ $heading }”：{ $nothing }；是不是要写“{ $near }”？
cell-names-several = “{ $heading }”：叫“{ $cell }”的有 { $count } 个，请写明是哪一个：{ $known }
cell-is-no-flag = “{ $heading }”只能填“是”或“否”，不能填“{ $cell }”
cell-is-no-number = “{ $heading }”：“{ $cell }”不是数字
cell-is-serial = “{ $heading }”：{ $cell } 是表格软件的日期序号，是不是 { $day }？请写日期
cells-are-merged = { $area } 是合并的单元格，除第一格以外的内容都已丢失；请撤销合并，或者用 minglu sheet 重新生成工作簿
cell-has-failed = { $cell } 是 { $text }（公式出错）；请改为文字，或者恢复原来的内容
rows-exchanged = 有 { $count } 行互换了{ $columns }，像是只给一部分列排了序，或者改动了标识；请撤销，或者用 minglu sheet 重新生成工作簿
id-was-cleared = 标识被清空；像是 `{ $id }`，请填回
id-was-changed = 内容中没有 `{ $written }`；像是 `{ $id }`，请改回
row-is-total = “{ $text }”像是合计；请删去这一行
row-like-another = 与第 { $row } 行完全一样；请删去其中一行
sheet-twice = 工作表“{ $first }”和“{ $second }”是同一张表的两份，内容不同，不知道以哪一份为准，没有写入任何内容；请只留一张
sheet-is-gone = 没有工作表“{ $sheet }”，其中的内容不变。
cells-before-are-gone = 隐藏的工作表 minglu-before 已被删除：凡与现有内容不同的单元格都算作修改，工作簿生成之后别人改过的内容也会改回去，请仔细核对。
text-overwritten = { $was } → { $new }
holders-overwritten = 有 { $count } 行直接改了任职者，前任的这段任职将不再保留。换人的，请在原行填写结束日期，另加一行写新任者；只有原来写错了，才直接改：
names-overwritten = 有 { $count } 处直接改了名称，原来的名称将不再保留。更名的，请在部门的文件中另写 [[former_names]]（原名称和停用日期）；只有原来写错了，才直接改：
cell-is-needed = “{ $heading }”不能空着
mistake-of-cell = “{ $heading }”：{ $mistake }
heading-of-column = “{ $heading }”
column-of-sheet = “{ $sheet }”表的“{ $heading }”
change-columns = 请在以下列中改正：{ $columns }
cell-is-to-be-empty = “{ $heading }”：不要写“{ $cell }”；没有的请留空，与别处相同的请写全
cell-has-lines = “{ $heading }”中间有换行；请写成一行
cell-is-of-two-months = “{ $heading }”：“{ $cell }”可能是 1 月，也可能是表格软件改过的 10 月；请写 { $year }-01 或 { $year }-10
name-is-taken = 已有部门叫“{ $name }”：{ $body }；要修改它，请改它那一行；是另一个部门的，请写不同的名称
column-was-emptied = “{ $heading }”一列有 { $count } 行全被清空；请恢复，或者用 minglu sheet 重新生成工作簿
rows-removed = { $sheet }：少了 { $count } 行，没有因此删除任何内容：{ $ids }
many-rows-removed = { $sheet }：少了 { $count } 行，没有因此删除任何内容：{ $ids } 等
workbook-refused = 有 { $count } 行不能导入，整个工作簿都没有写入：
left-out = 有 { $count } 行没有导入：
details-left-out = 导入的内容中有 { $count } 项没有写入：
left-out-row = { "  " }{ $place }：{ $reason }
nobody-is-head = 以上 { $count } 个机构或部门没有写明谁是负责人：{ $bodies }。请分别打开它们的文件，在负责人的职务名称（title）下面加一行 head = true，例如 { $file } 中的 `{ $slug }`
nothing-to-change = 没有需要修改的内容。

several-called-so = 叫这个名字的不止一人：{ $people }；请在表中加一列“标识”，写明是其中哪一位
no-slug-from-name = 不知道“{ $name }”在网址中怎么写；请在表中加一列“标识”，给这一行写一个别人没有用过的，例如 `zhang-xiaoming`
ask-same-person = { $place }：{ $name }与 { $other } 是同一人吗？答“是”或“否”；不回答则不导入这一行
yes-or-no = 请答“是”或“否”，或者直接按回车
rows-are-checked = 正在核对 { $count } 行……
rows-are-settled = 已核对 { $settled } 行，共 { $count } 行……
may-be-same-person = { $name }可能就是 { $other }；请在终端回答，或者在表中加一列“标识”：是同一人就写这一标识，不是就写一个别人没有用过的
which-is-family-name = 看不出“{ $name }”哪部分是姓；请把姓写在前面，后加逗号
record-twice = 前面已有一行是同一人担任同一职务
post-is-held = { $post }现由{ $person }担任；换人请用：minglu succeed { $path } 新任者 --from 日期
names-nothing-of-data = 提到了“{ $key }”，但数据中没有这一项
record-of-document = { $thing }第 { $number } 条“{ $name }”
content-says-otherwise = “{ $heading }”：内容中为“{ $known }”，不作改动；数据中为“{ $told }”
end-after-death = 截止日期 { $end } 在去世之后，改记为去世之日 { $died }
name-in-unknown-language = “{ $name }”的语言标记 `{ $tag }` 不是已知的语言
person-holds-nothing = 没有写明此人的任职或所属机构
record-without-name = 没有名称
record-without-body = 没有写明属于哪个机构
thing-membership = 任职记录
post-without-reference = 没有“Post Unique Reference”（职务编号）
popolo-is-none = { $path } 不是 Popolo 文件：其中没有 persons、organizations、posts 或 memberships
popolo-is-broken = { $path } 不是 Popolo 文件：第 { $line } 行第 { $column } 列的内容类型不对
json-is-broken = { $path } 不是 JSON：第 { $line } 行第 { $column } 列无法读取
identifier-is-none = `{ $value }` 不是 { $scheme } 的编号
several-organizations = { $path } 中有多个机构，各归各处；请不要写 --organization
one-file-at-once = { $path } 请单独导入；只有同一份编制表的几个文件可以一起导入
columns-not-taken = 以下各列在内容中没有对应的位置，未导入：{ $columns }。
holds-another-post = 此人现任{ $post }；是另有职务还是职务变动，请自行写明
name-has-note = “{ $name }”姓名旁写有“{ $note }”；请只写姓名
title-has-note = “{ $title }”职务旁写有“{ $note }”；请只写职务
names-of-several = “{ $names }”好像是几个人；请每人写一行。如果是一个人，请在“标识”一列给这个人写一个标识
name-of-nobody = “{ $name }”不是完整的姓名
name-may-be-long = 看不出“{ $name }”是不是人名；是人名的，请加一列“标识”，给这个人写一个标识；不是的，请删去职务
name-with-title = “{ $name }”把姓名和职务写在了一格；请分成两列
row-is-nobody = “{ $text }”没有说明任何人
row-without-anybody = 既没有姓名，也没有号码
unit-above-unknown = 看不出上面的“{ $text }”是不是部门；请每行都写明部门，或者那一行只写部门名称
note-tells-of-leaving = 旁边写有“{ $note }”；已经不在任的人不导入
title-is-state = “{ $title }”不是职务；请只写职务，或者删去这一行
title-is-acting = “{ $title }”是代理：请写“{ $post }”，导入后在这项任职中写 kind = "acting"
name-or-unit = 看不出“{ $name }”是人还是科室；是科室的，请写在“部门”一列；是人的，请加一列“标识”，给这个人写一个标识
title-is-over = “{ $title }”不是现任职务
number-of-home = “{ $number }”是住宅电话
mobile-of-nobody = “{ $number }”是手机号码，却没有写明是谁的
number-of-shared-post = { $post } 可由多人担任，看不出号码是谁的；请写上姓名
completed-as-list = { $count } 个号码没有区号，按名单中的其他号码补为 { $code }。不对的，请在对照文件（--mapping 文件）中写明 `area_code`。
completed-as-organization = { $count } 个号码没有区号，按该机构已有的号码补为 { $code }。不对的，请在对照文件（--mapping 文件）中写明 `area_code`。
no-area-code = { $number } 没有区号；请在对照文件（--mapping 文件）中写明 `area_code`
number-is-short = 看不出 { $number } 是分机号还是号码的末几位
extension-of-nothing = 分机 { $extension } 没有对应的号码；请在对照文件（--mapping 文件）中用 `switchboard` 写明总机
no-email = `{ $written }` 不是电子邮箱地址
column-means = { $heading }：{ $meaning }
columns-mean = 各列的含义：{ $columns }。
mobiles-are-shown = 手机号码（“{ $heading }”）将会公开；不导入的，请在对照文件（--mapping 文件）中把这一列写成 "nothing"。
no-headings = { $path } 中找不到表头（如姓名、部门、职务、电话）；请写明各列的含义：--mapping 文件
no-such-sheet = { $path } 中没有工作表“{ $sheet }”
which-organization = 这是哪个机构的名单？请用 --organization 写明：{ $organizations }
mapping-unreadable = { $path } 不是对照文件
mapping-mistake = { $path } 第 { $line } 行：{ $mistake }
mapping-column = { $path }：`{ $column }` 不是列名；列名与表格中一致：A、B……AA
mapping-word = { $path }：`{ $word }` 不在可用的词之中：{ $words }
no-row-of-headings = { $path }：名单第 { $row } 行是空的，不是表头；没有表头请写 0
no-such-column = { $path }：名单没有 { $column } 列
mapping-head = 名单各列的含义。请更正后再运行同样的命令。
mapping-headings = 表头所在的行号，与表格中一致；没有表头写 0。以上各行不读取。
mapping-area-code = 没有区号的号码所用的区号，例如 "010"。
mapping-switchboard = 名单只有分机号时，总机的号码。
mapping-columns = 每一列填写其中之一：{ $words }。name、title 和 address 后可加语言，例如 "name.en"。
wrote-mapping = 已写入 { $path }：各列的含义。请更正后再运行同样的命令。
meaning-of-column = { $word ->
    [id] 标识
    [name] 姓名
    [family-name] 姓
    [given-name] 名
    [unit] 部门
    [subunit] 下属部门
    [title] 职务
    [phone] 电话
    [extension] 分机
    [mobile] 手机
    [fax] 传真
    [email] 邮箱
    [room] 房间
    [address] 地址
    [start] 任职日期
    [nothing] 不导入
   *[other] { $word }
}
word-with-meaning = { $word }（{ $meaning }）
