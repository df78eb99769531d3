//! How time and cost are counted, even on a busy machine, and what ends calls that fail at a cost.

use std::process::{Command, Stdio};

use crate::harness::{Kata, judged};

/// The first core that this process may use.
fn first_core() -> String {
    let status = std::fs::read_to_string("/proc/self/status").expect("the kernel tells");
    let list = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:")).expect("the kernel tells");
    list.trim().split([',', '-']).next().expect("there is a core").to_owned()
}

/// The verdicts of a right and of a slow submission, on one core shared with this many endless loops.
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
fn one_call_that_takes_too_long_once_is_the_machines() {
    // Only the first process makes so many calls.
    let source = "n_calls = 0\ndef sift_down(nums, i, size):\n    global n_calls\n    n_calls += 1\n    while n_calls == 130:\n        pass\n";
    let sinks = "    while 2 * i + 1 < size:\n        child = 2 * i + 1\n        if child + 1 < size and nums[child] < nums[child + 1]:\n            child += 1\n        if nums[i] >= nums[child]:\n            break\n        nums[i], nums[child] = nums[child], nums[i]\n        i = child\n    return nums\n";
    let submission = judged("sift_down.py", format!("{source}{sinks}"), &["--time-limit", "1"], "accepted");
    // That call used its whole limit. A lower bound: load cannot fail it.
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
    // The small hidden cases and the large ones are judged apart.
    assert_eq!(failed, [3, 6, 3]);
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
