//! What is watched, and what of it has changed. The kernel's events only say when to look: what counts is each file's identity, size and times, so
//! that several events of one save are one change.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use nix::sys::inotify::{AddWatchFlags, InitFlags, Inotify};

use ignore::gitignore::Gitignore;

use crate::build;
use crate::catalog::Catalog;
use crate::commands::files::{self, Rules};
use crate::outside::Given;

/// What differs after a save: inode, size, and the times of content and inode in nanoseconds.
type Stamp = (u64, u64, (i64, i64), (i64, i64));

/// The stamps of a file, and of the files beside it that it imports: a change of any of them is a change of the submission.
type Stamps = (Stamp, BTreeMap<PathBuf, Stamp>);

/// A file, or the source files of a folder.
pub struct Watched<'a> {
    path: &'a Path,
    catalog: &'a Catalog,
    /// What `kata.toml` leaves out of a folder.
    excluded: Option<&'a Gitignore>,
    events: Inotify,
    stamps: BTreeMap<PathBuf, Stamps>,
}

impl<'a> Watched<'a> {
    pub fn new(path: &'a Path, catalog: &'a Catalog, excluded: Option<&'a Gitignore>) -> anyhow::Result<Watched<'a>> {
        let events = Inotify::init(InitFlags::IN_NONBLOCK | InitFlags::IN_CLOEXEC);
        let events = events.context("the system watches no more folders (`fs.inotify.max_user_instances`)")?;
        Ok(Watched { path, catalog, excluded, events, stamps: BTreeMap::new() })
    }

    /// Readable once something may have changed.
    pub fn events(&self) -> BorrowedFd<'_> {
        self.events.as_fd()
    }

    /// The files that were changed or made since the last look, the newest last. Whatever is deleted and made again is new.
    pub fn changed(&mut self) -> Vec<PathBuf> {
        while self.events.read_events().is_ok_and(|events| !events.is_empty()) {}
        // A file is watched by its folder, since an editor may put a new file in its place.
        self.watch(self.folder());
        let now = self.look();
        for (file, (_, helpers)) in &now {
            file.parent().into_iter().for_each(|folder| self.watch(folder));
            helpers.keys().filter_map(|helper| helper.parent()).for_each(|folder| self.watch(folder));
        }
        let mut changed: Vec<(&PathBuf, &Stamps)> =
            now.iter().filter(|(file, stamp)| self.stamps.get(*file) != Some(stamp)).collect();
        changed.sort_by_key(|(_, (stamp, helpers))| helpers.values().chain([stamp]).map(|stamp| stamp.2).max());
        let changed = changed.into_iter().map(|(file, _)| file.clone()).collect();
        self.stamps = now;
        changed
    }

    /// Whether the file, or any source file of the folder, is there.
    pub fn is_there(&self) -> bool {
        !self.stamps.is_empty()
    }

    fn folder(&self) -> &Path {
        if self.path.is_dir() {
            return self.path;
        }
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// Watching a folder again changes nothing. One that is not there, or cannot be watched, is looked at now and then.
    fn watch(&self, folder: &Path) {
        let mask = AddWatchFlags::IN_CLOSE_WRITE
            | AddWatchFlags::IN_MOVED_TO
            | AddWatchFlags::IN_MOVED_FROM
            | AddWatchFlags::IN_DELETE
            | AddWatchFlags::IN_DELETE_SELF
            | AddWatchFlags::IN_MOVE_SELF;
        let _ = self.events.add_watch(folder, mask);
    }

    fn look(&self) -> BTreeMap<PathBuf, Stamps> {
        let stamped = |path: PathBuf| Some((path.clone(), stamp(&fs::metadata(&path).ok()?)));
        let with_helpers = |file: Given| {
            let (path, own) = stamped(file.path.clone())?;
            Some((path, (own, build::paths_of_helpers(&file).into_iter().filter_map(stamped).collect())))
        };
        if !self.path.is_dir() {
            return with_helpers(Given::named(self.path)).into_iter().collect();
        }
        let found = files::files(
            &[self.path.to_owned()],
            Rules { ignores: true, wary: false, excluded: self.excluded, has_problem: false },
            self.catalog,
        );
        found.files.into_iter().filter_map(with_helpers).collect()
    }
}

fn stamp(metadata: &Metadata) -> Stamp {
    let times = ((metadata.mtime(), metadata.mtime_nsec()), (metadata.ctime(), metadata.ctime_nsec()));
    (metadata.ino(), metadata.size(), times.0, times.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_is_seen_once_however_it_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let (file, other) = (folder.path().join("heap_sort.py"), folder.path().join("new"));
        let catalog = Catalog::new(&kata_problems::PROBLEMS);
        for path in [file.as_path(), folder.path()] {
            fs::write(&file, "one").unwrap();
            let mut watched = Watched::new(path, &catalog, None).unwrap();
            let mut saved = |how: &str, save: &dyn Fn()| {
                save();
                let is_there = file.exists();
                let expected: Vec<PathBuf> = is_there.then(|| file.clone()).into_iter().collect();
                assert_eq!((watched.changed(), watched.is_there()), (expected, is_there), "{how}");
                assert_eq!(watched.changed(), [] as [PathBuf; 0], "{how}, again");
            };
            saved("the first look", &|| {});
            saved("written in place, twice", &|| (0..2).for_each(|_| fs::write(&file, "two").unwrap()));
            saved("put in its place", &|| {
                fs::write(&other, "two").unwrap();
                fs::rename(&other, &file).unwrap();
            });
            saved("deleted", &|| fs::remove_file(&file).unwrap());
            saved("made again", &|| fs::write(&file, "two").unwrap());
            saved("with an import", &|| fs::write(&file, "import helper").unwrap());
            saved("a helper made", &|| fs::write(folder.path().join("helper.py"), "one").unwrap());
            saved("a helper written", &|| fs::write(folder.path().join("helper.py"), "other").unwrap());
            saved("a helper deleted", &|| fs::remove_file(folder.path().join("helper.py")).unwrap());
            fs::remove_file(&file).unwrap();
        }
    }
}
