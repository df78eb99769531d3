//! A file to judge: its path, and the folder that the path may not leave.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Folder, open, plain};
use nix::fcntl::{AT_FDCWD, OFlag};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Given {
    /// The path as reports show it.
    pub path: PathBuf,
    /// The folder that links on the path may not leave; `None` if the user named the file itself.
    root: Option<PathBuf>,
    /// Why the file is not read.
    refused: Option<String>,
    /// Whether the files beside it are somebody else's, so that none of them is read.
    pub is_alone: bool,
}

impl Given {
    /// A file that the user named: links are followed anywhere.
    pub fn named(path: impl Into<PathBuf>) -> Given {
        Given { path: path.into(), root: None, refused: None, is_alone: false }
    }

    /// A file found in a folder, or one whose links are not trusted: links are followed within the folder.
    pub fn within(root: impl Into<PathBuf>, path: impl Into<PathBuf>) -> Given {
        Given { path: path.into(), root: Some(root.into()), refused: None, is_alone: false }
    }

    /// A file that was handed in but is not read, such as a link that leads nowhere.
    pub fn refused(path: impl Into<PathBuf>, why: impl Into<String>) -> Given {
        Given { path: path.into(), root: None, refused: Some(why.into()), is_alone: false }
    }

    /// The bytes of the file, which must be plain and at most `most` long.
    pub fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        if let Some(why) = &self.refused {
            return Err(io::Error::other(why.clone()));
        }
        let Some(root) = &self.root else {
            return plain(open(AT_FDCWD, &self.path, OFlag::O_RDONLY)?, most);
        };
        // The path is resolved first and then opened without following links, so that a link created in between has no effect.
        let (folder, rest) = resolved(root, &self.path)?;
        let name = rest.file_name().ok_or_else(|| io::Error::other("it is a folder"))?;
        folder.below(rest.parent().unwrap_or(Path::new("")))?.read(Path::new(name), most)
    }

    /// The folder that contains the file, for the files beside it.
    pub fn beside(&self) -> io::Result<Beside> {
        if self.is_alone {
            return Err(io::Error::from(io::ErrorKind::NotFound));
        }
        let path = self.path.parent().unwrap_or(Path::new("")).to_owned();
        Ok(Beside { folder: self.folder()?, path })
    }

    /// The folder that contains the file.
    pub fn folder(&self) -> io::Result<Folder> {
        if let Some(why) = &self.refused {
            return Err(io::Error::other(why.clone()));
        }
        let parent = self.path.parent().unwrap_or(Path::new(""));
        match &self.root {
            None => Folder::open(parent),
            Some(root) => {
                let (folder, rest) = resolved(root, parent)?;
                folder.below(&rest)
            }
        }
    }
}

/// The folder of a given file. A link in it is followed within it.
#[derive(Debug)]
pub struct Beside {
    folder: Folder,
    path: PathBuf,
}

impl Beside {
    /// The bytes of a plain file in the folder or below, by a path of plain names; `None` if nothing is there, or a folder.
    pub fn read(&self, relative: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
        let without_links = |path: &Path| {
            let name = path.file_name().ok_or_else(|| io::Error::other("it is a folder"))?;
            self.folder.below(path.parent().unwrap_or(Path::new("")))?.read(Path::new(name), most)
        };
        let path = self.path.join(relative);
        if let Err(error) = fs::symlink_metadata(&path) {
            return if is_missing(&error) { Ok(None) } else { Err(error) };
        }
        if path.is_dir() {
            return Ok(None);
        }
        if let Ok(bytes) = without_links(relative) {
            return Ok(Some(bytes));
        }
        match resolved(&self.path, &path) {
            // A link whose target is missing.
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error),
            Ok((_, rest)) => without_links(&rest).map(Some),
        }
    }
}

/// Whether an error says that nothing is at a path.
fn is_missing(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, InvalidInput, NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory | InvalidFilename | InvalidInput)
}

/// Opens `root` and resolves a path within it, with its links followed.
fn resolved(root: &Path, path: &Path) -> io::Result<(Folder, PathBuf)> {
    let here = |path: &Path| fs::canonicalize(if path.as_os_str().is_empty() { Path::new(".") } else { path });
    let (real, real_root) = (here(path)?, here(root)?);
    let rest = real.strip_prefix(&real_root).map_err(|_| {
        io::Error::other(format!(
            "a link in its path leads out of `{}`, and Kata does not follow it; replace the link with the file itself",
            if root.as_os_str().is_empty() { Path::new(".") } else { root }.display()
        ))
    })?;
    Ok((Folder::open(&real_root)?, rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn files_beside_are_read_within_their_folder() {
        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join(name);
        fs::create_dir_all(path("own/deep")).unwrap();
        fs::write(path("own/deep/file"), "inside").unwrap();
        fs::write(path("secret"), "outside").unwrap();
        fs::create_dir(path("other")).unwrap();
        fs::write(path("other/file"), "outside").unwrap();
        symlink("deep/file", path("own/inward")).unwrap();
        symlink("deep", path("own/folder")).unwrap();
        symlink("../secret", path("own/outward")).unwrap();
        symlink("../other", path("own/away")).unwrap();
        symlink("nowhere", path("own/broken")).unwrap();
        nix::unistd::mkfifo(&path("own/pipe"), nix::sys::stat::Mode::S_IRWXU).unwrap();
        let beside = Given::named(path("own/a.py")).beside().unwrap();
        for name in ["deep/file", "inward", "folder/file"] {
            assert_eq!(beside.read(Path::new(name), 9).unwrap().as_deref(), Some(&b"inside"[..]), "{name}");
        }
        for name in ["none", "deep/file/below", "none/file", "broken", "deep", "away", &"x".repeat(300)] {
            assert!(beside.read(Path::new(name), 9).unwrap().is_none(), "{name}");
        }
        for (name, says) in [("outward", "leads out of"), ("away/file", "leads out of"), ("pipe", "it is a pipe")] {
            assert!(beside.read(Path::new(name), 9).unwrap_err().to_string().contains(says), "{name}");
        }
        assert!(beside.read(Path::new("deep/file"), 2).is_err());
    }

    #[test]
    fn links_stay_in_the_folder_that_was_named() {
        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join(name);
        fs::create_dir_all(path("in/deep")).unwrap();
        fs::create_dir_all(path("out")).unwrap();
        fs::write(path("in/deep/file"), "inside").unwrap();
        fs::write(path("out/file"), "outside").unwrap();
        symlink("deep/file", path("in/inward")).unwrap();
        symlink(path("in/deep"), path("in/folder")).unwrap();
        symlink("../out/file", path("in/outward")).unwrap();
        symlink(path("out"), path("in/away")).unwrap();
        symlink("in", path("root")).unwrap();
        let read = |name: &str| Given::within(path("root"), path("root").join(name)).read(100);
        for name in ["deep/file", "inward", "folder/file"] {
            assert_eq!(read(name).unwrap(), b"inside", "{name}");
        }
        for name in ["outward", "away/file", "../out/file"] {
            assert!(read(name).unwrap_err().to_string().contains("leads out of"), "{name}");
            assert!(Given::named(path("in").join(name)).read(100).is_ok(), "{name}");
        }
        assert!(Given::within(path("root"), path("root/away/file")).folder().is_err());
        assert!(
            Given::within(path("root"), path("root/folder/file")).folder().unwrap().read(Path::new("file"), 9).is_ok()
        );
    }
}
