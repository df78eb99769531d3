//! `kata test --quick`, and the order in which cases are judged.

use std::fs;
use std::path::Path;

use crate::harness::{Kata, QUICK, ROOT, unwrapped};

/// A sort that is right for up to 3000 items, and takes for ever or answers wrongly above.
fn right_when_small(above: &str) -> String {
    format!("def heap_sort(nums):\n    if len(nums) > 3000:\n        {above}\n    return sorted(nums)\n")
}

#[test]
fn a_quick_run_leaves_what_is_large_and_does_not_accept() {
    let kata = Kata::new().file("heap_sort.py", right_when_small("while True: pass"));
    let run = kata.run_of(["test", "--quick", "heap_sort.py"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stdout.starts_with("quick: passed  heap_sort.py") && !run.stdout.contains("accepted  "), "{run:?}");
    let text = unwrapped(&run.stdout);
    assert!(text.contains("next kata test heap_sort.py a quick run: large cases and growth were not judged"), "{text}");
    let submission = kata.run_of(["test", "--quick", "heap_sort.py"].into_iter().chain(QUICK)).submission();
    assert_eq!((&submission["is_quick"], &submission["score"]), (&true.into(), &serde_json::Value::Null));
    let groups = submission["groups"].as_array().expect("there are groups");
    let names: Vec<_> = groups.iter().map(|group| group["name"].as_str().unwrap_or_default()).collect();
    assert_eq!(names, ["examples", "hidden", "properties"]);
}

#[test]
fn a_quick_run_fails_as_a_whole_run_does() {
    let wrong = fs::read(Path::new(ROOT).join("solutions/heap_sort/wrong_answer/stops_one_child_early.py"));
    let kata = Kata::new().file("heap_sort.py", wrong.expect("it is shipped"));
    let failure = |arguments: &[&str]| {
        let run = kata.run_of(["test", "heap_sort.py"].into_iter().chain(QUICK).chain(arguments.iter().copied()));
        assert_eq!(run.code, 1, "{run:?}");
        let submission = run.submission();
        (submission["failure"].clone(), submission["counterexample"]["arguments"].clone())
    };
    assert_eq!(failure(&["--quick"]), failure(&[]));
}

#[test]
fn no_format_takes_a_quick_run_for_an_accepted_one() {
    let kata = Kata::new().shipped("solutions/heap_sort/accepted/reference.py", "heap_sort.py");
    for (format, says) in [
        ("markdown", "1 of 1 passed the quick run"),
        ("github", "1 of 1 passed the quick run"),
        ("junit", "<property name=\"scope\" value=\"quick\"/>"),
    ] {
        let run = kata.run_of(["test", "--quick", "--format", format, "heap_sort.py"]);
        assert!(run.code == 0 && run.stdout.contains(says), "{format}: {run:?}");
    }
    for format in ["csv", "gradescope"] {
        let run = kata.run_of(["test", "--quick", "--format", format, "heap_sort.py"]);
        assert!(run.code == 2 && run.stderr.contains("which a quick run has none of"), "{format}: {run:?}");
    }
    kata.run_of(["test", "--quick", "--output", "json=quick.json", "heap_sort.py"]);
    let run = kata.run_of(["merge", "quick.json"]);
    assert!(run.code == 0 && run.stdout.starts_with("quick: passed"), "{run:?}");
    let run = kata.run_of(["merge", "--format", "csv", "quick.json"]);
    assert_eq!(run.code, 2, "{run:?}");
}

#[test]
fn what_is_wrong_for_a_small_input_is_found_before_a_large_call() {
    // Only some lists of the property cases begin with such a number and repeat another.
    let source = "def heap_sort(nums):\n    if len(nums) > 3000:\n        while True: pass\n    \
                  return sorted(set(nums)) if len(nums) > 12 and nums[0] % 7 == 3 else sorted(nums)\n";
    let run = Kata::new().file("heap_sort.py", source).args(["test", "heap_sort.py", "--format", "json"]).run();
    assert_eq!(run.submission()["verdict"], "wrong_answer", "{run:?}");
}

#[test]
fn large_cases_come_last_the_smallest_first() {
    let kata = Kata::new().file("heap_sort.py", right_when_small("return nums")).args(["test", "heap_sort.py"]);
    let run = kata.run_of(["test", "heap_sort.py", "--format", "json"]);
    let submission = run.submission();
    let groups = submission["groups"].as_array().expect("there are groups");
    let properties = groups.iter().find(|group| group["name"] == "properties").expect("they were judged before");
    assert_eq!((&properties["passed"], &properties["failed"]), (&256.into(), &0.into()));
    let failed = submission["failure"]["case"].as_str().unwrap_or_default();
    assert!(failed.ends_with("_4000"), "the first of the large cases is not the smallest: {failed}");
    let lines = kata.run_of(["test", "heap_sort.py", "--format", "jsonl"]).stdout;
    let at = |what: &str| lines.find(what).unwrap_or_else(|| panic!("no {what} in {lines}"));
    assert!(at("\"properties\"") < at("\"quick_passed\"") && at("\"quick_passed\"") < at("\"submission\""));
}
