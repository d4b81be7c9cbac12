//! The Foreign Affairs Office of Xinjiang, by `texts/xinjiang-fao.txt`.

use super::{Row, SetRight, Unit, assert_shown, assert_units};

/// What the translation of the third party breaks, and its meaning.
pub const SET_RIGHT: &[SetRight] = &[
    (
        "receiving foreign diplomats stationed in China and personnel of international organizations stationed in China Visit matters",
        "receiving visits of foreign diplomats stationed in China and personnel of international organizations stationed in China",
    ),
    (
        "arranging foreign financial, insurance institutions, trading companies, Non-commercial exchanges between enterprises and the people's government",
        "arranging non-commercial exchanges of foreign financial and insurance institutions, trading companies and enterprises with the people's government",
    ),
    (
        "the review of foreigners visiting controlled open areas and non-open areas in the autonomous region Management",
        "the review and management of foreigners visiting controlled open areas and non-open areas in the autonomous region",
    ),
    (
        "implement my country's border",
        "implement our country's border",
    ),
    (
        "and work with relevant departments to Responsible for daily",
        "and together with relevant departments, be responsible for daily",
    ),
    (
        "surveys of territorial countries, and foreign-related work related to exchanges with territorial countries",
        "surveys of neighboring countries, and foreign-related work related to exchanges with neighboring countries",
    ),
    (
        "and official duties Identity verification and document reissue (replacement) for people going abroad (border)",
        "and identity verification and document reissue (replacement) for people going abroad (across the border) on official duties",
    ),
    (
        "undertaking official duties for the autonomous region and authorized central units stationed in Xinjiang Issuing and managing passports for people going abroad and",
        "issuing and managing passports for people of the autonomous region and authorized central units stationed in Xinjiang going abroad on official duties, and",
    ),
    (
        "for autonomous regions and authorized",
        "for the autonomous region and authorized",
    ),
    (
        "visa notices inviting foreigners to visit China Correspondence",
        "visa notice correspondence inviting foreigners to visit China",
    ),
    (
        "business trips abroad (border)",
        "business trips abroad (across the border)",
    ),
    (
        "undertake the autonomous region's temporary business trips abroad (borders) and to Hong Kong and Macao Regional approval and management work",
        "undertake the approval and management work for the autonomous region's temporary business trips abroad (across the border) and to the Hong Kong and Macao regions",
    ),
    (
        "temporarily go abroad (border) for",
        "temporarily go abroad (across the border) for",
    ),
    (
        "for foreign experts, management of foreign-related matters for international",
        "for the management of foreign-related matters for foreign experts, international",
    ),
    (
        "responsible for foreign affairs and overseas Chinese affairs To carry out the external publicity work of the autonomous region",
        "responsible for the external publicity work of the autonomous region on foreign affairs and overseas Chinese affairs",
    ),
    (
        "be responsible for foreign affairs And the reception and management of journalists from",
        "be responsible for the reception and management of foreign journalists and journalists from",
    ),
    (
        "in China contact my country's",
        "in China, and our country's",
    ),
    (
        "exchanges with the outside world. Recommendations",
        "exchanges with the outside world",
    ),
    (
        "Relevant units provide policy guidance on diplomacy and foreign affairs when carrying out",
        "Provide relevant units with policy guidance on diplomacy and foreign affairs when they carry out",
    ),
    (
        "for the agency Comprehensive research and journal editing work",
        "for the comprehensive research and journal editing work of the agency",
    ),
    (
        "protect overseas Chinese, returned overseas Chinese and their family members in the country in accordance with the law. Legitimate rights and interests",
        "protect, in accordance with the law, the legitimate rights and interests of overseas Chinese, returned overseas Chinese and their family members in the country",
    ),
    (
        "for the enrollment of \"Three Overseas Chinese Candidates\" and the return of overseas Chinese and the children of overseas Chinese who go abroad at their own expense. Identity verification work for overseas students",
        "for the identity verification work for the enrollment of \"Three Overseas Chinese Candidates\" and for returned overseas Chinese and the children of overseas Chinese who go abroad at their own expense as overseas students",
    ),
    (
        "protect them in accordance with the law The legitimate",
        "protect, in accordance with the law, the legitimate",
    ),
    (
        "inherit and transfer back to the country (territory) in accordance with the law ) external property",
        "inherit external property in accordance with the law and transfer it back to the country (territory)",
    ),
    (
        "accepting international and foreign institutions and personnel and Donations from",
        "accepting donations from international and foreign institutions and personnel and from",
    ),
    (
        "technology, equipment, open up foreign markets, and promote foreign",
        "technology and equipment, opening up foreign markets, and promoting foreign",
    ),
    (
        "political review of going abroad (border)",
        "political review of going abroad (across the border)",
    ),
    (
        "the foreign affairs of the autonomous region Training of overseas Chinese affairs cadres",
        "the training of the foreign affairs and overseas Chinese affairs cadres of the autonomous region",
    ),
    (
        "solving problems in border areas New situations and problems that arise",
        "solving new situations and problems that arise in border areas",
    ),
];

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
            "personnel of international organizations stationed in China",
            "activities of the leaders of the autonomous region",
            "the autonomous region and central units in Xinjiang",
            "of the autonomous region, and other matters",
            "China has not established diplomatic relations",
            "controlled open areas and non-open areas in the autonomous region",
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
            "related to exchanges with neighboring countries",
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
            "people going abroad (across the border) on official duties",
            "cases and other important foreign-related matters",
            "in the management of foreigners in Xinjiang",
            "going abroad on official duties, and applying for foreign visas",
            "Handling consular authentication",
            "to visit Hong Kong and Macau on official business",
            "correspondence inviting foreigners to visit China",
            "for the daily work of the visa office in Beijing",
        ],
    ),
    (
        "overseas-affairs-management",
        "Overseas Affairs Management Office",
        "涉外事务管理处",
        &[],
        &[
            "autonomous region's business trips abroad (across the border)",
            "approval business of foreigners coming to Xinjiang",
            "evaluation of the benefits of going abroad",
            "for foreign experts, international students and interns",
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
            "and publishing of “Xinjiang Foreign Affairs”",
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
            "opening up and exchanges with the outside world",
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
            "when they carry out activities with overseas NGOs",
            "in the activities of international NGOs",
            "research and journal editing work of the agency",
        ],
    ),
    (
        "domestic-overseas-chinese-affairs",
        "Domestic Overseas Chinese Affairs Office",
        "国内侨务处",
        &[],
        &[
            "overseas Chinese affairs in the autonomous region",
            "overseas Chinese and their family members in the country",
            "alleviation and other services for overseas Chinese",
            "(returning to their hometowns) to settle down",
            "overseas Chinese who go abroad at their own expense as overseas students",
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
            "and transfer it back to the country (territory)",
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
            "markets, and promoting foreign economic cooperation",
            "enterprises in the autonomous region",
        ],
    ),
    (
        "organization-and-personnel",
        "Organization and Personnel Department",
        "组织人事处",
        &[],
        &[
            "Chinese affairs cadres of the autonomous region",
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
            "new situations and problems that arise in border areas",
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
            "内设12个机构",
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
        &["“Three Overseas Chinese Candidates”"],
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
