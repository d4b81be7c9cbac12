# `minglu review` 的中文文字。

heading = 读者将看到的变化
nothing = 读者看到的内容没有变化。
summary = 共{ $changes }处变化，涉及网站的{ $things }个页面或部分。
quoted = “{ $text }”
list-separator = 、
extended-number = { $number } 转 { $extension }
in-organization = { $organization }{ $name }
about = { $subject }：{ $sentence }
part = { $what }{ $part }
in-language = { $what }（{ $language }）
language = { $tag ->
    [en] 英文
    [zh] 中文
   *[other] { $tag }
}
period = { $kind ->
    [both] { $start }至{ $end }
    [start] 自{ $start }起
    [end] 至{ $end }
    [start-over] 自{ $start }起，已结束，结束日期不详
    [over] 已结束，日期不详
   *[none] 未注明日期
}
unknown-end = 不详
since = ，自{ $date }起
holidays = { $hours ->
    [closed] 休息
   *[open] 照常开放
}
open-on-holidays = { $hours ->
    [closed] 法定节假日休息
   *[open] 法定节假日照常开放
}
closed-then = { $dates }休息
closed-because = { $dates }休息：{ $reason }
weekday-span = { $first }至{ $last }
weekday = { $day ->
    [monday] 周一
    [tuesday] 周二
    [wednesday] 周三
    [thursday] 周四
    [friday] 周五
    [saturday] 周六
   *[sunday] 周日
}
then = { $state ->
    [vacant] ；该职务空缺
    [undisclosed] ；该职务有人在任，姓名未公布
   *[not-named] ；来源没有写明继任者
}

subject-site = 网站本身
subject-topics = 职能的主题
subject-search = 搜索用语
subject-strings = 界面文字

## 机构与部门
organization-added = 新增机构：{ $name }。
organization-removed = 删去机构：{ $name }。
unit-added = { $parent }新设{ $name }{ $dates }。
unit-removed = 删去部门：{ $name }。
body-closed = { $date ->
    [unknown] 已撤销，日期不详。
   *[other] 撤销，最后一日为{ $date }。
}
body-reopened = { $date ->
    [unknown] 不再标为已撤销；原标为已撤销，日期不详。
   *[other] 不再撤销；原定最后一日为{ $date }。
}
body-renamed = 由“{ $before }”更名为“{ $after }”{ $dates }。
body-moved = 由{ $before }划归{ $after }{ $dates }。
change-added = 新增变动（{ $date }）：{ event }：{ $text }
change-removed = 删去变动（{ $date }）：{ event }：{ $text }
event = { $kind ->
    [establish] 成立
    [restore] 恢复设立
    [rename] 更名
    [merge] 合并
    [split] 分设
    [transfer] 划转
   *[close] 撤销
}{ $sides ->
    [both] （{ $from } → { $to }）
    [from] （{ $from }）
    [to] （{ $to }）
   *[none] {""}
}
organization-kind-government = 政府机关
organization-kind-research = 科研机构
organization-kind-association = 团体
organization-kind-other = 其他机构
unit-kind-department = 部门
unit-kind-office = 办公室
unit-kind-division = 处室
unit-kind-committee = 委员会
unit-kind-center = 中心
unit-kind-museum = 场馆
unit-kind-other = 其他单位
unit-group-internal = 内设机构
unit-group-further = 其他机构
unit-group-affiliated = 直属单位
external-body-added = 新增外部机构：{ $name }。
external-body-removed = 删去外部机构：{ $name }。

## 职务与人员
post-in-body = { $body }{ $post }
holder-of-post = { $person }（{ $post }）
post-added = 新设职务：{ $post }。
post-removed = 删去职务：{ $post }。
post-moved = 职务{ $post }由{ $before }划归{ $after }。
post-renamed = 职务“{ $before }”改称“{ $after }”。
post-head = { $state ->
    [true] { $post }现为主要负责人。
    [new] { $post }为主要负责人。
   *[false] { $post }不再为主要负责人。
}
post-multiple = { $state ->
    [true] { $post }现可由多人担任。
    [new] { $post }可由多人担任。
   *[false] { $post }现只能由一人担任。
}
post-undisclosed = { $state ->
    [true] { $post }标为在任、姓名未公布。
    [new] { $post }有人在任，姓名未公布。
   *[false] { $post }不再标为在任、姓名未公布。
}
vacancy-added = { $post }宣布空缺（{ $dates }）。
vacancy-removed = { $post }不再宣布空缺（{ $dates }）。
appointment = { $kind ->
    [acting] 代理
    [concurrent] 兼任
    [honorary] 名誉
    [ex-officio] 因职务兼任
   *[substantive] 正式
}
appointment-added = { $kind ->
    [acting] { $person }代理{ $post }
    [concurrent] { $person }兼任{ $post }
    [honorary] { $person }任{ $post }（名誉）
    [ex-officio] { $person }因职务兼任{ $post }
    [acting-ex-officio] { $person }因代理职务兼任{ $post }
   *[substantive] { $person }任{ $post }
}{ $dates }。
appointment-recorded = 列入{ $person }任{ $post }（{ $dates }{ $kind ->
    [acting] ，代理
    [concurrent] ，兼任
    [honorary] ，名誉
    [ex-officio] ，因职务兼任
    [acting-ex-officio] ，因代理职务兼任
   *[substantive] {""}
}）。
appointment-removed = { $person }不再担任{ $post }{ $then }。
appointment-forgotten = 不再列出{ $person }任{ $post }（{ $dates }）。
appointment-ended = { $after ->
    [unknown] { $person }不再担任{ $post }，离任日期不详{ $then }。
   *[other] { $person }不再担任{ $post }，任职至{ $after }{ $then }。
}
appointment-renewed = { $person }续任{ $post }（{ $dates }{ $kind ->
    [acting] ，代理
    [concurrent] ，兼任
    [honorary] ，名誉
    [ex-officio] ，因职务兼任
    [acting-ex-officio] ，因代理职务兼任
   *[substantive] {""}
}）。
appointment-term-end = { $person }任{ $post }：本任期至{ $after }，其后续任。
appointment-end = { $after ->
    [unknown] { $person }不再担任{ $post }，离任日期不详，原定任职至{ $before }{ $then }。
   *[other] { $before ->
        [unknown] { $person }不再担任{ $post }，任职至{ $after }，此前离任日期不详{ $then }。
       *[other] { $person }离任{ $post }的日期由{ $before }改为{ $after }{ $then }。
    }
}
appointment-continued = { $before ->
    [unknown] { $person }继续担任{ $post }；此前标为已离任，日期不详。
   *[other] { $person }继续担任{ $post }；原定任职至{ $before }。
}
appointment-start = { $known ->
    [after] { $person }自{ $after }起任{ $post }；此前未注明日期。
    [before] { $person }任{ $post }：不再注明起始日期，原为{ $before }。
   *[both] { $person }任{ $post }的起始日期由{ $before }改为{ $after }。
}
appointment-kind = { $kind ->
    [acting] { $person }现为代理{ $post }
    [concurrent] { $person }现兼任{ $post }
    [honorary] { $person }现为名誉{ $post }
    [ex-officio] { $person }现因职务兼任{ $post }
    [acting-ex-officio] { $person }现因代理职务兼任{ $post }
   *[substantive] { $person }现正式任{ $post }
}（原为{ $was ->
    [acting] 代理
    [concurrent] 兼任
    [honorary] 名誉
    [ex-officio] 因职务兼任
    [acting-ex-officio] 因代理职务兼任
   *[substantive] 正式
}）。
oversees-added = { $whose ->
    [person] { $person }（{ $post }）新增分管
   *[post] { $post }任职者新增分管
}：{ $what }。
oversees-removed = { $whose ->
    [person] { $person }（{ $post }）不再分管
   *[post] { $post }任职者不再分管
}：{ $what }。
person-added = 名录新增：{ $name }。
person-removed = 名录删去：{ $name }。
gender = { $gender ->
    [female] 女
    [other] 其他
   *[male] 男
}
other-name = { $name }，{ $kind }
name-kind = { $kind ->
    [former] 曾用名
    [maiden] 婚前姓名
    [romanization] 拉丁字母拼写
    [name-plate] 加挂牌子
    [translation] 译名
   *[alias] 别名
}
history-kind = { $kind ->
    [founding] 成立
    [merger] 合并
    [agreement] 签约
    [honour] 荣誉
   *[other] 其他
}
position-state = { $state ->
    [current] 现任
   *[former] 曾任
}

## 文件资料
section-added = { $kind ->
    [document] 新增文件：{ $name }（{ $articles }条）。
   *[narrative] 新增页面：{ $name }。
}
section-removed = 删去{ section-kind }：{ $name }。
section-kind = { $kind ->
    [document] 文件
   *[narrative] 页面
}
page-added = 新增网站页面：{ $name }。
page-removed = 删去网站页面：{ $name }。
article-renumbered = 第{ $before }条改为第{ $after }条。

## 内容
value-added = 新增{ $what }：{ $after }。
value-removed = 删去{ $what }：{ $before }。
value-changed = { $what }由“{ $before }”改为“{ $after }”。
text-changed = { $what }由{ $before }改为{ $after }。
value-reworded = { $what }改写：
translation-added = 新增{ $what }：{ $after }。
translation-removed = 删去{ $what }：{ $before }。
status = { $status ->
    [official] 官方文本
    [unofficial] 非官方译文
   *[machine] 机器译文
}
status-changed = { $what }现为{ $after }，原为{ $before }。
order-changed = { $what }的顺序现为：{ $after }。
order-moved = { $place ->
    [first] { $what }的顺序中，{ $member }现排在最前。
   *[behind] { $what }的顺序中，{ $member }现排在{ $before }之后。
}
order-units = 部门
order-posts = 职务
order-functions = 职能（按原编号）
order-parts = 各部分
order-topics = 主题
order-sections = 文件资料
order-organizations = 机构
order-languages = 语言
functions-counted = 职能：新增{ $added }项，删去{ $removed }项，改写{ $reworded }项；共{ $total }项。

field-slug = 网址中的名称
field-name = 名称
field-short-name = 简称
field-other-name = 其他名称
field-former-name = 曾用名
field-title = 标题
field-summary = 简介
field-rank = 行政级别
field-remit = 职能引言
field-purpose-text = 宗旨
field-purpose = 联系用途
field-parent = 上级单位
field-body-kind = 类别
field-group = 分组
field-start = 起始日期
field-periods = 存续期间
field-end = 最后一日
field-verified = 核实日期
field-updated = 更新日期
field-contact = 联系方式
field-phone = 电话
field-fax = 传真
field-email = 电子邮件
field-website = 网站
field-form = 在线留言
field-access = 交通与出入
field-address = 地址
field-postal-code = 邮政编码
field-hours = 办公时间
field-account = 账号
field-location = 位置
field-opening = 开放时间
field-holidays = 法定节假日
field-closure = 暂停开放
field-contact-start = 联系方式启用日期
field-contact-end = 联系方式停用日期
field-function = 第{ $number }项职能
field-topic = 主题
field-topics = 主题
field-fact = 基本信息
field-label = 标签
field-fact-text = 内容
field-number = 数字
field-scheme = 编码体系
field-identifier-value = 编码
field-former-parent = 曾隶属的上级
field-identifier = 编码
field-link = 链接
field-portrait = 肖像
field-emblem = 徽标
field-picture = 图片
field-alt = 替代文字
field-caption = 图片说明
field-credit = 图片来源
field-file = 文件
field-pixels = 图像
field-history = 历史条目
field-date = 日期
field-kind = 类别
field-citation = 引注
field-source = 来源
field-note = 说明
field-published = 发布日期
field-read = 查阅日期
field-change = 变动
field-basis = 依据
field-from = 原单位
field-to = 新单位
field-moved-functions = 随之划入的职能
field-text = 正文
field-part = 部分
field-chapter = 章
field-article = 第{ $number }条
field-sort-key = 排序键
field-gender = 性别
field-born = 出生日期
field-died = 逝世日期
field-position = 职务
field-affiliation = 所属部门、党派或团体
field-role = 身份
field-state = 状态
field-biography = 简历
field-description = 说明
field-base-url = 网站地址
field-time-zone = 时区
field-license = 数据使用条款
field-phone-region = 电话号码所属国家（地区）
field-withdrawal = 主动撤下的内容
field-permalinks = 永久链接
field-withdrawn-on = 撤下时间
field-reason = 原因
field-security-email = 安全漏洞报告邮箱
field-security-page = 安全漏洞报告网页
field-security-policy = 安全漏洞处理说明
field-security-expires = 安全联系信息有效期至
field-language = 语言
field-fallbacks = 替代语言
field-message = 界面文字 { $number }
field-filler = 提问用语
field-overseer-word = 指分管领导的词语
field-head-word = 指负责人的词语
portfolio-part = { $what }（{ $dates }）
field-shares-staff-with = 合署办公
field-superior = 上级或指导单位
superior = { $name }，{ $kind }
superior-kind = { $kind ->
    [administrative] 行政管理
    [professional] 业务指导
    [local] 属地管理
   *[vertical] 垂直管理
}
field-reports-to = 直接上级
field-area = 辖区
field-area-identifier = 辖区代码
field-ex-officio = 兼任此职的职务
field-grade = 职级
field-full-time-equivalent = 全时当量
field-salary-range = 薪酬范围
field-synonyms = 同义词
field-word = 词语
