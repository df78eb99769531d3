//! The report's formats for other programs, and the files of each shard.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::harness::{Kata, wait_until};

const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
/// Raises on line 2 for more than two numbers, with a message that XML cannot contain.
const RAISES: &str = "def heap_sort(nums):\n    assert len(nums) < 3, '\\x00\\x1b]]>&%:,'\n    return sorted(nums)\n";

fn kata() -> Kata {
    Kata::new().file("a/heap_sort.py", RIGHT).file("b, c/heap_sort.py", RAISES).file("notes.py", "x = 1\n")
}

#[test]
fn junit_is_xml_that_others_read() {
    let kata =
        kata().args(["test", ".", "--cases", "5", "--output", "junit=report.xml", "--output", "markdown=report.md"]);
    let run = kata.run();
    assert_eq!(run.code, 1, "{run:?}");
    let script = "import sys, xml.etree.ElementTree as E\n\
                  root = E.parse('report.xml').getroot()\n\
                  suites = {s.get('name'): s for s in root}\n\
                  print(len(suites), root.get('errors'))\n\
                  bad = suites['./b, c/heap_sort.py']\n\
                  print(sorted(p.get('name') for p in bad.find('properties')))\n\
                  print([e.get('type') for e in bad.iter('error')], 'AssertionError' in bad.find('.//error').text)\n";
    let python =
        Command::new("python3").args(["-c", script]).current_dir(kata.folder.path()).output().expect("python3 runs");
    assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stderr));
    assert_eq!(
        String::from_utf8_lossy(&python.stdout),
        "3 2\n['language', 'points', 'points.examples', 'points.growth', 'points.hidden', 'points.properties', 'problem', 'replay', 'seed', 'verdict']\n['run_time_error'] True\n"
    );
    let markdown = fs::read_to_string(kata.path("report.md")).expect("it was written");
    assert!(markdown.starts_with("## Kata: 1 of 3 accepted") && markdown.contains("notes.py"), "{markdown}");
    assert!(!markdown.contains('\u{1b}') && !markdown.contains('\u{0}'), "{markdown:?}");
}

#[test]
fn github_is_told_the_users_file_and_line() {
    let kata = kata().file("summary.md", "before\n").args(["test", "a", "b, c", "--cases", "5", "--format", "github"]);
    let summary = kata.path("summary.md");
    let run = kata.env("GITHUB_STEP_SUMMARY", summary.to_str().expect("a plain path"));
    let output = run.run();
    assert_eq!(output.code, 1, "{output:?}");
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert!(
        lines[0].starts_with("::error file=b%2C c/heap_sort.py,line=2,title=heap_sort%3A run time error"),
        "{lines:?}"
    );
    assert!(lines[0].contains("%0A") && lines[0].contains("%25"), "{lines:?}");
    assert_eq!(lines[1..], ["1 of 2 accepted"]);
    let summary = fs::read_to_string(run.path("summary.md")).expect("it is there");
    assert!(summary.starts_with("before\n## Kata: 1 of 2 accepted"), "{summary}");
}

#[test]
fn nothing_else_goes_to_the_steps_summary() {
    let before = "before\n";
    let kata = kata().file("summary.md", before).env("COLUMNS", "1000");
    let summary = kata.path("summary.md").display().to_string();
    let kata = kata.env("GITHUB_STEP_SUMMARY", &summary);
    std::os::unix::fs::symlink("summary.md", kata.path("link")).expect("a link can be made");
    for more in [
        ["--format", "github", "--output", &format!("markdown={summary}")],
        ["--output", "github=other", "--output", "markdown=link"],
        ["--output", "markdown=summary.md", "--format", "github"],
    ] {
        let kata = Kata::new().args(["test", "a"].into_iter().chain(more));
        let mut command = kata.command();
        let run = command.current_dir(kata_folder(&summary)).env("GITHUB_STEP_SUMMARY", &summary).output();
        let run = run.expect("kata can be started");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(2) && said.contains("the step's summary"), "{more:?}: {said}");
    }
    assert_eq!(fs::read_to_string(&summary).expect("it is there"), before);
    let kata = kata.args(["test", "a", "--cases", "1", "--output", &format!("markdown={summary}")]);
    let run = kata.run();
    let text = fs::read_to_string(&summary).expect("it is there");
    assert!(run.code == 0 && text.starts_with("## Kata: 1 of 1"), "{run:?}: {text}");
}

fn kata_folder(file: &str) -> &std::path::Path {
    std::path::Path::new(file).parent().expect("it is in a folder")
}

#[test]
fn outputs_are_opened_before_the_first_run() {
    let run = kata().args(["test", "a", "--output", "json=no/such/folder/report.json"]).run();
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("no/such/folder/report.json"), "{run:?}");
    let run = kata().args(["test", "a", "--output", "yaml=report.yaml"]).run();
    assert!(
        run.code == 2
            && run.stderr.contains("there are terminal, json, jsonl, junit, github, markdown, csv, gradescope"),
        "{run:?}"
    );
}

#[test]
fn shards_share_the_files() {
    let mut seen = Vec::new();
    for shard in ["slice:1/2", "slice:2/2"] {
        let run = kata().args(["test", "a", "b, c", "--cases", "5", "--format", "json", "--partition", shard]).run();
        seen.push(run.submission()["file"].as_str().expect("a path").to_owned());
    }
    assert_eq!(seen, ["a/heap_sort.py", "b, c/heap_sort.py"]);
    let of_env = kata().args(["test", "a", "b, c", "--cases", "5", "--format", "json", "--partition", "env"]);
    let run = of_env.env("CI_NODE_INDEX", "2").env("CI_NODE_TOTAL", "2").run();
    assert_eq!(run.submission()["file"], "b, c/heap_sort.py");
    let run = kata().args(["test", "a", "--partition", "slice:3/2"]).run();
    assert!(run.code == 2 && run.stderr.contains("with I from 1 to N"), "{run:?}");
    let run = kata().args(["test", "a", "--partition", "env"]).run();
    assert!(run.code == 2 && run.stderr.contains("CI_NODE_INDEX"), "{run:?}");
}

const WRONG: &str = "def heap_sort(nums):\n    print('seen', nums)\n    return sorted(nums)[::-1]\n";

#[test]
fn a_blind_report_says_no_more_than_verdict_and_group() {
    for format in ["terminal", "json", "jsonl", "junit", "github", "markdown", "csv", "gradescope"] {
        let kata = Kata::new().file("heap_sort.py", WRONG);
        let run = kata.args(["test", "heap_sort.py", "--blind", "--cases", "5", "--format", format]);
        let output = run.run();
        assert_eq!(output.code, 1, "{output:?}");
        let said = format!("{}{}", output.stdout, output.stderr);
        for secret in ["seen", "mixed_order", "[5, 1, 3, 2]", "[1, 2, 3, 5]", "heap_sort([", "expected  "] {
            assert!(!said.contains(secret), "{format} says {secret:?}: {said}");
        }
        assert!(said.contains("wrong"), "{format}: {said}");
        assert!(!run.path(".kata").exists(), "a counterexample was kept");
    }
}

#[test]
fn a_secret_seed_is_used_and_not_shown() {
    let kata = Kata::new().file("heap_sort.py", WRONG.replace("print", "str"));
    let run = kata.env("KATA_SEED", "723519846234").args(["test", "heap_sort.py", "--format", "json"]).run();
    assert!(!run.stdout.contains("723519846234"), "{}", run.stdout);
    let report = run.json();
    assert!(report["seed"].is_null());
    assert_eq!(report["seed_hash"].as_str().expect("a hash").len(), 16);
    let replay = report["submissions"][0]["counterexample"]["replay"].as_str().expect("a command");
    assert!(replay.starts_with("kata test --case "), "{replay}");
}

/// The errors of a value against the schema that `kata schema` prints for a format.
fn complaints(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(schema).expect("a schema");
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn schema(format: &str) -> Value {
    Kata::new().args(["schema", "--format", format]).run().json()
}

#[test]
fn real_reports_are_what_the_schemas_say() {
    let kata = kata().file("c/nms.cpp", "vector<int> nms(").args(["test", ".", "--cases", "5", "--format", "json"]);
    assert_eq!(complaints(&schema("json"), &kata.run().json()), [] as [&str; 0]);
    let kata = kata.args(["test", ".", "--cases", "5", "--format", "jsonl"]);
    let run = kata.run();
    let schema = schema("jsonl");
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    for line in &lines {
        assert_eq!(complaints(&schema, line), [] as [&str; 0], "{line}");
    }
    let events: Vec<&str> = lines.iter().map(|line| line["event"].as_str().expect("a name")).collect();
    assert_eq!((events[0], events[events.len() - 1]), ("started", "finished"));
    let count = |name| events.iter().filter(|event| **event == name).count();
    assert_eq!((count("submission"), count("fault")), (4, 0), "{events:?}");
    assert!(count("group") >= 5, "{events:?}");
}

#[test]
fn the_order_of_a_report_is_that_of_the_files() {
    let mut kata = Kata::new();
    for n in 0..6 {
        // The first files take longest.
        let source = format!("import time\ntime.sleep({})\n{RIGHT}", 0.3 - 0.05 * f64::from(n));
        kata = kata.file(&format!("{n}/heap_sort.py"), source);
    }
    let kata = kata.args(["test", ".", "--cases", "5", "--case", "mixed_order", "--format", "json"]);
    let report = kata.run().json();
    let order =
        report["submissions"].as_array().expect("a list").iter().map(|s| (s["file"].clone(), s["place"].clone()));
    let expected = (0..6).map(|n| (format!("./{n}/heap_sort.py").into(), (n + 1).into()));
    assert!(order.eq(expected), "{report:#}");
}

/// A solution that fails only some of the hidden cases.
const PARTLY: &str = "def heap_sort(nums):\n    return sorted(nums) if len(nums) != 1 else []\n";

#[test]
fn points_are_given_for_what_passes() {
    let points = |source: &str, more: &[&str]| {
        let kata = Kata::new().file("heap_sort.py", source);
        let all = ["test", "heap_sort.py", "--cases", "20", "--format", "json"];
        kata.args(all.into_iter().chain(more.iter().copied())).run().submission()["score"].clone()
    };
    let full = points(RIGHT, &[]);
    assert_eq!((full["points"].as_f64(), full["most"].as_f64()), (Some(100.0), Some(100.0)), "{full}");
    let partly = points(PARTLY, &["--keep-going"]);
    let of = |score: &Value, at: usize| score["groups"][at]["points"].as_f64().expect("a number");
    assert_eq!(of(&partly, 0), 10.0, "{partly}");
    assert!((10.0..40.0).contains(&of(&partly, 1)), "{partly}");
    assert!((10.0..=30.0).contains(&of(&partly, 2)), "{partly}");
    assert_eq!(of(&partly, 3), 0.0, "what fails has no growth: {partly}");
    let none = points("def heap_sort(nums:\n", &[]);
    assert_eq!((none["points"].as_f64(), none["most"].as_f64()), (Some(0.0), Some(100.0)), "{none}");
    assert!(points(RIGHT, &["--case", "mixed_order"]).is_null());
}

fn results(kata: &Kata) -> Value {
    serde_json::from_str(&fs::read_to_string(kata.path("results.json")).expect("it was written")).expect("JSON")
}

#[test]
fn gradescope_gets_its_results_whatever_happens() {
    let output = ["--cases", "5", "--output", "gradescope=results.json"];
    let kata = Kata::new().file("heap_sort.py", PARTLY).args(["test", "heap_sort.py"].into_iter().chain(output));
    assert_eq!(kata.run().code, 1);
    let graded = results(&kata);
    let tests = graded["tests"].as_array().expect("a list");
    let of = |key: &str| tests.iter().map(|test| test[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("visibility"), ["visible", "hidden", "hidden", "visible"]);
    assert_eq!(of("status"), ["passed", "failed", "passed", "failed"]);
    assert_eq!(of("max_score"), [10.0, 40.0, 30.0, 20.0]);
    let seen = format!("{} {}", graded["output"], tests[0]["output"]);
    assert!(seen.contains("wrong answer in hidden") && !seen.contains("heap_sort(["), "{graded:#}");
    // Results are also left by a missing file, an unknown problem and a kill.
    for broken in [["test", "no_such.py"].as_slice(), &["test", "heap_sort.py", "--problem", "haep_sort"]] {
        let kata = Kata::new().file("heap_sort.py", RIGHT).args(broken.iter().copied().chain(output));
        assert_eq!(kata.run().code, 2);
        let graded = results(&kata);
        assert_eq!(graded["score"], 0.0, "{graded:#}");
        assert!(graded["output"].as_str().is_some_and(|output| output.contains("no ") || output.contains("did you")));
    }
    let kata = Kata::new().file("heap_sort.py", "while True: pass\n");
    let kata = kata.args(["test", "heap_sort.py"].into_iter().chain(output));
    let mut child = kata.command().stderr(std::process::Stdio::null()).spawn().expect("kata starts");
    wait_until("kata writes no results", || fs::read(kata.path("results.json")).is_ok_and(|text| !text.is_empty()));
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    let graded = results(&kata);
    assert!(graded["output"].as_str().is_some_and(|output| output.contains("was stopped")), "{graded:#}");
}

#[test]
fn reports_that_are_not_of_one_run_are_not_merged() {
    let kata = kata();
    let write = |name: &str, more: &[&str]| {
        let output = format!("json={name}");
        let all = ["test", "a", "b, c", "--cases", "5", "--output", &output];
        let mut run = kata.command();
        run.args(all).args(more).stdout(std::process::Stdio::null());
        assert!(run.status().expect("kata runs").code().is_some_and(|code| code < 2), "{name}");
    };
    write("1.json", &["--partition", "slice:1/2"]);
    write("2.json", &["--partition", "slice:2/2"]);
    write("seed.json", &["--partition", "slice:2/2", "--seed", "5"]);
    write("hash1.json", &["--partition", "hash:1/2"]);
    write("hash2.json", &["--partition", "hash:2/2"]);
    write("whole.json", &[]);
    let merge = |reports: &[&str]| {
        let output = kata.command().arg("merge").args(reports).output().expect("kata runs");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout),
        )
    };
    let (code, text) = merge(&["2.json", "1.json"]);
    assert!(code == Some(1) && text.contains("1 accepted, 1 not accepted"), "{text}");
    let refused = |reports: &[&str], why: &str| {
        let (code, text) = merge(reports);
        assert!(code == Some(2) && text.contains(why), "{reports:?}: {text}");
    };
    refused(&["1.json"], "of 2 shards one is missing: 2");
    refused(&["1.json", "1.json"], "are both shard 1 of 2");
    refused(&["1.json", "seed.json"], "seed 0 and seed 5");
    refused(&["1.json", "whole.json"], "a whole run");
    refused(&["whole.json", "whole.json"], "overlap");
    refused(&["heap_sort.json"], "could not read");
    refused(&["a/heap_sort.py"], "is not a whole JSON report");
    let text = fs::read_to_string(kata.path("2.json")).expect("it is there");
    for (from, to, why) in [
        ("\"kata\": \"", "\"kata\": \"9.", "Kata 0.1.0 and Kata 9."),
        ("\"schema\": 2", "\"schema\": 3", "has version 3"),
    ] {
        fs::write(kata.path("other.json"), text.replacen(from, to, 1)).expect("a file can be written");
        refused(&["1.json", "other.json"], why);
    }
    let (code, text) = merge(&["hash1.json", "hash2.json"]);
    assert!(code == Some(1) && text.contains("1 accepted, 1 not accepted"), "{text}");
    let (code, text) = merge(&["1.json", "--incomplete", "--format", "junit"]);
    assert!(code == Some(0) && text.contains("<testsuites"), "{text}");
}
