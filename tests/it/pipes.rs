//! Exit codes and reports if something between Kata and its reader fails: a pipe, a disk, a signal; and where reports may not go.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Output, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde_json::Value;

use crate::harness::{Kata, program, unwrapped, wait_until};
use crate::hostile::assert_nothing_is_left;

const RIGHT: &str = "def sift_down(nums, i, size):\n    while 2 * i + 1 < size:\n        c = 2 * i + 1\n        \
                     if c + 1 < size and nums[c + 1] > nums[c]:\n            c += 1\n        \
                     if nums[i] >= nums[c]:\n            break\n        nums[i], nums[c] = nums[c], nums[i]\n        \
                     i = c\n    return nums\n";
const WRONG: &str = "def sift_down(nums, i, size):\n    return [7, 7]\n";
const SLEEPS: &str = "import time\ndef sift_down(nums, i, size):\n    time.sleep(600)\n";
const FORMATS: [&str; 8] = ["terminal", "json", "jsonl", "junit", "github", "markdown", "csv", "gradescope"];

/// Runs a script with bash, in which `$K` is the program.
fn sh(kata: &Kata, script: &str) -> Output {
    let mut command = Command::new("bash");
    let plain = kata.command();
    command.args(["-c", script]).current_dir(kata.folder.path()).env("K", program()).stdin(Stdio::null());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.output().expect("bash can be started")
}

fn class() -> Kata {
    Kata::new().file("c/a/sift_down.py", RIGHT).file("c/b/sift_down.py", WRONG)
}

fn json(kata: &Kata, name: &str) -> Value {
    let text = fs::read_to_string(kata.path(name)).expect("it was written");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}: {text}"))
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_closed_pipe_changes_no_exit_code_and_loses_no_report() {
    let kata = class();
    let test = "$K test c --case property_1 --no-shrink";
    let bench = "$K bench sift_down --language cpp --budget 1s";
    assert_eq!(sh(&kata, &format!("{bench} --save pipes")).status.code(), Some(0));
    for (command, code) in [
        (format!("{test} --output json=r.json"), 1),
        (format!("{test} --output junit=r.xml --format json"), 1),
        (format!("{test} --format jsonl --output json=r.json"), 1),
        (format!("{test} --output jsonl=/dev/stderr --format csv 2>&1"), 1),
        ("$K test c/a --case property_1".to_owned(), 0),
        ("$K merge r.json".to_owned(), 1),
        (format!("{bench} --baseline pipes --fail-above 0.001"), 1),
        ("$K list".to_owned(), 0),
        ("$K schema".to_owned(), 0),
        ("$K test c/no_such.py".to_owned(), 2),
    ] {
        let output = sh(&kata, &format!("{command} | true; echo ${{PIPESTATUS[0]}} > code"));
        let seen = fs::read_to_string(kata.path("code")).expect("it was written");
        assert_eq!(seen.trim(), code.to_string(), "{command}: {output:?}");
        if command.contains("r.json") {
            let report = json(&kata, "r.json");
            assert_eq!((&report["summary"]["n_submissions"], &report["incomplete"]), (&2.into(), &Value::Null));
        }
    }
    assert!(fs::read_to_string(kata.path("r.xml")).expect("it was written").contains("</testsuites>"));
}

#[test]
fn a_report_adds_to_a_log_and_never_empties_a_file() {
    let kata = class().file("log", "before\n");
    let run = |more: &str| sh(&kata, &format!("$K test c --case property_1 --no-shrink {more}"));
    for target in ["/dev/stdout", "-", "/dev/fd/1", "/proc/self/fd/1"] {
        fs::write(kata.path("log"), "before\n").expect("a file can be written");
        let output = run(&format!("--output json={target} >> log"));
        let log = fs::read_to_string(kata.path("log")).expect("it is there");
        let report = log.strip_prefix("before\n").unwrap_or_else(|| panic!("{target}: {output:?}: {log}"));
        assert_eq!(serde_json::from_str::<Value>(report).expect("JSON")["summary"]["n_submissions"], 2);
    }
    symlink("c/b/sift_down.py", kata.path("link.json")).expect("a link can be made");
    fs::hard_link(kata.path("c/b/sift_down.py"), kata.path("hard.json")).expect("a link can be made");
    symlink("r.json", kata.path("to_new.json")).expect("a link can be made");
    for (more, says) in [
        ("--output json=r.json --output junit=./r.json", "the same file"),
        ("--output json=r.json --output junit=to_new.json", "the same file"),
        ("--output json=- --output junit=/dev/stdout", "the same file"),
        ("--format json --output junit=-", "both go to stdout"),
        ("--output json=c/b/sift_down.py", "is the input `c/b/sift_down.py`"),
        ("--output json=link.json", "is the input"),
        ("--output json=hard.json", "is the input"),
        ("--partition slice:1/2 --output json=link.json", "is the input"),
        ("--output json=log > log", "stdout is redirected to"),
        ("--output json=log 2>> log >&2", "is redirected to"),
        ("--output json=c", "a folder"),
    ] {
        let output = run(more);
        let text = format!("{}{}", said(&output), fs::read_to_string(kata.path("log")).expect("it is there"));
        assert!(output.status.code() == Some(2) && text.contains(says), "{more}: {text}");
        assert_eq!(fs::read_to_string(kata.path("c/b/sift_down.py")).expect("it is there"), WRONG, "{more}");
        assert!(!kata.path("r.json").exists() && !kata.path(".kata").exists(), "{more}: something ran");
    }
    assert_eq!(run("--output json=to_new.json --output csv=/dev/null --output junit=/dev/null").status.code(), Some(1));
    assert!(fs::symlink_metadata(kata.path("to_new.json")).is_ok_and(|link| link.is_symlink()));
    let before = fs::read_to_string(kata.path("r.json")).expect("the link leads there");
    let output = sh(&kata, "$K merge r.json --output json=to_new.json");
    assert!(output.status.code() == Some(2) && said(&output).contains("is the input `r.json`"), "{output:?}");
    let output = sh(&kata, "$K bench sift_down --solution c/b/sift_down.py --export-csv hard.json");
    assert!(output.status.code() == Some(2) && said(&output).contains("is the input"), "{output:?}");
    assert_eq!(fs::read_to_string(kata.path("r.json")).expect("it is there"), before);
}

/// Starts a run over a right, a wrong and an endless file, and waits until two are judged. `start` is the command that starts it.
fn interrupted(kata: &Kata, start: &[&str], signal: Signal) -> (Option<i32>, Child) {
    let mut command = Command::new(start[0]);
    let plain = kata.command();
    command.args(&start[1..]).arg(program()).current_dir(kata.folder.path()).stdin(Stdio::null());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.args(["test", "c", "--case", "property_1", "--no-shrink", "--time-limit", "4", "--jobs", "1"]);
    command.args(FORMATS.iter().flat_map(|format| ["--output".to_owned(), format!("{format}=r.{format}")]));
    let (out, err) = (fs::File::create(kata.path("out")), fs::File::create(kata.path("err")));
    command.stdout(out.expect("a file can be made")).stderr(err.expect("a file can be made"));
    let mut child = command.spawn().expect("it can be started");
    let n_judged = || {
        let lines = fs::read_to_string(kata.path("r.jsonl")).unwrap_or_default();
        lines.lines().filter(|line| line.contains("\"event\":\"submission\"")).count()
    };
    wait_until("two files are not judged", || n_judged() == 2);
    kill(Pid::from_raw(i32::try_from(child.id()).expect("a process id fits")), signal).expect("it can be signalled");
    let status = child.wait().expect("it ends");
    (status.code().or(status.signal().map(|signal| -signal)), child)
}

#[test]
fn what_ends_a_run_leaves_the_reports_of_what_was_judged() {
    for (signal, code, why) in [
        (Signal::SIGTERM, 143, "ended by SIGTERM"),
        (Signal::SIGINT, 130, "ended by SIGINT"),
        (Signal::SIGHUP, 129, "ended by SIGHUP"),
        (Signal::SIGKILL, -9, "stopped before it was done"),
    ] {
        let kata = class().file("c/z/sift_down.py", SLEEPS).file("r.json", "an older report");
        // Bash starts background processes with SIGINT ignored, and the tests themselves may have been started so.
        let start = ["env", "--default-signal=INT,HUP,TERM"];
        let (ended, child) = interrupted(&kata, &start, signal);
        assert_eq!(ended, Some(code), "{}", fs::read_to_string(kata.path("err")).expect("it is there"));
        for format in FORMATS.iter().filter(|format| **format != "jsonl" || signal != Signal::SIGKILL) {
            let text = fs::read_to_string(kata.path(&format!("r.{format}"))).expect("it was written");
            // Formats for programs have data instead of a sentence.
            let data = if signal == Signal::SIGKILL { "\"stopped\"".to_owned() } else { signal.to_string() };
            let wanted = if format.starts_with("json") { &data } else { why };
            assert!(text.contains("incomplete") && text.contains(wanted), "{format}: {text}");
        }
        let report = json(&kata, "r.json");
        assert_eq!(report["incomplete"]["n_left"].as_u64().map(|n| n >= 1), Some(true));
        if signal == Signal::SIGKILL {
            continue;
        }
        assert_nothing_is_left(child.id(), "an interrupted judge");
        let verdicts = [0, 1].map(|at| report["submissions"][at]["verdict"].as_str().expect("a verdict"));
        assert_eq!((verdicts, &report["incomplete"]["n_left"]), (["accepted", "wrong_answer"], &1.into()));
        assert!(report["submissions"][2].is_null(), "{report:#}");
        assert!(fs::read_to_string(kata.path("out")).expect("it is there").contains("2 of 3 files judged"));
        let kata = kata.args(["merge", "r.json"]);
        let refused = kata.run();
        assert!(
            refused.code == 2 && refused.stderr.contains("is incomplete") && refused.stderr.contains("--incomplete")
        );
        let joined = kata.args(["merge", "r.json", "--incomplete", "--format", "json"]).run();
        assert_eq!((joined.code, &joined.json()["incomplete"]["n_left"]), (1, &1.into()));
    }
}

#[test]
fn an_ignored_signal_stays_ignored() {
    for (ignored, signal) in [("HUP", Signal::SIGHUP), ("INT", Signal::SIGINT), ("TERM", Signal::SIGTERM)] {
        let kata = class().file("c/z/sift_down.py", SLEEPS);
        let (code, _) = interrupted(&kata, &["env", &format!("--ignore-signal={ignored}")], signal);
        let report = json(&kata, "r.json");
        assert_eq!((code, &report["incomplete"]), (Some(1), &Value::Null), "{report:#}");
        assert_eq!(report["submissions"][2]["verdict"], "time_limit_exceeded");
    }
}

/// Neither the signals that a submission sees, nor those that Kata gets about its children, depend on how Kata was started.
#[test]
fn a_submission_inherits_no_ignored_signal() {
    let source = format!(
        "import signal\nfor number in (1, 2, 3, 15):\n    of = signal.getsignal(number)\n    \
         assert of in (signal.SIG_DFL, signal.default_int_handler), (number, of)\n{RIGHT}"
    );
    let kata = Kata::new().file("sift_down.py", source);
    let all = "env --ignore-signal=HUP,INT,QUIT,TERM,CHLD,XFSZ $K test sift_down.py --case property_1";
    let output = sh(&kata, all);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// A disk of 192 KiB that fills up while the last of three files is judged.
#[test]
fn a_disk_that_fills_keeps_the_last_report() {
    let fills = "import time\nend = time.process_time() + 1.5\ndef sift_down(nums, i, size):\n    \
                 while time.process_time() < end:\n        pass\n    return [7]\n";
    let kata = class().file("c/z/sift_down.py", fills).file("disk/x", "");
    let script = "mount -t tmpfs -o size=192k none disk && \
                  { while ! grep -qs b/sift_down disk/r.jsonl; do sleep 0.05; done; cat /dev/zero > disk/full; } 2> /dev/null & \
                  sleep 0.2; $K test c --case property_1 --jobs 1 --time-limit 30 --output json=disk/r.json --output jsonl=disk/r.jsonl \
                  --output markdown=r.md; code=$?; wait; cp disk/r.json r.json; cp disk/r.jsonl r.jsonl; exit $code";
    let namespaces: &[&str] =
        if nix::unistd::geteuid().is_root() { &["--mount"] } else { &["--user", "--map-root-user", "--mount"] };
    let mut command = Command::new("unshare");
    let plain = kata.command();
    command.args(namespaces).args(["bash", "-c", script]).current_dir(kata.folder.path()).env("K", program());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = command.output().expect("unshare is there");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("could not write `disk/r.json") && said(&output).contains("No space left"),
        "{output:?}"
    );
    // An output with room is whole; one without room is unchanged.
    let markdown = fs::read_to_string(kata.path("r.md")).expect("it was written");
    assert!(markdown.starts_with("## Kata: 1 of 3 accepted") && !markdown.contains("incomplete"), "{markdown}");
    let report = json(&kata, "r.json");
    assert!(report["incomplete"]["n_left"].as_u64().is_some_and(|n_left| n_left >= 1), "{report:#}");
    let lines = fs::read_to_string(kata.path("r.jsonl")).expect("it is there");
    assert!(
        lines.lines().count() >= 2 && lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()),
        "{lines}"
    );
}

#[test]
fn a_stdout_that_is_full_is_a_fault_and_loses_no_other_report() {
    let kata = class();
    let output = sh(&kata, "$K test c --case property_1 --no-shrink --format json --output json=r.json > /dev/full");
    assert!(output.status.code() == Some(2) && said(&output).contains("could not write to stdout"), "{output:?}");
    assert_eq!(json(&kata, "r.json")["summary"]["n_submissions"], 2);
}

#[test]
fn a_class_is_a_table_of_points() {
    let kata = class().file("c/=cmd/sift_down.py", WRONG).file("c/d, e/homework.py", RIGHT);
    let kata = kata.file("c/f/sift_down.py", b"# caf\xe9\n".as_slice());
    let files = ["test", "c", "=cmd/sift_down.py", "--cases", "4", "--no-shrink"];
    let _ = fs::create_dir(kata.path("=cmd")).and_then(|()| fs::write(kata.path("=cmd/sift_down.py"), WRONG));
    let kata = kata.args(files.into_iter().chain(["--output", "csv=r.csv", "--output", "markdown=r.md"]));
    let run = kata.run();
    assert_eq!(run.code, 1, "{run:?}");
    for line in
        ["100 of 100  AC   c/a/sift_down.py", "≥ 0 of 100  WA   c/b/sift_down.py", "none  UP   c/d, e/homework.py"]
    {
        assert!(run.stdout.contains(line), "no {line:?} in {}", run.stdout);
    }
    assert!(unwrapped(&run.stdout).contains("`--keep-going` judges the rest"), "{}", run.stdout);
    let markdown = fs::read_to_string(kata.path("r.md")).expect("it was written");
    assert!(markdown.contains("| 100 of 100 |") && markdown.contains("`--keep-going`"), "{markdown}");
    let script = "import csv; print([(r['file'], r['verdict'], r['points'], r['stopped_early']) \
                  for r in csv.DictReader(open('r.csv', newline=''), strict=True)])";
    let python = Command::new("python3").args(["-c", script]).current_dir(kata.folder.path()).output();
    assert_eq!(
        said(&python.expect("python3 runs")).trim(),
        "[('c/=cmd/sift_down.py', 'wrong_answer', '0', 'true'), ('c/a/sift_down.py', 'accepted', '100', 'false'), \
         ('c/b/sift_down.py', 'wrong_answer', '0', 'true'), ('c/d, e/homework.py', 'unknown_problem', '', ''), \
         ('c/f/sift_down.py', 'compile_error', '0', 'false'), (\"'=cmd/sift_down.py\", 'wrong_answer', '0', 'true')]"
    );
    let kata = kata.args(files.into_iter().chain(["--keep-going"]));
    assert!(!kata.run().stdout.contains('≥'), "every case was judged");
}

#[test]
fn a_test_of_junit_is_known_by_its_name() {
    let kata = class().file("c/d/homework.py", RIGHT).args(["test", "c", "--cases", "4", "--format", "junit"]);
    // Two kept counterexamples have the same name.
    let kept = "problem = \"sift_down\"\ncounterexamples = [[[1, 2], 0, 2], [[1, 3], 0, 2]]\n";
    let kata = kata.file("c/a/.kata/sift_down.py.toml", kept).file("c/no/.gitignore", "");
    let run = kata.run();
    let mut seen = std::collections::BTreeSet::new();
    let attribute = |line: &str, name: &str| {
        line.split_once(&format!(" {name}=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(value, _)| value.to_owned())
    };
    for line in run.stdout.lines().filter(|line| line.contains("<testcase")) {
        let key = (attribute(line, "classname").expect("a class"), attribute(line, "name").expect("a name"));
        assert!(key.0.starts_with("c/") && seen.insert(key.clone()), "{key:?} is there twice");
    }
    assert!(seen.contains(&("c/a/sift_down.py.properties".to_owned(), "counterexample (2)".to_owned())), "{seen:?}");
}

#[test]
fn annotations_are_paths_of_the_checkout_and_no_line_is_a_command() {
    let source =
        format!("print('::stop-commands::x')\nprint('##[error]y')\n{WRONG}").replace("[7, 7]", "print('::z') or [7]");
    let kata = Kata::new().file("repo/class/b/sift_down.py", source).file("repo/x", "").env("GITHUB_ACTIONS", "true");
    let root = kata.path("repo").display().to_string();
    symlink("repo", kata.path("link")).expect("a link can be made");
    for workspace in [root.clone(), kata.path("link").display().to_string()] {
        for (file, output) in [
            ("./b/sift_down.py", "--format github"),
            ("../class/b/sift_down.py", "--output github=-"),
            (&*format!("{root}/class/b/sift_down.py"), "--output github=/dev/stdout"),
        ] {
            let script = format!(
                "cd repo/class && GITHUB_WORKSPACE={workspace} $K test {file} --case property_1 --no-shrink {output}"
            );
            let output = sh(&kata, &script);
            let text = said(&output);
            assert!(text.starts_with("::error file=class/b/sift_down.py,"), "{script}: {text}");
        }
    }
    // A shell's pattern passes names that others chose.
    for name in ["--x\n::stop-commands::x", "x\n##[group]y", "--format=\n::error::x"] {
        let run = kata.command().args(["test", name]).output().expect("kata can be started");
        let text = said(&run);
        assert!(run.status.code() == Some(2) && !text.contains("\n::") && !text.contains("##["), "{text}");
    }
    for format in FORMATS.iter().filter(|format| **format != "github") {
        for target in ["-", "/dev/stdout", "/dev/stderr", "/dev/fd/3 3>&1"] {
            let script = format!(
                "cd repo/class && $K test b/sift_down.py --case property_1 --no-shrink --output {format}={target}"
            );
            let text = said(&sh(&kata, &script));
            for line in text.lines() {
                assert!(!line.trim_start().starts_with("::") && !line.contains("##["), "{format} to {target}: {line}");
            }
        }
    }
}

/// Runs `kata list` at a terminal of its own, and says whether anything controls it.
const AT_A_TERMINAL: &str = "import os, pty, sys\n\
    pid, fd = pty.fork()\n\
    if pid == 0:\n    os.execv(os.environ['K'], ['kata', 'list'])\n\
    seen = b''\n\
    while True:\n    try:\n        part = os.read(fd, 4096)\n    except OSError:\n        break\n    if not part:\n        break\n    seen += part\n\
    os.waitpid(pid, 0)\n\
    print(b'heap_sort' in seen, b'\\x1b' in seen)\n";

#[test]
fn a_terminal_without_colours_gets_none() {
    for (variables, is_colored) in [
        ("TERM=xterm", true),
        ("TERM=dumb", false),
        ("TERM=", false),
        ("TERM=xterm NO_COLOR=1", false),
        ("TERM=xterm NO_COLOR=", true),
        ("TERM=xterm CLICOLOR=0", false),
        ("TERM=dumb CLICOLOR_FORCE=1", true),
    ] {
        let kata = Kata::new().file("terminal.py", AT_A_TERMINAL);
        let output = sh(&kata, &format!("env {variables} python3 terminal.py"));
        let expected = if is_colored { "True True" } else { "True False" };
        assert_eq!(said(&output).trim(), expected, "{variables}");
    }
}
