//! Text of others must not control the terminal, log or page that shows it, and reports of others must not exhaust the machine.

use serde_json::{Value, json};

use crate::harness::{Kata, Run};

const HOSTILE: &str = "\u{1b}[31m\r\n::error::x ##[warning]y\u{202e}\u{9b}31m\u{7f}";
const FORMATS: [&str; 8] = ["terminal", "json", "jsonl", "junit", "github", "markdown", "csv", "gradescope"];

fn check_harmless(what: &str, text: &str) {
    let steers =
        |c: &char| (c.is_control() && *c != '\n' && *c != '\t' && *c != '\r') || ('\u{202a}'..='\u{202e}').contains(c);
    assert_eq!(text.chars().find(steers), None, "{what}: {text}");
}

fn check_no_command(what: &str, text: &str) {
    for line in text.lines() {
        assert!(!line.trim_start().starts_with("::") && !line.contains("##["), "{what}: {line}");
    }
}

#[test]
fn names_prints_and_exceptions_are_shown_and_not_obeyed() {
    let name = format!("{HOSTILE}.py");
    let source = format!("def heap_sort(nums):\n    print({HOSTILE:?})\n    raise ValueError({HOSTILE:?})\n")
        .replace("\\u{", "\\x");
    let source = source.replace("\\x1b}", "\\x1b").replace("\\x9b}", "\\x9b").replace("\\x7f}", "\\x7f");
    let source = source.replace("\\x202e}", "\\u202e");
    let kata = Kata::new().file(&format!("c/{name}"), &source).env("GITHUB_ACTIONS", "true");
    for format in FORMATS {
        let output = format!("{format}=report");
        for problem in ["heap_sort", "no\u{1b}[2Jsuch"] {
            let arguments = ["test", "c", "--problem", problem, "--cases", "2", "--no-shrink", "--time-limit=5"];
            let mut command = kata.command();
            let run = command.args(arguments).args(["--format", format, "--output", &output]).output();
            let run = run.expect("kata can be started");
            let (stdout, stderr) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
            assert_eq!(
                run.status.code(),
                Some(if problem == "heap_sort" { 1 } else { 2 }),
                "{format}: {stdout}{stderr}"
            );
            let report = std::fs::read_to_string(kata.path("report")).expect("it was written");
            [&*stdout, &*stderr, &report].iter().for_each(|text| check_harmless(format, text));
            check_no_command(format, &stderr);
            if format == "json" && problem == "heap_sort" {
                let report: Value = serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{error}: {stdout}"));
                assert!(
                    report["submissions"][0]["file"].as_str().is_some_and(|file| file.contains(HOSTILE)),
                    "{report:#}"
                );
            }
            if problem != "heap_sort" {
                assert!(stderr.contains("u{1b}[2J"), "{stderr}");
            } else if format == "github" {
                let (rest, last) = stdout.trim_end().rsplit_once('\n').expect("it has lines");
                assert!(rest.starts_with("::error file=") && !rest.contains('\n'), "{stdout}");
                assert_eq!(last, "0 of 1 accepted");
            } else {
                check_no_command(format, &stdout);
            }
        }
    }
}

fn merge(report: &Value, more: &[&str]) -> Run {
    let kata = Kata::new().file("a.json", report.to_string());
    kata.args(["merge", "a.json"].into_iter().chain(more.iter().copied())).run()
}

fn report() -> Value {
    let source = "def sift_down(nums, i, size):\n    return [7]\n";
    let kata = Kata::new().file("sift_down.py", source).file("x/sift_down.md", "");
    kata.args(["test", ".", "--format", "json", "--cases", "2", "--time-limit=5", "--no-shrink"]).run().json()
}

#[test]
fn a_merged_report_is_shown_as_text_and_refused_where_it_is_impossible() {
    let report = report();
    assert_eq!(merge(&report, &["--format", "json"]).code, 1);
    let mut foreign = report.clone();
    for field in ["kata", "seed_hash"] {
        foreign[field] = json!(HOSTILE);
    }
    foreign["seed"] = Value::Null;
    foreign["submissions"][0]["file"] = json!(HOSTILE);
    foreign["faults"] = json!([{"what": HOSTILE, "place": 2, "error": HOSTILE}]);
    for format in FORMATS {
        let run = merge(&foreign, &["--format", format]);
        assert_eq!(run.code, 2, "{run:?}");
        check_harmless(format, &(run.stdout + &run.stderr));
    }
    let shard = |index: u64, count: u64, n_files: u64| json!({"index": index, "count": count, "n_files": n_files});
    for (pointer, value, says) in [
        ("/shard", shard(1, 400_000_000, 1), "and 399999979 more"),
        ("/shard", shard(1, u64::MAX, 1), "there is no shard"),
        ("/shard", shard(3, 2, 1), "there is no shard 3 of 2"),
        ("/shard", shard(0, 2, 1), "there is no shard 0 of 2"),
        ("/shard", shard(1, 1, 0), "beyond its 0 files"),
        ("/submissions/0/place", json!(0), "no place 0"),
        ("/submissions/0/place", json!(u64::MAX), "no place"),
        ("/submissions/0/time/total_ms", json!(-1.0), "cannot be -1"),
        ("/submissions/0/time/total_ms", json!(1e300), "cannot be"),
        ("/submissions/0/groups/0/passed", json!(u64::MAX), "cannot have"),
        ("/submissions/0/score/points", json!(1e9), "cannot be 1000000000 of"),
        ("/submissions/0/score/most", json!(-1.0), "cannot be"),
        ("/submissions/0/file", json!(7), "no report of Kata"),
        ("/schema", json!(u64::MAX), "version"),
        ("/schema", json!([[]]), "no report in the JSON format"),
    ] {
        let mut foreign = report.clone();
        *foreign.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value.clone();
        let run = merge(&foreign, &["--format", "github"]);
        assert!(run.code == 2 && run.stderr.contains(says), "{pointer} {value}: {run:?}");
    }
}

#[test]
fn a_merged_report_is_bounded() {
    let report = report();
    for (text, says) in [
        ("[".repeat(1_000_000), "no report in the JSON format"),
        (format!("{{\"x\":{}", "[".repeat(1_000_000)), "not a whole JSON report"),
        (report.to_string().replacen("\"faults\":", "\"faults\":[],\"faults\":", 1), "duplicate field"),
        (report.to_string().replacen("\"seconds\":", "\"seconds\":1e999,\"x\":", 1), "number out of range"),
    ] {
        let run = Kata::new().file("a.json", &text).args(["merge", "a.json"]).run();
        assert!(run.code == 2 && run.stderr.contains(says), "{says}: {run:?}");
    }
    // A sparse file, a pipe that nobody writes to, and a pipe that a shell made.
    let kata = Kata::new().file("a.json", report.to_string());
    std::fs::File::create(kata.path("large.json")).and_then(|file| file.set_len(1 << 34)).expect("it can be made");
    let made = std::process::Command::new("mkfifo").arg(kata.path("pipe")).status().expect("mkfifo can be started");
    assert!(made.success());
    for (name, says) in [("large.json", "larger than 128 MiB"), ("pipe", "is a pipe"), ("/dev/zero", "a device")] {
        let run = kata.command().args(["merge", name]).output().expect("kata can be started");
        let stderr = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(2) && stderr.contains(says), "{name}: {stderr}");
    }
    let mut shell = std::process::Command::new("bash");
    let merge = format!("{} merge <(sleep 0.1; cat a.json) --format json", crate::harness::program().display());
    let run = shell.args(["-c", &merge]).current_dir(kata.folder.path()).output().expect("bash can be started");
    assert_eq!(run.status.code(), Some(1), "{run:?}");
}
