//! How a run ends when something outside of it goes wrong: it is interrupted or killed, cannot write, or shares its cache.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::harness::{Kata, wait_until};
use crate::hostile::{assert_nothing_is_left, workers};

const SORTED: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
/// Never returns from its first call, and names its process (`PR_SET_NAME`), so that a test can tell that the call has begun.
const SPINS: &str =
    "import ctypes\ndef heap_sort(nums):\n    ctypes.CDLL(None).prctl(15, b\"in_its_call\")\n    while True: pass\n";
/// A call lasts longer than the test needs to see it.
const JUDGE: [&str; 4] = ["test", "heap_sort.py", "--time-limit", "300"];

/// Starts a judge and waits until the submission is in its first call.
fn start() -> (Kata, Child) {
    let kata = Kata::new().file("heap_sort.py", SPINS).args(JUDGE);
    let mut command = kata.interruptible();
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().expect("kata can be started");
    let is_called = |worker: &PathBuf| fs::read(worker.join("comm")).is_ok_and(|name| name == b"in_its_call\n");
    wait_until("the submission is never called", || workers(child.id()).iter().any(is_called));
    (kata, child)
}

fn pid(child: &Child) -> Pid {
    Pid::from_raw(i32::try_from(child.id()).expect("a process id fits"))
}

#[test]
fn an_interruption_leaves_nothing() {
    for (signal, code) in [(Signal::SIGINT, 130), (Signal::SIGTERM, 143)] {
        let (_kata, mut child) = start();
        kill(pid(&child), signal).expect("it can be signalled");
        let status = child.wait().expect("it ends");
        assert_eq!(status.code(), Some(code));
        assert_nothing_is_left(child.id(), "an interrupted judge");
    }
}

#[test]
fn a_judge_that_is_killed_leaves_no_process_and_the_next_one_cleans_up() {
    let (_kata, mut child) = start();
    kill(pid(&child), Signal::SIGKILL).expect("it can be killed");
    child.wait().expect("it ends");
    let next = Kata::new().file("heap_sort.py", SORTED).args(["test", "heap_sort.py", "--cases", "1"]).run();
    assert_eq!(next.code, 0, "{next:?}");
    assert_nothing_is_left(child.id(), "a killed judge");
}

#[test]
fn a_cache_that_cannot_be_written_to_is_an_error_that_names_it() {
    let kata = Kata::new().file("heap_sort.py", SORTED).file("no_folder", "");
    let place = kata.path("no_folder").join("cache").display().to_string();
    let run = kata.args(["test", "heap_sort.py"]).env("KATA_CACHE", &place).run();
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.stdout.contains("no_folder"), "{run:?}");
}

#[test]
fn no_home_is_needed() {
    let kata = Kata::new().file("heap_sort.py", SORTED).args(["test", "heap_sort.py", "--cases", "1"]);
    for home in [None, Some("/no/such/home")] {
        let mut command = kata.command();
        command.env_remove("KATA_CACHE").env_remove("XDG_CACHE_HOME").env_remove("HOME");
        command.env("TMPDIR", kata.path(""));
        if let Some(home) = home {
            command.env("HOME", home).env("XDG_CACHE_HOME", kata.path("elsewhere"));
        }
        let output = command.output().expect("kata can be started");
        assert_eq!(output.status.code(), Some(0), "{home:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn two_judges_share_a_cache() {
    let place = Kata::new();
    let cache = place.path("cache").display().to_string();
    let source = "vector<long long> heap_sort(vector<long long> v) { sort(v.begin(), v.end()); return v; }\n";
    let judges: Vec<Kata> = (0..3)
        .map(|_| Kata::new().file("heap_sort.cpp", source).env("KATA_CACHE", &cache))
        .map(|kata| kata.args(["test", "heap_sort.cpp", "--cases", "1"]))
        .collect();
    let children: Vec<Child> =
        judges.iter().map(|kata| kata.command().stdout(Stdio::null()).spawn().expect("it starts")).collect();
    for mut child in children {
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
    }
    let scratch = fs::read_dir(place.path("cache/scratch")).expect("there is a scratch folder").count();
    assert_eq!(scratch, 0);
}

/// A cache of 256 KiB.
#[test]
fn a_full_disk_is_said_and_leaves_nothing() {
    let kata = Kata::new().file("heap_sort.cpp", "vector<int> heap_sort(vector<int> nums) { return nums; }");
    let script = "mkdir disk && mount -t tmpfs -o size=256k none disk && KATA_CACHE=$PWD/disk \"$0\" test heap_sort.cpp; \
                  code=$?; ls disk/scratch; exit $code";
    let mut command = std::process::Command::new("unshare");
    let program = crate::harness::program();
    // Root needs no namespace of users, which some systems keep from others.
    let namespaces: &[&str] =
        if nix::unistd::geteuid().is_root() { &["--mount"] } else { &["--user", "--map-root-user", "--mount"] };
    let output = command
        .args(namespaces)
        .args(["sh", "-c", script])
        .arg(&program)
        .current_dir(kata.folder.path())
        .output()
        .expect("unshare is there");
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(2), "{stdout}\n{stderr}");
    assert!(stdout.contains("No space left on device") && stdout.contains("error: heap_sort.cpp"), "{stdout}");
    let left = stdout.lines().last().expect("something is said");
    assert!(!left.starts_with("kata-") && !stderr.contains("panicked"), "{stdout}\n{stderr}");
}
