//! Opens files that others wrote or may have changed, and writes beside them. No other module does either.
//!
//! Only plain files are read, and only up to a limit, even if they grow meanwhile. A new file replaces an old one atomically, so that nothing is
//! written through a link. The content of a file is not examined here.

mod folder;
mod given;
mod replace;

use std::fs::File;
use std::io::{self, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::FileTypeExt;
use std::path::Path;

use nix::fcntl::{AT_FDCWD, FcntlArg, OFlag, fcntl, openat};
use nix::sys::stat::Mode;

pub use folder::Folder;
pub use given::{Beside, Given};
pub use replace::replace;

/// The largest submission.
pub const LARGEST_SUBMISSION: u64 = 16 << 20;

/// Follow no link at the end of the path, do not wait for the other end of a pipe, and close the file when a program is executed.
const SAFELY: OFlag = OFlag::O_CLOEXEC.union(OFlag::O_NONBLOCK).union(OFlag::O_NOCTTY);

/// The bytes of a plain file, which may not be a link or longer than `most`.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    plain(open(AT_FDCWD, path, OFlag::O_RDONLY | OFlag::O_NOFOLLOW)?, most)
}

/// Like `read`, for text.
pub fn read_text(path: &Path, most: u64) -> io::Result<String> {
    String::from_utf8(read(path, most)?).map_err(|_| io::Error::other("it is not UTF-8"))
}

/// The text of a file that the user named: a link is followed, and a pipe that this process inherited (`<(…)` in a shell) is read.
pub fn read_text_named(path: &Path, most: u64) -> io::Result<String> {
    let file = open(AT_FDCWD, path, OFlag::O_RDONLY)?;
    let is_inherited = ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.starts_with(folder));
    let bytes = if (is_inherited || path == Path::new("/dev/stdin")) && file.metadata()?.file_type().is_fifo() {
        fcntl(&file, FcntlArg::F_SETFL(OFlag::empty()))?;
        bounded(file, most)?
    } else {
        plain(file, most)?
    };
    String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8"))
}

/// Whether an error is due to the file, such as its being a pipe or too large, and not to the reader's circumstances.
pub fn is_about_the_file(error: &io::Error) -> bool {
    error.raw_os_error().is_none() && matches!(error.kind(), io::ErrorKind::Other | io::ErrorKind::FileTooLarge)
}

/// Opens a file that serves only as a lock. Makes it if it is missing, and replaces anything else at its path.
pub fn lock_file(path: &Path) -> io::Result<File> {
    let opened = || open(AT_FDCWD, path, OFlag::O_RDWR | OFlag::O_CREAT | OFlag::O_NOFOLLOW);
    if let Ok(file) = opened()
        && file.metadata()?.is_file()
    {
        return Ok(file);
    }
    remove(path)?;
    opened()
}

/// Removes whatever is at a path; links are not followed. It is no error if nothing is there.
pub fn remove(path: &Path) -> io::Result<()> {
    let removed = match std::fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => std::fs::remove_dir_all(path),
        _ => std::fs::remove_file(path),
    };
    removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

fn open(folder: impl AsFd, path: &Path, flags: OFlag) -> io::Result<File> {
    let opened = openat(folder, path, flags | SAFELY, Mode::from_bits_truncate(0o666));
    opened.map(File::from).map_err(|errno| match errno {
        nix::Error::ELOOP if flags.contains(OFlag::O_NOFOLLOW) => {
            io::Error::other("it is a link, and Kata does not follow links here; replace it with the file itself")
        }
        // A socket, or a device without a driver.
        nix::Error::ENXIO => not_plain("a socket or a device"),
        nix::Error::EWOULDBLOCK => {
            io::Error::new(io::ErrorKind::ResourceBusy, "another program holds a lease on it; try again")
        }
        _ => errno.into(),
    })
}

fn open_folder(folder: impl AsFd, path: &Path, flags: OFlag) -> io::Result<OwnedFd> {
    let opened = openat(folder, path, flags | OFlag::O_DIRECTORY | OFlag::O_RDONLY | SAFELY, Mode::empty());
    opened.map_err(|errno| match errno {
        nix::Error::ELOOP | nix::Error::ENOTDIR => {
            io::Error::new(io::ErrorKind::NotADirectory, format!("`{}` is no folder, or a link to one", path.display()))
        }
        _ => errno.into(),
    })
}

fn plain(file: File, most: u64) -> io::Result<Vec<u8>> {
    let metadata = file.metadata()?;
    let kind = metadata.file_type();
    if metadata.is_dir() {
        return Err(not_plain("a folder"));
    } else if kind.is_fifo() {
        return Err(not_plain("a pipe"));
    } else if !metadata.is_file() {
        return Err(not_plain("a socket or a device"));
    } else if metadata.len() > most {
        return Err(too_large(most));
    }
    bounded(file, most)
}

fn bounded(file: File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(too_large(most)) } else { Ok(bytes) }
}

fn not_plain(what: &str) -> io::Error {
    io::Error::other(format!("it is {what}; Kata reads plain files only"))
}

fn too_large(most: u64) -> io::Error {
    let size = if most >= 1 << 20 { format!("{} MiB", most >> 20) } else { format!("{} KiB", most >> 10) };
    io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {size}, the most that Kata reads"))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    fn refused(path: &Path) -> String {
        read(path, 1 << 10).expect_err("it must be refused").to_string()
    }

    #[test]
    fn only_small_plain_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("plain"), "text").unwrap();
        fs::write(path("large"), [b' '; 1025]).unwrap();
        symlink(path("plain"), path("link")).unwrap();
        nix::unistd::mkfifo(&path("pipe"), Mode::S_IRWXU).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
        assert_eq!(read(&path("plain"), 1 << 10).unwrap(), b"text");
        assert!(refused(&path("link")).contains("is a link"));
        assert!(refused(&path("large")).contains("larger than 1 KiB"));
        assert!(refused(&path("pipe")).contains("is a pipe"));
        assert!(refused(&path("socket")).contains("a socket or a device"));
        assert!(refused(folder.path()).contains("is a folder"));
        assert!(refused(Path::new("/dev/zero")).contains("a device"));
        // A file that claims to be empty and is not.
        assert!(refused(Path::new("/proc/kallsyms")).contains("larger than 1 KiB"));
        assert_eq!(read_text_named(&path("link"), 1 << 10).unwrap(), "text");
        assert!(read_text_named(&path("pipe"), 1 << 10).is_err());
    }

    #[test]
    fn a_lock_is_a_plain_file_whatever_stood_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("aim"), "text").unwrap();
        symlink(path("aim"), path("link")).unwrap();
        nix::unistd::mkfifo(&path("pipe"), Mode::S_IRWXU).unwrap();
        fs::create_dir_all(path("folder/inner")).unwrap();
        for name in ["new", "link", "pipe", "folder"] {
            lock_file(&path(name)).unwrap().try_lock().unwrap();
            assert!(fs::symlink_metadata(path(name)).unwrap().is_file(), "{name}");
        }
        assert_eq!(fs::read_to_string(path("aim")).unwrap(), "text");
    }
}
