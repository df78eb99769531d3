//! The growth group: what takes too long as inputs grow is told so, what is merely slow is left alone.

use crate::harness::{Kata, judged, refused};

const ALL_PAIRS: &str = "\
int longest_unique_substring(const string& s) {
    int best = 0;
    for (size_t left = 0; left < s.size(); ++left) {
        bitset<128> seen;
        bool is_unique = true;
        int length = 0;
        for (size_t right = left; right < s.size(); ++right) {
            is_unique = is_unique && !seen[s[right]];
            seen.set(s[right]);
            length += is_unique;
        }
        best = max(best, length);
    }
    return best;
}
";

/// A sentence breaks wherever the width wants it, which depends on the figures in it.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_quadratic_solution_within_its_time_is_rejected_with_what_was_measured() {
    let only = ["--case", "growth", "--time-limit", "60"];
    let submission = refused("longest_unique_substring.cpp", ALL_PAIRS, &only, "time_limit_exceeded", &["growth"]);
    assert_eq!(submission["failure"]["reason"]["kind"], "growth");
    let exponent = submission["growth"]["exponent"].as_f64().expect("a number");
    assert!((1.6..3.0).contains(&exponent), "{exponent}");
    let shown = Kata::new()
        .file("longest_unique_substring.cpp", ALL_PAIRS)
        .args(["test", "longest_unique_substring.cpp"].into_iter().chain(only))
        .run();
    assert!(unwrapped(&shown.stdout).contains("the time grows like n^"), "{}", shown.stdout);
    assert!(unwrapped(&shown.stdout).contains("the problem asks for O(n)"), "{}", shown.stdout);
}

#[test]
fn a_call_over_its_time_is_explained_by_the_growth() {
    let run = Kata::new()
        .shipped("solutions/sort_nearly_sorted/time_limit_exceeded/insertion_sort.cpp", "sort_nearly_sorted.cpp")
        .args(["test", "sort_nearly_sorted.cpp"])
        .run();
    assert_eq!(run.code, 1, "{run:?}");
    assert!(unwrapped(&run.stdout).contains("of CPU time"), "{}", run.stdout);
    assert!(unwrapped(&run.stdout).contains("the problem asks for O(n log n)"), "{}", run.stdout);
}

/// A submission of which each answer is kept, with the body of the function below.
fn remembering(body: &str) -> String {
    format!("from functools import lru_cache\n\n@lru_cache(maxsize=None)\ndef longest_unique_substring(s):\n{body}")
}

#[test]
fn answers_that_are_remembered_do_not_hide_how_they_grow() {
    let all_starts = "    best = 0\n    for left in range(len(s)):\n        seen = set()\n        is_unique = True\n        \
                      for letter in s[left:]:\n            is_unique = is_unique and letter not in seen\n            \
                      seen.add(letter)\n            best = max(best, len(seen) if is_unique else 0)\n    return best\n";
    let only = ["--case", "growth", "--time-limit", "60"];
    refused("longest_unique_substring.py", remembering(all_starts), &only, "time_limit_exceeded", &["growth"]);
    let one_window = "    window, best = '', 0\n    for letter in s:\n        if letter in window:\n            \
                      window = window[window.index(letter) + 1:]\n        window += letter\n        \
                      best = max(best, len(window))\n    return best\n";
    let submission = judged("longest_unique_substring.py", remembering(one_window), &only, "accepted");
    assert_eq!(submission["growth"]["finding"], "within", "{}", submission["growth"]);
}

#[test]
fn a_slow_but_linear_solution_is_accepted() {
    let source = "def longest_unique_substring(s):\n    window, best = '', 0\n    for letter in s:\n        \
                  for _ in range(50):\n            pass\n        if letter in window:\n            \
                  window = window[window.index(letter) + 1:]\n        window += letter\n        \
                  best = max(best, len(window))\n    return best\n";
    let submission = judged("longest_unique_substring.py", source, &["--case", "growth"], "accepted");
    assert_eq!(submission["growth"]["finding"], "within", "{}", submission["growth"]);
    assert_eq!([0, 1].map(|idx| &submission["groups"][idx]["name"]), ["examples", "growth"]);
}

#[test]
fn what_is_wrong_has_no_growth() {
    let raises = "def longest_unique_substring(s):\n    raise ValueError(s)\n";
    let submission =
        refused("longest_unique_substring.py", raises, &["--case", "growth"], "run_time_error", &["examples"]);
    assert!(submission["growth"].is_null(), "{}", submission["growth"]);
}

#[test]
fn growth_that_cannot_be_told_is_said_and_is_no_failure() {
    // Gives up before there are enough sizes to measure; the examples are shorter.
    let source = "def longest_unique_substring(s):\n    window, best = '', 0\n    if len(s) > 30:\n        raise MemoryError\n    \
                  for letter in s:\n        if letter in window:\n            window = window[window.index(letter) + 1:]\n        \
                  window += letter\n        best = max(best, len(window))\n    return best\n";
    let run = Kata::new()
        .file("longest_unique_substring.py", source)
        .args(["test", "longest_unique_substring.py", "--case", "growth"])
        .run();
    assert_eq!(run.code, 0, "{run:?}");
    let said = unwrapped(&run.stdout);
    assert!(
        said.contains("growth not conclusive: too few sizes could be measured; the problem asks for O(n)"),
        "{said}"
    );
}
