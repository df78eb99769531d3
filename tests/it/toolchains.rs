//! Today's compiler or interpreter judges, whatever was chosen before.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::harness::{Kata, ROOT};

/// Makes a folder with a Python of this version, first on the PATH: a script that calls the real one.
fn python(kata: &Kata, folder: &str, version: &str) {
    let found =
        Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output().expect("python3 is there");
    let real = String::from_utf8(found.stdout).expect("a path is UTF-8");
    let path = kata.path(folder).join("python3");
    let script = format!("#!/bin/sh\n{} \"$@\" | sed '1s/^Python [^ ]*/Python {version}/'\n", real.trim());
    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder can be made");
    // A new file, as after an upgrade.
    fs::write(path.with_extension("new"), script).expect("a file can be written");
    fs::set_permissions(path.with_extension("new"), fs::Permissions::from_mode(0o755)).expect("modes can be set");
    fs::rename(path.with_extension("new"), path).expect("a file can be moved");
}

/// The version that judged the file.
fn version(kata: &Kata, environment: &[(&str, &str)]) -> String {
    let mut command = kata.command();
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{}:{path}", kata.path("bin").display())).envs(environment.iter().copied());
    command.args(["test", "sift_down.py", "--time-limit=5", "--case", "sinks_to_a_leaf", "--format", "json"]);
    let output = command.output().expect("kata can be started");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let line = report["submissions"][0]["compile"]["version"].as_str().expect("it is a text").to_owned();
    line.split(' ').nth(1).expect("a version follows").to_owned()
}

#[test]
fn whatever_chooses_another_version_is_noticed() {
    let kata = Kata::new().shipped("solutions/sift_down/accepted/reference.py", "sift_down.py");
    python(&kata, "bin", "3.50.0");
    let mut number = 50;
    assert_eq!(version(&kata, &[]), "3.50.0");
    // A version manager's shim stays the same file and answers differently.
    let answers = |number: i32| {
        let path = kata.path("bin/python3");
        let modified = fs::metadata(&path).and_then(|metadata| metadata.modified()).expect("it has a time");
        let text = fs::read_to_string(&path).expect("it can be read");
        let (head, tail) = text.split_once("/Python 3.").expect("it names one");
        fs::write(&path, format!("{head}/Python 3.{number}{}", &tail[2..])).expect("it can be written");
        fs::File::options()
            .write(true)
            .open(&path)
            .and_then(|file| file.set_modified(modified))
            .expect("times can be set");
    };
    for variable in ["PYENV_VERSION", "VIRTUAL_ENV", "PYTHONUSERBASE", "RUSTUP_TOOLCHAIN", "HOME"] {
        number += 1;
        answers(number);
        let value = kata.path("elsewhere").display().to_string();
        assert_eq!(version(&kata, &[(variable, &value)]), format!("3.{number}.0"), "{variable}");
    }
    for file in [".python-version", "rust-toolchain.toml", ".tool-versions"] {
        for text in ["one", "another"] {
            number += 1;
            answers(number);
            fs::write(kata.path(file), text).expect("a file can be written");
            assert_eq!(version(&kata, &[]), format!("3.{number}.0"), "{file}");
        }
    }
    // An upgrade in place, with the age and size of the old file.
    python(&kata, "bin", "3.98.0");
    assert_eq!(version(&kata, &[]), "3.98.0");
}

/// The user's own packages count from the run in which they are first present.
#[test]
fn a_package_that_is_installed_later_is_found() {
    let asked = "import site, sys; print(site.ENABLE_USER_SITE, 'python%d.%d' % sys.version_info[:2])";
    let told = Command::new("python3").args(["-c", asked]).output().expect("python3 is there").stdout;
    let told = String::from_utf8(told).expect("it is UTF-8");
    let Some(folder) = told.trim().strip_prefix("True ") else {
        return assert!(std::env::var_os("VIRTUAL_ENV").is_some(), "no packages of the user: {told}");
    };
    let kata = Kata::new().shipped("solutions/sift_down/accepted/reference.py", "right.py");
    let right = fs::read_to_string(kata.path("right.py")).expect("it is there");
    let base = kata.path("base").display().to_string();
    let kata = kata.file("sift_down.py", format!("import kata_probe\n{right}")).env("PYTHONUSERBASE", &base);
    let kata = kata.args(["test", "sift_down.py", "--time-limit=5", "--case", "sinks_to_a_leaf"]);
    assert_eq!(kata.run().code, 1);
    let kata = kata.file(&format!("base/lib/{folder}/site-packages/kata_probe.py"), "");
    let run = kata.run();
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn shards_that_were_judged_by_different_versions_are_named() {
    let kata = Kata::new();
    let shard = |index: &str, version: &str| {
        let file = format!("shard-{index}.json");
        let name = format!("{index}/sift_down.py");
        let source = Path::new(ROOT).join("solutions/sift_down/accepted/reference.py");
        fs::create_dir_all(kata.path(index)).expect("a folder can be made");
        fs::copy(source, kata.path(&name)).expect("a file can be copied");
        let mut command = kata.command();
        command.args(["test", &name, "--time-limit=5", "--case", "sinks_to_a_leaf", "--format", "json"]);
        let output = command.output().expect("kata can be started");
        let report = String::from_utf8(output.stdout).expect("it is UTF-8");
        let known = report.split_once("\"version\": \"").expect("it is named").1.split_once('"').expect("it ends").0;
        fs::write(kata.path(&file), report.replace(known, version)).expect("a file can be written");
        file
    };
    let (one, two, three) = (shard("1", "Python 3.11"), shard("2", "Python 3.12"), shard("3", "Python 3.12"));
    let kata = kata.args(["merge", &one, &two]);
    let run = kata.run();
    assert_eq!(run.code, 0, "{run:?}");
    for text in ["different versions for python", "`Python 3.11` in `shard-1.json`", "`Python 3.12` in `shard-2.json`"]
    {
        assert!(run.stderr.contains(text), "{run:?}");
    }
    let kata = kata.args(["merge", &two, &three]);
    let run = kata.run();
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{run:?}");
    // A file that was not built was judged by no version.
    let kata = kata.file("homework.py", "").args(["test", "homework.py", "--output", "json=four.json"]);
    assert_eq!(kata.run().code, 1);
    let run = kata.args(["merge", &two, "four.json"]).run();
    assert_eq!((run.code, run.stderr.as_str()), (1, ""), "{run:?}");
}

/// Other compilers and interpreters than the usual ones: the right are accepted, and the wrong get their verdict on the user's own lines.
#[test]
fn clang_and_pypy_judge_as_the_usual_ones() {
    let out_of_bounds = "#include <vector>\nint at(const std::vector<int>& nums, int place) {\n    int few[3] = {1, 2, 3};\n    \
                         return few[place] + nums[place];\n}\nstd::vector<int> sift_down(std::vector<int> nums, int i, int size) {\n    \
                         nums[0] = at(nums, size);\n    return nums;\n}\n";
    let kata = Kata::new()
        .shipped("solutions/sift_down/accepted/reference.cpp", "right/sift_down.cpp")
        .shipped("solutions/sift_down/accepted/reference.py", "right/sift_down.py")
        .file("outside/sift_down.cpp", out_of_bounds)
        .file(
            "broken/sift_down.cpp",
            "std::vector<int> sift_down(std::vector<int> nums, int i, int size) {\n    return num;\n}\n",
        )
        .file("raises/sift_down.py", "def sift_down(nums, i, size):\n    return nums[len(nums)]\n")
        .file("kata.toml", "[languages.cpp]\ncompiler = \"clang++\"\n[languages.python]\ninterpreter = \"pypy3\"\n");
    for (file, code, says) in [
        ("right/sift_down.cpp", 0, "quick: passed"),
        ("right/sift_down.py", 0, "quick: passed"),
        ("outside/sift_down.cpp", 1, "index out of bounds (line 4)"),
        ("broken/sift_down.cpp", 1, "sift_down.cpp:2"),
        ("raises/sift_down.py", 1, "(line 2)"),
    ] {
        let run = kata.run_of(["test", "--quick", "--no-shrink", file]);
        assert!(run.code == code && run.stdout.contains(says), "no {says:?} of {file} in {run:?}");
    }
    let report = kata.run_of(["test", "--quick", "--format", "json", "right"]).json();
    let versions: Vec<&str> = report["submissions"]
        .as_array()
        .expect("there are two")
        .iter()
        .map(|submission| submission["compile"]["version"].as_str().expect("it is a text"))
        .collect();
    assert!(
        versions.iter().any(|version| version.contains("clang"))
            && versions.iter().any(|version| version.contains("PyPy")),
        "{versions:?}"
    );
    let sanitized = kata.run_of(["test", "--sanitize", "--quick", "right/sift_down.cpp"]);
    assert_eq!(sanitized.code, 0, "{sanitized:?}");
    let found = kata.run_of(["test", "--sanitize", "--quick", "--no-shrink", "outside/sift_down.cpp"]);
    assert!(found.code == 1 && found.stdout.contains("out of bounds index (line 4)"), "{found:?}");
}
