# 访问者会看到的瑕疵。

write-in-place = 请写 `{ $text }`
missing-end-mark = 这句话末尾没有标点，同类的其他文字都有
    .label = 后面应当有 `{ $mark }`
ascii-mark-in-chinese = 汉字之间用了英文标点 `{ $mark }`
    .label = 应当写 `{ $instead }`
chinese-mark-elsewhere = `{ $mark }` 是中文标点，而这段文字的语言是 `{ $language }`
    .label = 应当写 `{ $instead }`
full-width-character = `{ $found }` 用了全角字符
    .label = 与汉字一样宽
space-at-beginning = 这段文字开头有空格
    .label = 在这里
space-at-end = 这段文字末尾有空格
    .label = 在这里
space-in-chinese = 汉字之间有空格
    .label = 在这里
space-before-mark = 标点前面有空格
    .label = 在这里
several-spaces = 两个词之间有多个空格
    .label = 在这里
untranslated-text = 这段文字在 `{ $original }` 和 `{ $copy }` 中完全相同
    .label = 应当是 `{ $copy }` 的文字
    .related = 相同的文字
    .help = 请翻译，或者删去这一行：页面会显示另一种语言的文字，并注明是哪种语言
stale-translation = `{ $language }` 的译文早于原文
    .label = 上次与原文核对的日期
    .related = 原文在这之后有更新
    .help = 请将译文与原文核对，并在这里写上核对的日期

unknown-page = 本站没有页面 `{ $path }`
    .label = 这个链接没有去处
    .help = { -how-pages-are-written }
dead-own-link = 这是本站的网址，本站却没有页面 `{ $path }`
    .label = 这个链接没有去处
    .help = { -how-pages-are-written }
-how-pages-are-written = 请写不带语言的页面路径，如 `/organizations` 或 `/pages/about`
missing-alt = 这张图片没有替代文字，看不见图片的人不知道是什么
    .label = 每种语言都应当有 `alt`
    .help = 请写图上有什么，如 alt.zh = "一个人坐在桌前"；没有写的时候，页面只说名称
unused-image = 没有地方用到这张图片
    .help = 请在人员的 [portrait]，或者机构的 [emblem] 或 [[pictures]] 下写 file = "{ $file }"，或者删去文件

mistyped-domain = 域名 `{ $domain }` 像是打错了
    .label = 是不是要写 `{ $meant }`？
    .help = 请写 `{ $local }{ $meant }`；如果域名没有错，请用 [[allow]] 说明
same-phone = 两个部门的电话号码都是 { $number }
    .label = 这个号码
    .related = 还有这个
    .help = 请改正写错的那个；如果确实共用电话，请用 [[allow]] 说明
same-phone-of-many = { $count } 处的电话号码都是 { $number }
    .label = 这个号码
    .related = 还有这个
    .help = 另外 { $others } 处在：{ $files }；请改正写错的，如果确实共用电话，请用 [[allow]] 说明
two-files-of-person = 名为 `{ $name }` 的人有两个文件
    .label = 这里有此人
    .related = 这里也有
    .help = { -keep-one-person }
likely-same-person = `{ $name }` 和 `{ $other }` 多半是同一个人
    .label = 这里有此人
    .related = 这里也有
    .help = { -keep-one-person }
-keep-one-person = 请只留一个文件，两处的任职都写这个人；如果是两个人，请用 [[allow]] 说明

not-verified-since = 上次核实是在 { $date }，而本站要求每 { $months } 个月核实一次
    .label = 上次核实的日期
    .help = 请将文件与来源核对，并写上核对的年月 verified = "…"
never-verified = 没有写这些内容是什么时候核实的，而本站要求核实
    .help = 请写上与来源核对的年月 verified = "…"，或者给来源写上 `read`
security-expired = security.txt 在 { $date } 之后已经失效
    .label = 最后一天
    .help = { -renew-security }
security-expires = security.txt 在 { $date } 之后将失效
    .label = 最后一天
    .help = { -renew-security }
-renew-security = 请确认联系方式仍然有效，再写上新的日期，最好在一年以内
exchanged-coordinates = `lat`（纬度）和 `lon`（经度）好像写反了：这个位置在本站所属国家（地区）{ $country } 之外
    .label = 对调后就在 { $country }
    .help = 请写 `lat = { $lon }`、`lon = { $lat }`；如果位置没有错，请在 [[allow]] 中注明
too-few-pixels = 这张图片有 { $width } × { $height } 像素，而页面上显示的宽度是 { $least } 像素
    .label = 宽 { $width } 像素
    .help = 请换一张宽至少 { $least } 像素的，高清屏需要 { $sharp }；没有就不用图片
missing-alt-in = 这张图片缺少 { $languages } 的文字说明，看不见图片的人无从知道内容
    .label = 还应当有 { $languages } 的说明
    .help = 请在旁边写上同样的内容，如 { $keys }；在此之前，页面会显示现有的说明，并注明语言
