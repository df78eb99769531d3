//! The growth group: a submission whose time grows too fast is rejected with the reason, and one that is merely slow is not.

use crate::harness::{Kata, judged, refused, unwrapped};

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

#[test]
fn a_quadratic_solution_within_its_time_is_rejected_with_what_was_measured() {
    let only = ["--case", "growth", "--time-limit", "60"];
    let submission = refused("longest_unique_substring.cpp", ALL_PAIRS, &only, "time_limit_exceeded", &["growth"]);
    assert_eq!(submission["failure"]["reason"]["kind"], "growth");
    let exponent = submission["growth"]["slope"]["exponent"].as_f64().expect("a number");
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

/// A submission that memoises its answers, with the body of the function inside.
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
    // The longest string allowed takes a tenth of a millisecond, next to a constant cost many times as long.
    let source = "\
int longest_unique_substring(const string& s) {
    timespec now{};
    auto used = [&] { clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now); return now.tv_sec * 1000000000L + now.tv_nsec; };
    for (long start = used(); used() - start < 18000000;) {}
    int last[128] = {}, left = 0, best = 0;
    for (int i = 0; i < (int)s.size(); i++) {
        left = max(left, last[s[i]]);
        last[s[i]] = i + 1;
        best = max(best, i + 1 - left);
    }
    return best;
}
";
    let kata = Kata::new().file("longest_unique_substring.cpp", source);
    let kata = kata.args(["test", "longest_unique_substring.cpp", "--case", "growth", "--output", "github=notices"]);
    let run = kata.run();
    assert_eq!(run.code, 0, "{run:?}");
    let said = unwrapped(&run.stdout);
    assert!(said.contains("growth not conclusive: about n^") && said.contains("; the problem asks for O(n)"), "{said}");
    let notices = std::fs::read_to_string(kata.path("notices")).expect("it was written");
    assert!(notices.contains("::notice file=longest_unique_substring.cpp,"), "{notices}");
}

/// A sort in C++ that uses a constant amount of CPU time in each call, in addition to its own.
fn with_constant_cost(sort: &str) -> String {
    format!(
        "vector<int> heap_sort(vector<int> nums) {{\n    timespec now{{}};\n    auto used = [&] {{\n        \
         clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);\n        return now.tv_sec * 1000000000L + now.tv_nsec;\n    }};\n    \
         for (long start = used(); used() - start < 6000000;) {{}}\n    {sort}\n    return nums;\n}}\n"
    )
}

#[test]
fn a_constant_cost_does_not_hide_how_the_time_grows() {
    let insertion = "for (size_t i = 1; i < nums.size(); i++)\n        for (size_t j = i; j > 0 && nums[j - 1] > nums[j]; j--) \
                     swap(nums[j - 1], nums[j]);";
    let only = ["--case", "growth", "--time-limit", "60"];
    // A busy machine may hide the growth for a while; then the finding must be inconclusive.
    let is_rejected = (0..3).any(|seed: u32| {
        let seed = seed.to_string();
        let kata = Kata::new().file("heap_sort.cpp", with_constant_cost(insertion));
        let options = only.into_iter().chain(["--seed", &seed, "--format", "json"]);
        let submission = kata.args(["test", "heap_sort.cpp"].into_iter().chain(options)).run().submission();
        let growth = &submission["growth"];
        assert_ne!(growth["finding"], "within", "{growth}");
        let exponent = growth["slope"]["exponent"].as_f64().expect("a number");
        growth["finding"] == "beyond"
            && submission["verdict"] == "time_limit_exceeded"
            && (1.5..2.6).contains(&exponent)
    });
    assert!(is_rejected, "none of three sets of inputs shows it");
    let right = judged("heap_sort.cpp", with_constant_cost("sort(nums.begin(), nums.end());"), &only, "accepted");
    assert_ne!(right["growth"]["finding"], "beyond", "{}", right["growth"]);
}

#[test]
fn what_is_built_in_the_first_call_is_no_growth() {
    // A table of squares, and a module that loads slowly, both only at the first call.
    let source = "import sys\ntable = []\ndef heap_sort(nums):\n    sys.setrecursionlimit(10000)\n    if not table:\n        import decimal, random\n        \
                  table.extend(i * i for i in range(300000))\n    return sorted(nums)\n";
    let submission = judged("heap_sort.py", source, &["--case", "growth"], "accepted");
    assert_eq!(submission["growth"]["finding"], "within", "{}", submission["growth"]);
}

/// Memoises its answers, and returns one after as much time as a linear solution would take.
const REMEMBERS_AND_WAITS: &str = "\
from bisect import insort
from time import process_time
seen = {}

def heap_sort(nums):
    key = tuple(nums)
    started = process_time()
    if key not in seen:
        result = []
        for num in nums:
            insort(result, num)
        seen[key] = result
    else:
        while process_time() - started < len(nums) * 2e-6:
            pass
    return seen[key]
";

#[test]
fn there_is_nothing_to_remember_between_timed_calls() {
    let only = ["--case", "growth", "--time-limit", "60"];
    refused("heap_sort.py", REMEMBERS_AND_WAITS, &only, "time_limit_exceeded", &["growth"]);
}

#[test]
fn a_timed_call_is_judged_as_any_other() {
    // Right for every length that is judged, wrong for lengths at which growth is measured.
    let wrong = "def heap_sort(nums):\n    return nums if len(nums) in (2048, 4096) else sorted(nums)\n";
    let submission = refused("heap_sort.py", wrong, &["--no-shrink"], "wrong_answer", &["growth"]);
    assert_eq!(submission["failure"]["reason"]["kind"], "different");
    let replay = submission["counterexample"]["replay"].as_str().expect("there is one");
    assert!(replay.contains("--case growth"), "{replay}");
    // The first call of a timed process is the first example, as everywhere.
    let knows = "first = []\ndef heap_sort(nums):\n    if not first:\n        first.append(nums[:])\n    return sorted(nums) if first[0] == [5, 1, 3, 2] else nums\n";
    judged("heap_sort.py", knows, &[], "accepted");
}
