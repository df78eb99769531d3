//! What a Rust submission may look like, and what is said of one that is not right.

use crate::harness::{accepted, judged, refused};

const SORTS: &str = "fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {\n    nums.sort();\n    nums\n}\n";

const LEETCODE_SORT_ARRAY: &str = "\
use std::collections::BinaryHeap;
use std::cmp::Reverse;

impl Solution {
    pub fn sort_array(nums: Vec<i32>) -> Vec<i32> {
        let mut heap: BinaryHeap<Reverse<i32>> = nums.into_iter().map(Reverse).collect();
        let mut sorted = Vec::with_capacity(heap.len());
        while let Some(Reverse(num)) = heap.pop() {
            sorted.push(num);
        }
        sorted
    }
}
";

const LEETCODE_SUBSTRING: &str = "\
use std::collections::HashMap;
impl Solution {
    pub fn length_of_longest_substring(s: String) -> i32 {
        let mut last: HashMap<char, usize> = HashMap::new();
        let (mut best, mut left) = (0, 0);
        for (right, letter) in s.chars().enumerate() {
            if let Some(at) = last.insert(letter, right) {
                left = left.max(at + 1);
            }
            best = best.max(right - left + 1);
        }
        best as i32
    }
}
";

#[test]
fn functions_are_found_with_and_without_pub() {
    accepted("heap_sort.rs", SORTS);
    accepted("HeapSort.rs", format!("pub {SORTS}"));
    accepted("heap-sort.rs", SORTS.replace("heap_sort", "heapSort"));
    accepted("sort_array.rs", SORTS.replace("heap_sort", "sort_array"));
}

#[test]
fn leetcode_classes_are_judged_as_they_are() {
    accepted("heap_sort.rs", LEETCODE_SORT_ARRAY);
    accepted("heap_sort.rs", format!("struct Solution;\n{LEETCODE_SORT_ARRAY}"));
    accepted("heap_sort.rs", format!("{LEETCODE_SORT_ARRAY}\nstruct Solution {{}}\nfn main() {{}}\n"));
}

#[test]
fn a_leetcode_substring_is_judged_as_it_is() {
    accepted("longest_unique_substring.rs", LEETCODE_SUBSTRING);
    accepted(
        "longest_unique_substring.rs",
        "fn longest_unique_substring(s: &str) -> usize {\n    let s: Vec<char> = s.chars().collect();\n    let (mut left, mut best) = (0, 0);\n    for right in 0..s.len() {\n        while s[left..right].contains(&s[right]) {\n            left += 1;\n        }\n        best = best.max(right + 1 - left);\n    }\n    best\n}\n",
    );
}

#[test]
fn narrower_and_borrowed_types_are_taken() {
    accepted(
        "heap_sort.rs",
        "fn heap_sort(nums: &[i64]) -> Vec<i64> {\n    let mut v = nums.to_vec();\n    v.sort();\n    v\n}\n",
    );
    accepted(
        "heap_sort.rs",
        "pub fn heap_sort(nums: &Vec<i64>) -> Vec<i64> {\n    let mut v = nums.clone();\n    v.sort();\n    v\n}\n",
    );
    accepted("heap_sort.rs", SORTS.replace("i64", "i128"));
    accepted(
        "sift_down.rs",
        "fn sift_down(mut nums: Vec<i32>, mut i: usize, size: usize) -> Vec<i32> {\n    loop {\n        let mut top = i;\n        for child in [2 * i + 1, 2 * i + 2] {\n            if child < size && nums[child] > nums[top] {\n                top = child;\n            }\n        }\n        if top == i {\n            return nums;\n        }\n        nums.swap(i, top);\n        i = top;\n    }\n}\n",
    );
}

#[test]
fn a_value_that_does_not_fit_is_named() {
    let source = SORTS.replace("i64", "u8");
    refused("heap_sort.rs", source, &[], "run_time_error", &["does_not_fit", "u8", "nums["]);
}

#[test]
fn files_may_be_written_in_any_way() {
    accepted("heap_sort.rs", SORTS.replace("    ", "\t").replace('\n', "\r\n"));
    accepted("with spaces/题目 集/heap_sort.rs", format!("\u{feff}{SORTS}"));
    accepted(
        "heap_sort.rs",
        format!("//! My solution.\n#![allow(dead_code)]\n{SORTS}fn main() {{\n    panic!(\"it ran\");\n}}\n"),
    );
    accepted(
        "heap_sort.rs",
        format!(
            "{SORTS}#[cfg(test)]\nmod tests {{\n    use super::*;\n    #[test]\n    fn sorts() {{\n        assert_eq!(heap_sort(vec![2, 1]), [1, 2]);\n    }}\n}}\n"
        ),
    );
}

#[test]
fn prints_do_not_disturb_and_are_shown() {
    let printing =
        SORTS.replace("    nums\n", "    println!(\"to stdout\");\n    eprintln!(\"to stderr\");\n    nums\n");
    accepted("heap_sort.rs", &printing);
    let submission = judged("heap_sort.rs", printing.replace("nums.sort();", "nums.reverse();"), &[], "wrong_answer");
    let printed = &submission["counterexample"]["printed"];
    assert_eq!((&printed["stdout"], &printed["stderr"]), (&"to stdout\n".into(), &"to stderr\n".into()));
}

#[test]
fn what_does_not_compile_is_shown_with_its_own_line() {
    let submission = refused(
        "heap_sort.rs",
        "fn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    let n: i64 = \"text\";\n    nums\n}\n",
        &[],
        "compile_error",
        &["mismatched types"],
    );
    assert_eq!(submission["failure"]["reason"]["line"], 2, "{submission:#}");
    refused(
        "heap_sort.rs",
        "fn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    nums\n",
        &[],
        "compile_error",
        &["unclosed"],
    );
    let missing = "fn heep_sort(nums: Vec<i64>) -> Vec<i64> {\n    nums\n}\n";
    refused("heap_sort.rs", missing, &[], "compile_error", &["`heap_sort`", "`sort_array`", "`heep_sort`"]);
    let arity = "fn heap_sort(nums: Vec<i64>, size: usize) -> Vec<i64> {\n    nums\n}\n";
    refused("heap_sort.rs", arity, &[], "compile_error", &["takes 2 parameters", "passes 1"]);
}

#[test]
fn crashes_are_told_apart() {
    let body = |body: &str| format!("fn heap_sort(nums: Vec<i64>) -> Vec<i64> {{\n    {body}\n}}\n");
    let submission = refused(
        "heap_sort.rs",
        body("let last = nums[nums.len()]; vec![last]"),
        &[],
        "run_time_error",
        &["panic", "index out of bounds"],
    );
    assert_eq!(submission["failure"]["reason"]["line"], 2, "{submission:#}");
    refused("heap_sort.rs", body("std::process::exit(0)"), &[], "run_time_error", &["exited"]);
    refused("heap_sort.rs", body("std::process::abort()"), &[], "run_time_error", &["SIGABRT"]);
    refused(
        "heap_sort.rs",
        body("vec![nums.iter().sum::<i64>() / (nums.len() as i64 - nums.len() as i64)]"),
        &[],
        "run_time_error",
        &["divide by zero"],
    );
}

#[test]
fn limits_hold() {
    let body = |body: &str| format!("fn heap_sort(nums: Vec<i64>) -> Vec<i64> {{\n    {body}\n}}\n");
    let limit = ["--time-limit", "0.3"];
    refused("heap_sort.rs", body("loop { std::hint::black_box(&nums); }"), &limit, "time_limit_exceeded", &["\"cpu\""]);
    refused(
        "heap_sort.rs",
        body("std::thread::sleep(std::time::Duration::from_secs(60)); nums"),
        &limit,
        "time_limit_exceeded",
        &["\"wall\""],
    );
    refused("heap_sort.rs", body("vec![nums.len() as i64 + 1; 10 << 27]"), &[], "memory_limit_exceeded", &["256"]);
    refused(
        "heap_sort.rs",
        body("loop { println!(\"{}\", \"x\".repeat(65536)); }"),
        &[],
        "output_limit_exceeded",
        &["printed_too_much"],
    );
}

#[test]
fn leaked_state_is_found() {
    let source = "use std::sync::Mutex;\nstatic SEEN: Mutex<Vec<i64>> = Mutex::new(Vec::new());\nfn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    let mut seen = SEEN.lock().unwrap();\n    seen.extend(nums);\n    seen.sort();\n    seen.clone()\n}\n";
    let submission = judged("heap_sort.rs", source, &[], "wrong_answer");
    assert_eq!(submission["failure"]["finding"]["kind"], "leaked_state", "{submission:#}");
}

#[test]
fn open_types_are_filled_in() {
    let body = "{\n    let mut v = nums.to_vec();\n    v.sort();\n    v\n}\n";
    accepted("heap_sort.rs", format!("pub fn heap_sort<T: Ord + Clone>(nums: &[T]) -> Vec<T> {body}"));
    accepted(
        "heap_sort.rs",
        "pub fn heap_sort<T>(mut nums: Vec<T>) -> Vec<T>\nwhere\n    T: Ord,\n{\n    nums.sort_unstable();\n    nums\n}\n",
    );
    accepted(
        "heap_sort.rs",
        format!("fn heap_sort(nums: impl AsRef<[i64]>) -> Vec<i64> {{\n    let nums = nums.as_ref();\n{}", &body[2..]),
    );
    accepted(
        "longest_unique_substring.rs",
        "fn longest_unique_substring<S: AsRef<str>>(s: S) -> usize {\n    let s = s.as_ref().as_bytes();\n    let (mut left, mut best) = (0, 0);\n    for right in 0..s.len() {\n        while s[left..right].contains(&s[right]) {\n            left += 1;\n        }\n        best = best.max(right + 1 - left);\n    }\n    best\n}\n",
    );
}
