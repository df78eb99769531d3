//! Runs the workflow of `kata help ci` for GitHub Actions, step by step: each `run` script, in the shell that GitHub starts for it, with the
//! variables and files that earlier steps leave.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

use crate::harness::{Kata, ROOT, cache, program};

/// A step that runs a script.
#[derive(Debug, Default)]
struct Step {
    job: String,
    script: String,
    variables: Vec<(String, String)>,
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The scripts of its only workflow. Reads only the subset of YAML that it uses, and panics at anything else.
fn steps() -> Vec<Step> {
    let readme = fs::read_to_string(Path::new(ROOT).join("src/commands/ci.md")).expect("it can be read");
    let text =
        readme.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a workflow").to_owned();
    assert!(!text.contains('\t'), "YAML has no tabs");
    let lines: Vec<&str> = text.lines().collect();
    let (mut steps, mut job): (Vec<Step>, &str) = (Vec::new(), "");
    let mut at = lines.iter().position(|line| *line == "jobs:").expect("a workflow has jobs") + 1;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if indent(line) == 2 {
            job = line.trim().strip_suffix(':').expect("a job has a name");
        }
        let Some(said) = line.trim().strip_prefix("- run: ") else { continue };
        let below = |line: &&&str| indent(line) > 6 || line.is_empty();
        let mut step = Step { job: job.to_owned(), ..Step::default() };
        if said == "|" {
            let block: Vec<&str> = lines[at..].iter().take_while(|line| indent(line) >= 10).copied().collect();
            at += block.len();
            step.script = block.iter().map(|line| format!("{}\n", &line[10..])).collect();
        } else {
            step.script = format!("{said}\n");
        }
        let rest: Vec<&str> = lines[at..].iter().take_while(below).copied().collect();
        at += rest.len();
        let mut rest = rest.into_iter();
        if let Some(first) = rest.next() {
            assert_eq!(first, "        env:", "a step has a script and variables alone");
        }
        step.variables =
            rest.map(|line| line.trim().split_once(": ").expect("a variable has a value")).map(owned).collect();
        steps.push(step);
    }
    steps
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// A text with the values of its expressions. Panics at an unknown one, which may mean nothing to GitHub either.
fn expanded(text: &str, known: &BTreeMap<&str, String>) -> String {
    let mut parts = text.split("${{ ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (expression, rest) = part.split_once(" }}").expect("an expression ends");
        out += known.get(expression).unwrap_or_else(|| panic!("`{expression}` is not known"));
        out += rest;
    }
    out
}

/// Runs a step as a Linux runner does: `bash -e FILE`, in the job's folder.
fn run(step: &Step, folder: &Path, known: &BTreeMap<&str, String>) -> Output {
    fs::write(folder.join("step.sh"), expanded(&step.script, known)).expect("a file can be written");
    let mut command = Command::new("bash");
    command.args(["-e", "step.sh"]).current_dir(folder).env("KATA_CACHE", cache());
    let own = [
        ("CI", "true".to_owned()),
        ("GITHUB_ACTIONS", "true".to_owned()),
        ("GITHUB_WORKSPACE", folder.display().to_string()),
        ("GITHUB_STEP_SUMMARY", folder.join("summary.md").display().to_string()),
        ("RUNNER_TEMP", folder.join("temp").display().to_string()),
    ];
    command.envs(own).envs(step.variables.iter().map(|(name, value)| (name, expanded(value, known))));
    command.output().expect("bash can be started")
}

/// An artifact loses its right to be executed.
fn download(from: &Path, to: &Path) {
    fs::copy(from, to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    fs::set_permissions(to, fs::Permissions::from_mode(0o644)).expect("modes can be set");
}

#[test]
fn the_workflow_judges_and_reports_as_the_readme_says() {
    let steps = steps();
    assert_eq!(steps.iter().map(|step| step.job.as_str()).collect::<Vec<_>>(), ["build", "shard", "report"]);
    let right = fs::read_to_string(Path::new(ROOT).join("solutions/sift_down/accepted/reference.py")).expect("a file");
    let wrong = "def sift_down(nums, i, size):\n    print('::error::forged')\n    return [7, 7]\n";
    let checkout = (0..5).fold(Kata::new(), |kata, n| kata.file(&format!("submissions/{n}/sift_down.py"), &right));
    let checkout = checkout.file("submissions/wrong/sift_down.py", wrong).file("temp/x", "");
    let folder = checkout.folder.path();
    // It is already built, as if restored from the cache.
    fs::create_dir_all(folder.join("built/bin")).expect("a folder can be made");
    symlink(program(), folder.join("built/bin/kata")).expect("a link can be made");
    let built = run(&steps[0], folder, &BTreeMap::new());
    assert!(built.status.success() && built.stdout.is_empty(), "{built:?}");
    let report = Kata::new();
    for shard in 1..=4 {
        download(&program(), &folder.join("temp/kata"));
        let known = BTreeMap::from([
            ("matrix.shard", shard.to_string()),
            ("strategy.job-total", "4".to_owned()),
            // A pull request from a fork gets no secrets.
            ("secrets.KATA_SEED || '0'", "0".to_owned()),
        ]);
        let ended = run(&steps[1], folder, &known);
        assert!(ended.status.success(), "{ended:?}");
        let name = format!("shard-{shard}.json");
        download(&folder.join(&name), &report.path(&name));
    }
    download(&program(), &report.path("kata"));
    let ended = run(&steps[2], report.folder.path(), &BTreeMap::new());
    let said = String::from_utf8_lossy(&ended.stdout).into_owned();
    assert_eq!(ended.status.code(), Some(1), "{ended:?}");
    let annotations: Vec<&str> = said.lines().filter(|line| line.starts_with("::")).collect();
    assert!(annotations.len() == 1 && annotations[0].contains("file=submissions/wrong/sift_down.py"), "{said}");
    let read = |name: &str| fs::read_to_string(report.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(read("summary.md").starts_with("## Kata: 5 of 6 accepted"), "{}", read("summary.md"));
    assert!(read("report.csv").lines().count() == 7 && read("report.xml").contains("</testsuites>"));
    assert!(read("report.json").contains("\"n_accepted\": 5"));
}
