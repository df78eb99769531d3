//! Keeps built programs. An entry is a folder with a list of its files. A folder that differs from its list, because of a cleaner, a full disk or
//! an incomplete copy, is no entry, and its content is made again.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Builder;
use crate::outside::{self, Folder};
use crate::sandbox::scratch::{self, Scratch};

/// How long an unused program is kept, and how many others are kept.
const PROGRAM_KEPT: Duration = Duration::from_secs(30 * 24 * 3600);
const MOST_PROGRAMS: usize = 500;
/// The list of a folder's files, in the folder itself.
const MANIFEST: &str = ".manifest.json";
const LARGEST_MANIFEST: u64 = 4 << 20;
/// The lock of a folder that only one compiler at a time may use, in the folder itself.
const LOCK: &str = "lock";

/// One file of an entry, by the metadata that change when it is replaced.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct EntryFile {
    name: PathBuf,
    mode: u32,
    /// Its size in bytes, and the seconds and nanoseconds of its last change; `None` for a folder.
    content: Option<(u64, i64, i64)>,
}

/// Whether a folder contains exactly what it contained when it was sealed. Costs one `stat` a file.
pub fn is_whole(folder: &Path) -> bool {
    let manifest = outside::read(&folder.join(MANIFEST), LARGEST_MANIFEST);
    let manifest = manifest.ok().and_then(|bytes| serde_json::from_slice::<Vec<EntryFile>>(&bytes).ok());
    manifest.is_some_and(|manifest| listed(folder).is_ok_and(|listed| listed == manifest))
}

/// Writes the list of a folder's files.
fn seal(folder: &Path) -> io::Result<()> {
    let text = serde_json::to_string(&listed(folder)?).map_err(io::Error::other)?;
    Folder::open(folder)?.replace(Path::new(MANIFEST), text.as_bytes(), None)
}

fn listed(folder: &Path) -> io::Result<Vec<EntryFile>> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        let name = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned();
        if name != Path::new(MANIFEST) && name != Path::new(LOCK) {
            let metadata = entry.metadata()?;
            let content = (!metadata.is_dir()).then(|| (metadata.len(), metadata.mtime(), metadata.mtime_nsec()));
            found.push(EntryFile { name, mode: metadata.mode(), content });
        }
    }
    found.sort();
    Ok(found)
}

/// Moves a finished folder to its place. An entry that another judge put there first stays; a broken one is replaced.
pub fn settle(scratch: Scratch, directory: &Path) -> anyhow::Result<()> {
    let parent = directory.parent().context("a place has a parent")?;
    folder(parent)?;
    seal(scratch.path()).with_context(|| format!("could not list the files of {}", scratch.path().display()))?;
    let made = scratch.keep();
    let mut moved = fs::rename(&made, directory);
    if moved.is_err() && !is_whole(directory) {
        scratch::remove(directory);
        moved = fs::rename(&made, directory);
    }
    if let Err(error) = moved {
        scratch::remove(&made);
        ensure!(is_whole(directory), "could not move a build to {}: {error}", directory.display());
    }
    Ok(())
}

/// Writes a small file of the cache atomically.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let (parent, name) = (path.parent().unwrap_or(Path::new("")), path.file_name().unwrap_or_default());
    fs::create_dir_all(parent)?;
    let write = || Folder::open(parent)?.replace(Path::new(name), text.as_bytes(), None);
    // A file does not replace a folder, so the folder is removed first.
    write().or_else(|_| outside::remove(path).and_then(|()| write()))
}

/// Makes a folder of the cache and replaces anything else at its path.
fn folder(path: &Path) -> anyhow::Result<()> {
    let made = fs::create_dir_all(path).or_else(|_| outside::remove(path).and_then(|()| fs::create_dir_all(path)));
    made.with_context(|| format!("could not make {}", path.display()))
}

/// Records that a folder was used now. If that fails, the folder is only forgotten earlier.
pub fn mark_used(path: &Path) {
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
        let _ = fs::File::open(path).and_then(|folder| folder.set_modified(SystemTime::now()));
    }
}

/// Locks a place of the cache while its content is made. The lock lasts as long as the file.
pub fn turn(place: &Path) -> anyhow::Result<fs::File> {
    folder(place.parent().context("a place has a parent")?)?;
    let path = place.with_extension("lock");
    let lock = outside::lock_file(&path).with_context(|| format!("could not make {}", path.display()))?;
    lock.lock().with_context(|| format!("could not lock {}", path.display()))?;
    Ok(lock)
}

/// The folder that a compiler reuses when it compiles the same file again, for one judge at a time.
pub enum Incremental {
    Kept {
        path: PathBuf,
        /// Held until it is dropped.
        _lock: fs::File,
    },
    /// A fresh folder: another judge compiles the same file now, or no lasting folder can be made.
    Fresh(Scratch),
}

impl Incremental {
    pub fn take(builder: &Builder, name: &str) -> anyhow::Result<Incremental> {
        let path = builder.cache.join("incremental").join(name);
        let lock = folder(&path).and_then(|()| Ok(outside::lock_file(&path.join(LOCK))?));
        if let Ok(lock) = lock
            && lock.try_lock().is_ok()
        {
            let kept = Incremental::Kept { path, _lock: lock };
            if !is_whole(kept.path()) {
                kept.forget();
            }
            return Ok(kept);
        }
        Ok(Incremental::Fresh(Scratch::create(&builder.scratch_root())?))
    }

    pub fn path(&self) -> &Path {
        match self {
            Incremental::Kept { path, .. } => path,
            Incremental::Fresh(scratch) => scratch.path(),
        }
    }

    /// Whether a compiler left something in it.
    pub fn is_used(&self) -> bool {
        fs::read_dir(self.path()).into_iter().flatten().flatten().any(|entry| entry.file_name() != LOCK)
    }

    /// Lists the files that a compiler left in it, so that they are trusted next time.
    pub fn seal(&self) {
        if self.is_used() {
            // A folder without a list is emptied next time.
            let _ = seal(self.path());
        }
    }

    /// Empties it.
    pub fn forget(&self) {
        for entry in fs::read_dir(self.path()).into_iter().flatten().flatten() {
            if entry.file_name() != LOCK {
                scratch::remove(&entry.path());
            }
        }
    }
}

impl Builder {
    /// Removes from a folder of the cache every program that was not used for a month, and all but the most recently used of the rest.
    pub(super) fn forget(&self, folder: &str) {
        let entries = fs::read_dir(self.cache.join(folder)).into_iter().flatten().flatten();
        let used = |entry: &fs::DirEntry| entry.metadata().and_then(|metadata| metadata.modified()).ok();
        let mut programs: Vec<(SystemTime, PathBuf)> =
            entries.filter_map(|entry| Some((used(&entry)?, entry.path()))).collect();
        programs.sort_by(|a, b| b.cmp(a));
        for (idx, (used, path)) in programs.into_iter().enumerate() {
            let age = used.elapsed().unwrap_or_default();
            // A program used within the hour may belong to a running judge.
            let is_surplus = idx >= MOST_PROGRAMS && age > Duration::from_secs(3600);
            if is_surplus || age > PROGRAM_KEPT {
                scratch::remove(&path);
            }
        }
    }
}

/// A folder name that depends on every part and on the boundaries between parts.
pub fn hash<S: AsRef<[u8]>>(parts: &[S]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.as_ref().len() as u64).to_le_bytes());
        hasher.update(part.as_ref());
    }
    hasher.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn an_entry_is_what_its_list_says_or_none() {
        type Change = fn(&Path) -> io::Result<()>;
        let changes: [Change; 9] = [
            |file| fs::remove_file(file),
            |file| fs::write(file, ""),
            |file| fs::write(file, "txet"),
            |file| fs::set_permissions(file, fs::Permissions::from_mode(0o000)),
            |file| fs::remove_file(file).and_then(|()| fs::create_dir(file)),
            |file| {
                fs::rename(file, file.with_extension("moved"))
                    .and_then(|()| symlink(file.with_extension("moved"), file))
            },
            |file| fs::write(file.with_file_name("another"), ""),
            |file| fs::remove_dir_all(file.parent().unwrap().parent().unwrap()),
            |file| fs::write(file.parent().unwrap().parent().unwrap().join(MANIFEST), "[]"),
        ];
        for change in changes {
            let root = tempfile::tempdir().unwrap();
            let place = root.path().join("programs/key");
            // It is repaired and used again, whatever the damage.
            for _ in 0..2 {
                let scratch = Scratch::create(root.path()).unwrap();
                fs::create_dir(scratch.path().join("inner")).unwrap();
                fs::write(scratch.path().join("inner/file"), "text").unwrap();
                settle(scratch, &place).unwrap();
                assert!(is_whole(&place));
                assert_eq!(fs::read_to_string(place.join("inner/file")).unwrap(), "text");
                // Longer than a tick of the file system's clock.
                std::thread::sleep(Duration::from_millis(20));
                change(&place.join("inner/file")).unwrap();
                assert!(!is_whole(&place));
            }
        }
    }
}
