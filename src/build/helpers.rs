//! Finds the helpers of a submission: the files in its folder and below that it imports, and those that these import. Only they are copied to the
//! folder of its build, so that nothing else of the folder is visible there.

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};

use crate::language::{Diagnostics, Helper, Import, ImportKind, Language, by_extension};
use crate::outside::{Given, LARGEST_SUBMISSION};
use crate::problem::Source;

/// The most helpers of a submission.
const MOST_HELPERS: usize = 200;
/// The most files that are looked for: most imports name no file beside the submission.
const MOST_LOOKED_FOR: usize = 10_000;
/// The most folders in the path of a helper.
const DEEPEST: usize = 16;

/// The helpers of a submission's text, in the order in which they are found. `Err` if they exceed a limit.
pub fn helpers(given: &Given, language: &dyn Language, text: &str) -> Result<Vec<Helper>, Diagnostics> {
    let own = given.path.file_name().unwrap_or_default().to_string_lossy();
    let mut pending: VecDeque<MeantFile> = wanted(language.imports(&own, text), None).collect();
    if pending.is_empty() {
        return Ok(Vec::new());
    }
    // A folder that cannot be read has no helpers; the compiler says what is missing.
    let Ok(beside) = given.beside() else { return Ok(Vec::new()) };
    let (mut found, mut seen): (Vec<Helper>, HashSet<String>) = (Vec::new(), HashSet::new());
    let mut n_bytes = text.len() as u64;
    while let Some(MeantFile { path, line, kind }) = pending.pop_front() {
        if seen.len() >= MOST_LOOKED_FOR || !seen.insert(path.clone()) {
            continue;
        }
        let left = LARGEST_SUBMISSION.saturating_sub(n_bytes);
        let content = match beside.read(Path::new(&path), left) {
            Ok(None) => continue,
            Ok(Some(_)) if path.matches('/').count() > DEEPEST => {
                return Err(exceeded(&path, line, &format!("it is more than {DEEPEST} folders deep")));
            }
            Ok(Some(content)) => content,
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                let most = LARGEST_SUBMISSION >> 20;
                return Err(exceeded(&path, line, &format!("a submission and its helpers may have {most} MiB in all")));
            }
            Err(error) => match kind {
                // It fails where it is imported, with this message, and nowhere if it is not.
                ImportKind::Code => language.unreadable_helper(&format!("{path} is not read: {error}")).into_bytes(),
                ImportKind::Data => continue,
            },
        };
        if found.len() >= MOST_HELPERS {
            return Err(exceeded(&path, line, &format!("a submission may have {MOST_HELPERS} helpers")));
        }
        n_bytes += content.len() as u64;
        let helper = Helper { path, content, line };
        if kind == ImportKind::Code {
            pending.extend(wanted(language.imports(&helper.path, &helper.text()), Some(line)));
        }
        found.push(helper);
    }
    Ok(found)
}

/// The helpers of a program of a pack; none for a built-in problem's.
pub fn helpers_in_pack(source: &Source, file: &Path, language: &dyn Language, text: &str) -> Vec<Helper> {
    let Some(pack) = source.pack else { return Vec::new() };
    // What exceeds a limit is missing to the compiler, whose error names it.
    helpers(&Given::within(pack.folder, file), language, text).unwrap_or_default()
}

/// The paths of the helpers of a file, itself excluded, for a run that must know what else belongs to it; none if the file cannot be read.
pub fn paths(given: &Given) -> BTreeSet<PathBuf> {
    let extension = given.path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let (Some(language), Ok(bytes)) = (by_extension(extension), given.read(LARGEST_SUBMISSION)) else {
        return BTreeSet::new();
    };
    let found = helpers(given, language, &String::from_utf8_lossy(&bytes)).unwrap_or_default();
    let folder = given.path.parent().unwrap_or(Path::new(""));
    found.into_iter().map(|helper| folder.join(helper.path)).filter(|path| *path != given.path).collect()
}

/// A file that may be a helper.
struct MeantFile {
    path: String,
    line: u32,
    kind: ImportKind,
}

/// The files of these imports. `line` is the submission's, where that is known already.
fn wanted(imports: Vec<Import>, line: Option<u32>) -> impl Iterator<Item = MeantFile> {
    imports.into_iter().flat_map(move |Import { paths, line: own, kind }| {
        paths.into_iter().map(move |path| MeantFile { path, line: line.unwrap_or(own), kind })
    })
}

fn exceeded(path: &str, line: u32, why: &str) -> Diagnostics {
    let headline = format!("line {line}: `{path}` is not read: {why}");
    Diagnostics { text: format!("error: {headline}"), headline, line: Some(line) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::language::by_name;

    #[test]
    fn what_exceeds_a_limit_is_refused_where_it_begins() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let python = by_name("python").unwrap();
        let of = |text: &str| helpers(&Given::named(path("f.py")), python, text);
        let refused = |text: &str| {
            let refused = of(text).unwrap_err();
            (refused.line, refused.headline)
        };
        // A chain of files, which ends where they do; and a cycle.
        for n in 0..=MOST_HELPERS {
            fs::write(path(&format!("m{n}.py")), format!("import m{}, m0", n + 1)).unwrap();
        }
        let (line, headline) = refused("\nimport m0");
        assert_eq!((line, headline.contains("a submission may have 200 helpers")), (Some(2), true), "{headline}");
        fs::write(path("m0.py"), "").unwrap();
        assert_eq!(of(&format!("x = 1\n\nimport m{MOST_HELPERS}")).unwrap().len(), 2);
        assert!(of("import m0").unwrap().iter().all(|helper| helper.line == 1));
        // Folders within each other.
        let deep = vec!["d"; DEEPEST + 1].join("/");
        fs::create_dir_all(path(&deep)).unwrap();
        fs::write(path(&format!("{deep}/x.hpp")), "").unwrap();
        let cpp = by_name("cpp").unwrap();
        let text = format!("#include \"{deep}/x.hpp\"");
        let refused = helpers(&Given::named(path("f.cpp")), cpp, &text).unwrap_err();
        assert!(refused.headline.contains("more than 16 folders deep"), "{}", refused.headline);
        // A folder of several people's files.
        let mut alone = Given::named(path("f.py"));
        alone.is_alone = true;
        assert_eq!(helpers(&alone, python, "import m0").unwrap(), []);
    }
}
