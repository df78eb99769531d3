//! The catalogue: finding a problem by name or by a submission's path, with a suggestion where there is none.

mod matching;

use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, bail};

use crate::language::naming::{nearest, snake_case};
use crate::problem::{Locale, Problem, Source};
use crate::problems::{PROBLEMS, SHARED};

/// Every problem's folder, in the registry's order.
pub fn sources() -> &'static [Source] {
    &PROBLEMS
}

/// The files of code that several problems share, with their texts.
pub fn shared() -> &'static [(&'static str, &'static str)] {
    &SHARED
}

/// The problem of this slug or alias, in any naming convention, or else the only one whose name, alias or title has this part.
pub fn find(name: &str) -> anyhow::Result<&'static Problem> {
    if let Some(problem) = lookup(name)? {
        return Ok(problem);
    }
    let candidates: Vec<&'static Problem> = readable()
        .filter(|problem| {
            let titles = [Locale::English, Locale::Chinese].map(|locale| problem.title(locale));
            names(problem).iter().map(String::as_str).chain(titles).any(|known| matching::has_part(known, name))
        })
        .collect();
    match (candidates.as_slice(), suggestion(name)) {
        ([problem], _) => Ok(problem),
        ([], Some(slug)) => bail!("unknown problem `{name}`; did you mean `{slug}`?"),
        ([], None) => bail!("unknown problem `{name}`; `kata list` shows them all"),
        (many, _) => bail!("`{name}` may be {}; say which", listed(many)),
    }
}

/// The title of the problem of this slug.
pub fn title(slug: &str, locale: Locale) -> Option<&'static str> {
    readable().find(|problem| problem.slug == slug).map(|problem| problem.title(locale))
}

/// The problem that a submission's path names, as `named_by` finds it. An `Err` where it names none says how to name one; `otherwise` is how to
/// say it where the path does not.
pub fn of_path(path: &Path, otherwise: &str) -> anyhow::Result<&'static Problem> {
    named_by(path)?.with_context(|| cannot_tell(path, otherwise))
}

/// The problem that a submission's path names, by the first of these that names one: the file's whole name, the nearest folder that bears a
/// problem's name, with a number before it or not, and a part of the file's name (`912.heap_sort`, `heap_sort (1)`). `None` where none
/// does, or the part may be of several problems. An `Err` where the problem's own folder is broken.
pub fn named_by(path: &Path) -> anyhow::Result<Option<&'static Problem>> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    if let Some(problem) = lookup(stem)? {
        return Ok(Some(problem));
    }
    let folder = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in folder.ancestors().skip(1) {
        let name = ancestor.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        // A folder may be numbered, as LeetCode numbers its problems: `912.heap-sort`.
        let bare = name.trim_start_matches(|c: char| c.is_numeric() || " ._-".contains(c));
        if let Some(problem) = lookup(name)?.map_or_else(|| lookup(bare), |problem| Ok(Some(problem)))? {
            return Ok(Some(problem));
        }
    }
    match named_within(stem).as_slice() {
        [problem] => Ok(Some(problem)),
        _ => Ok(None),
    }
}

/// What is said of a path that names no problem. `otherwise` is how to say it where the path does not.
pub fn cannot_tell(path: &Path, otherwise: &str) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hint = match named_within(stem).as_slice() {
        [] => suggestion(stem).map(|slug| format!(" (did you mean `{slug}`?)")).unwrap_or_default(),
        many => format!(" (it may be {})", listed(many)),
    };
    let slugs: Vec<&str> = PROBLEMS.iter().map(|source| source.slug).collect();
    format!(
        "cannot tell which problem `{}` solves{hint}; name the file or its folder after the problem, or say `{otherwise}` with one of {}",
        path.display(),
        slugs.join(", ")
    )
}

/// The problems whose names a file's name holds; of names that lie within others the longest alone.
fn named_within(stem: &str) -> Vec<&'static Problem> {
    let words = matching::words(stem);
    let longest = |problem: &'static Problem| {
        let places = names(problem).into_iter().filter_map(|name| matching::place(&words, &name));
        places.max_by_key(Range::len).map(|place| (problem, place))
    };
    let found: Vec<(&Problem, Range<usize>)> = readable().filter_map(longest).collect();
    let is_within = |place: &Range<usize>| {
        let holds = |other: &Range<usize>| other.start <= place.start && place.end <= other.end && other != place;
        found.iter().any(|(_, other)| holds(other))
    };
    found.iter().filter(|(_, place)| !is_within(place)).map(|(problem, _)| *problem).collect()
}

fn listed(problems: &[&Problem]) -> String {
    let slugs: Vec<String> = problems.iter().map(|problem| format!("`{}`", problem.slug)).collect();
    slugs.split_last().map_or_else(String::new, |(last, rest)| match rest {
        [] => last.clone(),
        _ => format!("{} or {last}", rest.join(", ")),
    })
}

/// The slug and the names of the function.
fn names(problem: &Problem) -> Vec<String> {
    let mut names = problem.names();
    names.push(problem.slug.to_owned());
    names
}

/// The problems whose folders are not broken. A broken manifest is its own problem's fault, not that of the name that is looked for.
fn readable() -> impl Iterator<Item = &'static Problem> {
    (0..PROBLEMS.len()).filter_map(|index| read(index).ok())
}

fn lookup(name: &str) -> anyhow::Result<Option<&'static Problem>> {
    if let Some(index) = PROBLEMS.iter().position(|source| matching::is_same(source.slug, name)) {
        return read(index).map(Some);
    }
    Ok(readable().find(|problem| names(problem).iter().any(|known| matching::is_same(known, name))))
}

/// The problem of a row, read once.
fn read(index: usize) -> anyhow::Result<&'static Problem> {
    static READ: [OnceLock<Result<Problem, String>>; PROBLEMS.len()] = [const { OnceLock::new() }; PROBLEMS.len()];
    let problem = READ[index].get_or_init(|| Problem::read(&PROBLEMS[index]).map_err(|error| format!("{error:#}")));
    problem.as_ref().map_err(|error| anyhow::anyhow!("{error}")).context("a problem's folder is broken")
}

/// The slug of the problem whose name or alias is most like `name`, if any is like it.
fn suggestion(name: &str) -> Option<&'static str> {
    let name = snake_case(name);
    let named: Vec<(String, &'static str)> =
        readable().flat_map(|problem| names(problem).into_iter().map(|known| (known, problem.slug))).collect();
    let known = nearest(&name, named.iter().map(|(known, _)| known.as_str()), 1);
    let known = *known.first()?;
    named.iter().find(|(candidate, _)| candidate == known).map(|(_, slug)| *slug)
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
            "912.heap_sort.py",
            "912. Heap Sort.py",
            "0912-sort-array.py",
            "heap_sort_v2.py",
            "heap_sort (1).py",
            "heap_sort - Copy.py",
            "heap_sort.old.py",
            "heapsort.py",
            "HEAPSORT2.PY",
            "alice_heap_sort.py",
            "912.heap-sort/main.py",
        ] {
            assert_eq!(of(path), "heap_sort", "{path}");
        }
    }

    #[test]
    fn what_cannot_be_told_lists_what_would_do() {
        let error = of("/tmp/solution.py");
        assert!(error.contains("cannot tell which problem") && error.contains("viterbi"), "{error}");
        assert!(of("/tmp/heap_srot.py").contains("did you mean `heap_sort`?"));
        let error = of("/tmp/heap_sort_by_build_max_heap.py");
        assert!(error.contains("it may be `build_max_heap` or `heap_sort`"), "{error}");
        assert!(of("/tmp/soft_nms.py").contains("cannot tell"));
        assert!(of("/tmp/sift_down/heap_sort_v2.py") == "sift_down", "the folder's name is whole");
        assert!(of("/tmp/heap_srot.py").contains("did you mean `heap_sort`?"));
        assert!(find("vitterbi").err().unwrap().to_string().contains("did you mean `viterbi`?"));
    }

    #[test]
    fn a_part_is_enough_where_it_is_the_only_one() {
        let found = |name: &str| find(name).map_or_else(|error| error.to_string(), |problem| problem.slug.to_owned());
        for (name, slug) in [
            ("viter", "viterbi"),
            ("nearly", "sort_nearly_sorted"),
            ("sortArray", "heap_sort"),
            ("max-heap", "build_max_heap"),
            ("suppression", "nms"),
            ("堆排序", "heap_sort"),
        ] {
            assert_eq!(found(name), slug, "{name}");
        }
        assert_eq!(found("heap"), "`heap` may be `build_max_heap` or `heap_sort`; say which");
        assert_eq!(found("h"), "unknown problem `h`; `kata list` shows them all");
        assert_eq!(found(""), "unknown problem ``; `kata list` shows them all");
    }
}
