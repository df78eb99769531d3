//! Packs: problems outside the program, in the hands of others.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use nix::sys::stat::Mode;

use crate::harness::{Kata, ROOT, Run, is_refused};

const MANIFEST: &str = r#"
difficulty = "medium"
topics = ["array"]
signature = "window_max(nums: int[n], k: int) -> int[]"
aliases = ["sliding_window_maximum"]
comparison = "exact"

[constraints]
n = "1..=1000"
nums = "-1000..=1000"
k = "1..=n"

[limits]
time_multiple = 100
memory_mib = 256
largest = 1000

[score]
examples = 10
hidden = 50
properties = 40

[[examples]]
name = "windows_of_three"
arguments = { nums = [1, 3, -1, -3, 5, 3], k = 3 }
expected = [3, 3, 5, 5]
"#;
const STATEMENT: &str = "# Largest of each window\n\n## Task\n\nThe largest number of each run of `k` neighbours.\n";
/// `MAX` is to be replaced.
const REFERENCE: &str =
    "def window_max(nums, k):\n    return [MAX(nums[i : i + k]) for i in range(len(nums) - k + 1)]\n";
const RUST: &str = "fn window_max(nums: Vec<i64>, k: i64) -> Vec<i64> {
    nums.windows(k as usize).map(|window| *window.iter().max().unwrap()).collect()
}";
const CPP: &str = "vector<long long> slidingWindowMaximum(vector<long long> nums, int k) {
    vector<long long> result;
    for (int i = 0; i + k <= nums.size(); i++) result.push_back(*max_element(nums.begin() + i, nums.begin() + i + k));
    return result;
}";
/// Forgets that a number leaves the window.
const WRONG: &str = "def window_max(nums, k):
    best = [max(nums[: i + 1]) for i in range(len(nums))]
    return best[k - 1 :]
";

fn reference() -> String {
    REFERENCE.replace("MAX", "max")
}

/// A folder with the pack `interview`.
fn kata() -> Kata {
    with_pack("interview")
}

fn with_pack(name: &str) -> Kata {
    pack_in(Kata::new(), name)
}

fn pack_in(kata: Kata, name: &str) -> Kata {
    kata.file(&format!("{name}/problems/window_max/problem.toml"), MANIFEST)
        .file(&format!("{name}/problems/window_max/statement.md"), STATEMENT)
        .file(&format!("{name}/solutions/window_max/accepted/reference.py"), reference())
}

fn test(kata: &Kata, more: &[&str]) -> Run {
    kata.run_of(
        ["test", "--cases", "40", "--format", "json", "--time-limit", "10"].into_iter().chain(more.iter().copied()),
    )
}

#[test]
fn a_pack_judges_every_language_by_its_reference() {
    let kata = kata().file("window_max.py", reference()).file("window_max.rs", RUST).file("window_max.cpp", CPP);
    for file in ["window_max.py", "window_max.rs", "window_max.cpp"] {
        let run = test(&kata, &["--pack", "interview", file]);
        let submission = run.submission();
        assert_eq!((run.code, &submission["verdict"]), (0, &"accepted".into()), "{file}: {run:?}");
        assert_eq!(submission["problem"], "interview/window_max");
        let n_cases: usize =
            submission["groups"].as_array().unwrap().iter().map(|g| g["cases"].as_array().unwrap().len()).sum();
        assert!(n_cases > 60, "only {n_cases} cases follow from the constraints");
    }
}

#[test]
fn a_wrong_answer_shrinks_as_elsewhere() {
    let kata = kata().file("window_max.py", WRONG);
    let submission = test(&kata, &["--pack=interview", "window_max.py"]).submission();
    let counterexample = &submission["counterexample"];
    assert_eq!(submission["verdict"], "wrong_answer");
    assert_eq!(counterexample["call"], "window_max([0, -1], 1)", "{counterexample:#}");
    assert_eq!(counterexample["expected"], "[0, -1]");
    let replay = counterexample["replay"].as_str().unwrap();
    assert!(replay.starts_with("kata test --pack=interview ") && replay.ends_with(" window_max.py"), "{replay}");
}

/// The example of `problems/README.md` is this one.
#[test]
fn the_readme_shows_what_is_judged_here() {
    let readme = fs::read_to_string(Path::new(ROOT).join("problems/README.md")).unwrap();
    let kata = kata().file("window_max.py", WRONG);
    let printed = kata.run_of(["test", "--pack", "interview", "window_max.py"]).stdout;
    for text in [MANIFEST, STATEMENT, &reference(), WRONG, &printed] {
        assert!(readme.contains(text.trim()), "it does not show {text}");
    }
}

/// The limit of time follows from the reference, also in another language.
#[test]
fn limits_follow_from_the_reference() {
    let kata = kata().file("window_max.py", reference());
    let run = kata.run_of(["test", "--pack", "interview", "window_max.py", "--cases", "10", "--format", "json"]);
    let time = &run.submission()["time"];
    assert!(run.code == 0 && time["reference_ms"].as_f64().is_some_and(|time| time > 0.0), "{time:#}");
}

#[test]
fn a_pack_is_named_in_three_ways() {
    let kata = kata().file("deep/er/window_max.py", reference());
    let listed =
        |run: &Run| run.code == 0 && run.stdout.contains("interview/window_max") && run.stdout.contains("heap_sort");
    let run = kata.run_of(["list", "--pack", "interview"]);
    assert!(listed(&run), "{run:?}");
    let mut command = kata.command();
    let output = command.arg("list").env("KATA_PACKS", ":interview:./interview").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), text.matches("interview/window_max").count()), (Some(0), 1), "{text}");
    fs::write(kata.path("kata.toml"), "packs = [\"interview\"]").unwrap();
    let mut command = kata.command();
    command.args(["test", "window_max.py", "--cases", "5", "--time-limit", "10"]).current_dir(kata.path("deep/er"));
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let shown = kata.run_of(["show", "window_max"]).stdout;
    assert!(shown.contains("interview") && shown.contains("The largest number"), "{shown}");
    let json = kata.run_of(["list", "--format", "json"]).json();
    let packs: Vec<_> = json["problems"].as_array().unwrap().iter().map(|problem| problem["pack"].clone()).collect();
    assert!(packs[0].is_null() && packs.last().unwrap() == "interview", "{packs:?}");
    fs::write(kata.path("kata.toml"), "packs = []\ncolour = 1").unwrap();
    is_refused(&kata.run_of(["list"]), &["kata.toml: line 2 (`colour = 1`): unknown field `colour`"]);
    fs::write(kata.path("kata.toml"), "packs = [\"nowhere\"]").unwrap();
    is_refused(&kata.run_of(["list"]), &["nowhere` is no pack"]);
}

#[test]
fn problem_folders_may_stand_in_the_pack_itself() {
    let kata = kata().file("window_max.py", reference());
    fs::rename(kata.path("interview/problems/window_max"), kata.path("interview/window_max")).unwrap();
    fs::remove_dir(kata.path("interview/problems")).unwrap();
    let run = test(&kata, &["--pack", "interview", "window_max.py"]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_name_in_two_packs_must_be_qualified() {
    let kata = pack_in(kata(), "contest").file("window_max.py", reference());
    let both = ["--pack", "interview", "--pack", "contest", "window_max.py"];
    is_refused(
        &test(&kata, &both),
        &["may be `interview/window_max` or `contest/window_max`; say which with `--problem`"],
    );
    for name in ["contest/window_max", "interview/sliding_window_maximum"] {
        let run = test(&kata, &[&both[..], &["--problem", name]].concat());
        assert_eq!(run.submission()["problem"], format!("{}/window_max", name.split('/').next().unwrap()), "{run:?}");
    }
    // A built-in problem does not win either.
    let text = MANIFEST.replace("window_max", "heap_sort");
    let kata = kata.file("contest/problems/heap_sort/problem.toml", text);
    is_refused(&kata.run_of(["show", "heap_sort", "--pack", "contest"]), &["`kata/heap_sort` or `contest/heap_sort`"]);
    assert!(kata.run_of(["show", "kata/heap_sort", "--pack", "contest"]).stdout.contains("Heap sort"));
    fs::rename(kata.path("contest"), kata.path("kata")).unwrap();
    is_refused(&kata.run_of(["list", "--pack", "kata"]), &["a pack cannot be called `kata`"]);
    fs::create_dir(kata.path("other")).unwrap();
    fs::rename(kata.path("kata"), kata.path("other/interview")).unwrap();
    let run = kata.run_of(["list", "--pack", "interview", "--pack", "other/interview"]);
    is_refused(&run, &["two packs of one name"]);
}

/// A reference that cannot be relied on is a fault of the pack, which is named, and never of the submission.
#[test]
fn nobody_is_judged_by_a_bad_reference() {
    let kata = kata().file("window_max.py", reference());
    let returns = |value: &str| REFERENCE.replace("MAX(nums[i : i + k])", value);
    let before = |lines: &str| reference().replacen('\n', &format!("\n    {lines}\n"), 1);
    for (text, says) in [
        (before("if len(nums) == 2: import os; os._exit(3)"), "gives no answer to window_max("),
        (before("if len(nums) == 2: import os; os.kill(os.getpid(), 9)"), "gives no answer to window_max("),
        (before("if len(nums) == 2: import time; time.sleep(1000)"), "the call did nothing for 1000 ms"),
        (before("if len(nums) == 2: raise ValueError('no')"), "ValueError: no"),
        (before("if len(nums) == 2: return 'no'"), "expected `int[]`"),
        (returns("str(nums[i])"), "expected `int[]`"),
        (returns("nums[i]"), "case `windows_of_three` expects [3, 3, 5, 5]"),
        (
            format!("import random\n{}", returns("max(nums[i : i + k]) + (len(nums) > 6 and random.random() < 0.5)")),
            "and another time",
        ),
        (
            format!("seen = []\n{}", before("seen.append(1)").replace("[max(", "[(len(seen) > 30) + max(")),
            "and another time",
        ),
        ("def window_max(nums, k)\n".to_owned(), "SyntaxError"),
        ("def widow_max(nums, k):\n    return nums\n".to_owned(), "window_max"),
        ("import nothing_of_the_kind\n".to_owned(), "ModuleNotFoundError"),
    ] {
        fs::write(kata.path("interview/solutions/window_max/accepted/reference.py"), &text).unwrap();
        let run = test(&kata, &["--pack", "interview", "window_max.py"]);
        is_refused(&run, &[says, "window_max"]);
    }
    // One in another language is compiled as a submission is.
    fs::write(kata.path("interview/solutions/window_max/accepted/reference.cpp"), "vector<int> window_max(").unwrap();
    is_refused(
        &test(&kata, &["--pack", "interview", "window_max.py"]),
        &["reference.cpp`, the reference, does not compile"],
    );
}

/// A reference that answers NaN or a wrong shape can be matched by no answer.
#[test]
fn what_no_answer_can_equal_is_refused() {
    let manifest = |result: &str| {
        let signature = format!("window_max(nums: float[n], k: int) -> {result}");
        let text = MANIFEST.replace("window_max(nums: int[n], k: int) -> int[]", &signature);
        text.split("expected").next().unwrap().to_owned()
    };
    let place = "interview/problems/window_max/problem.toml";
    let kata =
        kata().file(place, manifest("float")).file("window_max.py", "def window_max(nums, k):\n    return 0.0\n");
    let reference =
        |text: &str| fs::write(kata.path("interview/solutions/window_max/accepted/reference.py"), text).unwrap();
    reference("def window_max(nums, k):\n    return float('nan')\n");
    is_refused(
        &test(&kata, &["--pack", "interview", "window_max.py"]),
        &["answers nan to window_max(", "NaN equals nothing"],
    );
    fs::write(kata.path(place), manifest("float[n]")).unwrap();
    reference("def window_max(nums, k):\n    return nums[1:]\n");
    is_refused(&test(&kata, &["--pack", "interview", "window_max.py"]), &["but both lengths are `n`"]);
}

#[test]
fn a_broken_manifest_names_file_and_key() {
    let kata = kata().file("sliding_window_maximum.py", reference());
    let place = "interview/problems/window_max/problem.toml";
    let long = format!("signature = \"window_max(nums: int{}) -> int\"", "[]".repeat(100_000));
    for (old, new, says) in [
        ("difficulty = \"medium\"", "difficulty = \"tricky\"", "line 2 (`difficulty = \"tricky\"`)"),
        ("comparison", "colour = 1\ncomparison", "unknown field `colour`"),
        ("topics = [\"array\"]", "", "missing field `topics`"),
        ("[limits]", "[limits", "line 13 (`[limits`)"),
        (
            "window_max(nums: int[n]",
            "windows(nums: int[n]",
            "`signature` names `windows`, and the folder is `window_max`",
        ),
        ("nums", "lambda", "`signature` has the name `lambda`, which is a reserved word of Python"),
        ("-> int[]", "-> i64[]", "`i64` is no type"),
        ("signature = \"window_max(nums: int[n], k: int) -> int[]\"", &long, "`signature` has more than 1000 bytes"),
        ("k = \"1..=n\"", "k = \"1..=m\"", "`constraints`: `m` is no dimension"),
        ("k = \"1..=n\"", "k = \"1..=n\"\neven = \"n % 2 == 2\"", "n mod 2 = 2 does not hold"),
        ("[constraints]", "[constraint]", "unknown field `constraint`"),
        ("\"exact\"", "\"laws\"", "`comparison` is `laws`"),
        ("time_multiple = 100", "time_multiple = nan", "`limits.time_multiple` is not from 1 to 100000"),
        ("largest = 1000", "largest = 1000000000000", "`limits.largest`"),
        ("memory_mib = 256", "memory_mib = 1", "`limits.memory_mib`"),
        ("hidden = 50", "hidden = -50", "`score` needs weights"),
        ("k = 3 }", "k = 30 }", "`examples` (`windows_of_three`): `k` is 30"),
        ("k = 3 }", "k = 3.5 }", "`arguments.k`"),
        ("expected = [3, 3, 5, 5]", "expected = [3, \"3\"]", "`examples[0]` (`windows_of_three`)"),
        ("windows_of_three", "least", "another case has this name"),
    ] {
        let text = MANIFEST.replace(old, new);
        assert_ne!(text, MANIFEST, "{old}");
        fs::write(kata.path(place), text).unwrap();
        let run = test(&kata, &["--pack", "interview", "sliding_window_maximum.py"]);
        is_refused(&run, &[place, says]);
    }
    // What cannot be listed does not keep the others from it.
    fs::write(kata.path(place), "").unwrap();
    let run = kata.run_of(["list", "--pack", "interview"]);
    assert!(run.stdout.contains("heap_sort") && !run.stdout.contains("interview/"), "{run:?}");
    is_refused(&run, &["problem.toml: missing field `signature`"]);
}

#[test]
fn nothing_outside_the_pack_is_read() {
    let problem = "interview/problems/window_max";
    let accepted = "interview/solutions/window_max/accepted";
    for (path, says) in [
        (format!("{problem}/statement.md"), "statement.md: it is a link"),
        (format!("{problem}/problem.toml"), "problem.toml: it is a link"),
        (problem.to_owned(), "`window_max` is no folder, or a link to one"),
        ("interview/problems".to_owned(), "`problems` is no folder, or a link to one"),
        (format!("{accepted}/reference.py"), "reference.py: it is a link"),
        (accepted.to_owned(), "`accepted` is no folder, or a link to one"),
        ("interview/solutions".to_owned(), "`solutions` is no folder, or a link to one"),
    ] {
        let kata = kata().file("window_max.py", reference());
        fs::rename(kata.path(&path), kata.path("outside")).unwrap();
        symlink(kata.path("outside"), kata.path(&path)).unwrap();
        is_refused(&test(&kata, &["--pack", "interview", "window_max.py"]), &[says]);
    }
}

#[test]
fn what_is_no_plain_small_text_is_refused() {
    let kata = kata().file("window_max.py", reference());
    let run = || test(&kata, &["--pack", "interview", "window_max.py"]);
    let place = kata.path("interview/problems/window_max/statement.md");
    fs::remove_file(&place).unwrap();
    is_refused(&run(), &["statement.md: it is missing"]);
    nix::unistd::mkfifo(&place, Mode::S_IRWXU).unwrap();
    is_refused(&run(), &["statement.md: it is a pipe"]);
    fs::remove_file(&place).unwrap();
    fs::write(&place, b"\xff\xfe").unwrap();
    is_refused(&run(), &["statement.md: it is not UTF-8"]);
    fs::write(&place, vec![b' '; (1 << 20) + 1]).unwrap();
    is_refused(&run(), &["statement.md: it is larger than 1 MiB"]);
    fs::write(&place, STATEMENT).unwrap();
    if !nix::unistd::geteuid().is_root() {
        fs::set_permissions(&place, fs::Permissions::from_mode(0o000)).unwrap();
        is_refused(&run(), &["statement.md: Permission denied"]);
        fs::set_permissions(&place, fs::Permissions::from_mode(0o600)).unwrap();
    }
    fs::remove_dir_all(kata.path("interview/solutions")).unwrap();
    is_refused(&run(), &["there is no `reference` in a language of Kata's"]);
    is_refused(&kata.run_of(["list", "--pack", "window_max.py"]), &["no folder"]);
    fs::create_dir(kata.path("empty")).unwrap();
    is_refused(
        &kata.run_of(["list", "--pack", "empty"]),
        &["`empty` has no problem: expected `empty/problems/NAME/problem.toml`"],
    );
}

#[test]
fn ten_thousand_problems_are_listed() {
    let kata = Kata::new();
    for number in 0..10_000 {
        let folder = kata.path(&format!("many/window_max_{number:05}"));
        fs::create_dir_all(&folder).unwrap();
        let text = MANIFEST.replace("window_max", &format!("window_max_{number:05}"));
        fs::write(folder.join("problem.toml"), text).unwrap();
    }
    let run = kata.run_of(["list", "--pack", "many"]);
    assert_eq!((run.code, run.stdout.matches("many/window_max_").count()), (0, 10_000));
    is_refused(
        &kata.run_of(["show", "many/window_max_07000", "--pack", "many"]),
        &["window_max_07000/statement.md: it is missing"],
    );
}
