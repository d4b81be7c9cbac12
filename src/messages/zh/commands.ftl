# 各命令的提示。

no-such-language = 本程序没有语言 `{ $tag }`；可用的语言有：{ $known }
unknown-language-in-environment = MINGLU_LANGUAGE 写的是 `{ $tag }`，本程序没有这种语言；可用的语言有：{ $known }，现在使用 { $spoken }
no-content-folder = 没有内容文件夹 { $folder }；请到内容文件夹所在的位置运行，或用 --content 指明
nothing-renamed = 内容有错误，没有改名；请先改正
not-started = 网站没有启动：请先改正上面的 { $count } 处错误；是否已全部改正，可用 `minglu check` 检查
nothing-searched = 没有搜索：请先改正上面的 { $count } 处错误
nothing-counted = 没有统计：请先改正上面的 { $count } 处错误
deleted-file = { $file } 已删除；审阅说明按文件还在时的内容列出
reviewed-as-before = { $file } 有错误，审阅说明按改动前的内容列出
nothing-to-review-for-mistakes = 内容有错误，看不到有什么改动；请先改正。
nothing-reviewed = 无法写出审阅说明：请先改正上面的引用
nothing-written = 内容有错误，没有写入；请先改正
outcome-not-written = 无法输出结果
report-not-written = 无法输出报告
review-not-written = 无法输出审阅说明
results-not-written = 无法输出搜索结果
explanation-not-written = 无法输出说明
completions-not-written = 无法输出补全脚本

unknown-code = 没有代码 `{ $name }`；`minglu explain` 可列出全部代码
unknown-code-with-suggestion = 没有代码 `{ $name }`；是不是要写 `{ $near }`？

links-compared-later = 改正上面的引用之后，才能与 { $revision } 比较链接
not-comparable = 无法与 { $commit } 的内容比较，因为其中有的引用没有对应的内容（{ $mistake }）；请另写一个版本
no-review-in = 没有 { $language } 的审阅说明

no-toml-file = { $path } 不是内容中的 TOML 文件
not-in-content = { $path } 不在内容文件夹中；请用 --content 指明内容文件夹
files-would-change = 共 { $all } 个文件，{ $changed } 个需要整理
files-changed = 共 { $all } 个文件，整理了 { $changed } 个
not-the-same = { $path } 按规定的顺序整理后，含义会变，所以没有写入

mistakes-mended = { $count ->
    [0] 没有可以直接改正的问题
   *[other] 改正了 { $files } 个文件中的 { $count } 处问题
}
mended-in-file = {"  "}{ $file }：{ $count } 处
mended-in-others = {"  "}另有 { $count } 个文件

content-folder-unreadable = 读不了内容文件夹 { $folder }
no-folder = { $folder } 不是文件夹
folder-not-listed = 无法列出 { $folder } 中的文件

manual-not-written = 无法把手册写入 { $folder }
manual-is-in = 手册已写入 { $folder }；用 `man -l { $folder }/minglu.1` 查看。
schemas-written = 已把 { $count } 个 JSON Schema 写入 { $folder }

# 改名。

is-now = { $kind } `{ $old }` 已改为 `{ $new }`。
would-become = { $kind } `{ $old }` 将改为 `{ $new }`。
renamed-in = 位于 { $file }
renamed-moved = 移动 { $from } -> { $to }
renamed-mended = 修改 { $file }，其中提到 { $count } 次
leads-for-good = { $old } 今后一直转到 { $new }。
would-lead-for-good = { $old } 今后将一直转到 { $new }。
last-day-there = 在原机构的最后一天为 { $end }。
last-day-there-by-today = 在原机构的最后一天为 { $end }；如果不对，请用 --on 指明在新机构的第一天。
was-dry-run = 没有做任何改动：这只是试运行。
nothing-to-do = 无须改动：这个{ $kind }已经叫 `{ $slug }`

# 日常修改。

ask-go-ahead = 是否这样修改？请答“是”或“否”
neither-yes-nor-no = `{ $answer }` 既不是“是”，也不是“否”
no-workbook-name = 工作簿的文件名要以 .xlsx 结尾，例如 名录.xlsx；写的是 { $file }
nothing-done-without-yes = 没有做任何改动：这里不是终端，无法确认；加上 --yes 再运行一次即可修改
nothing-was-done = 没有做任何改动。
replaced-phone = { $place }：{ $before } -> { $after }

# 提供网站。

serving = 正在提供 { $folder } 的网站：http://{ $address }
serving-counts = { $organizations } 个机构、{ $units } 个部门、{ $posts } 个职务、{ $people } 名人员、{ $count } 种语言（{ $languages }）
changes-by-itself = 写有日期的内容到日子自动更新，下一次是 { $day }。
undrawn-pictures = { $all } 张社交网络图片中有 { $undrawn } 张画不出来，因为这台计算机上的字体都没有包含图上的全部文字；请安装字体，例如 Noto Serif 和 Noto Serif CJK。
shows-at-once = 保存的修改立即显示，已打开的页面也会更新。
ctrl-c-stops = 按 Ctrl-C 停止。
server-not-started = 无法启动服务
index-not-made = 无法建立搜索索引
no-caching-directive = --cache-control 中的 `{ $directive }` 不是可用于网页的指令；写法如 "public, max-age=60, s-maxage=600"
cannot-listen = 无法在 { $address } 提供网站；请用 --listen 另选一个地址
cannot-wait-to-stop = 无法接收停止信号
cannot-wait-to-reload = 无法接收重新读取的信号
cannot-be-watched = 无法监视 { $folder }
index-not-made-again = 无法建立搜索索引：{ $reason }；网站仍显示上一次读取的内容。
content-read-again = 已重新读取内容，用时 { $milliseconds } 毫秒：{ $summary }。
last-good-is-served = 改正之前，网站仍显示上一次没有错误的内容。
content-is-away = 内容文件夹 { $folder } 不见了；恢复之前，网站仍显示上一次读取的内容。
content-is-back = 内容文件夹 { $folder } 已恢复。
nothing-is-served-yet = 内容有错误：改正之前，访问者会看到“正在修复”的页面。
served-as-read-last = { $reason }；网站仍显示上一次读取的内容。

# 终端中的日志。

log-request = { $method } { $path }：{ $status }，{ $milliseconds } 毫秒
log-nothing-found = 没有找到“{ $text }”
log-page-not-made = 无法生成页面 { $path }：{ $cause }
log-picture-not-made = 无法生成图片 { $file }：{ $cause }
log-line-not-made = 无法生成一行数据：{ $cause }
log-not-accepted = 无法接受一个连接：{ $error }
log-cut-off = 停止时还有请求没有答复完
log-looks-at-files = 系统不报告文件的改动，改为定时查看文件（{ $error }）
log-not-watched = 无法跟随内容的改动：{ $error }

# git 的版本。

not-in-repository = { $folder } 不在可以读取的 git 仓库中：{ $complaint }
unknown-revision = git 在这里找不到版本 `{ $revision }`；{ $advice }
clone-is-shallow = 这是浅克隆：{ -fetch-all }
name-a-revision = 请写分支、标签或提交，例如 origin/main 或 HEAD~1
too-shallow = 这是浅克隆，无法知道 { $one } 和 { $other } 是从哪个提交分开的；{ -fetch-all }
-fetch-all = 请运行 `git fetch --unshallow`，或让 CI 检出全部历史（`fetch-depth: 0`）
nothing-in-common = { $one } 和 { $other } 没有共同的提交
content-of-commit-unreadable = 读不了 { $commit } 的内容
no-content-then = { $commit } 的 { $folder } 中没有内容；这个文件夹当时可能用的是别的名称
no-content-in-root = { $commit } 的根目录中没有内容；内容文件夹当时可能用的是别的名称
git-no-repository = 请在内容所在仓库的克隆中运行（git：{ $said }）
git-other-owner = 其中的文件属于这台计算机的另一个用户；如果信任它们，请运行 `git config --global --add safe.directory { $folder }`（git：{ $said }）
git-no-permission = git 没有权限读取其中的文件（git：{ $said }）
git-left-out = 这个克隆没有取回所需的内容，现在也无法取回；请检查网络（git：{ $said }）
git-damaged = git 的文件损坏或缺失；请重新克隆，在新的克隆中继续（git：{ $said }）
git-said = git：{ $said }
git-silent = git 没有回应
git-not-installed = 读取 git 版本需要程序 `git`，而这台计算机没有安装
git-not-run = 无法运行程序 `git`
git-lists-unknown = 看不懂 git 列出的内容
git-ends-early = git 的回应不完整
git-lost-object = git 丢失了对象 { $hash }
