//! Makes scratch folders: fresh, private, named after the judge that made them, and removed with it. The next judge removes the folders of a judge
//! that was killed.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::outside;
use crate::process::{self, Stat, leftovers};

/// A folder that is removed with its content when this is dropped.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Makes a folder below `root`, which is made as well, or below the system's temporary folder if `root` cannot be written to.
    pub fn create(root: &Path) -> anyhow::Result<Scratch> {
        let prefix = {
            let own = process::own_in_proc();
            format!("kata-{own}-{}-", started(own).unwrap_or_default())
        };
        let make = |root: &Path| tempfile::Builder::new().prefix(&prefix).tempdir_in(root);
        let mut left = leftovers();
        let made = fs::create_dir_all(root).and_then(|()| make(root));
        let made = made.or_else(|_| tempfile::Builder::new().prefix(&prefix).tempdir());
        let path = made.with_context(|| format!("could not make a scratch folder in {}", root.display()))?.keep();
        left.folders.insert(path.clone(), remove);
        Ok(Scratch { path })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps the folder, which the caller is going to rename.
    pub fn keep(self) -> PathBuf {
        leftovers().folders.remove(&self.path);
        let path = self.path.clone();
        std::mem::forget(self);
        path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        remove(&self.path);
        leftovers().folders.remove(&self.path);
    }
}

/// Removes the folders below `root` of judges that have ended.
pub fn sweep(root: &Path) {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut parts = name.strip_prefix("kata-").unwrap_or_default().split('-');
        let (Some(pid), Some(start)) = (parts.next().and_then(|pid| pid.parse().ok()), parts.next()) else {
            continue;
        };
        if started(pid).unwrap_or_default() != start {
            remove(&entry.path());
        }
    }
}

/// When a process was started, in clock ticks since boot; with its number this identifies it uniquely. `None` if it has ended.
fn started(pid: u32) -> Option<String> {
    Some(Stat::of(pid)?.started.to_string())
}

/// Removes a file or folder, even if its owner has made parts of it unreadable. Symbolic links are not followed.
pub fn remove(path: &Path) {
    if outside::remove(path).is_err() {
        open_up(path);
        let _ = fs::remove_dir_all(path);
    }
}

fn open_up(folder: &Path) {
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_dir());
    if is_folder && fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).is_ok() {
        fs::read_dir(folder).into_iter().flatten().flatten().for_each(|entry| open_up(&entry.path()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unreadable_is_removed_too() {
        let root = tempfile::tempdir().unwrap();
        let scratch = Scratch::create(root.path()).unwrap();
        let inner = scratch.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        fs::set_permissions(scratch.path().join("a"), fs::Permissions::from_mode(0o000)).unwrap();
        drop(scratch);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    }

    #[test]
    fn only_what_the_dead_left_is_swept() {
        let root = tempfile::tempdir().unwrap();
        let alive = Scratch::create(root.path()).unwrap();
        for name in ["kata-1-0-abc", "kata-4194305-7-abc", "something-else"] {
            fs::create_dir(root.path().join(name)).unwrap();
        }
        sweep(root.path());
        let mut left: Vec<_> = fs::read_dir(root.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        left.sort();
        assert_eq!(left, [alive.path().to_owned(), root.path().join("something-else")]);
    }
}
