//! The report's forms for other programs, and which of the files a shard judges.

use std::fs;
use std::process::Command;

use crate::harness::Kata;

const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
/// Raises in line 2 for more than two numbers, with a message that no XML may hold.
const RAISES: &str = "def heap_sort(nums):\n    assert len(nums) < 3, '\\x00\\x1b]]>&%:,'\n    return sorted(nums)\n";

fn kata() -> Kata {
    Kata::new().file("a/heap_sort.py", RIGHT).file("b, c/heap_sort.py", RAISES).file("notes.py", "x = 1\n")
}

#[test]
fn junit_is_xml_that_others_read() {
    let kata =
        kata().args(["test", ".", "--cases", "5", "--output", "junit=report.xml", "--output", "markdown=report.md"]);
    let run = kata.run();
    assert_eq!(run.code, 2, "{run:?}");
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
        "3 2\n['language', 'problem', 'replay', 'seed', 'verdict']\n['run_time_error'] True\n"
    );
    let markdown = fs::read_to_string(kata.path("report.md")).expect("it was written");
    assert!(markdown.starts_with("## Kata: 1 of 2 accepted") && markdown.contains("notes.py"), "{markdown}");
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
fn outputs_are_opened_before_the_first_run() {
    let run = kata().args(["test", "a", "--output", "json=no/such/folder/report.json"]).run();
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("no/such/folder/report.json"), "{run:?}");
    let run = kata().args(["test", "a", "--output", "yaml=report.yaml"]).run();
    assert!(run.code == 2 && run.stderr.contains("there are terminal, json, junit, github, markdown"), "{run:?}");
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
    for format in ["terminal", "json", "junit", "github", "markdown"] {
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
