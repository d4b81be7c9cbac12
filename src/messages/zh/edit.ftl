# 无法进行的修改。

thing-organization = 机构
thing-unit = 部门
thing-post = 职务
thing-section = 文件资料
thing-person = 人员
thing-change = 变动
thing-page = 页面
thing-body = 机构或部门
thing-title = 职务名称
thing-external-body = 外部机构
thing-any = 内容
a-page = 页面

no-such-thing = 没有{ $kind } `{ $name }`
no-such-thing-with-suggestion = 没有{ $kind } `{ $name }`；是不是要写 `{ $near }`？
person-may-be-new = 没有人员 `{ $name }`；如果是新来的人，请加上姓名：{ $option }
name-of-several = 叫 `{ $name }` 的不止一个：{ $things }；请指明是哪一个
same-there-already = 已经有内容完全相同的{ $kind }：{ $file }
no-slug = `{ $written }` 不能用在网址里：只能用字母 a 到 z、数字和单个连字符
no-slug-with-suggestion = `{ $written }` 不能用在网址里；是不是要写 `{ $near }`？
first-day-without-move = 部门移到另一个机构时，才写到新机构的第一天
called-so-already = 这个{ $kind }已经叫 `{ $slug }`
there-already = 已经有{ $thing } `{ $slug }`
nothing-called = 没有叫 `{ $name }` 的内容；请写所指内容的路径，例如 people/song-jun 或 cast/posts/general-office-director-general
nothing-called-with-suggestion = 没有叫 `{ $name }` 的内容；是不是要写 `{ $near }`？
may-be-several = `{ $name }` 可能是 { $things }；请指明是哪一个
stays-in-place = 改名不移动位置：请只写新的 slug（网址中的名称），例如 `{ $slug }`
no-new-name = 不能改名为 `{ $slug }`：{ $mistakes }
not-to-be-moved = `{ $old }` 不能改为 `{ $new }`，因为还有别的内容提到这一项，而提到的只能是同一机构的内容；请先给那些内容写上结束日期，或改用文字写出：{ $mistakes }
file-there-already = 已经有 { $file }
no-whole-day = `{ $written }` 没有写到日；请写成 YYYY-MM-DD，或写 `{ $unknown }`
no-first-day = `{ $written }` 不是日期；请写成 YYYY-MM-DD，或写 `{ $unknown }`

nothing-written-over = 已经有{ $thing } `{ $slug }`，没有覆盖它
thing-not-added = 无法添加{ $thing } `{ $slug }`：{ $mistakes }
language-there-already = 网站已经有语言 `{ $tag }`
file-not-written-over = 已经有文件 { $file }，没有覆盖它
language-not-added = 无法添加语言 `{ $tag }`：{ $mistakes }
no-such-file = 没有文件 { $file }
post-in-one-line = 这个职务在 { $file } 中写成了一行；请手工在这一行中写入任职

another-by-now = { $path } 刚才已被别人或别的程序改动；这次没有做任何改动
path-there-already = 已经有 { $path }；没有做任何改动
finished-interrupted = 上次中途停止的改动已先行补完
edit-interrupted = 上次的改动中途停止，尚未写完，请勿提交；运行任何会改动内容的命令（例如 `minglu check --fix`）都会先把它补完
ended-half-way = 中途停止了；再运行一次同样的命令即可继续
step-failed = 有一步没有完成，文件夹是 { $folder }

not-to-be-done = 不能这样修改：{ $mistakes }
holds-it-already = { $person } 已经担任 { $post }
holds-it-not = { $person } 届时没有担任 { $post }
held-by-several = { $post }由多人担任：{ $people }；请用 --instead-of 指明接替谁
has-ended-already = 部门 `{ $unit }` 届时已经撤销
closed-into-itself = `{ $slug }` 的职能不能并入它自己
organization-is-not-closed-so = `{ $slug }` 是机构，这个命令只用于部门；请在 organizations/{ $slug }/organization.toml 中写 `closed`
no-phone = `{ $written }` 不是能拨通的电话号码
phone-without-area-code = `{ $written }` 没有区号；请连区号一起写，例如 010-12345678
phone-nowhere = 内容中没有号码 { $number }
unit-was-closed = { $name }撤销。
unit-was-closed-into = { $name }撤销，职责由{ $others }承担。
needs-change-text = 这个部门没有名称可用来写出说明；请用 --text 语言=文字 写明发生了什么，例如 --text zh=图书馆撤销。
