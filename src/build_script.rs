//! Sets `KATA_JUDGE`, a text that changes with every source file of the judge and with its dependencies. The verdicts that `kata verify` caches are
//! valid for one such judge.

#![allow(clippy::print_stdout, reason = "cargo reads it; some versions of clippy know a build script by its name")]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the folder"));
    let lock = here.parent().expect("it lies in the project").join("Cargo.lock");
    println!("cargo::rerun-if-changed={}", here.display());
    println!("cargo::rerun-if-changed={}", lock.display());
    let mut hasher = DefaultHasher::new();
    hash(&here, &mut hasher);
    fs::read(&lock).unwrap_or_default().hash(&mut hasher);
    for name in ["TARGET", "OPT_LEVEL"] {
        env::var(name).unwrap_or_default().hash(&mut hasher);
    }
    println!("cargo::rustc-env=KATA_JUDGE={:016x}", hasher.finish());
}

/// Hashes names and contents, in the order of the names.
fn hash(path: &Path, hasher: &mut DefaultHasher) {
    path.file_name().hash(hasher);
    let Ok(entries) = fs::read_dir(path) else {
        return fs::read(path).unwrap_or_default().hash(hasher);
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().for_each(|path| hash(path, hasher));
}
