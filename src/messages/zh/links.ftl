# 写到却不存在的内容，以及公众原来可以链接、现在失效的内容。

# 各种内容的名称。
article = 条文
external-body = 外部机构
function = 职能
identifier = 编码
language = 语言
link = 链接
organization = 机构
organizations = 机构
page = 页面
part = 部分
permalink = 永久链接
person = 人员
post = 职务
section = 文件资料
title = 职务名称
topic = 主题
unit = 部门
units = 部门
word = 词

nothing-called-so-there = 没有{ $what } `{ $slug }`
    .label = { $place } 中没有这个{ $what }
    .help = 请在 { $place } 中加上这个{ $what }，或者改写成已有的
slug-of = `{ $slug }`（{ $place }）
write-slug-of = 这里要写 slug（网址中的名称），不写名称：{ $things }
write-slug-of-one = 这里要写 slug（网址中的名称），不写名称；叫这个名称的有 { $count } 个：{ $things }
write-word-of = 这里要写类别的代码：{ $things }
did-you-mean-thing = 是不是要写 `{ $slug }`（{ $place }）？
names-of-scope = 这里要写 slug（网址中的名称）；没有叫 `{ $name }` 的{ $what }，现有：{ $known }
nothing-goes-by-name = 这里要写 slug（网址中的名称）；没有叫 `{ $name }` 的{ $what }，请改写成已有的，或者先加上
# 固定的词怎么说：先是常用的说法，再是编辑可能写的其他说法，用空格隔开。
name-of-word = { $word ->
    [government] 政府机关
    [research] 科研机构
    [association] 团体
    [department] 司局部委
    [office] 办公室
    [division] 处室科室
    [committee] 委员会
    [center] 中心
    [museum] 博物馆
    [acting] 代理
    [substantive] 正式
    [concurrent] 兼任
    [honorary] 名誉
    [ex-officio] 因职务兼任
    [acting-ex-officio] 因代理职务兼任
    [female] 女
    [male] 男
    [other] 其他
    [establish] 设立
    [restore] 恢复
    [rename] 更名
    [merge] 合并
    [split] 分设
    [transfer] 划转
    [close] 撤销
    [founding] 成立
    [merger] 合并
    [agreement] 协议
    [honour] 荣誉
    [narrative] 文章
    [document] 文件
    [administrative] 行政
    [professional] 业务指导
    [local] 属地
    [vertical] 垂直管理
    [alias] 别名
    [former] 曾用名
    [current] 现任
    [maiden] 婚前姓名
    [romanization] 拼音
    [translation] 译名
    [name-plate] 加挂牌子
    [internal] 内设机构
    [further] 其他机构
    [affiliated] 直属单位
    [closed] 休息
    [open] 照常
    [official] 官方
    [unofficial] 非官方
    [machine] 机器翻译
    [monday] 周一
    [tuesday] 周二
    [wednesday] 周三
    [thursday] 周四
    [friday] 周五
    [saturday] 周六
    [sunday] 周日
    [website] 网站
    [wikipedia] 维基百科
    [baike] 百度百科
    [weibo] 微博
    [wechat] 微信
    [douyin] 抖音
    [bilibili] 哔哩哔哩
    [facebook] 脸书
    [youtube] 油管
    [linkedin] 领英
    [form] 在线表单
    [function] 职能
    [unit] 部门
    [organization] 机构
    [post] 职务
    [person] 人员
    [section] 文件资料
    [article] 条文
   *[any] { $word }
}
other-names-of-word = { $word ->
    [government] 政府 机关 行政机关 党政机关 政府部门
    [research] 研究机构 研究院 研究所 科研院所
    [association] 人民团体 社会团体 群团 群团组织 协会 学会
    [department] 司 局 部 司局 部门 内设机构
    [office] 办公厅 厅 室
    [division] 处 处室 科 科室 股 股室
    [museum] 馆 场馆 科技馆
    [acting] 署理
    [substantive] 专任 实任
    [concurrent] 兼
    [honorary] 荣誉
    [ex-officio] 当然任职 因职兼任
    [female] 女性
    [male] 男性
    [establish] 成立 新设 组建
    [restore] 恢复设立 重新设立
    [rename] 改名
    [merge] 并入
    [split] 拆分 分立
    [transfer] 移交 划入
    [close] 裁撤 解散
    [founding] 创办 建立
    [agreement] 签约 合作
    [honour] 表彰 获奖
    [narrative] 介绍 叙述
    [document] 章程 条例 规章
    [administrative] 行政领导 主管
    [professional] 业务主管
    [local] 属地管理 地方
    [vertical] 垂直领导
    [alias] 又称 简称
    [former] 原名 曾任
    [current] 现用
    [maiden] 本姓
    [romanization] 罗马字母
    [translation] 外文名
    [name-plate] 另一块牌子
    [internal] 内设
    [further] 派驻机构
    [affiliated] 直属 所属单位
    [closed] 不开放 放假
    [open] 开放 上班
    [official] 正式发布
    [unofficial] 非官方译文
    [machine] 机译
    [monday] 星期一 礼拜一
    [tuesday] 星期二 礼拜二
    [wednesday] 星期三 礼拜三
    [thursday] 星期四 礼拜四
    [friday] 星期五 礼拜五
    [saturday] 星期六 礼拜六
    [sunday] 星期日 礼拜日 周天 星期天 礼拜天
    [website] 网址 官网
    [wikipedia] 维基
    [baike] 百科
    [weibo] 新浪微博
    [wechat] 微信公众号 公众号
    [bilibili] B站 b站
    [form] 表单 表格
    [function] 职责
    [unit] 单位
    [post] 岗位 职位
    [person] 人 人物
   *[any] { $word }
}
choice = { $word }（{ name-of-word }）
choice-called = { $word }（{ $name }）
write-this-word = 这里要写 `{ $word }`
no-such-function = 没有 id 为 `{ $id }` 的职能
    .label = 该机构或部门没有这项职能
    .help = 请在该机构或部门的文件中，给这项职能写上 id = "…"
no-such-picture = 没有图片 `{ $name }`
    .label = images/ 中没有这张图片
    .help = 请把图片放到 images/ 中，或者改写成已有的图片
how-kinds-are-added = 要增加机构类别，请在 kinds.toml 中加一个表
kind-of-others = `{ $kind }` 是{ $others }的类别
    .label = 这里不能用这个类别
    .help = 请换一个类别，或者在 kinds.toml 中改写 `{ $kind }` 的 class

address-gone = { $revision } 中的公开网址 { $path } 现在打不开了
language-gone = 自 { $revision } 以来，{ $path } 下面的网址全都打不开了
    .label = 这里没有标签为 `{ $tag }` 的语言
    .help = 请把这种语言加回来；缺少的文字，页面会用另一种语言显示
documents-say-so = 已经失效的文件，在正文中说明即可
pages-say-so = 已经过时的页面，在正文中说明即可
people-keep-their-page = 人员离任后保留页面，任职写上最后一天 end = "…"
bodies-keep-their-page = 机构撤销后保留页面，写上最后一天 closed = "…"，并在 changes/ 中加一个文件
units-keep-their-page = 部门撤销或划转到别的机构后保留页面，写上最后一天 end = "…"，并在 changes/ 中加一个文件，说明工作转到了哪里
put-file-back = 请恢复 { $file }：{ $end }
same-under-name = 是不是同一个{ $what }改了名称？
same-elsewhere = 是不是同一个{ $what }移到了别的机构？
did-you-move = 是不是把 { $file } 移到 { $now } 了？如果是，请先移回原处，再运行 `{ $command }`：原来的隶属关系会记下来，旧网址会转到新网址，提到这个名称的地方会一起改好。如果不是，{ $restore }
did-you-rename = 是不是把 { $file } 改名为 { $now } 了？如果是，请先改回原来的文件名，再运行 `{ $command }`，提到这个名称的地方会一起改好；或者在新文件中加上 former_slugs = ["{ $slug }"]。如果不是，{ $restore }
put-post-back = 请恢复职务 `{ $slug }`；如果已经不设这个职务，写上最后一天 end = "…"
same-post-under-slug = 是不是同一个职务改了 slug（网址中的名称）？
if-same-post = 如果是同一个职务，请改回原来的 slug，再运行 `minglu rename { $organization }/posts/{ $slug } { $now }`；或者给这个职务加上 former_slugs = ["{ $slug }"]。如果不是，{ $restore }
former-address-to-other = { $revision } 中的旧网址 { $former } 现在指向了别的页面
    .help = 这个网址原来指向 { $present }：请在该页面的文件中保留 former_slugs = ["{ $slug }"]
former-address-to-none = { $revision } 中的旧网址 { $former } 现在打不开了
    .help = 这个网址原来指向 { $present }：请在该页面的文件中保留 former_slugs = ["{ $slug }"]
link-to-no-change = { $revision } 中的链接 /changes#{ $slug } 现在找不到对应的变动
    .help = 请恢复 { $file }，或者在现在记录这项变动的文件中加上 former_slugs = ["{ $slug }"]

link-to-other = { $revision } 中的链接 { $address } 现在指向了别的{ $what }
link-to-none = { $revision } 中的链接 { $address } 现在找不到对应的{ $what }
link-and-others = { $message }；这一页还有 { $others } 个链接也是这样
found-by-link = 链接现在指向这里（{ $what }）
meant-by-link = 链接原来指向这里（{ $what }）
keep-function = 请把这项职能留在原处，写上最后一天 end = "…"：页面不再显示这一项，其他职能的序号也不会变
keep-functions-in-order = 请不要改动职能的次序：新的写在最后，已经结束的留在原处，写上最后一天 end = "…"
keep-article = 请保留条文的序号，在正文中说明已经废止；新的条文用新的序号
keep-part = 请保留这个部分的 id
give-id-back = 请恢复原来的 id：写 id = "{ $id }"
remove-id = 请删去这一项的 id，或者把 `{ $id }` 写进这一项的 former_ids：别处已有链接指向这个序号
unit-of-another = 它属于 `{ $organization }`；这里的 `{ $key }` 只能写本机构的部门
