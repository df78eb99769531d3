//! A worker that misbehaves at random: each call ends within its limits, right answers are accepted, faults never are, and nothing is left behind.
//! `KATA_FAULTS` sets the number of faults.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use kata_judge::build::{Builder, COMPILE_LIMIT, Code};
use kata_judge::language::{self, Profile};
use kata_judge::process::Exit;
use kata_judge::sandbox::Layer;
use kata_judge::value::Value;
use kata_judge::worker::{Outcome, Program, Worker};

use crate::harness::catalog;
use crate::harness::program as kata;

/// Does what the first number says. If nothing ends the sleep, the process ends with a code of its own, which shows that the judge waited for it.
/// The sleep is a hang guard: minutes, 2000 times what a call may last, so that load cannot fail the test.
const FAULTY: &str = r#"
import os, signal, sys, threading, time

def sleep():
    time.sleep(600)
    os._exit(99)

def frame(payload):
    return (9 + len(payload)).to_bytes(4, "little") + bytes(9) + payload

def heap_sort(nums):
    what = nums[0]
    noise = bytes(abs(n) % 256 for n in nums)
    if what == 1: os.kill(os.getpid(), signal.SIGKILL)
    if what == 2: os.kill(os.getpid(), signal.SIGSTOP)
    if what == 3: os.close(3); sleep()
    if what == 4: os.closerange(0, 256); sleep()
    if what == 5: os.write(3, noise * 50); sleep()
    if what == 6: os.write(3, b"\xff\xff\xff\xff"); sleep()
    if what == 7: os.write(3, (40).to_bytes(4, "little") + noise[:8]); os._exit(0)
    if what == 8: os._exit(abs(nums[1]) % 256)
    if what == 9: os.abort()
    if what == 10: raise ValueError(nums)
    if what == 11: return nums[0]
    if what == 12: return bytearray(1 << 30)
    if what == 13:
        while True: pass
    if what == 14: sleep()
    if what == 15: os.write(3, frame(b"\xff\xff\xff\xff" + noise)); sleep()
    if what == 16: sys.exit(0)
    if what == 17: sys.stdout.write("x" * (20 << 20)); sys.stdout.flush()
    if what == 18: os.write(3, bytes(4)); sleep()
    return sorted(nums)
"#;
const N_KINDS: u64 = 18;
/// The exit of the faulty program if nothing ends its sleep.
const SLEPT: Exit = Exit::Code(99);

fn faulty() -> (tempfile::TempDir, Program) {
    let cache = tempfile::tempdir().expect("a temporary folder can be made");
    let builder = Builder {
        shim: kata(),
        cache: cache.path().to_owned(),
        search_path: std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect(),
        working_directory: PathBuf::from("/"),
        variables: Vec::new(),
        layers: Layer::ALL.to_vec(),
        compile_limit: COMPILE_LIMIT,
        chosen: Default::default(),
        sanitizes: false,
    };
    let problem = catalog().find("heap_sort").expect("it is there");
    let language = language::by_name("python").expect("it is there");
    let code = Code { text: FAULTY, file_name: "heap_sort.py", profile: Profile::Judged, key: "faulty", helpers: &[] };
    let toolchain = builder.toolchain(language).expect("python is installed");
    let built = builder.program(problem, language, &toolchain, &code).expect("it can be built").expect("it is sound");
    let mut program = Program::new(problem, language, &built, Duration::from_millis(100), &builder);
    program.call_limits.wall = Duration::from_millis(300);
    (cache, program)
}

/// A small random generator, so that a run can be repeated (Vigna's splitmix64).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[test]
fn no_fault_hangs_passes_or_leaks() {
    let n_faults: u64 = std::env::var("KATA_FAULTS").ok().and_then(|text| text.parse().ok()).unwrap_or(40);
    let (cache, program) = faulty();
    let mut worker = Worker::new(program);
    let mut state = n_faults;
    for number in 0..n_faults {
        let kind = 1 + next(&mut state) % N_KINDS;
        let rest = (0..next(&mut state) % 20).map(|_| (next(&mut state) % 1000) as i64);
        let nums: Vec<i64> = [kind as i64, 7].into_iter().chain(rest).collect();
        let answer = worker.call(&[Value::Ints(nums.clone())]).expect("the worker starts again");
        assert_ne!(answer.outcome, Outcome::Died(SLEPT), "fault {number} of kind {kind} is waited for");
        let is_answer = matches!(answer.outcome, Outcome::Returned(_));
        assert!(!is_answer, "fault {number} of kind {kind} was answered: {:?}", answer.outcome);
        // The honest call after it is answered rightly, by the same worker or by a fresh one.
        let mut sorted = vec![0, next(&mut state) as i64 % 1000, 5];
        let answer = worker.call(&[Value::Ints(sorted.clone())]).expect("the worker starts again");
        sorted.sort_unstable();
        assert_eq!(answer.outcome, Outcome::Returned(Value::Ints(sorted)), "after fault {number} of kind {kind}");
    }
    worker.stop();
    let scratch = fs::read_dir(Path::new(cache.path()).join("scratch")).expect("there is one").count();
    assert_eq!(scratch, 0, "scratch folders are left");
    // Other tests in this process have some descriptors open; one leaked by each fault would exceed the bound.
    let n_open = fs::read_dir("/proc/self/fd").expect("/proc can be read").count();
    assert!(n_open < 40, "{n_open} descriptors are open");
}
