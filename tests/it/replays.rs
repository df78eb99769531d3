//! The command that a report prints for a failing case, run by a shell.

use std::process::Command;

use serde_json::Value;

use crate::harness::{Kata, cache, program};

/// Wrong for the statement's first example and for almost everything else.
const WRONG: &str = "def heap_sort(nums):\n    return sorted(nums)[::-1]\n";

/// Runs the report's command in the folder of the run, with a JSON report.
fn again(kata: &Kata, submission: &Value, environment: &[(&str, &str)]) -> Value {
    let command = submission["counterexample"]["replay"].as_str().expect("there is a command");
    let folder = kata.folder.path().join("bin");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let _ = std::os::unix::fs::symlink(program(), folder.join("kata"));
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").expect("there is a search path"));
    let output = Command::new("bash")
        .args(["--norc", "-c", &command.replacen("kata test ", "kata test --format json ", 1)])
        .current_dir(kata.folder.path())
        .env("PATH", path)
        .env("KATA_CACHE", cache())
        .env("LC_ALL", "C.UTF-8")
        .envs(environment.iter().copied())
        .output()
        .expect("bash runs");
    let report: Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{command}: {error}: {output:?}"));
    assert_eq!(output.status.code(), Some(1), "{command}: {output:?}");
    report["submissions"][0].clone()
}

/// Judges a file with this name and these options, and judges its failing case again with the report's command.
fn check(name: &str, source: &str, options: &[&str], environment: &[(&str, &str)], says: &[&str]) {
    let mut kata = Kata::new().file(name, source);
    for (name, value) in environment {
        kata = kata.env(name, value);
    }
    let file = ["--", name];
    let kata = kata.args(["test", "--format", "json"].into_iter().chain(options.iter().copied()).chain(file));
    let reported = kata.run().submission();
    let command = reported["counterexample"]["replay"].as_str().expect("there is a command").to_owned();
    for text in says {
        assert!(command.contains(text), "{command} does not say {text:?}");
    }
    let replayed = again(&kata, &reported, environment);
    assert_eq!(replayed["file"], reported["file"], "{command}");
    assert_eq!(replayed["verdict"], reported["verdict"], "{command}");
    assert_eq!(replayed["failure"]["reason"]["kind"], reported["failure"]["reason"]["kind"], "{command}");
    assert_eq!(replayed["counterexample"]["call"], reported["counterexample"]["call"], "{command}");
    assert_eq!(replayed["counterexample"]["replay"], command);
}

#[test]
fn every_file_name_is_found_again() {
    for name in
        ["plain.py", "堆 排序.py", "it's.py", "two\nlines.py", "\u{1b}[31mred4.py", "a\\n$HOME`x`\"*.py", "-dash.py"]
    {
        check(name, WRONG, &["--problem", "heap_sort"], &[], &["--problem heap_sort"]);
    }
    check("heap_sort/=a.py", WRONG, &[], &[], &["kata test --seed 0 --case "]);
}

#[test]
fn what_was_asked_for_is_asked_for_again() {
    let options = ["--seed", "7", "--no-shrink", "--compile-limit", "20", "--budget", "2m"];
    check("heap_sort.py", WRONG, &options, &[], &["--seed 7", "--no-shrink", "--compile-limit 20", "--budget 120"]);
    let rare = "def heap_sort(nums):\n    return sorted(nums)[: 2 if len(nums) == 3 and nums[0] > nums[1] else None]\n";
    check("heap_sort.py", rare, &["--seed", "11"], &[], &["--seed 11", "--case "]);
}

/// A class in folders with arbitrary names, judged in parts: each file's own command works by itself.
#[test]
fn each_file_of_a_folder_has_a_command_of_its_own() {
    let kata = ["it's\n 堆", "-b", "$(x) \"y\""]
        .into_iter()
        .fold(Kata::new(), |kata, name| kata.file(&format!("a class/{name}/heap_sort.py"), WRONG));
    let options = ["--partition", "hash:1/1", "--keep-going", "--no-ignore", "--jobs", "1", "--budget", "50s"];
    let kata = kata.args(["test", "a class", "--format", "json", "--cases", "4"].into_iter().chain(options));
    let report = kata.run().json();
    let submissions = report["submissions"].as_array().expect("there are submissions");
    assert_eq!(submissions.len(), 3, "{report:#}");
    for submission in submissions {
        let replayed = again(&kata, submission, &[]);
        for key in ["file", "verdict", "problem"] {
            assert_eq!(replayed[key], submission[key], "{key}: {}", submission["counterexample"]["replay"]);
        }
        assert_eq!(replayed["counterexample"]["call"], submission["counterexample"]["call"]);
    }
}

#[test]
fn a_time_limit_is_part_of_it() {
    let slow = "import time\n\ndef heap_sort(nums):\n    end = time.process_time() + 0.6\n    while time.process_time() < end:\n        pass\n    return sorted(nums)\n";
    check("heap_sort.py", slow, &["--time-limit", "0.25"], &[], &["--time-limit 0.25"]);
}

#[test]
fn the_sandbox_is_part_of_it() {
    // Right only if it cannot read the file.
    let nosy = "def heap_sort(nums):\n    try:\n        open('/etc/passwd').close()\n    except OSError:\n        return sorted(nums)\n    return nums[::-1]\n";
    check("heap_sort.py", nosy, &["--sandbox", "off"], &[], &["--sandbox off"]);
}

#[test]
fn what_takes_earlier_calls_is_a_whole_run() {
    let leaky =
        "seen = []\n\ndef heap_sort(nums):\n    seen.append(1)\n    return sorted(nums) if len(seen) < 20 else []\n";
    let kata = Kata::new().file("heap_sort.py", leaky);
    let kata = kata.args(["test", "heap_sort.py", "--cases", "40", "--keep-going", "--format", "json"]);
    let reported = kata.run().submission();
    assert_eq!(reported["failure"]["finding"]["kind"], "leaked_state", "{reported:#}");
    let command = reported["counterexample"]["replay"].as_str().expect("there is a command");
    assert!(
        command.contains("--cases 40 ") && command.contains("--keep-going") && !command.contains("--case "),
        "{command}"
    );
    let replayed = again(&kata, &reported, &[]);
    assert_eq!(replayed["failure"]["finding"], reported["failure"]["finding"], "{command}");
    assert_eq!(replayed["failure"]["case"], reported["failure"]["case"], "{command}");
}

#[test]
fn a_secret_seed_is_taken_from_where_it_was() {
    let rare = "def heap_sort(nums):\n    return sorted(nums)[: 2 if len(nums) == 3 and nums[0] > nums[1] else None]\n";
    let secret = [("KATA_SEED", "5723519846234")];
    check("heap_sort.py", rare, &[], &secret, &["kata test --case "]);
    for format in ["terminal", "json", "jsonl", "junit", "github", "markdown", "gradescope"] {
        let run = Kata::new()
            .file("heap_sort.py", rare)
            .env("KATA_SEED", "5723519846234")
            .args(["test", "heap_sort.py", "--format", format])
            .run();
        assert!(!run.stdout.contains("5723519846234") && !run.stdout.contains("--seed"), "{format}: {}", run.stdout);
    }
}

#[test]
fn every_format_has_the_same_command() {
    for format in ["terminal", "json", "jsonl", "junit", "github", "markdown", "gradescope"] {
        let options = ["--problem", "heap_sort", "--time-limit", "1.5", "--no-shrink", "--format", format];
        let kata = Kata::new().file("sorts/堆.py", WRONG).env("COLUMNS", "200");
        let run = kata.args(["test", "sorts"].into_iter().chain(options)).run();
        let command =
            "kata test --problem heap_sort --seed 0 --case mixed_order --time-limit 1.5 --no-shrink sorts/堆.py";
        assert!(run.stdout.contains(command), "{format}: {}", run.stdout);
        let blind = Kata::new().file("sorts/堆.py", WRONG);
        let blind = blind.args(["test", "sorts", "--blind"].into_iter().chain(options)).run();
        assert!(!blind.stdout.contains("kata test "), "{format}: {}", blind.stdout);
    }
}
