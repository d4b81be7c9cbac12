# 系统拒绝的操作，以及错误与原因的写法。

with-cause = { $what }：{ $cause }
one-and-next = { $one }；{ $next }
one-or-other = { $one } 或 { $other }
system-not-found = 没有这个文件或文件夹
system-permission-denied = 没有权限
system-address-in-use = 已被其他程序占用
system-address-not-available = 这台计算机没有这个地址
system-already-exists = 已经存在
system-is-a-folder = 这是文件夹
system-not-a-folder = 这里应当是文件夹
system-folder-not-empty = 文件夹不是空的
system-disk-full = 磁盘已满
system-quota-exceeded = 该用户的可用空间已满
system-read-only = 磁盘只能读取，不能写入
path-not-written = 无法写入 { $path }
path-unreadable = 读不了 { $path }
nothing-changed = 没有做任何改动
