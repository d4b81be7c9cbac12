//! The words of which names of bodies and functions are made, the usual ones first. A line is `English|中文`.

use super::names::Pair;
use super::random::Random;

/// What organizations are.
pub const ORGANIZATIONS: &str = "\
People's Government|人民政府
Bureau of Education|教育局
Bureau of Finance|财政局
Health Commission|卫生健康委员会
Bureau of Civil Affairs|民政局
Bureau of Natural Resources|自然资源局
Bureau of Transport|交通运输局
Bureau of Agriculture and Rural Affairs|农业农村局
Bureau of Ecology and Environment|生态环境局
Bureau of Human Resources and Social Security|人力资源和社会保障局
Bureau of Housing and Construction|住房和城乡建设局
Bureau of Water Resources|水利局
Bureau of Commerce|商务局
Development and Reform Commission|发展和改革委员会
Market Supervision Administration|市场监督管理局
Bureau of Culture, Radio, Television and Tourism|文化广电旅游局
Bureau of Justice|司法局
Bureau of Public Security|公安局
Bureau of Statistics|统计局
Forestry and Grassland Administration|林业和草原局
Association for Science and Technology|科学技术协会
Federation of Trade Unions|总工会
Foreign Affairs Office|外事办公室
Bureau of Emergency Management|应急管理局
Audit Office|审计局
Academy of Social Sciences|社会科学院
Institute of Applied Chemistry|应用化学研究所
Medical Insurance Administration|医疗保障局
Bureau of Veterans Affairs|退役军人事务局
Earthquake Administration|地震局
Meteorological Service|气象局
Archives|档案馆
Library|图书馆
Museum|博物馆
Red Cross Society|红十字会
Disabled Persons' Federation|残疾人联合会";

/// Of what kind units are.
pub const UNITS: &str = "\
Office|办公室
Division|处
Department|部
Section|科
Center|中心
Committee|委员会
Institute|研究所
Station|站
Service Hall|服务大厅";

/// What units and functions are about.
pub const FIELDS: &str = "\
General Affairs|综合
Personnel|人事
Finance|财务
Policy and Regulations|政策法规
Planning|规划
Party Affairs|党务
Discipline Inspection|纪检监察
Retired Staff|离退休干部
Logistics|后勤服务
Publicity|宣传
Information Technology|信息化
International Cooperation|国际合作
Science and Technology|科技
Audit|审计
Legal Affairs|法制
Statistics|统计
Supervision|督查
Administrative Approval|行政审批
Safe Production|安全生产
Emergency Response|应急
Law Enforcement|执法监督
Basic Education|基础教育
Higher Education|高等教育
Vocational Education|职业教育
Teachers|教师工作
Student Affairs|学生工作
Examinations|考试招生
Disease Control|疾病预防控制
Primary Health Care|基层卫生
Maternal and Child Health|妇幼健康
Traditional Chinese Medicine|中医药
Drug Administration|药政管理
Food Safety|食品安全
Medical Devices|医疗器械
Social Assistance|社会救助
Child Welfare|儿童福利
Elderly Care|养老服务
Social Organizations|社会组织
Marriage Registration|婚姻登记
Funeral Services|殡葬管理
Charity|慈善事业
Land Use|土地利用
Mineral Resources|矿产资源
Surveying and Mapping|测绘
Real Estate Registration|不动产登记
Geological Disasters|地质灾害防治
Road Transport|道路运输
Waterway Transport|水路运输
Railways|铁路
Civil Aviation|民航
Crop Farming|种植业
Animal Husbandry|畜牧
Fisheries|渔业
Seeds|种子管理
Agricultural Machinery|农业机械
Rural Economy|农村经济
Poverty Alleviation|扶贫开发
Water Pollution|水污染防治
Air Quality|大气环境
Solid Waste|固体废物
Nuclear Safety|核安全
Nature Conservation|自然保护
Employment|就业促进
Labour Relations|劳动关系
Social Insurance|社会保险
Wages|工资福利
Professional Titles|职称评审
Housing Security|住房保障
Urban Construction|城市建设
Building Quality|工程质量
Property Management|物业管理
Flood Control|防汛抗旱
Irrigation|农田灌溉
Reservoirs|水库管理
Soil and Water Conservation|水土保持
Foreign Trade|对外贸易
Foreign Investment|外国投资
E-commerce|电子商务
Market Order|市场秩序
Price Control|价格监测
Energy|能源
Industry|工业
Small and Medium Enterprises|中小企业
Digital Economy|数字经济
Intellectual Property|知识产权
Standards|标准化
Metrology|计量
Quality Inspection|质量监督
Advertising|广告监管
Consumer Protection|消费者权益保护
Cultural Heritage|文物保护
Public Culture|公共文化
Performing Arts|艺术
Tourism|旅游
Radio and Television|广播电视
Press and Publication|新闻出版
Film|电影
Sports|体育
Legal Aid|法律援助
Notaries|公证
Lawyers|律师工作
Community Correction|社区矫正
Household Registration|户籍管理
Exit and Entry|出入境管理
Traffic Police|交通警察
Cyber Security|网络安全
Forest Fires|森林防火
Wildlife|野生动物保护
Grassland|草原
Wetlands|湿地
Popular Science|科普
Academic Exchange|学术交流
Talent|人才
Passports and Visas|护照签证
Hong Kong, Macao and Taiwan|港澳台事务
Overseas Chinese|侨务
Translation|翻译
Protocol|礼宾
Military Placement|军休安置
Earthquake Monitoring|地震监测
Weather Forecasts|天气预报
Rare Books|古籍保护
Archives Management|档案管理
Exhibitions|展览
Blood Donation|无偿献血
Rehabilitation|康复
Minority Affairs|民族事务
Religious Affairs|宗教事务
Women's Rights|妇女权益
Youth Work|青少年工作
Complaints|信访
Public Procurement|政府采购
State Assets|国有资产
Taxation|税收
Budget|预算
Treasury|国库
Debt|债务管理
Grain Reserves|粮食储备
Salt|盐业
Tobacco|烟草
Polymer Chemistry|高分子化学
Electrochemistry|电分析化学
Rare Earths|稀土
Desert Ecology|荒漠生态
Astronomy|天文
Quantum Information|量子信息
Marine Biology|海洋生物";

/// What functions do.
pub const VERBS: &str = "\
Be responsible for|负责
Organize|组织
Manage|管理
Guide|指导
Supervise|监督
Formulate|制定
Draft|起草
Coordinate|协调
Implement|实施
Handle|办理
Review|审核
Undertake|承担
Promote|推进
Participate in|参与
Examine and approve|审批
Compile|编制
Inspect|检查
Register|登记
Organize and carry out|组织开展
Publish|发布
Investigate|调查
Collect and analyze|收集分析
Provide|提供
Evaluate|评估
Train people for|培训人员从事
Receive|受理
Mediate|调解
Protect|保护
Certify|认证
Subsidize|补助";

/// What of a field functions are about.
pub const OBJECTS: &str = "\
the work|工作
the annual plan|年度计划
policies and rules|政策和规章
the reform|改革
major projects|重大项目
the daily affairs|日常事务
the registration of enterprises|企业登记
the budget and final accounts|预算和决算
the development plan|发展规划
standards and norms|标准规范
statistics and reports|统计报表
the training of staff|人员培训
the information system|信息系统
the handling of complaints|投诉处理
administrative licences|行政许可
the inspection of sites|现场检查
the publication of information|信息公开
conferences and meetings|会议
documents and archives|文件档案
the supervision of quality|质量监管
public services|公共服务
exchange and cooperation|交流与合作
research and investigation|调查研究
the selection of model workers|先进评选
emergency plans|应急预案
subsidies and allowances|补贴
the issuing of certificates|证书核发
administrative reconsideration|行政复议
the appraisal of performance|绩效考核
the protection of rights|权益保障
pilot schemes|试点
the review of applications|申请审查
the use of special funds|专项资金使用
the assets and equipment|资产设备
the construction of infrastructure|基础设施建设
monitoring and early warning|监测预警
scholarships and grants|奖学金和助学金
exhibitions and lectures|展览和讲座
surveys of residents|居民调查
the recruitment of experts|专家聘任
contracts and tenders|合同和招标
the accreditation of laboratories|实验室资质认定
travel abroad on official business|因公出国
the invitation of foreign guests|外宾邀请
volunteers|志愿者
relics and monuments|文物古迹
vaccines and medicines|疫苗和药品
pensions|养老金
unemployment benefits|失业保险金
driving licences|驾驶证";

/// How what functions do is told apart from what others do.
pub const ENDS: &str = "\
in the whole area|在全区域内
according to law|依法
of the units directly affiliated to it|所属单位
together with the departments concerned|会同有关部门
for the offices of the organization|机关
at the grass roots|基层
in cities and towns|城镇
in the countryside|农村
for enterprises and institutions|企事业单位
of the current year|本年度
for people with disabilities|残疾人
for small businesses|小微企业
for young people|青年
for veterans|退役军人
across provinces|跨省
on the Internet|互联网";

/// Titles of posts: slug, precedence, English, plural and Chinese.
pub const TITLES: &str = "\
director-general|10|Director General|Directors General|局长
deputy-director-general|20|Deputy Director General|Deputy Directors General|副局长
director|30|Director|Directors|主任
deputy-director|40|Deputy Director|Deputy Directors|副主任
division-chief|50|Division Chief|Division Chiefs|处长
deputy-division-chief|60|Deputy Division Chief|Deputy Division Chiefs|副处长
secretary|70|Secretary|Secretaries|书记
section-chief|80|Section Chief|Section Chiefs|科长
researcher|90|Researcher|Researchers|研究员
consultant|100|Consultant|Consultants|调研员
principal-staff-member|110|Principal Staff Member|Principal Staff Members|主任科员
staff-member|120|Staff Member|Staff Members|科员
engineer|130|Engineer|Engineers|工程师
accountant|140|Accountant|Accountants|会计师";

/// A list of words in both languages.
pub struct Words(Vec<(&'static str, &'static str)>);

impl Words {
    pub fn new(list: &'static str) -> Self {
        let lines = list.lines();
        Self(lines.filter_map(|line| line.split_once('|')).collect())
    }

    /// One of them, the first ones more often.
    pub fn pick(&self, random: &mut Random) -> (&'static str, &'static str) {
        random.word(&self.0)
    }

    /// One of them, each as often as any other.
    pub fn any(&self, random: &mut Random) -> (&'static str, &'static str) {
        random.pick(&self.0)
    }

    /// The first of them.
    pub fn first(&self) -> (&'static str, &'static str) {
        self.0[0]
    }
}

pub fn pair(en: String, zh: String) -> Pair {
    Pair { en, zh }
}
