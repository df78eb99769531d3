//! The crates that a `kata.toml` lists for submissions in Rust.

use std::path::{Path, PathBuf};

use anyhow::{bail, ensure};

use crate::build::ChosenCrates;

/// The keys of a crate's table. A crate comes from crates.io or from a folder.
const KEYS: [&str; 5] = ["version", "path", "features", "default-features", "package"];

/// Checks one entry.
pub fn check(name: &str, value: &toml::Value) -> anyhow::Result<()> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    ensure!(name.chars().all(is_of_name) && !name.is_empty(), "`{name}` is no name of a crate");
    let table = match value {
        toml::Value::String(_) => return Ok(()),
        toml::Value::Table(table) => table,
        _ => bail!("it must be a version, or a table with {}", KEYS.join(", ")),
    };
    for (key, value) in table {
        match key.as_str() {
            "version" | "path" | "package" => ensure!(value.is_str(), "`{key}` must be a text"),
            "default-features" => ensure!(value.is_bool(), "`{key}` must be true or false"),
            "features" => {
                let is_list = value.as_array().is_some_and(|items| items.iter().all(toml::Value::is_str));
                ensure!(is_list, "`{key}` must be a list of texts");
            }
            _ => bail!("unknown key `{key}`; there are {}", KEYS.join(", ")),
        }
    }
    ensure!(table.contains_key("version") || table.contains_key("path"), "`version` or `path` is missing");
    Ok(())
}

/// The crates of a file, if it lists any. Their build scripts and procedural macros are programs of others, so the folder must be trusted.
pub fn chosen(crates: &toml::Table, file: &Path, is_trusted: bool) -> Option<ChosenCrates> {
    if crates.is_empty() {
        return None;
    }
    let folder = file.parent().unwrap_or(Path::new("/"));
    let mut folders: Vec<PathBuf> = Vec::new();
    let mut dependencies = crates.clone();
    for (_, value) in &mut dependencies {
        if let Some(path) = value.as_table_mut().and_then(|table| table.get_mut("path"))
            && let Some(relative) = path.as_str()
        {
            let place = folder.join(relative);
            let place = place.canonicalize().unwrap_or(place);
            *path = toml::Value::String(place.to_string_lossy().into_owned());
            folders.push(place);
        }
    }
    let refusal = (!is_trusted).then(|| {
        format!(
            "`crates` would run build scripts and macros of others when they are built; if you trust the folder, set \
             KATA_TRUST to `{}`",
            folder.display()
        )
    });
    let manifest = toml::Table::from_iter([("dependencies".to_owned(), toml::Value::Table(dependencies))]);
    let dependencies = manifest.to_string();
    Some(ChosenCrates { dependencies, folders, from: file.display().to_string(), refusal })
}
