# 内容统计表。

column-language = 语言
column-texts-of = 文本所属
column-all = 总数
column-there = 已有
column-percent = %
column-official = 官方
column-unofficial = 非官方
column-machine = 机器翻译
column-missing = 缺少
column-shown-in = 代替语言
column-place = 位置
column-keys = 键
column-checked = 距核实（月）
column-source = 距来源更新（月）
column-body = 机构
column-updated = 更新
column-published = 发布
column-read = 查阅
column-verified = 核实
column-dates-of = 日期来自
column-file = 文件
column-expected = 应有
column-of = 机构数
column-not-named = 未写姓名
column-because = 理由

texts-of-all = （共用）
texts-of-the-interface = （界面）
dates-of-organization = 所属组织
not-named-by-source = { $fact }（来源没有写姓名）
known-to-be-vacant = （{ $fact }：已知空缺）

fact-functions = 职能
fact-structure = 内设机构
fact-address = 地址
fact-hours = 办公时间
fact-phone = 电话
fact-head = 负责人

because-functions = 要知道一件事归哪里办，看的是职能
because-structure = 公众经由部门找到一个组织；部门自己可以没有下级
because-address = 寄信和来访需要一个地址；部门没有另写的，与所属组织相同
because-hours = 不要让人白跑一趟；部门没有另写的，与所属组织相同
because-phone = 问题应当直接问到能回答的部门，而不是总机
because-head = 每个部门都应有具名的负责人
