# 启动时内容有错误，改正之前访问者看到的页面。

repairing = 名录正在修复
repairing-why = 内容有错误，暂时无法显示。本页每隔几秒自动刷新，修复后即显示您要看的内容。
repairing-found = 编辑人员请注意：内容共有 { $count } 处错误
repairing-more = 另有 { $count } 处；`minglu check` 可列出全部。
