//! A cache that was changed from outside, partly or wholly, before a run or during it. No verdict depends on it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::harness::{Kata, ROOT, cache};

/// A change to a file of the cache.
type Damage = fn(&Path);

const DAMAGES: [Damage; 6] = [
    |path| fs::remove_file(path).expect("it is there"),
    |path| fs::File::options().write(true).open(path).and_then(|file| file.set_len(0)).expect("it can be cut"),
    |path| {
        fs::remove_file(path).expect("it is there");
        fs::create_dir(path).expect("a folder can be made");
    },
    |path| {
        fs::remove_file(path).expect("it is there");
        symlink("/dev/zero", path).expect("a link can be made");
    },
    |path| {
        fs::remove_file(path).expect("it is there");
        assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo can be started").success());
    },
    |path| fs::set_permissions(path, fs::Permissions::from_mode(0o000)).expect("modes can be set"),
];

/// A right solution with a cache of its own, in which harnesses are ready.
struct Judged {
    kata: Kata,
    name: &'static str,
    source: String,
}

impl Judged {
    fn new(name: &'static str) -> Judged {
        let extension = name.rsplit_once('.').expect("it has an extension").1;
        let path = Path::new(ROOT).join(format!("solutions/sift_down/accepted/reference.{extension}"));
        let source = fs::read_to_string(path).expect("it is shipped");
        // Prepared in the cache of all tests, then copied with its modification times.
        let shared =
            Kata::new().file(name, &source).args(["test", name, "--time-limit=5", "--case", "sinks_to_a_leaf"]).run();
        assert_eq!(shared.code, 0, "{shared:?}");
        let kata = Kata::new();
        fs::create_dir(kata.path("cache")).expect("a folder can be made");
        let to = kata.path("cache/prepared");
        let copied = Command::new("cp").arg("-a").arg(cache().join("prepared")).arg(&to).status();
        assert!(copied.expect("cp can be started").success());
        let own = kata.path("cache").display().to_string();
        let judged = Judged { kata: kata.env("KATA_CACHE", &own), name, source };
        judged.judge("");
        judged
    }

    /// Judges the solution with a comment of its own; it must be accepted.
    fn judge(&self, what: &str) {
        let comment = if self.name.ends_with("py") { "#" } else { "//" };
        let version = what.split(' ').next().unwrap_or_default();
        fs::write(self.kata.path(self.name), format!("{}\n{comment} {version}\n", self.source))
            .expect("it can be written");
        let output =
            self.kata.command().args(["test", self.name, "--time-limit=5", "--case", "sinks_to_a_leaf"]).output();
        let output = output.expect("kata can be started");
        assert_eq!(output.status.code(), Some(0), "{} {what}: {output:?}", self.name);
    }

    /// The files of a part of the cache, including their list.
    fn files(&self, part: &str) -> Vec<PathBuf> {
        let mut folders = vec![self.kata.path("cache").join(part)];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in
                fs::read_dir(folder).expect("it can be read").map(|entry| entry.expect("it can be read").path())
            {
                if entry.is_dir() { folders.push(entry) } else { files.push(entry) }
            }
        }
        files.sort();
        assert!(!files.is_empty(), "{part} is empty");
        files
    }
}

#[test]
fn each_damage_to_each_file_of_a_python_program_is_mended() {
    let judged = Judged::new("sift_down.py");
    let n_files = judged.files("programs").len() + judged.files("toolchains").len();
    for idx in 0..n_files.max(DAMAGES.len()) {
        for part in ["programs", "toolchains"] {
            let files = judged.files(part);
            let file = &files[idx % files.len()];
            DAMAGES[idx % DAMAGES.len()](file);
            judged.judge(&format!(" after damage {idx} to {}", file.display()));
        }
    }
    let is_of_python = |file: &PathBuf| {
        let names = fs::read_dir(file.parent().expect("it is in a folder")).into_iter().flatten().flatten();
        names.into_iter().any(|entry| entry.file_name() == "kata_codec.py")
    };
    let prepared: Vec<PathBuf> = judged.files("prepared").into_iter().filter(is_of_python).collect();
    assert!(prepared.len() >= 5, "{prepared:?}");
    for (idx, file) in prepared.iter().enumerate() {
        DAMAGES[idx % DAMAGES.len()](file);
        judged.judge(&format!(" after damage {} to {}", idx % DAMAGES.len(), file.display()));
    }
}

#[test]
fn a_damaged_compiled_program_is_made_again() {
    for name in ["sift_down.rs", "sift_down.cpp"] {
        let judged = Judged::new(name);
        let files = judged.files("programs");
        for (idx, file) in files.iter().enumerate() {
            DAMAGES[(idx + 3) % DAMAGES.len()](file);
            judged.judge(&format!(" after damage {} to {}", (idx + 3) % DAMAGES.len(), file.display()));
            DAMAGES[idx % 2](file);
            judged.judge(&format!(" after damage {} to {}", idx % 2, file.display()));
        }
        // A built program does not need the harness's folder, and a new one makes the folder again.
        if name == "sift_down.rs" {
            fs::remove_dir_all(judged.kata.path("cache/prepared")).expect("it is there");
            judged.judge(" without prepared");
            fs::remove_dir_all(judged.kata.path("cache/prepared")).expect("it is there");
            fs::write(judged.kata.path("cache/prepared"), "no folder").expect("it can be written");
            judged.judge("new");
        }
    }
}

/// A compiler that refuses its own harness says nothing about the submission: the harness is made again, or not used.
#[test]
fn a_harness_that_the_compiler_refuses_is_no_compile_error() {
    type Change = fn(&mut Vec<u8>);
    fn spoil(bytes: &mut [u8], text: &[u8]) {
        let at = bytes.windows(text.len()).position(|window| window == text);
        at.into_iter().for_each(|at| bytes[at + text.len() - 1] ^= 1);
    }
    let changes: [Change; 3] = [
        // Metadata of another version (E0514) and of another format (E0786).
        |bytes| spoil(bytes, b"rustc 1"),
        |bytes| spoil(bytes, b"rust\0\0\0"),
        |bytes| bytes.fill(0),
    ];
    for (name, library, changes) in
        [("sift_down.rs", "libkata_harness.rlib", &changes[..]), ("sift_down.cpp", "harness.hpp.gch", &changes[2..])]
    {
        let judged = Judged::new(name);
        for (idx, change) in changes.iter().enumerate() {
            let of_language = |path: &PathBuf| path.ends_with(library);
            let files: Vec<PathBuf> = judged.files("prepared").into_iter().filter(of_language).collect();
            let mut changed = Vec::new();
            for path in &files {
                let time = fs::metadata(path).and_then(|old| old.modified()).expect("it has a time");
                let whole = fs::read(path).expect("it can be read");
                let mut bytes = whole.clone();
                change(&mut bytes);
                // The length and time stay the same, so that only its compiler can notice.
                let file = fs::File::options().write(true).open(path).expect("it can be opened");
                std::os::unix::fs::FileExt::write_all_at(&file, &bytes, 0).expect("it can be written");
                file.set_modified(time).expect("times can be set");
                changed.extend((bytes != whole).then_some((path, bytes)));
            }
            assert!(!changed.is_empty(), "change {idx} finds nothing in {library}");
            judged.judge(&format!("refused{idx}"));
            // Headers that are not precompiled take longer to compile and have the same effect.
            let is_made_again = changed.iter().any(|(path, bytes)| fs::read(path).is_ok_and(|now| now != *bytes));
            assert!(is_made_again || name == "sift_down.cpp", "change {idx}: nothing was made again");
        }
    }
}

#[test]
fn what_rustc_kept_of_last_time_may_be_damaged() {
    let judged = Judged::new("sift_down.rs");
    for (idx, kind) in
        ["dep-graph.bin", "query-cache.bin", "work-products.bin", ".o", "sift_down.rs", ".lock"].iter().enumerate()
    {
        let files = judged.files("incremental");
        let file = files.iter().find(|file| file.to_string_lossy().ends_with(kind));
        let file = file.unwrap_or_else(|| panic!("no {kind} in {files:?}"));
        DAMAGES[idx](file);
        judged.judge(&format!("v{idx} after damage to {kind}"));
    }
    let folder = judged.kata.path("cache/incremental");
    fs::remove_dir_all(&folder).expect("it is there");
    fs::write(&folder, "no folder").expect("it can be written");
    judged.judge("without");
}

#[test]
fn a_cache_may_be_deleted_while_it_is_used() {
    // Wrong, so that fresh processes are started for it; slow enough for its files to be removed meanwhile.
    let source = "import time\ndef sift_down(nums, i, size):\n    time.sleep(0.2)\n    return nums\n";
    let kata = Kata::new().file("sift_down.py", source);
    let own = kata.path("cache").display().to_string();
    let kata = kata.env("KATA_CACHE", &own);
    let kata =
        kata.args(["test", "sift_down.py", "--format", "jsonl", "--time-limit=5", "--cases", "2", "--no-shrink"]);
    for _ in 0..2 {
        let mut child = kata.command().stdout(Stdio::piped()).spawn().expect("kata can be started");
        let mut is_removed = false;
        let mut verdict = Value::Null;
        for line in BufReader::new(child.stdout.take().expect("it is piped")).lines() {
            let line: Value = serde_json::from_str(&line.expect("it can be read")).expect("it is JSON");
            if line["event"] == "group" && !is_removed {
                is_removed = true;
                for part in ["programs", "prepared", "incremental", "toolchains"] {
                    fs::remove_dir_all(kata.path("cache").join(part)).expect("it is there");
                }
            }
            if line["event"] == "submission" {
                verdict = line["submission"]["verdict"].clone();
            }
        }
        assert_eq!(child.wait().expect("it can be waited for").code(), Some(1));
        assert_eq!((verdict, is_removed), (Value::from("wrong_answer"), true));
    }
}

#[test]
fn judges_that_mend_the_same_cache_agree() {
    let judged = Judged::new("sift_down.rs");
    for damage in &DAMAGES[..2] {
        for file in judged.files("programs") {
            damage(&file);
        }
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let mut run = judged.kata.command();
                    run.args(["test", judged.name, "--time-limit=5", "--case", "sinks_to_a_leaf"]);
                    let run = run.output().expect("kata can be started");
                    assert_eq!(run.status.code(), Some(0), "{run:?}");
                });
            }
        });
    }
}
