//! What the environment says: read once, handed down as values.

use std::path::PathBuf;

use anyhow::Context;
use etcetera::{BaseStrategy, choose_base_strategy};

use crate::build::Builder;
use crate::problem::Locale;
use crate::sandbox::Layer;

pub struct Environment {
    pub builder: Builder,
    /// The reader's language, by `LC_ALL`, `LC_MESSAGES` and `LANG`.
    pub locale: Locale,
    /// Columns of the terminal, or of `COLUMNS`; 100 where there is none.
    pub width: usize,
}

impl Environment {
    pub fn read() -> anyhow::Result<Environment> {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let cache = match std::env::var_os("KATA_CACHE").filter(|value| !value.is_empty()) {
            Some(cache) => std::path::absolute(PathBuf::from(cache))?,
            None => choose_base_strategy().map_or_else(|_| std::env::temp_dir(), |base| base.cache_dir()).join("kata"),
        };
        let search_path = std::env::var_os("PATH").unwrap_or_default();
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).unwrap_or_default();
        let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
        let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Ok(Environment {
            builder: Builder {
                shim: std::env::current_exe().context("could not find the running program")?,
                cache,
                search_path: std::env::split_paths(&search_path).collect(),
                working_directory: std::env::current_dir().unwrap_or_default(),
                layers: Layer::ALL.to_vec(),
            },
            locale: if locale.starts_with("zh") { Locale::Chinese } else { Locale::English },
            width: columns.or(terminal).unwrap_or(100).clamp(40, 200),
        })
    }
}
