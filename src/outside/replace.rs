//! Replaces files that the user named and that are written repeatedly during a run.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Folder;

/// Replaces a file's text atomically: a reader finds the old text or the new one, whatever ends the program or fills the disk. A pipe or a terminal
/// is written to instead. Since the user named it, a link is followed and its target is replaced.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let known = fs::metadata(&path).ok();
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        return fs::write(&path, text);
    }
    let name = path.file_name().ok_or_else(|| io::Error::other("it is a folder"))?;
    let folder = Folder::open(path.parent().unwrap_or(Path::new("")))?;
    match folder.replace(Path::new(name), text.as_bytes(), known.as_ref().map(fs::Metadata::permissions)) {
        // The file may be writable in a folder that is not, or be a mount point, as in containers.
        Err(error) if known.is_some() && leaves_the_file(error.kind()) => overwrite(&path, text),
        done => done,
    }
}

/// Whether the folder, and not the file, prevents the replacement.
fn leaves_the_file(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(kind, PermissionDenied | ResourceBusy | ReadOnlyFilesystem | CrossesDevices)
}

/// Writes over the old text and truncates the rest, so that the file is never empty.
fn overwrite(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.set_len(text.len() as u64)
}

#[cfg(test)]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

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
