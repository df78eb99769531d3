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
}

impl Given {
    /// A file that the user named: links are followed anywhere.
    pub fn named(path: impl Into<PathBuf>) -> Given {
        Given { path: path.into(), root: None, refused: None }
    }

    /// A file found in a folder, or one whose links are not trusted: links are followed within the folder.
    pub fn within(root: impl Into<PathBuf>, path: impl Into<PathBuf>) -> Given {
        Given { path: path.into(), root: Some(root.into()), refused: None }
    }

    /// A file that was handed in but is not read, such as a link that leads nowhere.
    pub fn refused(path: impl Into<PathBuf>, why: impl Into<String>) -> Given {
        Given { path: path.into(), root: None, refused: Some(why.into()) }
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
