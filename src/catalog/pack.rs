//! Reads packs: folders of problems outside the program. `PACK/problems/NAME/` holds a problem, or `PACK/NAME/` if there is no folder `problems`;
//! `PACK/solutions/NAME/accepted/reference.*` are its references, as in Kata's own repository.
//!
//! A pack is somebody else's. Links within it are not followed, only plain files of limited size are read, and whatever is wrong is an error that
//! names the file and the key. To list a pack, only its manifests are read. What is read is leaked: a run reads few packs, each once.

use std::io::{self, ErrorKind};
use std::path::Path;

use anyhow::{Context, ensure};
use serde::Deserialize;

use crate::language::LANGUAGES;
use crate::outside::Folder;
use crate::problem::{BUILT_IN, Difficulty, Index, Pack, Programs, Source, read_toml, title_of};

/// The largest file of a pack.
const LARGEST: u64 = 1 << 20;
/// The most problems of a pack.
const MOST: usize = 100_000;
/// The longest signature: nesting costs stack.
const LONGEST_SIGNATURE: usize = 1000;
/// The file that makes a folder a problem's.
const MANIFEST: &str = "problem.toml";

/// A problem of a pack.
pub struct PackRow {
    /// With the facts that listing needs; the texts are empty.
    pub source: Source,
    /// What is wrong with its manifest.
    pub broken: Option<String>,
}

/// The parts of a manifest that listing needs.
#[derive(Deserialize)]
struct Listed {
    signature: String,
    #[serde(default)]
    aliases: Vec<String>,
    difficulty: Difficulty,
    topics: Vec<String>,
}

/// The problems of a pack, the easy ones first, then by name.
///
/// # Errors
/// If the folder is no pack. A problem that is broken is a row of its own.
pub fn rows(path: &Path) -> anyhow::Result<Vec<PackRow>> {
    let shown = path.display();
    let real = std::fs::canonicalize(path).with_context(|| format!("`{shown}` is no pack"))?;
    let name = real.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    ensure!(
        name != BUILT_IN && !name.is_empty(),
        "`{shown}`: a pack cannot be called `{name}`, which stands for the built-in problems; rename the folder"
    );
    let inner = path.join("problems");
    let problems = if inner.is_dir() { inner } else { path.to_owned() };
    let pack: &Pack = Box::leak(Box::new(Pack {
        name: leaked(name),
        folder: Box::leak(path.to_owned().into_boxed_path()),
        problems: Box::leak(problems.into_boxed_path()),
    }));
    let folder = open(pack)?;
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(pack.problems).with_context(|| format!("could not read `{shown}`"))? {
        let entry = entry.with_context(|| format!("could not read `{shown}`"))?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        let is_link = kind.is_symlink() && entry.path().join(MANIFEST).is_file();
        if (kind.is_dir() || is_link) && !name.to_string_lossy().starts_with('.') {
            rows.extend(row(pack, &folder, Path::new(&name)));
        }
        ensure!(rows.len() <= MOST, "`{shown}` has more than {MOST} problems");
    }
    ensure!(
        !rows.is_empty(),
        "`{shown}` has no problem: expected `{}`, or `{}`",
        path.join("problems/NAME").join(MANIFEST).display(),
        path.join("NAME").join(MANIFEST).display()
    );
    rows.sort_by_key(|row| (row.source.index.difficulty as u8, row.source.slug));
    Ok(rows)
}

/// The folder of the problems' folders. The pack itself was named by the user; a link in it is not followed.
fn open(pack: &Pack) -> anyhow::Result<Folder> {
    let below = pack.problems.strip_prefix(pack.folder).unwrap_or(Path::new(""));
    let opened = Folder::open(pack.folder).and_then(|folder| folder.below(below));
    opened.with_context(|| format!("could not read `{}`", pack.problems.display()))
}

/// The row of a folder; `None` if it is no problem's.
fn row(pack: &'static Pack, problems: &Folder, name: &Path) -> Option<PackRow> {
    let folder = problems.below(name);
    let is_problem = || {
        let has = |file: &str| pack.problems.join(name).join(file).symlink_metadata().is_ok();
        has(MANIFEST) || has("statement.md")
    };
    let read = folder.as_ref().map_err(again).and_then(|folder| text(folder, MANIFEST));
    if read.as_ref().is_err_and(|error| error.kind() == ErrorKind::NotFound) && !is_problem() {
        return None;
    }
    let slug = leaked(name.to_string_lossy().into_owned());
    let listed = read.map_err(|error| missing(&error)).and_then(|text| listed(&text, slug));
    let listed = listed.map(|index| match &folder {
        Ok(folder) => titled(index, slug, folder),
        Err(_) => index,
    });
    let (index, broken) = match listed {
        Ok(index) => (index, None),
        Err(error) => {
            let place = pack.problems.join(name).join(MANIFEST);
            (unknown(slug), Some(format!("{}: {error}", place.display())))
        }
    };
    Some(PackRow { source: Source { index, ..empty(slug, pack) }, broken })
}

fn listed(text: &str, slug: &'static str) -> Result<Index, String> {
    let Listed { signature, aliases, difficulty, topics } = read_toml(text)?;
    if signature.len() > LONGEST_SIGNATURE {
        return Err(format!("`signature` has more than {LONGEST_SIGNATURE} bytes"));
    }
    let function = signature.split('(').next().unwrap_or_default().trim();
    if function != slug {
        return Err(format!("`signature` names `{function}`, and the folder is `{slug}`; both have one name"));
    }
    Ok(Index {
        signature: leaked(signature),
        aliases: all_leaked(aliases),
        title: slug,
        title_zh: slug,
        difficulty,
        topics: all_leaked(topics),
    })
}

/// The same with the headings of the statements, if they can be read.
fn titled(index: Index, slug: &'static str, folder: &Folder) -> Index {
    let title = |name: &str| Some(leaked(title_of(&text(folder, name).ok()?)?.to_owned()));
    let english = title("statement.md").unwrap_or(slug);
    Index { title: english, title_zh: title("statement.zh.md").unwrap_or(english), ..index }
}

/// The texts of a problem, read from its folder. A built-in problem has them already.
///
/// # Errors
/// If a file is missing or cannot be read, which the error names.
pub fn whole(source: &Source) -> anyhow::Result<Source> {
    let Some(pack) = source.pack else { return Ok(*source) };
    let place = source.place();
    let folder = open(pack)?.below(Path::new(source.slug)).with_context(|| place.display().to_string())?;
    let read = |name: &str| {
        let named = || place.join(name).display().to_string();
        text(&folder, name).map_err(|error| anyhow::anyhow!(missing(&error))).with_context(named)
    };
    let or = |name: &str, otherwise: &str| match text(&folder, name) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(otherwise.to_owned()),
        _ => read(name),
    };
    let programs = |name: &str| -> anyhow::Result<&'static [(&'static str, &'static str)]> {
        let found = in_languages(&folder, name);
        Ok(Box::leak(
            found.map_err(|(file, error)| error.context(place.join(file).display().to_string()))?.into_boxed_slice(),
        ))
    };
    let statement = read("statement.md")?;
    Ok(Source {
        manifest: leaked(read(MANIFEST)?),
        cases: leaked(or("cases.toml", "cases = []")?),
        statement_zh: leaked(or("statement.zh.md", &statement)?),
        statement: leaked(statement),
        editorial: leaked(or("editorial.md", "")?),
        editorial_zh: leaked(or("editorial.zh.md", "")?),
        references: Box::leak(references(source, pack)?.into_boxed_slice()),
        programs: Programs { checkers: programs("checker")?, generators: programs("generator")? },
        ..*source
    })
}

/// Extension and text of each reference.
fn references(source: &Source, pack: &Pack) -> anyhow::Result<Vec<(&'static str, &'static str)>> {
    let place = source.reference("");
    let below = place.parent().and_then(|folder| folder.strip_prefix(pack.folder).ok()).unwrap_or(Path::new(""));
    let found = match Folder::open(pack.folder).and_then(|pack| pack.below(below)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        opened => {
            let opened = opened.with_context(|| format!("could not read `{}`", pack.folder.join(below).display()))?;
            let named = |(file, error): (String, anyhow::Error)| {
                error.context(place.with_file_name(file).display().to_string())
            };
            in_languages(&opened, "reference").map_err(named)?
        }
    };
    let known: Vec<String> = extensions().map(|extension| format!(".{extension}")).collect();
    ensure!(
        !found.is_empty(),
        "{}: there is no `reference` in a language of Kata's ({}), and its answers are the expected ones",
        place.parent().unwrap_or(&place).display(),
        known.join(", ")
    );
    Ok(found)
}

fn extensions() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(|language| language.extensions()).copied()
}

/// Extension and text of each file of this name. The error goes with the file that it is about.
fn in_languages(folder: &Folder, name: &str) -> Result<Vec<(&'static str, &'static str)>, (String, anyhow::Error)> {
    let mut found = Vec::new();
    for extension in extensions() {
        let file = format!("{name}.{extension}");
        match text(folder, &file) {
            Ok(text) => found.push((extension, leaked(text))),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err((file, error.into())),
        }
    }
    Ok(found)
}

/// The text of a plain file in a folder.
fn text(folder: &Folder, name: &str) -> io::Result<String> {
    let bytes = folder.read(Path::new(name), LARGEST)?;
    String::from_utf8(bytes).map(|text| text.replace("\r\n", "\n")).map_err(|_| io::Error::other("it is not UTF-8"))
}

/// An error of the same kind and text.
fn again(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), error.to_string())
}

fn missing(error: &io::Error) -> String {
    if error.kind() == ErrorKind::NotFound { "it is missing".to_owned() } else { error.to_string() }
}

/// What can be said of a problem whose manifest is broken.
fn unknown(slug: &'static str) -> Index {
    Index { signature: slug, aliases: &[], title: slug, title_zh: slug, difficulty: Difficulty::Hard, topics: &[] }
}

fn empty(slug: &'static str, pack: &'static Pack) -> Source {
    Source {
        slug,
        pack: Some(pack),
        index: unknown(slug),
        manifest: "",
        cases: "",
        statement: "",
        statement_zh: "",
        editorial: "",
        editorial_zh: "",
        references: &[],
        code: &[],
        shared: &[],
        programs: Programs::NONE,
        content: None,
    }
}

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn all_leaked(texts: Vec<String>) -> &'static [&'static str] {
    Box::leak(texts.into_iter().map(leaked).collect::<Vec<_>>().into_boxed_slice())
}
