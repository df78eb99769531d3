//! `kata debug`: the program of one call compiles and runs for every form of a submission, stops at a wrong answer, and can be started in a debugger.
//! Of compiled languages every fourth form is tried, since a program takes the compiler seconds; `KATA_DEBUG_FORMS=all` tries all.

use std::fs;
use std::path::Path;
use std::process::Command;

use kata_judge::language::table::Speed;
use kata_judge::language::{LANGUAGES, Language};

use crate::form::{Form, form_of};
use crate::harness::{Kata, ROOT, Run};

/// Forms whose program cannot be made or does not compile, each with the reason.
const LEFT_OUT: [(&str, &str); 7] = [
    ("cpp/another_dialect", "only a compiler tells whether the names of `std` may be visible"),
    ("cpp/undefines_main", "it undoes the renaming of its `main`"),
    ("cpp/variables_called_link_and_pipe", "the standard headers declare these names too"),
    ("javascript/deep_recursion", "its stack is the usual one, which a debugger starts with"),
    ("javascript/patches_primordials", "it replaces what the program itself needs"),
    ("rust/inner_attributes", "its function is not public, and no program may include attributes of a crate"),
    ("typescript/deep_recursion", "its stack is the usual one, which a debugger starts with"),
];

/// The accepted forms of a language.
fn accepted(language: &'static dyn Language) -> Vec<Form> {
    let folder = Path::new(ROOT).join("tests/forms").join(language.name());
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).expect("the corpus can be read").flatten() {
        let name = entry.file_name().into_string().expect("names are UTF-8");
        let Some((stem, extension)) = name.split_once('.') else { continue };
        if language.extensions().contains(&extension)
            && let Ok(Some(form)) = form_of(&folder, language, stem, &[extension.to_owned()])
            && form.verdict == "accepted"
        {
            found.push(form);
        }
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    assert!(found.len() >= 20, "{} forms of {}", found.len(), language.title());
    found
}

fn started(form: &Form) -> Run {
    let kata = Kata::new().file(&form.place(), &form.source);
    let place = form.place();
    let mut options = form.options.split_whitespace().skip_while(|word| *word != "--problem");
    let problem: Vec<&str> = options.by_ref().take(2).collect();
    kata.args(["debug", "--exec", &place].into_iter().chain(problem)).run()
}

#[test]
fn every_form_of_a_submission_can_be_debugged() {
    let mut faults = Vec::new();
    let mut n_started = 0;
    for language in LANGUAGES {
        let is_compiled = language.runtime().speed == Speed::Compiled;
        let step = if is_compiled && std::env::var("KATA_DEBUG_FORMS").is_err() { 4 } else { 1 };
        for form in accepted(language).into_iter().step_by(step) {
            let left_out = LEFT_OUT.iter().find(|(id, _)| *id == form.id);
            let run = started(&form);
            n_started += 1;
            match (run.code, left_out) {
                (0, None) => {}
                (0, Some(_)) => faults.push(format!("{} works by now", form.id)),
                (_, None) => faults.push(format!("{}: {}\n{}", form.id, run.stdout, run.stderr)),
                (_, Some(_)) => {}
            }
        }
    }
    assert!(faults.is_empty(), "{} of {n_started}:\n{}", faults.len(), faults.join("\n"));
}

/// The same wrong answer in every language.
const WRONG: [(&str, &str); 6] = [
    ("heap_sort.py", "def heap_sort(nums):\n    return nums\n"),
    ("heap_sort.rs", "fn heap_sort(nums: Vec<i32>) -> Vec<i32> {\n    nums\n}\n"),
    ("heap_sort.cpp", "#include <vector>\nstd::vector<int> heap_sort(std::vector<int> nums) {\n    return nums;\n}\n"),
    ("heap_sort.js", "function heapSort(nums) {\n    return nums;\n}\n"),
    ("heap_sort.ts", "function heapSort(nums: number[]): number[] {\n    return nums;\n}\n"),
    ("heap_sort.go", "func heapSort(nums []int) []int {\n\treturn nums\n}\n"),
];

#[test]
fn a_wrong_answer_stops_the_program() {
    for (file, source) in WRONG {
        let kata = Kata::new().file(file, source).args(["debug", "--exec", "--input", "[2, 1]", file]);
        let output = kata.command().output().expect("kata can be started");
        let [stdout, stderr] = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
        assert!(!output.status.success(), "{file}: {stdout}");
        assert!(stdout.contains("answer") && stdout.contains("expected"), "{file}: {stdout}");
        let said = if file.ends_with("cpp") { "answer == expected" } else { "the answer is not the expected one" };
        assert!(stderr.contains(said), "{file}: {stderr}");
    }
}

#[test]
fn the_kept_counterexample_is_the_call() {
    let (file, source) = WRONG[0];
    let kata = Kata::new().file(file, source);
    assert_eq!(kata.run_of(["test", file]).code, 1);
    let run = kata.run_of(["debug", file]);
    let program = fs::read_to_string(kata.path("heap_sort.debug.py")).expect("it is there");
    assert!(program.contains("nums = [1, 0]"), "{}\n{program}", run.stdout);
    for command in ["python3 heap_sort.debug.py", "-m pdb"] {
        assert!(run.stdout.contains(command), "{}", run.stdout);
    }
    assert!(run.stdout.contains("outside the sandbox"), "{}", run.stdout);
    // A run over the folder leaves it out, and what a compiler made of one.
    fs::write(kata.path("heap_sort.debug"), "").expect("a file can be written");
    let run = kata.run_of(["test", "."]);
    assert!(!run.stdout.contains("heap_sort.debug") && run.stderr.is_empty(), "{run:?}");
}

#[test]
fn a_file_of_somebody_else_stays() {
    let (file, source) = WRONG[0];
    let kata = Kata::new().file(file, source).file("heap_sort.debug.py", "mine\n");
    let run = kata.run_of(["debug", file]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stderr.contains("Kata did not write it"), "{run:?}");
    assert_eq!(fs::read_to_string(kata.path("heap_sort.debug.py")).expect("it is there"), "mine\n");
}

/// The debugger of Node first stops at the beginning, then at `debugger`, and steps from there into the call. Each word waits for the stop before it.
const STEPS_OF_NODE: &str = "n=0; for word in cont next step .exit; do n=$((n + 1)); \
    for ((tries = 0; tries < 1200; tries++)); do \
    [ $(grep -ciE 'break on start in|break in|step in' said) -ge $n ] && break; sleep 0.1; done; echo $word; done";

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}

/// The debuggers stop on the user's own lines: pdb after the step that the line shows, and gdb at the function.
#[test]
fn a_debugger_stops_in_the_submission() {
    for (file, source) in WRONG {
        let kata = Kata::new().file(file, source);
        let run = kata.run_of(["debug", "--locale", "en", file]);
        let line = |what: &str| {
            let lines = run.stdout.lines().filter_map(|line| line.trim().strip_prefix(what));
            lines.map(|line| line.trim().to_owned()).next()
        };
        let build = line("build").map_or(String::new(), |build| format!("{build} && "));
        let debug = line("debug").expect("there is a debugger's line");
        let ended = match file.rsplit_once('.') {
            Some((_, "py")) => "echo quit",
            Some((_, "js" | "ts")) => STEPS_OF_NODE,
            _ => "true",
        };
        // Another debugger may use the usual port.
        let inspect = format!("node inspect --port={} ", free_port());
        let batch = debug.replacen("gdb ", "gdb -batch ", 1).replacen("node inspect ", &inspect, 1);
        let shell = format!("touch said; {build} ({ended}) | {batch} | tee said");
        let output = Command::new("bash").args(["-c", &shell]).current_dir(kata.path("")).output().expect("bash runs");
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(text.contains(file) && (text.contains("nums") || text.contains("return")), "{shell}\n{text}");
    }
}
