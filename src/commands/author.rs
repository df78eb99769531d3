//! `kata author`: writes the folders of a new problem, ready to fill in. It never overwrites a file.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};

use super::print;
use crate::cli::{AuthorArgs, ExitStatus};
use crate::outside::Folder;
use crate::problem::Signature;
use crate::verdict::shell_word;
use crate::verify::author::{Folders, files};

pub fn run(arguments: &AuthorArgs) -> anyhow::Result<ExitStatus> {
    let AuthorArgs { name, signature, pack, root } = arguments;
    let text = if signature.trim_start().starts_with('(') { format!("{name}{signature}") } else { signature.clone() };
    let signature = Signature::try_from(text).map_err(anyhow::Error::msg).context("`--signature`")?;
    ensure!(
        signature.function == *name,
        "`--signature` names the function `{}`, and the problem is called `{name}`: both have one name",
        signature.function
    );
    let place = pack.as_deref().unwrap_or(root);
    let folders = if pack.is_some() { Folders::Pack } else { Folders::Registry };
    if folders == Folders::Registry && !place.join("problems").is_dir() {
        bail!(
            "`{}` has no folder `problems`: run this in a clone of Kata, or write into a pack with `--pack DIR`",
            place.display()
        );
    }
    let files = files(&signature, folders)?;
    for folder in ["problems", "solutions"].map(|part| place.join(part).join(name)) {
        ensure!(!folder.exists(), "`{}` exists already, and Kata overwrites nothing", folder.display());
    }
    let mut told = String::new();
    for (path, text) in &files {
        let path = place.join(path);
        write(&path, text)?;
        told += &format!("  {}\n", path.display());
    }
    let next = match pack {
        Some(pack) => {
            let pack = shell_word(pack.as_os_str().as_bytes());
            format!("`kata verify --pack={pack} {name}`, which says what is still missing")
        }
        None => format!("`cargo run --release -- verify {name}`, which builds it in and says what is still missing"),
    };
    print(&format!("wrote\n{told}next  fill in every `TODO`, then {next}\n"))?;
    Ok(ExitStatus::Accepted)
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let failed = || format!("could not write `{}`", path.display());
    let folder: PathBuf = path.parent().map(Path::to_owned).unwrap_or_default();
    fs::create_dir_all(&folder).with_context(failed)?;
    let name = path.file_name().with_context(failed)?;
    Folder::open(&folder).and_then(|folder| folder.create(Path::new(name), text.as_bytes())).with_context(failed)
}
