//! Finds the folder that a program is installed in and the targets of the links in it: a JDK's `lib/jvm.cfg` is a link into /etc, and without it
//! nothing starts.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The most entries of an installation that are read.
const MOST_ENTRIES: usize = 200_000;
/// The fewest names in a target's path, so that no whole folder of the system becomes readable: `/etc` has one name, `/etc/java` two.
const FEWEST_NAMES: usize = 2;

/// The folder above the `bin` that contains the program, with links resolved, and every file and folder outside it that links in it, or in their
/// targets, point to.
pub fn around(program: &Path) -> Vec<PathBuf> {
    let installation = program.canonicalize().ok().and_then(|program| {
        let bin = program.parent().filter(|folder| folder.ends_with("bin"))?;
        Some(bin.parent()?.to_owned())
    });
    // A program in /usr/bin has no installation folder of its own, and the system's folders are readable anyway.
    let Some(installation) = installation.filter(|folder| has_name_of_its_own(folder)) else { return Vec::new() };
    let mut found = vec![installation];
    let mut n_entries = 0;
    let mut at = 0;
    while at < found.len() {
        for entry in WalkDir::new(&found[at]).into_iter().flatten() {
            n_entries += 1;
            if n_entries > MOST_ENTRIES {
                return found;
            }
            let target = entry.path_is_symlink().then(|| entry.path().canonicalize().ok()).flatten();
            // A target that contains the installation is not part of it.
            let is_new =
                |target: &PathBuf| !found.iter().any(|known| target.starts_with(known) || known.starts_with(target));
            found.extend(target.filter(|target| has_name_of_its_own(target) && is_new(target)));
        }
        at += 1;
    }
    found
}

fn has_name_of_its_own(path: &Path) -> bool {
    path.components().count() > FEWEST_NAMES
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn an_installation_is_read_with_all_that_its_links_lead_to() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        for name in ["jdk/bin", "jdk/lib", "etc/conf", "elsewhere", "bin"] {
            fs::create_dir_all(root.join(name)).unwrap();
        }
        for name in ["jdk/bin/java", "etc/jvm.cfg", "elsewhere/cacerts"] {
            fs::write(root.join(name), "").unwrap();
        }
        for (link, target) in [
            ("bin/java", "jdk/bin/java"),
            ("jdk/lib/jvm.cfg", "etc/jvm.cfg"),
            ("jdk/conf", "etc/conf"),
            ("etc/conf/cacerts", "elsewhere/cacerts"),
            ("jdk/lib/itself", "jdk/bin"),
            ("jdk/lib/up", ""),
            ("jdk/lib/nowhere", "nowhere"),
        ] {
            symlink(root.join(target), root.join(link)).unwrap();
        }
        symlink("/etc", root.join("jdk/lib/system")).unwrap();
        let mut found = around(&root.join("bin/java"));
        assert_eq!(found.remove(0), root.join("jdk"));
        found.sort();
        assert_eq!(found, ["elsewhere/cacerts", "etc/conf", "etc/jvm.cfg"].map(|name| root.join(name)));
        assert_eq!(around(Path::new("/usr/bin/env")), [] as [PathBuf; 0]);
        assert_eq!(around(&root.join("etc/jvm.cfg")), [] as [PathBuf; 0]);
    }
}
