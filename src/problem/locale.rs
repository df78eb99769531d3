//! The human languages of Kata, and texts in both.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language that statements, laws and reports are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    English,
    Chinese,
}

impl Locale {
    pub const ALL: [Locale; 2] = [Locale::English, Locale::Chinese];

    /// Its tag: `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::Chinese => "zh",
        }
    }

    /// The locale of a tag as people and systems write it: `zh`, `zh-CN`, `zh_CN.UTF-8`, `zh-Hans`. `C` and `POSIX` mean that none is set.
    pub fn of_tag(tag: &str) -> Option<Locale> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "en" | "c" | "posix" => Some(Locale::English),
            "zh" => Some(Locale::Chinese),
            _ => None,
        }
    }
}

/// A text in both languages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Bilingual")]
pub struct Bilingual<T = String> {
    pub en: T,
    pub zh: T,
}

/// A sentence in both languages over the same arguments, of which each language takes those that it needs, as `format!` does.
#[macro_export]
macro_rules! bilingual {
    ($en:literal, $zh:literal $(,)?) => {
        $crate::Bilingual { en: format!($en), zh: format!($zh) }
    };
}

impl<T: AsRef<str>> Bilingual<T> {
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::English => self.en.as_ref(),
            Locale::Chinese => self.zh.as_ref(),
        }
    }

    pub fn owned(&self) -> Bilingual {
        Bilingual { en: self.en.as_ref().to_owned(), zh: self.zh.as_ref().to_owned() }
    }
}
