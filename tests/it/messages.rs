//! What is said beside a verdict: of the compiler's warnings, of what a file has in place of the function, of what loading it takes, of what is
//! long, and of what was right.

use crate::harness::{Kata, judged, refused};

const SORTS: &str = "vector<int> heap_sort(vector<int>& nums) { sort(nums.begin(), nums.end()); return nums; }\n";

#[test]
fn cpp_without_the_function_lists_what_there_is() {
    for (source, says) in [
        ("vector<int> heapify(vector<int> a) { return a; }\n", "the file defines `heapify`"),
        (
            "class HeapSort { public: vector<int> sort(vector<int>& a) { return a; } };\n",
            "the file defines `HeapSort::sort`",
        ),
        (
            "struct Sorter { vector<int> heap_sort(vector<int>& a) { return a; } };\n",
            "the file defines `Sorter::heap_sort`",
        ),
        ("namespace n { class heapSort {}; }\nint other(int n) { return n; }\n", "the file defines `other`"),
    ] {
        refused("heap_sort.cpp", source, &[], "compile_error", &["no function of that name: looked for", says]);
    }
    let arity = "template <class T> vector<T> heap_sort(vector<T>& a, int n) { return a; }\n";
    let says = ["line 1: `heap_sort` takes 2 parameters, the problem passes 1: `nums`"];
    refused("heap_sort.cpp", arity, &[], "compile_error", &says);
}

#[test]
fn what_has_the_name_in_another_way_is_still_called() {
    let functor = "struct Sorter { vector<int> operator()(vector<int> a) const { sort(a.begin(), a.end()); return a; } };\nSorter heap_sort;\n";
    judged("heap_sort.cpp", functor, &[], "accepted");
    let taken = "namespace mine { struct Heap { int heap_sort() { return 1; } };\nvector<int> heapSort(vector<int> a) { sort(a.begin(), a.end()); return a; } }\nusing mine::heapSort;\n";
    judged("heap_sort.cpp", taken, &[], "accepted");
}

#[test]
fn rust_without_the_function_lists_what_there_is() {
    let others = "pub struct HeapSort;\nimpl HeapSort { pub fn heap_sort(nums: Vec<i32>) -> Vec<i32> { nums } }\nmod sorts { pub fn quick(n: i32) -> i32 { n } }\n";
    let says = ["no function of that name: looked for", "the file defines `HeapSort::heap_sort`, `sorts::quick`"];
    refused("heap_sort.rs", others, &[], "compile_error", &says);
}

#[test]
fn a_function_that_changes_its_argument_is_told_to_return_it() {
    let cpp = "void heapSort(vector<int>& nums) { sort(nums.begin(), nums.end()); }\n";
    let says = [
        "nothing (the function is void; one that changes `nums` in place returns its type and ends with `return nums;`)",
    ];
    refused("heap_sort.cpp", cpp, &[], "wrong_answer", &says);
    // Nothing that was changed could be the answer.
    let constant = "void heapSort(const vector<int>& nums) {}\n";
    refused(
        "heap_sort.cpp",
        constant,
        &[],
        "wrong_answer",
        &["nothing (the function is void; the answer is what `return` gives)"],
    );
    let rust = "pub fn heap_sort(nums: &mut Vec<i32>) { nums.sort(); }\n";
    let says = [
        "nothing, that is (); a function that changes `nums` in place takes it by value, as `mut nums`, and ends with `nums`",
    ];
    refused("heap_sort.rs", rust, &[], "wrong_answer", &says);
}

#[test]
fn warnings_stand_beside_a_failure_and_nowhere_else() {
    let cpp = "vector<int> heap_sort(vector<int>& nums) {\n    sort(nums.begin(), nums.end());\n}\n";
    let kata = Kata::new().file("heap_sort.cpp", cpp).args(["test", "heap_sort.cpp", "--format", "json"]);
    // From the compiler, and then from the cache.
    for is_cached in [false, true] {
        let submission = kata.run().submission();
        let messages = submission["compile"]["messages"].as_str().expect("there are warnings");
        let said =
            "heap_sort.cpp:3:1: warning: no return statement in function returning non-void [-Wreturn-type]\n    3 | }";
        assert_eq!(messages, said);
        assert!(submission["compile"]["is_cached"] == is_cached || !is_cached, "{submission:#}");
    }
    for format in ["terminal", "junit", "github", "markdown", "gradescope"] {
        let run = Kata::new().file("heap_sort.cpp", cpp).args(["test", "heap_sort.cpp", "--format", format]).run();
        assert!(run.stdout.contains("-Wreturn-type"), "{format}: {}", run.stdout);
    }
    let right = format!("int unused(int n) {{ if (n = 1) return 1; }}\n{SORTS}");
    assert!(judged("heap_sort.cpp", right, &[], "accepted")["compile"]["messages"].is_null());
    let plain = "vector<int> heap_sort(vector<int>& nums) { return {}; }\n";
    assert!(judged("heap_sort.cpp", plain, &[], "wrong_answer")["compile"]["messages"].is_null());
}

#[test]
fn rust_warnings_are_few_and_of_the_users_lines() {
    let ignored = "pub fn heap_sort(nums: Vec<i32>) -> Vec<i32> {\n    let unused = 1;\n    nums.iter().map(|x| x + 1);\n    nums\n}\n";
    let submission = judged("heap_sort.rs", ignored, &[], "wrong_answer");
    let messages = submission["compile"]["messages"].as_str().expect("there are warnings");
    assert!(messages.starts_with("warning: unused `Map` that must be used\n --> heap_sort.rs:3:5"), "{messages}");
    assert!(
        !messages.contains("kata") && !messages.contains("lint level") && !messages.contains("`unused`"),
        "{messages}"
    );
    let endless = "fn depth(n: i64) -> i64 { depth(n + 1) + 1 }\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { vec![depth(nums.len() as i64)] }\n";
    let submission = judged("heap_sort.rs", endless, &[], "run_time_error");
    assert!(
        submission["compile"]["messages"].to_string().contains("cannot return without recursing"),
        "{submission:#}"
    );
    // What its own attributes deny is no reason to refuse it.
    let strict =
        "#![deny(warnings)]\npub fn heap_sort(mut nums: Vec<i32>) -> Vec<i32> { let unused = 1; nums.sort(); nums }\n";
    judged("heap_sort.rs", strict, &[], "accepted");
}

#[test]
fn what_loading_takes_is_said_to_be_that() {
    let terminal = |source: &str| {
        let run = Kata::new().file("heap_sort.py", source).args(["test", "heap_sort.py"]).run();
        assert_eq!(run.code, 1, "{run:?}");
        run.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let rest = "\ndef heap_sort(nums):\n    return sorted(nums)\n";
    let large = terminal(&format!("kept = [bytearray(1 << 20) for _ in range(2000)]{rest}"));
    let said = "loading the file needed more than 256 MiB of memory, before any call, in what the file imports or does at its top level";
    assert!(large.starts_with("MLE ") && large.contains(said), "{large}");
    let unloadable = terminal(&format!("raise ImportError('libx.so: failed to map segment from shared object'){rest}"));
    assert!(unloadable.starts_with("MLE ") && unloadable.contains(said), "{unloadable}");
    let asleep = terminal(&format!("import time\ntime.sleep(100){rest}"));
    assert!(asleep.starts_with("TLE ") && asleep.contains("loading the file did nothing for 1000 ms"), "{asleep}");
    let gone = terminal(&format!("import os\nos._exit(3){rest}"));
    assert!(gone.contains("loading the file ended the program with exit code 3"), "{gone}");
}

#[test]
fn what_is_right_is_told_what_comes_next() {
    let kata = Kata::new().file("my sort.py", "def heap_sort(nums):\n    return sorted(nums)\n");
    let run = kata.args(["test", "--problem", "heap_sort", "my sort.py"]).run();
    assert_eq!(run.code, 0, "{run:?}");
    let (first, rest) = run.stdout.split_once('\n').expect("there are lines");
    assert!(first.starts_with("AC accepted  my sort.py"), "{run:?}");
    let words = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("times the reference's") && words.contains("O(n log n)"), "{rest}");
    assert!(words.contains("next kata bench heap_sort --solution 'my sort.py' kata new "), "{rest}");
    // Among several each has a line, and a limit of one's own is compared with nothing.
    let kata = Kata::new().shipped("solutions/sift_down/accepted/reference.py", "a/sift_down.py");
    let kata = kata.shipped("solutions/sift_down/accepted/reference.py", "b/sift_down.py");
    let run = kata.args(["test", ".", "--time-limit", "5", "--cases", "20"]).run();
    assert_eq!((run.code, run.stdout.contains("next")), (0, false), "{run:?}");
}

#[test]
fn a_right_answer_of_many_is_called_that() {
    let wrong = "def build_max_heap(nums):\n    return sorted(nums)\n";
    let run = Kata::new().file("build_max_heap.py", wrong).args(["test", "build_max_heap.py"]).run();
    assert!(run.stdout.contains("(one of many right answers)"), "{}", run.stdout);
    let run = Kata::new()
        .file("heap_sort.py", "def heap_sort(nums):\n    return nums[::-1]\n")
        .args(["test", "heap_sort.py"])
        .run();
    assert!(run.code == 1 && !run.stdout.contains("one of many"), "{}", run.stdout);
}

#[test]
fn long_lists_are_cut_between_items() {
    let wrong = "def heap_sort(nums):\n    return sorted(nums)[:-1] if len(nums) > 2000 else sorted(nums)\n";
    let run =
        Kata::new().file("heap_sort.py", wrong).args(["test", "heap_sort.py", "--no-shrink", "--format", "json"]).run();
    let counterexample = &run.submission()["counterexample"];
    let argument = counterexample["arguments"][0]["value"].as_str().expect("a value").to_owned();
    for text in [
        argument.as_str(),
        counterexample["call"].as_str().expect("a call"),
        counterexample["got"].as_str().expect("a value"),
    ] {
        let (head, rest) = text.split_once("… ").unwrap_or_else(|| panic!("{text} is not cut"));
        let (count, tail) = rest.split_once(" items left out … ").expect("the count of what is left out");
        assert!(head.ends_with(", ") && count.parse::<usize>().is_ok_and(|count| count > 100), "{text}");
        let is_item = |item: &str| item.trim_end_matches(')').trim_end_matches(']').parse::<i64>().is_ok();
        assert!(tail.split(", ").all(is_item), "{text}");
    }
}

#[test]
fn one_is_no_plural() {
    let one = "def heap_sort(nums):\n    return [] if len(nums) == 1 else sorted(nums)\n";
    let run = Kata::new().file("heap_sort.py", one).args(["test", "heap_sort.py"]).run();
    let said = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("expected 1 item, got 0") && said.contains("occurs once in nums"), "{}", run.stdout);
}
