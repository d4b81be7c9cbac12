//! Short forms that nobody wrote down: 港渔委 for 港口和渔业发展委员会, MPF for its ministry, Dept, Liz.

use minglu::snapshot::Snapshot;

use super::asked::{addresses_of, asked, assert_found_first, first, found, with_files};

/// An organization with a name in each language.
fn organization(order: u32, chinese: &str, english: &str) -> String {
    format!(
        "translations.zh = \"official\"\norder = {order}\nkind = \"government\"\n\
         name.zh = \"{chinese}\"\nname.en = \"{english}\"\n\n[[posts]]\nslug = \"head\"\nhead = true\n\
         title.zh = \"主任\"\ntitle.en = \"Chair\"\n"
    )
}

/// Bodies made up in the form of such names.
const BODIES: [(&str, &str, &str); 8] = [
    (
        "ports",
        "国家港口和渔业发展委员会",
        "Commission for Ports and Fisheries",
    ),
    (
        "assets",
        "省政府国有渔船监督管理委员会",
        "Supervision Commission of State-run Boats",
    ),
    (
        "lights",
        "国家灯塔信息办公室",
        "Lighthouse Information Office",
    ),
    ("market", "国家海鲜监督管理局", "Administration of Seafood"),
    ("safety", "国家安澜部", "Ministry of Calm Seas"),
    (
        "crews",
        "船员资源和社区保护部",
        "Ministry of Crews and Communities",
    ),
    ("harbour", "港口委员会办公厅", "Harbour Secretariat"),
    ("tourism", "航海与旅行部", "Ministry of Sailing and Travel"),
];

fn bodies() -> Snapshot {
    let files: Vec<(String, String)> = BODIES
        .iter()
        .zip(1..)
        .map(|((slug, chinese, english), order)| {
            let path = format!("organizations/{slug}/organization.toml");
            (path, organization(order, chinese, english))
        })
        .collect();
    with_files(&files)
}

#[test]
fn characters_in_order_find_the_name_that_they_are_of() {
    let snapshot = bodies();
    for (typed, slug) in [
        ("港渔委", "ports"),
        ("国家港渔委", "ports"),
        ("国家港渔发展委", "ports"),
        ("港口与渔业发展委员会", "ports"),
        ("港渔委电话", "ports"),
        ("国监局", "market"),
        ("国渔监委", "assets"),
        ("灯信办", "lights"),
        ("国家灯信办", "lights"),
        ("海监局", "market"),
        ("海鲜监管局", "market"),
        ("员社部", "crews"),
        ("船社部", "crews"),
        ("航旅部", "tourism"),
        ("航旅", "tourism"),
        ("漁港委", ""),
        ("船社", "crews"),
    ] {
        let found = first(&snapshot, typed);
        match slug {
            "" => assert!(!found.ends_with("/ports"), "{typed}: {found}"),
            slug => assert_eq!(found, format!("/organizations/{slug}"), "{typed}"),
        }
    }
    assert_eq!(
        first(&snapshot, "港渔委主任"),
        "/organizations/ports/posts/head"
    );
}

#[test]
fn a_name_that_is_written_goes_before_one_that_may_be_abbreviated() {
    let mut files = vec![(
        "organizations/written/organization.toml".to_owned(),
        organization(9, "港渔委", "Committee of Harbour Fishers"),
    )];
    files.extend(
        BODIES
            .iter()
            .zip(1..)
            .map(|((slug, chinese, english), order)| {
                let path = format!("organizations/{slug}/organization.toml");
                (path, organization(order, chinese, english))
            }),
    );
    let snapshot = with_files(&files);
    assert_eq!(first(&snapshot, "港渔委"), "/organizations/written");
    assert_eq!(first(&snapshot, "国家安澜部"), "/organizations/safety");
}

#[test]
fn what_is_found_by_an_abbreviation_is_no_near_miss_and_nothing_of_it_is_dropped() {
    let snapshot = bodies();
    assert_found_first(&snapshot, "国家港渔委", "/organizations/ports");
}

#[test]
fn the_sounds_of_an_abbreviation_find_the_name_as_its_characters_do() {
    let snapshot = bodies();
    for (typed, slug) in [
        ("gangyuwei", "ports"),
        ("gang yu wei", "ports"),
        ("GangYuWei", "ports"),
        ("guojiagangyuwei", "ports"),
        ("guoyujianwei", "assets"),
        ("dengxinban", "lights"),
        ("haijianju", "market"),
        ("hanglvbu", "tourism"),
        ("gangyu", "ports"),
    ] {
        let results = found(&snapshot, asked(typed));
        let addresses = addresses_of(&snapshot, &results);
        let expected = format!("/organizations/{slug}");
        assert_eq!(addresses.first(), Some(&expected), "{typed}");
        assert!(!results.is_near, "{typed}");
        assert!(results.dropped.is_empty(), "{typed}: {:?}", results.dropped);
        assert!(results.corrections.is_empty(), "{typed}");
    }
    // 港渔委电话 and its sounds
    let address = first(&snapshot, "gangyuwei dianhua");
    assert_eq!(address, "/organizations/ports");
    for typed in ["yugangwei", "gangster", "weigangyu"] {
        let hits = found(&snapshot, asked(typed)).hits;
        assert!(hits.is_empty(), "{typed}: {hits:?}");
    }
}

#[test]
fn a_word_that_nothing_has_is_named() {
    let snapshot = bodies();
    let results = found(&snapshot, asked("seafood qwertzuiop"));
    assert_eq!(results.dropped, ["qwertzuiop"]);
    assert_eq!(
        addresses_of(&snapshot, &results)[0],
        "/organizations/market"
    );
    assert!(found(&snapshot, asked("seafood")).dropped.is_empty());
    let results = found(&snapshot, asked("海鲜 图书馆"));
    assert_eq!(results.dropped, ["图书馆"]);
}

#[test]
fn short_words_and_familiar_names_find_the_long_ones() {
    let person = |english: &str| {
        format!(
            "name.en = \"{english}\"\nsort_key.en = \"{english}\"\n\
             [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n"
        )
    };
    let (liz, bernie) = (person("Elizabeth Example"), person("Bernard Sample"));
    let office = "kind = \"department\"\nname.en = \"Department of Government Licensing\"\n";
    let snapshot = with_files(&[
        ("people/elizabeth.toml", liz.as_str()),
        ("people/bernard.toml", bernie.as_str()),
        (
            "organizations/example-ministry/units/licensing.toml",
            office,
        ),
    ]);
    for (typed, expected) in [
        ("Liz Example", "/people/elizabeth"),
        ("bernie", "/people/bernard"),
        ("Bernie Sample", "/people/bernard"),
        (
            "dept of licensing",
            "/organizations/example-ministry/licensing",
        ),
        ("govt licences", "/organizations/example-ministry/licensing"),
        ("licence", "/organizations/example-ministry/licensing"),
    ] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}

#[test]
fn long_names_are_found_by_their_sounds_in_one_word() {
    let text = "name.zh = \"阿布都卡迪尔·示例江\"\nname.en = \"Abdukadir Shilijan\"\n\
        sort_key.zh = \"a bu du ka di er shi li jiang\"\nsort_key.en = \"shilijan abdukadir\"\n\
        [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n";
    let snapshot = with_files(&[("people/abdukadir.toml", text)]);
    for typed in [
        "abudukadier",
        "abudukadiershilijiang",
        "abduk",
        "abdukadirshilijan",
        "abdukadir-shilijan",
        "shilijanabdukadir",
        "abudukad",
    ] {
        assert_eq!(first(&snapshot, typed), "/people/abdukadir", "{typed}");
        let corrections = found(&snapshot, asked(typed)).corrections;
        assert!(corrections.is_empty(), "{typed}: {corrections:?}");
    }
}

/// A unit with a name in each language.
fn unit(chinese: &str, english: &str) -> String {
    format!(
        "translations.zh = \"official\"\nkind = \"department\"\nname.zh = \"{chinese}\"\nname.en = \"{english}\"\n"
    )
}

/// Two ministries with units of the same names, and other files.
fn ministries(others: &[(&str, String)]) -> Snapshot {
    let mut files = vec![
        (
            "organizations/ports/organization.toml".to_owned(),
            organization(
                1,
                "国家港口和渔业发展委员会",
                "Ministry of Ports and Fisheries",
            ),
        ),
        (
            "organizations/lights/organization.toml".to_owned(),
            organization(
                2,
                "灯塔部",
                "Lighthouse and Beacon Administration of the Coast",
            ),
        ),
    ];
    for organization in ["ports", "lights"] {
        for (slug, chinese, english) in [
            ("finance", "财务司", "Department of Finance"),
            ("personnel", "人事司", "Human Resources"),
            ("saving", "节能司", "Energy Saving"),
            ("age", "老龄健康司", "Committee on Aging"),
            ("guests", "礼宾司", "Protocol Department"),
        ] {
            let path = format!("organizations/{organization}/units/{slug}.toml");
            files.push((path, unit(chinese, english)));
        }
    }
    files.extend(
        others
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.clone())),
    );
    with_files(&files)
}

#[test]
fn what_belongs_to_a_body_is_found_by_its_initials_or_its_sound() {
    let snapshot = ministries(&[]);
    for (typed, expected) in [
        ("MPF finance department", "/organizations/ports/finance"),
        ("human resources MPF", "/organizations/ports/personnel"),
        ("MOPF 财务司", "/organizations/ports/finance"),
        ("MPF chair", "/organizations/ports/posts/head"),
        // What its name is of is left out.
        ("LBA finance", "/organizations/lights/finance"),
        ("LABA human resources", "/organizations/lights/personnel"),
        ("dengtabu caiwusi", "/organizations/lights/finance"),
        ("deng ta bu renshisi", "/organizations/lights/personnel"),
    ] {
        assert_found_first(&snapshot, typed, expected);
    }
}

#[test]
fn initials_that_are_written_go_before_those_that_are_not() {
    let written = organization(3, "邮船局", "Mail Packet Fleet");
    let written = format!("short_name.en = \"MPF\"\n{written}");
    let snapshot = ministries(&[
        ("organizations/mail/organization.toml", written),
        (
            "organizations/mail/units/finance.toml",
            unit("财务司", "Department of Finance"),
        ),
    ]);
    let found = addresses_of(&snapshot, &found(&snapshot, asked("MPF finance")));
    assert_eq!(found[0], "/organizations/mail/finance", "{found:?}");
}

#[test]
fn what_stands_behind_an_abbreviation_is_cut_into_words_of_its_own() {
    let snapshot = ministries(&[]);
    for (typed, expected) in [
        ("港渔委节能司", "/organizations/ports/saving"),
        ("港渔委老龄司", "/organizations/ports/age"),
        ("港渔委老龄", "/organizations/ports/age"),
    ] {
        let results = found(&snapshot, asked(typed));
        assert_eq!(addresses_of(&snapshot, &results)[0], expected, "{typed}");
        assert!(results.dropped.is_empty(), "{typed}: {:?}", results.dropped);
    }
}

#[test]
fn initials_of_a_person_are_of_all_parts_of_the_name_and_no_word() {
    let person = |english: &str| {
        format!(
            "name.en = \"{english}\"\nsort_key.en = \"{english}\"\n\
             [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n"
        )
    };
    let snapshot = ministries(&[
        ("people/cove.toml", person("Alexandra Osprey-Cove")),
        ("people/xample.toml", person("Tara Ann Xample")),
        (
            "organizations/ports/units/tax.toml",
            unit("税务司", "Tax Department"),
        ),
    ]);
    assert_eq!(first(&snapshot, "AOC"), "/people/cove");
    assert_eq!(first(&snapshot, "aoc phone"), "/people/cove");
    let found = addresses_of(&snapshot, &found(&snapshot, asked("tax")));
    assert_eq!(found, ["/organizations/ports/tax"]);
}

#[test]
fn what_a_name_is_of_has_initials_too_and_an_article_before_it_has_none() {
    let help = "\n[[functions]]\ntext.en = \"To help the committee of divers\"\n";
    let snapshot = ministries(&[
        (
            "organizations/lights/units/health.toml",
            unit(
                "卫生委员会",
                "Committee on Harbours, Education, Lights and Pilots",
            ),
        ),
        (
            "organizations/ports/units/divers.toml",
            format!("{}{help}", unit("潜水处", "Divers")),
        ),
        (
            "organizations/bank/organization.toml",
            organization(3, "渔民银行", "The Fishermen's Bank of Coves"),
        ),
        (
            "organizations/bank/units/finance.toml",
            unit("财务司", "Department of Finance"),
        ),
    ]);
    for (typed, expected) in [
        ("HELP committee", "/organizations/lights/health"),
        ("HELP", "/organizations/lights/health"),
        ("help divers", "/organizations/ports/divers#function-1"),
        ("FBOC", "/organizations/bank"),
        ("FBC finance", "/organizations/bank/finance"),
    ] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}

#[test]
fn former_names_are_abbreviated_as_present_ones_are() {
    let renamed = format!(
        "{}\n[[former_names]]\nname.zh = \"国家灯塔计划委员会\"\nname.en = \"Lighthouse Planning\"\nend = \"2001\"\n",
        organization(3, "航标部", "Ministry of Beacons"),
    );
    let snapshot = ministries(&[
        ("organizations/beacons/organization.toml", renamed),
        (
            "organizations/counts/organization.toml",
            organization(4, "国家统计局", "Bureau of Counts"),
        ),
    ]);
    for typed in ["国家计委", "灯计委", "dengjiwei"] {
        assert_eq!(first(&snapshot, typed), "/organizations/beacons", "{typed}");
    }
}

#[test]
fn another_word_for_a_whole_name_goes_before_the_same_word_in_a_longer_one() {
    let snapshot = ministries(&[
        (
            "organizations/ports/units/services.toml",
            unit(
                "综合司",
                "Corporate Services (HR, Supplies, Vessels and Quays)",
            ),
        ),
        (
            "search.toml",
            "[[synonyms]]\nwords = [\"HR\", \"human resources\"]\n".to_owned(),
        ),
    ]);
    for typed in ["MPF HR", "MPF HR department"] {
        assert_eq!(
            first(&snapshot, typed),
            "/organizations/ports/personnel",
            "{typed}"
        );
    }
}

#[test]
fn a_country_is_found_by_what_is_of_it() {
    let snapshot = ministries(&[(
        "organizations/ports/units/japan.toml",
        unit("日本处", "Office of Japanese Vessels"),
    )]);
    assert_found_first(&snapshot, "Japan vessels", "/organizations/ports/japan");
}

#[test]
fn the_first_letters_of_an_abbreviation_find_the_name_and_what_is_of_it() {
    let snapshot = bodies();
    // 港渔委, 国渔监委, 灯信办, 国监局, 航旅部; 港渔发展委 and 国家港渔委
    for (typed, slug) in [
        ("gyw", "ports"),
        ("gyjw", "assets"),
        ("dxb", "lights"),
        ("hlb", "tourism"),
        ("gyfw", "ports"),
        ("gjgyw", "ports"),
    ] {
        assert_found_first(&snapshot, typed, &format!("/organizations/{slug}"));
    }
    assert_eq!(
        first(&snapshot, "gyw zhuren"),
        "/organizations/ports/posts/head"
    );
    for typed in ["wgy", "ywg", "xqz"] {
        let hits = found(&snapshot, asked(typed)).hits;
        assert!(hits.is_empty(), "{typed}: {hits:?}");
    }
}

#[test]
fn a_word_with_a_full_stop_is_the_long_one_and_no_beginning_of_another() {
    let snapshot = ministries(&[(
        "organizations/ports/units/minors.toml",
        unit("少年渔民司", "Department of Fisheries for Minors"),
    )]);
    for (typed, expected) in [
        ("Min. of Ports & Fisheries", "/organizations/ports"),
        ("Min. Fisheries", "/organizations/ports"),
    ] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}

#[test]
fn the_kind_of_a_body_may_be_another_one_than_was_typed() {
    let snapshot = ministries(&[]);
    for typed in [
        "lighthouse ministry",
        "ministry of lighthouses",
        "beacon agency",
        "lighthouse authority",
    ] {
        assert_found_first(&snapshot, typed, "/organizations/lights");
    }
    let nothing = found(&snapshot, asked("ministry of dragons"));
    let addresses = addresses_of(&snapshot, &nothing);
    assert!(
        nothing.is_near || addresses.is_empty(),
        "{addresses:?} as if dragons had been found"
    );
}
