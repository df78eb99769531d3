//! Submissions that attack the judge, each with the verdict that it must get and the layer without which it would succeed. None may leave anything
//! behind.

use std::fs;
use std::io::Read;
use std::net::{TcpListener, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::harness::{Kata, ROOT, cache, wait_until};
use crate::headers;

/// The header of a trick.
struct Trick {
    path: PathBuf,
    /// Abbreviations of verdicts; several if limits race.
    verdicts: Vec<String>,
    /// A text that the report must contain, and one that it must not.
    says: Option<String>,
    hides: Option<String>,
    /// Without these layers it succeeds and is accepted.
    stopped_by: Vec<String>,
    /// Without these layers it must get the same verdict: the rest of the sandbox stops it as well.
    without: Vec<String>,
    /// CPU seconds for its compiler.
    compile_limit: Option<String>,
}

/// The targets of tricks; all of them belong to the test.
struct Targets {
    tcp: TcpListener,
    udp: UdpSocket,
    _abstract: UnixListener,
    bystander: Child,
    name: String,
}

impl Drop for Targets {
    fn drop(&mut self) {
        let _ = self.bystander.kill();
        let _ = self.bystander.wait();
    }
}

const SECRET: &str = "kata-secret-token-8c1f";

fn folder() -> PathBuf {
    std::env::var_os("KATA_TEST_HOSTILE").map_or_else(|| Path::new(ROOT).join("tests/hostile"), PathBuf::from)
}

fn tricks(extension: &str) -> Vec<Trick> {
    let entries = fs::read_dir(folder()).expect("tests/hostile can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|of| of == extension));
    paths.sort();
    paths.into_iter().map(trick).collect()
}

fn trick(path: PathBuf) -> Trick {
    let text = fs::read_to_string(&path).expect("a trick can be read");
    let header = |key: &str| headers::comments(&text).find_map(|line| line.strip_prefix(key)).map(str::trim);
    let list = |value: Option<&str>| value.map_or(Vec::new(), |value| value.split(", ").map(str::to_owned).collect());
    let verdicts: Vec<String> = list(header("verdict: "));
    assert!(!verdicts.is_empty(), "{} names no verdict", path.display());
    let (says, hides) = (header("says: ").map(str::to_owned), header("hides: ").map(str::to_owned));
    let (stopped_by, without) = (list(header("stopped by: ")), list(header("without: ")));
    let compile_limit = header("compile limit: ").map(str::to_owned);
    Trick { verdicts, says, hides, stopped_by, without, compile_limit, path }
}

fn targets() -> Targets {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let name = format!("kata-test-{}-{number}", std::process::id());
    let address = SocketAddr::from_abstract_name(&name).expect("a name is an address");
    Targets {
        tcp: TcpListener::bind("127.0.0.1:0").expect("the loopback can be listened on"),
        udp: UdpSocket::bind("127.0.0.1:0").expect("the loopback can be listened on"),
        _abstract: UnixListener::bind_addr(&address).expect("a socket can be made"),
        bystander: Command::new("sleep").arg("600").stdout(Stdio::null()).spawn().expect("sleep can be started"),
        name,
    }
}

/// Judges a trick; returns the report and the number of the judge's process.
fn judge(trick: &Trick, targets: &Targets, more: &[&str]) -> (Value, String, u32) {
    let extension = trick.path.extension().and_then(|extension| extension.to_str()).expect("a trick has one");
    let file = format!("heap_sort.{extension}");
    let kata = Kata::new().file("canary", "only the judge reads this");
    let port = |address: std::io::Result<std::net::SocketAddr>| address.expect("it is bound").port().to_string();
    let source = fs::read_to_string(&trick.path)
        .expect("a trick can be read")
        .replace("@CANARY@", &kata.path("canary").display().to_string())
        .replace("@OUTSIDE@", &kata.path("outside").display().to_string())
        .replace("@TCP@", &port(targets.tcp.local_addr()))
        .replace("@UDP@", &port(targets.udp.local_addr()))
        .replace("@ABSTRACT@", &targets.name)
        .replace("@NAME@", &targets.name)
        .replace("@SECRET@", SECRET)
        .replace("@BYSTANDER@", &targets.bystander.id().to_string());
    // Taking all the memory takes CPU time, and on a busy machine much of it.
    let seconds = if trick.verdicts.iter().any(|verdict| verdict == "MLE") { "5" } else { "0.5" };
    let limits = ["--time-limit", seconds, "--cases", "8", "--no-shrink", "--format", "json"];
    let kata = kata.file(&file, source).env("KATA_SECRET", SECRET).env("LD_PRELOAD", "");
    let compiling = trick.compile_limit.iter().flat_map(|limit| ["--compile-limit", limit]);
    let kata = kata.args(["test", &file].into_iter().chain(limits).chain(compiling).chain(more.iter().copied()));
    let (stdout, stderr, pid) = run(&kata);
    let report: Value = serde_json::from_str(&stdout).unwrap_or_else(|_| panic!("{}: {stdout}{stderr}", name(trick)));
    let canary = fs::read_to_string(kata.path("canary"));
    assert_eq!(canary.ok().as_deref(), Some("only the judge reads this"), "{}", name(trick));
    (report, stdout, pid)
}

/// Runs Kata to its end; returns its output, its errors and the number of its process.
fn run(kata: &Kata) -> (String, String, u32) {
    let mut child = kata.command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("kata can be started");
    let pid = child.id();
    let mut pipe = child.stdout.take().expect("it is piped");
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        pipe.read_to_string(&mut text).map(|_| text)
    });
    wait_until("kata hangs", || child.try_wait().expect("kata can be waited for").is_some());
    let mut stderr = String::new();
    let _ = child.stderr.take().expect("it is piped").read_to_string(&mut stderr);
    (reader.join().expect("the reader ends").expect("kata prints UTF-8"), stderr, pid)
}

fn name(trick: &Trick) -> String {
    trick.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Checks that no process, scratch folder or control group of this judge is left.
pub fn assert_nothing_is_left(pid: u32, of: &str) {
    let mark = format!("kata-{pid}-");
    let scratch = fs::read_dir(cache().join("scratch")).into_iter().flatten().flatten();
    let folders: Vec<_> = scratch.filter(|entry| entry.file_name().to_string_lossy().starts_with(&mark)).collect();
    assert!(folders.is_empty(), "{of} leaves {folders:?}");
    assert!(groups(&mark).is_empty(), "{of} leaves {:?}", groups(&mark));
    // The kernel takes a moment to end a process that was killed.
    wait_until(&format!("{of} leaves processes behind"), || workers(pid).is_empty());
}

/// The folders in `/proc` of the processes that this judge started in its sandbox: their environment contains a scratch folder of the judge.
pub fn workers(pid: u32) -> Vec<PathBuf> {
    let mark = format!("kata-{pid}-");
    let entries = fs::read_dir("/proc").expect("/proc can be read").flatten();
    let ours = entries.filter(|entry| {
        let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
        environment.windows(mark.len()).any(|window| window == mark.as_bytes())
    });
    ours.map(|entry| entry.path()).collect()
}

fn groups(mark: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("/sys/fs/cgroup")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if entry.file_name().to_string_lossy().starts_with(mark) {
                    found.push(entry.path());
                }
                folders.push(entry.path());
            }
        }
    }
    found
}

fn abbreviation(report: &Value) -> &'static str {
    let verdict = report["submissions"][0]["verdict"].as_str().unwrap_or_default();
    let verdict = kata_judge::verdict::Verdict::ALL.into_iter().find(|known| known.name() == verdict);
    verdict.map_or("none", |verdict| verdict.abbreviation())
}

/// The options that switch layers off.
fn switched_off<'a>(layers: impl IntoIterator<Item = &'a String>) -> Vec<&'a str> {
    layers.into_iter().flat_map(|layer| ["--without-layer", layer.as_str()]).collect()
}

/// Every trick of a language gets its verdict and leaves nothing behind, and a normal submission is judged as before.
fn check(extension: &str, at_least: usize, normal: &str) {
    let targets = targets();
    let tricks = tricks(extension);
    assert!(tricks.len() >= at_least, "only {} tricks in {extension}", tricks.len());
    let mut wrong = Vec::new();
    let with_fewer =
        tricks.iter().filter(|trick| !trick.without.is_empty()).map(|trick| (trick, switched_off(&trick.without)));
    for (trick, without) in tricks.iter().map(|trick| (trick, Vec::new())).chain(with_fewer) {
        let (report, text, pid) = judge(trick, &targets, &without);
        let verdict = abbreviation(&report);
        let failure = &report["submissions"][0]["failure"];
        if !trick.verdicts.iter().any(|expected| expected == verdict) {
            wrong.push(format!("{}: {verdict} in place of {:?}: {failure}", name(trick), trick.verdicts));
        }
        if trick.says.as_ref().is_some_and(|says| !failure.to_string().contains(says)) {
            wrong.push(format!("{}: nothing says {:?}: {failure}", name(trick), trick.says));
        }
        if trick.hides.as_ref().is_some_and(|hidden| text.contains(hidden)) {
            wrong.push(format!("{}: shows {:?}", name(trick), trick.hides));
        }
        assert_nothing_is_left(pid, &name(trick));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let file = format!("heap_sort.{extension}");
    let run = Kata::new().file(&file, normal).args(["test", &file, "--cases", "20"]).run();
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn tricks_in_python() {
    check("py", 50, "def heap_sort(nums):\n    return sorted(nums)\n");
}

#[test]
fn tricks_in_cpp() {
    check("cpp", 25, "vector<long long> heap_sort(vector<long long> v) { sort(v.begin(), v.end()); return v; }\n");
}

#[test]
fn tricks_in_rust() {
    check("rs", 4, "pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }\n");
}

#[test]
fn tricks_in_go() {
    check("go", 15, "func heapSort(nums []int) []int {\n\tsort.Ints(nums)\n\treturn nums\n}\n");
}

#[test]
fn tricks_in_javascript() {
    check("js", 20, "function heapSort(nums) { return nums.sort((a, b) => a - b); }\n");
}

#[test]
fn tricks_in_typescript() {
    check("ts", 2, "function heapSort(nums: number[]) { return nums.sort((a, b) => a - b); }\n");
}

/// Right answers in unusual form: the defences against tricks must not reject them.
fn innocents(extension: &str, at_least: usize) {
    let entries = fs::read_dir(folder().join("innocent")).expect("tests/hostile/innocent can be read");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|of| of == extension)).collect();
    assert!(paths.len() >= at_least, "only {} innocents in {extension}", paths.len());
    for path in paths {
        let (file, source) = (format!("heap_sort.{extension}"), fs::read_to_string(&path).expect("it can be read"));
        // One case is enough, since their speed does not matter here.
        let run =
            Kata::new().file(&file, source).args(["test", &file, "--case", "mixed_order", "--time-limit", "10"]).run();
        assert_eq!(run.code, 0, "{}: {run:?}", path.display());
    }
}

#[test]
fn innocents_in_python() {
    innocents("py", 4);
}

#[test]
fn innocents_in_cpp() {
    innocents("cpp", 2);
}

#[test]
fn innocents_in_rust() {
    innocents("rs", 1);
}

#[test]
fn innocents_in_go() {
    innocents("go", 1);
}

#[test]
fn innocents_in_javascript() {
    innocents("js", 2);
}

/// The compiled files of Python's harness in the cache.
fn harness_files() -> Vec<PathBuf> {
    let folders = fs::read_dir(cache().join("prepared")).expect("something was prepared").flatten();
    let files = folders.filter_map(|folder| fs::read_dir(folder.path()).ok()).flatten().flatten();
    files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|of| of == "pyc")).collect()
}

/// A lease on a file that every submission in Python opens, here the harness, made the others wait for 45 seconds.
#[test]
fn who_takes_hold_of_a_shared_file_harms_nobody() {
    const HOLDER: &str = r#"
import fcntl, time

def readable(path):
    try:
        return open(path, "rb")
    except PermissionError:
        return None

def heap_sort(nums):
    file = next(filter(None, map(readable, @FILES@)))
    n_refused = 0
    for command, value in [(1024, 1), (1024, 0), (1026, 63), (8, 1), (10, 9)]:
        try:
            fcntl.fcntl(file, command, value)
        except PermissionError:
            n_refused += 1
    time.sleep(0.5)
    raise ValueError("refused %d of 5" % n_refused)
"#;
    const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
    let quick = ["--cases", "8", "--no-shrink", "--case", "mixed_order", "--format", "json"];
    let first = Kata::new().file("heap_sort.py", RIGHT).args(["test", "heap_sort.py"].into_iter().chain(quick)).run();
    assert_eq!(first.code, 0, "{first:?}");
    let files = format!("{:?}", harness_files());
    let kata = Kata::new().file("a_holder/heap_sort.py", HOLDER.replace("@FILES@", &files));
    let kata = (0..3).fold(kata, |kata, number| kata.file(&format!("innocent_{number}/heap_sort.py"), RIGHT));
    let run = kata.args(["test", "."].into_iter().chain(quick)).run();
    let report = run.json();
    let submissions = report["submissions"].as_array().expect("a report has submissions");
    let verdicts: Vec<&str> = submissions.iter().filter_map(|of| of["verdict"].as_str()).collect();
    assert_eq!(verdicts, ["run_time_error", "accepted", "accepted", "accepted"], "{run:?}");
    assert!(submissions[0]["failure"].to_string().contains("refused 5 of 5"), "{run:?}");
}

#[test]
fn each_layer_stops_what_it_is_there_for() {
    let targets = targets();
    let mut stopped = std::collections::BTreeSet::new();
    for trick in
        ["py", "cpp", "rs", "go", "js"].into_iter().flat_map(tricks).filter(|trick| !trick.stopped_by.is_empty())
    {
        // One case: a trick that leaves something behind in every call would exceed other limits.
        let without: Vec<&str> = [switched_off(&trick.stopped_by), vec!["--case", "mixed_order"]].concat();
        let (report, _, pid) = judge(&trick, &targets, &without);
        assert_eq!(
            abbreviation(&report),
            "AC",
            "{} {without:?}: {}",
            name(&trick),
            report["submissions"][0]["failure"]
        );
        assert_nothing_is_left(pid, &name(&trick));
        // Each of the layers alone stops it, so that none is superfluous.
        // Only root has a capability to lose.
        let is_root = nix::unistd::geteuid().is_root();
        for layer in
            trick.stopped_by.iter().filter(|layer| trick.stopped_by.len() > 1 && (is_root || *layer != "capabilities"))
        {
            let others = trick.stopped_by.iter().filter(|other| *other != layer);
            let without = switched_off(others);
            let (report, _, _) = judge(&trick, &targets, &without);
            assert_ne!(abbreviation(&report), "AC", "{} with {layer} alone", name(&trick));
        }
        stopped.extend(trick.stopped_by);
    }
    let expected = ["capabilities", "landlock", "namespaces", "seccomp"].map(str::to_owned);
    assert_eq!(stopped.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn nothing_printed_steers_the_terminal() {
    let source = fs::read_to_string(folder().join("steers_the_terminal.py")).expect("the trick can be read");
    let run = Kata::new().file("heap_sort.py", source).args(["test", "heap_sort.py"]).run();
    let steers = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(run.code == 1 && run.stdout.contains("gone"), "{run:?}");
    assert!(!run.stdout.contains(steers), "{run:?}");
}
