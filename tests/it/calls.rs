//! Makes system calls from inside the sandbox, number by number, and checks descriptors that Kata's parent left open.

use std::process::Command;

use nix::libc;

use crate::harness::{Kata, Run, program};

/// The calls that a submission may make on x86-64, some of them only with certain arguments. This list is separate from the sandbox's own, so that
/// nothing is allowed by mistake.
const ALLOWED: [u32; 121] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 32, 33, 34,
    35, 36, 37, 38, 39, 40, 44, 45, 51, 53, 56, 59, 60, 62, 63, 72, 74, 75, 77, 79, 80, 81, 82, 83, 84, 86, 87, 88, 89,
    95, 96, 98, 99, 100, 102, 104, 107, 108, 110, 127, 128, 130, 131, 143, 145, 157, 158, 186, 201, 202, 204, 217, 218,
    219, 228, 229, 230, 231, 232, 233, 234, 257, 258, 262, 263, 264, 265, 266, 267, 269, 270, 271, 273, 281, 285, 290,
    291, 292, 293, 295, 296, 302, 309, 316, 318, 326, 332, 334, 436, 439,
];

/// Makes every call that is not allowed, with arguments that do nothing, and reports those that were not refused as they should be: calls up to 423
/// with EPERM, newer ones and those of x32 with ENOSYS. The first calls are harmless, in case nothing is refused at all.
const WALKER: &str = r#"
#include <sys/syscall.h>
#include <unistd.h>
static string made;
static void walk(long first, long last, int expected) {
    static const set<long> allowed = {@ALLOWED@};
    for (long number = first; number <= last; number++) {
        // The kernel exempts uretprobe and uprobe from every filter, and ends a program that calls them.
        if (allowed.count(number) || number == 335 || number == 336) continue;
        errno = 0;
        long result = syscall(number, -1L, -1L, -1L, -1L, -1L, -1L);
        if (result != -1 || errno != expected) made += " " + to_string(number) + ":" + to_string(errno);
        if (made.size() > 200) break;
    }
}
vector<long long> heap_sort(vector<long long> nums) {
    walk(SYS_getsid, SYS_getsid, EPERM);
    walk(SYS_getpgid, SYS_getpgid, EPERM);
    if (!made.empty()) throw runtime_error("nothing is refused");
    walk(0, 423, EPERM);
    walk(424, 600, ENOSYS);
    walk(0x40000000, 0x40000000 + 600, ENOSYS);
    walk(0x7fffff00, 0x7fffffff, ENOSYS);
    walk(-100, -1, ENOSYS);
    if (!made.empty()) throw runtime_error("made:" + made);
    return nums;
}
"#;

fn judged(source: &str) -> Run {
    let sorted = source.replace("return nums;", "sort(nums.begin(), nums.end()); return nums;");
    let kata = Kata::new().file("heap_sort.cpp", sorted);
    kata.args(["test", "heap_sort.cpp", "--case", "mixed_order", "--no-shrink", "--time-limit", "10"]).run()
}

#[test]
#[cfg_attr(not(target_arch = "x86_64"), ignore = "the numbers are those of x86-64")]
fn only_listed_calls_get_through() {
    let allowed = ALLOWED.map(|number| number.to_string()).join(", ");
    let run = judged(&WALKER.replace("@ALLOWED@", &allowed));
    assert_eq!(run.code, 0, "{run:?}");
    // The walk reports a refused call that is missing from the list, so it does detect differences.
    let run = judged(&WALKER.replace("@ALLOWED@", &allowed.replace(", 39, ", ", ")));
    assert!(run.code == 1 && run.stdout.contains("made: 39:0"), "{run:?}");
}

/// Every command of fcntl and every option of prctl, within a range of numbers, and requests of ioctl around the known ones.
#[test]
fn only_listed_arguments_get_through() {
    let source = r#"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>
static string made(const char* what, const set<long>& allowed, long first, long last, function<long(long)> call) {
    string made;
    for (long number = first; number <= last; number++) {
        errno = 0;
        bool is_refused = call(number) == -1 && errno == EPERM;
        if (is_refused == (allowed.count(number) == 1)) made += string(" ") + what + to_string(number);
    }
    return made;
}
vector<long long> heap_sort(vector<long long> nums) {
    int pipes[2];
    if (pipe(pipes) != 0) throw runtime_error("no pipe");
    string found = made("fcntl", {0, 1, 2, 3, 4, 6, 7, 1030}, 0, 1100, [&](long of) { return fcntl(pipes[0], of, 0); });
    // With a negative descriptor a call changes nothing.
    found += made("ioctl", {0x5401, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451}, 0x5300, 0x5500, [&](long of) { return ioctl(-1, of, 0); });
    found += made("prctl", {15, 16}, 1, 100, [&](long of) { char name[16] = "kata"; return prctl(of, name, 0, 0, 0); });
    if (!found.empty()) throw runtime_error("wrong:" + found);
    return nums;
}
"#;
    let run = judged(source);
    assert_eq!(run.code, 0, "{run:?}");
}

/// Runs `kata` in a shell that leaves descriptors 3 to 9 open.
fn with_descriptors_open(kata: &Kata) -> Run {
    let plain = kata.command();
    let mut command = Command::new("sh");
    let open = (3..=9).map(|number| format!(" {number}</dev/null")).collect::<String>();
    command.arg("-c").arg(format!("exec{open}; exec \"$@\"")).arg("sh").arg(program()).args(plain.get_args());
    command.current_dir(kata.folder.path()).env("MAKEFLAGS", " -j2 --jobserver-auth=3,4");
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.output().expect("a shell can be started");
    let text = |bytes| String::from_utf8(bytes).expect("kata prints UTF-8");
    Run {
        code: output.status.code().expect("kata was not killed"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// Compilers, submissions and `doctor` work as usual, and a submission finds no open descriptor besides its channel.
#[test]
fn descriptors_that_a_parent_left_open_do_not_matter() {
    let own = format!("{} {:?}", std::process::id(), std::time::SystemTime::now());
    let python = "import os\n\ndef heap_sort(nums):\n    for number in range(4, 64):\n        try:\n            os.fstat(number)\n        \
        except OSError:\n            continue\n        raise RuntimeError(number)\n    return sorted(nums)\n";
    let cpp = format!(
        "// {own}\n#include <fcntl.h>\nvector<long long> heap_sort(vector<long long> nums) {{\n    for (int n = 4; n < 64; n++)\n        \
        if (fcntl(n, F_GETFD) >= 0) throw runtime_error(to_string(n));\n    sort(nums.begin(), nums.end());\n    return nums;\n}}\n"
    );
    let rust = format!("// {own}\npub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {{ nums.sort(); nums }}\n");
    let kata = Kata::new().file("py/heap_sort.py", python).file("cpp/heap_sort.cpp", cpp).file("rs/heap_sort.rs", rust);
    let kata = kata.args(["test", ".", "--case", "mixed_order", "--time-limit", "10"]);
    let run = with_descriptors_open(&kata);
    assert!(run.code == 0 && run.stdout.contains("3 accepted"), "{run:?}");
    let run = with_descriptors_open(&Kata::new().args(["doctor", "--format", "json"]));
    let findings = run.json();
    let works = |list: &str, key: &str, is_good: fn(&serde_json::Value) -> bool| {
        findings[list].as_array().is_some_and(|found| !found.is_empty() && found.iter().all(|one| is_good(&one[key])))
    };
    assert!(run.code == 0 && works("languages", "problem", serde_json::Value::is_null), "{run:?}");
    assert!(works("attempts", "refused", serde_json::Value::is_string), "{run:?}");
}

/// The numbers that the walk relies on.
#[test]
#[cfg(target_arch = "x86_64")]
fn the_list_is_that_of_x86_64() {
    for (call, number) in [(libc::SYS_getpid, 39), (libc::SYS_openat, 257), (libc::SYS_rseq, 334)] {
        assert!(call == number && ALLOWED.contains(&(number as u32)));
    }
    assert!(ALLOWED.is_sorted());
}
