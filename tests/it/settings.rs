//! `kata.toml`: what it sets, what comes before it, and what the file of a stranger cannot do.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::harness::{Kata, Run};

const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";

fn with(settings: &str) -> Kata {
    Kata::new().file("kata.toml", settings).file("heap_sort.py", RIGHT)
}

fn judge(kata: &Kata, file: &str) -> Run {
    kata.run_of(["test", file, "--cases", "5", "--time-limit", "10", "--format", "json"])
}

fn script(kata: &Kata, name: &str, text: &str) {
    let path = kata.path(name);
    fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a file can be written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("modes can be set");
}

/// The value of a setting in `kata doctor`, and the place that it comes from.
fn in_force(kata: &Kata, name: &str) -> (String, String) {
    let found = kata.run_of(["doctor", "--format", "json"]).json();
    let settings = found["settings"].as_array().expect("there are settings");
    let setting = settings.iter().find(|setting| setting["name"] == name).expect("it is listed");
    let text = |key: &str| setting[key].as_str().expect("it is a text").to_owned();
    (text("value"), text("from"))
}

#[test]
fn flags_reach_the_compiler_and_the_interpreter_and_its_version() {
    let settings = "[languages.rust]\nflags = [\"--cfg\", \"chosen\"]\n[languages.python]\nflags = [\"-O\"]\n";
    let rust = "#[cfg(not(chosen))]\ncompile_error!(\"no flag\");\n\
                pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {\n    nums.sort();\n    nums\n}\n";
    let python = "if __debug__:\n    raise RuntimeError('no flag')\n\n".to_owned() + RIGHT;
    let kata = with(settings).file("heap_sort.rs", rust).file("heap_sort.py", python);
    for (file, flags) in [("heap_sort.rs", "--cfg chosen"), ("heap_sort.py", "-O")] {
        let submission = judge(&kata, file).submission();
        assert_eq!(submission["verdict"], "accepted", "{submission:#}");
        let version = submission["compile"]["version"].as_str().expect("it is a text");
        assert!(version.ends_with(&format!(", with {flags}")), "{version}");
    }
    // The program that was built with the flag is not taken for one without it.
    fs::write(kata.path("kata.toml"), "").expect("a file can be written");
    let verdicts = ["heap_sort.rs", "heap_sort.py"].map(|file| judge(&kata, file).submission()["verdict"].clone());
    assert_eq!(verdicts, ["compile_error", "compile_error"]);
    let kata = kata.env("KATA_RUST_FLAGS", "--cfg chosen");
    assert_eq!(judge(&kata, "heap_sort.rs").submission()["verdict"], "accepted");
}

/// Neither a path nor another command of the system is run because a folder's file names it, whatever the command that Kata was given.
#[test]
fn the_file_of_a_stranger_runs_nothing_of_its_own() {
    for (settings, program) in [
        ("[languages.python]\ninterpreter = \"./evil\"", "./evil"),
        ("[languages.python]\ninterpreter = \"sub/../evil\"", "sub/../evil"),
        ("[languages.python]\ninterpreter = \"sh\"", "sh"),
        ("[languages.python]\ninterpreter = \"./python3\"", "./python3"),
    ] {
        let kata = with(settings);
        for name in ["evil", "python3"] {
            script(&kata, name, &format!("touch {}", kata.path("ran").display()));
        }
        let run = judge(&kata, "heap_sort.py");
        let refusal = format!("`{program}` would run with your rights");
        assert!(run.code == 2 && run.stdout.contains(&refusal) && run.stdout.contains("KATA_TRUST"), "{run:?}");
        for arguments in [&["doctor"][..], &["new", "nms"], &["list"]] {
            kata.run_of(arguments.iter().copied());
        }
        assert!(!kata.path("ran").exists(), "{settings}");
        // Trust in the folder above is no trust in this one, and a relative path is no trust in anything.
        let kata = kata.env("KATA_TRUST", ".:/tmp:/");
        assert_eq!(judge(&kata, "heap_sort.py").code, 2);
        assert!(!kata.path("ran").exists(), "{settings}");
    }
}

#[test]
fn a_trusted_folder_names_a_virtual_environment() {
    let kata = with("[languages.python]\ninterpreter = \"env/bin/python\"");
    let made = Command::new("python3").args(["-m", "venv", "--without-pip"]).arg(kata.path("env")).status();
    assert!(made.expect("python3 is there").success());
    let libraries = fs::read_dir(kata.path("env/lib")).expect("there is a library");
    let library = libraries.flatten().next().expect("it has a version").path().join("site-packages");
    fs::write(library.join("only_here.py"), "order = sorted\n").expect("a file can be written");
    let file = "import only_here\n\ndef heap_sort(nums):\n    return only_here.order(nums)\n";
    let folder = kata.path("").canonicalize().expect("it is there").display().to_string();
    let kata = kata.file("heap_sort.py", file).env("KATA_TRUST", &folder);
    assert_eq!(judge(&kata, "heap_sort.py").submission()["verdict"], "accepted");
    // The file is found from a folder below it, and its paths are relative to its own folder.
    let kata = kata.file("deep/heap_sort.py", file).args(["test", "heap_sort.py", "--cases", "5"]);
    let mut command = kata.command();
    let kata = command.current_dir(Path::new(&folder).join("deep")).output().expect("kata can be started");
    assert_eq!(kata.status.code(), Some(0), "{kata:?}");
}

#[test]
fn the_environment_comes_before_the_file_and_options_before_both() {
    let kata = with("language = \"rust\"\nlocale = \"zh\"\n[languages.python]\ninterpreter = \"./nothing\"");
    assert!(kata.run_of(["new", "nms"]).code == 0 && kata.path("nms.rs").exists());
    assert!(kata.run_of(["new", "softmax", "--language", "python"]).code == 0 && kata.path("softmax.py").exists());
    let is_chinese = |run: Run| !run.stdout.is_ascii();
    assert!(is_chinese(kata.run_of(["list"])) && !is_chinese(kata.run_of(["list", "--locale", "en"])));
    let file = kata.path("kata.toml").canonicalize().expect("it is there").display().to_string();
    assert_eq!(in_force(&kata, "language"), ("rust".to_owned(), file.clone()));
    assert_eq!(in_force(&kata, "locale"), ("zh".to_owned(), file.clone()));
    assert_eq!(in_force(&kata, "python interpreter").1, file);
    assert_eq!(in_force(&kata, "cpp flags"), ("none".to_owned(), "default".to_owned()));
    let kata = kata.env("KATA_LANGUAGE", "cpp").env("KATA_LOCALE", "en").env("KATA_PYTHON", "python3");
    assert!(kata.run_of(["new", "viterbi"]).code == 0 && kata.path("viterbi.cpp").exists());
    assert!(!is_chinese(kata.run_of(["list"])));
    assert_eq!(in_force(&kata, "python interpreter"), ("python3".to_owned(), "KATA_PYTHON".to_owned()));
    assert_eq!(judge(&kata, "heap_sort.py").submission()["verdict"], "accepted");
    let kata = kata.env("KATA_PYTHON", "python-of-nobody");
    let run = judge(&kata, "heap_sort.py");
    assert!(run.code == 2 && run.stdout.contains("KATA_PYTHON: `python-of-nobody`"), "{run:?}");
}

#[test]
fn excluded_files_are_left_out_of_folders_unless_they_are_named() {
    let kata = with("exclude = [\"drafts/\", \"*_old.py\", \"/heap_sort.py\"]")
        .file("drafts/heap_sort.py", RIGHT)
        .file("work/heap_sort_old.py", RIGHT)
        .file("work/heap_sort.py", RIGHT);
    let report = judge(&kata, ".").json();
    let files: Vec<&str> =
        report["submissions"].as_array().expect("a list").iter().filter_map(|s| s["file"].as_str()).collect();
    assert_eq!(files, ["./work/heap_sort.py"]);
    let is_excluded = |left: &&serde_json::Value| left["why"] == "excluded";
    assert_eq!(report["left_out"].as_array().expect("a list").iter().filter(is_excluded).count(), 3, "{report:#}");
    assert_eq!(judge(&kata, "drafts").submission()["verdict"], "accepted");
}

#[test]
fn limits_are_multiplied() {
    let kata = with("");
    let limit = |kata: &Kata| {
        let run = kata.run_of(["test", "heap_sort.py", "--cases", "5", "--format", "json"]);
        run.submission()["time"]["limit_ms"].as_f64().expect("it is a number")
    };
    let usual = limit(&kata);
    fs::write(kata.path("kata.toml"), "[limits]\nmultiple = 3").expect("a file can be written");
    let tripled = limit(&kata);
    assert!((tripled - 3.0 * usual).abs() <= 3.0, "{usual} {tripled}");
}
