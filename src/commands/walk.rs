//! Finds the source files below a folder that others filled. Its own files come first; links are followed afterwards, and only within the folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use walkdir::{DirEntry, WalkDir};

use super::debug::is_debug_program;
use super::files::{FoundFiles, Rules, language_of};
use crate::language::editor::NAMES;
use crate::outside::{self, Given};
use crate::verdict::WhyLeftOut;

/// Folders that tools generate, in which nobody keeps a submission.
const GENERATED: [&str; 4] = ["node_modules", "target", "venv", "__pycache__"];
/// Files that mark such a folder, whatever its name.
const MARKS: [&str; 2] = ["pyvenv.cfg", "CACHEDIR.TAG"];
/// The largest `.gitignore`.
const LARGEST_GITIGNORE: u64 = 1 << 16;
/// The folder of kept counterexamples.
const OWN: &str = ".kata";

pub struct Walk<'a> {
    /// The folder as the user named it.
    root: &'a Path,
    real_root: PathBuf,
    rules: Rules<'a>,
    links: Vec<PathBuf>,
}

impl<'a> Walk<'a> {
    pub fn new(root: &'a Path, rules: Rules<'a>) -> Walk<'a> {
        let real_root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        Walk { root, real_root, rules, links: Vec::new() }
    }

    /// Adds the files to `found`, and those that are left out.
    pub fn run(&mut self, found: &mut FoundFiles) {
        self.below(self.root, found);
        // Links found behind a link are appended and followed later.
        let mut next = 0;
        while let Some(link) = self.links.get(next).cloned() {
            self.follow(&link, found);
            next += 1;
        }
    }

    /// Walks one folder and collects the links in it.
    fn below(&mut self, start: &Path, found: &mut FoundFiles) {
        let mut ignored = Ignored::new(start, self.rules.ignores, found);
        let mut entries = WalkDir::new(start).min_depth(1).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(start).to_owned();
                    unread(&path, raw(&error), found);
                    continue;
                }
            };
            let is_folder = entry.file_type().is_dir();
            let name = entry.file_name().to_string_lossy();
            let reason = if name.starts_with('.') {
                Some(WhyLeftOut::Hidden)
            } else if self.rules.ignores && is_folder && is_generated(&entry) {
                Some(WhyLeftOut::Generated)
            } else if ignored.names(&entry) {
                Some(WhyLeftOut::Ignored)
            } else if self.excludes(&ignored.real(entry.path()), is_folder) {
                Some(WhyLeftOut::Excluded)
            } else {
                None
            };
            if let Some(reason) = reason {
                if name != OWN {
                    found.leave_out(entry.path(), reason);
                }
                if is_folder {
                    entries.skip_current_dir();
                }
            } else if entry.path_is_symlink() {
                self.links.push(entry.path().to_owned());
            } else if is_folder {
                match entry.metadata() {
                    Ok(metadata) if found.meets(entry.path(), &metadata) => ignored.enter(entry.path(), found),
                    Ok(_) => entries.skip_current_dir(),
                    Err(error) => {
                        unread(entry.path(), raw(&error), found);
                        entries.skip_current_dir();
                    }
                }
            } else {
                self.file(entry.path(), found);
            }
        }
    }

    fn excludes(&self, path: &Path, is_folder: bool) -> bool {
        let is_named = |rules: &Gitignore| path.starts_with(rules.path()) && rules.matched(path, is_folder).is_ignore();
        self.rules.excluded.is_some_and(is_named)
    }

    /// Adds a file, or a link to a file within the folder.
    fn file(&self, path: &Path, found: &mut FoundFiles) {
        if is_debug_program(path) || NAMES.iter().any(|name| path.file_name() == Some(name.as_ref())) {
            return;
        } else if language_of(path).is_none() {
            return found.leave_out(path, WhyLeftOut::NoLanguage);
        }
        match fs::metadata(path) {
            Ok(metadata) if !metadata.is_file() => {
                found.refuse(path, "it is no plain file but a pipe, a socket or a device")
            }
            Ok(metadata) => {
                if found.meets(path, &metadata) {
                    found.files.push(Given::within(self.root, path));
                }
            }
            Err(error) => unread(path, error.raw_os_error(), found),
        }
    }

    fn follow(&mut self, link: &Path, found: &mut FoundFiles) {
        let is_source = language_of(link).is_some();
        let Ok(aim) = fs::canonicalize(link) else {
            return if is_source {
                found.refuse(link, "it is a link to a file that does not exist");
            } else {
                found.leave_out(link, WhyLeftOut::NoLanguage);
            };
        };
        let metadata = fs::metadata(&aim);
        let is_folder = metadata.as_ref().is_ok_and(fs::Metadata::is_dir);
        if !aim.starts_with(&self.real_root) {
            if is_source && !is_folder {
                let root = self.root.display();
                found.refuse(
                    link,
                    &format!(
                        "it is a link out of `{root}`, and Kata does not follow it; replace it with the file itself"
                    ),
                );
            } else {
                found.leave_out(link, if is_folder { WhyLeftOut::LinkOutside } else { WhyLeftOut::NoLanguage });
            }
        } else if !is_folder {
            self.file(link, found);
        } else if metadata.is_ok_and(|metadata| found.meets(link, &metadata)) {
            self.below(link, found);
        }
    }
}

/// Records an entry that cannot be read: a fault of the judge, unless the system accepts no such path.
fn unread(path: &Path, errno: Option<i32>, found: &mut FoundFiles) {
    if errno == Some(nix::libc::ENAMETOOLONG) {
        return found.leave_out(path, WhyLeftOut::TooDeep);
    }
    let why = errno.map_or_else(|| "it is gone".to_owned(), |errno| io::Error::from_raw_os_error(errno).to_string());
    found.fault(path, &format!("could not be read: {why}"));
}

fn raw(error: &walkdir::Error) -> Option<i32> {
    error.io_error().and_then(io::Error::raw_os_error)
}

fn is_generated(entry: &DirEntry) -> bool {
    let is_named = GENERATED.iter().any(|name| entry.file_name() == *name);
    is_named || MARKS.iter().any(|mark| entry.path().join(mark).is_file())
}

/// The rules of `.gitignore` files, from the repository's root down to the folder that is walked.
struct Ignored {
    is_off: bool,
    start: PathBuf,
    real_start: PathBuf,
    rules: Vec<Gitignore>,
}

impl Ignored {
    fn new(start: &Path, is_on: bool, found: &mut FoundFiles) -> Ignored {
        let real_start = fs::canonicalize(start).unwrap_or_else(|_| start.to_owned());
        let mut ignored = Ignored { is_off: !is_on, start: start.to_owned(), real_start, rules: Vec::new() };
        let above: Vec<PathBuf> = ignored.real_start.ancestors().map(Path::to_owned).collect();
        let n_above = above.iter().position(|folder| folder.join(".git").exists()).unwrap_or(0);
        above[..=n_above].iter().rev().for_each(|folder| ignored.load(folder, found));
        ignored
    }

    /// Reads the rules of the folder that is entered.
    fn enter(&mut self, folder: &Path, found: &mut FoundFiles) {
        let real = self.real(folder);
        self.load(&real, found);
    }

    fn load(&mut self, folder: &Path, found: &mut FoundFiles) {
        let file = folder.join(".gitignore");
        if self.is_off || fs::symlink_metadata(&file).is_err() {
            return;
        }
        let mut builder = GitignoreBuilder::new(folder);
        match outside::read(&file, LARGEST_GITIGNORE) {
            Ok(bytes) => {
                for line in String::from_utf8_lossy(&bytes).lines() {
                    // Git ignores an invalid pattern too.
                    let _ = builder.add_line(None, line);
                }
            }
            Err(error) => {
                let shown = file.strip_prefix(&self.real_start).map_or(file.clone(), |rest| self.start.join(rest));
                return found.fault(&shown, &format!("could not be read: {error}"));
            }
        }
        self.rules.extend(builder.build());
    }

    /// Whether the nearest rule that applies to an entry leaves it out.
    fn names(&mut self, entry: &DirEntry) -> bool {
        let path = self.real(entry.path());
        self.rules.retain(|rules| path.starts_with(rules.path()));
        let verdicts = self.rules.iter().rev().map(|rules| rules.matched(&path, entry.file_type().is_dir()));
        matches!(verdicts.into_iter().find(|verdict| !verdict.is_none()), Some(Match::Ignore(_)))
    }

    fn real(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.start).map_or_else(|_| path.to_owned(), |rest| self.real_start.join(rest))
    }
}
