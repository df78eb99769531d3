//! Which spellings of a problem's name are called, and what is said of a file that has the function in another place, as something else or
//! under another name.

use crate::harness::{Kata, accepted, judged, refused};

#[test]
fn names_without_underscores_and_acronyms_are_called() {
    accepted("heap_sort.py", "def heapsort(arr):\n    arr.sort()\n    return arr\n");
    accepted("heap_sort.py", "class Solution:\n    def sortarray(self, nums):\n        return sorted(nums)\n");
    let python = std::fs::read_to_string(format!("{}/solutions/nms/accepted/reference.py", crate::harness::ROOT));
    accepted("nms.py", python.expect("there is a reference").replace("def nms(", "def NMS("));
    accepted("heap_sort.cpp", "vector<int> heapsort(vector<int> v) { sort(v.begin(), v.end()); return v; }\n");
    accepted("heap_sort.rs", "pub fn heapsort(mut v: Vec<i64>) -> Vec<i64> { v.sort(); v }\n");
    // Capitals are for one short word.
    let shout = "def HEAPSORT(nums):\n    return sorted(nums)\n";
    refused("heap_sort.py", shout, &[], "compile_error", &["defines `HEAPSORT`"]);
}

/// A function that is called today stays the one: the further spellings are those of helpers beside it.
#[test]
fn further_spellings_are_helpers_where_a_usual_one_is_there() {
    for (name, source, verdict) in [
        (
            "heap_sort.py",
            "def heapsort(nums):\n    return []\ndef sortArray(nums):\n    return sorted(nums)\n",
            "accepted",
        ),
        (
            "heap_sort.py",
            "def heapsort(nums):\n    return sorted(nums)\ndef heap_sort(nums):\n    heapsort(nums)\n",
            "wrong_answer",
        ),
        (
            "heap_sort.cpp",
            "vector<int> heapsort(vector<int>) { return {}; }\nvector<int> sortArray(vector<int> v) { sort(v.begin(), v.end()); return v; }\n",
            "accepted",
        ),
        (
            "heap_sort.cpp",
            "struct S { vector<int> operator()(vector<int> v) const { sort(v.begin(), v.end()); return v; } };\nS heap_sort;\nvector<int> heapsort(vector<int>) { return {}; }\n",
            "accepted",
        ),
        (
            "heap_sort.rs",
            "mod a { pub fn heap_sort(mut v: Vec<i64>) -> Vec<i64> { v.sort(); v } }\nuse a::heap_sort;\nfn heapsort(v: Vec<i64>) -> Vec<i64> { v }\n",
            "accepted",
        ),
        // A class of the problem's name is no function.
        (
            "heap_sort.cpp",
            "struct HeapSort { int n; };\nvector<int> heapsort(vector<int> v) { HeapSort h{1}; sort(v.begin(), v.end()); return v; }\n",
            "accepted",
        ),
    ] {
        judged(name, source, &[], verdict);
    }
}

#[test]
fn a_class_of_the_problems_name_is_called_a_class() {
    for (name, source, says) in [
        (
            "heap_sort.py",
            "class HeapSort:\n    def sort(self, nums):\n        return sorted(nums)\ndef other():\n    pass\n",
            "`HeapSort` is a class: Kata calls a function, or a method of `class Solution`",
        ),
        (
            "heap_sort.py",
            "class Sorter:\n    def heapSort(self, nums):\n        return nums\n",
            "`Sorter` is a class: Kata",
        ),
        ("heap_sort.py", "class HeapSort:\n    pass\n", "the class `HeapSort`; `HeapSort` is a class: Kata"),
        (
            "heap_sort.cpp",
            "class HeapSort { public: vector<int> sort(vector<int> a) { return a; } };\n",
            "`HeapSort` is a class: Kata",
        ),
        ("heap_sort.cpp", "struct Heap { int top() { return 1; } };\nint main() {}\n", "`Heap` is a class: Kata"),
        (
            "heap_sort.rs",
            "pub struct HeapSort;\nimpl HeapSort { pub fn sort(v: Vec<i64>) -> Vec<i64> { v } }\nfn main() {}\n",
            "`HeapSort` is a type: Kata calls a function, or one of `impl Solution`",
        ),
    ] {
        refused(name, source, &[], "compile_error", &[says]);
    }
    // Where a function of another name may be the one, only that is listed.
    let renamed = "class Node:\n    def left(self):\n        return 1\ndef sort_it(nums):\n    return nums\n";
    let submission = refused("heap_sort.py", renamed, &[], "compile_error", &["defines `sort_it`, `Node.left`"]);
    assert!(!submission["failure"].to_string().contains("is a class"), "{submission:#}");
}

#[test]
fn a_function_in_another_place_is_named() {
    let sorts = "pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { nums.sort(); nums }";
    for (source, says) in [
        (
            format!("pub mod a {{ pub struct Solution; impl Solution {{ {sorts} }} }}\n"),
            "move `a::Solution::sort_array` out of its module, to the top level",
        ),
        (format!("mod a {{ mod b {{ {sorts} }} }}\n"), "move `a::b::sort_array` out of its module"),
        (format!("mod sort_array {{ {sorts} }}\n"), "move `sort_array::sort_array` out of its module"),
    ] {
        refused("heap_sort.rs", source, &[], "compile_error", &[says]);
    }
    let in_tests = "#[cfg(test)] mod tests { fn heap_sort() {} }\nfn quick(n: i64) -> i64 { n }\n";
    let submission = refused("heap_sort.rs", in_tests, &[], "compile_error", &["defines `quick`"]);
    assert!(!submission["failure"].to_string().contains("module"), "{submission:#}");
    let member =
        "#include <string>\nusing namespace std;\nint Solution::lengthOfLongestSubstring3(string s) { return 0; }\n";
    let says = ["the file defines `Solution::lengthOfLongestSubstring3`"];
    refused("longest_unique_substring.cpp", member, &[], "compile_error", &says);
}

#[test]
fn a_module_that_is_not_there_is_told_apart_by_what_it_may_be() {
    let function = "\ndef heap_sort(nums):\n    return sorted(nums)\n";
    let said = |line: &str| {
        let submission = judged("heap_sort.py", format!("{line}{function}"), &[], "compile_error");
        submission["failure"]["reason"]["headline"].as_str().expect("there is a message").to_owned()
    };
    for line in ["from binary_heap import build", "import utils", "from .heap import Heap", "from . import heap"] {
        let text = said(line);
        assert!(text.contains("paste what it needs of that module into it)"), "{text}");
    }
    let unknown = said("import no_such_thing.part");
    assert!(
        unknown.contains("(a submission is one file") && unknown.contains("; a package must be installed"),
        "{unknown}"
    );
    assert!(!unknown.contains("pip"), "{unknown}");
    assert!(said("import Queue").ends_with("(it is `queue` in Python 3)"));
    assert!(said("import heapq.heapify").contains("`from heapq import …` takes a name from it"));
    assert!(said("import xml.no_such_part").contains("the installed `xml` has no such module"));
}

/// Packages that a machine may have, under a folder of their own in which they have a version and lack a part.
#[test]
fn a_package_is_offered_under_its_own_name() {
    let kata = Kata::new()
        .file("packages/kata_shapes/__init__.py", "__version__ = '2.1'\n")
        .file("packages/kata_shapes-2.1.dist-info/RECORD", "");
    let packages = kata.path("packages").display().to_string();
    let mut kata = kata.env("PYTHONPATH", &packages);
    for (line, says) in [
        ("from kata_shapes.lib.gone import unique", "the installed `kata_shapes` 2.1 has no such module"),
        ("import kata_shapes.gone", "the installed `kata_shapes` 2.1 has no such module"),
        ("raise ModuleNotFoundError('no', name='cv2.x')", "-m pip install opencv-python` would install it"),
        ("raise ModuleNotFoundError('no', name='sklearn')", "-m pip install scikit-learn` would install it"),
        ("raise ModuleNotFoundError('no', name='torch')", "-m pip install torch` would install it"),
    ] {
        let source = format!("{line}\ndef heap_sort(nums):\n    return sorted(nums)\n");
        kata = kata.file("heap_sort.py", source).args(["test", "heap_sort.py", "--format", "json"]);
        let failure = kata.run().submission()["failure"].to_string();
        assert!(failure.contains(says), "{line}: {failure}");
    }
}
