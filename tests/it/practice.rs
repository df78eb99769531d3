//! The history of practice, and the commands that read it: `status`, `next`, `reset`, `hint`, `solution`.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rusqlite::Connection;
use serde_json::Value;

use crate::harness::{Kata, Run, program, unwrapped};

const RIGHT: &str = include_str!("../../solutions/sift_down/accepted/reference.py");
const WRONG: &str = "def softmax(logits):\n    return logits\n";
const DAY: i64 = 86_400;

/// A folder with a history in `data`, outside CI.
fn kata() -> Kata {
    let kata = Kata::new();
    let data = kata.path("data").display().to_string();
    ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL", "BUILDKITE", "CIRCLECI"]
        .into_iter()
        .fold(kata, |kata, name| kata.env(name, ""))
        .env("KATA_DATA", &data)
}

fn judge(kata: &Kata, file: &str, more: &[&str]) -> Run {
    kata.run_of(["test", file, "--no-shrink"].into_iter().chain(more.iter().copied()))
}

fn done(kata: &Kata, arguments: &[&str]) -> String {
    let run = kata.run_of(arguments.iter().copied());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{arguments:?}: {run:?}");
    run.stdout
}

fn records(kata: &Kata) -> Vec<Value> {
    let export: Value = serde_json::from_str(&done(kata, &["status", "--export", "json"])).expect("it is JSON");
    export["records"].as_array().expect("a list").clone()
}

/// Adds records: days ago, problem, verdict, and the time as a multiple of the reference's.
fn practised(kata: &Kata, attempts: &[(i64, &str, &str, f64)]) {
    done(kata, &["hint", "viterbi"]);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970").as_secs() as i64;
    let history = Connection::open(kata.path("data/history.db")).expect("the history can be opened");
    for (days, problem, verdict, times) in attempts {
        let insert = "INSERT INTO records (at, problem, language, verdict, slowest_ms, reference_ms) VALUES (?1, ?2, 'cpp', ?3, ?4, 2.0)";
        history.execute(insert, (now - days * DAY, problem, verdict, times * 2.0)).expect("a record can be added");
    }
}

#[test]
fn what_is_judged_is_recorded_and_nothing_else_is() {
    let kata = kata().file("sift_down.py", RIGHT).file("softmax.py", WRONG);
    for more in [["--blind"].as_slice(), &["--partition", "slice:1/1"], &["--case", "sinks_to_a_leaf"]] {
        judge(&kata, "sift_down.py", more);
    }
    assert!(!kata.path("data").exists(), "nothing is to be recorded");
    let run = judge(&kata, "sift_down.py", &[]);
    assert!(run.code == 0 && run.stdout.contains("kata solution sift_down\n"), "{run:?}");
    assert!(done(&kata, &["solution", "sift_down"]).contains("The reference in Python"));
    assert_eq!(judge(&kata, "softmax.py", &["--format", "json"]).code, 1);
    judge(&kata, "unknown.py", &[]);
    let found: Vec<String> = records(&kata)
        .iter()
        .map(|record| format!("{} {} {}", record["problem"], record["language"], record["verdict"]).replace('"', ""))
        .collect();
    assert_eq!(found, ["sift_down python accepted", "softmax python wrong_answer"]);
    assert!(records(&kata)[0]["slowest_ms"].as_f64().is_some_and(|time| time > 0.0));
    let csv = done(&kata, &["status", "--export", "csv"]);
    assert!(csv.starts_with("at,problem,language,verdict,slowest_ms,reference_ms\r\n") && csv.lines().count() == 3);
    assert_eq!(done(&kata, &["reset", "softmax"]), "forgot 1 judged submission and 0 hints of `softmax`\n");
    assert_eq!(done(&kata, &["reset", "softmax"]), "the history has nothing about `softmax`\n");
    assert_eq!(done(&kata, &["reset", "softmax", "--locale", "zh"]), "历史中没有 `softmax` 的记录\n");
    assert_eq!(records(&kata).len(), 1);
}

#[test]
fn ci_records_nothing() {
    let kata = kata().file("sift_down.py", RIGHT);
    for engine in ["CI", "GITLAB_CI", "JENKINS_URL"] {
        let mut command = kata.command();
        command.args(["test", "sift_down.py"]).env(engine, "true");
        assert!(command.output().expect("kata can be started").status.success());
        let mut command = kata.command();
        assert!(command.args(["hint", "nms"]).env(engine, "true").output().expect("it starts").status.success());
        assert!(!kata.path("data").exists(), "{engine}");
    }
}

#[test]
fn a_broken_history_changes_no_verdict() {
    let data = |kata: &Kata| kata.path("data/history.db");
    let newer = |kata: &Kata| {
        done(kata, &["hint", "nms"]);
        let history = Connection::open(data(kata)).expect("the history can be opened");
        history.pragma_update(None, "user_version", 99).expect("a version can be set");
    };
    type Break<'a> = &'a dyn Fn(&Kata);
    let cases: [(Break<'_>, &str); 5] = [
        (&newer, "a newer version of Kata wrote it"),
        (&|kata| fs::write(data(kata), "dear diary\n".repeat(99)).unwrap(), "it is no database"),
        (&|kata| symlink("/etc/passwd", data(kata)).unwrap(), "a link"),
        (&|kata| fs::create_dir(data(kata)).unwrap(), "a link, folder or device"),
        (&|kata| nix::unistd::mkfifo(&data(kata), nix::sys::stat::Mode::S_IRWXU).unwrap(), "a link, folder or device"),
    ];
    for (damage, says) in cases {
        let kata = kata().file("sift_down.py", RIGHT);
        fs::create_dir(kata.path("data")).unwrap();
        damage(&kata);
        let before = fs::symlink_metadata(data(&kata)).unwrap();
        let run = judge(&kata, "sift_down.py", &[]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.stderr.contains(says) && run.stderr.lines().count() == 1, "{run:?}");
        let run = kata.run_of(["status"]);
        assert!(run.code == 2 && run.stderr.contains(says), "{run:?}");
        // A hint needs no history.
        let run = kata.run_of(["hint", "nms", "--number", "2"]);
        assert!(run.code == 0 && run.stdout.starts_with("Hint 2 of"), "{run:?}");
        let run = kata.run_of(["solution", "nms", "--reveal"]);
        assert!(run.code == 0 && run.stderr.is_empty(), "{run:?}");
        let after = fs::symlink_metadata(data(&kata)).unwrap();
        assert_eq!((before.len(), before.file_type()), (after.len(), after.file_type()), "{says}");
    }
}

#[test]
fn a_full_disk_and_a_closed_folder_change_no_verdict() {
    let kata = kata().file("sift_down.py", RIGHT);
    fs::create_dir(kata.path("data")).unwrap();
    let script = |mount: &str| {
        let kata_test = "\"$0\" test sift_down.py && \"$0\" hint nms";
        let mut command = kata.command();
        let own: Vec<_> =
            command.get_envs().map(|(name, value)| (name.to_owned(), value.map(ToOwned::to_owned))).collect();
        command = Command::new("unshare");
        command.args(["-rm", "bash", "-c", &format!("{mount} && {kata_test}")]).arg(program());
        command.current_dir(kata.folder.path()).stdin(Stdio::null());
        command.envs(own.into_iter().map(|(name, value)| (name, value.unwrap_or_default())));
        let output = command.output().expect("unshare can be started");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let full = "mount -t tmpfs -o size=16k tmpfs data && head -c 16384 /dev/zero > data/full; [ -s data/full ]";
    let (code, stderr) = script(full);
    assert_eq!(code, Some(0), "{stderr}");
    let notes: Vec<&str> = stderr.lines().filter(|line| line.contains("not recorded")).collect();
    assert!(notes.len() == 2 && notes.iter().all(|note| note.contains("the disk is full or fails")), "{stderr}");
    let (code, stderr) = script("mount -t tmpfs -o ro tmpfs data");
    assert_eq!((code, stderr.as_str()), (Some(0), ""), "a folder that is closed is meant so");
}

#[test]
fn a_killed_process_leaves_a_whole_history() {
    let kata = kata();
    for round in 0..40_u64 {
        let mut command = kata.command();
        command.args(["hint", "heap_sort"]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().expect("kata can be started");
        std::thread::sleep(Duration::from_micros(round * 700));
        let _ = child.kill();
        let _ = child.wait();
    }
    assert!(done(&kata, &["hint", "heap_sort", "--again"]).starts_with("Hint 1 of"));
    let history = Connection::open(kata.path("data/history.db")).expect("the history can be opened");
    let whole: String = history.query_row("PRAGMA integrity_check", (), |row| row.get(0)).expect("it can be checked");
    assert_eq!(whole, "ok");
}

#[test]
fn many_processes_write_at_once() {
    let kata = kata();
    let names = ["heap_sort", "nms", "viterbi", "softmax", "sift_down", "build_max_heap"];
    let start = |name: &&str| {
        let mut command = kata.command();
        command.args(["hint", name]).stdout(Stdio::null()).stderr(Stdio::piped());
        command.spawn().expect("kata can be started")
    };
    let children: Vec<_> = names.iter().map(start).collect();
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }
    for name in names {
        let said = done(&kata, &["reset", name]);
        assert_eq!(said, format!("forgot 0 judged submissions and 1 hint of `{name}`\n"));
    }
}

#[test]
fn the_status_tells_what_is_due_failed_and_solved() {
    let kata = kata();
    assert!(
        done(&kata, &["status"])
            .starts_with(&format!("nothing judged yet, of {} problems", kata_problems::PROBLEMS.len()))
    );
    practised(
        &kata,
        &[
            (90, "heap_sort", "accepted", 3.0),
            (90, "heap_sort", "accepted", 1.5),
            (1, "nms", "wrong_answer", 9.0),
            (0, "softmax", "wrong_answer", 9.0),
            (0, "softmax", "accepted", 0.5),
            (0, "gone/dot", "accepted", 1.0),
        ],
    );
    let status: Value = serde_json::from_str(&done(&kata, &["status", "--format", "json"])).expect("it is JSON");
    assert_eq!(status["all"], serde_json::json!({"n_solved": 2, "n_problems": kata_problems::PROBLEMS.len()}));
    assert_eq!(status["n_days"], 3);
    let problems = status["problems"].as_array().expect("a list");
    let row = |name: &str| problems.iter().find(|row| row["problem"] == name).expect("it was tried");
    assert_eq!((&row("heap_sort")["is_due"], &row("heap_sort")["best"]["of_reference"]), (&true.into(), &1.5.into()));
    assert_eq!((&row("softmax")["is_due"], &row("nms")["due"]), (&false.into(), &Value::Null));
    for (columns, locale) in [("40", "en"), ("60", "zh"), ("200", "en"), ("200", "zh")] {
        let mut command = kata.command();
        let output = command.args(["status", "--locale", locale]).env("COLUMNS", columns).output().expect("it starts");
        let text = String::from_utf8(output.stdout).expect("it is UTF-8");
        let n_columns: usize = columns.parse().unwrap();
        let widest = text.lines().map(kata_judge::report::wrap::columns).max().unwrap();
        assert!(widest <= n_columns, "{widest} columns of {columns}:\n{text}");
        let n = kata_problems::PROBLEMS.len();
        let solved = [format!("2 of {n} solved"), format!("共 {n} 题")];
        let says: [&str; 6] = match locale {
            "en" => ["due for review", "failed last", "solved", &solved[0], "1.5 times the reference", "kata next"],
            _ => ["该复习了", "上次未通过", "已解决", &solved[1], "1.5 倍", "kata next"],
        };
        let flat = unwrapped(&text);
        says.iter().for_each(|says| assert!(flat.contains(says), "{says}:\n{text}"));
    }
}

#[test]
fn next_picks_what_is_due_then_what_failed_then_the_easiest() {
    let kata = kata();
    let picked = |kata: &Kata, more: &[&str]| done(kata, &[["next"].as_slice(), more].concat());
    let easiest = &kata_problems::PROBLEMS[0];
    let (slug, title) = (easiest.slug, easiest.index.title);
    let first = format!("{slug} · {title} · easy · not solved yet\nnext: kata show {slug}\n");
    assert!(picked(&kata, &[]).starts_with(&first));
    assert!(picked(&kata, &["--topic", "greedy"]).starts_with("nms · "));
    assert!(picked(&kata, &["--difficulty", "hard", "--locale", "zh"]).contains("还未解决"));
    let run = kata.run_of(["next", "--topic", "greedy", "--difficulty", "hard"]);
    assert!(run.code == 2 && run.stderr.contains("no problem is of that topic and difficulty"), "{run:?}");
    practised(&kata, &[(1, "nms", "time_limit_exceeded", 9.0), (0, "sift_down", "accepted", 1.0)]);
    let said = picked(&kata, &[]);
    assert!(said.starts_with("nms · ") && said.contains("failed on") && said.contains("kata hint nms"), "{said}");
    practised(&kata, &[(200, "viterbi", "accepted", 1.0)]);
    let said = picked(&kata, &[]);
    assert!(said.starts_with("viterbi · ") && said.contains("due for review since"), "{said}");
    assert!(said.contains("kata new viterbi --language cpp"), "{said}");
    let easy = kata_problems::PROBLEMS.iter().map(|source| source.slug).find(|slug| *slug != "sift_down");
    let easy = format!("{} · ", easy.expect("there are others"));
    assert!(picked(&kata, &["--difficulty", "easy"]).starts_with(&easy));
}

#[test]
fn each_call_gives_one_more_hint() {
    let kata = kata();
    let numbers = |said: &str| said.lines().filter(|line| line.starts_with("Hint ")).count();
    let first = done(&kata, &["hint", "heap_sort"]);
    assert!(first.starts_with("Hint 1 of ") && first.ends_with("one more hint: kata hint heap_sort\n"), "{first}");
    assert!(done(&kata, &["hint", "sort_array"]).starts_with("Hint 2 of "), "an alias is the same problem");
    assert_eq!(numbers(&done(&kata, &["hint", "heap_sort", "--again"])), 2);
    assert!(done(&kata, &["hint", "heap_sort", "--locale", "zh"]).starts_with("提示 3/"));
    let all = done(&kata, &["hint", "heap_sort", "--all"]);
    assert!(numbers(&all) >= 3 && all.ends_with("the solution: kata solution heap_sort --reveal\n"), "{all}");
    let last = done(&kata, &["hint", "heap_sort"]);
    assert!(last.contains("that was the last hint"), "{last}");
    // Then none is suggested after a wrong answer.
    let kata = kata.file("heap_sort.py", "def heap_sort(nums):\n    return nums\n");
    let wrong = judge(&kata, "heap_sort.py", &[]);
    assert!(wrong.stdout.contains("kata debug heap_sort.py") && !wrong.stdout.contains("kata hint"), "{wrong:?}");
    let run = kata.run_of(["hint", "heap_sort", "--number", "99"]);
    assert!(run.code == 2 && run.stderr.contains("`--number 99` is none of them"), "{run:?}");
    // Without a history each call begins with the first.
    let forgetful = Kata::new();
    for _ in 0..2 {
        let said = done(&forgetful, &["hint", "heap_sort"]);
        assert!(said.starts_with("Hint 1 of ") && said.ends_with("kata hint heap_sort --number 2\n"), "{said}");
    }
}

#[test]
fn the_solution_is_for_those_who_solved_it() {
    let kata = kata();
    practised(&kata, &[(1, "nms", "wrong_answer", 9.0), (2, "softmax", "accepted", 1.0)]);
    let run = kata.run_of(["solution", "nms"]);
    assert!(run.code == 2 && run.stdout.is_empty() && run.stderr.contains("`--reveal`"), "{run:?}");
    let said = done(&kata, &["solution", "softmax"]);
    assert!(said.contains("The reference in C++") && said.ends_with("next: kata next\n"), "{said}");
    for (language, title, holds) in [("py", "Python", "def nms("), ("rust", "Rust", "fn nms("), ("cpp", "C++", "nms(")]
    {
        let said = done(&kata, &["solution", "nms", "--reveal", "--language", language]);
        assert!(said.contains(&format!("The reference in {title}")) && said.contains(holds), "{said}");
    }
    assert!(done(&kata, &["solution", "nms", "--reveal", "--locale", "zh"]).contains("参考解"));
}

#[test]
fn what_was_hardly_checked_or_found_in_a_folder_is_not_solved() {
    let kata = kata().shipped("solutions/sift_down/accepted/reference.py", "sift_down.py");
    let kata = kata.shipped("solutions/sift_down/accepted/reference.cpp", "sift_down.cpp");
    let solved = |kata: &Kata| kata.run_of(["status", "--export", "csv"]).stdout.lines().count();
    let before = solved(&kata);
    for arguments in
        [&["sift_down.py", "--cases", "5"][..], &["sift_down.py", "--quick"], &["sift_down.cpp", "--sanitize"], &["."]]
    {
        let run = kata.run_of(["test"].into_iter().chain(arguments.iter().copied()));
        assert_eq!((run.code, solved(&kata)), (0, before), "{arguments:?}: {run:?}");
    }
    assert_eq!(kata.run_of(["test", "sift_down.py"]).code, 0);
    assert!(solved(&kata) > before);
}
