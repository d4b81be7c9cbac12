# 访问者会看到的瑕疵。

write-in-place = 请写 `{ $text }`
missing-end-mark = 这句话末尾没有标点，而其他同类文字都有
    .label = 后面应当有 `{ $mark }`
doubled-mark = 标点 `{ $mark }` 重复
    .label = 应当只写一个
    .help = 请只留一个
quoted-name = 名称整个写在引号里
    .label = 引号不是名称的一部分
ascii-mark-in-chinese = 中文里用了英文标点 `{ $mark }`
    .label = 应当写 `{ $instead }`
chinese-mark-elsewhere = `{ $mark }` 是中文标点，而这段文字的语言是 `{ $language }`
    .label = 应当写 `{ $instead }`
brackets-of-two-kinds = 这一对括号一个是全角，一个是半角
    .label = 应当写 `{ $instead }`
full-width-character = `{ $found }` 是全角字符
    .label = 应当用半角
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
invisible-character = 这段文字含有看不见的{ $name }
    .label = { $name } 在这里
delete-character = 这个字符是复制时带进来的，请删去：{ $written }
garbled-text = `{ $written }` 是乱码：文字曾按另一种编码打开
    .label = 读不出来
    .help = 请从原处重新复制这段文字
visible-markup = 页面会原样显示 `{ $markup }`：这里的文字怎么写就怎么显示
    .label = 这里不识别 HTML 和 Markdown
    .help = 请直接写要让人看到的文字
visible-table = 这里像是表格，页面会原样显示其中的符号
    .label = 这里不识别表格
    .help = 请改写成列表，每行以“- ”开头
exchanged-languages = `{ $one }` 和 `{ $other }` 的文字写反了
    .label = 这不是 `{ $one }`
    .related = 这不是 `{ $other }`
    .help = 请将两处文字对调
chinese-for-another = 这段文字是汉字，而这里的语言是 `{ $language }`
    .label = 应当是 `{ $language }` 的文字
    .help = 请写到相应的语言后面；缺少这种语言的文字时，页面会显示另一种语言的文字并注明
latin-for-another = 这段文字是拉丁字母，而这里的语言是 `{ $language }`
    .label = 应当是 `{ $language }` 的文字
    .help = 请写到相应的语言后面；缺少这种语言的文字时，页面会显示另一种语言的文字并注明
sort-key-script = `{ $language }` 的名单无法按这里写的排序：名单用的是别的字母
    .label = 不是名单排序所用的字母
    .help = 请按拼写或读音写，姓在前；中文写拼音，如 "zeng qinghong"
missing-sort-key = `{ $language }` 的名单把 `{ $name }` 排在 { $filed } 下，而它的读音在 { $read } 下
    .label = 按另一种语言的拼写排序
    .help = 如果读音没有错，请加上 sort_key.{ $language } = { $reading }
sort-key-as-read = 如果读音没有错，请写 "{ $read }"
untranslated-text = 这段文字在 `{ $original }` 和 `{ $copy }` 中完全相同
    .label = 应当是 `{ $copy }` 的文字
    .related = 相同的文字
    .help = 请翻译，或者删去这一行：页面会显示另一种语言的文字，并注明是哪种语言
stale-translation = `{ $language }` 的译文早于原文
    .label = 上次与原文核对的日期
    .related = 原文在这之后有更新
    .help = 请将译文与原文核对，并在这里写上核对的日期

unknown-page = 本站没有页面 `{ $path }`
    .label = 这个链接打不开
    .help = { -how-pages-are-written }
dead-own-link = 这是本站的网址，本站却没有页面 `{ $path }`
    .label = 这个链接打不开
    .help = { -how-pages-are-written }
-how-pages-are-written = 请写不带语言的页面路径，如 `/organizations` 或 `/pages/about`
missing-alt = 这张图片没有替代文字，看不见图片的人不知道是什么
    .label = 每种语言都应当有 `alt`
    .help = 请写图上有什么，如 alt.zh = "一个人坐在桌前"；在补上之前，页面只给出名称
unused-image = 没有文件用到这张图片
    .help = 请在人员的 [portrait]，或者机构的 [emblem] 或 [[pictures]] 下写 file = "{ $file }"，或者删去文件

mistyped-domain = 域名 `{ $domain }` 像是打错了
    .label = 是不是要写 `{ $meant }`？
    .help = 请写 `{ $local }{ $meant }`；如果域名没有错，请用 [[allow]] 豁免，并写明理由
same-phone = 两个部门的电话号码都是 { $number }
    .label = 这个号码
    .related = 还有这个
    .help = 请改正写错的那个；如果确实共用电话，请用 [[allow]] 豁免，并写明理由
same-phone-of-many = { $count } 处的电话号码都是 { $number }
    .label = 这个号码
    .related = 还有这个
    .help = 另外 { $others } 处在 { $files } 中；请改正写错的；如果确实共用电话，请用 [[allow]] 豁免，并写明理由
repeated-contact = `{ $what }` 在这个列表里写了两次
    .label = 这里又写了一次
    .related = 第一次写在这里
    .help = 请删去其中一个
postal-code-of-other-length = `{ $code }` 不是本站所属国家（地区）{ $country } 的邮政编码
    .label = 应当是 { $count } 位数字
    .help = { -mend-postal-code }
postal-code-of-other-form = `{ $code }` 不是本站所属国家（地区）{ $country } 的邮政编码
    .label = 数字和字母应当这样写：{ $forms }
    .help = { -mend-postal-code }
-mend-postal-code = 请核对邮政编码；如果地址在别的国家（地区），请用 [[allow]] 豁免，并写明理由
same-name = 同一个上级下面另有一个机构或部门也叫 `{ $name }`
    .label = 名称在这里
    .related = 还有这里
    .help = 请给其中一个改名；已经撤销的，请写上 `end`；重复的，请删去一个
head-of-two = `{ $person }` 新任另一机构或部门的负责人，同时仍是原机构或部门的负责人
    .label = 新任这里的负责人
    .related = 仍是这里的负责人
    .help = 请给前一项任职写上 `end`；如果是兼任，请在这里写 kind = "concurrent"
date-long-ago = 日期 { $date } 在公元 1000 年以前
    .label = 这么早？
    .help = 请核对年份；如果没有错，请用 [[allow]] 豁免，并写明理由
date-to-come = 日期 { $date } 还没有到，而 `{ $key }` 说的是已经发生的事
    .label = 在今天以后
    .help = 请与来源核对日期
date-far-ahead = 日期 { $date } 在二十多年以后
    .label = 这么晚？
    .help = 请核对年份；如果没有错，请用 [[allow]] 豁免，并写明理由
two-files-of-person = 名为 `{ $name }` 的人有两个文件
    .label = 这里有此人
    .related = 这里也有
    .help = { -keep-one-person }
likely-same-person = `{ $name }` 和 `{ $other }` 多半是同一个人
    .label = 这里有此人
    .related = 这里也有
    .help = { -keep-one-person }
-keep-one-person = 请只留一个文件，两处的任职都写保留的这个；如果是两个人，请用 [[allow]] 豁免，并写明理由

not-verified-since = 上次核实是在 { $date }，而本站要求每 { $months } 个月核实一次
    .label = 上次核实的日期
    .help = 请将文件与来源核对，再写上核对的年月 verified = "…"
never-verified = 没有写明上次核实的时间，而本站要求定期核实
    .help = 请写上与来源核对的年月 verified = "…"，或者给来源写上查阅日期 `read`
security-expired = security.txt 在 { $date } 之后已经失效
    .label = 最后一天
    .help = { -renew-security }
security-expires = security.txt 在 { $date } 之后将失效
    .label = 最后一天
    .help = { -renew-security }
-renew-security = 请确认联系方式仍然有效，再给 `expires` 写上新的日期，最好在一年以内
position-current-but-over = 这个职务注明现任（`current`），但按日期已经结束
    .label = 结束日期为 `{ $date }`
    .help = 请改为 state = "former"，或者改正日期
position-former-but-to-come = 这个职务注明曾任（`former`），但按日期尚未开始
    .label = { $date } 才开始
    .help = 请改为 state = "current"，或者改正日期
position-former-but-lasting = 这个职务注明曾任（`former`），但按日期尚未结束
    .label = { $date } 才结束
    .help = 请改为 state = "current"，或者改正日期
exchanged-coordinates-of-one = `lat`（纬度）和 `lon`（经度）好像写反了：这个位置离本站其他位置很远
    .label = 对调后就在附近
    .help = 请写 `lat = { $lon }`、`lon = { $lat }`；如果位置没有错，请用 [[allow]] 豁免，并写明理由
exchanged-coordinates = `lat`（纬度）和 `lon`（经度）好像写反了：这个位置在本站所属国家（地区）{ $country } 之外
    .label = 对调后就在 { $country }
    .help = 请写 `lat = { $lon }`、`lon = { $lat }`；如果位置没有错，请用 [[allow]] 豁免，并写明理由
too-few-pixels = 这张图片有 { $width } × { $height } 像素，而在页面上要显示为 { $least } 像素宽
    .label = 宽 { $width } 像素
    .help = 请换一张至少 { $least } 像素宽的图片，要在高清屏上清晰则需要 { $sharp } 像素；没有就不用图片
missing-alt-in = 这张图片缺少 { $languages } 的替代文字，看不见图片的人不知道是什么
    .label = 还应当有 { $languages } 的替代文字
    .help = 请把同样的内容写在旁边，如 { $keys }；在补上之前，页面会显示现有的替代文字，并注明语言
