//! What the headings of lists call what they have.

use crate::edit::register::folded;
use crate::text::choices;

choices! {
    /// What a column of a list has.
    pub enum Meaning {
        /// What tells somebody from all others, as the content calls the person.
        Id = "id",
        /// The name.
        Name = "name",
        /// The family name alone.
        FamilyName = "family-name",
        /// The rest of the name.
        GivenName = "given-name",
        /// The unit.
        Unit = "unit",
        /// The unit within that.
        Subunit = "subunit",
        /// The post.
        Title = "title",
        /// Telephone numbers.
        Phone = "phone",
        /// The extension of the number beside it.
        Extension = "extension",
        /// Mobile telephone numbers.
        Mobile = "mobile",
        /// Fax numbers.
        Fax = "fax",
        /// E-mail addresses.
        Email = "email",
        /// The number of the room.
        Room = "room",
        /// The postal address.
        Address = "address",
        /// Since when somebody has the post.
        Start = "start",
        /// Nothing that is taken over.
        Nothing = "nothing",
    }
}

/// What headings say, and what they mean. A heading that says none of it in whole means the first that it ends with.
const HEADINGS: &[(Meaning, &[&str])] = &[
    (Meaning::Id, &["id", "标识", "slug"]),
    (
        Meaning::Name,
        &[
            "姓名",
            "名字",
            "人员姓名",
            "职工姓名",
            "员工姓名",
            "联系人",
            "name",
            "fullname",
            "contact",
            "contactperson",
            "employee",
            "person",
            "staff",
            "联系人姓名",
        ],
    ),
    (
        Meaning::FamilyName,
        &["姓", "姓氏", "lastname", "surname", "familyname"],
    ),
    (
        Meaning::GivenName,
        &["名", "firstname", "givenname", "forename"],
    ),
    (
        Meaning::Subunit,
        &[
            "科室",
            "二级部门",
            "下属部门",
            "班组",
            "subunit",
            "section",
            "team",
            "subdivision",
        ],
    ),
    (
        Meaning::Unit,
        &[
            "部门",
            "单位",
            "处室",
            "机构",
            "所在部门",
            "所属部门",
            "部门名称",
            "单位名称",
            "内设机构",
            "工作部门",
            "一级部门",
            "department",
            "unit",
            "division",
            "office",
            "dept",
            "organisation",
            "organization",
            "departmentname",
            "股室",
        ],
    ),
    (
        Meaning::Title,
        &[
            "职务",
            "职位",
            "岗位",
            "职务名称",
            "职务职称",
            "行政职务",
            "title",
            "position",
            "post",
            "jobtitle",
            "role",
            "job",
        ],
    ),
    (
        Meaning::Extension,
        &[
            "分机",
            "分机号",
            "分机号码",
            "内线",
            "ext",
            "extension",
            "extn",
        ],
    ),
    (
        Meaning::Mobile,
        &[
            "手机",
            "手机号",
            "手机号码",
            "移动电话",
            "mobile",
            "cell",
            "cellphone",
            "mobilephone",
            "mobileno",
        ],
    ),
    (
        Meaning::Fax,
        &[
            "传真",
            "传真号",
            "传真号码",
            "传真电话",
            "fax",
            "faxno",
            "faxnumber",
        ],
    ),
    (
        Meaning::Phone,
        &[
            "电话",
            "座机",
            "办公电话",
            "固定电话",
            "固话",
            "联系电话",
            "电话号码",
            "办公室电话",
            "直线",
            "直线电话",
            "外线",
            "座机号",
            "座机号码",
            "phone",
            "telephone",
            "tel",
            "officephone",
            "directline",
            "landline",
            "phonenumber",
            "telno",
            "phoneno",
            "worktelephone",
            "联系方式",
        ],
    ),
    (
        Meaning::Email,
        &[
            "邮箱",
            "电子邮箱",
            "电子邮件",
            "邮件",
            "邮箱地址",
            "email",
            "e-mail",
            "mail",
            "emailaddress",
            "e-mailaddress",
        ],
    ),
    (
        Meaning::Room,
        &[
            "房间",
            "房间号",
            "房号",
            "办公室号",
            "门牌号",
            "室号",
            "办公室门牌",
            "办公房间",
            "room",
            "roomno",
            "roomnumber",
            "officeno",
        ],
    ),
    (
        Meaning::Address,
        &[
            "地址",
            "办公地址",
            "通讯地址",
            "通信地址",
            "办公地点",
            "address",
            "officeaddress",
        ],
    ),
    (
        Meaning::Start,
        &[
            "任职时间",
            "任职日期",
            "到任时间",
            "任职起始",
            "since",
            "start",
            "startdate",
            "appointed",
        ],
    ),
    (
        Meaning::Nothing,
        &[
            "序号", "编号", "备注", "说明", "性别", "no", "#", "note", "notes", "remarks", "number",
        ],
    ),
];

/// What makes a number or a name somebody else's than that of whoever the row is about, or one that is nobody's business.
const OF_OTHERS: &[&str] = &[
    "家庭",
    "住宅",
    "宅",
    "家属",
    "配偶",
    "亲属",
    "紧急",
    "监护",
    "秘书",
    "负责人",
    "担保",
    "备用",
    "私人",
    "home",
    "private",
    "emergency",
    "personal",
    "assistant",
    "secretary",
];

/// What a heading means; nothing where it is unknown. Of one in two rows the lower part decides, where it is known.
pub fn meaning(heading: &str) -> Option<Meaning> {
    let (above, lowest) = heading.rsplit_once('/').unwrap_or(("", heading));
    let all = plain(heading);
    if OF_OTHERS.iter().any(|other| all.contains(other)) {
        return Some(Meaning::Nothing);
    }
    let is_given = plain(lowest) == "名" && language(lowest).is_some();
    if is_given {
        return Some(Meaning::Name);
    }
    meaning_of_part(lowest).or_else(|| meaning_of_part(above))
}

fn meaning_of_part(heading: &str) -> Option<Meaning> {
    let heading = plain(heading);
    if heading.is_empty() {
        return None;
    }
    let is_whole = |(_, words): &&(Meaning, &[&str])| words.contains(&heading.as_str());
    let whole = HEADINGS.iter().find(is_whole).map(|(meaning, _)| *meaning);
    whole.or_else(|| {
        let endings = HEADINGS.iter().flat_map(|(meaning, words)| {
            let words = words.iter().filter(|word| word.chars().count() > 1);
            words.map(move |word| (*meaning, *word))
        });
        let ends = endings.filter(|(_, word)| heading.ends_with(word));
        let longest = ends.max_by_key(|(_, word)| word.len());
        longest.map(|(meaning, _)| meaning)
    })
}

/// The language that a heading names.
pub fn language(heading: &str) -> Option<&'static str> {
    let heading = folded(heading);
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    match (has(&["英文", "english"]), has(&["中文", "chinese"])) {
        (true, false) => Some("en"),
        (false, true) => Some("zh"),
        _ => None,
    }
}

/// A heading without what stands around its words: brackets with what is in them, marks, the language.
fn plain(heading: &str) -> String {
    let heading = folded(heading);
    let mut depth = 0_usize;
    let mut kept = String::new();
    for letter in heading.chars() {
        match letter {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            ':' | '*' | '_' | '、' | '.' => {}
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    for word in ["英文", "中文", "english", "chinese"] {
        if kept.len() > word.len() {
            kept = kept.replace(word, "");
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_understood_however_they_are_written() {
        for (heading, expected) in [
            ("姓  名", Some(Meaning::Name)),
            ("姓名（必填）", Some(Meaning::Name)),
            ("英文姓名", Some(Meaning::Name)),
            ("联系方式/座机", Some(Meaning::Phone)),
            ("联系方式/分机", Some(Meaning::Extension)),
            ("手机号码", Some(Meaning::Mobile)),
            ("Ｅ－ｍａｉｌ", Some(Meaning::Email)),
            ("Job Title", Some(Meaning::Title)),
            ("Office phone", Some(Meaning::Phone)),
            ("序号", Some(Meaning::Nothing)),
            ("部  门", Some(Meaning::Unit)),
            ("联系电话/办公", Some(Meaning::Phone)),
            ("联系电话/手机", Some(Meaning::Mobile)),
            ("家庭电话", Some(Meaning::Nothing)),
            ("秘书电话", Some(Meaning::Nothing)),
            ("紧急联系人", Some(Meaning::Nothing)),
            ("英文名", Some(Meaning::Name)),
            ("名", Some(Meaning::GivenName)),
            ("政治面貌", None),
        ] {
            assert_eq!(meaning(heading), expected, "{heading}");
        }
    }
}
