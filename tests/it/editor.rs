//! The editor set-up of `kata new`: language servers, started in a folder that it has made, complete and type every stub without an error.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::harness::{Kata, catalog};
use crate::language_server::{LanguageServer, tool, uri};

const RUST: &str = "rustup component add rust-analyzer rust-src";
const CPP: &str = "apt-get install clangd";
const PYTHON: &str = "npm install --global pyright";

/// The names of all problems.
fn names() -> impl Iterator<Item = &'static str> {
    catalog().sources().map(|source| source.slug)
}

/// A folder, with a name that needs care, of the stubs of all problems in one language.
fn stubs(language: &str) -> (Kata, PathBuf) {
    let kata = Kata::new();
    let folder = kata.path("my 练习");
    for problem in names() {
        let run = kata.run_of(["new", problem, "--language", language, "--dir", "my 练习"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
    let folder = fs::canonicalize(folder).expect("the folder is there");
    (kata, folder)
}

/// The place behind the text `nums.` that is inserted before the stub's first statement, and the stub with it.
fn asking(stub: &str, before: &str, inserted: &str) -> (String, (usize, usize)) {
    let at = stub.find(before).expect("the stub has that line");
    let text = format!("{}{inserted}\n{}", &stub[..at], &stub[at..]);
    let line = text[..at].matches('\n').count();
    (text, (line, inserted.find("nums.").expect("it is asked about `nums`") + "nums.".len()))
}

/// Checks that a server offers a method of the argument's type, and names the type.
fn check_completes(
    server: &mut LanguageServer,
    file: &Path,
    (text, place): (&str, (usize, usize)),
    (signature, method, kind): (&str, &str, &str),
) {
    let completion = server.ask("textDocument/completion", file, place);
    let items = completion["items"].as_array().or(completion.as_array()).expect("there is a list");
    let label = |item: &Value| item["filterText"].as_str().or(item["label"].as_str()).unwrap_or_default().to_owned();
    let labels: Vec<String> = items.iter().map(label).collect();
    assert!(labels.iter().any(|label| label.trim().starts_with(method)), "no `{method}` among {labels:?}");
    let shown = text.find(signature).expect("the stub has a signature");
    let shown = shown + text[shown..].find("nums").expect("the argument is in it");
    let line_start = text[..shown].rfind('\n').map_or(0, |at| at + 1);
    let hover = server.ask("textDocument/hover", file, (text[..shown].matches('\n').count(), shown - line_start));
    assert!(hover.to_string().contains(kind), "no `{kind}` in {hover}");
}

#[test]
fn rust_analyzer_reads_every_stub() {
    let mut command = tool("rust-analyzer", RUST);
    let (_kata, folder) = stubs("rust");
    let diagnostics = command.args(["diagnostics", "."]).current_dir(&folder).output().expect("it can be run");
    let said = String::from_utf8_lossy(&diagnostics.stdout);
    let each = names().all(|name| said.contains(&format!("{name}.rs")));
    assert!(each && diagnostics.status.success() && !said.contains("Error"), "{said}");

    let file = folder.join("heap_sort.rs");
    let stub = fs::read_to_string(&file).expect("the stub is there");
    let (text, place) = asking(&stub, "    let _ = nums;", "    nums.;");
    let mut server = LanguageServer::start(tool("rust-analyzer", RUST), &folder);
    server.open(&file, "rust", &text);
    server.wait_for("experimental/serverStatus", |status| status["quiescent"] == true);
    check_completes(&mut server, &file, (&text, place), ("pub fn heap_sort(", "sort_unstable", "Vec<i64>"));
}

/// All stubs begin with the same includes, so that one file that changes shows them all without reading the library again.
#[test]
fn clangd_reads_every_stub() {
    let (_kata, folder) = stubs("cpp");
    let file = folder.join("heap_sort.cpp");
    let mut command = tool("clangd", CPP);
    command.args(["--limit-results=0", "--background-index=false"]);
    let mut server = LanguageServer::start(command, &folder);
    let stub = fs::read_to_string(&file).expect("the stub is there");
    server.open(&file, "cpp", &stub);
    for (version, problem) in (2..).zip(names()) {
        let text = fs::read_to_string(folder.join(format!("{problem}.cpp"))).expect("the stub is there");
        // A text that does not change is not told of again.
        server.change(&file, version, &format!("{text}// {version}\n"));
        let is_it = |told: &Value| told["uri"] == uri(&file) && told["version"] == version;
        let told = server.wait_for("textDocument/publishDiagnostics", is_it);
        assert_eq!(told["diagnostics"].as_array().map(Vec::len), Some(0), "{problem}: {told}");
    }
    // The judge's dialect is known, and its warnings are given.
    let newest = "#include <bits/stdc++.h>\nint f() {}\nint g() { if consteval { return 1; } return 0; }\nint linux;\n";
    server.change(&file, 1000, newest);
    let told = server.wait_for("textDocument/publishDiagnostics", |told| told["version"] == 1000);
    let codes: Vec<&str> =
        told["diagnostics"].as_array().into_iter().flatten().filter_map(|one| one["code"].as_str()).collect();
    assert_eq!(codes, ["-Wreturn-type"], "{told}");

    let (text, place) = asking(&stub, "    return {};", "    nums.;");
    server.change(&file, 1001, &text);
    check_completes(
        &mut server,
        &file,
        (&text, place),
        ("vector<long long> heap_sort(", "push_back", "vector<long long>"),
    );
}

#[test]
fn pyright_reads_every_stub() {
    let (kata, folder) = stubs("python");
    assert!(!folder.join("pyrightconfig.json").exists(), "the usual interpreter needs no file");
    fs::write(folder.join("pyrightconfig.json"), r#"{ "typeCheckingMode": "strict" }"#).expect("a file can be written");
    let checked = tool("pyright", PYTHON).arg("--outputjson").current_dir(&folder).output().expect("it can be run");
    let report: Value = serde_json::from_slice(&checked.stdout).expect("it prints JSON");
    assert_eq!(report["generalDiagnostics"].as_array().map(Vec::len), Some(0), "{report}");
    assert_eq!(report["summary"]["filesAnalyzed"], names().count(), "{report}");

    let file = folder.join("heap_sort.py");
    let stub = fs::read_to_string(&file).expect("the stub is there");
    let (text, place) = asking(&stub, "    return []", "    nums.");
    let mut command = tool("pyright-langserver", PYTHON);
    command.arg("--stdio");
    let mut server = LanguageServer::start(command, &folder);
    server.open(&file, "python", &text);
    check_completes(&mut server, &file, (&text, place), ("def heap_sort(", "append", "list[int]"));
    drop(kata);
}

/// Runs `kata new PROBLEM -l LANGUAGE` and checks the first line that it prints.
fn check_first_line(kata: &Kata, problem: &str, language: &str, expected: &str) {
    let run = kata.run_of(["new", problem, "--language", language]);
    assert_eq!((run.code, run.stdout.lines().next()), (0, Some(expected)), "{run:?}");
}

#[test]
fn every_submission_is_a_crate_and_a_set_up_of_the_users_stays() {
    let kata = Kata::new().file("mine.rs", "").file("notes.txt", "");
    let wrote = "wrote rust-project.json, by which editors read the Rust files here";
    check_first_line(&kata, "heap_sort", "rust", wrote);
    check_first_line(&kata, "nms", "rust", wrote);
    let text = fs::read_to_string(kata.path("rust-project.json")).expect("it was written");
    let project: Value = serde_json::from_str(&text).expect("it is JSON");
    let crates: Vec<&Value> =
        project["crates"].as_array().into_iter().flatten().map(|one| &one["root_module"]).collect();
    assert_eq!(crates, ["heap_sort.rs", "mine.rs", "nms.rs"]);
    assert!(Path::new(project["sysroot"].as_str().expect("a path")).join("bin/rustc").exists(), "{text}");

    fs::write(kata.path("rust-project.json"), "{}").expect("a file can be written");
    let left = "as it is and wrote no rust-project.json: your editor reads Rust files by your own settings";
    check_first_line(&kata, "viterbi", "rust", &format!("left rust-project.json {left}"));
    assert_eq!(fs::read_to_string(kata.path("rust-project.json")).expect("it is there"), "{}");

    check_first_line(&kata, "nms", "cpp", "wrote compile_flags.txt, by which editors read the C++ files here");
    // The second stub finds all in place.
    check_first_line(&kata, "viterbi", "cpp", "wrote viterbi.cpp");
    let run = kata.run_of(["new", "softmax", "--language", "cpp", "--no-editor", "--dir", "plain"]);
    assert!(run.code == 0 && kata.path("plain/softmax.cpp").exists() && !kata.path("plain/compile_flags.txt").exists());
}

#[test]
fn a_package_above_and_a_link_are_left_alone() {
    let kata = Kata::new().file("Cargo.toml", "[package]").file("aim", "theirs");
    let run = kata.run_of(["new", "heap_sort", "--language", "rust", "--dir", "src/bin"]);
    assert!(run.code == 0 && run.stdout.contains("Cargo.toml as it is and wrote no rust-project.json"), "{run:?}");
    assert!(!kata.path("src/bin/rust-project.json").exists());
    std::os::unix::fs::symlink(kata.path("aim"), kata.path("compile_flags.txt")).expect("a link can be made");
    let run = kata.run_of(["new", "heap_sort", "--language", "cpp"]);
    assert!(run.code == 0 && run.stdout.starts_with("left compile_flags.txt as it is"), "{run:?}");
    assert_eq!(fs::read_to_string(kata.path("aim")).expect("it is there"), "theirs");
    // A folder of submissions is judged without a word about the set-up.
    let kata = Kata::new();
    kata.run_of(["new", "heap_sort", "--language", "rust"]);
    let run = kata.run_of(["test", "."]);
    assert!(run.code == 1 && !run.stdout.contains("rust-project") && !run.stderr.contains("rust-project"), "{run:?}");
}

#[test]
fn chosen_flags_and_interpreters_reach_the_editor() {
    let kata = Kata::new().file("kata.toml", "[languages.cpp]\nflags = [\"-DANSWER=42\", \"-O3\"]\n");
    assert_eq!(kata.run_of(["new", "nms", "--language", "cpp"]).code, 0);
    let flags = fs::read_to_string(kata.path("compile_flags.txt")).expect("it was written");
    assert!(
        flags.starts_with("-std=gnu++2b\n") && flags.ends_with("\n-DANSWER=42\n") && !flags.contains("-O3"),
        "{flags}"
    );

    let kata = Kata::new().file("kata.toml", "[languages.python]\ninterpreter = \"./my venv/bin/python\"\n");
    let made =
        std::process::Command::new("python3").args(["-m", "venv", "--without-pip"]).arg(kata.path("my venv")).status();
    assert!(made.is_ok_and(|status| status.success()));
    assert_eq!(kata.run_of(["new", "nms", "--language", "python"]).code, 0);
    let text = fs::read_to_string(kata.path("pyrightconfig.json")).expect("it was written");
    assert!(text.contains("\"venv\": \"my venv\""), "{text}");
}

/// Two files with a function of one name would be one program without it.
#[test]
fn files_of_javascript_and_typescript_are_modules_of_their_own() {
    let kata = Kata::new();
    check_first_line(
        &kata,
        "heap_sort",
        "javascript",
        "wrote jsconfig.json, by which editors read the JavaScript files here",
    );
    check_first_line(
        &kata,
        "heap_sort",
        "typescript",
        "wrote tsconfig.json, by which editors read the TypeScript files here",
    );
    for name in ["jsconfig.json", "tsconfig.json"] {
        let text = fs::read_to_string(kata.path(name)).expect("it was written");
        let project: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(project["compilerOptions"]["moduleDetection"], "force", "{text}");
    }
    // A project of the user's is left alone.
    let kata = Kata::new().file("tsconfig.json", "{}");
    let run = kata.run_of(["new", "nms", "--language", "javascript"]);
    assert!(run.code == 0 && run.stdout.contains("tsconfig.json as it is and wrote no jsconfig.json"), "{run:?}");
    assert!(!kata.path("jsconfig.json").exists());
}
