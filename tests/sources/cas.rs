//! The Xinjiang Branch of the Chinese Academy of Sciences, by `texts/cas-xinjiang.txt`.

use super::{Row, Unit, assert_shown, assert_units, tel};
use crate::support::Site;

const UNITS: &[Unit] = &[
    (
        "comprehensive-office",
        "Comprehensive Office",
        "综合办公室",
        &["tel:+869913835430"],
        &[
            "finishing other necessary paper work",
            "Supervise and handle official documents",
            "affairs should be undertaken collaboratively",
            "the comprehensive affairs the Xinjiang branch undertake",
            "assigned by Xinjiang branch or Xinjiang autonomous region",
            "propaganda work and all kinds of important conferences",
            "concerns of security committee of Xinjiang branch",
            "research institutes to carry out foreign affairs negotiation",
            "carrying out ground observation and foreign affairs activity",
            "coordinate with surrounding units when necessary",
            "supervise and acceptance the construction",
            "administration building and office equipment of Xinjiang branch",
            "report and deal with legal knowledge popularization",
            "carry out daily work according to Union Law",
            "nationwide fitness programs and recreational activities",
            "charge of the management of the retired personnel",
        ],
    ),
    (
        "organization-and-personnel",
        "Organization and Personnel Department",
        "组织人事处",
        &["tel:+869913836414"],
        &[
            "articles of leading party group and other paper work",
            "conferences of lading party group and take record",
            "reports on rectifying and improving the work of Xinjiang branch",
            "joint assessment for every party member annually",
            "the affairs and activities of democratic parties",
            "progress and innovative cultural construction",
            "medium-term assessment of the members of leading group",
            "Exam and manage reserve cadre",
            "Draw up plans and final reports of personnel work",
            "Establish personnel system and carry out",
            "group when meet with significant personnel affairs",
            "rewards and punishment as well as personnel welfare",
            "Responsible for the continuation education of staff",
        ],
    ),
    (
        "science-and-technology-cooperation",
        "Science and Technology Cooperation Department",
        "科技合作处",
        &["tel:+869913836548"],
        &[
            "work between Xinjiang branch and local group",
            "of the scientific and technological achievement",
            "coordinated cooperation work of autonomous region",
            "as local government, enterprises and universities",
            "as the local scientific and technological demands",
            "Popularize scientific knowledge",
            "Assign deputy staff to promote local scientific development",
            "declare scientific project and intellectual property right",
            "In charge of the website making and maintenance",
            "Update and organize new IT equipment",
            "the security of large scale equipment and website",
        ],
    ),
    (
        "financial-assets",
        "Financial Assets Department",
        "财务资产处",
        &["tel:+869913843034"],
        &[
            "financial management methods and requirement",
            "for staff of financial and accounting system",
            "suggestions about financial activity to leaders",
            "branch, supervise the national asset of the branch",
            "management and administrative receipt management",
            "supervision of financial revenue and expenditure",
        ],
    ),
    (
        "auditing-and-supervision",
        "Auditing and Supervision Division",
        "监察审计处",
        &["tel:+869913836135"],
        &[
            "achieve work task and objective successfully",
            "of discipline inspection and supervision audits",
            "according to the operating discipline strictly",
            "as letters and visitors of Xinjiang branch system",
        ],
    ),
    (
        "party-and-mass-work-office",
        "Party and Mass Work Office",
        "党群工作办公室",
        &["tel:+869913835175"],
        &[
            "according to superior Party organization's instruction",
            "The propaganda and ideological work",
            "The united front work",
            "Trade union",
            "Youth League Committee",
            "Women's Committee",
            "affairs and other tasks assigned by leaders",
        ],
    ),
    (
        "science-and-technology-security",
        "Science and Technology Security Department",
        "科技安全处",
        &["tel:+869913661497"],
        &[
            "formulation and improvement of corresponding rules and regulations",
            "institutes and field stations of Xinjiang branch",
            "education, training and publicity activities",
            "various safety projects of Xinjiang Branch",
            "and comprehensive scientific investigations",
            "incidents, secret disclosure cases and emergencies",
        ],
    ),
];

const SHOWN: &[Row] = &[
    (
        "/en/organizations/cas-xinjiang",
        &[
            "Xinjiang Branch, Chinese Academy of Sciences",
            "No.341 1st Kexue street, Urumuqi, Xinjiang, China",
            "+86 991 383 5430",
            "+86 991 383 5229",
            "Updated at the source: 1 June 2012",
        ],
    ),
    (
        "/zh/organizations/cas-xinjiang",
        &["科学一街341号", "0991-3835229", "2012年6月1日"],
    ),
    (
        "/en/organizations/cas-xinjiang/party-and-mass-work-office",
        &[
            "In charge of the party construction of Xinjiang branch system of CAS",
            "according to superior Party organization's instruction.",
            "Also translated as Party and Mass Affairs Office",
        ],
    ),
    (
        "/en/organizations/cas-xinjiang/science-and-technology-security",
        &[
            "The implementation of the guidelines, policies, laws and regulations of the superior on security and confidentiality",
        ],
    ),
    (
        "/zh/organizations/cas-xinjiang/party-and-mass-work-office",
        &["党的建设", "统一战线", "共青团", "妇女"],
    ),
    (
        "/zh/organizations/cas-xinjiang/science-and-technology-security",
        &["上级关于安全保密的方针、政策、法律和法规"],
    ),
    (
        "/zh/organizations/cas-xinjiang/auditing-and-supervision",
        &["中央纪委", "分党组"],
    ),
];

#[test]
fn units_phones_and_functions() {
    assert_units("cas-xinjiang", UNITS);
}

#[test]
fn what_is_shown() {
    assert_shown(SHOWN);
    let page = Site::shipped().page("/en/organizations/cas-xinjiang");
    assert_eq!(tel(&page), ["tel:+869913835430"]);
}
