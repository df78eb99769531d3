//! Sets an editor up beside a stub that `kata new` has written. A user's own file is never changed, and no failure here is one of the command.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use crate::language::Language;
use crate::language::editor::{EditorDesk, EditorFile};
use crate::outside::Folder;
use crate::report;

/// The largest file of an editor's set-up that is read.
const LARGEST: u64 = 1 << 20;
/// The most submissions that one set-up names: more would make a language server slow.
const MOST_SOURCES: usize = 500;

/// Writes the language's set-up into the folder of a stub, and says what was done: nothing if all is there already.
pub fn set_up(folder: &Path, stub: &str, language: &dyn Language, environment: &Environment) -> String {
    let words = report::words(environment.locale);
    let toolchain = environment.builder().and_then(|builder| builder.toolchain(language)).ok();
    let chosen = environment.settings.chosen.get(language.name());
    let chosen = chosen.and_then(|chosen| Some(chosen.program.as_ref()?.command.as_path()));
    let sources = sources(folder, stub, language);
    let Some(file) = language.editor(&EditorDesk { toolchain: toolchain.as_ref(), chosen, sources: &sources }) else {
        return String::new();
    };
    let shown = folder.join(file.name).display().to_string();
    let lacks = file.lacks.map(|lack| words.editor_lacks(lack)).unwrap_or_default();
    match place(folder, &file) {
        Ok(Done::Written) => words.editor_written(&shown, language.title()) + &lacks,
        Ok(Done::Unchanged) => String::new(),
        Ok(Done::LeftTo(theirs)) => words.editor_left(&theirs.display().to_string(), file.name, language.title()),
        Err(error) => words.editor_failed(&shown, &error.to_string()),
    }
}

enum Done {
    Written,
    /// The file has this text already.
    Unchanged,
    /// The user has a set-up of their own in this file.
    LeftTo(PathBuf),
}

fn place(folder: &Path, file: &EditorFile) -> io::Result<Done> {
    let name = Path::new(file.name);
    let opened = Folder::open(folder)?;
    let path = folder.join(name);
    if fs::symlink_metadata(&path).is_ok() {
        let Ok(old) = opened.read(name, LARGEST) else { return Ok(Done::LeftTo(path)) };
        if old == file.text.as_bytes() {
            return Ok(Done::Unchanged);
        }
        let is_ours = file.mark.is_some_and(|mark| String::from_utf8_lossy(&old).contains(mark));
        if !is_ours {
            return Ok(Done::LeftTo(path));
        }
        let permissions = fs::metadata(&path)?.permissions();
        return opened.replace(name, file.text.as_bytes(), Some(permissions)).map(|()| Done::Written);
    }
    if let Some(theirs) = theirs(folder, file)? {
        return Ok(Done::LeftTo(theirs));
    }
    match opened.create(name, file.text.as_bytes()) {
        // Another `kata new` was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Done::Unchanged),
        done => done.map(|()| Done::Written),
    }
}

/// The nearest file of the user's, in the folder or above it, that sets the language's server up.
fn theirs(folder: &Path, file: &EditorFile) -> io::Result<Option<PathBuf>> {
    let folder = fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?;
    let candidates = folder.ancestors().flat_map(|above| file.yields_to.iter().map(move |name| above.join(name)));
    Ok(candidates.into_iter().find(|path| path.exists()))
}

/// The language's plain files in the folder, the stub among them, sorted.
fn sources(folder: &Path, stub: &str, language: &dyn Language) -> Vec<String> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let is_source = |entry: &fs::DirEntry| {
        let extension = PathBuf::from(entry.file_name()).extension().and_then(OsStr::to_str).map(str::to_owned);
        let is_of_language = extension.is_some_and(|found| language.extensions().contains(&found.as_str()));
        is_of_language && entry.file_type().is_ok_and(|kind| kind.is_file())
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().filter(is_source);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| name != stub);
    names.sort();
    names.truncate(MOST_SOURCES - 1);
    names.push(stub.to_owned());
    names.sort();
    names
}
