//! Folders that others filled: links, pipes and devices in them, which files are found and left out, and a `.kata` that leads elsewhere.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::harness::{Kata, Run};

const RIGHT: &str = "solutions/sift_down/accepted/reference.py";
/// Always wrong, which shows at once.
const WRONG: &str = "def sift_down(nums, i, size):\n    return [7, 7]\n";
/// A text that a report must not show.
const SECRET: &str = "s3cret = hunter2 +\n";
const QUICKLY: [&str; 5] = ["--cases", "4", "--format", "json", "--time-limit=5"];

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo can be started");
    assert!(made.success(), "{}", path.display());
}

fn run(kata: Kata, arguments: &[&str]) -> (Kata, Run) {
    let kata = kata.args(["test"].into_iter().chain(arguments.iter().copied()).chain(QUICKLY));
    let run = kata.run();
    (kata, run)
}

fn files(report: &Value) -> Vec<&str> {
    let submissions = report["submissions"].as_array().expect("a report has submissions");
    submissions.iter().filter_map(|submission| submission["file"].as_str()).collect()
}

fn faults(report: &Value) -> Vec<(&str, &str)> {
    let faults = report["faults"].as_array().expect("a report has faults");
    faults.iter().filter_map(|fault| Some((fault["what"].as_str()?, fault["error"].as_str()?))).collect()
}

/// The files that are not read, and the reasons.
fn refused(report: &Value) -> Vec<(&str, &str)> {
    let submissions = report["submissions"].as_array().expect("a report has submissions");
    let refused = submissions.iter().filter(|submission| submission["verdict"] == "compile_error");
    refused.filter_map(|s| Some((s["file"].as_str()?, s["failure"]["reason"]["headline"].as_str()?))).collect()
}

fn left_out(report: &Value) -> Vec<String> {
    let left_out = report["left_out"].as_array().expect("a report says what is left out");
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or("-").to_owned();
    left_out
        .iter()
        .map(|entry| format!("{} {} {}", text(entry, "what"), text(entry, "why"), text(entry, "same_as")))
        .collect()
}

#[test]
fn a_link_out_of_the_folder_shows_nothing_of_what_it_leads_to() {
    for strict in [&[] as &[&str], &["--blind"], &["--keep-going"]] {
        let secret = Kata::new().file("notes", SECRET).file("sift_down.py", SECRET);
        let up = Path::new("../..").join(secret.folder.path().file_name().expect("it has a name"));
        let kata = Kata::new().shipped(RIGHT, "class/a/sift_down.py").file("class/x", "");
        for (aim, link) in [
            (secret.path("notes"), "class/sift_down.py"),
            (secret.path("sift_down.py"), "class/sift_down.cpp"),
            (up.join("sift_down.py"), "class/sift_down.rs"),
            (secret.folder.path().to_owned(), "class/folder"),
            ("/dev/zero".into(), "class/heap_sort.py"),
            ("/proc/self/environ".into(), "class/nms.py"),
        ] {
            symlink(aim, kata.path(link)).expect("a link can be made");
        }
        let (kata, seen) = run(kata, &[&["class"], strict].concat());
        let report = seen.json();
        assert_eq!(
            (seen.code, files(&report)[0], &report["summary"]["n_accepted"]),
            (1, "class/a/sift_down.py", &1.into())
        );
        let links = ["heap_sort.py", "nms.py", "sift_down.cpp", "sift_down.py", "sift_down.rs"];
        let known: Vec<&str> = refused(&report).into_iter().map(|(file, _)| file).collect();
        assert_eq!(known, links.map(|name| format!("class/{name}")));
        assert!(refused(&report).iter().all(|(_, why)| why.contains("out of `class`")), "{report:#}");
        assert_eq!(left_out(&report), ["class/x no_language -", "class/folder link_outside -"]);
        // The same files, named as a shell's pattern would name them.
        for link in links.map(|name| format!("class/{name}")).iter().chain([&"class/folder/sift_down.py".to_owned()]) {
            let again = Command::new(crate::harness::program())
                .args(["test", link])
                .args(strict)
                .args(QUICKLY)
                .current_dir(kata.folder.path())
                .env("KATA_CACHE", crate::harness::cache())
                .output();
            let again = again.expect("kata can be started");
            let text = String::from_utf8_lossy(&[again.stdout, again.stderr].concat()).into_owned();
            let is_trusted = strict != ["--blind"] && link.ends_with("folder/sift_down.py");
            assert!(is_trusted || !text.contains("hunter2"), "{link} {strict:?}: {text}");
        }
        assert!(!format!("{seen:?}").contains("hunter2"));
    }
}

#[test]
fn a_link_that_the_user_named_is_followed() {
    let kata = Kata::new().shipped(RIGHT, "elsewhere/任务 1/my.py").file("here/x", "");
    symlink(kata.path("elsewhere/任务 1/my.py"), kata.path("here/sift_down.py")).expect("a link can be made");
    let (kata, seen) = run(kata, &["here/sift_down.py", "./here/../here/sift_down.py"]);
    assert_eq!((seen.code, files(&seen.json())), (0, vec!["here/sift_down.py"]));
    assert_eq!(left_out(&seen.json()), ["./here/../here/sift_down.py met_before here/sift_down.py"]);
    // Within the folder that Kata was started in, a link is followed.
    let (_, seen) = run(kata, &["here/sift_down.py", "--blind"]);
    assert_eq!(seen.code, 0, "{seen:?}");
}

#[test]
fn every_file_of_a_folder_is_judged_once() {
    let kata =
        Kata::new().shipped(RIGHT, "c/a/sift_down.py").shipped(RIGHT, "c/b/sift_down.PY").file("c/notes.txt", "");
    let kata = kata.shipped("solutions/sift_down/accepted/reference.cpp", "c/b/sift_down.C++");
    for (aim, link) in [(".", "c/again"), (".", "c/and_again"), ("../b", "c/a/other"), ("a/sift_down.py", "c/nms.py")] {
        symlink(aim, kata.path(link)).expect("a link can be made");
    }
    fs::hard_link(kata.path("c/a/sift_down.py"), kata.path("c/b/heap_sort.py")).expect("a link can be made");
    // Links that double the paths at every step, over a folder that only they lead to.
    let kata = kata.shipped(RIGHT, "c/.deep/0/sift_down.py");
    symlink(".deep/30", kata.path("c/deep")).expect("a link can be made");
    for n in 1..=30 {
        fs::create_dir_all(kata.path(&format!("c/.deep/{n}"))).expect("a folder can be made");
        for link in ["x", "y"] {
            symlink(format!("../{}", n - 1), kata.path(&format!("c/.deep/{n}/{link}"))).expect("a link can be made");
        }
    }
    let (_, seen) = run(kata, &["c", "c/b"]);
    let report = seen.json();
    let deep = format!("c/deep/{}sift_down.py", "x/".repeat(30));
    assert_eq!(files(&report), ["c/a/sift_down.py", "c/b/sift_down.C++", "c/b/sift_down.PY", &deep]);
    assert_eq!((seen.code, faults(&report)), (0, vec![]));
    let met: Vec<String> = left_out(&report).into_iter().filter(|text| !text.contains("/deep/")).collect();
    for text in [
        "c/notes.txt no_language -",
        "c/b/heap_sort.py met_before c/a/sift_down.py",
        "c/nms.py met_before c/a/sift_down.py",
        "c/again met_before c",
        "c/b met_before c/b",
    ] {
        assert!(met.iter().any(|known| known == text), "no {text:?} in {met:#?}");
    }
    assert!(seen.stderr.contains("left out: ") && seen.stderr.lines().count() == 1, "{}", seen.stderr);
}

#[test]
fn what_is_ignored_or_made_by_tools_is_left_out_and_listed() {
    let mut kata =
        Kata::new().file("repo/.git/HEAD", "").file("repo/.gitignore", "old/\n*.bak.py\n/sub/only_here.py\n");
    for path in ["old/a", "sub/old/b", "sub/keep/c", "sub/venv/d", "target/e", "node_modules/f", "sub/tool/g", ".h"] {
        kata = kata.shipped(RIGHT, &format!("repo/{path}/sift_down.py"));
    }
    let kata = kata.shipped(RIGHT, "repo/sub/x.bak.py").shipped(RIGHT, "repo/sub/only_here.py");
    let kata = kata.file("repo/sub/tool/pyvenv.cfg", "").file("repo/sub/keep/.gitignore", "!c.bak.py\n");
    let kata = kata.shipped(RIGHT, "repo/sub/keep/c.bak.py");
    let (kata, seen) = run(kata, &["repo/sub", "--problem", "sift_down"]);
    assert_eq!(files(&seen.json()), ["repo/sub/keep/c/sift_down.py", "repo/sub/keep/c.bak.py"]);
    let listed = left_out(&seen.json());
    for text in
        ["sub/old ignored", "sub/only_here.py ignored", "sub/tool generated", "sub/venv generated", "x.bak.py ignored"]
    {
        assert!(listed.iter().any(|known| known.contains(text)), "no {text:?} in {listed:#?}");
    }
    assert!(seen.stderr.contains("`--no-ignore`"), "{}", seen.stderr);
    let (_, seen) = run(kata, &["repo", "--problem", "sift_down", "--no-ignore"]);
    assert_eq!(files(&seen.json()).len(), 10);
}

#[test]
fn what_cannot_be_read_ends_nothing() {
    let kata = Kata::new().shipped(RIGHT, "c/a/sift_down.py").shipped(RIGHT, "c/b/sift_down.py");
    let kata = kata.shipped(RIGHT, "c/z/sift_down.py").file("c/z/nms.py", vec![b' '; (16 << 20) + 1]);
    pipe(&kata.path("c/a/heap_sort.py"));
    pipe(&kata.path("c/z/.gitignore"));
    symlink("nowhere", kata.path("c/z/viterbi.py")).expect("a link can be made");
    fs::set_permissions(kata.path("c/b"), fs::Permissions::from_mode(0o000)).expect("modes can be set");
    // Root could read everything, so its right to do so is taken away.
    let kata = kata.args(["test", "c"].into_iter().chain(QUICKLY));
    let plain = kata.command();
    let mut command = Command::new("setpriv");
    command.args(["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search"]);
    command.arg(plain.get_program()).args(plain.get_args()).current_dir(kata.folder.path());
    command.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let is_root = fs::metadata("/proc/self").expect("there is /proc").uid() == 0;
    let output = if is_root { command.output() } else { kata.command().output() }.expect("it can be started");
    fs::set_permissions(kata.path("c/b"), fs::Permissions::from_mode(0o700)).expect("modes can be set");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    // A file that the judge cannot read is the judge's fault, whatever else was found.
    assert_eq!((output.status.code(), &report["summary"]["n_accepted"]), (Some(2), &2.into()));
    let found = [faults(&report), refused(&report)].concat();
    for (path, says) in [
        ("c/a/heap_sort.py", "a pipe"),
        ("c/b", "Permission denied"),
        ("c/z/.gitignore", "a pipe"),
        ("c/z/viterbi.py", "a file that does not exist"),
        ("c/z/nms.py", "larger than 16 MiB"),
    ] {
        assert!(found.iter().any(|(what, error)| *what == path && error.contains(says)), "{path}: {found:#?}");
    }
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn nothing_is_written_or_read_through_a_kata_folder_that_leads_elsewhere() {
    type Set = fn(&Kata);
    let prepare: [(&str, Set); 9] = [
        ("the file is a link", |kata| symlink(kata.path("theirs"), kata.path("c/.kata/sift_down.py.toml")).unwrap()),
        ("the file is a hard link", |kata| {
            fs::hard_link(kata.path("theirs"), kata.path("c/.kata/sift_down.py.toml")).unwrap();
        }),
        ("the folder is a link", |kata| {
            fs::remove_dir_all(kata.path("c/.kata")).unwrap();
            symlink(kata.path("out"), kata.path("c/.kata")).unwrap();
        }),
        ("the folder is a pipe", |kata| {
            fs::remove_dir_all(kata.path("c/.kata")).unwrap();
            pipe(&kata.path("c/.kata"));
        }),
        ("the file is a pipe", |kata| pipe(&kata.path("c/.kata/sift_down.py.toml"))),
        ("the file is a device", |kata| symlink("/dev/zero", kata.path("c/.kata/sift_down.py.toml")).unwrap()),
        ("the file is huge", |kata| {
            let file = fs::File::create(kata.path("c/.kata/sift_down.py.toml")).unwrap();
            file.set_len(1 << 40).unwrap();
        }),
        ("the file is deep", |kata| {
            let deep =
                format!("problem = \"sift_down\"\ncounterexamples = {}{}", "[".repeat(100_000), "]".repeat(100_000));
            fs::write(kata.path("c/.kata/sift_down.py.toml"), deep).unwrap();
        }),
        ("the file is a folder", |kata| fs::create_dir(kata.path("c/.kata/sift_down.py.toml")).unwrap()),
    ];
    for (what, set) in prepare {
        let kata = Kata::new().file("theirs", "theirs").file("out/sift_down.py.toml", "theirs");
        let kata = kata.file("c/sift_down.py", WRONG).file("c/.kata/x", "");
        set(&kata);
        for given in ["c", "c/sift_down.py"] {
            let run = kata.command().args(["test", given]).args(QUICKLY).output().expect("kata can be started");
            assert_eq!(run.status.code(), Some(1), "{what}: {run:?}");
            for file in ["theirs", "out/sift_down.py.toml"] {
                assert_eq!(fs::read_to_string(kata.path(file)).unwrap(), "theirs", "{what}");
            }
        }
        let kept = fs::symlink_metadata(kata.path("c/.kata/sift_down.py.toml"));
        let is_mended = what.starts_with("the file") && what != "the file is a folder";
        assert!(!is_mended || kept.is_ok_and(|kept| kept.is_file() && kept.len() < 1000), "{what}");
    }
}

#[test]
fn what_is_passed_over_is_said_once() {
    let kata = Kata::new().file("c/sift_down.py", WRONG).file("c/sift_down_2.py", WRONG).file("d/sift_down.py", WRONG);
    symlink("/nowhere", kata.path("c/.kata")).expect("a link can be made");
    let kata = (0..1100).fold(kata, |kata, n| kata.file(&format!("d/{n}.txt"), ""));
    fs::create_dir(kata.path("d/.kata")).expect("a folder can be made");
    pipe(&kata.path("d/.kata/sift_down.py.toml"));
    let (kata, seen) = run(kata, &["c", "d"]);
    assert_eq!(seen.code, 1, "{seen:?}");
    let notes: Vec<&str> = seen.stderr.lines().filter(|line| line.starts_with("note: ")).collect();
    assert!(notes.len() == 2 && notes[0].contains("`c/.kata`") && notes[0].contains("link"), "{notes:?}");
    assert!(notes[1].contains("`d/.kata`") && notes[1].contains("`sift_down.py.toml`: it is a pipe"), "{notes:?}");
    assert!(seen.stderr.contains("left out: 1100 "), "{}", seen.stderr);
    // The kept counterexample has replaced the pipe.
    let (_, seen) = run(kata, &["d"]);
    assert!(!seen.stderr.contains("note: "), "{}", seen.stderr);
}

#[test]
fn what_lies_too_deep_is_left_out_and_said() {
    let kata = Kata::new().shipped(RIGHT, "c/sift_down.py").shipped(RIGHT, "c/e/sift_down.py");
    // The shell enters it step by step, since the path is too long.
    let script =
        "cd c; n=$(printf 'd%.0s' {1..200}); for i in {1..30}; do mkdir $n; cd $n || exit; done; echo > sift_down.py";
    let made = Command::new("bash").args(["-c", script]).current_dir(kata.folder.path()).status();
    assert!(made.expect("bash can be started").success());
    let (_, seen) = run(kata, &["c"]);
    let report = seen.json();
    assert_eq!((seen.code, faults(&report), files(&report)), (0, vec![], vec!["c/e/sift_down.py", "c/sift_down.py"]));
    assert!(
        seen.stderr.contains("left out: 1 in folders that are nested too deep") && left_out(&report).len() == 1,
        "{}",
        seen.stderr
    );
}

#[test]
fn a_folder_that_cannot_be_written_to_is_judged() {
    let kata = Kata::new().shipped(RIGHT, "nur lesen/sift_down.py").file("nur lesen/b/sift_down.py", WRONG);
    for folder in ["nur lesen/b", "nur lesen"] {
        fs::set_permissions(kata.path(folder), fs::Permissions::from_mode(0o555)).expect("modes can be set");
    }
    let (kata, seen) = run(kata, &["nur lesen"]);
    let report = seen.json();
    assert_eq!((seen.code, files(&report).len(), faults(&report)), (1, 2, vec![]));
    for folder in ["nur lesen/b", "nur lesen"] {
        fs::set_permissions(kata.path(folder), fs::Permissions::from_mode(0o755)).expect("modes can be set");
    }
}

#[test]
fn several_files_and_folders_are_judged_in_one_call() {
    let kata = Kata::new()
        .file("mine/heap_sort.py", "def heap_sort(nums):\n    return sorted(nums)\n")
        .file("mine/deeper/sort_array.py", "def sort_array(nums):\n    return nums\n")
        .file("mine/notes.txt", "not a submission")
        .file("sifted.py", "def sift_down(nums, i, size):\n    return nums\n");
    let (_, run) = run(kata, &["mine"]);
    let report = run.json();
    let summary = &report["summary"];
    assert_eq!((run.code, &summary["n_submissions"], &summary["n_accepted"]), (1, &2.into(), &1.into()), "{run:?}");
}
