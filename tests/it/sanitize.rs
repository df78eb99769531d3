//! `--sanitize`: what the sanitizers of C++ find ends a call with the line of the fault, and a right program is accepted with them.

use crate::harness::{Kata, Run};

/// Does what the first number says; each line is a fault of its own.
const FAULTS: &str = r#"#include <vector>
#include <string>
#include <cstring>
#include <climits>
#include <stdexcept>
using namespace std;
int grid[3][3];
vector<int> heap_sort(vector<int> nums) {
    int n = nums.empty() ? 0 : nums[0], size = nums.size(), sum = 0;
    int* raw = new int[4]();
    int local[4] = {n, n, n, n};
    if (n == 1) sum = raw[size + 3];
    if (n == 2) sum = (local + size)[3];
    if (n == 3) sum = (&grid[0][0])[size + 8];
    if (n == 4) { delete[] raw; sum = raw[1]; }
    if (n == 5) { vector<int> more(nums); int& first = more.front(); more.push_back(1); more.push_back(2); sum = first; }
    if (n == 6) sum = INT_MAX - 1 + size * 2;
    if (n == 7) sum = 1 << (31 + size);
    if (n == 8) { int* nowhere = nullptr; sum = *(nowhere + (size - 1)); }
    if (n == 9) { delete[] raw; delete[] raw; }
    if (n == 10) { char text[4]; memcpy(text, string("long text").data(), 8 + size); sum = text[0]; }
    if (n == 11) { int* kept; { int inner = size; kept = &inner; } sum = *kept; }
    if (n == 12) delete raw;
    for (int k = 0; k < 2; ++k) try { if (n == 13) throw runtime_error("caught"); } catch (const exception&) { sum += k; }
    nums[0] += sum == INT_MIN;
    return nums;
}
"#;
const KINDS: [(&[&str], &str); 12] = [
    (&["heap buffer overflow", "access outside of an object"], ""),
    (&["stack buffer overflow", "access outside of an object"], ""),
    (&["global buffer overflow", "access outside of an object"], ""),
    (&["heap use after free"], "it was freed before"),
    (&["heap use after free"], "reads 4 bytes: in a block on the heap, which has 4 bytes"),
    (&["signed integer overflow"], "cannot be represented in type 'int'"),
    (&["invalid shift exponent"], "32"),
    (&["null pointer use"], "null pointer"),
    (&["double free", "attempting double free"], "freed before"),
    (&["stack buffer overflow"], "writes 9 bytes"),
    (&["stack use after scope"], "its scope has ended"),
    (&["alloc dealloc mismatch"], "`new[]` goes with `delete[]`"),
];

fn call(kata: &Kata, n: usize, more: &[&str]) -> Run {
    let input = format!("--input=[{n}]");
    kata.run_of(["run", "heap_sort.cpp", "--format", "json", &input].into_iter().chain(more.iter().copied()))
}

#[test]
fn each_fault_ends_the_call_on_its_line() {
    let kata = Kata::new().file("heap_sort.cpp", FAULTS);
    for (at, (kinds, says)) in KINDS.iter().enumerate() {
        let run = call(&kata, at + 1, &["--sanitize"]);
        let report = run.json();
        let text = report["reason"].to_string();
        let line = 12 + at;
        assert_eq!((run.code, &report["verdict"]), (1, &"run_time_error".into()), "{run:?}");
        assert!(kinds.iter().any(|kind| text.contains(kind)), "none of {kinds:?} in {text}");
        assert!(text.contains(says), "no {says:?} in {text}");
        assert!(text.contains(&format!("\"line\":{line}")), "not line {line}: {text}");
        // Addresses differ from run to run.
        assert!(!text.contains("0x"), "{text}");
        assert_eq!(report["printed"]["stderr"]["text"].as_str().unwrap_or_default(), "", "{report}");
    }
    // An exception that is caught leaves the stack in order, and the rest of the program is right.
    for n in [0, 13] {
        assert_eq!(call(&kata, n, &["--sanitize"]).json()["verdict"], "accepted");
    }
    let zh = kata.run_of(["run", "heap_sort.cpp", "--sanitize", "--input=[10]", "--locale=zh"]);
    for text in ["栈上的内存访问越界", "写入 9 个字节", "`text`（4 个字节）的末尾"] {
        assert!(zh.stdout.contains(text), "no {text:?} in {}", zh.stdout);
    }
}

/// What is right with sanitizers, and what they must not take for a fault: overflow of what wraps, empty ranges, deep recursion, a caught exception.
const RIGHT: &str = r#"#include <bits/stdc++.h>
using namespace std;
struct Deep : runtime_error { using runtime_error::runtime_error; };
int depth(int n) { if (n == 0) throw Deep("end"); int here[8]; here[n % 8] = n; return depth(n - 1) + here[n % 8]; }
class Solution {
public:
    vector<long long> heapSort(vector<long long>& nums) {
        unsigned hash = 2166136261u;
        for (long long x : nums) hash = (hash ^ unsigned(x)) * 16777619u;
        vector<long long> sorted(nums.size());
        memcpy(sorted.data(), nums.data(), nums.size() * sizeof(long long));
        try { depth(2000 + int(hash % 2)); } catch (const Deep&) {}
        sort(sorted.begin(), sorted.end());
        return sorted;
    }
};
"#;

#[test]
fn a_right_program_is_accepted_with_sanitizers() {
    let kata = Kata::new().file("heap_sort.cpp", RIGHT);
    let run = kata.run_of(["test", "--sanitize", "--quick", "heap_sort.cpp"]);
    assert!(run.code == 0 && run.stdout.contains("kata test --sanitize heap_sort.cpp"), "{run:?}");
    let kata = Kata::new().shipped("solutions/sift_down/accepted/reference.cpp", "sift_down.cpp");
    let run = kata.run_of(["test", "--sanitize", "sift_down.cpp"]);
    assert!(run.code == 0 && run.stdout.contains("AC accepted"), "{run:?}");
}

#[test]
fn a_language_without_sanitizers_is_told_so() {
    let sorted = "def heap_sort(nums):\n    return sorted(nums)\n";
    let kata = Kata::new().file("all/heap_sort.py", sorted);
    for command in ["test", "run", "debug"] {
        let run = kata.run_of([command, "--sanitize", "all/heap_sort.py"]);
        assert_eq!(run.code, 2, "{run:?}");
        for text in ["`--sanitize` does nothing for `all/heap_sort.py`", "C++", "leave it out"] {
            assert!(crate::harness::unwrapped(&run.stderr).contains(text), "no {text:?} in {run:?}");
        }
    }
    // In a folder of several languages each is judged as it can be.
    let run = kata.run_of(["test", "--sanitize", "--quick", "all"]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_program_for_a_debugger_has_them_too() {
    let kata = Kata::new().file("heap_sort.cpp", FAULTS);
    let run = kata.run_of(["debug", "--sanitize", "heap_sort.cpp", "--input=[6]", "--exec"]);
    assert!(run.code != 0 && run.stderr.contains("signed integer overflow"), "{run:?}");
    let plain = kata.run_of(["debug", "heap_sort.cpp", "--input=[6]"]);
    assert!(plain.code == 0 && !plain.stdout.contains("-fsanitize"), "{plain:?}");
}
