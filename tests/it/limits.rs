//! Right submissions that use much of what they may use: the limits must leave them alone.

use std::process::{Command, Stdio};

use crate::harness::{Kata, accepted, judged};

/// Goes 10^6 calls deep before it sorts, with a frame that no compiler turns into a loop.
const DEEP_CPP: &str = "\
long long depth(const vector<long long>& nums, size_t at) {
    if (at == 1000000) return nums.empty() ? 0 : nums[0];
    volatile long long below = depth(nums, at + 1);
    return below + 1;
}
vector<long long> heap_sort(vector<long long> nums) {
    if (nums.size() > 1000 && depth(nums, 0) == 42) return {};
    sort(nums.begin(), nums.end());
    return nums;
}
";

const DEEP_RUST: &str = "\
fn depth(nums: &[i64], at: usize) -> i64 {
    if at == 1_000_000 {
        return nums[0];
    }
    std::hint::black_box(depth(std::hint::black_box(nums), at + 1)) + 1
}
fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    if nums.len() > 1000 && depth(&nums, 0) == 42 {
        return Vec::new();
    }
    nums.sort();
    nums
}
";

#[test]
fn recursion_a_million_calls_deep_is_honest() {
    accepted("heap_sort.cpp", DEEP_CPP);
    accepted("heap_sort.rs", DEEP_RUST);
}

#[test]
fn a_few_threads_are_honest() {
    accepted(
        "heap_sort.cpp",
        "vector<int> heap_sort(vector<int> nums) {\n    auto half = nums.begin() + nums.size() / 2;\n    thread left([&] { sort(nums.begin(), half); });\n    sort(half, nums.end());\n    left.join();\n    inplace_merge(nums.begin(), half, nums.end());\n    return nums;\n}\n",
    );
    accepted(
        "heap_sort.rs",
        "fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {\n    let half = nums.len() / 2;\n    let (left, right) = nums.split_at_mut(half);\n    std::thread::scope(|scope| {\n        scope.spawn(|| left.sort());\n        right.sort();\n    });\n    nums.sort();\n    nums\n}\n",
    );
    accepted(
        "heap_sort.py",
        "from concurrent.futures import ThreadPoolExecutor\nfrom heapq import merge\n\ndef heap_sort(nums):\n    half = len(nums) // 2\n    with ThreadPoolExecutor(2) as pool:\n        return list(merge(*pool.map(sorted, [nums[:half], nums[half:]])))\n",
    );
}

#[test]
fn who_waits_for_a_thread_of_its_own_is_not_at_rest() {
    // The first call computes for longer than anybody may rest, while its main thread waits.
    let source = "\
static int n_calls = 0;
vector<int> heap_sort(vector<int> nums) {
    if (n_calls++ == 0) {
        thread busy([] {
            timespec used{};
            while (used.tv_sec < 1 || used.tv_nsec < 500000000) clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        });
        busy.join();
    }
    sort(nums.begin(), nums.end());
    return nums;
}
";
    judged("heap_sort.cpp", source, &["--time-limit", "60"], "accepted");
}

#[test]
fn a_deep_python_recursion_below_its_own_limit_is_honest() {
    let source = "import sys\nsys.setrecursionlimit(20000)\ndef depth(n):\n    return 0 if n == 0 else 1 + depth(n - 1)\ndef heap_sort(nums):\n    assert depth(15000) == 15000\n    return sorted(nums)\n";
    let submission = judged("heap_sort.py", source, &[], "accepted");
    assert!(submission["memory"]["peak_mib"].as_f64().expect("a number") < 256.0);
}

/// The first core that this process may use.
fn first_core() -> String {
    let status = std::fs::read_to_string("/proc/self/status").expect("the kernel tells");
    let list = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:")).expect("the kernel tells");
    list.trim().split([',', '-']).next().expect("there is a core").to_owned()
}

/// Verdicts of a right and of a slow submission, on one core that this many endless loops use too.
fn verdicts_beside(n_loops: usize) -> Vec<String> {
    let core = first_core();
    let neighbours: Vec<_> = (0..n_loops)
        .map(|_| Command::new("taskset").args(["--cpu-list", &core, "sh", "-c", "while :; do :; done"]).spawn())
        .map(|child| child.expect("taskset is there, as a part of util-linux"))
        .collect();
    let kata = Kata::new()
        .shipped("solutions/longest_unique_substring/accepted/reference.py", "right/longest_unique_substring.py")
        .shipped("solutions/sort_nearly_sorted/time_limit_exceeded/insertion_sort.cpp", "slow/sort_nearly_sorted.cpp")
        .args(["test", "right", "slow", "--cases", "20", "--format", "json"]);
    let own = kata.command();
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", &core]).arg(own.get_program()).args(own.get_args()).current_dir(kata.folder.path());
    command.envs(own.get_envs().filter_map(|(name, value)| Some((name, value?)))).stdin(Stdio::null());
    let output = command.output().expect("kata runs");
    for mut neighbour in neighbours {
        neighbour.kill().expect("it can be killed");
        neighbour.wait().expect("it ends");
    }
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a report");
    let submissions = report["submissions"].as_array().expect("a list");
    submissions.iter().map(|s| s["verdict"].as_str().expect("a verdict").to_owned()).collect()
}

#[test]
fn a_slower_machine_judges_alike() {
    let alone = verdicts_beside(0);
    assert_eq!(alone, ["accepted", "time_limit_exceeded"]);
    assert_eq!(verdicts_beside(2), alone);
}

#[test]
fn memory_that_is_never_given_back_is_honest() {
    // A node an element, and no `delete`: several large cases take more than there is.
    let source = "\
struct Node { long long value; Node* next; char rest[24]; };
vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    Node* list = nullptr;
    for (size_t i = nums.size(); i-- > 0;) list = new Node{nums[i], list, {}};
    vector<long long> sorted;
    for (Node* node = list; node; node = node->next) sorted.push_back(node->value);
    return sorted;
}
";
    accepted("heap_sort.cpp", source);
    let source = "fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {\n    nums.sort();\n    \
                  Box::leak(vec![1_u8; 3 << 20].into_boxed_slice());\n    nums\n}\n";
    accepted("heap_sort.rs", source);
}

#[test]
fn one_call_that_takes_too_long_once_is_the_machines() {
    // No process but the first comes to so many calls.
    let source = "n_calls = 0\ndef sift_down(nums, i, size):\n    global n_calls\n    n_calls += 1\n    while n_calls == 130:\n        pass\n";
    let sinks = "    while 2 * i + 1 < size:\n        child = 2 * i + 1\n        if child + 1 < size and nums[child] < nums[child + 1]:\n            child += 1\n        if nums[i] >= nums[child]:\n            break\n        nums[i], nums[child] = nums[child], nums[i]\n        i = child\n    return nums\n";
    let submission = judged("sift_down.py", format!("{source}{sinks}"), &["--time-limit", "1"], "accepted");
    assert!(submission["time"]["total_ms"].as_f64().expect("a number") > 1000.0, "it never came to that call");
}

#[test]
fn calls_that_fail_at_a_cost_end_their_group() {
    // The clock is the process's own, so that a call costs as much on a faster machine.
    let source = "import time\n\ndef sift_down(nums, i, size):\n    begun = time.process_time()\n    \
                  while time.process_time() - begun < 0.2:\n        pass\n    raise ValueError(\"slow\")\n";
    let kata = Kata::new().file("sift_down.py", source);
    let run =
        kata.args(["test", "sift_down.py", "--keep-going", "--no-shrink", "--format", "json", "--time-limit=5"]).run();
    let submission = run.submission();
    assert_eq!((run.code, submission["verdict"].as_str()), (1, Some("run_time_error")), "{run:?}");
    assert_eq!(submission["not_judged"]["why"], "costly");
    let failed: Vec<u64> = submission["groups"]
        .as_array()
        .expect("there are groups")
        .iter()
        .filter_map(|group| group["failed"].as_u64())
        .collect();
    assert_eq!(failed, [3, 3, 3]);
    let n_judged: usize = submission["groups"]
        .as_array()
        .expect("there are groups")
        .iter()
        .map(|group| group["cases"].as_array().map_or(0, Vec::len))
        .sum();
    assert!(submission["not_judged"]["n_cases"].as_u64() > Some(250) && n_judged < 20, "{submission:#}");
}

#[test]
fn calls_that_fail_fast_are_all_judged() {
    let source = "def sift_down(nums, i, size):\n    raise ValueError(nums)\n";
    let submission = judged("sift_down.py", source, &["--keep-going", "--no-shrink"], "run_time_error");
    assert!(submission["not_judged"].is_null(), "{submission:#}");
}

#[test]
fn all_calls_together_have_a_budget() {
    // Right, and each call takes a twentieth of a second.
    let source = "import time\n\
        def sift_down(nums, i, size):\n    \
            end = time.process_time() + 0.05\n    \
            while time.process_time() < end: pass\n    \
            nums = list(nums)\n    \
            while True:\n        \
                best = max([c for c in (i, 2 * i + 1, 2 * i + 2) if c < size], key=lambda c: (nums[c], -c))\n        \
                if best == i: return nums\n        \
                nums[i], nums[best] = nums[best], nums[i]\n        \
                i = best\n";
    let options = ["--budget", "1s", "--time-limit", "5"];
    let submission = judged("sift_down.py", source, &options, "time_limit_exceeded");
    assert_eq!(submission["not_judged"]["why"], "budget");
    assert_eq!(submission["failure"]["reason"]["clock"], "budget");
    assert!(submission["groups"].as_array().is_some_and(|groups| groups.iter().all(|group| group["failed"] == 0)));
    let kata = Kata::new().file("sift_down.py", source);
    let run = kata.args(["test", "sift_down.py", "--budget", "1s", "--time-limit", "5"]).run();
    let said = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in ["all calls together used more than the 1 s", "not judged: all calls together had used the 1 s"] {
        assert!(said.contains(text), "{said}");
    }
}
