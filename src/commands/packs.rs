//! Finds the packs of a run: those of `--pack`, then those of `KATA_PACKS`, then those of the nearest `kata.toml`.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

use crate::outside;
use crate::problem::read_toml;

/// The file that a folder's settings are in.
const SETTINGS: &str = "kata.toml";
/// The largest `kata.toml`.
const LARGEST: u64 = 1 << 20;

/// `kata.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KataSettings {
    /// Folders, relative to the file's own.
    #[serde(default)]
    packs: Vec<PathBuf>,
}

/// The folders of the packs.
///
/// # Errors
/// If a `kata.toml` cannot be understood; the error names file and key.
pub fn folders(given: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let variable = std::env::var_os("KATA_PACKS").unwrap_or_default();
    let of_variable = std::env::split_paths(&variable).filter(|path| !path.as_os_str().is_empty());
    let mut folders: Vec<PathBuf> = given.iter().cloned().chain(of_variable).collect();
    if let Some(file) = settings() {
        let text = outside::read_text_named(&file, LARGEST).with_context(|| file.display().to_string())?;
        let KataSettings { packs } =
            read_toml(&text).map_err(anyhow::Error::msg).with_context(|| file.display().to_string())?;
        let base = file.parent().unwrap_or(Path::new(""));
        folders.extend(packs.into_iter().map(|pack| base.join(pack)));
    }
    Ok(folders)
}

/// The nearest `kata.toml` in the folder that Kata was started in and those above it.
fn settings() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|folder| folder.join(SETTINGS)).find(|file| file.symlink_metadata().is_ok())
}
