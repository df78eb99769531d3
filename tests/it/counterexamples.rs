//! Counterexamples: small, kept, tried first in the next run, and reproducible by seed and name.

use std::fs;

use serde_json::Value;

use crate::harness::{Kata, QUICK, Run, refused};

/// Heap sort whose sift-down never examines the last child of the heap.
const STOPS_ONE_CHILD_EARLY: &str = "\
def heap_sort(nums):
    def sift_down(i, size):
        while 2 * i + 1 < size - 1:
            child = 2 * i + 1
            if child + 1 < size - 1 and nums[child] < nums[child + 1]:
                child += 1
            if nums[i] >= nums[child]:
                return
            nums[i], nums[child] = nums[child], nums[i]
            i = child
    for i in range(len(nums) // 2 - 1, -1, -1):
        sift_down(i, len(nums))
    for end in range(len(nums) - 1, 0, -1):
        nums[0], nums[end] = nums[end], nums[0]
        sift_down(0, end)
    return nums
";

fn argument(submission: &Value, index: usize) -> Value {
    let written = &submission["counterexample"]["arguments"][index]["value"];
    let text = written.as_str().unwrap_or_else(|| panic!("there is no counterexample: {submission:#}"));
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn length(value: &Value) -> usize {
    value.as_array().map_or_else(|| value.as_str().map_or(0, |text| text.chars().count()), Vec::len)
}

fn judge_shipped(path: &str, name: &str) -> (Kata, Run) {
    let kata = Kata::new().shipped(path, name).args(["test", name].into_iter().chain(QUICK));
    let run = kata.run();
    assert_eq!(run.code, 1, "{run:?}");
    (kata, run)
}

#[test]
fn a_left_edge_that_moves_backwards_takes_four_letters() {
    let path = "solutions/longest_unique_substring/wrong_answer/moves_left_edge_backwards.py";
    let (_, run) = judge_shipped(path, "longest_unique_substring.py");
    let text = argument(&run.submission(), 0);
    assert!(length(&text) <= 4, "{text}");
}

#[test]
fn dropping_at_the_threshold_takes_two_boxes() {
    let source = "\
def nms(boxes, scores, iou_threshold):
    def area(b):
        return max(0.0, b[2] - b[0]) * max(0.0, b[3] - b[1])
    def iou(a, b):
        common = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
        union = area(a) + area(b) - common
        return common / union if union > 0 else 0.0
    kept = []
    for i in sorted(range(len(boxes)), key=lambda i: -scores[i]):
        if not any(iou(boxes[i], boxes[j]) >= iou_threshold for j in kept):
            kept.append(i)
    return kept
";
    let submission = refused("nms.py", source, &[], "wrong_answer", &[]);
    assert_eq!(length(&argument(&submission, 0)), 2, "{:#}", submission["counterexample"]);
}

#[test]
fn a_heap_that_stops_one_child_early_takes_three_elements() {
    for seed in ["0", "7", "99"] {
        let submission = refused("heap_sort.py", STOPS_ONE_CHILD_EARLY, &["--seed", seed], "wrong_answer", &[]);
        let nums = argument(&submission, 0);
        assert!((1..=3).contains(&length(&nums)), "seed {seed}: {nums}");
    }
    for path in ["heap_sort/wrong_answer/stops_one_child_early.py", "sift_down/wrong_answer/stops_one_child_early.py"] {
        let name = format!("{}.py", path.split('/').next().unwrap_or_default());
        let (_, run) = judge_shipped(&format!("solutions/{path}"), &name);
        let nums = argument(&run.submission(), 0);
        assert!((1..=3).contains(&length(&nums)), "{path}: {nums}");
    }
}

#[test]
fn a_counterexample_is_kept_and_tried_first() {
    let kata = Kata::new().file("heap_sort.py", STOPS_ONE_CHILD_EARLY);
    let kata = kata.args(["test", "heap_sort.py"].into_iter().chain(QUICK));
    let first = kata.run().submission();
    assert_ne!(first["failure"]["case"], "counterexample");
    let kept = fs::read_to_string(kata.path(".kata/heap_sort.py.toml")).expect("it is kept");
    assert!(kept.contains("problem = \"heap_sort\""), "{kept}");
    let second = kata.run().submission();
    assert_eq!(second["groups"][0]["cases"][0]["name"], "counterexample");
    // The report is the same, without a search.
    for part in ["failure", "score"] {
        assert_eq!(second[part], first[part]);
    }
    for part in ["call", "replay", "got"] {
        assert_eq!(second["counterexample"][part], first["counterexample"][part]);
    }
    assert_eq!(second["counterexample"]["n_tried"], 0);
    let fixed = kata.file("heap_sort.py", "def heap_sort(nums):\n    return sorted(nums)\n").run();
    assert_eq!(fixed.submission()["groups"][0]["cases"][0]["name"], "counterexample");
    assert_eq!(fixed.code, 0);
}

#[test]
fn what_is_kept_may_be_nonsense() {
    let kata = Kata::new().file("heap_sort.py", "def heap_sort(nums):\n    return sorted(nums)\n");
    for nonsense in ["", "what?", "problem = \"heap_sort\"\ncounterexamples = [[[\"a\"]], [1, 2, 3]]\n"] {
        let path = kata.path(".kata/heap_sort.py.toml");
        fs::create_dir_all(kata.path(".kata")).expect("a folder can be made");
        fs::write(path, nonsense).expect("a file can be written");
    }
    let run = kata.args(["test", "heap_sort.py"].into_iter().chain(QUICK)).run();
    assert_eq!(run.code, 0, "{run:?}");
}

/// The words of a report's replay command, without the program. Paths here need no quotes.
fn replay(submission: &Value) -> Vec<String> {
    let command = submission["counterexample"]["replay"].as_str().expect("there is a replay command");
    let mut words = command.split(' ').map(str::to_owned);
    assert_eq!(words.next().as_deref(), Some("kata"), "{command}");
    words.collect()
}

#[test]
fn a_reported_case_is_replayed_exactly() {
    for seed in ["0", "5"] {
        let kata = Kata::new().file("heap_sort.py", STOPS_ONE_CHILD_EARLY);
        let kata = kata.args(["test", "heap_sort.py", "--seed", seed].into_iter().chain(QUICK));
        let reported = kata.run().submission();
        let words = replay(&reported);
        assert!(words.iter().any(|word| word == "--case") && words.iter().any(|word| word == "--seed"), "{words:?}");
        let kata = kata.args(words.iter().map(String::as_str).chain(["--format", "json"]));
        let again = kata.run().submission();
        assert_eq!(again["counterexample"]["call"], reported["counterexample"]["call"], "{words:?}");
        assert_eq!(again["verdict"], reported["verdict"]);
    }
}

#[test]
fn two_runs_agree() {
    let judge = |seed| refused("heap_sort.py", STOPS_ONE_CHILD_EARLY, &["--seed", seed], "wrong_answer", &[]);
    assert_eq!(judge("3")["counterexample"], judge("3")["counterexample"]);
}

#[test]
fn one_case_is_judged_alone() {
    let kata = Kata::new().file("heap_sort.py", "def heap_sort(nums):\n    return sorted(nums)\n");
    let run = kata.args(["test", "heap_sort.py", "--case", "property_3", "--format", "json"]).run();
    let groups = run.submission()["groups"].clone();
    assert_eq!((groups.as_array().map(Vec::len), &groups[0]["passed"]), (Some(1), &1.into()), "{run:?}");
}
