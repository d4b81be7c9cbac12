# 读不了的文件，或者内容与名称不符的文件。

a-folder = 文件夹
a-symbolic-link = 符号链接
a-special-file = 特殊文件
a-submodule = 子模块
no-regular-file = 这里应当是普通文件，却是{ $what }
    .help = 请把内容本身放进同名的文件
unreadable-file = 读不了这个文件：{ $reason }
    .help = 请让运行 minglu 的用户能够读取它，或者重新放入
git-lfs-pointer = 这里不是文件的内容，只是 Git LFS 的指针
    .help = 请运行 `git lfs pull` 取回内容；内容文件不大，不必用 Git LFS 存放
text-too-large = 这个文件超过 1 MiB，内容文件最大只能这么大
    .help = 请拆开：一个文件只写一件事物
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
something-else = 别的格式
false-suffix = 文件名表示 { $named }，文件却是 { $found }
    .help = 请改名为 `{ $name }`
no-picture = 这个文件不是浏览器能显示的图片
    .help = 请存为 { $kinds } 格式
too-many-pixels = 这张图片有 { $width } × { $height } 像素，最多可以有 { $most } 百万像素
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
    .help = 请把图存为普通 SVG，再看看是否正常

unread-file = 程序不读取放在这里的这个文件
    .help = { $advice }
what-is-read-below = { $folder } 下面读取的是 { $places }
what-is-read = 这里读取的是 { $places }
did-you-mean-instead = `{ $written }` 是不是要写 `{ $meant }`？
malformed-file-name = `{ $name }` 不能用在网址里，而文件和文件夹的名称要用在网址里
    .help = 请用小写字母 a 到 z、数字和连字符
name-it = 请命名为 `{ $name }`
name-it-without-text-end = 请命名为 `{ $name }`；Windows 默认不显示扩展名，要显示出来才能改
name-taken = 已经有 `{ $name }`：请换一个名称，或者删去这个
belongs-in = 应当放在 `{ $path }`
place-taken = 应当放在 `{ $path }`，而那里已经有一个：请并入那个文件，或者删去这个
copied-name = 这是 `{ $original }` 的副本
    .help = 请删去它；如果要写另一项内容，请用那一项自己的名称
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
-remove-allowance = 请删去这条豁免：留着它，下次出现同样的问题就看不到了

listed-again = 这里又列了一次
first-listed = 这里是第一次
remove-one-of-two = 请删去其中一个，或者改正写错的那个

# 界面文字的文件。

language-file-unread = 本站没有语言 `{ $tag }`，程序不读取这个文件
    .help = 请在 site.toml 中用 [[languages]] 加上这种语言，写 tag = "{ $tag }" 和语言名称；或者删去这个文件
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
message-of-fluent = 文字
message-twice = { $kind } `{ $name }` 写了两次
    .label = 这里又写了一次
    .related = 这里是第一次
    .help = 请只留一个
unused-message = 没有页面用到 `{ $name }` 这条文字
    .label = 没有这条文字
    .help = 请删去，或者改成它在 en.ftl 中的名称
unknown-reference = 这个文件里没有 { $kind } `{ $name }`
    .label = 没有叫这个名称的
    .help = 请改正名称，或者直接写文字
unknown-variable = { $kind } `{ $message }` 中的 `${ $variable }` 没有内容可填
    .label = 应当是其中之一：{ $known }
variable-of-none = { $kind } `{ $message }` 中的 `${ $variable }` 没有内容可填
    .label = 这里不应当有变量
missing-message = 缺少文字 `{ $name }`；页面会显示英文
    .help = 请从 en.ftl 复制并翻译：{ $name }
missing-messages = 缺少 { $count } 条文字；页面会显示英文
    .help = 请从 en.ftl 复制并翻译：{ $names }
file-without-language = `{ $name }` 不是语言标签
    .help = 请以语言给文件命名，如 `ug.ftl`
