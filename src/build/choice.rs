//! What chooses the compiler or interpreter that a command stands for: the file itself, and, since a command may be a version manager's, variables
//! of the environment and files that name a version.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::Builder;
use crate::outside;

/// The variables that choose a version, or what is installed beside it.
pub const VARIABLES: [&str; 24] = [
    "ASDF_DATA_DIR",
    "ASDF_PYTHON_VERSION",
    "ASDF_RUST_VERSION",
    "CARGO_HOME",
    "CONDA_DEFAULT_ENV",
    "CONDA_PREFIX",
    "HOME",
    "MISE_DATA_DIR",
    "MISE_ENV",
    "MISE_PYTHON_VERSION",
    "MISE_RUST_VERSION",
    "PATH",
    "PYENV_ROOT",
    "PYENV_VERSION",
    "PYTHONHOME",
    "PYTHONNOUSERSITE",
    "PYTHONPATH",
    "PYTHONPLATLIBDIR",
    "PYTHONUSERBASE",
    "RUSTUP_HOME",
    "RUSTUP_TOOLCHAIN",
    "UV_PYTHON",
    "VIRTUAL_ENV",
    "XDG_DATA_HOME",
];
/// The files that choose a version for the folder that they are in, and below it.
const OF_FOLDERS: [&str; 7] = [
    ".python-version",
    "rust-toolchain",
    "rust-toolchain.toml",
    ".tool-versions",
    "mise.toml",
    ".mise.toml",
    "pyvenv.cfg",
];
/// The largest of them that is looked into.
const LARGEST: u64 = 1 << 16;

/// Everything that chooses what `command` stands for, each part as a text that changes when it does.
pub fn of_command(builder: &Builder, command: &Path) -> Vec<String> {
    let variable = |name: &str| {
        let (_, value) = builder.variables.iter().find(|(known, _)| known == name)?;
        Some(PathBuf::from(value)).filter(|value| !value.as_os_str().is_empty())
    };
    let below_home = |folder: &str| variable("HOME").map(|home| home.join(folder));
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in builder.working_directory.ancestors() {
        files.extend(OF_FOLDERS.map(|name| folder.join(name)));
    }
    // A virtual environment's own file lies beside the folder of its commands.
    files.extend(command.ancestors().nth(2).map(|folder| folder.join("pyvenv.cfg")));
    files.extend(variable("RUSTUP_HOME").or_else(|| below_home(".rustup")).map(|home| home.join("settings.toml")));
    files.extend(variable("PYENV_ROOT").or_else(|| below_home(".pyenv")).map(|home| home.join("version")));
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
    // What is installed in the folders that are searched for packages shows in the time of their last change.
    let searched = variable("PYTHONPATH").unwrap_or_default();
    parts.extend(searched.to_string_lossy().split(':').map(PathBuf::from).map(|folder| identity(&folder)));
    let of_the_user = variable("PYTHONUSERBASE").or_else(|| below_home(".local"));
    parts.extend(of_the_user.into_iter().flat_map(|base| user_packages(&base)).map(|folder| identity(&folder)));
    parts
}

/// The folders below `base` in which a user's own packages for Python are, for whichever version, by their names.
fn user_packages(base: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(base.join("lib")).into_iter().flatten().flatten();
    let of_python = entries.filter(|entry| entry.file_name().as_encoded_bytes().starts_with(b"python"));
    let mut folders: Vec<PathBuf> = of_python.map(|entry| entry.path().join("site-packages")).collect();
    folders.sort();
    folders
}

/// What tells a file from the one that takes its place: where it lies on which disk, its size, and when it was changed. Empty where there is none.
pub fn identity(file: &Path) -> String {
    let Ok(metadata) = fs::metadata(file) else { return String::new() };
    let (changed, nanoseconds) = (metadata.mtime(), metadata.mtime_nsec());
    format!("{} {} {changed}.{nanoseconds} {}", metadata.ino(), metadata.len(), metadata.ctime())
}
