//! The settings in force for `kata doctor`, each with the place that it comes from.

use std::env;

use serde::Serialize;

use super::{KataSettings, file, variable};
use crate::language::{LANGUAGES, Language};
use crate::problem::Locale;

const DEFAULT: &str = "default";

/// One setting for `kata doctor`.
#[derive(Debug, Serialize)]
pub struct SettingFinding {
    pub name: String,
    pub value: String,
    /// The file, the variable or `default`.
    pub from: String,
}

impl KataSettings {
    /// All settings, with the place that each comes from.
    pub fn findings(&self, locale: Locale) -> Vec<SettingFinding> {
        let file = self.file.as_ref().map_or(DEFAULT.to_owned(), |file| file.display().to_string());
        let from_file = |is_set: bool| if is_set { file.clone() } else { DEFAULT.to_owned() };
        let finding = |name: &str, value: String, from: String| SettingFinding { name: name.to_owned(), value, from };
        let locale_from = match env::var("KATA_LOCALE") {
            Ok(tag) if !tag.is_empty() => "KATA_LOCALE".to_owned(),
            _ if self.locale.is_some() => file.clone(),
            _ => "LC_ALL, LC_MESSAGES and LANG".to_owned(),
        };
        let tag = if locale == Locale::English { "en" } else { "zh" };
        let language_from = if variable("KATA_LANGUAGE").is_some() {
            "KATA_LANGUAGE".to_owned()
        } else {
            from_file(self.language.is_some())
        };
        let packs: Vec<String> = self.packs.iter().map(|pack| pack.display().to_string()).collect();
        let packs_from = match (variable("KATA_PACKS").is_some(), self.file.is_some()) {
            (true, true) => format!("KATA_PACKS and {file}"),
            (true, false) => "KATA_PACKS".to_owned(),
            (false, _) => from_file(!packs.is_empty()),
        };
        let mut findings = vec![
            finding(
                "language",
                self.language.clone().unwrap_or("the one that is installed, where it is the only one".to_owned()),
                language_from,
            ),
            finding("locale", tag.to_owned(), locale_from),
            finding("packs", shown(&packs), packs_from),
            finding("exclude", shown(&self.exclude), from_file(!self.exclude.is_empty())),
            finding(
                "limits.multiple",
                self.limit_multiple.unwrap_or(1.0).to_string(),
                from_file(self.limit_multiple.is_some()),
            ),
        ];
        for language in LANGUAGES {
            let chosen = self.chosen.get(language.name()).cloned().unwrap_or_default();
            let (value, from) = match chosen.program {
                Some(program) => (program.command.display().to_string(), program.from),
                None => (shown_commands(language), "PATH".to_owned()),
            };
            findings.push(finding(&format!("{} {}", language.name(), file::program_key(language)), value, from));
            if let Some(crates) = chosen.crates {
                let lines = crates.dependencies.lines().filter(|line| !line.is_empty() && *line != "[dependencies]");
                let listed = lines.collect::<Vec<_>>().join(", ");
                findings.push(finding(&format!("{} crates", language.name()), listed, crates.from));
            }
            let from = if chosen.flags.is_empty() { DEFAULT.to_owned() } else { chosen.flags_from };
            findings.push(finding(&format!("{} flags", language.name()), shown(&chosen.flags), from));
        }
        findings
    }
}

fn shown(items: &[String]) -> String {
    if items.is_empty() { "none".to_owned() } else { items.join(" ") }
}

fn shown_commands(language: &dyn Language) -> String {
    let tools = language.table().requirement.tools;
    tools.first().map(|tool| tool.commands.join(" or ")).unwrap_or_default()
}
