//! The Foreign Affairs Office of Xinjiang, by `texts/xinjiang-fao.txt`.

use super::{Row, Unit, assert_shown, assert_units};

/// Twelve internal agencies and four further bodies.
const UNITS: &[Unit] = &[
    (
        "secretariat",
        "Secretariat",
        "秘书处",
        &[],
        &[
            "the daily government affairs of the agency",
            "supervision of letters and visits, and translation",
            "fixed asset management and government procurement",
            "affairs system and reception of domestic guests",
            "(overseas Chinese affairs) policies and regulations",
            "group of the autonomous region party committee",
        ],
    ),
    (
        "protocol",
        "Protocol Department",
        "礼宾处",
        &[],
        &[
            "who visit or transit through the autonomous region",
            "organizations stationed in China visit matters",
            "activities of the leaders of the autonomous region",
            "the autonomous region and central units in Xinjiang",
            "of the autonomous region and other matters",
            "China has not established diplomatic relations",
            "non-open areas in the autonomous region management",
            "and issuing relevant joint inspection certificates",
        ],
    ),
    (
        "neighboring-countries",
        "Neighboring Countries Department",
        "周边国家处",
        &[],
        &[
            "border affairs policies and foreign policies",
            "survey, and joint inspection of national boundaries",
            "management and foreign-related border construction",
            "related to exchanges with territorial countries",
            "improving measures and regulations for border work",
        ],
    ),
    (
        "consular-office",
        "Consular Office",
        "领事处",
        &[],
        &[
            "official and semi-official agencies in Xinjiang",
            "(replacement) for people going abroad (border)",
            "cases and other important foreign-related matters",
            "in the management of foreigners in Xinjiang",
            "people going abroad and applying for foreign visas",
            "Handling consular authentication",
            "to visit Hong Kong and Macau on official business",
            "inviting foreigners to visit China correspondence",
            "for the daily work of the visa office in Beijing",
        ],
    ),
    (
        "overseas-affairs-management",
        "Overseas Affairs Management Office",
        "涉外事务管理处",
        &[],
        &[
            "autonomous region’s business trips abroad (border)",
            "approval business of foreigners coming to Xinjiang",
            "evaluation of the benefits of going abroad",
            "matters for international students and interns",
            "in foreign-related work related to training abroad",
            "Kong and Macao affairs in the autonomous region",
        ],
    ),
    (
        "information-and-culture",
        "Information and Culture Department",
        "新闻文化处",
        &[],
        &[
            "on major international issues and emergencies",
            "construction achievements, and ethnic policies",
            "affairs, and overseas Chinese affairs education",
            "foreign-related reports in the autonomous region",
            "Kong and Macao who come to Xinjiang for interviews",
            "and publishing of \"Xinjiang Foreign Affairs\"",
        ],
    ),
    (
        "international-exchange",
        "International Exchange Office",
        "国际交流处",
        &[],
        &[
            "and related work in connection with domestic laws",
            "external exchanges of the autonomous region",
            "exchanges with the outside world recommendations",
            "cities and other non-governmental foreign exchanges",
        ],
    ),
    (
        "ngo-management",
        "NGO Management Office",
        "非政府组织管理处",
        &[],
        &[
            "autonomous region in international NGO activities",
            "when carrying out activities with overseas NGOs",
            "in the activities of international NGOs",
            "comprehensive research and journal editing work",
        ],
    ),
    (
        "domestic-overseas-chinese-affairs",
        "Domestic Overseas Chinese Affairs Office",
        "国内侨务处",
        &[],
        &[
            "overseas Chinese affairs in the autonomous region",
            "with the law legitimate rights and interests",
            "alleviation and other services for overseas Chinese",
            "(returning to their hometowns) to settle down",
            "overseas Chinese who go abroad at their own expense. Identity verification work for overseas students",
        ],
    ),
    (
        "overseas-chinese-affairs",
        "Overseas Chinese Affairs Office",
        "国外侨务处",
        &[],
        &[
            "in Hong Kong and Macao, and associations",
            "and interests of overseas Chinese in the country",
            "in the work of overseas Chinese and new immigrants",
            "of the children of overseas Chinese in Xinjiang",
            "in accordance with the law external property",
        ],
    ),
    (
        "economic-science-and-technology",
        "Economic Science and Technology Division",
        "经济科技处",
        &[],
        &[
            "enterprises, and provide good services",
            "Chinese and Hong Kong and Macao compatriots",
            "markets, and promote foreign economic cooperation",
            "enterprises in the autonomous region",
        ],
    ),
    (
        "organization-and-personnel",
        "Organization and Personnel Department",
        "组织人事处",
        &[],
        &[
            "region training of overseas Chinese affairs cadres",
            "Chinese and overseas Chinese family members",
            "language translators in the autonomous region",
        ],
    ),
    (
        "border-defense-commission-office",
        "Office of the Xinjiang Border Defense Commission",
        "新疆边防委员会办公室",
        &[],
        &[
            "policies, laws and regulations on border defense",
            "of the Xinjiang Border Defense Commission",
            "border areas new situations and problems that arise",
            "measures and regulations for border control",
            "defense infrastructure in the autonomous region",
        ],
    ),
    (
        "party-committee",
        "Party Committee of the Agency",
        "机关党委",
        &[],
        &["work of the agency and directly affiliated units"],
    ),
    (
        "supervision-office",
        "Supervision Office",
        "监察室",
        &[],
        &["of agencies and directly affiliated units"],
    ),
    (
        "retired-cadres-work-office",
        "Retired Cadres Work Office",
        "离退休干部工作处",
        &[],
        &["work of retired cadres in directly affiliated units"],
    ),
];

const SHOWN: &[Row] = &[
    (
        "/en/organizations/xinjiang-fao",
        &[
            "The Foreign Affairs Office (Overseas Chinese Affairs Office) of the People's Government of the Autonomous Region has 12 internal agencies.",
            "Other names Overseas Chinese Affairs Office of the People's Government of the Autonomous Region",
            "Other bodies Office of the Xinjiang Border Defense Commission",
            "not published by the institution",
            "The source names no contact.",
        ],
    ),
    (
        "/zh/organizations/xinjiang-fao",
        &[
            "侨务办公室",
            "设12个内设机构",
            "其他机构 新疆边防委员会办公室",
        ],
    ),
    (
        "/en/organizations/xinjiang-fao/consular-office",
        &["Other names Visa Office in Beijing"],
    ),
    (
        "/zh/organizations/xinjiang-fao/consular-office",
        &["其他名称 驻京签证处"],
    ),
    (
        "/en/organizations/xinjiang-fao/supervision-office",
        &[
            "The Supervision Office (working together with the Discipline Inspection Commission) is the stationed agency of the Autonomous Region Discipline Inspection Commission (Supervision Office).",
        ],
    ),
    (
        "/zh/organizations/xinjiang-fao/supervision-office",
        &["合署办公", "派驻机构"],
    ),
    (
        "/en/organizations/xinjiang-fao/protocol",
        &["foreign dignitaries at the deputy ministerial level or above"],
    ),
    (
        "/zh/organizations/xinjiang-fao/protocol",
        &["国宾、党宾", "副部级以上"],
    ),
    (
        "/en/organizations/xinjiang-fao/secretariat",
        &["foreign affairs leading group of the autonomous region party committee"],
    ),
    (
        "/zh/organizations/xinjiang-fao/secretariat",
        &["自治区党委外事工作领导小组办公室"],
    ),
    (
        "/zh/organizations/xinjiang-fao/information-and-culture",
        &["《新疆外事》"],
    ),
    (
        "/en/organizations/xinjiang-fao/domestic-overseas-chinese-affairs",
        &["\"Three Overseas Chinese Candidates\""],
    ),
    (
        "/zh/organizations/xinjiang-fao/domestic-overseas-chinese-affairs",
        &["“三侨考生”", "归侨、侨眷"],
    ),
];

#[test]
fn units_and_functions() {
    assert_units("xinjiang-fao", UNITS);
}

#[test]
fn what_is_shown() {
    assert_shown(SHOWN);
}
