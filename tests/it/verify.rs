//! `kata verify` reports what is not sound.

use std::fs;
use std::path::Path;

use crate::harness::{Kata, ROOT, unwrapped};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        fs::copy(&path, to.join(path.file_name().expect("it has a name"))).expect("a file can be copied");
    }
}

#[test]
fn what_is_not_sound_is_said_of_each_place() {
    let kata = Kata::new().file("solutions/sift_down/wrong_answer/reference.py", {
        let reference = Path::new(ROOT).join("solutions/sift_down/accepted/reference.py");
        format!("# Killed by: hidden\n{}", fs::read_to_string(reference).expect("there is a reference"))
    });
    let kata = kata.file("solutions/sift_down/accepted/wrong.py", "def sift_down(nums, i, size):\n    return nums\n");
    let problem = kata.path("problems/sift_down");
    copy(&Path::new(ROOT).join("problems/sift_down"), &problem);
    fs::write(problem.join("notes.txt"), "of no use").expect("a file can be written");
    fs::write(problem.join("cases.toml"), "no cases at all").expect("a file can be written");
    fs::write(problem.join("part.rs"), "").expect("a file can be written");
    let mut run = kata.args(["verify", "sift_down"]).run();
    assert_eq!(run.code, 1, "{run:?}");
    run.stdout = unwrapped(&run.stdout);
    for sentence in [
        "not sound: problems/: these are a folder or a row of the registry, but not both: [",
        "problems/sift_down/notes.txt: is no part of a problem",
        "problems/sift_down/cases.toml: differs from what this kata was built with; build it again",
        "problems/sift_down/part.rs: kata was built without it; build it again",
        "problems/arrays.rs: No such file or directory",
        "accepted/reference.rs is missing",
        "sift_down: fewer than four wrong solutions",
        "sift_down: no solution that crashes",
        "accepted/wrong.py: must be accepted, is wrong_answer (seed 0)",
        "wrong_answer/reference.py: must be wrong_answer, is accepted (seed 0)",
        "sift_down: not sound, ",
        " checks, 2 solutions",
    ] {
        assert!(run.stdout.contains(sentence), "nothing says {sentence:?} in {}", run.stdout);
    }
}

/// A reference in forms that mutations easily break: macros, generics, closures, constants, a variable that is set in one branch of two, a loop
/// that only `break` leaves, memory allocated in a loop, and the smallest integer.
const UNUSUAL_REFERENCE: &str = r#"//! In unusual form.
const ARITY: usize = 1 + 1;
static NAMES: [&str; 1 + 1] = ["left", "right"];

macro_rules! exchange {
    ($items:expr, $i:expr, $j:expr) => {{ let (i, j) = ($i, $j); $items.swap(i, j + 0) }};
}

struct Heap<'a, T> { items: &'a mut [T] }

impl<'a, T: PartialOrd + Copy> Heap<'a, T> {
    const FIRST: usize = 0 + 1;

    fn children(&self, i: usize) -> impl Iterator<Item = usize> + use<'_, 'a, T> {
        let n = self.items.len();
        (ARITY * i + Self::FIRST..).take(NAMES.len()).take_while(move |&child| child < n)
    }

    fn largest_child(&self, i: usize) -> Option<usize> {
        self.children(i).reduce(|a, b| if self.items[b] > self.items[a] { b } else { a })
    }
}

pub fn sift_down(nums: Vec<i64>, i: usize, size: usize) -> Vec<i64> {
    let mut copied = Vec::new();
    while copied.len() < nums.len() { copied.push(*nums.get(copied.len()).unwrap_or(&0)); }
    let heap = Heap { items: &mut copied[..size] };
    let mut at = i;
    'down: loop {
        let Some(child) = heap.largest_child(at) else { break 'down };
        let parent;
        if heap.items[child] > heap.items[at] { parent = at; } else { break; }
        exchange!(heap.items, parent, child);
        at = child;
    }
    if copied.first() == Some(&-9223372036854775808) { copied.clear(); }
    copied
}
"#;

/// An entry of `mutants.toml`.
fn listed(line: &str, mutation: &str, reason: &str) -> String {
    format!("[[lives]]\nfunction = 'sift_down'\nline = '{line}'\nmutation = '{mutation}'\nreason = '{reason}'\n")
}

#[test]
fn a_mutant_that_lives_is_listed_or_the_problem_is_not_sound() {
    let dead = "if copied.first() == Some(&-9223372036854775808) { copied.clear(); }";
    let list = [
        listed(dead, "condition to `false`", "No element is as small."),
        listed(dead, "statement removed", ""),
        listed(dead, "condition to `true`", "It is killed."),
        listed("gone", "`<` to `<=`", "The line was edited."),
    ];
    let kata = Kata::new().file("solutions/sift_down/accepted/reference.rs", UNUSUAL_REFERENCE);
    copy(&Path::new(ROOT).join("problems/sift_down"), &kata.path("problems/sift_down"));
    fs::write(kata.path("problems/sift_down/mutants.toml"), list.concat()).expect("a file can be written");
    let mut run = kata.args(["verify", "sift_down"]).run();
    assert_eq!(run.code, 1, "{run:?}");
    run.stdout = unwrapped(&run.stdout);
    for sentence in [
        "mutants.toml: the reason is missing: function = 'sift_down', line = 'if copied.first()",
        " kills this mutant; delete the entry: function = 'sift_down', line = 'if copied.first()",
        "mutants.toml: the reference has no such mutant; delete the entry, or correct it: function = 'sift_down', \
         line = 'gone'",
        "a mutant passes every test; add a case that it fails, or list it in ",
        "mutation = '`-9223372036854775808` to `-9223372036854775807`', reason",
        ", 1 solution, ",
    ] {
        assert!(run.stdout.contains(sentence), "nothing says {sentence:?} in {}", run.stdout);
    }
    let counts = run.stdout.rsplit_once(", 1 solution, ").expect("it ends so").1;
    let counts: Vec<usize> = counts.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let [made, killed, listed] = counts[..] else { panic!("three counts, not {counts:?}") };
    assert!(made >= 30 && killed >= made - 12 && listed == 2, "{}", run.stdout);
    assert!(!run.stdout.contains("problems/sift_down: holds"), "{}", run.stdout);
}

/// A folder with one problem, its reference in Python, one wrong solution, and a cache of its own.
fn small_repository() -> Kata {
    let kata = Kata::new();
    copy(&Path::new(ROOT).join("problems/sift_down"), &kata.path("problems/sift_down"));
    let cache = kata.path("cache");
    let kata = kata.env("KATA_CACHE", &cache.to_string_lossy());
    let wrong = "solutions/sift_down/wrong_answer/returns_only_the_heap.py";
    let reference = "solutions/sift_down/accepted/reference.py";
    kata.shipped(wrong, wrong).shipped(reference, reference)
}

/// The line about the problem.
fn said_of_sift_down(kata: Kata, arguments: &[&str]) -> (Kata, String) {
    let kata = kata.args(["verify"].into_iter().chain(arguments.iter().copied()));
    let run = kata.run();
    let said = run.stdout.rsplit_once("\nsift_down: ").unwrap_or_else(|| panic!("{run:?}")).1;
    (kata, format!("sift_down: {}", unwrapped(said)))
}

#[test]
fn what_is_known_to_be_sound_is_not_looked_at_again() {
    let wrong = "solutions/sift_down/wrong_answer/returns_only_the_heap.py";
    let (kata, first) = said_of_sift_down(small_repository(), &["sift_down"]);
    assert!(first.contains(" 2 solutions, ") && !first.contains("known"), "{first}");
    // The folder itself is always checked: one part of four.
    let (kata, second) = said_of_sift_down(kata, &["sift_down"]);
    assert_eq!(second, format!("{first}; 3 of 4 parts from the cache"));
    let text = fs::read_to_string(kata.path(wrong)).expect("it is there");
    let kata = kata.file(wrong, format!("{text}\n# Changed.\n"));
    let (kata, third) = said_of_sift_down(kata, &["sift_down"]);
    assert_eq!(third, format!("{first}; 2 of 4 parts from the cache"));
    // A fault is found each time.
    let right = fs::read_to_string(kata.path("solutions/sift_down/accepted/reference.py")).expect("it is there");
    let mut kata = kata.file(wrong, format!("# Killed by: hidden\n{right}"));
    for _ in 0..2 {
        let (again, said) = said_of_sift_down(kata, &["sift_down"]);
        assert!(said.contains("not sound") && said.ends_with("; 2 of 4 parts from the cache"), "{said}");
        kata = again;
    }
    let (kata, fresh) = said_of_sift_down(kata, &["sift_down", "--fresh"]);
    assert!(!fresh.contains("known"), "{fresh}");
    // A modified entry in the cache is ignored.
    for entry in fs::read_dir(kata.path("cache/verified")).expect("there is such a folder") {
        fs::write(entry.expect("an entry").path(), "{\"n_checks\": 1e400}").expect("a file can be written");
    }
    assert!(!said_of_sift_down(kata, &["sift_down"]).1.contains("known"));
}

#[test]
fn shards_of_the_work_are_all_of_it() {
    let (mut kata, mut found) = (small_repository(), Vec::new());
    for shard in ["slice:1/2", "slice:2/2"] {
        let (again, said) = said_of_sift_down(kata, &["sift_down", "--fresh", "--partition", shard, "--jobs=1"]);
        assert!(said.ends_with("; 2 parts belong to other shards"), "{said}");
        let n_solutions = said.split(", ").find_map(|part| part.strip_suffix(" solution"));
        found.push(n_solutions.unwrap_or_else(|| panic!("{said}")).to_owned());
        kata = again;
    }
    assert_eq!(found, ["1", "1"]);
    let run = kata.args(["verify", "sift_down", "--partition", "slice:3/2"]).run();
    assert!(run.code == 2 && run.stderr.contains("with I from 1 to N"), "{run:?}");
}

#[test]
fn only_what_has_changed_is_verified() {
    let git = |kata: &Kata, arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        let output = git.arg("-C").arg(kata.folder.path()).args(["-c", "user.name=a", "-c", "user.email=a@b"]);
        let output = output.args(arguments).output().expect("git can be started");
        assert!(output.status.success(), "{output:?}");
    };
    let kata = small_repository().file(".gitignore", "/cache\n").file("README.md", "Text.\n");
    git(&kata, &["init", "--quiet"]);
    git(&kata, &["add", "."]);
    git(&kata, &["commit", "--quiet", "--message", "all"]);
    let run = kata.file("README.md", "Other text.\n").args(["verify", "--changed", "HEAD"]);
    let said = run.run();
    assert!(said.stderr.contains("no problem has changed since `HEAD`"), "{said:?}");
    // A file that Git does not track yet counts.
    let kata = run.file(
        "solutions/sift_down/wrong_answer/another.py",
        "# Killed by: examples\ndef sift_down(nums, i, size):\n    return []\n",
    );
    let kata = kata.args(["verify", "--changed", "HEAD"]);
    let run = kata.run();
    assert!(run.stdout.contains("sift_down: ") && run.stdout.contains(", 3 solutions, "), "{run:?}");
    assert!(!run.stdout.contains("nms: "), "{run:?}");
    let run = kata.args(["verify", "--changed", "nowhere"]).run();
    assert!(run.code == 2 && run.stderr.contains("--changed"), "{run:?}");
}
