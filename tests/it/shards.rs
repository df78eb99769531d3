//! Compares a thousand submissions in eight shards, one of which is killed in the middle, with one run of all of them.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::harness::{Kata, ROOT, cache, program, wait_until};

const N_SUBMISSIONS: usize = 1000;
const N_SHARDS: usize = 8;
/// Few property cases; the same options for all runs.
const JUDGE: &str = "test submissions --cases 4";
/// The number of wrong submissions.
const N_WRONG: usize = N_SUBMISSIONS / 50;

/// C++ and Python, right and wrong; each Python file has a text of its own.
fn submissions() -> Kata {
    let shipped = |path: &str| fs::read_to_string(Path::new(ROOT).join(path)).expect("it is shipped");
    let right_cpp = shipped("solutions/sift_down/accepted/reference.cpp");
    let right = shipped("solutions/sift_down/accepted/reference.py");
    let wrong = shipped("solutions/nms/wrong_answer/later_index_wins_ties.py");
    let mut kata = Kata::new();
    for n in 0..N_SUBMISSIONS {
        kata = match n % 10 {
            0 if n % 50 == 0 => kata.file(&format!("submissions/{n:04}/nms.py"), format!("# student {n}\n{wrong}")),
            1 => kata.file(&format!("submissions/{n:04}/sift_down.py"), format!("# student {n}\n{right}")),
            3 if n == 503 => kata.file(&format!("submissions/{n:04}/homework.py"), "x = 1\n"),
            _ => kata.file(&format!("submissions/{n:04}/sift_down.cpp"), &right_cpp),
        };
    }
    kata
}

/// GNU parallel over the shards; with `retry`, over those that failed.
fn parallel(kata: &Kata, retry: bool) -> Command {
    let mut command = Command::new("parallel");
    command.args(["--will-cite", "--jobs", "2", "--joblog", "jobs.log"]);
    if retry {
        command.arg("--retry-failed");
    } else {
        // A submission that is judged and not accepted is no failure of the shard.
        let shard = format!(
            "{} {JUDGE} --jobs 1 --partition env --output json=shard{{}}.json --output jsonl=shard{{}}.jsonl >/dev/null || [ $? -le 2 ]",
            program().display()
        );
        command.args([&shard, ":::"]).args((1..=N_SHARDS).map(|shard| shard.to_string()));
    }
    command.current_dir(kata.folder.path()).env("KATA_CACHE", cache()).env("KATA_SHARDS", N_SHARDS.to_string());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Kills the judge of a shard once it has judged some files, but not all.
fn kill_in_the_middle(kata: &Kata, shard: usize) {
    let lines = kata.path(&format!("shard{shard}.jsonl"));
    let n_judged = || fs::read_to_string(&lines).unwrap_or_default().matches("\"event\":\"submission\"").count();
    wait_until(&format!("shard {shard} does not come to its middle"), || n_judged() >= 10);
    let wanted = format!("json=shard{shard}.json");
    let processes = fs::read_dir("/proc").expect("processes are listed").flatten();
    let judges: Vec<String> = processes
        .map(|process| process.file_name().to_string_lossy().into_owned())
        .filter(|pid| {
            let arguments = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let mut arguments = arguments.split(|byte| *byte == 0);
            let is_kata = arguments.next().is_some_and(|name| name == program().as_os_str().as_encoded_bytes());
            let here = fs::canonicalize(format!("/proc/{pid}/cwd")).is_ok_and(|cwd| cwd == kata.folder.path());
            is_kata && here && arguments.any(|argument| argument == wanted.as_bytes())
        })
        .collect();
    // A process that the judge forked has the judge's name until it executes another program.
    let parent = |pid: &String| {
        let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
        status.lines().find_map(|line| Some(line.strip_prefix("PPid:")?.trim().to_owned()))
    };
    let is_born_of_one = |pid: &&String| parent(pid).is_none_or(|parent| judges.contains(&parent));
    let judges: Vec<&String> = judges.iter().filter(|pid| !is_born_of_one(pid)).collect();
    assert_eq!(judges.len(), 1, "{judges:?}");
    assert!(Command::new("kill").args(["-KILL", judges[0]]).status().expect("kill runs").success());
    assert!(n_judged() < N_SUBMISSIONS / N_SHARDS, "it was done before it was killed");
}

/// Removes what differs between runs: times, memory, and where a program came from.
fn without_measurements(report: &mut Value) {
    for submission in report["submissions"].as_array_mut().expect("a list") {
        submission["memory"]["peak_mib"].take();
        submission["compile"].take();
        for key in ["slowest_ms", "calls_ms", "total_ms"] {
            submission["time"][key].take();
        }
        for group in submission["groups"].as_array_mut().expect("a list") {
            for case in group["cases"].as_array_mut().expect("a list") {
                case["milliseconds"].take();
            }
        }
    }
}

#[test]
fn shards_of_which_one_is_killed_and_run_again_merge_to_the_report_of_one_run() {
    let kata = submissions();
    let children = parallel(&kata, false).spawn();
    let children = children.expect("GNU parallel is needed: install it with `apt-get install parallel`");
    kill_in_the_middle(&kata, 3);
    let output = children.wait_with_output().expect("it ends");
    assert!(!output.status.success(), "one shard was killed");
    let shards: Vec<String> = (1..=N_SHARDS).map(|shard| format!("shard{shard}.json")).collect();
    let merge = || ["merge", "--format", "json"].into_iter().chain(shards.iter().map(String::as_str));
    let kata = kata.args(merge());
    let refused = kata.run();
    assert!(refused.code == 2 && refused.stderr.contains("`shard3.json`: this report is incomplete"), "{refused:?}");
    let output = parallel(&kata, true).output().expect("parallel runs again");
    assert!(output.status.success(), "{output:?}");
    let log = fs::read_to_string(kata.path("jobs.log")).expect("parallel keeps a log");
    assert_eq!(log.lines().count(), 1 + N_SHARDS + 1, "one shard alone was run again: {log}");
    let merged = kata.run();
    assert_eq!(merged.code, 1, "some are wrong, and of one the problem cannot be told");
    let mut merged = merged.json();
    let kata = kata.args(JUDGE.split(' ').chain(["--format", "json"]));
    let whole = kata.run();
    assert_eq!(whole.code, 1, "{}", whole.stderr);
    let mut whole = whole.json();
    assert_eq!(whole["summary"]["n_submissions"], N_SUBMISSIONS);
    assert_eq!(whole["summary"]["n_accepted"], N_SUBMISSIONS - N_WRONG - 1);
    without_measurements(&mut merged);
    without_measurements(&mut whole);
    assert!(merged == whole, "the merged report differs from that of one run");
}
