//! Finds the problems: every folder with a `problem.toml`, and every `accepted/reference.*` of its solutions. Writes a module and a row for each,
//! with the parts of the manifest that are needed before it is read.

#![allow(clippy::print_stdout, reason = "cargo reads it; some versions of clippy know a build script by its name")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use toml::de::DeTable;

fn main() {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the folder"));
    let solutions = here.parent().expect("it lies in the project").join("solutions");
    println!("cargo::rerun-if-changed={}", here.display());
    let shared = files(&here, |name| name.ends_with(".rs") && !["lib.rs", "build.rs"].contains(&name));
    let mut rows: Vec<(usize, String, String)> = Vec::new();
    let mut modules = String::new();
    for folder in entries(&here).into_iter().filter(|path| path.join("problem.toml").is_file()) {
        let slug = name(&folder);
        let accepted = solutions.join(&slug).join("accepted");
        println!("cargo::rerun-if-changed={}", accepted.display());
        // A problem that is not finished is left out, and `kata verify` says what it lacks.
        match row(&folder, &accepted) {
            Ok((rank, row)) => {
                writeln!(modules, "#[path = {:?}]\nmod {slug};", folder.join("mod.rs")).expect("a string grows");
                rows.push((rank, slug, row));
            }
            Err(lack) => println!("cargo::warning=problems/{slug} is left out: {lack}"),
        }
    }
    rows.sort();
    let n_rows = rows.len();
    let rows: String = rows.into_iter().map(|(_, _, row)| row).collect();
    let text = format!(
        "{modules}\nstatic SHARED: &[(&str, &str)] = &{};\n\n/// Every problem, the easy ones first, then by name.\n\
         pub static PROBLEMS: [kata_problem::Source; {n_rows}] = [{rows}];\n",
        texts(&shared, name)
    );
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    fs::write(out.join("rows.rs"), text).expect("the rows can be written");
}

/// The row of a problem's folder, with the rank of its difficulty.
///
/// # Errors
/// What the problem lacks to be built in.
fn row(folder: &Path, accepted: &Path) -> Result<(usize, String), String> {
    let slug = name(folder);
    for file in [folder.join("mod.rs"), accepted.join("reference.rs")] {
        if !file.is_file() {
            return Err(format!("{} is missing", file.display()));
        }
    }
    let text = fs::read_to_string(folder.join("problem.toml")).map_err(|error| format!("problem.toml: {error}"))?;
    let manifest = DeTable::parse(&text).map_err(|error| format!("problem.toml: {}", error.message()))?;
    let manifest = manifest.get_ref();
    let required = |key: &str| {
        let value = manifest.get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned);
        value.ok_or(format!("problem.toml: `{key}` is missing, or no string"))
    };
    let listed = |key: &str| -> Vec<String> {
        let items = manifest.get(key).and_then(|value| value.get_ref().as_array());
        items.into_iter().flatten().filter_map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
    };
    let (rank, difficulty) = match required("difficulty")?.as_str() {
        "easy" => (0, "Easy"),
        "medium" => (1, "Medium"),
        "hard" => (2, "Hard"),
        other => return Err(format!("problem.toml: `difficulty` is `{other}`, not easy, medium or hard")),
    };
    // A missing file is an empty text, which `kata verify` reports.
    let included = |name: &str| match folder.join(name) {
        path if path.is_file() => format!("include_str!({path:?})"),
        _ => "\"\"".to_owned(),
    };
    // The oracle's language comes first: other references are compared with it.
    let mut references = files(accepted, |name| name.starts_with("reference."));
    references.sort_by_key(|path| path.extension().is_none_or(|extension| extension != "rs"));
    let extension = |path: &Path| path.extension().unwrap_or_default().to_string_lossy().into_owned();
    let row = format!(
        "kata_problem::Source {{ slug: {slug:?}, pack: None, index: kata_problem::Index {{ signature: {:?}, aliases: &{:?}, title: {:?}, title_zh: {:?}, \
         difficulty: kata_problem::Difficulty::{difficulty}, topics: &{:?} }}, manifest: {}, cases: {}, statement: {}, statement_zh: {}, \
         editorial: {}, editorial_zh: {}, references: &{}, code: &{}, shared: SHARED, programs: kata_problem::Programs::NONE, content: Some({slug}::content) }},\n",
        required("signature")?,
        listed("aliases"),
        title(&folder.join("statement.md"), &slug),
        title(&folder.join("statement.zh.md"), &slug),
        listed("topics"),
        included("problem.toml"),
        included("cases.toml"),
        included("statement.md"),
        included("statement.zh.md"),
        included("editorial.md"),
        included("editorial.zh.md"),
        texts(&references, extension),
        texts(&files(folder, |name| name.ends_with(".rs")), name),
    );
    Ok((rank, row))
}

/// The heading of a statement; the problem's name if there is none, which `kata verify` reports.
fn title(statement: &Path, slug: &str) -> String {
    let text = fs::read_to_string(statement).unwrap_or_default();
    let heading = text.lines().find(|line| !line.trim().is_empty()).and_then(|line| line.strip_prefix("# "));
    heading.map(str::trim).filter(|title| !title.is_empty()).unwrap_or(slug).to_owned()
}

/// A list of pairs: the name that `called` gives each path, and the file's text.
fn texts(paths: &[PathBuf], called: impl Fn(&Path) -> String) -> String {
    let pairs = paths.iter().map(|path| format!("({:?}, include_str!({path:?}))", called(path)));
    format!("[{}]", pairs.collect::<Vec<_>>().join(", "))
}

/// The entries of a folder, sorted by name; empty if there is no folder.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn files(folder: &Path, is_meant: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_file() && is_meant(&name(path))).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
