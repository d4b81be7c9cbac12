//! The leaders of the Jilin Association for Science and Technology.

use super::{Row, assert_shown};

const SHOWN: &[Row] = &[
    (
        "/en/people/liu-shuying",
        &[
            "Female",
            "January 1943",
            "Chairman, Jilin Science and Technology Association",
            "Researcher and doctoral supervisor of Changchun Institute of Applied Chemistry, Chinese Academy of Sciences",
            "Provincial government high tech industry consultant",
            "Member of the Standing Committee of the 10th CPPCC National Committee",
            "Member of the Standing Committee of the 11th Central Committee of the Jiusan Society",
            "Vice chairman of the 5th Jilin Provincial Committee of the Jiusan Society",
            "Nankai University",
            "Jilin University",
            "Qingdao University of Oceanology",
            "Before Jilin Province Vice Governor Deputy Director of the Standing Committee of Jilin Provincial People's Congress",
        ],
    ),
    (
        "/zh/people/liu-shuying",
        &[
            "女",
            "1943 年 1 月",
            "中国人民政治协商会议第十届全国委员会常务委员",
            "九三学社第十一届中央委员会常务委员",
            "九三学社第五届吉林省委员会副主任委员",
            "吉林省副省长",
        ],
    ),
    (
        "/en/people/wang-changhe",
        &[
            "Male",
            "October 1952",
            "Party Secretary, Jilin",
            "Vice Chairman, Jilin",
            "Seventh member of the Chinese Association for Science and Technology",
            "Standing member of the 11th Provincial People's Congress",
            "Senior economist",
            "Chairman of the Research Association of Jilin Society",
            "Before Secretary of the Party Committee and first deputy director of Changchun Cigarette Factory Deputy general manager of Sichuan Zhongji Group Deputy director of the provincial government's Hong Kong office Deputy director of the provincial supply and marketing cooperatives Director of the provincial machinery and equipment bureau Member of the Standing Committee of the 9th CPPCC",
        ],
    ),
    (
        "/zh/people/wang-changhe",
        &[
            "男",
            "1952 年 10 月",
            "党组书记",
            "副主席",
            "省第十一届人民代表大会常务委员会委员",
            "四川 Zhongji 集团副总经理",
        ],
    ),
    ("/en/people/hou-yingqi", &["Secretary General, Jilin"]),
];

#[test]
fn biographies() {
    assert_shown(SHOWN);
}
