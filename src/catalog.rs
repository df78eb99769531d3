//! The catalogue: finding a problem by name or by a submission's path, with a suggestion where there is none.

use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, bail};

use crate::language::naming::snake_case;
use crate::problem::{Problem, Source};
use crate::problems::PROBLEMS;

/// Every problem's folder, in the registry's order.
pub fn sources() -> &'static [Source] {
    &PROBLEMS
}

/// The problem of this slug or alias, in any naming convention.
pub fn find(name: &str) -> anyhow::Result<&'static Problem> {
    if let Some(problem) = lookup(name)? {
        return Ok(problem);
    }
    match suggestion(name) {
        Some(slug) => bail!("unknown problem `{name}`; did you mean `{slug}`?"),
        None => bail!("unknown problem `{name}`; `kata list` shows them all"),
    }
}

/// The problem that a submission's path names. `otherwise` is how to say it where the path does not.
pub fn of_path(path: &Path, otherwise: &str) -> anyhow::Result<&'static Problem> {
    named_by(path)?.with_context(|| cannot_tell(path, otherwise))
}

/// The problem that a submission's path names, if it does: by the file, or by the nearest folder that bears a problem's name.
pub fn named_by(path: &Path) -> anyhow::Result<Option<&'static Problem>> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if let Some(problem) = lookup(stem)? {
        return Ok(Some(problem));
    }
    let folder = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in folder.ancestors().skip(1) {
        let name = ancestor.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(problem) = lookup(name)? {
            return Ok(Some(problem));
        }
    }
    Ok(None)
}

/// What is said of a path that names no problem.
pub fn cannot_tell(path: &Path, otherwise: &str) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hint = suggestion(stem).map(|slug| format!(" (did you mean `{slug}`?)")).unwrap_or_default();
    let slugs: Vec<&str> = PROBLEMS.iter().map(|source| source.slug).collect();
    format!(
        "cannot tell which problem `{}` solves{hint}; name the file or its folder after the problem, or say `{otherwise}` with one of {}",
        path.display(),
        slugs.join(", ")
    )
}

fn lookup(name: &str) -> anyhow::Result<Option<&'static Problem>> {
    let name = snake_case(name);
    if let Some(index) = PROBLEMS.iter().position(|source| source.slug == name) {
        return read(index).map(Some);
    }
    for index in 0..PROBLEMS.len() {
        // A broken manifest is its own problem's fault, not that of the name that is looked for.
        if let Ok(problem) = read(index)
            && problem.manifest.aliases.contains(&name)
        {
            return Ok(Some(problem));
        }
    }
    Ok(None)
}

/// The problem of a row, read once.
fn read(index: usize) -> anyhow::Result<&'static Problem> {
    static READ: [OnceLock<Result<Problem, String>>; PROBLEMS.len()] = [const { OnceLock::new() }; PROBLEMS.len()];
    let problem = READ[index].get_or_init(|| Problem::read(&PROBLEMS[index]).map_err(|error| format!("{error:#}")));
    problem.as_ref().map_err(|error| anyhow::anyhow!("{error}")).context("a problem's folder is broken")
}

/// The slug or alias that is most like `name`, if any is like it.
fn suggestion(name: &str) -> Option<&'static str> {
    let name = snake_case(name);
    let scored = (0..PROBLEMS.len()).filter_map(|index| {
        let slug = PROBLEMS[index].slug;
        let names = read(index).map(Problem::names).unwrap_or_default();
        let score = |candidate: &str| strsim::jaro_winkler(candidate, &name);
        let best = names.iter().map(|candidate| score(candidate)).fold(score(slug), f64::max);
        (best > 0.8).then_some((best, slug))
    });
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, slug)| slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str) -> String {
        of_path(Path::new(path), "--problem PROBLEM")
            .map_or_else(|error| format!("{error}"), |problem| problem.slug.to_owned())
    }

    #[test]
    fn paths_name_problems() {
        for path in [
            "heap_sort.py",
            "HeapSort.cpp",
            "heap-sort.rs",
            "/x y/中文/heapSort.py",
            "a/heap_sort/accepted/reference.rs",
            "sort_array.py",
        ] {
            assert_eq!(of(path), "heap_sort", "{path}");
        }
    }

    #[test]
    fn what_cannot_be_told_lists_what_would_do() {
        let error = of("/tmp/solution.py");
        assert!(error.contains("cannot tell which problem") && error.contains("viterbi"), "{error}");
        assert!(of("/tmp/heap_srot.py").contains("did you mean `heap_sort`?"));
        assert!(find("vitterbi").err().unwrap().to_string().contains("did you mean `viterbi`?"));
    }
}
