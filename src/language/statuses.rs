//! Tests that every harness defines the protocol's status bytes as `wire` does.

use std::collections::BTreeMap;

use super::{LANGUAGES, Language, Toolchain};
use crate::wire::status;

/// The end of the line before a harness's list of them. The list ends with an empty line or a `}`.
const MARK: &str = "Statuses:";

fn texts(language: &dyn Language) -> Vec<String> {
    let toolchain = Toolchain::found("compiler".into(), String::new(), Vec::new());
    language.prepare(&toolchain, "").files.into_iter().map(|(_, text)| text).collect()
}

/// The constants in a harness's list, by their names in capitals.
fn listed(texts: &[String]) -> BTreeMap<String, u8> {
    let lists: Vec<&str> = texts
        .iter()
        .filter_map(|text| text.split_once(MARK))
        .filter_map(|(_, rest)| rest.split_once('\n'))
        .map(|(_, list)| list)
        .collect();
    let [list] = lists[..] else { panic!("{} lists of statuses", lists.len()) };
    let lines = list.lines().take_while(|line| !line.is_empty() && !line.starts_with('}'));
    let constant = |line: &str| {
        let (name, number) = line.split_once(" = ")?;
        let name = name.split(':').next()?.split(' ').next_back()?.trim_start_matches('_').to_uppercase();
        let number = number.trim_end_matches([';', ',']);
        let byte = number.strip_prefix("0x").map_or_else(|| number.parse(), |digits| u8::from_str_radix(digits, 16));
        Some((name, byte.unwrap_or_else(|error| panic!("`{line}`: {error}"))))
    };
    lines.filter_map(constant).collect()
}

#[test]
fn every_harness_has_the_protocols_bytes() {
    let expected: BTreeMap<String, u8> = status::ALL.iter().map(|(name, byte)| ((*name).to_owned(), *byte)).collect();
    for language in LANGUAGES {
        assert_eq!(listed(&texts(language)), expected, "{}", language.name());
    }
}

#[test]
fn another_byte_is_seen() {
    for language in LANGUAGES {
        let texts = texts(language);
        let changed = |from: &str, to: &str| texts.iter().map(|text| text.replace(from, to)).collect::<Vec<_>>();
        for (from, to) in [(" = 0x80", " = 0x40"), (" = 6", " = 9"), (" = 7", "")] {
            assert_ne!(listed(&changed(from, to)), listed(&texts), "{} {from}", language.name());
        }
    }
}
