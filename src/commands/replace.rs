//! Files that are written again and again while something runs.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Puts a text in a file's place, all at once: whoever looks, and whatever ends the program or fills the disk, finds the old text or the new
/// one. What is no plain file, a pipe or a terminal, is written to.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    // Behind a link it is the file that is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let known = fs::metadata(&path).ok();
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        return fs::write(&path, text);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // What the user's mask leaves of it.
    let anew = Permissions::from_mode(0o666);
    let beside = tempfile::Builder::new().prefix(".kata-").permissions(anew).tempfile_in(folder);
    // A file that may be written to in a folder that may not, or no such folder: the error is then the file's.
    let Ok(mut beside) = beside else { return fs::write(&path, text) };
    if let Some(known) = known {
        beside.as_file().set_permissions(known.permissions())?;
    }
    beside.write_all(text.as_bytes())?;
    beside.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_keeps_what_it_may() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a file"), folder.path().join("link"));
        replace(&path, "first").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, "second").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        replace(Path::new("/dev/null"), "third").unwrap();
        assert!(replace(&folder.path().join("no/such"), "").is_err());
    }
}
