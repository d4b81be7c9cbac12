# 不合要求的文字和数字。

empty-text = 这里没有内容
    .label = 应当有文字
    .help = 请填写内容；如果不知道内容，请连同键一起删去
order-turning-character = 这段文字含有{ $name }，会颠倒文字的顺序
    .label = { $name } 在这里
    .help = 请删去这个字符：页面会自动为每种语言确定书写方向
control-character = 这段文字含有看不见的{ $name }
    .label = { $name } 在这里
    .help = 请删去这个字符：多半是从别的软件复制时带进来的
character-name = { $code ->
    [U-0000] 空字符 { $name }
    [U-0008] 退格符 { $name }
    [U-000B] 垂直制表符 { $name }
    [U-000C] 换页符 { $name }
    [U-000D] 回车符 { $name }
    [U-001B] 转义符 { $name }
    [U-007F] 删除符 { $name }
    [U-00AD] 软连字符 { $name }
    [U-061C] 阿拉伯字母标记 { $name }
    [U-200B] 零宽空格 { $name }
    [U-200C] 零宽不连字 { $name }
    [U-200D] 零宽连字 { $name }
    [U-200E] 从左至右标记 { $name }
    [U-200F] 从右至左标记 { $name }
    [U-2028] 行分隔符 { $name }
    [U-2029] 段落分隔符 { $name }
    [U-202A] 从左至右嵌入符 { $name }
    [U-202B] 从右至左嵌入符 { $name }
    [U-202C] 嵌入结束符 { $name }
    [U-202D] 从左至右强制符 { $name }
    [U-202E] 从右至左强制符 { $name }
    [U-2060] 词连接符 { $name }
    [U-FEFF] 字节顺序标记（BOM）{ $name }
   *[other] 控制字符 { $name }
}

negative-number = 这里不能写负数
    .label = 应当是 0 或更大的数
    .help = 请写 0 或更大的数，或者删去这一行
number-of-too-many-digits = 这个数太大
    .label = 位数过多
number-too-large = { $number } 太大
    .label = 最大是 { $most }
number-not-positive = 这个数超出了范围
    .label = 应当大于 0，最大是 { $most }
no-degrees = 这个数超出了范围
    .label = 应当是 -{ $limit } 到 { $limit } 之间的度数；是不是把 `lat`（纬度）和 `lon`（经度）写反了？

markdown-not-allowed = 这段文字含有{ $what }，页面不支持
    .label = 在这里
    .help = 可以使用段落、列表、*强调* 和 [链接](https://…)
markdown-part = { $part ->
    [html] HTML 代码
    [code] 代码
    [code-block] 代码块（行首空四格也算）
    [rule] 分隔线
    [heading] 标题
    [picture] 图片
   *[extension] Markdown 扩展写法
}
unsafe-link = 这段文字链接到 `{ $destination }`，这不是安全的地址
    .label = 在这里
    .help = 链接应以 https://、http://、mailto: 或 tel: 开头，或者是本站的路径，如 /organizations
no-such-code = 没有代码 `{ $code }`
    .label = 应当是一种警告的代码
    .help = `minglu explain` 可列出全部代码
error-is-not-silenced = `{ $code }` 是错误，错误不能豁免
    .label = 应当是一种警告的代码
    .help = 请改正所报告的错误，再删去这条豁免
unknown-choice = `{ $written }` 不是可选的词
    .label = 应当是其中之一：{ $known }
malformed-slug = `{ $written }` 不能用在网址里
    .label = 只能用小写字母 a 到 z、数字和单个连字符，最多 80 个字符
service-in-words = `{ $written }` 是名称，不是代码
    .label = 这里要写小写字母的代码
malformed-language = `{ $written }` 不是语言标签
    .label = 应当是 `en`、`zh`、`ug` 这样的标签
malformed-path = `{ $written }` 不是仓库的分支或文件夹
    .label = 应当是用单个斜杠隔开的名称，其中不能有 `..`
    .help = 分支写作 "main"；文件夹从仓库顶层写起，如 "content"；顶层本身写作 "."
malformed-permalink = `{ $written }` 不是永久链接
    .label = 应当是 "/people/song-jun" 这样的路径
    .help = 请照页面上的永久链接写，不带网站的网址
malformed-date = `{ $written }` 不是日期
    .label = 应当写成 YYYY、YYYY-MM 或 YYYY-MM-DD
    .help = 来源精确到哪一级，就写到哪一级："1958"、"1958-11" 或 "2010-03-01"
impossible-date = 日历上没有 `{ $written }`
    .label = 没有这一天或这个月
    .help = 请与来源核对；不能确定的，只写到月或只写到年
how-ends-are-written = 来源精确到哪一级，就写到哪一级："1958"、"1958-11" 或 "2010-03-01"；已经结束而日期不详的，写 "unknown"；还没有结束的，不写这个键
no-end-yet = 还没有结束的，不写 `end`
unknown-time-zone = 没有时区 `{ $written }`
    .label = 应当是 "Asia/Shanghai" 这样的名称
unknown-country = `{ $written }` 不是国家（地区）代码
    .label = 应当是两个大写字母，如 "CN"
unknown-currency = `{ $written }` 不是货币代码
    .label = 应当是三个字母的 ISO 4217 代码，如 "CNY"
unknown-weekdays = `{ $written }` 不是星期几
    .label = 应当写一天，如 `monday`，或者连续几天，如 `monday-friday`
inverted-weekdays = 后一天应当晚于前一天；一周从 monday 开始，跨两周的请分成两条
malformed-time = `{ $written }` 不是时间
    .label = 应当写成 HH:MM，从 00:00 到 24:00
    .help = 写法如 "09:00"、"17:30"
did-you-mean-text = 是不是要写 "{ $text }"？

malformed-phone = `{ $written }` 不是电话号码
    .label = 应当是带区号的号码
    .help = { -how-phones-are-written }
malformed-phone-without-region = `{ $written }` 不是电话号码
    .label = 应当以 + 和国家（地区）代码开头
    .help = { -how-phones-are-written }
-how-phones-are-written = 每个引号里只写一个号码，如 "0991-3835430" 或 "+86 10 6857 1898"
impossible-phone = `{ $written }` 拨不通
    .label = 应当带区号，位数不多也不少
    .help = 请与来源核对：可能少了或多了一位，也可能缺少区号；写法如 "0991-3835430" 或 "+86 10 6857 1898"
several-phones = 一个引号里写了几个电话号码
    .label = 每个引号里只写一个号码
    .help = 请分别加上引号：{ $listed }
phone-extension-alone = 从外面拨不通 `{ $written }`
    .label = 应当是带区号的完整号码
    .help = 分机号前要写总机号码，如 "010-68571878转{ $digits }"
mobile-of-other-length = `{ $written }` 像是手机号码，却有 { $count } 位
    .label = 手机号码应当是 11 位
    .help = 请与来源核对
phone-with-digit-too-many = `{ $written }` 拨不通
    .label = 应当少一位
    .help = 请与来源核对：可能有一位重复了，也可能分机号前面缺少连字符或“转”字
phone-with-letters-for-digits = `{ $written }` 的数字中间有 `{ $letters }`
    .label = `{ $letters }` 应当写成 { $digits }
    .help = { -how-phones-are-written }
phone-with-letters = `{ $written }` 的数字中间有 `{ $letters }`
    .label = 请写数字，不要写 `{ $letters }`
    .help = { -how-phones-are-written }
no-number-given = `{ $written }` 不是电话号码
    .label = 应当是电话号码
    .help = 没有号码，就删去这一行
email-among-phones = `{ $written }` 是电子邮箱
    .label = 应当是电话号码
    .help = 邮箱请写在 `emails` 中
phone-in-scientific-notation = `{ $written }` 是 Excel 的科学记数，末尾几位已经丢失
    .label = 应当是电话号码
    .help = 请把表格中的单元格设为文本，再重新复制号码
phone-with-last-digits = `{ $written }` 是两个电话号码
    .label = 应当只写一个
    .help = 两个号码请分开写全，各加引号：一个是 `{ $first }`
mobile-behind-area-code = `{ $written }` 拨不通
    .label = 手机号码前面不写区号
    .help = 请写 `{ $mobile }`
service-number-of-other-length = `{ $written }` 拨不通
    .label = 这里有 { $count } 位
    .help = 400、800 电话是 10 位：请与来源核对
phone-without-plus = `{ $written }` 以国家（地区）代码开头，却没有加号
    .label = 国家（地区）代码前应当有加号
    .help = 请写 "+{ $digits }"；如果是本国号码，就照国内拨号的写法写
email-with-marks = `{ $written }` 里有电子邮箱地址不用的符号
    .label = 写法不对
malformed-email = `{ $written }` 不是电子邮箱地址
    .label = 不合电子邮箱的写法
    .help = 写法如 "office@example.org"
email-without-at = `{ $written }` 不是电子邮箱地址
    .label = 应当含有 @
    .help = 写法如 "office@example.org"
web-address-with-marks = `{ $written }` 里有网址不用的符号
    .label = 写法不对
web-address-with-backslash = 这个网址里有反斜杠
    .label = 应当写斜杠 /
made-up-phone = `{ $written }` 不像真实的电话号码
    .label = 全是 0，或者是顺着数的数字
    .help = 请写上真实的号码；还不知道的，请先删去
malformed-web-address = `{ $written }` 不是网址
    .label = 应当是浏览器能打开的地址
    .help = 请写完整，如 "https://www.example.org/about"
web-address-without-scheme = `{ $written }` 不是网址
    .label = 开头应当有 https://
    .help = 请写完整，如 "https://www.example.org/about"
web-address-of-other-scheme = `{ $written }` 不是网址
    .label = `{ $scheme }:` 不是网页地址
    .help = 请写完整，如 "https://www.example.org/about"
web-address-with-punctuation = 网址末尾带有标点 `{ $marks }`，是从句子里一起复制来的
    .label = 不属于网址
    .help = 请写 "{ $address }"
web-address-with-credentials = 这个网址带有用户名或密码
    .label = 主机名前面不应当有这一段
    .help = 请删去 @ 前面的部分：网址会显示在页面上，谁都看得到
# 内容中有几种语言的名称，按读者的语言写。
name-for-reader = { $english ->
    [none] { $english }
   *[other] { $chinese }
}
an-appointment-each = 每人各写一个 [[posts.appointments]]
did-you-mean-degrees = 是不是要写 { $key } = { $degrees }？
write-truth = 请写 true（是）或 false（否）
write-whole-number = 请写整数，如 2
write-one-alone = 只能写一个，不加方括号
