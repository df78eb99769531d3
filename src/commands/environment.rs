//! Reads the environment and the catalogue once, and hands them down as values.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use etcetera::{BaseStrategy, choose_base_strategy};
use sha2::{Digest, Sha256};

use super::keeping::HistoryPlace;
use super::partition::{self, ShardOfEnvironment};
use super::settings::KataSettings;
use crate::build::{self, Builder, COMPILE_LIMIT};
use crate::catalog::Catalog;
use crate::problem::Locale;
use crate::report::Checkout;
use crate::sandbox::Layer;

pub struct Environment {
    pub catalog: Catalog,
    /// The running program.
    pub program: PathBuf,
    /// The folder of `KATA_CACHE`.
    cache: Option<PathBuf>,
    search_path: Vec<PathBuf>,
    /// The variables that version managers use.
    variables: Vec<(String, String)>,
    /// The reader's language, from `KATA_LOCALE`, `LC_ALL`, `LC_MESSAGES` and `LANG`.
    pub locale: Locale,
    /// The width of the terminal or of `COLUMNS`; 100 if there is neither.
    pub width: usize,
    /// Whether lines must keep to that width because a person reads them. Output piped to another program has one line a row.
    pub is_narrow: bool,
    /// The text of `KATA_SEED`.
    seed: Option<OsString>,
    /// The file of the step's summary in GitHub Actions.
    pub step_summary: Option<PathBuf>,
    /// The folder that Kata was started in, and the root of the checkout if GitHub names it.
    pub checkout: Checkout,
    /// The shard that a CI engine's variables name.
    pub shard: ShardOfEnvironment,
    /// Where the history of practice is.
    pub history: HistoryPlace,
    /// The user's shell and folders, for completions.
    pub shell: Option<String>,
    /// What the nearest `kata.toml` and its variables say, for the commands that know them.
    pub settings: KataSettings,
}

impl Environment {
    pub fn read(catalog: Catalog) -> anyhow::Result<Environment> {
        let chooser = |name: &str| Some((name.to_owned(), std::env::var_os(name)?.to_string_lossy().into_owned()));
        let cache = std::env::var_os("KATA_CACHE").filter(|value| !value.is_empty());
        let search_path = std::env::var_os("PATH").unwrap_or_default();
        let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
        let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Ok(Environment {
            catalog,
            program: std::env::current_exe().context("could not find the running program")?,
            cache: cache.map(std::path::absolute).transpose()?,
            // Made absolute, since compilers run in other folders than this one.
            search_path: std::env::split_paths(&search_path)
                .filter_map(|path| std::path::absolute(path).ok())
                .collect(),
            variables: build::variables().filter_map(chooser).collect(),
            locale: locale(&variable)?,
            is_narrow: columns.is_some() || std::io::stdout().is_terminal(),
            width: columns.or(terminal).unwrap_or(100).clamp(40, 200),
            seed: std::env::var_os("KATA_SEED"),
            step_summary: variable("GITHUB_STEP_SUMMARY").map(PathBuf::from),
            checkout: Checkout {
                here: std::env::current_dir().unwrap_or_default(),
                // The current folder's path has no links, so the root's path must have none either.
                root: variable("GITHUB_WORKSPACE").map(|root| std::fs::canonicalize(&root).unwrap_or(root.into())),
            },
            settings: KataSettings::default(),
            shard: partition::shard(&|name| variable(name)?.parse().ok()),
            history: HistoryPlace::read(),
            shell: variable("SHELL"),
        })
    }
}

impl Environment {
    /// The width that lines keep to if a person reads them. For another program each thing has one line.
    pub fn prose_width(&self) -> usize {
        if self.is_narrow { self.width } else { usize::MAX / 2 }
    }

    /// The seed that `KATA_SEED` stands for, with the hash that may be shown.
    pub fn secret_seed(&self) -> anyhow::Result<Option<(u64, String)>> {
        let Some(text) = &self.seed else { return Ok(None) };
        let text = text.to_str().context("KATA_SEED is not UTF-8; give a number or any other text")?;
        ensure!(!text.trim().is_empty(), "KATA_SEED is set and empty; give it a seed, or unset it for the seed 0");
        Ok(Some(secret_seed(text)))
    }

    /// The builder, with an existing cache folder.
    pub fn builder(&self) -> anyhow::Result<Builder> {
        Ok(Builder {
            shim: self.program.clone(),
            cache: match &self.cache {
                Some(cache) => cache.clone(),
                None => own_cache()?,
            },
            search_path: self.search_path.clone(),
            working_directory: std::env::current_dir().unwrap_or_default(),
            variables: self.variables.clone(),
            layers: Layer::ALL.to_vec(),
            compile_limit: COMPILE_LIMIT,
            chosen: self.settings.chosen.clone(),
            sanitizes: false,
        })
    }
}

/// A variable that is set and not empty.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The reader's language as the system's variables choose it, for errors in Kata's own.
pub fn system_locale() -> Locale {
    of_system(&variable)
}

/// The reader's language. In Kata's own variable an unknown language is an error.
fn locale(variable: &dyn Fn(&str) -> Option<String>) -> anyhow::Result<Locale> {
    if let Some(tag) = variable("KATA_LOCALE") {
        return Locale::of_tag(&tag).with_context(|| format!("KATA_LOCALE is `{tag}`; there are `en` and `zh`"));
    }
    Ok(of_system(variable))
}

/// An unknown language means English.
fn of_system(variable: &dyn Fn(&str) -> Option<String>) -> Locale {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).unwrap_or_default();
    Locale::of_tag(&tag).unwrap_or(Locale::English)
}

/// The user's cache folder, or a temporary one if that cannot be written to (no home, or a read-only one).
fn own_cache() -> anyhow::Result<PathBuf> {
    let can_be_written = |folder: &Path| {
        std::fs::create_dir_all(folder).is_ok() && tempfile::Builder::new().prefix(".try-").tempfile_in(folder).is_ok()
    };
    if let Ok(base) = choose_base_strategy() {
        // A relative path is relative to this folder, but compilers run elsewhere.
        let cache = std::path::absolute(base.cache_dir().join("kata"))?;
        if can_be_written(&cache) {
            return Ok(cache);
        }
    }
    let user = nix::unistd::geteuid();
    let folder = std::env::temp_dir().join(format!("kata-{user}"));
    let _ = std::fs::DirBuilder::new().mode(0o700).create(&folder);
    // Anyone can create a folder of that name, but not one that belongs to this user and is closed to others.
    let metadata =
        std::fs::symlink_metadata(&folder).context("no folder for the cache is known; set KATA_CACHE to one")?;
    let is_ours = metadata.is_dir() && metadata.uid() == user.as_raw() && metadata.mode() & 0o077 == 0;
    ensure!(is_ours, "`{}` belongs to another user; set KATA_CACHE to a folder of your own", folder.display());
    Ok(folder)
}

/// A number is the seed itself; for any other text its hash is the seed.
fn secret_seed(text: &str) -> (u64, String) {
    let digest = Sha256::digest(text.as_bytes());
    let hash = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let number = digest.iter().rev().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte));
    (text.trim().parse().unwrap_or(number), hash)
}
