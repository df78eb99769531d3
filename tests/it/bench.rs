//! `kata bench`: figures in every format, baselines, and refusals. Nothing here depends on the speed of the machine.

use std::fs;

use serde_json::Value;

use crate::harness::{Kata, wait_until};

const SLOW: &str = "def build_max_heap(nums):\n    n = len(nums)\n    for i in reversed(range(n // 2)):\n        while 2 * i + 1 < n:\n            \
    c = 2 * i + 1\n            if c + 1 < n and nums[c + 1] > nums[c]:\n                c += 1\n            if nums[i] >= nums[c]:\n                \
    break\n            nums[i], nums[c] = nums[c], nums[i]\n            i = c\n    return nums\n";

#[test]
fn every_reference_is_timed_and_exported() {
    let kata = Kata::new().args([
        "bench",
        "build_max_heap",
        "--budget",
        "2s",
        "--export-json",
        "o.json",
        "--export-csv",
        "o.csv",
        "--export-markdown",
        "o.md",
        "--plot",
        "o.svg",
    ]);
    let run = kata.run();
    assert!(run.code == 0 && run.stdout.contains("demanded O(n)  n is |nums|"), "{run:?}");
    let read = |name: &str| fs::read_to_string(kata.path(name)).expect("it was written");
    let report: Value = serde_json::from_str(&read("o.json")).expect("it is JSON");
    assert!(
        report["incomplete"].is_null()
            && ["o.csv", "o.md", "o.svg"].iter().all(|name| !read(name).contains("incomplete"))
    );
    let solutions = report["problems"][0]["solutions"].as_array().expect("there are solutions");
    let names: Vec<&str> = solutions.iter().filter_map(|solution| solution["name"].as_str()).collect();
    assert_eq!(names, ["reference.rs", "reference.cpp", "reference.py"]);
    for solution in solutions {
        let points = solution["points"].as_array().expect("there are points");
        assert!(points.len() >= 3, "{solution}");
        for point in points {
            let samples = point["samples_ms"].as_array().expect("there are samples");
            assert!(samples.len() >= 5 && samples.iter().all(|sample| sample.as_f64() > Some(0.0)), "{point}");
        }
    }
    assert!(solutions[0]["ratio"].is_null() && solutions[1]["ratio"]["to"] == "reference.rs", "{solutions:?}");
    assert_eq!(
        read("o.csv").lines().count(),
        1 + solutions.iter().map(|s| s["points"].as_array().map_or(0, Vec::len)).sum::<usize>()
    );
    assert!(read("o.md").contains("| reference.cpp |"));
    // The plot has a line of letters for the slowest solution, and the picture a line for each.
    assert!(run.stdout.contains(" ms │") && run.stdout.contains("└──"), "{}", run.stdout);
    let picture = read("o.svg");
    assert!(picture.starts_with("<svg") && picture.contains("build_max_heap, demanded O(n)"), "{picture}");
    assert!(solutions.iter().all(|s| picture.contains(s["name"].as_str().expect("a name"))), "{picture}");
}

/// A signal that ends the run leaves the figures measured so far, and every format says that it is incomplete.
#[test]
fn an_interrupted_run_says_so_in_every_export() {
    let exports =
        [("--export-json", "o.json"), ("--export-csv", "o.csv"), ("--export-markdown", "o.md"), ("--plot", "o.svg")];
    let kata = Kata::new();
    let mut command = kata.command();
    command.args(["bench", "sift_down", "heap_sort", "nms", "--language", "python", "--budget", "9s"]);
    command.args(exports.iter().flat_map(|(option, name)| [option, name])).stdout(std::process::Stdio::null());
    let mut child = command.spawn().expect("kata can be started");
    let read = |name: &str| fs::read_to_string(kata.path(name)).unwrap_or_default();
    let json = || serde_json::from_str::<Value>(&read("o.json")).unwrap_or_default();
    let n_timed = || json()["problems"].as_array().map_or(0, Vec::len);
    let mut before = Value::Null;
    wait_until("nothing is timed", || {
        if before.is_null() {
            before = json()["incomplete"].clone();
        }
        n_timed() > 0
    });
    assert_eq!(before, "the run was stopped before it was done");
    let pid = nix::unistd::Pid::from_raw(i32::try_from(child.id()).expect("a process id fits"));
    nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).expect("it can be signalled");
    assert_eq!(child.wait().expect("it ends").code(), Some(143));
    for (_, name) in exports {
        let text = read(name);
        assert!(text.contains("incomplete") && text.contains("ended by SIGTERM"), "{name}: {text}");
    }
    assert_eq!((n_timed(), &json()["problems"][0]["problem"]), (1, &"sift_down".into()));
}

#[test]
fn each_size_of_a_problem_is_timed() {
    let sizes = |problem: &str| {
        let kata =
            Kata::new().args(["bench", problem, "--language", "rust", "--budget", "2s", "--export-json", "o.json"]);
        let run = kata.run();
        assert_eq!(run.code, 0, "{run:?}");
        let text = fs::read_to_string(kata.path("o.json")).expect("it was written");
        let report: Value = serde_json::from_str(&text).expect("it is JSON");
        let problems = report["problems"].as_array().expect("a list").iter();
        problems.map(|timing| format!("{} {}", timing["size"], timing["demanded"]).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(sizes("viterbi"), ["n n", "N N^2"]);
    assert_eq!(sizes("sort_nearly_sorted"), ["n n log n", "k log k"]);
    assert_eq!(sizes("nms"), ["n n^2"]);
}

#[test]
fn a_baseline_is_timed_in_turn_with_what_took_its_place() {
    let kata = Kata::new().file("build_max_heap.py", SLOW);
    let cache = kata.path("cache").display().to_string();
    let kata = kata.env("KATA_CACHE", &cache).args([
        "bench",
        "--solution",
        "build_max_heap.py",
        "--language",
        "python",
        "--budget",
        "1s",
        "--save",
        "before",
    ]);
    assert_eq!(kata.run().code, 0);
    // Ten times twice the work is slower beyond any doubt that a noisy machine could raise.
    let slower =
        SLOW.replace("    return nums\n", "    for _ in range(10):\n        sorted(map(str, nums))\n    return nums\n");
    fs::write(kata.path("build_max_heap.py"), slower).expect("the file can be written");
    let arguments = ["bench", "--solution", "build_max_heap.py", "--language", "python", "--budget", "1s"];
    let compare = |kata: Kata, bound: &'static str| {
        let kata = kata.args(arguments.into_iter().chain(["--baseline", "before", "--fail-above", bound]));
        (kata.run(), kata)
    };
    let (run, kata) = compare(kata, "1.3");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("slower: build_max_heap.py of `build_max_heap` takes"), "{run:?}");
    assert!(run.stdout.contains("times build_max_heap.py@before"), "{run:?}");
    let (run, _) = compare(kata, "1000");
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_baseline_that_knows_nothing_of_what_is_timed_is_no_baseline() {
    let kata = Kata::new().file("build_max_heap.py", SLOW).file("new/build_max_heap.py", SLOW);
    let cache = kata.path("cache").display().to_string();
    let bench = |kata: Kata, arguments: &[&'static str]| {
        let kata =
            kata.args(["bench", "--language", "python", "--budget", "1s"].into_iter().chain(arguments.iter().copied()));
        (kata.run(), kata)
    };
    let (run, kata) = bench(kata.env("KATA_CACHE", &cache), &["heap_sort", "--save", "before"]);
    assert_eq!(run.code, 0, "{run:?}");
    let (run, kata) = bench(kata, &["build_max_heap", "--baseline", "before", "--fail-above", "1.3"]);
    assert_eq!(run.code, 2, "{run:?}");
    let sentence = "the baseline `before` contains none of the solutions to time; it has reference.py of `heap_sort`";
    assert!(run.stderr.contains(sentence), "{run:?}");
    let (run, kata) = bench(kata, &["--solution", "build_max_heap.py", "--save", "file"]);
    assert_eq!(run.code, 0, "{run:?}");
    let (run, _) = bench(kata, &["--solution", "new/build_max_heap.py", "--baseline", "file"]);
    assert_eq!(run.code, 0, "{run:?}");
    let sentence = "new/build_max_heap.py of `build_max_heap` is not in the baseline `file`, so it is not compared";
    assert!(run.stdout.contains(sentence), "{run:?}");
}

#[test]
fn what_keeps_its_answers_is_timed_in_fresh_processes() {
    let remembering = "from functools import lru_cache\n\ndef build_max_heap(nums):\n    return list(heap(tuple(nums)))\n\n\
                       @lru_cache(maxsize=None)\ndef heap(nums):\n    return sorted(nums, key=lambda num: str(num) and -num)\n";
    let kata = Kata::new().file("build_max_heap.py", remembering).args([
        "bench",
        "--solution",
        "build_max_heap.py",
        "--language",
        "python",
        "--budget",
        "1s",
        "--export-json",
        "o.json",
    ]);
    let run = kata.run();
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("caches its answers, so every round uses a fresh process"), "{}", run.stdout);
    let text = fs::read_to_string(kata.path("o.json")).expect("the export is there");
    let report: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let solutions = report["problems"][0]["solutions"].as_array().expect("there are solutions");
    let found: Vec<(&str, bool)> = solutions
        .iter()
        .map(|solution| (solution["name"].as_str().unwrap(), solution["is_remembering"].as_bool().unwrap()))
        .collect();
    assert_eq!(found, [("reference.py", false), ("build_max_heap.py", true)]);
}

#[test]
fn what_cannot_be_timed_is_refused_before_anything_runs() {
    let check = |arguments: &[&str], sentence: &str| {
        let run = Kata::new()
            .file("heap_sort.py", "def heap_sort(nums):\n    return nums\n")
            .args(arguments.iter().copied())
            .run();
        assert!(run.code == 2 && run.stderr.contains(sentence), "{run:?}");
    };
    check(&["bench", "--solution", "heap_sort.py", "--budget", "1s"], "gives a wrong answer for n =");
    check(
        &["bench", "heap_sort", "--baseline", "nothing"],
        "there is no baseline `nothing`; `kata bench --save nothing` makes one",
    );
    check(&["bench", "heap_sort", "--fail-above", "2"], "`--fail-above` needs `--baseline`");
    check(&["bench", "heap_sort", "--baseline", "x", "--fail-above", "nan"], "expected how many times as long");
    check(&["bench", "heap_sort", "--language", "cobol"], "unknown language `cobol`; Kata judges python, rust, cpp");
    check(&["bench", "heap_sort", "--export-csv", "no/such/folder"], "could not write `no/such/folder`");
    check(&["bench", "heap_sort", "--save", "../x"], "cannot name a baseline");
}

#[test]
fn references_in_a_language_that_is_missing_are_left_out_unless_asked_for() {
    let bench = |more: &[&str]| {
        let kata = Kata::new();
        // A PATH with a Python and nothing else.
        let python = std::process::Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output();
        let python = String::from_utf8(python.expect("there is a Python").stdout).expect("it is a path");
        fs::create_dir(kata.path("bin")).expect("a folder can be made");
        std::os::unix::fs::symlink(python.trim(), kata.path("bin/python3")).expect("a link can be made");
        let path = kata.path("bin").display().to_string();
        kata.env("PATH", &path)
            .args(["bench", "build_max_heap", "--budget", "1s"].into_iter().chain(more.iter().copied()))
            .run()
    };
    let run = bench(&[]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.contains("the Rust references are left out: Rust needs `rustc`"), "{run:?}");
    assert!(run.stdout.contains("a reference.py ") && !run.stdout.contains("reference.rs"), "{run:?}");
    let run = bench(&["--language", "rust"]);
    assert!(run.code == 2 && run.stderr.contains("Rust needs `rustc`"), "{run:?}");
}

#[test]
fn what_was_timed_before_an_interruption_is_kept() {
    let problems = ["build_max_heap", "longest_unique_substring"];
    let rest = ["--language", "cpp", "--budget", "40s", "--export-json", "o.json"];
    let kata = Kata::new().args(["bench"].into_iter().chain(problems).chain(rest));
    let exported = || -> Vec<String> {
        let text = fs::read_to_string(kata.path("o.json")).unwrap_or_default();
        // The file is never half written, since it is replaced atomically.
        let report: Value =
            if text.is_empty() { Value::Null } else { serde_json::from_str(&text).expect("it is whole") };
        let timed = report["problems"].as_array().map_or(&[][..], Vec::as_slice);
        timed.iter().map(|timing| timing["problem"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let mut judge = kata.interruptible().stdout(std::process::Stdio::null()).spawn().expect("kata can be started");
    wait_until("no problem is exported", || !exported().is_empty());
    let killed = std::process::Command::new("kill").args(["-INT", &judge.id().to_string()]).status();
    assert!(killed.expect("kill runs").success());
    assert_eq!(judge.wait().expect("it ends").code(), Some(130));
    assert_eq!(exported(), ["build_max_heap"]);
}
