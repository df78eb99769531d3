//! Runs the real binary in a fresh folder. All runs share one cache, so that a language's harness is prepared once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use kata_judge::catalog::Catalog;
use serde_json::Value;
use tempfile::TempDir;

/// The shipped problems, which live as long as the tests.
pub fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&kata_problems::PROBLEMS));
    &CATALOG
}

/// The root of the repository.
pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The program under test. `KATA_TEST_PROGRAM` names a copy for tests that run as another user.
pub fn program() -> PathBuf {
    std::env::var_os("KATA_TEST_PROGRAM").map_or_else(|| env!("CARGO_BIN_EXE_kata").into(), PathBuf::from)
}

/// The cache of all runs. `KATA_TEST_CACHE` names one that another user can write to.
pub fn cache() -> PathBuf {
    let own = || Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
    std::env::var_os("KATA_TEST_CACHE").map_or_else(own, PathBuf::from)
}

/// A text as one line: its line breaks depend on the width of the figures and paths in it.
pub fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Waits until a condition holds; `else_says` is the failure of a test that would wait for ever. The bound is a hang guard: minutes, so that
/// load cannot fail it.
pub fn wait_until(else_says: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(600);
    while !holds() {
        assert!(Instant::now() < deadline, "{else_says}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A call of `kata` in a folder of its own. It may run several times.
pub struct Kata {
    pub folder: TempDir,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
}

/// The result of one run.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Kata {
    pub fn new() -> Kata {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Kata { folder, arguments: Vec::new(), environment: Vec::new() }
    }

    /// Writes a file below the folder.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Kata {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
        self
    }

    /// Copies a file of the repository into the folder.
    pub fn shipped(self, path: &str, name: &str) -> Kata {
        let content = fs::read(Path::new(ROOT).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.file(name, content)
    }

    /// The arguments of the next run; they replace earlier ones.
    pub fn args<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Kata {
        self.arguments = arguments.into_iter().map(str::to_owned).collect();
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Kata {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn run(&self) -> Run {
        Run::of(&self.command().output().expect("kata can be started"))
    }

    /// A run with other arguments.
    pub fn run_of<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Run {
        let mut command = Command::new(program());
        let base = self.command();
        command.args(arguments).current_dir(self.folder.path()).stdin(Stdio::null());
        base.get_envs().for_each(|(name, value)| {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        });
        Run::of(&command.output().expect("kata can be started"))
    }

    /// The same command with the signals that end a run at their default, since the tests themselves may run with those ignored, as in the
    /// background of a script.
    pub fn interruptible(&self) -> Command {
        let own = self.command();
        let mut command = Command::new("env");
        command.arg("--default-signal=INT,TERM,HUP").arg(own.get_program()).args(own.get_args());
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        own.get_envs().for_each(|(name, value)| match value {
            Some(value) => drop(command.env(name, value)),
            None => drop(command.env_remove(name)),
        });
        command
    }

    /// The command, not started yet.
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command
            .args(&self.arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .env("KATA_CACHE", cache())
            // No history is kept, except in the tests of it.
            .env("KATA_DATA", "")
            .env("COLUMNS", "100")
            .env_remove("KATA_LOCALE")
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env("LC_ALL", "C.UTF-8")
            .envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

impl Run {
    pub fn of(output: &std::process::Output) -> Run {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("kata prints UTF-8");
        Run {
            code: output.status.code().expect("kata was not killed"),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("no JSON: {error}\n{self:?}"))
    }

    /// The report of the only submission.
    pub fn submission(&self) -> Value {
        let report = self.json();
        let submissions = report["submissions"].as_array().expect("a report has submissions");
        assert_eq!(submissions.len(), 1, "{self:?}");
        submissions[0].clone()
    }
}

/// The options of a quick run with a JSON report, to follow the file.
pub const QUICK: [&str; 4] = ["--cases", "40", "--format", "json"];

/// Judges one file's text and returns its report. The verdict and the exit code must be the expected ones.
pub fn judged(name: &str, source: impl AsRef<[u8]>, more: &[&str], verdict: &str) -> Value {
    let run =
        Kata::new().file(name, source).args(["test", name].into_iter().chain(QUICK).chain(more.iter().copied())).run();
    let submission = run.submission();
    assert_eq!(submission["verdict"], verdict, "{name}: {:#}\n{}", submission["failure"], run.stderr);
    assert_eq!(run.code, i32::from(verdict != "accepted"), "{name}: {run:?}");
    submission
}

pub fn accepted(name: &str, source: impl AsRef<[u8]>) {
    judged(name, source, &[], "accepted");
}

/// Judges one file's text. It must get this verdict, for a reason that mentions each of `says`.
pub fn refused(name: &str, source: impl AsRef<[u8]>, more: &[&str], verdict: &str, says: &[&str]) -> Value {
    let submission = judged(name, source, more, verdict);
    let failure = submission["failure"].to_string();
    for text in says {
        assert!(failure.contains(text), "{name}: nothing says {text:?} in {failure}");
    }
    submission
}

/// The run must end with exit code 2, without a verdict, and say each of these.
#[track_caller]
pub fn is_refused(run: &Run, says: &[&str]) {
    let mut said = unwrapped(&run.stderr);
    if run.stdout.contains("\"faults\"") {
        let report = run.json();
        assert_eq!(report["submissions"], serde_json::json!([]), "{run:?}");
        report["faults"].as_array().unwrap().iter().for_each(|fault| said += fault["error"].as_str().unwrap());
    }
    assert_eq!(run.code, 2, "{run:?}");
    for text in says {
        assert!(said.contains(text), "nothing says {text:?} in {said}");
    }
}
