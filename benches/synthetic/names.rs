//! Names of people and of places, in Chinese and in pinyin.

use super::random::Random;

/// A text in both languages.
#[derive(Clone, Default)]
pub struct Pair {
    pub en: String,
    pub zh: String,
}

/// Family names with how many of a thousand people have them, as the census of 2020 counted the first hundred.
const FAMILIES: &str = "王 Wang 72,李 Li 71,张 Zhang 66,刘 Liu 51,陈 Chen 46,杨 Yang 31,黄 Huang 23,赵 Zhao 20,\
    吴 Wu 20,周 Zhou 19,徐 Xu 15,孙 Sun 14,马 Ma 13,朱 Zhu 13,胡 Hu 13,郭 Guo 12,何 He 12,林 Lin 11,高 Gao 11,\
    罗 Luo 10,郑 Zheng 9,梁 Liang 9,谢 Xie 8,宋 Song 8,唐 Tang 7,许 Xu 7,韩 Han 6,邓 Deng 6,冯 Feng 6,曹 Cao 6,\
    彭 Peng 6,曾 Zeng 6,肖 Xiao 6,田 Tian 5,董 Dong 5,潘 Pan 5,袁 Yuan 5,蔡 Cai 5,蒋 Jiang 5,余 Yu 5,于 Yu 5,\
    杜 Du 5,叶 Ye 5,程 Cheng 5,魏 Wei 4,苏 Su 4,吕 Lü 4,丁 Ding 4,任 Ren 4,卢 Lu 4,姚 Yao 4,沈 Shen 4,钟 Zhong 4,\
    姜 Jiang 4,崔 Cui 4,谭 Tan 4,陆 Lu 4,范 Fan 3,汪 Wang 3,廖 Liao 3,石 Shi 3,金 Jin 3,韦 Wei 3,贾 Jia 3,夏 Xia 3,\
    付 Fu 3,方 Fang 3,邹 Zou 3,熊 Xiong 3,白 Bai 3,孟 Meng 3,秦 Qin 3,邱 Qiu 2,侯 Hou 2,江 Jiang 2,尹 Yin 2,\
    薛 Xue 2,闫 Yan 2,段 Duan 2,雷 Lei 2,龙 Long 2,黎 Li 2,史 Shi 2,陶 Tao 2,贺 He 2,毛 Mao 2,郝 Hao 2,顾 Gu 2,\
    龚 Gong 2,邵 Shao 2,万 Wan 2,覃 Qin 2,武 Wu 2,钱 Qian 2,戴 Dai 2,严 Yan 2,莫 Mo 2,孔 Kong 2,向 Xiang 2,汤 Tang 1,\
    温 Wen 1,康 Kang 1,施 Shi 1,文 Wen 1,牛 Niu 1,樊 Fan 1,葛 Ge 1,邢 Xing 1,安 An 1,齐 Qi 1,易 Yi 1,乔 Qiao 1,\
    欧阳 Ouyang 1,单 Shan 1,解 Xie 1,翟 Zhai 1,司马 Sima 1";

/// Characters of given names with their sound, the usual ones first.
const GIVEN: &str = "明ming国guo文wen华hua建jian志zhi伟wei军jun平ping海hai晓xiao玉yu红hong林lin永yong春chun金jin秀xiu\
    丽li英ying德de芳fang荣rong小xiao东dong新xin忠zhong世shi强qiang庆qing立li清qing光guang生sheng学xue云yun兰lan敏min\
    俊jun燕yan梅mei慧hui静jing娟juan霞xia杰jie超chao磊lei波bo涛tao斌bin辉hui刚gang勇yong峰feng龙long飞fei鹏peng\
    宇yu浩hao然ran子zi嘉jia佳jia雪xue婷ting玲ling艳yan娜na洁jie莉li琳lin颖ying桂gui珍zhen凤feng淑shu素su美mei香xiang\
    月yue莲lian爱ai彩cai洪hong振zhen景jing兴xing成cheng家jia天tian福fu宏hong祥xiang元yuan启qi廷ting维wei正zheng良liang\
    宝bao少shao仁ren义yi礼li智zhi信xin胜sheng利li权quan富fu贵gui昌chang盛sheng茂mao松song柏bai山shan江jiang河he湖hu\
    川chuan源yuan泉quan森sen木mu禾he田tian苗miao青qing翠cui紫zi丹dan彤tong晨chen曦xi阳yang星xing辰chen雨yu露lu霜shuang\
    冰bing凌ling雁yan鸿hong鹤he麟lin凯kai旋xuan达da远yuan航hang帆fan思si念nian怀huai恩en惠hui瑞rui祺qi安an宁ning康kang\
    泰tai和he谦qian逊xun诚cheng毅yi坚jian韧ren博bo雅ya诗shi书shu琴qin棋qi墨mo砚yan岩yan石shi钢gang铁tie银yin铭ming\
    鑫xin焕huan耀yao灿can炜wei炳bing烨ye煜yu熙xi照zhao亮liang晶jing莹ying璐lu琪qi瑶yao珊shan瑾jin瑜yu璇xuan萍ping\
    荷he菊ju竹zhu枫feng桐tong楠nan彬bin轩xuan昊hao旭xu昱yu昕xin晖hui哲zhe睿rui皓hao奕yi卓zhuo越yue骏jun驰chi腾teng\
    跃yue翔xiang羽yu翼yi";

/// Characters of names of places with their sound.
const PLACES: &str = "安an平ping宁ning阳yang山shan江jiang南nan北bei东dong西xi河he海hai州zhou城cheng泉quan水shui云yun\
    龙long石shi林lin清qing新xin永yong长chang德de昌chang定ding化hua丰feng和he广guang兴xing青qing金jin门men口kou田tian\
    古gu源yuan沙sha岭ling湖hu溪xi梁liang陵ling关guan塘tang桥qiao坪ping峰feng谷gu洲zhou港gang湾wan岛dao原yuan川chuan\
    玉yu银yin铜tong铁tie凤feng鹤he马ma牛niu羊yang鹿lu桃tao松song柳liu竹zhu梅mei兰lan荷he桂gui枫feng楚chu吴wu越yue\
    秦qin晋jin鲁lu燕yan赵zhao蜀shu滇dian黔qian湘xiang赣gan皖wan闽min粤yue琼qiong渝yu津jin沪hu冀ji豫yu鄂e辽liao吉ji\
    黑hei蒙meng宁ning甘gan隆long庆qing祥xiang瑞rui福fu禄lu寿shou康kang泰tai顺shun义yi仁ren礼li信xin忠zhong孝xiao勇yong";

/// The names of people.
pub struct People {
    /// Each family as often as a thousand people have it.
    families: Vec<(&'static str, &'static str)>,
    given: Vec<(char, &'static str)>,
}

impl People {
    pub fn new() -> Self {
        let mut families = Vec::new();
        for family in FAMILIES.split(',') {
            let mut words = family.split_whitespace();
            let (zh, en, share) = (words.next(), words.next(), words.next());
            let share: usize = share.unwrap().parse().unwrap();
            families.extend(std::iter::repeat_n((zh.unwrap(), en.unwrap()), share));
        }
        let given = characters(GIVEN);
        Self { families, given }
    }

    /// A name, and what it is filed under.
    pub fn name(&self, random: &mut Random) -> (Pair, String) {
        let (family_zh, family_en) = random.pick(&self.families);
        let count = if random.percent(18) { 1 } else { 2 };
        let mut name = Pair {
            zh: family_zh.to_owned(),
            en: family_en.to_owned(),
        };
        let mut given = String::new();
        for _ in 0..count {
            let (zh, sound) = random.word(&self.given);
            name.zh.push(zh);
            given.push_str(sound);
        }
        let key = format!("{} {given}", family_en.to_lowercase());
        name.en = format!("{family_en} {}", capitalized(&given));
        (name, key)
    }
}

/// The names of places.
pub struct Places(Vec<(char, &'static str)>);

impl Places {
    pub fn new() -> Self {
        Self(characters(PLACES))
    }

    /// The name of a place: there are some ten thousand of them.
    pub fn name(&self, random: &mut Random) -> Pair {
        let (one, two) = (random.word(&self.0), random.pick(&self.0));
        Pair {
            zh: format!("{}{}", one.0, two.0),
            en: capitalized(&format!("{}{}", one.1, two.1)),
        }
    }
}

/// The characters of a list, each followed by its sound.
fn characters(list: &'static str) -> Vec<(char, &'static str)> {
    let mut characters = Vec::new();
    let mut rest = list;
    while let Some(first) = rest.chars().next() {
        if first.is_whitespace() {
            rest = rest.trim_start();
            continue;
        }
        let behind = &rest[first.len_utf8()..];
        let end = behind
            .find(|letter: char| !letter.is_ascii_lowercase())
            .unwrap_or(behind.len());
        characters.push((first, &behind[..end]));
        rest = &behind[end..];
    }
    characters
}

pub fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
