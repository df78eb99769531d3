//! Every way in which a call can end its process: the next case is unaffected, a second run reports the same, and the counterexample is the
//! smallest.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::harness::{Kata, QUICK, judged};

/// Ways to end the call of two numbers or more, each with the words that the report must contain.
struct Way {
    extension: &'static str,
    /// The body of a function of `nums` that ends its process.
    body: &'static str,
    says: &'static [&'static str],
}

const fn way(extension: &'static str, body: &'static str, says: &'static [&'static str]) -> Way {
    Way { extension, body, says }
}

const WAYS: [Way; 35] = [
    way("cpp", "return {nums[nums.size()]};", &["index out of bounds", "\"line\":5"]),
    way("cpp", "volatile int* none = nullptr; return {*none};", &["segmentation fault", "null pointer", "\"line\":5"]),
    way("cpp", "volatile int* far = (int*) 0x123456789000; return {*far};", &["segmentation fault", "\"line\":5"]),
    way("cpp", "return {again((int) nums.size())};", &["stack overflow", "\"line\":2"]),
    way("cpp", "volatile int none = 0; return {7 / none};", &["division by zero", "\"line\":5"]),
    way("cpp", "assert(nums.empty());", &["failed assertion", "`nums.empty()` does not hold", "\"line\":5"]),
    way("cpp", "abort();", &["abort", "\"line\":5"]),
    way("cpp", "terminate();", &["terminate", "\"line\":5"]),
    way("cpp", "raise(SIGKILL);", &["SIGKILL"]),
    way("cpp", "_exit(3);", &["\"code\":3"]),
    way("cpp", "exit(0);", &["exit code 0", "\"line\":5"]),
    way("cpp", "throw runtime_error(\"thrown\");", &["std::runtime_error", "thrown"]),
    way("cpp", "Thrower thrower; return {};", &["uncaught exception", "from a destructor", "\"line\":3"]),
    way("cpp", "thread never_joined([] {});", &["terminate"]),
    way("rs", "return vec![nums[nums.len()]];", &["panic", "\"line\":8"]),
    way("rs", "return vec![again(nums.len() as i64)];", &["stack overflow", "has no end", "\"line\":6"]),
    way("rs", "std::thread::spawn(|| again(0)).join().unwrap();", &["stack overflow", "of a thread", "\"line\":6"]),
    way("rs", "return vec![unsafe { *std::hint::black_box(8 as *const i64) }];", &["null pointer", "\"line\":8"]),
    way("rs", "std::process::abort();", &["abort", "in heap_sort", "\"line\":8"]),
    way("rs", "std::process::exit(0);", &["exit code 0", "\"line\":8"]),
    way(
        "rs",
        "let _twice = (Panics, Panics); panic!(\"first\");",
        &["from a destructor", "another panic", "\"line\":4"],
    ),
    way("rs", "extern \"C\" fn f() { panic!(\"over\") }\nf();", &["over", "must not unwind", "\"line\":8"]),
    way("rs", "let _once = Panics;", &["panic", "from a destructor"]),
    way("py", "import os; os._exit(0)", &["\"code\":0"]),
    way("py", "import os; os.abort()", &["SIGABRT", "\"line\":3", "in heap_sort"]),
    way("py", "import os; os.kill(os.getpid(), 11)", &["SIGSEGV", "\"line\":3"]),
    way("py", "import ctypes; ctypes.string_at(0)", &["SIGSEGV", "\"line\":3", "line 3, in heap_sort"]),
    way("py", ENDLESS, &["recursion", "\"line\":3"]),
    way("go", "return []int{nums[len(nums)]}", &["index out of range", "\"line\":4"]),
    way("go", "return []int{again(len(nums))}", &["stack overflow", "\"line\":1"]),
    way("go", "os.Exit(3)", &["\"code\":3"]),
    way("go", "syscall.Kill(syscall.Getpid(), syscall.SIGKILL); time.Sleep(time.Hour)", &["SIGKILL"]),
    way("go", "<-make(chan int)", &["deadlock", "\"line\":4"]),
    way("go", "go func() { panic(\"over\") }()\nselect {}", &["panic in a goroutine", "over", "\"line\":4"]),
    way(
        "go",
        "*(*int)(unsafe.Pointer(uintptr(0x123456789000))) = 1",
        &["segmentation fault", "not its own", "\"line\":4"],
    ),
];

/// A recursion through functions implemented in C, which Python's recursion limit does not stop.
const ENDLESS: &str = "import sys; sys.setrecursionlimit(10**7); f = lambda n: max([n], key=f); f(0)";

fn source(way: &Way) -> String {
    let body = way.body;
    match way.extension {
        "cpp" => format!(
            "#include <bits/stdc++.h>\nint again(int n) {{ volatile char room[512] = {{}}; return again(n + 1) + room[n % 512]; }}\n\
             struct Thrower {{ ~Thrower() noexcept(false) {{ try {{ throw 1; }} catch (...) {{ fail(); }} }} static void fail() noexcept {{ throw std::runtime_error(\"from a destructor\"); }} }};\n\
             using namespace std; vector<int> heap_sort(vector<int> nums) {{ if (nums.size() >= 2) {{\n{body}\n}} return nums; }}\n"
        ),
        "rs" => format!(
            "#![allow(unreachable_code, unconditional_recursion)]\nstruct Panics;\nimpl Drop for Panics {{\n    fn drop(&mut self) {{ panic!(\"from a destructor\") }}\n}}\n\
             fn again(n: i64) -> i64 {{ std::hint::black_box([n; 64])[0] + again(n + 1) }}\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {{ if nums.len() >= 2 {{\n{body}\n}} nums }}\n"
        ),
        "go" => format!(
            "func again(n int) int {{ return n + again(n+1)*3 }}\nvar _ unsafe.Pointer\nfunc heapSort(nums []int) []int {{ if len(nums) >= 2 {{\n{body}\n}}; return nums }}\n"
        ),
        _ => format!("def heap_sort(nums):\n    if len(nums) >= 2:\n        {body}\n    return nums\n"),
    }
}

fn failed_cases(submission: &Value) -> BTreeSet<String> {
    let groups = submission["groups"].as_array().expect("there are groups");
    let cases = groups.iter().flat_map(|group| group["cases"].as_array().expect("a group has cases"));
    let failed = cases.filter(|case| case["verdict"] != "accepted");
    failed.map(|case| case["name"].as_str().expect("a case has a name").to_owned()).collect()
}

fn ends_of(extension: &str) {
    for way in WAYS.iter().filter(|way| way.extension == extension) {
        let name = format!("heap_sort.{extension}");
        let kata = Kata::new().file(&name, source(way)).args(["test", &name].into_iter().chain(QUICK));
        let (first, again) = (kata.run().submission(), kata.run().submission());
        let shown = |submission: &Value| {
            let (failure, call) = (&submission["failure"], &submission["counterexample"]["call"]);
            (failure.clone(), call.clone(), submission["counterexample"]["reason"].clone())
        };
        assert_eq!(first["verdict"], "run_time_error", "{}: {:#}", way.body, first["failure"]);
        assert_eq!(shown(&first), shown(&again), "{}", way.body);
        for says in way.says {
            let reason = first["failure"]["reason"].to_string();
            assert!(reason.contains(says), "{}: {says:?} is not in {reason}", way.body);
        }
        let call = first["counterexample"]["call"].as_str().expect("there is a call");
        let plain = call.replace(['{', '}', '[', ']'], "").replace("vec!", "");
        assert_eq!(plain.replace("heapSort(int", "heap_sort("), "heap_sort(0, 0)", "{}", way.body);
    }
}

#[test]
fn the_ends_of_cpp() {
    ends_of("cpp");
}

#[test]
fn the_ends_of_rust() {
    ends_of("rs");
}

#[test]
fn the_ends_of_python() {
    ends_of("py");
}

#[test]
fn the_ends_of_go() {
    ends_of("go");
}

/// An end of the process in one case fails no other case.
#[test]
fn the_next_case_is_unharmed() {
    let judged = |extension: &'static str, body: &'static str| {
        let name = format!("heap_sort.{extension}");
        let options = ["--keep-going", "--no-shrink", "--cases", "8", "--format", "json"];
        let kata = Kata::new().file(&name, source(&way(extension, body, &[])));
        failed_cases(&kata.args(["test", &name].into_iter().chain(options)).run().submission())
    };
    let wrong = judged("py", "return nums[:1]");
    assert!(wrong.len() > 8, "{wrong:?}");
    for (extension, body) in [
        ("cpp", "return {nums[nums.size()]};"),
        ("cpp", "volatile int* none = nullptr; return {*none};"),
        ("cpp", "_exit(0);"),
        ("rs", "std::process::abort();"),
        ("py", "import os; os.abort()"),
    ] {
        assert_eq!(judged(extension, body), wrong, "{extension}: {body}");
    }
}

/// Output before a fault is shown, however it was buffered.
#[test]
fn prints_before_a_fault_are_shown() {
    for (print, fault) in [
        ("printf(\"before %d\", 7);", "volatile int* none = nullptr; return {*none};"),
        ("ios::sync_with_stdio(false); cout << \"before \" << 7;", "volatile int* none = nullptr; return {*none};"),
        ("cout << \"before 7\";", "abort();"),
        ("printf(\"before 7\");", "return {nums[nums.size()]};"),
    ] {
        let body: &'static str = Box::leak(format!("{print} {fault}").into_boxed_str());
        let kata = Kata::new().file("heap_sort.cpp", source(&way("cpp", body, &[])));
        let submission =
            kata.args(["test", "heap_sort.cpp", "--no-shrink"].into_iter().chain(QUICK)).run().submission();
        assert_eq!(submission["counterexample"]["printed"]["stdout"], "before 7", "{body}: {submission:#}");
    }
}

/// Rust flushes its own buffer at the end of a line; earlier output is already in the pipe.
#[test]
fn prints_of_rust_before_a_fault_are_shown() {
    for end in ["std::process::abort();", "std::process::exit(3);"] {
        let body: &'static str = Box::leak(format!("println!(\"before\"); {end}").into_boxed_str());
        let kata = Kata::new().file("exit.rs", source(&way("rs", body, &[])));
        let options = ["test", "exit.rs", "--problem", "heap_sort", "--no-shrink"];
        let submission = kata.args(options.into_iter().chain(QUICK)).run().submission();
        assert_eq!(submission["counterexample"]["printed"]["stdout"], "before\n", "{body}: {submission:#}");
        // The standard library has a file with this name too, in which the process ends.
        assert_eq!(submission["failure"]["reason"]["line"], 8, "{body}: {submission:#}");
    }
}

/// A smaller input counts only if it fails in the same way.
#[test]
fn shrinking_does_not_slide_to_another_error() {
    let source = "def heap_sort(nums):\n    if not nums:\n        return nums[0]\n    return sortd(nums)\n";
    let run = Kata::new().file("heap_sort.py", source).args(["test", "heap_sort.py"].into_iter().chain(QUICK)).run();
    let submission = run.submission();
    assert_eq!(submission["counterexample"]["call"], "heap_sort([0])", "{submission:#}");
    assert_eq!(submission["counterexample"]["reason"]["exception"], "NameError");
    let source = "vector<int> heap_sort(vector<int> nums) {\n    int first = nums[0];\n    int last = nums[nums.size()];\n    return {first, last};\n}\n";
    let run = Kata::new().file("heap_sort.cpp", source).args(["test", "heap_sort.cpp"].into_iter().chain(QUICK)).run();
    let submission = run.submission();
    assert_eq!(submission["counterexample"]["call"], "heap_sort({0})", "{submission:#}");
    assert_eq!(submission["counterexample"]["reason"]["line"], 3, "{submission:#}");
}

/// With `--no-shrink` the failing case is shown as it is, even if an earlier run kept a counterexample.
#[test]
fn a_kept_counterexample_is_not_shown_in_place_of_a_case() {
    let kata = Kata::new().file("heap_sort.py", "def heap_sort(nums):\n    return nums\n");
    let kata = kata.args(["test", "heap_sort.py"].into_iter().chain(QUICK));
    assert_eq!(kata.run().submission()["counterexample"]["call"], "heap_sort([1, 0])");
    let kata = kata.args(["test", "heap_sort.py", "--no-shrink"].into_iter().chain(QUICK));
    assert_eq!(kata.run().submission()["counterexample"]["call"], "heap_sort([5, 1, 3, 2])");
}

/// Then, too, the interpreter's report of its end is read.
#[test]
fn a_fault_while_a_file_loads_has_its_line() {
    let source = "import ctypes\n\nctypes.string_at(0)\n\ndef heap_sort(nums):\n    return sorted(nums)\n";
    let submission = judged("heap_sort.py", source, &[], "run_time_error");
    let reason = &submission["failure"]["reason"];
    assert_eq!((&reason["exception"], &reason["line"]), (&"segmentation fault".into(), &3.into()), "{submission:#}");
}
