//! A folder held open: operations by name happen in that folder, even if the path that led to it changes.

use std::fs::Permissions;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::PermissionsExt;
use std::path::{Component, Path};
use std::sync::atomic::{AtomicU32, Ordering};

use nix::fcntl::{AT_FDCWD, AtFlags, OFlag, RenameFlags, renameat, renameat2};
use nix::sys::stat::{Mode, mkdirat};
use nix::unistd::{UnlinkatFlags, linkat, unlinkat};

use super::{open, open_folder, plain};

#[derive(Debug)]
pub struct Folder(OwnedFd);

impl Folder {
    /// Opens a folder by a trusted path: links are followed.
    pub fn open(path: &Path) -> io::Result<Folder> {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        open_folder(AT_FDCWD, path, OFlag::empty()).map(Folder)
    }

    /// Opens a folder below this one, by a path of plain names. A link on the way is an error.
    pub fn below(&self, path: &Path) -> io::Result<Folder> {
        let mut folder = Folder(self.0.try_clone()?);
        for part in path.components() {
            match part {
                Component::CurDir => {}
                Component::Normal(name) => {
                    folder = Folder(open_folder(&folder.0, Path::new(name), OFlag::O_NOFOLLOW)?);
                }
                _ => return Err(io::Error::other(format!("`{}` leads out of its folder", path.display()))),
            }
        }
        Ok(folder)
    }

    /// Opens the folder of this name in this one, and makes it if it is missing.
    pub fn made(&self, name: &Path) -> io::Result<Folder> {
        match mkdirat(&self.0, name, Mode::from_bits_truncate(0o777)) {
            Ok(()) | Err(nix::Error::EEXIST) => self.below(name),
            Err(errno) => Err(errno.into()),
        }
    }

    /// The bytes of a plain file, which may not be a link or longer than `most`.
    pub fn read(&self, name: &Path, most: u64) -> io::Result<Vec<u8>> {
        plain(open(&self.0, name, OFlag::O_RDONLY | OFlag::O_NOFOLLOW)?, most)
    }

    /// Replaces the file of this name atomically: it has the old text or the new one. A link is replaced, not followed.
    pub fn replace(&self, name: &Path, text: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
        self.put(text, permissions, |beside| Ok(renameat(&self.0, beside, &self.0, name)?))
    }

    /// Creates a file atomically: it has the whole text or does not exist. An existing file is an error.
    pub fn create(&self, name: &Path, text: &[u8]) -> io::Result<()> {
        self.put(text, None, |beside| {
            match renameat2(&self.0, beside, &self.0, name, RenameFlags::RENAME_NOREPLACE) {
                // A file system that cannot do that may have hard links.
                Err(nix::Error::EINVAL | nix::Error::ENOSYS) => {
                    linkat(&self.0, beside, &self.0, name, AtFlags::empty())?;
                    Ok(unlinkat(&self.0, beside, UnlinkatFlags::NoRemoveDir)?)
                }
                moved => Ok(moved?),
            }
        })
    }

    /// Writes a temporary file beside the place, and has it moved there.
    fn put(
        &self,
        text: &[u8],
        permissions: Option<Permissions>,
        move_to_its_place: impl FnOnce(&Path) -> io::Result<()>,
    ) -> io::Result<()> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        // The name cannot be guessed, and an existing file of that name is an error.
        let beside = format!(".kata-{}-{number}-{:x}.tmp", std::process::id(), clock.as_nanos());
        let beside = Path::new(&beside);
        let mut file = open(&self.0, beside, OFlag::O_WRONLY | OFlag::O_CREAT | OFlag::O_EXCL | OFlag::O_NOFOLLOW)?;
        let written = (|| {
            if let Some(permissions) = permissions {
                file.set_permissions(Permissions::from_mode(permissions.mode() & 0o777))?;
            }
            file.write_all(text)?;
            move_to_its_place(beside)
        })();
        if written.is_err() {
            let _ = unlinkat(&self.0, beside, UnlinkatFlags::NoRemoveDir);
        }
        written
    }
}

impl AsFd for Folder {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.0.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn nothing_is_written_through_a_link() {
        let root = tempfile::tempdir().unwrap();
        let path = |name: &str| root.path().join(name);
        fs::create_dir_all(path("in")).unwrap();
        fs::create_dir_all(path("out")).unwrap();
        fs::write(path("out/file"), "theirs").unwrap();
        symlink(path("out"), path("in/link")).unwrap();
        symlink(path("out/file"), path("in/name")).unwrap();
        fs::hard_link(path("out/file"), path("in/hard")).unwrap();
        let folder = Folder::open(&path("in")).unwrap();
        for to in ["link", "../out", "link/."] {
            assert!(folder.below(Path::new(to)).is_err(), "{to}");
        }
        assert!(folder.made(Path::new("link")).is_err());
        for name in ["name", "hard"] {
            folder.replace(Path::new(name), b"ours", None).unwrap();
            assert_eq!(folder.read(Path::new(name), 100).unwrap(), b"ours");
        }
        assert_eq!(fs::read_to_string(path("out/file")).unwrap(), "theirs");
        folder.made(Path::new("new")).unwrap().replace(Path::new("x"), b"y", None).unwrap();
        assert!(folder.replace(Path::new("new"), b"y", None).is_err(), "a folder is not replaced");
        let mut names: Vec<_> = fs::read_dir(path("in")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["hard", "link", "name", "new"]);
        for name in ["name", "link", "new"] {
            let refused = folder.create(Path::new(name), b"x").unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists, "{name}");
        }
        folder.create(Path::new("fresh"), b"x").unwrap();
        assert_eq!(folder.read(Path::new("fresh"), 9).unwrap(), b"x");
        assert_eq!(fs::read_dir(path("in")).unwrap().count(), 5, "something is left beside it");
    }
}
