# 内容统计表。

column-language = 语言
column-texts-of = 文字所属
column-all = 总数
column-there = 已有
column-percent = %
column-official = 官方
column-unofficial = 非官方
column-machine = 机器翻译
column-missing = 缺少
column-shown-in = 替代语言
column-place = 位置
column-keys = 键
column-checked = 距核实（月）
column-source = 距来源更新（月）
column-body = 机构或部门
column-updated = 更新
column-published = 发布
column-read = 查阅
column-verified = 核实
column-dates-of = 日期来自
column-file = 文件
column-expected = 应有
column-of = 总数
column-not-named = 未写姓名
column-because = 理由

texts-of-all = （共用）
texts-of-the-interface = （界面）
dates-of-organization = 所属机构
not-named-by-source = { $fact }（来源没有写明姓名）
known-to-be-vacant = （{ $fact }：已知空缺）

fact-functions = 职能
fact-structure = 下设部门
fact-address = 地址
fact-hours = 办公时间
fact-phone = 电话
fact-head = 负责人

because-functions = 想知道一件事归哪个部门办的人，要靠职能来找
because-structure = 公众要通过下设部门找到机构；部门可以没有下级部门
because-address = 寄信和来访都需要地址；部门没有另写的，与所属机构相同
because-hours = 要让人不白跑一趟；部门没有另写的，与所属机构相同
because-phone = 公众应当直接打给能答复的部门，而不是打给总机
because-head = 每个部门都应当有一位写明姓名的负责人
