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
    accepted("longest_unique_substring.rs", LEETCODE_SUBSTRING);
}

#[test]
fn narrower_and_borrowed_types_are_taken() {
    for ty in ["[i64]", "Vec<i64>"] {
        let body = "{\n    let mut v = nums.to_vec();\n    v.sort();\n    v\n}\n";
        accepted("heap_sort.rs", format!("fn heap_sort(nums: &{ty}) -> Vec<i64> {body}"));
    }
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
    let missing = "fn heep_sort(nums: Vec<i64>) -> Vec<i64> {\n    nums\n}\n";
    refused(
        "heap_sort.rs",
        missing,
        &[],
        "compile_error",
        &["calls `heap_sort(nums)`", "`heap_sort`", "`sort_array`", "`heep_sort`"],
    );
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
    refused("heap_sort.rs", body("std::process::exit(0)"), &[], "run_time_error", &["exit code 0"]);
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
        &["\"rest\""],
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
        format!("fn longest_unique_substring<S: AsRef<str>>(s: S) -> i64 {{ let s = s.as_ref();\n{}", &COUNTS[2..]),
    );
}

const COUNTS: &str = "{
    let s = s.as_bytes();
    let (mut left, mut best) = (0, 0);
    for right in 0..s.len() {
        while s[left..right].contains(&s[right]) {
            left += 1;
        }
        best = best.max(right + 1 - left);
    }
    best as i64
}
";

/// A file with a function of this head that counts.
fn counting(head: &str) -> String {
    format!("{head} {COUNTS}")
}

const FUNCTION: &str = "pub fn longest_unique_substring(s: String) -> i64";

#[test]
fn a_helper_is_not_taken_for_the_function() {
    let helper = "fn heap_sort(nums: &mut Vec<i32>) { nums.sort(); }";
    let class = |call: &str, more: &str| {
        format!(
            "impl Solution {{\n    pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> {{ {call}(&mut nums); nums }}\n    {more}\n}}\n"
        )
    };
    accepted("heap_sort.rs", class("Self::heap_sort", helper));
    accepted("heap_sort.rs", format!("{helper}\n{}", class("heap_sort", "")));
    let free = "fn build_heap(a: &mut Vec<i64>) { a.sort(); a.reverse(); }";
    let method =
        "pub fn build_max_heap(nums: Vec<i64>) -> Vec<i64> { let mut nums = nums; build_heap(&mut nums); nums }";
    accepted("build_max_heap.rs", format!("{free}\nimpl Solution {{ {method} }}\n"));
    let free = "fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }";
    let method = "pub fn sort_array(&self, nums: Vec<i64>) -> Vec<i64> { heap_sort(nums) }";
    accepted("heap_sort.rs", format!("impl Solution {{ {method} }}\n{free}\n"));
    let none = "fn heap_sort(nums: &mut Vec<i64>) { nums.sort(); }\n";
    refused("heap_sort.rs", none, &[], "wrong_answer", &["nothing"]);
}

#[test]
fn the_file_is_the_root_of_its_crate() {
    let count = counting("pub fn count(s: &str) -> i64");
    accepted(
        "longest_unique_substring.rs",
        format!(
            "mod window {{\n    use crate::{{Text, count}};\n    pub(crate) fn run(text: &Text) -> i64 {{ count(&text.0) }}\n}}\nstruct Text(String);\nmacro_rules! run {{ ($s:expr) => {{ $crate::window::run(&$crate::Text($s)) }}; }}\n{FUNCTION} {{ run!(s) }}\n{count}"
        ),
    );
    let exported = "#[macro_export]\nmacro_rules! count { ($s:expr) => { $crate::counted(&$s) }; }\n";
    let counted = counting("fn counted(s: &str) -> i64");
    accepted("longest_unique_substring.rs", format!("{exported}{counted}{FUNCTION} {{ crate::count!(s) }}\n"));
    let wrong = format!("mod a {{\n    use crate::Widow;\n}}\nstruct Window;\n{}", counting(FUNCTION));
    let submission =
        refused("longest_unique_substring.rs", wrong, &[], "compile_error", &["import `crate::Widow`", "2:9"]);
    assert!(!submission.to_string().contains("submission::"), "{submission:#}");
}

#[test]
fn functions_that_are_made_elsewhere_are_bound() {
    let name = "longest_unique_substring.rs";
    accepted(name, format!("mod imp {{ {} }}\npub use imp::longest_unique_substring;\n", counting(FUNCTION)));
    let made = counting("pub fn $name(s: String) -> i64");
    accepted(
        name,
        format!("macro_rules! make {{ ($name:ident) => {{ {made} }} }}\nmake!(longest_unique_substring);\n"),
    );
    let promise = "trait Longest { fn length_of_longest_substring(s: &str) -> i64; }";
    let kept = counting("fn length_of_longest_substring(s: &str) -> i64");
    accepted(name, format!("{promise}\nimpl Longest for Solution {{ {kept} }}\n"));
    let default = format!("trait Longest {{ {kept} }}\nstruct Solution;\nimpl Longest for Solution {{}}\n");
    accepted(name, default);
    let another = format!("struct Sorter;\nimpl Sorter {{ {} }}\n", counting(FUNCTION));
    refused(name, another, &[], "compile_error", &["no function of that name", "impl Solution"]);
    let path = "mod imp { pub fn longest_unique_substring(s: std::path::PathBuf) -> usize { 0 } }\nuse imp::*;\n";
    refused(name, path, &[], "compile_error", &["Kata cannot call `longest_unique_substring`", "Kata passes"]);
}

#[test]
fn a_solution_may_be_any_type() {
    let method = counting("pub fn length_of_longest_substring(s: String) -> i64");
    for definition in ["enum Solution {}", "struct Window;\ntype Solution = Window;", "union Solution { n: u8 }"] {
        accepted("longest_unique_substring.rs", format!("{definition}\nimpl Solution {{ {method} }}\n"));
    }
    let method = counting("pub fn length_of_longest_substring<'a>(&'a mut self, s: &'a str) -> i64");
    accepted("longest_unique_substring.rs", format!("enum Solution {{ Only }}\nimpl Solution {{ {method} }}\n"));
}

#[test]
fn texts_are_passed_in_every_type() {
    let types = ["&str", "std::borrow::Cow<'_, str>", "Box<str>", "&String", "&mut String"];
    for ty in types {
        accepted("longest_unique_substring.rs", counting(&format!("fn longest_unique_substring(s: {ty}) -> i64")));
    }
    for before in ["unsafe", "extern \"C\"", "pub unsafe extern \"C\""] {
        accepted(
            "longest_unique_substring.rs",
            counting(&format!("{before} fn longest_unique_substring(s: String) -> i64")),
        );
    }
}

const KEEPS: &str = "{
    let threshold = f64::from(threshold.clone());
    let area = |b: &[f64]| (b[2] - b[0]) * (b[3] - b[1]);
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&a, &b| scores[b].partial_cmp(&scores[a]).unwrap());
    let mut kept: Vec<usize> = Vec::new();
    for i in order {
        let suppresses = |&k: &usize| {
            let (a, b): (&[f64], &[f64]) = (boxes[k].as_ref(), boxes[i].as_ref());
            let width = (a[2].min(b[2]) - a[0].max(b[0])).max(0.0);
            let common = width * (a[3].min(b[3]) - a[1].max(b[1])).max(0.0);
            let union = area(a) + area(b) - common;
            union > 0.0 && common / union > threshold
        };
        if !kept.iter().any(suppresses) {
            kept.push(i);
        }
    }
    kept
}
";

#[test]
fn rows_and_scalars_are_passed_in_every_type() {
    for head in [
        "fn nms<B: AsRef<[f64]>>(boxes: &[B], scores: &[f64], threshold: f64) -> Vec<usize>",
        "fn nms<const N: usize>(boxes: Vec<[f64; N]>, scores: Vec<f64>, threshold: f64) -> Vec<usize>",
        "fn nms(boxes: &[&[f64]], scores: std::borrow::Cow<'_, [f64]>, threshold: &f64) -> Vec<usize>",
        "fn nms(boxes: &[[f64; 4]], scores: &Vec<f64>, threshold: &f64) -> Vec<usize>",
    ] {
        accepted("nms.rs", format!("{head} {KEEPS}"));
    }
    // Single precision is passed too, and is not precise enough for what the statement asks.
    let single = "fn nms(boxes: &[[f64; 4]], scores: &Vec<f32>, threshold: &f32) -> Vec<usize>";
    refused("nms.rs", format!("{single} {KEEPS}"), &[], "wrong_answer", &[]);
}

#[test]
fn collections_are_passed_as_what_is_asked_for() {
    let body = "{
    let mut nums: Vec<_> = nums.into_iter().collect();
    nums.sort();
    nums
}
";
    for head in [
        "fn heap_sort<I>(nums: I) -> Vec<I::Item> where I: IntoIterator, I::Item: Ord",
        "fn heap_sort(nums: impl Iterator<Item = i32>) -> Vec<i32>",
        "fn heap_sort<'a>(nums: impl IntoIterator<Item = &'a i64>) -> Vec<&'a i64>",
    ] {
        accepted("heap_sort.rs", format!("{head} {body}"));
    }
    accepted(
        "sort_nearly_sorted.rs",
        format!(
            "fn sort_nearly_sorted(nums: Vec<i64>, k: &u64) -> std::rc::Rc<[i64]> {}",
            body.replace("nums\n}", "nums.into()\n}")
        ),
    );
}

#[test]
fn names_are_the_users_own() {
    let names = "#![allow(non_upper_case_globals)]\nstatic arguments: u8 = 1;\nstatic names: u8 = 2;\nconst signature: &str = \"\";\n";
    accepted("longest_unique_substring.rs", format!("{names}{}", counting(FUNCTION)));
    let problem = ["--problem", "longest_unique_substring"];
    judged("kata_root.rs", counting(FUNCTION), &problem, "accepted");
    judged("lib.rs", counting(FUNCTION), &problem, "accepted");
    let own = "use std::alloc::System;\n#[global_allocator]\nstatic MEMORY: System = System;\n";
    accepted("longest_unique_substring.rs", format!("{own}{}", counting(FUNCTION)));
}

#[test]
fn an_overflow_is_a_panic_with_its_line() {
    let sums = "fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {\n    let n = nums.len() as u8;\n    let _ = std::hint::black_box(n + 250);\n    nums.sort();\n    nums\n}\n";
    let submission = refused("heap_sort.rs", sums, &[], "run_time_error", &["attempt to add with overflow"]);
    assert_eq!(submission["failure"]["reason"]["line"], 3, "{submission:#}");
}

#[test]
fn what_cannot_be_bound_is_named() {
    let cannot = |name: &str, source: &str, says: &[&str]| {
        let submission = refused(name, source, &[], "compile_error", says);
        let failure = submission["failure"].to_string();
        for glue in ["kata_harness", "__kata", "long-type", "submission::"] {
            assert!(!failure.contains(glue), "{failure}");
        }
        submission["failure"]["reason"]["line"].clone()
    };
    let rows = "// Rows.\nfn nms(boxes: Vec<(f64, f64, f64, f64)>, scores: Vec<f64>, threshold: f64) -> Vec<usize> {\n    vec![]\n}\n";
    let line =
        cannot("nms.rs", rows, &["`nms` takes `boxes` as `Vec<(f64, f64, f64, f64)>`", "float[][]", "Kata passes"]);
    assert_eq!(line, 2);
    let source = "struct Answer;\nfn heap_sort(nums: Vec<i64>) -> Answer {\n    Answer\n}\n";
    assert_eq!(cannot("heap_sort.rs", source, &["`heap_sort` returns `Answer`", "int[]", "Kata reads"]), 2);
    let source = "fn heap_sort(nums: Vec<i64>) -> impl Iterator<Item = i64> {\n    nums.into_iter()\n}";
    cannot("heap_sort.rs", source, &["`heap_sort` returns `impl Iterator<Item = i64>`"]);
    let source = "trait Real {}\nfn heap_sort<T: Real>(nums: Vec<T>) -> Vec<T> {\n    nums\n}\n";
    cannot("heap_sort.rs", source, &["`heap_sort` cannot be called", "`i64: Real` is not satisfied", "(Vec<i64>)"]);
}

#[test]
fn what_is_not_closed_is_shown_in_the_users_file() {
    let source = "fn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    if nums.is_empty() {\n    nums\n}\n";
    let says = ["an unclosed delimiter", "this delimiter might not be properly closed", "heap_sort.rs:4"];
    let submission = refused("heap_sort.rs", source, &[], "compile_error", &says);
    assert_eq!(submission["failure"]["reason"]["line"], 4, "{submission:#}");
    let source = "fn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    let text = \"text;\n    nums\n}\n";
    refused("heap_sort.rs", source, &[], "compile_error", &["unterminated double quote string", "heap_sort.rs:2"]);
}
