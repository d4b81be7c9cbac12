//! What forges are told, held against what their documentation asks for.

use std::collections::BTreeSet;

use minglu::diagnostics::Code;
use serde_json::Value;

use super::broken;
use crate::support::content::Content;

const LIBRARY: &str = "organizations/example-ministry/units/library.toml";

#[test]
fn github_is_told_by_escaped_commands() {
    let content = Content::minimal();
    let unit = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"A, b: 100%\"\nnonsense = \"\"\n";
    content.write("organizations/example-ministry/units/a,b:c%.toml", unit);
    let report = content.report().named("content");
    let expected = "::error file=content/organizations/example-ministry/units/a%2Cb%3Ac%25.toml,\
        title=malformed-slug::`a,b:c%25` cannot stand in a URL, and names of files and folders do%0A\
        help: name it `a-b-c.toml`\n\
        ::error file=content/organizations/example-ministry/units/a%2Cb%3Ac%25.toml,\
        line=4,endLine=4,col=1,endColumn=9,title=unknown-key::a unit has no key `nonsense`%0A";
    let commands = report.to_github();
    assert!(commands.starts_with(expected), "{commands}");
    assert_eq!(commands.lines().count(), 2, "{commands}");
    let warning = broken(Code::SamePhone).report().to_github();
    assert!(warning.starts_with("::warning file="), "{warning}");
}

#[test]
fn gitlab_is_told_in_the_fields_it_knows() {
    for code in [Code::UnknownKey, Code::SamePhone, Code::MissingFile] {
        let report = broken(code).report();
        let issues: Vec<Value> = serde_json::from_str(&report.to_gitlab().unwrap()).unwrap();
        assert_eq!(issues.len(), report.diagnostics().len());
        let mut fingerprints = BTreeSet::new();
        for issue in &issues {
            assert!(!issue["description"].as_str().unwrap().is_empty());
            assert!(Code::from_name(issue["check_name"].as_str().unwrap()).is_some());
            let severities = ["info", "minor", "major", "critical", "blocker"];
            assert!(severities.contains(&issue["severity"].as_str().unwrap()));
            assert!(issue["location"]["path"].as_str().unwrap().contains('.'));
            assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 0);
            assert!(fingerprints.insert(issue["fingerprint"].as_str().unwrap()));
        }
    }
}

#[test]
fn a_fingerprint_stays_while_other_lines_change() {
    let fingerprints = |content: &Content| {
        let issues: Value = serde_json::from_str(&content.report().to_gitlab().unwrap()).unwrap();
        let all = issues.as_array().unwrap().iter();
        all.map(|issue| issue["fingerprint"].clone())
            .collect::<Vec<_>>()
    };
    let content = broken(Code::MistypedDomain);
    let before = fingerprints(&content);
    let text = content.read(LIBRARY);
    content.write(LIBRARY, format!("\n# A comment\n\n{text}"));
    assert_eq!(fingerprints(&content), before);
    content.write(LIBRARY, text.replace("desk@163.con", "bench@163.con"));
    assert_ne!(fingerprints(&content), before);
}

#[test]
fn sarif_has_the_form_of_the_standard() {
    for code in Code::ALL.iter().filter(|code| **code != Code::Unlinked) {
        let report = broken(*code).report().named("./content of 名录");
        let log: Value = serde_json::from_str(&report.to_sarif(true).unwrap()).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), Code::ALL.len());
        for rule in rules {
            assert!(
                !rule["shortDescription"]["text"]
                    .as_str()
                    .unwrap()
                    .is_empty()
            );
            assert!(rule["help"]["text"].as_str().unwrap().contains("Right:"));
        }
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert_eq!(
                rules[index]["defaultConfiguration"]["level"],
                result["level"]
            );
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            let places = [&result["locations"][0], &result["relatedLocations"][0]];
            for place in places.iter().filter(|place| !place.is_null()) {
                let place = &place["physicalLocation"];
                let uri = place["artifactLocation"]["uri"].as_str().unwrap();
                assert!(
                    uri.starts_with("./content%20of%20%E5%90%8D%E5%BD%95/"),
                    "{uri}"
                );
                if let Some(region) = place.get("region") {
                    let number = |key: &str| region[key].as_u64().unwrap();
                    let start = (number("startLine"), number("startColumn"));
                    assert!(start >= (1, 1) && start <= (number("endLine"), number("endColumn")));
                }
            }
        }
    }
}
