# 读不了的文件，或者内容与名称不符的文件。

a-folder = 文件夹
a-symbolic-link = 符号链接
a-special-file = 特殊文件
a-submodule = 子模块
no-regular-file = 这里应当是普通文件，却是{ $what }
    .help = 请改为普通文件，名称不变，把内容写在里面
unreadable-file = 读不了这个文件：{ $reason }
    .help = 请给运行 minglu 的用户读取这个文件的权限，或者重新放入文件
git-lfs-pointer = 这个文件里不是内容本身，只是 Git LFS 的指针
    .help = 请运行 `git lfs pull` 取回内容；内容文件不大，不必用 Git LFS 存放
text-too-large = 这个文件超过 1 MiB，内容文件最大只能这么大
    .help = 请拆成几个文件：一个文件只写一样东西
not-utf8 = 这个文件不是 UTF-8 文本：第 { $line } 行有 UTF-8 不允许的字节
    .help = 请以 UTF-8 编码另存
other-encoding = 这个文件是 { $encoding } 编码，不是 UTF-8
    .help = 请以 UTF-8 编码另存：记事本在“另存为”的“编码”一栏中选；VS Code 点击右下角的编码，先“通过编码重新打开”选 { $encoding }，再“通过编码保存”选 UTF-8
empty-file = 这个文件是空的
    .help = 请填写内容，或者删去文件

empty-picture = 这个文件是空的
    .help = 请重新放入图片，或者删去文件
picture-too-large = 这张图片超过 { $most } MiB，这类文件最大只能这么大
    .help = { -smaller }
-smaller = 请缩小：页面显示的图片最宽 1280 像素
something-else = 其他格式
false-suffix = 文件名表示的格式是 { $named }，与实际格式（{ $found }）不符
    .help = 请改名为 `{ $name }`
no-picture = 这个文件不是浏览器能显示的图片
    .help = 请存为 { $kinds } 格式
too-many-pixels = 这张图片有 { $width } × { $height } 像素，最多只能有 { $most } 百万像素
    .help = { -smaller }
picture-cut = 后面缺了一部分
picture-without-pixels = 没有像素
picture-without-size = 既没有 viewBox，也没有以像素表示的大小
picture-too-deep = 元素嵌套超过 { $most } 层
picture-no-xml = 第 { $line } 行不合 XML 写法
picture-broken = 内部的数据有错
damaged-picture = 读不了这张图片：{ $reason }
    .help = 请从来源重新复制，或者用图片软件另存
left-out-of-drawing = 这张图中第 { $line } 行的 { $what } 不予显示
    .help = 请把图另存为普通 SVG，再看看显示是否正常

unread-file = 程序不读取放在这里的这个文件
    .help = { $advice }
unread-folder = 程序不读取叫这个名称的文件夹
    .help = 文件夹应当叫 `{ $name }`
file-of-something-else = 这个文件的内容不属于这个文件夹
    .help = { $advice }
what-is-read-below = { $folder } 下面读取的是 { $places }
places-below = { $folder ->
    [locales] locales/语言标签.ftl
    [people] people/人员.toml
    [changes] changes/变动.toml
    [pages] pages/页面.toml
    [external-bodies] external-bodies/外部机构.toml
    [organizations] organizations/机构/organization.toml、organizations/机构/units/部门.toml、organizations/机构/posts/职务.toml、organizations/机构/sections/文件资料.toml
    [images] images/图片.jpg、images/图片.png、images/图片.webp、images/图片.svg
    [schemas] schemas/种类.json
   *[file] { $folder }
}
office-lock = 这是 Word、Excel 或 WPS 打开文档时产生的临时文件；请关闭那份文档，或者删去这个文件
spreadsheet-in-content = 内容文件的扩展名是 .toml；要导入电子表格，请把它放在别处，再运行 `minglu import { $name }`
what-is-read = 这里读取的是 { $places }
did-you-mean-instead = `{ $written }` 是不是要写 `{ $meant }`？
malformed-file-name = `{ $name }` 不能用在网址里，而文件和文件夹的名称要用在网址里
    .help = 请用小写字母 a 到 z、数字和连字符
name-it = 请命名为 `{ $name }`
name-it-without-text-end = 请命名为 `{ $name }`；Windows 默认隐藏扩展名，请先设为显示扩展名，再改名
name-taken = 已经有 `{ $name }`：请给这个文件换一个名称，或者删去
belongs-in-an-organization = 应当放在 `organizations/机构/{ $below }`
belongs-in = 应当放在 `{ $path }`
place-taken = 应当放在 `{ $path }`，而这个位置已经有文件：请把内容并入已有的文件，或者删去这个
renamed-by-hand = 像是把 `{ $before }` 改名成了 `{ $now }`，而引用它的地方没有跟着改
    .help = 请先改回原名，再运行 `minglu rename { $before } { $slug }`：引用它的地方会一并改好，旧网址继续有效
copied-name = 这是 `{ $original }` 的副本
    .help = 请删去；如果要写的是另一项内容，请用那一项的名称给文件命名
unlinked = 这些内容无法生成名录，程序也不知道原因
    .help = 请撤销最近一次修改，并把这个程序错误连同那次修改一起报告

unused-allowance-of-line = 含有 `{ $text }` 的行都没有警告 `{ $code }`
    .label = 这条豁免没有作用
    .help = { -remove-allowance }
unused-allowance-of-site = 全部内容都没有警告 `{ $code }`
    .label = 这条豁免没有作用
    .help = { -remove-allowance }
unused-allowance = 这个文件没有警告 `{ $code }`
    .label = 这条豁免没有作用
    .help = { -remove-allowance }
-remove-allowance = 请删去这条豁免：留着的话，下次出现同样的问题就看不到了

listed-again = 这里又列了一次
first-listed = 这里是第一次
remove-one-of-two = 请删去其中一个，或者改正写错的那个

# 界面文字的文件。

language-file-unread = 本站没有语言 `{ $tag }`，程序不读取这个文件
    .help = 请在 site.toml 中加上 [[languages]]，写 tag = "{ $tag }" 和语言名称 name；或者删去这个文件
fluent-expected = { $what ->
    [letter] 名称应当以字母 a 到 z 开头
    [value] 等号后面应当有文字
    [variant] 各种情形中应当有一种以 * 开头
    [variants] 各种情形中只应当有一种以 * 开头
    [quote] 这里应当有后引号
    [brace] {"}"} 前面没有对应的 {"{"}
    [expression] {"{"} 后面应当是 {"$"}name 这样的变量，或者引号中的文字
   *[token] 这里应当有 { $token }
}
fluent-unexpected = 这里不能这样写
no-message = 这不是界面文字的写法
    .label = { $expected }
    .help = 写法是 `名称 = 文字`；接续的行以空格开头，每个 {"{"} 都要有对应的 {"}"}
term-of-fluent = 术语
function-of-fluent = 函数
message-of-fluent = 界面文字
message-twice = { $kind } `{ $name }` 写了两次
    .label = 这里又写了一次
    .related = 这里是第一次
    .help = 请只留一个
unused-message = 没有页面用到 `{ $name }` 这条界面文字
    .label = 没有这条界面文字
    .help = 请删去这一条，或者改用 en.ftl 中的名称
unknown-reference = 这个文件里没有 { $kind } `{ $name }`
    .label = 没有用这个名称的
    .help = 请改正名称，或者直接写文字
unknown-variable = { $kind } `{ $message }` 中的变量 `${ $variable }`，程序不会填入
    .label = 应当是其中之一：{ $known }
variable-of-none = { $kind } `{ $message }` 中的变量 `${ $variable }`，程序不会填入
    .label = 这里不应当有变量
missing-message = 缺少界面文字 `{ $name }`；页面会显示英文
    .help = 请从 en.ftl 复制并翻译：{ $name }
missing-messages = 缺少 { $count } 条界面文字；页面会显示英文
    .help = 请从 en.ftl 复制并翻译：{ $names }
file-without-language = `{ $name }` 不是语言标签
    .help = 请用语言标签给文件命名，如 `ug.ftl`
