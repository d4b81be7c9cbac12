# 不合要求的键和值。

a-text = 文字
true-or-false = {" "}true 或 false
a-number = 数字
a-whole-number = 整数
a-number-with-a-fraction = 小数
a-date-without-quotes = 没有引号的日期
a-list = 列表
a-table = 表
text-per-language = 每种语言的文字
status-per-language = 每种语言的状态
table-with-keys = 写有“{ $name }”各键的表
title-or-text = {" "}titles.toml 中的职务名称，或者每种语言的文字
wrong-type = 这里应当是{ $expected }，却是{ $found }
    .label = 这是{ $found }
put-this-between-quotes = 请加上引号：{ $text }
put-between-quotes = 请加上引号
keys-on-their-lines = 请写在方括号标题行下面，一行写一个键
put-between-brackets = 请写在方括号里：[ … ]
language-behind-status = 请在键后面写明语言，如 `translations.zh`
text-says-no-language = 这段文字没有写明语言
    .label = 键后面应当有语言
    .help = 请写 { $key }.{ $language } = "…"
digits-without-quotes = 请用阿拉伯数字写，不加引号
truth-without-quotes = 请写 true 或 false，不加引号
header-of-list = 列表的标题行用双方括号：[[…]]
keys-are = 可用的键有：{ $keys }
missing-key = “{ $table }”缺少键 `{ $key }`
    .label = 这里缺少 `{ $key }`
    .help = 请加上以 `{ $key }` 开头的一行；`minglu explain missing-key` 有示例
add-sort-key = 请加上 sort_key.zh = "{ $read }"（如果读音没有错）
add-a-table = 请至少写一个表 [[{ $key }]]
write-one-between-brackets = 请在 `{ $key } = []` 的方括号里至少写一个
too-few-and-none = “{ $table }”至少要有两个 `{ $key }`
    .label = 这里一个也没有
    .help = 请补上缺少的，或者整个删去
too-few = “{ $table }”至少要有两个 `{ $key }`
    .label = 这里只有一个
    .help = 请补上缺少的，或者整个删去
header-above-this-line = 请在这一行上面写标题行 [[{ $path }]] 和这个表的键：这一行属于其中一个表
expected-one-of-them = 只应当写其中一个
key-needs-another = 写了 `{ $key }`，就还要写 `{ $lacking }`
    .label = 这里缺少 `{ $lacking }`
said-word-for-word = 这一条与另一条一字不差
unknown-key = “{ $table }”没有键 `{ $key }`
    .label = 没有这个键
key-of-file = `{ $key }` 是整个文件的键：请写在第一个方括号标题行上面
account-as-key = 请在下面另写一个表 [[{ $header }]]，写 service = "{ $service }" 和 name = "…"
key-of-body = `{ $key }` 应当写在该职务所属部门或机构的文件中
key-there-already = 这里已经有 `{ $key }`：请把两处合成一处，或者改正这个键
key-under-header = `{ $key }` 应当写在 { $header } 下面
table-has-header = 这个表的标题行应当是 { $header }
keys-without-header = 这些键属于“{ $table }”：请直接写，不要加标题行 `{ $key }`
known-keys = “{ $table }”可用的键有：{ $known }
malformed-key = `{ $key }` 不能用作“{ $what }”的名称
    .label = 只能用小写字母 a 到 z、数字和单个连字符

superior-none = 这里没有写上级或指导单位
    .label = 这里没有写
superior-several = 这里写了不止一个上级或指导单位
superior-keys = 本名录的机构或部门，写 organization、unit，或两者都写；其他机构，写 external_body 或 name
party-none = 这里没有写变动涉及的机构或部门
    .label = 这里没有写
party-several = 这里写了不止一个变动涉及的机构或部门
party-keys = 机构写 organization = "…"；机构的部门再写 unit = "…"；外部机构只写 external_body = "…"
holder-none = 这里没有写由谁担任
    .label = 这里没有写
holder-several = 这里既写了人员又写了职务
holder-keys = 请写 `person`（人员）；如果由另一职务的任职者兼任，请写 `post`（那个职务）
overseen-none = 这里没有写分管什么
    .label = 这里没有写
overseen-several = 这里写了不止一项分管事项
overseen-keys = unit、organization、post、text 只写一个；其他机构的部门或职务，另写 organization；还分管别的，另写一条
parent-none = 这里没有写上级
    .label = 这里没有写
parent-several = 一个机构只能有一个上级，这里写了两个
parent-keys = 本名录的机构写 {"{"} organization = "…" {"}"}，其他机构写 {"{"} external_body = "…" {"}"}
affiliation-none = 这条所属团体没有写明是哪个团体
    .label = 这里没有写
affiliation-several = 这条所属团体写了不止一个团体
affiliation-keys = organization（如果是机构的部门，再写 unit）、external_body、text 只写一个；其他团体另写一条

text-without-language = 这段文字没有写明语言
    .label = 至少要有一种语言的文字
unknown-language = 本站没有语言 `{ $written }`
    .label = 应当是其中之一：{ $known }
language-twice = 语言标签应当是 `{ $language }`，而这里已经有 `{ $language }` 的文字：请只留一个
language-first = 请先写语言，如 `name.zh = {"{"} text = "…", status = "official" {"}"}`
add-language = 要给本站添加语言，请在 site.toml 中增加一项
name-in-another-language = 要给本站添加语言，请在 site.toml 中增加一项；如果是用本站没有的语言写的名称，请写在 [[other_names]] 下，并写明 `kind = "translation"`
slug-of-post-or-table = 职务的 slug（网址中的名称），或者同时写明所属机构的表
slug-of-body-or-table = 机构或部门的 slug（网址中的名称），或者同时写明所属机构的表
no-slug-of-post = `{ $path }` 不是职务的 slug（网址中的名称）
    .label = 应当是 slug，或者同时写明所属机构的表
write-organization-and-post = 请写 {"{"} organization = "{ $organization }", post = "{ $post }" {"}"}
inverted-hours = 这段时间 { $from } 才开始，{ $to } 就结束了
    .label = 这里结束得太早
    .help = 下午的时间请写作 "17:00"；跨过午夜的要分成两段，一段到 "24:00"，一段从 "00:00" 开始
identifier-with-character = `{ $value }` 不是{ $name }
    .label = 这里不能有 `{ $character }`
    .help = 应当是 { $form }
identifier-of-length = `{ $value }` 不是{ $name }
    .label = 有 { $found } 个字符，应当有 { $length } 个
    .help = 应当是 { $form }
wrong-check-digits = `{ $value }` 不是{ $name }：末尾的校验码与前面不符
    .label = 按 { $standard }，这里应当是 `{ $expected }`
    .help = 请与来源核对：可能写错了一位，或者有两位写反了
scheme-name = { $scheme ->
    [uscc] 统一社会信用代码
    [ror] {" "}ROR 编码
    [isni] {" "}ISNI 编码
    [orcid] {" "}ORCID 编码
    [lei] {" "}LEI 编码
    [wikidata] 维基数据编码
   *[other] { $scheme }
}
scheme-form = { $scheme ->
    [uscc] 18 位数字和大写字母，不含 I、O、S、V、Z
    [ror] 9 个字符，第一个是 0，末两位是数字，如 `05dxps055`
    [isni] 16 位数字，末位可以是 X
    [orcid] 16 位数字，末位可以是 X，如 `0000-0002-1825-0097`
    [lei] 18 位数字和大写字母，再加两位校验码
    [wikidata] Q 加数字，如 `Q42`
   *[other] { $scheme }
}
