# 涉及多处的规则所发现的问题。

base-url-with-more = `{ $address }` 下面不能有页面
    .label = 其中不应当有 ? 和 #
    .help = 请只写网站所在的网址，如 "https://www.example.org"
editing-without-forge = {"["}editing] 缺少键 `forge`
    .label = 这里写了一项，就还要写 `forge`
    .help = 请加上 forge = "github"、"gitlab" 或 "gitea"（Forgejo 也写 gitea）
editing-without-repository = {"["}editing] 缺少键 `repository`
    .label = 这里写了一项，就还要写 `repository`
    .help = 请加上仓库的网址，repository = "https://…"
editing-with-place-alone = {"["}editing] 缺少键 `repository`
    .label = 这里写了一项，就还要写 `repository`
    .help = 请加上 forge = "…" 和 repository = "https://…"，或者删去这一行
editing-without-anything = {"["}editing] 缺少键 `report_email`
    .label = 这里还要写 `report_email`
    .help = 请加上 report_email = "…"，或者 forge = "…" 和 repository = "https://…"，或者删去 [editing]
repository-with-more = `{ $address }` 不只是仓库的网址
    .label = 其中不应当有 ? 和 #
    .help = 请写仓库首页的网址，如 "https://forge.example.org/editors/directory"
security-without-contact = {"["}security] 缺少键 `email` 或 `page`
    .label = 这里没有写明向谁报告
    .help = 请加上 email = "…" 或 page = "https://…"，或者删去 [security]
security-without-https = `{ $address }` 在传输途中可能被篡改
    .label = 应当是以 https 开头的网址
    .help = 请改用以 https 开头的网址：报告安全漏洞的人必须能确认是在向谁报告（RFC 9116 第 2.5 节）
what-fallbacks-are = 替代语言应当是本站的另一种语言
no-site-toml = 内容中没有 site.toml
    .help = site.toml 写明网站名称和语言；请检查是不是选错了文件夹
no-organization-toml = 机构 `{ $slug }` 的文件夹中有文件，却没有 organization.toml
    .help = 请加上这个文件，或者把其他文件移到所属机构的文件夹
no-titles-toml = 内容中没有 titles.toml
    .help = 职务的名称取自 titles.toml 中的表，请加上这个文件
no-interface-strings = 语言 `{ $tag }` 没有界面文字
    .label = 应当有文件 locales/{ $tag }.ftl
copy-english-strings = 请把 locales/en.ftl 复制为这个文件，并翻译
take-english-strings = 程序随附的内容中有 locales/en.ftl，请复制过来，需要时翻译

empty-contact = 这项联系方式没有写明怎样联系
    .label = 这里没有写
    .help = 请加上 phones、faxes、emails、website、form、accounts、address、postal_code、location、access、opens 或 hours，或者删去这一项
overlapping-hours = 这段开放时间与同一天的另一段重叠
    .label = 这时已经开放
    .related = 另一段在这里
    .help = 请把两段合并，或者删去其中一段

another-with-name = { $what } `{ $name }` 已经用过
    .label = 这里又用了一次
    .related = 这里是第一次
    .help = 名称会出现在网址里，所以不能重复
slug-of-change = 变动现在或以前的 slug
slug-of-organization = 机构现在或以前的 slug
slug-of-organization-or-external-body = 机构或外部机构现在或以前的 slug
slug-of-page = 本站页面现在或以前的 slug
slug-of-person = 人员现在或以前的 slug
slug-of-post = 本机构的职务现在或以前的 slug
slug-of-section = 本机构的文件资料现在或以前的 slug
slug-of-topic = 主题的 slug
slug-of-unit = 部门现在或以前的 slug
id-of-function = 职能现在或以前的 id
id-of-part = 部分或条文现在或以前的 id
organization-as-well = 本名录另有机构 `{ $slug }`
    .related = 那个机构在这里
    .help = 请给这个外部机构另起名称；如果就是本名录中的那个机构，请删去这个文件
reserved-name = 不能用名称 `{ $name }`：网站的页面要用到这个名称
    .help = 请换一个更具体的名称
reserved-id = 不能用 id `{ $id }`：网站的页面要用到这个名称
    .label = 保留的名称
    .help = 请换一个能说明内容的名称
reserved-language = 语言不能用标签 `{ $tag }`：网站的网址要用到这个名称
    .label = 保留的名称
    .help = 请用这种语言的两三个字母的标签，或者加上文字或地区
reserved-organization = 机构不能叫 `{ $slug }`：网站的网址要用到这个名称
    .label = 保留的名称
    .help = 请换一个名称，如 `{ $instead }`
reserved-unit = 部门不能叫 `{ $slug }`：网站的网址要用到这个名称
    .label = 保留的名称
    .help = 请换一个名称，如 `{ $instead }`
withdrawn-exists = `{ $path }` 列为撤下，却仍有页面
    .label = 有内容正在使用或曾经使用这个 slug（网址中的名称）
    .help = 请删去使用这个 slug 的文件，或者从 former_slugs 中删去这个 slug；如果不是要撤下，就删去这一条
identifier-of-bodies = 人员没有 { $scheme }，只有机构或部门才有
    .label = 不是人员的编码
    .help = 请移到这个编码所属机构或部门的文件
standard-kind-again = 已经有机构类别 `{ $kind }`
    .label = 这是标准类别之一
    .help = 请换一个 slug（网址中的名称）；属于哪一种标准类别，写在 class 中
listed-twice = { $what } `{ $written }` 列了两次
superior-twice = 这个上级或指导单位列了两次，类别也相同
partner-twice = 这个机构或部门列了两次
shares-staff-with-itself = 合署办公的应当是另一个机构或部门，这里写的却是自己
    .label = 这就是本文件所写的机构或部门
    .help = 请写另一个机构或部门；两个文件中写一处就够了

inside-itself = `{ $slug }` 逐级向上，又隶属于自己：{ $way }
    .label = 从这个上级逐级向上，又回到这里
    .help = 请改写其中一个的 parent，或者删去 parent
own-superior = `{ $body }` 写成了自己的上级或指导单位
    .label = 这写的是自己
    .help = 请改写成另一个机构或部门，或者删去这一项
directs-itself = `{ $body }` 逐级向上，成了自己的上级：{ $way }
    .label = 从这个上级逐级向上，又回到这里
    .help = 请改写其中一个的行政上级，或者删去
reports-to-itself = `{ $post }` 逐级向上，成了自己的上级：{ $way }
    .label = 从这里逐级向上，又回到这里
    .help = 请改写其中一个职务的 reports_to，或者删去 reports_to
ex-officio-circle = `{ $post }` 绕了一圈，又由自己的任职者兼任：{ $way }
    .label = 从这里又回到开头
    .help = 请在其中一个职务下用 person 写明由谁担任，不写 post
ex-officio-unsaid = 这项任职写的是职务，应当注明是因职务兼任
    .label = 与此不符
    .help = 请写 kind = "ex-officio"，或者写明由谁担任
ex-officio-of-person = 因职务兼任的，应当写明由哪个职务的任职者兼任
    .label = 与此不符
    .help = 请把 `person` 换成 `post`，或者不写 kind

inverted-dates = 结束日期 { $end } 早于开始日期 { $start }
    .label = 这里已经结束
    .related = 这里才开始
    .help = 请检查是不是把两个日期写反了
died-before-birth = 去世日期 { $died } 早于出生日期 { $born }
    .label = 这是去世日期
    .related = 这是出生日期
    .help = 请检查是不是把两个日期写反了
days-beside-periods = 起止日期写了两次：除了这里，还有 [[periods]]
    .label = 写在这里
    .related = 又在这里写成存续期间
    .help = 请把这里的日期写进 [[periods]]，或者删去 [[periods]]
period-without-gap = 前一段到 { $end } 为止，这一段从次日就开始
    .label = 中间没有间断
    .related = 前一段
    .help = 请把两段合并：一直存在的，不算恢复设立
open-period-before-another = 这一段没有写结束日期，后面却还有一段
    .label = 应当写最后一天
    .related = 后一段
    .help = { -order-of-periods }
period-without-beginning-after-another = 这一段没有写开始日期，前面却还有一段
    .label = 开始得太早
    .related = 前一段
    .help = { -order-of-periods }
period-begins-too-early = 这一段从 { $start } 开始，而前一段到 { $end } 才结束
    .label = 开始得太早
    .related = 前一段
    .help = { -order-of-periods }
-order-of-periods = 请从早到晚依次写出各段；除最后一段外都写最后一天（日期不详写 "unknown"），除第一段外都写第一天，写到月或年也可以
former-names = 曾用名称
former-parents = 以前的上级
former-overlap = 两个{ $what }在时间上重叠
    .label = 这个已经开始
    .related = 这个还没有结束
    .help = 另一个到 { $end } 为止：请让这一个从次日开始，或者改正前一个的结束日期
inverted-salary-range = 这个薪酬范围的上限低于下限
    .label = 上限低于下限
    .related = 下限
    .help = 请把较小的数写作 `from`，较大的数写作 `to`
appointed-twice = `{ $person }` 在同一时间两次担任这个职务
    .label = 这里又写了一次
    .related = 这里是第一次
remove-one-or-date-both = 请删去其中一项，或者给两项都写上日期，使前后错开
end-on-day-before = 结束日期当天仍算在任：前一项请提前一天结束，写 end = "{ $day }"
hold-at-once = `{ $one }` 和 `{ $other }` 同时担任这个职务
    .label = 此人也在任
    .related = 此人在任
act-at-once = `{ $one }` 和 `{ $other }` 同时代理这个职务
    .label = 此人也在任
    .related = 此人在任
end-of-one-or-several-holders = 请改正其中一人的日期：已经离任的写上 `end`（日期不详写 "unknown"）；确实由几人同时担任的，给职务写上 multiple_holders = true
end-before-successor = 请给 `{ $one }` 写上最后一天 end = "{ $last }"，或更早的日期；如果这个职务同时由几个人担任，请给职务写上 multiple_holders = true
end-or-start = `{ $one }` 的 end = "{ $end }"，而 `{ $other }` 的 start = "{ $start }"：请给 `{ $one }` 写 end = "{ $last }"，或者给 `{ $other }` 写 start = "{ $next }"
end-earlier = `{ $one }` 的 end = "{ $end }"，而 `{ $other }` 的 start = "{ $start }"：请给 `{ $one }` 写 end = "{ $last }"，或者给职务写上 multiple_holders = true
vacant-and-held = 这个职务由 `{ $person }` 担任，不能同时空缺
    .label = 这里标为空缺
    .related = 此人在任
    .help = 请让空缺从任职结束的次日开始
undisclosed-and-named = 这个职务写明由 `{ $person }` 担任，又说姓名未公布
    .label = 这里说任职者姓名未公布
    .related = 此人在任
    .help = 请删去 `undisclosed`，或者给已经离任的人写上 `end`
vacant-and-undisclosed = 这个职务有人在任而姓名未公布，不能同时空缺
    .label = 这里说有人在任
    .related = 这里标为空缺
    .help = 请删去 `undisclosed`，或者给空缺写上 `end`
orphan-person = 没有职务由 `{ $person }` 担任，文件中也没有别的介绍
    .help = 请在职务下加上任职，写 person = "{ $person }"；或者在这里写 [[positions]]、[[affiliations]] 或简历（biography）。已经离任的，任职要保留，并写上 end

oversees-itself = `{ $post }` 分管的是自己
    .label = 这写的是这个职务自己
    .help = 请改写成别的职务；如果分管的是部门或事项，请用 `unit` 或 `text` 写明

# 超出所属对象存续时间的内容。

this-affiliation = 这个所属团体
this-appointment = 这项任职
this-closure = 这段暂停服务的日期
this-contact-point = 这项联系方式
this-function = 这项职能
this-other-name = 这一其他名称
this-part-of-a-portfolio = 这项分管事项
this-position = 这项名录以外的职务
this-post = 这个职务
this-superior = 这个上级或指导单位
this-unit = 这个部门
its-appointment = 所属的任职
its-contact-point = 所属的联系方式
its-organization = 所属的机构
its-parent = 所属的上级
its-post = 所属的职务
organization-called = 机构 `{ $slug }`
unit-called = 部门 `{ $slug }`
post-called = 职务 `{ $slug }`
above = 上级或指导单位
overseen = 分管对象
ends-on = 到 { $date } 为止
is-over = 已经结束
before-its-life = { $what }的日期早于{ $of }，后者从 { $bound } 开始
    .label = 超出范围
    .help = { -mend-dates }
after-its-life = { $what }的日期晚于{ $of }，后者到 { $bound } 为止
    .label = 超出范围
    .help = { -mend-dates }
between-lives = 从 { $first } 到 { $last } 没有{ $of }，{ $what }却在这段时间内
    .label = 超出范围
    .help = { -mend-dates }
-mend-dates = 请改正这个日期，或者所属对象的日期
end-with-that-life = 请把前一段的最后一天写作结束日期；后一段中继续的，另写一项
no-more-there = 这里写的{ $what }从 { $first } 开始，那时已没有{ $of }（到 { $bound } 为止）
    .label = 那时已经没有
    .help = { -name-what-is-there }
not-there-yet = 这里写的{ $what }到 { $last } 为止，那时还没有{ $of }（从 { $bound } 开始）
    .label = 那时还没有
    .help = { -name-what-is-there }
-name-what-is-there = 请改写成那时存在的，或者改正其中一方的日期
open-unit = 这个部门没有写结束日期，但{ $what }{ $ended }
    .label = 已经撤销
    .related = 这里结束
    .help = 请给部门写上 end = "{ $end }" 或更早的日期；如果已经改隶，请把 parent 改为现在的上级
begins-before-birth = { $what }从 { $date } 开始，而 `{ $person }` 于 { $born } 才出生
    .label = 早于出生日期
    .related = 此时出生
    .help = 请与来源核对：两个日期中有一个不对
ends-before-birth = { $what }到 { $date } 结束，而 `{ $person }` 于 { $born } 才出生
    .label = 早于出生日期
    .related = 此时出生
    .help = 请与来源核对：两个日期中有一个不对
begins-after-death = { $what }从 { $date } 开始，而 `{ $person }` 已于 { $died } 去世
    .label = 晚于去世日期
    .related = 此时去世
    .help = 请写 { $died } 或更早的日期，或者改正去世日期
ends-after-death = { $what }到 { $date } 才结束，而 `{ $person }` 已于 { $died } 去世
    .label = 晚于去世日期
    .related = 此时去世
    .help = 请写 { $died } 或更早的日期，或者改正去世日期
appointment-of-dead = 这项任职没有写结束日期，而 `{ $person }` 已于 { $died } 去世
    .label = 没有结束日期
    .related = 此时去世
    .help = 请写上 end = "{ $died }" 或更早的日期
position-of-dead = 这项名录以外的职务没有写结束日期，而 `{ $person }` 已于 { $died } 去世
    .label = 没有结束日期
    .related = 此时去世
    .help = 请写 state = "former"，或者写上 end = "{ $died }" 或更早的日期
open-post = 这个职务没有写结束日期，但所属的机构或部门{ $ended }
    .label = 没有结束日期
    .help = 请给职务和最后一位任职者写上 end = "{ $end }" 或更早的日期
open-appointment = 这项任职没有写结束日期，但所属的职务{ $ended }
    .label = 没有结束日期
    .help = 请写上 end = "{ $end }" 或更早的日期

# 变动。

change-to-ended-body = `{ $body }` 到 { $end } 为止，不会有工作在 { $date } 转来
    .label = 那时已经没有
    .related = 变动在这里
    .help = 请改写成接手的机构或部门，或者改正日期
change-to-later-body = `{ $body }` 从 { $start } 才开始，不会有工作在 { $date } 转来
    .label = 那时还没有
    .related = 变动在这里
    .help = 请改写成当时的机构或部门，或者改正其中一个日期
unit-without-start = `{ $body }` 到 { $date } 才设立，页面上却已经有了，因为这个部门的文件没有写开始日期
    .label = 现在就已存在
    .related = 变动在这里
    .help = 请在 { $file } 中写 start = "{ $date }"；如果早已存在，只是新接手了工作，请用 [[allow]] 豁免，并写明理由
organization-without-start = `{ $body }` 到 { $date } 才成立，页面上却已经有了，因为这个机构的文件没有写成立日期
    .label = 现在就已存在
    .related = 变动在这里
    .help = 请在 { $file } 中写 established = "{ $date }"；如果早已存在，只是新接手了工作，请用 [[allow]] 豁免，并写明理由
restored-without-period = `{ $body }` 在 { $date } 恢复设立，但文件中没有从这一天开始的存续期间
    .label = 那时没有重新开始
    .related = 这里重新开始
    .help = 请在该机构或部门的文件中用 [[periods]] 写明各段存续期间，或者改正日期；如果是新设立的，请写 kind = "establish"
closes-without-end = 按 { $date } 的变动，`{ $body }` 不再存在，但文件中没有写结束日期
    .label = 没有结束日期
    .help = 请在 { $file } 中写上最后一天：{ $key } = "{ $last }"
closes-at-other-time = 按 { $date } 的变动，`{ $body }` 不再存在，但文件中的最后一天是 { $end }
    .label = 应当是最后一天的次日
    .related = 最后一天在这里
    .help = 请写 date = "{ $next }"，或者改正该机构或部门文件中的结束日期
closed-without-change = changes/ 中没有说明 `{ $body }` 是怎样撤销的
    .label = 这里结束
    .help = 请运行 `minglu new change --kind close --date { $date } --from { $body }`；有承接工作的机构或部门，再加上 --to
restored-without-change = changes/ 中没有说明 `{ $body }` 是怎样恢复设立的
    .label = 这里重新开始
    .help = 请在 changes/ 中加一个文件，日期写这一天，kind = "restore"，[[to]] 写这个机构或部门
succeeds-itself = `{ $body }` 的工作又转回了自己：{ $way }
    .label = 这里结束
    .help = 请检查这些变动：其中一项的 [[from]] 和 [[to]] 写反了
from-and-to = {"["}[from]] 和 [[to]]
from-or-to = {"["}[from]] 或 [[to]]
change-without-body = 这项变动没有写明涉及哪些机构或部门
    .label = 缺少 { $missing }
name-bodies-before = 请加上 {"["}[from]]，写明变动前的机构或部门
name-bodies-after = 请加上 {"["}[to]]，写明变动后的机构或部门
change-within-itself = 变动前后都是 `{ $name }`，等于没有变动
    .label = 前后是同样的机构或部门
    .help = 变动前的单位写在 [[from]] 下，变动后的单位写在 [[to]] 下
name-bodies-before-and-after = 请加上 {"["}[from]] 和 {"["}[to]]，写明变动前和变动后的机构或部门
name-bodies-before-or-after = 请用 {"["}[from]] 写明变动前的机构或部门，用 {"["}[to]] 写明变动后的，至少写一个
function-went-elsewhere = 这项职能转给了 `{ $body }`，而 `to` 中没有写
    .label = 转到了别处
    .help = 请在 [[to]] 中加上该机构或部门，或者改写成 [[to]] 所列机构或部门的职能
copied-file = { $file } 与 { $first } 一字不差
    .related = 这里写的完全一样
    .help = 如果是复制来另写新内容的，请改写名称、联系方式、职能等，职务要换用新的 slug；如果不要，请删去；要改名请用 `minglu rename`
affiliation-of-dead = 这条所属团体没有写结束日期，而 `{ $person }` 已于 { $died } 去世
    .label = 没有结束日期
    .related = 此时去世
    .help = 请写上 end = "{ $died }" 或更早的日期
period-begins-before-the-one-before = 这一段从 { $start } 开始，前一段却从 { $first } 开始
    .label = 开始得太早
    .related = 前一段
    .help = { -order-of-periods }
over-before-it-begins = 这里写明已经结束，却到 { $start } 才开始
    .label = 已经结束
    .related = 这里才开始
    .help = "unknown" 表示已经结束而日期不详：请删去这个结束日期，或者改正开始日期
