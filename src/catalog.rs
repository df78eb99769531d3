//! The catalogue: finds a problem by name or by a submission's path, and suggests one where it finds none.

mod matching;
mod pack;
mod sound;

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, bail};

use crate::language::naming::{nearest, snake_case};
use crate::problem::{Locale, Problem, Source};
use crate::report;
use crate::verdict::Unnamed;

/// All problems. Each is read when it is first needed; finding one needs only its row.
pub struct Catalog {
    rows: Vec<Row>,
    /// The folders of the packs, without links.
    packs: Vec<PathBuf>,
}

struct Row {
    source: Source,
    /// Its names, without what tells one convention from another: the slug, then the others.
    keys: Vec<String>,
    /// The result of reading it.
    read: OnceLock<Result<Problem, String>>,
}

/// How many problems are named where any of them may be meant.
const MOST_NAMED: usize = 100;

impl Catalog {
    /// A catalogue of these problems, in this order.
    pub fn new(sources: &[Source]) -> Catalog {
        Catalog { rows: sources.iter().map(|source| Row::new(*source)).collect(), packs: Vec::new() }
    }

    /// Adds the problems of a pack. A folder that was added before is left out.
    ///
    /// # Errors
    /// If the folder is no pack, or has the name of another one. A problem that is broken is an error when it is needed.
    pub fn add_pack(&mut self, folder: &Path) -> anyhow::Result<()> {
        let rows = pack::rows(folder)?;
        let real = std::fs::canonicalize(folder)?;
        if self.packs.contains(&real) {
            return Ok(());
        }
        if let Some(other) = self.packs.iter().find(|other| other.file_name() == real.file_name()) {
            let [one, other] = [&real, other].map(|folder| folder.display());
            bail!("`{one}` and `{other}` are two packs of one name; rename one of the folders");
        }
        self.packs.push(real);
        for pack::PackRow { source, broken } in rows {
            let mut row = Row::new(source);
            if let Some(error) = broken {
                row.read = OnceLock::from(Err(error));
            }
            self.rows.push(row);
        }
        Ok(())
    }

    /// What is wrong with the rows that cannot even be listed.
    pub fn broken(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().filter_map(|row| row.read.get()?.as_ref().err().map(String::as_str))
    }

    /// The sources of the problems' folders.
    pub fn sources(&self) -> impl ExactSizeIterator<Item = &Source> {
        self.rows.iter().map(|row| &row.source)
    }

    /// The sources of the problems that can be listed.
    pub fn listed(&self) -> impl Iterator<Item = &Source> {
        let is_broken = |row: &Row| row.read.get().is_some_and(Result::is_err);
        self.rows.iter().filter(move |row| !is_broken(row)).map(|row| &row.source)
    }

    /// All problems, read. The error is that of the first folder that is broken.
    pub fn problems(&self) -> anyhow::Result<Vec<&Problem>> {
        self.rows.iter().map(Row::problem).collect()
    }

    /// The problem with this slug or alias in any naming convention, or else the only problem whose name, alias or title contains it.
    pub fn find(&self, name: &str) -> anyhow::Result<&Problem> {
        let (rows, bare) = self.scope(name);
        if let Some(row) = lookup(&rows, bare, "")? {
            return row.problem();
        }
        let has_part = |row: &&Row| {
            let Source { index, .. } = row.source;
            row.source.names().chain([index.title, index.title_zh]).any(|known| matching::has_part(known, bare))
        };
        let candidates: Vec<&Row> = rows.into_iter().filter(has_part).collect();
        match (candidates.as_slice(), self.suggestion(name)) {
            ([row], _) => row.problem(),
            ([], Some(slug)) => bail!("unknown problem `{name}`; did you mean `{slug}`?"),
            ([], None) => bail!("unknown problem `{name}`; `kata list` shows them all"),
            (many, _) => bail!("`{name}` may be {}; say which", listed(many)),
        }
    }

    /// The problems of the packs in these folders, as they were given.
    pub fn of_packs<'a>(&'a self, folders: &'a [PathBuf]) -> impl Iterator<Item = &'a Source> {
        let is_of_one =
            |source: &&Source| source.pack.is_some_and(|pack| folders.iter().any(|folder| folder == pack.folder));
        self.sources().filter(is_of_one)
    }

    /// The row of the problem with this slug or alias, which need not be readable; `None` if there is none.
    ///
    /// # Errors
    /// If several problems have the name.
    pub fn row_of(&self, name: &str) -> anyhow::Result<Option<&Source>> {
        let (rows, bare) = self.scope(name);
        Ok(lookup(&rows, bare, "")?.map(|row| &row.source))
    }

    /// The rows that a name may mean, and the name without its pack: `algebra/dot` is a problem of the pack `algebra`.
    fn scope<'a>(&self, name: &'a str) -> (Vec<&Row>, &'a str) {
        let of_pack = |pack: &str| self.rows.iter().filter(|row| row.source.pack_name() == pack).collect::<Vec<_>>();
        let split = name.rsplit_once('/').map(|(pack, bare)| (of_pack(pack), bare));
        split.filter(|(rows, _)| !rows.is_empty()).unwrap_or_else(|| (self.rows.iter().collect(), name))
    }

    /// Name and title of each problem.
    pub fn titles(&self, locale: Locale) -> Vec<(String, &'static str)> {
        self.sources().map(|source| (source.name(), source.index.title(locale))).collect()
    }

    /// The problem that a submission's path names, according to `named_by`. If it names none, the `Err` says how to name one; `otherwise` is the
    /// way other than by the path.
    pub fn of_path(&self, path: &Path, otherwise: &str) -> anyhow::Result<&Problem> {
        self.named_by(path)?.with_context(|| report::cannot_tell(&self.unnamed(path), otherwise))
    }

    /// The problem that a submission's path names, by the first of these that names one: the whole file name; the nearest folder with a problem's
    /// name, possibly after a number; a part of the file name (`912.heap_sort`, `heap_sort (1)`). `None` if none does, or if the part fits several
    /// problems. An `Err` if the problem's own folder is broken.
    pub fn named_by(&self, path: &Path) -> anyhow::Result<Option<&Problem>> {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let rows: Vec<&Row> = self.rows.iter().collect();
        let lookup = |name: &str| lookup(&rows, name, " with `--problem`");
        if let Some(row) = lookup(stem)? {
            return row.problem().map(Some);
        }
        let folder = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        for ancestor in folder.ancestors().skip(1) {
            let name = ancestor.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            // A folder may be numbered, as LeetCode numbers its problems: `912.heap-sort`.
            let bare = name.trim_start_matches(|c: char| c.is_numeric() || " ._-".contains(c));
            if let Some(row) = lookup(name).transpose().or_else(|| lookup(bare).transpose()).transpose()? {
                return row.problem().map(Some);
            }
        }
        match self.named_within(stem).as_slice() {
            [row] => row.problem().map(Some),
            _ => Ok(None),
        }
    }

    /// The name of the problem that a file's own name names, whatever its folder is called.
    pub fn named_by_file(&self, path: &Path) -> Option<String> {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let rows: Vec<&Row> = self.rows.iter().collect();
        match (lookup(&rows, stem, ""), self.named_within(stem).as_slice()) {
            (Ok(Some(row)), _) => Some(row.source.name()),
            (Ok(None), [row]) => Some(row.source.name()),
            // It may be one of several packs' problems.
            (Err(_), _) => Some(stem.to_owned()),
            _ => None,
        }
    }

    /// The file's name and the problems that it may mean, for a path that names no problem.
    pub fn unnamed(&self, path: &Path) -> Unnamed {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let meant: Vec<String> = match self.named_within(stem).as_slice() {
            [] => self.suggestion(stem).into_iter().collect(),
            many => many.iter().map(|row| row.source.name()).collect(),
        };
        let problems = self.sources().take(MOST_NAMED).map(Source::name).collect();
        Unnamed { file: path.display().to_string(), meant, problems }
    }

    /// The problems whose names the file's name contains. Of names that lie within each other only the longest counts.
    fn named_within(&self, stem: &str) -> Vec<&Row> {
        let words = matching::words(stem);
        let longest = |row: &'_ Row| -> Option<Range<usize>> {
            row.source.names().filter_map(|name| matching::place(&words, name)).max_by_key(Range::len)
        };
        let found: Vec<(&Row, Range<usize>)> =
            self.rows.iter().filter_map(|row| longest(row).map(|place| (row, place))).collect();
        let is_within = |place: &Range<usize>| {
            let holds = |other: &Range<usize>| other.start <= place.start && place.end <= other.end && other != place;
            found.iter().any(|(_, other)| holds(other))
        };
        found.iter().filter(|(_, place)| !is_within(place)).map(|(row, _)| *row).collect()
    }

    /// The name of the problem whose name or alias is most similar to `name`, if one is similar.
    fn suggestion(&self, name: &str) -> Option<String> {
        let name = snake_case(name);
        let named = || self.sources().flat_map(|source| source.names().map(move |known| (known, source)));
        let near = nearest(&name, named().map(|(known, _)| known), 1);
        let near = *near.first()?;
        named().find(|(known, _)| *known == near).map(|(_, source)| source.name())
    }
}

/// The row with this name; slugs are tried before aliases. `how` is how to say which, where several have it.
///
/// # Errors
/// If several packs have such a problem, or a pack and the program.
fn lookup<'a>(rows: &[&'a Row], name: &str, how: &str) -> anyhow::Result<Option<&'a Row>> {
    let key = matching::key(name);
    if key.is_empty() {
        return Ok(None);
    }
    let mut found: Vec<&Row> = rows.iter().copied().filter(|row| row.keys.contains(&key)).collect();
    let slugs: Vec<&Row> = found.iter().copied().filter(|row| row.keys[0] == key).collect();
    found.retain(|row| row.keys[0] == key || slugs.iter().all(|other| other.source.pack != row.source.pack));
    match found.as_slice() {
        [] => Ok(None),
        [row] => Ok(Some(row)),
        many => bail!("`{name}` may be {}; say which{how}", listed(many)),
    }
}

impl Row {
    fn new(source: Source) -> Row {
        Row { source, keys: source.names().map(matching::key).collect(), read: OnceLock::new() }
    }

    /// The problem of the row, read once.
    fn problem(&self) -> anyhow::Result<&Problem> {
        let read = || read(&self.source).map_err(|error| format!("{error:#}"));
        let problem = self.read.get_or_init(read);
        problem.as_ref().map_err(|error| anyhow::anyhow!("{error}")).context("a problem's folder is broken")
    }
}

fn read(source: &Source) -> anyhow::Result<Problem> {
    let problem = Problem::read(&pack::whole(source)?)?;
    if source.pack.is_some() {
        sound::check(&problem)?;
    }
    Ok(problem)
}

/// The rows' names, with those of their packs if they are of several.
fn listed(rows: &[&Row]) -> String {
    let are_of_one = rows.windows(2).all(|pair| pair[0].source.pack == pair[1].source.pack);
    let name = |row: &&Row| if are_of_one { row.source.name() } else { row.source.qualified() };
    let slugs: Vec<String> = rows.iter().map(|row| format!("`{}`", name(row))).collect();
    slugs.split_last().map_or_else(String::new, |(last, rest)| match rest {
        [] => last.clone(),
        _ => format!("{} or {last}", rest.join(", ")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Catalog {
        Catalog::new(&kata_problems::PROBLEMS)
    }

    fn of(path: &str) -> String {
        let catalog = shipped();
        let found = catalog.of_path(Path::new(path), "--problem PROBLEM");
        found.map_or_else(|error| format!("{error}"), |problem| problem.slug.to_owned())
    }

    #[test]
    fn a_row_says_what_the_manifest_says() {
        let catalog = shipped();
        for problem in catalog.problems().expect("no folder is broken") {
            let (manifest, Source { index, .. }) = (&problem.manifest, problem.source);
            assert_eq!(index.signature, manifest.signature.to_string());
            assert_eq!(index.aliases, manifest.aliases, "{}", problem.slug);
            assert_eq!(index.topics, manifest.topics, "{}", problem.slug);
            assert_eq!(index.difficulty, manifest.difficulty, "{}", problem.slug);
            for locale in [Locale::English, Locale::Chinese] {
                assert_eq!(index.title(locale), problem.title(locale));
            }
        }
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
        assert!(shipped().find("vitterbi").err().unwrap().to_string().contains("did you mean `viterbi`?"));
    }

    #[test]
    fn a_part_is_enough_where_it_is_the_only_one() {
        let catalog = shipped();
        let found = |name: &str| catalog.find(name).map_or_else(|error| error.to_string(), |p| p.slug.to_owned());
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
