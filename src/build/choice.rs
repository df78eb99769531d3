//! Finds everything that determines which compiler or interpreter a command is: the file itself and, since a command may belong to a version
//! manager, environment variables and files that name a version.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::Builder;
use crate::language::LANGUAGES;
use crate::language::table::{Choice, Settings};
use crate::outside;

/// The variables that choose the version of any language's compiler, or the packages installed for it.
const OF_ALL: [&str; 8] = [
    "ASDF_DATA_DIR",
    "CONDA_DEFAULT_ENV",
    "CONDA_PREFIX",
    "HOME",
    "MISE_DATA_DIR",
    "MISE_ENV",
    "PATH",
    "XDG_DATA_HOME",
];
/// The files that choose versions for their folder and the folders below it.
const OF_FOLDERS: [&str; 3] = [".tool-versions", "mise.toml", ".mise.toml"];
/// The configuration of a virtual environment, in the folder above its commands.
const OF_VIRTUAL_ENVIRONMENT: &str = "pyvenv.cfg";
/// The largest of these files that is read.
const LARGEST: u64 = 1 << 16;

/// The choices of all languages: a command of one language may depend on another's.
fn choices() -> impl Iterator<Item = &'static Choice> {
    LANGUAGES.into_iter().map(|language| &language.table().requirement.choice)
}

/// The environment variables that choose a version or the installed packages.
pub fn variables() -> impl Iterator<Item = &'static str> {
    OF_ALL.into_iter().chain(choices().flat_map(|choice| choice.variables).copied())
}

/// Everything that determines which program `command` is. Each part is a text that changes when the choice does.
pub fn of_command(builder: &Builder, command: &Path) -> Vec<String> {
    let variable = |name: &str| {
        let (_, value) = builder.variables.iter().find(|(known, _)| known == name)?;
        Some(PathBuf::from(value)).filter(|value| !value.as_os_str().is_empty())
    };
    let below_home = |folder: &str| variable("HOME").map(|home| home.join(folder));
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in builder.working_directory.ancestors() {
        files.extend(OF_FOLDERS.iter().chain(choices().flat_map(|choice| choice.files)).map(|name| folder.join(name)));
    }
    files.extend(command.ancestors().nth(2).map(|folder| folder.join(OF_VIRTUAL_ENVIRONMENT)));
    for Settings { variable: name, below_home: folder, file } in choices().flat_map(|choice| choice.settings) {
        files.extend(variable(name).or_else(|| below_home(folder)).map(|home| home.join(file)));
    }
    files.extend(below_home(".tool-versions"));
    files.extend(below_home(".config/mise/config.toml"));
    let mut parts =
        vec![command.display().to_string(), identity(command), builder.working_directory.display().to_string()];
    parts.extend(builder.variables.iter().map(|(name, value)| format!("{name}={value}")));
    for file in files {
        if let Ok(text) = outside::read_text_named(&file, LARGEST) {
            parts.extend([file.display().to_string(), text]);
        }
    }
    // A change of the installed packages shows in the modification time of the folders that are searched for them.
    parts.extend(choices().flat_map(|choice| (choice.packages)(&variable)).map(|folder| identity(&folder)));
    parts
}

/// Identifies a file, so that a replacement is noticed: its device and inode, its size, and its time of change. Empty if there is no file.
pub fn identity(file: &Path) -> String {
    let Ok(metadata) = fs::metadata(file) else { return String::new() };
    let (changed, nanoseconds) = (metadata.mtime(), metadata.mtime_nsec());
    format!("{} {} {changed}.{nanoseconds} {}", metadata.ino(), metadata.len(), metadata.ctime())
}
