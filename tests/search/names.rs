//! Names in every script and spelling in which people type them.

use minglu::search::ResultKind;

use crate::support::Site;
use crate::support::content::Content;

use super::asked::{
    TODAY, addresses_of, asked, assert_found_first, first, found, shipped, with_files,
};

/// A person with a Chinese name and one in letters.
fn person(chinese: &str, letters: &str) -> String {
    format!(
        "name.zh = \"{chinese}\"\nname.en = \"{letters}\"\nsort_key.zh = \"a\"\nsort_key.en = \"a\"\n\
         [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n"
    )
}

#[test]
fn family_names_are_found_as_they_are_read() {
    let people = [
        ("zeng", "曾一二", "zengyier"),
        ("shan", "单一二", "shanyier"),
        ("qiu", "仇一二", "qiuyier"),
        ("xie", "解一二", "xieyier"),
        ("ouyang", "欧阳一", "ouyangyi"),
        ("lyu", "吕一二", "lvyier"),
    ];
    let files: Vec<(String, String)> = people
        .iter()
        .map(|(slug, name, _)| (format!("people/{slug}.toml"), person(name, "Someone Else")))
        .collect();
    let snapshot = with_files(&files);
    for (slug, name, typed) in people {
        let expected = format!("/people/{slug}");
        for text in [name, typed, &typed.to_uppercase()] {
            assert_eq!(first(&snapshot, text), expected, "{text}");
        }
    }
    // In two words, with the given name first, and as the character is read elsewhere.
    for typed in ["zeng yier", "yier zeng", "Céng Yī Èr", "ceng2yi1er4", "zye"] {
        assert_eq!(first(&snapshot, typed), "/people/zeng", "{typed}");
    }
}

#[test]
fn a_romanized_name_is_found_in_either_order_and_from_characters() {
    let snapshot = shipped();
    for typed in [
        "Ren Fujun",
        "fujun ren",
        "renfujun",
        "FUJUNREN",
        "ren fu jun",
        "任福君",
        "任福君主任",
    ] {
        assert_eq!(first(&snapshot, typed), "/people/ren-fujun", "{typed}");
    }
}

#[test]
fn characters_are_found_in_either_script_and_any_width() {
    let snapshot = shipped();
    let office = "/organizations/cast/general-office";
    for typed in [
        "办公厅",
        "辦公廳",
        "bangongting",
        "BAN GONG TING",
        "bàngōngtīng",
        "ban4gong1ting1",
        "bgt",
    ] {
        assert_eq!(first(&snapshot, typed), office, "{typed}");
    }
    for typed in [
        "CAST",
        "ｃａｓｔ",
        "中国科协",
        "中國科協",
        "zgkx",
        "zhongguo kexie",
        "中国科学技术协会",
    ] {
        assert_eq!(first(&snapshot, typed), "/organizations/cast", "{typed}");
    }
}

#[test]
fn slips_and_spellings_are_forgiven_and_said() {
    let snapshot = shipped();
    let results = found(&snapshot, asked("forign afairs office"));
    let expected = [("forign", "foreign"), ("afairs", "affairs")];
    let corrections: Vec<(&str, &str)> = results
        .corrections
        .iter()
        .map(|(typed, meant)| (typed.as_str(), meant.as_str()))
        .collect();
    assert_eq!(corrections, expected);
    assert_eq!(
        addresses_of(&snapshot, &results)[0],
        "/organizations/xinjiang-fao"
    );
    for spelling in ["popularisation", "popularization", "popularising"] {
        let text = format!("Science {spelling} department");
        let results = found(&snapshot, asked(&text));
        assert!(
            results.corrections.is_empty(),
            "{spelling}: {:?}",
            results.corrections
        );
        let expected = "/organizations/jilin-ast/science-popularization-department";
        assert_eq!(addresses_of(&snapshot, &results)[0], expected, "{spelling}");
    }
}

#[test]
fn results_are_narrowed_by_kind_and_organization() {
    let snapshot = shipped();
    let directory = snapshot.directory();
    for organization in directory.organizations() {
        for kind in [
            ResultKind::Unit,
            ResultKind::Person,
            ResultKind::Function,
            ResultKind::Post,
        ] {
            let mut asked = asked("science and technology office director");
            (asked.kind, asked.organization) = (Some(kind), Some(organization));
            for hit in found(&snapshot, asked).hits {
                assert_eq!(hit.findable.kind(), kind);
                if let Some(of) = hit.findable.subject().organization(directory) {
                    assert_eq!(of, organization);
                }
            }
        }
    }
    let mut people = asked("science popularization");
    people.kind = Some(ResultKind::Person);
    assert!(!found(&snapshot, people).hits.is_empty());
}

#[test]
fn words_of_the_content_lead_to_others() {
    let page = "name.en = \"Registry of Deeds\"\nname.zh = \"契约登记处\"\nkind = \"office\"\n\
        [[functions]]\ntext.en = \"Registers the transfer of real estate.\"\ntext.zh = \"办理不动产转移登记。\"\n";
    let words = "fillers = [\"who\", \"handles\"]\nheads = [\"boss\"]\n\
        [[synonyms]]\nwords = [\"real estate\", \"house\", \"房子\"]\n";
    let deeds = "organizations/example-ministry/units/deeds.toml";
    let snapshot = with_files(&[(deeds, page), ("search.toml", words)]);
    for typed in ["who handles house", "房子", "买房子谁办"] {
        let address = first(&snapshot, typed);
        assert_eq!(
            address, "/organizations/example-ministry/deeds#function-1",
            "{typed}"
        );
    }
    let found = found(&snapshot, asked("house"));
    // Half of what means the same means something else.
    let text = "Houses and Real estate, a real thing, 房子";
    let marked: Vec<&str> = found
        .highlights(text)
        .into_iter()
        .map(|mark| &text[mark])
        .collect();
    assert_eq!(marked, ["Houses", "Real estate", "房子"]);
    assert_eq!(asked("house").day, TODAY);
}

#[test]
fn two_characters_that_belong_to_two_words_are_no_word() {
    // 外事 is in 涉外事务管理处 as well, which is about something else.
    let snapshot = shipped();
    assert_eq!(first(&snapshot, "外事"), "/organizations/xinjiang-fao");
}

#[test]
fn what_means_the_same_is_a_better_guess_than_what_is_spelled_alike() {
    // Nothing says "founded", and "funds" differs from it by one letter.
    let snapshot = shipped();
    assert_eq!(
        first(&snapshot, "founded in 1958"),
        "/organizations/jilin-ast"
    );
    let found = found(&snapshot, asked("founded in 1958"));
    assert_eq!(found.corrections, []);
    assert!(!found.is_near, "a line of its history says all of it");
}

#[test]
fn characters_with_several_readings_are_heard_in_each() {
    // The names are written in letters alone.
    let snapshot = shipped();
    assert_eq!(first(&snapshot, "解欣"), "/people/xie-xin");
    assert_eq!(first(&snapshot, "王长河"), "/people/wang-changhe");
}

#[test]
fn a_slip_in_a_word_like_a_synonym_is_still_a_slip() {
    let snapshot = shipped();
    let consular = "/organizations/xinjiang-fao/consular-office";
    assert_eq!(first(&snapshot, "consuler ofice"), consular);
}

#[test]
fn a_person_is_found_by_the_date_of_birth() {
    let snapshot = shipped();
    assert_eq!(first(&snapshot, "1943年1月出生"), "/people/liu-shuying");
    assert_eq!(first(&snapshot, "born 1943"), "/people/liu-shuying");
}

#[test]
fn a_word_that_nothing_has_is_not_taken_for_another_one() {
    let snapshot = shipped();
    // There are a person, policies, science and striving.
    for typed in ["pension", "police", "licence", "driving"] {
        let results = found(&snapshot, asked(typed));
        assert_eq!(results.corrections, [], "{typed}");
        assert!(results.hits.is_empty(), "{typed}");
    }
    for (typed, meant) in [
        ("finnance", "finance"),
        ("secratariat", "secretariat"),
        ("comission", "commission"),
        ("aurdit", "audit"),
        ("enterprisse", "enterprises"),
    ] {
        let corrections = found(&snapshot, asked(typed)).corrections;
        let meant = [(typed.to_owned(), meant.to_owned())];
        assert_eq!(corrections, meant, "{typed}");
    }
}

#[test]
fn a_whole_word_goes_before_the_beginning_of_longer_first_letters() {
    let organization = |order: u32, name: &str, short: &str| {
        format!(
            "order = {order}\nkind = \"association\"\nname.en = \"{name}\"\nshort_name.en = \"{short}\"\n"
        )
    };
    let longer = organization(1, "Coastal Association of Sailors and Tailors", "CASAT");
    let whole = organization(9, "Branch of the Seaside Academy", "Seaside Branch, CAS");
    let snapshot = with_files(&[
        ("organizations/longer/organization.toml", &longer),
        ("organizations/whole/organization.toml", &whole),
    ]);
    assert_eq!(first(&snapshot, "CAS"), "/organizations/whole");
    assert_eq!(first(&snapshot, "casat"), "/organizations/longer");
    // What is no word yet may become one.
    assert_eq!(first(&snapshot, "casa"), "/organizations/longer");
}

#[test]
fn what_asks_and_what_is_asked_for_is_no_part_of_a_name() {
    let snapshot = shipped();
    for (typed, expected) in [
        ("谁是任福君", "/people/ren-fujun"),
        ("任福君是谁", "/people/ren-fujun"),
        ("中国科协在哪里", "/organizations/cast"),
        ("外事办公室怎么走", "/organizations/xinjiang-fao"),
        ("中国科协官网", "/organizations/cast"),
        ("办公厅工作时间", "/organizations/cast/general-office"),
        (
            "how do I get to the consular office",
            "/organizations/xinjiang-fao/consular-office",
        ),
        ("where is CAST", "/organizations/cast"),
        ("what are the opening hours of CAST", "/organizations/cast"),
        ("official website of CAST", "/organizations/cast"),
    ] {
        assert_found_first(&snapshot, typed, expected);
    }
}

#[test]
fn names_and_titles_are_not_cut_across() {
    let snapshot = shipped();
    // 协办 and 公厅 are words of the dictionary.
    let results = found(&snapshot, asked("中国科协办公厅主任"));
    assert_eq!(
        addresses_of(&snapshot, &results)[0],
        "/organizations/cast/posts/general-office-director-general"
    );
    assert!(!results.is_near);
    // Who is no more than a chairman is no vice chairman.
    let results = found(&snapshot, asked("副主席"));
    assert_eq!(
        addresses_of(&snapshot, &results),
        [
            "/organizations/jilin-ast/posts/vice-chairman",
            "/people/wang-changhe"
        ]
    );
}

#[test]
fn what_people_type_is_known_by_ear_and_with_a_slip() {
    let snapshot = shipped();
    for (typed, expected) in [
        (
            "lingshi chu dianhua",
            "/organizations/xinjiang-fao/consular-office",
        ),
        (
            "lingshichu dizhi",
            "/organizations/xinjiang-fao/consular-office",
        ),
        ("adress of CAST", "/organizations/cast"),
        ("telefone of CAST", "/organizations/cast"),
        ("fuzhuxi", "/organizations/jilin-ast/posts/vice-chairman"),
        (
            "zhaopin",
            "/organizations/cas-xinjiang/organization-and-personnel",
        ),
        (
            "recruitmnt",
            "/organizations/cas-xinjiang/organization-and-personnel",
        ),
    ] {
        assert_found_first(&snapshot, typed, expected);
    }
    // What sounds like the name of an office sounds like another word for it too.
    let offices = addresses_of(&snapshot, &found(&snapshot, asked("lao ganbu")));
    let expected = [
        "/organizations/jilin-ast/veteran-cadre-department",
        "/organizations/xinjiang-fao/retired-cadres-work-office",
    ];
    assert_eq!(offices[..2], expected);
    // Half of what asks asks nothing.
    assert!(found(&snapshot, asked("opening hours")).hits.is_empty());
}

#[test]
fn letters_that_are_no_others_with_an_accent_are_found_by_plain_ones() {
    let content = Content::minimal();
    let names = [
        ("Łukasz Żółć", "lukasz zolc"),
        ("Jürgen Groß", "jurgen gross"),
        ("Fatıma Işık", "fatima isik"),
        ("Petar Đorđević", "dordevic"),
        ("Œuvre Cœur", "coeur"),
        ("Ægir Þórsson", "aegir thorsson"),
        ("Ħal Ġorġ", "hal gorg"),
        ("Søren Bø", "soren bo"),
    ];
    for (place, (name, _)) in names.iter().enumerate() {
        content.write(
            format!("people/person-{place}.toml"),
            format!("name.en = \"{name}\"\nsort_key.en = \"{place}\"\nbiography.en = \"Reads.\"\n"),
        );
    }
    let site = Site::of(&content.path(""));
    for (place, (name, typed)) in names.iter().enumerate() {
        let found = site.json(&format!("/en/search.json?q={}", typed.replace(' ', "+")));
        let first = found["results"][0]["url"].as_str().unwrap_or_default();
        assert!(
            first.ends_with(&format!("/people/person-{place}")),
            "{name}: {found:#}"
        );
    }
}

#[test]
fn one_character_of_nearly_the_same_sound_is_forgiven() {
    let unit = "kind = \"office\"\nname.zh = \"礼宾处\"\nname.en = \"Protocol\"\n";
    let snapshot = with_files(&[
        ("organizations/example-ministry/units/guests.toml", unit),
        ("search.toml", "fillers = [\"电话\"]\n"),
    ]);
    let expected = "/organizations/example-ministry/guests";
    for typed in ["礼兵处", "礼宾储", "礼兵处电话"] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
    // Two slips are another word.
    for typed in ["尼兵处", "礼炮处", "礼兵"] {
        assert_ne!(first(&snapshot, typed), expected, "{typed}");
    }
    let found = found(&snapshot, asked("礼兵处"));
    let marks = found.highlights("礼宾处");
    assert_eq!(marks.first(), Some(&(0.."礼宾处".len())));
}

#[test]
fn words_of_which_first_characters_are_typed_are_marked() {
    let unit = "kind = \"office\"\nname.zh = \"计划财务部\"\nname.en = \"Planning\"\n\
        [[functions]]\ntext.zh = \"负责船舶检验工作。\"\ntext.en = \"Inspects ships.\"\n";
    let snapshot = with_files(&[
        ("organizations/example-ministry/units/plans.toml", unit),
        ("search.toml", "fillers = [\"电话\"]\n"),
    ]);
    for (typed, text, expected) in [
        ("计财部", "计划财务部", "计划财务部"),
        ("船检", "负责船舶检验工作。", "船舶检验"),
        ("船检电话", "负责船舶检验工作。", "船舶检验"),
    ] {
        let found = found(&snapshot, asked(typed));
        assert!(!found.hits.is_empty(), "{typed}");
        let marked = found.highlights(text).into_iter();
        let marked: Vec<&str> = marked.map(|mark| &text[mark]).collect();
        assert_eq!(marked, [expected], "{typed}");
    }
}

#[test]
fn spellings_and_titles_that_differ_by_country_or_by_who_bears_them_meet() {
    let unit = |name: &str, title: &str| {
        format!(
            "kind = \"office\"\nname.en = \"{name}\"\n[[posts]]\nslug = \"{title}-post\"\ntitle.en = \"{title}\"\n"
        )
    };
    let (age, children) = (
        unit("Office for Aging", "Chair"),
        unit("Pediatric Office", "Adviser"),
    );
    let snapshot = with_files(&[
        (
            "organizations/example-ministry/units/age.toml",
            &age.replace("Chair-post", "chair-post"),
        ),
        (
            "organizations/example-ministry/units/children.toml",
            &children.replace("Adviser-post", "adviser-post"),
        ),
    ]);
    for (typed, expected) in [
        ("aging", "/organizations/example-ministry/age"),
        ("ageing", "/organizations/example-ministry/age"),
        ("paediatric", "/organizations/example-ministry/children"),
        (
            "chairwoman for ageing",
            "/organizations/example-ministry/posts/chair-post",
        ),
        (
            "paediatric advisor",
            "/organizations/example-ministry/posts/adviser-post",
        ),
    ] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}

/// A body with a part, each with a chair.
fn nested() -> Vec<(&'static str, String)> {
    let post = |slug: &str, title: &str| {
        format!("[[posts]]\nslug = \"{slug}\"\nhead = true\ntitle.en = \"{title}\"\n")
    };
    let unit =
        |name: &str, parent: &str| format!("kind = \"office\"\nname.en = \"{name}\"\n{parent}");
    vec![
        (
            "organizations/example-ministry/units/boats.toml",
            unit("Boats", "parent = \"fish\"\n") + &post("boats-chair", "Chair"),
        ),
        (
            "organizations/example-ministry/units/fish.toml",
            unit("Committee on Fish", "") + &post("fish-chair", "Chair"),
        ),
        (
            "organizations/sample-sea-office/organization.toml",
            "kind = \"government\"\nname.en = \"Sample Sea Office\"\n".to_owned()
                + &post("leader", "Director"),
        ),
        (
            "organizations/sample-sea-office/units/rooms.toml",
            unit("Director's Office", ""),
        ),
    ]
}

#[test]
fn the_nearest_body_and_the_organization_that_is_named_are_meant() {
    let files = nested();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let snapshot = with_files(&files);
    assert_eq!(
        first(&snapshot, "chair of the committee on fish"),
        "/organizations/example-ministry/posts/fish-chair"
    );
    // The office in the name of the organization is none of the director.
    assert_eq!(
        first(&snapshot, "director of the Sample Sea Office"),
        "/organizations/sample-sea-office/posts/leader"
    );
    assert_eq!(
        first(&snapshot, "director's office of the Sample Sea Office"),
        "/organizations/sample-sea-office/rooms"
    );
}

#[test]
fn accounts_are_found_by_their_service() {
    let unit = "kind = \"office\"\nname.zh = \"宣传处\"\nname.en = \"Publicity\"\n\
        [[contacts]]\n[[contacts.accounts]]\nservice = \"wechat\"\nname = \"示例号\"\n";
    let other = "kind = \"office\"\nname.zh = \"财务处\"\nname.en = \"Finance\"\n";
    let snapshot = with_files(&[
        ("organizations/example-ministry/units/publicity.toml", unit),
        ("organizations/example-ministry/units/finance.toml", other),
    ]);
    for typed in [
        "微信",
        "WeChat",
        "公众号",
        "宣传处微信",
        "publicity wechat",
        "Example Ministry 公众号",
    ] {
        let results = found(&snapshot, asked(typed));
        let expected = "/organizations/example-ministry/publicity";
        assert_eq!(addresses_of(&snapshot, &results)[0], expected, "{typed}");
        assert!(results.dropped.is_empty(), "{typed}: {:?}", results.dropped);
    }
}

#[test]
fn people_are_found_by_what_their_accounts_are_called() {
    let in_letters = "name.en = \"Zhuo Wenmin\"\nsort_key.en = \"zhuo wenmin\"\n\
        [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n";
    let snapshot = with_files(&[
        ("people/zeng.toml", person("曾一二", "Someone Else")),
        ("people/sample.toml", person("单三", "Ada Sampleton")),
        ("people/zhuo.toml", in_letters.to_owned()),
    ]);
    for (typed, expected) in [
        ("zengye", "/people/zeng"),
        ("yezeng", "/people/zeng"),
        ("zhuowm", "/people/zhuo"),
        ("asampleton", "/people/sample"),
        ("sampletona", "/people/sample"),
    ] {
        assert_found_first(&snapshot, typed, expected);
    }
}

#[test]
fn a_short_name_by_ear_is_found_beside_the_other_name() {
    let snapshot = with_files(&[
        ("people/lieu.toml", person("单三", "Ada Lieu")),
        ("people/lund.toml", person("单四", "Ada Lund")),
        ("people/dingell.toml", person("单五", "Bea Dingell")),
    ]);
    assert_eq!(first(&snapshot, "ada liu"), "/people/lieu");
    assert_eq!(first(&snapshot, "bea dingle"), "/people/dingell");
    assert!(found(&snapshot, asked("liu")).hits.is_empty());
}

#[test]
fn a_whole_name_is_meant_whatever_stands_beside_it() {
    let snapshot = with_files(&[("people/lieu.toml", person("单三", "Ada Lieu"))]);
    assert_eq!(first(&snapshot, "Ada Lieu zzyzx qwertz"), "/people/lieu");
    assert!(found(&snapshot, asked("Ada zzyzx")).hits.is_empty());
}

/// People with these names in letters, by their slugs.
fn people_in_letters(names: &[(&str, &str)]) -> Vec<(String, String)> {
    let files = names.iter().map(|(slug, name)| {
        let text = format!(
            "name.en = \"{name}\"\nsort_key.en = \"{name}\"\n\
             [[positions]]\nstate = \"current\"\ntext.en = \"Guest\"\n"
        );
        (format!("people/{slug}.toml"), text)
    });
    files.collect()
}

#[test]
fn names_are_found_as_they_are_heard() {
    let snapshot = with_files(&people_in_letters(&[
        ("a", "Tamika Q Jeffries"),
        ("b", "Raja Krishnamoorthi"),
        ("c", "Allison Beal"),
    ]));
    for (typed, slug) in [
        ("tameeka jeffreys", "a"),
        ("Jeffreys Tamika", "a"),
        ("raja krishnamurti", "b"),
        ("krishnamurty", "b"),
        ("Alison Beale", "c"),
    ] {
        assert_eq!(
            first(&snapshot, typed),
            format!("/people/{slug}"),
            "{typed}"
        );
    }
    for typed in ["tomahawk", "crossword puzzle", "tamarind juices"] {
        let hits = found(&snapshot, asked(typed)).hits;
        assert!(hits.is_empty(), "{typed}: {hits:?}");
    }
}

#[test]
fn a_name_in_another_script_beside_it_takes_nothing_from_a_name() {
    let snapshot = with_files(&people_in_letters(&[("a", "Tamika Q Jeffries")]));
    assert_eq!(first(&snapshot, "塔米卡 Jeffries"), "/people/a");
}

#[test]
fn who_is_called_like_a_thing_is_not_that() {
    let unit = "kind = \"department\"\nname.en = \"Department of Floods and Insurance\"\n";
    let mut files = people_in_letters(&[("a", "Tamika Flood")]);
    files.push((
        "organizations/example-ministry/units/insurance.toml".to_owned(),
        unit.to_owned(),
    ));
    let snapshot = with_files(&files);
    let insurance = "/organizations/example-ministry/insurance";
    assert_eq!(first(&snapshot, "flood insurance"), insurance);
    assert_eq!(first(&snapshot, "tamika flood"), "/people/a");
    assert_eq!(first(&snapshot, "Flood"), "/people/a");
}

#[test]
fn a_year_asks_for_what_was_called_like_that_then() {
    let named = |slug: &str, name: &str, more: &str| {
        let path = format!("organizations/{slug}/organization.toml");
        (
            path,
            format!("kind = \"government\"\nname.en = \"{name}\"\n{more}"),
        )
    };
    let former = "[[former_names]]\nname.en = \"Office of Harbour Dues\"\nend = \"2014\"\n";
    let snapshot = with_files(&[
        named("shores", "Agency of Shores", former),
        named("dues", "Inspection of Harbours and of Dues of Ships", ""),
    ]);
    assert_eq!(
        first(&snapshot, "2010 office of harbour dues"),
        "/organizations/shores"
    );
}

#[test]
fn a_word_is_found_with_a_space_or_a_hyphen_in_it_whatever_else_has_its_parts() {
    let unit = |name: &str| format!("kind = \"office\"\nname.en = \"{name}\"\n");
    let file = |slug: &str| format!("organizations/example-institute/units/{slug}.toml");
    let snapshot = with_files(&[
        (file("networks"), unit("Broadband Networks")),
        (file("matters"), unit("Broad Matters of State")),
        (file("trusts"), unit("Trust Funds")),
        (file("competition"), unit("Antitrust and Competition")),
    ]);
    for (typed, expected) in [
        ("broad band", "networks"),
        ("broad-band", "networks"),
        ("anti-trust", "competition"),
        ("anti trust", "competition"),
        ("trust", "trusts"),
        ("broad matters", "matters"),
    ] {
        let expected = format!("/organizations/example-institute/{expected}");
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}

#[test]
fn a_name_is_found_as_people_of_the_south_say_it_though_that_is_another_word() {
    let snapshot = shipped();
    for typed in ["yang wenzi", "wenzi yang", "yang wengzhi"] {
        assert_eq!(first(&snapshot, typed), "/people/yang-wenzhi", "{typed}");
    }
}

#[test]
fn a_word_that_one_text_alone_has_leads_there_whatever_hundreds_of_names_have() {
    let units = |name: &'static str, count| {
        (1..=count).map(move |number| {
            let slug = name.to_lowercase().replace(' ', "-");
            (
                format!("organizations/example-institute/units/{slug}-{number}.toml"),
                format!("kind = \"office\"\nname.en = \"{name} {number}\"\n"),
            )
        })
    };
    let mut files: Vec<(String, String)> = units("District Office", 250)
        .chain(units("Workshop", 300))
        .collect();
    let others = "one two three four five six seven eight nine ten eleven twelve ".repeat(20);
    files.push((
        "organizations/example-institute/units/outpost.toml".to_owned(),
        format!(
            "kind = \"office\"\nname.en = \"Outpost\"\nsummary.en = \"{others}Brightwater.\"\n"
        ),
    ));
    let snapshot = with_files(&files);
    assert_eq!(
        first(&snapshot, "brightwater district office"),
        "/organizations/example-institute/outpost"
    );
}
