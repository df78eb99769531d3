//! What somebody is told who makes a beginner's mistake: the true cause and the way out, in each language.

use crate::harness::{Kata, Run, judged, refused};

/// The report for a terminal in one line of words.
fn said(run: &Run) -> String {
    run.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn python(body: &str, verdict: &str, says: &str) {
    refused("heap_sort.py", body, &[], verdict, &[says]);
}

#[test]
fn python_that_returns_no_list_is_told_what_it_returned() {
    let of = |body: &str, says: &str| python(&format!("def heap_sort(nums):\n{body}\n"), "wrong_answer", says);
    of("    return nums.sort()", "`nums.sort(…)` changes what it is given and returns None");
    of("    return random.shuffle(nums)", "`random.shuffle(…)` changes what it is given");
    of("    print(sorted(nums))", "what is printed is no answer");
    of("    return print(nums)", "`print` shows a value and returns None");
    of("    if nums[0] > 1000:\n        return nums", "this call came to the function's end");
    of("    found = sorted(nums)", "the answer is what `return` gives");
    of("    return (n for n in nums)", "round brackets around `… for …`");
    of("    return map(int, nums)", "a map, which gives its items one by one (`list(…)`");
    of("    return reversed(nums)", "`list(…)` makes a list of them");
    of("    return set(nums)", "a set, which has no order and holds nothing twice");
    of("    return nums.copy", "the function `copy` itself");
    of("    return list", "the type `list` itself");
    // What an inner function returns is not what the function itself does.
    of("    def swap(i):\n        return i\n    nums.sort()", "ends with `return nums`");
}

#[test]
fn python_that_breaks_off_is_told_of_the_slip() {
    let of = |body: &str, says: &str| python(&format!("def heap_sort(nums):\n{body}\n"), "run_time_error", says);
    of("    return sorted(num)", "did you mean `nums`?");
    of("    for i in xrange(3): pass\n    return nums", "it is `range` in Python 3");
    of("    return null", "it is `None` in Python 3");
    of("    return pd.Series(nums)", "`import pandas as pd` at the top of the file");
    of("    return nums[nums.length - 1]", "a list's length is `len(…)`");
    of("    nums.push(1)\n    return nums", "a list has `append(item)`");
    of("    exit(0)", "before the function has returned its answer");
    of("    total += nums[0]\n    return nums", "no line that assigns `total` has run before");
    let of_object = "class Solution:\n    def __init__(self):\n        self.heap = []\n    def sortArray(self, nums):\n        return heap\n";
    python(of_object, "run_time_error", "`self.heap` is the object's");
    // A name that is like no other has nothing added.
    let plain = "def heap_sort(nums):\n    return quicksort_of(nums)\n";
    let submission = refused("heap_sort.py", plain, &[], "run_time_error", &["NameError"]);
    assert_eq!(submission["failure"]["reason"]["message"], "name 'quicksort_of' is not defined");
}

#[test]
fn python_that_does_not_load_is_told_how_that_came_about() {
    let function = "def heap_sort(nums):\n    return sorted(nums)\n";
    for (source, says) in [
        (format!("```python\n{function}```\n"), "a mark of Markdown"),
        (format!(">>> {function}"), "the prompt of an interactive session"),
        (format!("%matplotlib inline\n{function}"), "a command of a notebook"),
        (function.replace("):", ")："), "a full-width character: type `:`"),
        (function.replace("nums)\n", "nums, key=“x”)\n"), "type `\\\"`"),
        (function.replace("    ", "\u{a0}\u{a0}"), "an invisible character"),
        ("heap_sort = [1, 2]\n".to_owned(), "`heap_sort` is a list of int"),
        ("\n\n".to_owned(), "the file is empty"),
        (
            format!("if __name__ == \"__main__\":\n    {}", function.replace('\n', "\n    ")),
            "what stands under that line is not run",
        ),
    ] {
        python(&source, "compile_error", says);
    }
    // What Python itself says well is left alone.
    python("def heap_sort(nums):\n    print nums\n", "compile_error", "Did you mean print(...)?");
    python("def heap_sort(nums):\n    x = sorted(nums\n", "compile_error", "'(' was never closed");
    python("def heap_sort(nums):\n\tx = 1\n        return nums\n", "compile_error", "inconsistent use of tabs");
}

#[test]
fn what_was_returned_is_shown_as_it_was() {
    for (name, source, got) in [
        (
            "heap_sort.py",
            "def heap_sort(nums):\n    return [True, False, 7]\n",
            "[True, False, 7], which counts as [1, 0, 7]",
        ),
        (
            "longest_unique_substring.py",
            "def longest_unique_substring(s):\n    return len(s) > 0\n",
            "True, which counts as 1",
        ),
        (
            "heap_sort.cpp",
            "vector<bool> heapSort(vector<int> nums) { return {true, false}; }\n",
            "{true, false}, which counts as [1, 0]",
        ),
    ] {
        let submission = judged(name, source, &[], "wrong_answer");
        let (returned, counts_as) = got.split_once(", which counts as ").expect("both are given");
        assert_eq!(submission["counterexample"]["returned"], returned, "{submission:#}");
        assert_eq!(submission["counterexample"]["got"], counts_as, "{submission:#}");
        let run = Kata::new().file(name, source).args(["test", name]).run();
        assert!(said(&run).contains(got), "{run:?}");
    }
    // Numbers are numbers, whichever of a call's answers was none before, and a right answer is right.
    let mixed = "def heap_sort(nums):\n    return [True] if nums == [1] else sorted(nums)[:9] if len(nums) > 9 else sorted(nums)\n";
    let submission = judged("heap_sort.py", mixed, &[], "wrong_answer");
    assert!(submission["counterexample"]["returned"].is_null(), "{submission:#}");
    let flags = "class Flags(list): pass\ndef heap_sort(nums):\n    return Flags(n == 1 if n in (0, 1) else n for n in sorted(nums))\n";
    judged("heap_sort.py", flags, &[], "accepted");
}

#[test]
fn cpp_and_rust_are_told_the_way_out() {
    for (name, source, verdict, says) in [
        (
            "heap_sort.cpp",
            "void heapSort(vector<int> nums) { cout << 1; }\n",
            "wrong_answer",
            "the answer is what `return` gives",
        ),
        (
            "heap_sort.rs",
            "pub fn heap_sort(nums: Vec<i64>) { println!(\"{nums:?}\"); }\n",
            "wrong_answer",
            "the function prints, and returns nothing: what is printed is no answer, return it",
        ),
        (
            "heap_sort.cpp",
            "void heapSort(int a[], int n) { sort(a, a + n); }\n",
            "compile_error",
            "passes 1: `nums`; a `vector` knows its own length",
        ),
        ("heap_sort.cpp", "int main() { int n; cin >> n; }\n", "compile_error", "defines `main`, which is not run"),
        ("heap_sort.rs", "fn main() { println!(\"1\"); }\n", "compile_error", "defines `main`, which is not run"),
        (
            "heap_sort.rs",
            "fn heap_sort(nums: Vec<i64>) -> Option<Vec<i64>> { Some(nums) }\n",
            "wrong_answer",
            "return what would stand in `Some`",
        ),
        (
            "heap_sort.rs",
            "fn heap_sort(nums: Vec<i64>) -> Result<Vec<i64>, String> { Ok(nums) }\n",
            "wrong_answer",
            "return what would stand in `Ok`",
        ),
    ] {
        refused(name, source, &[], verdict, &[says]);
    }
    let by_int = "fn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    let i: i32 = 0;\n    vec![nums[i]]\n}\n";
    let submission = refused("heap_sort.rs", by_int, &[], "compile_error", &["cannot be indexed by `i32`", "`usize`"]);
    assert!(!submission["failure"].to_string().contains("/rustc/"), "{submission:#}");
}

#[test]
fn a_main_needs_no_return() {
    let unsorted = "vector<int> heap_sort(vector<int> nums) { return nums; }\n";
    let main = "int main() {\n    for (int x : heap_sort({2, 1})) cout << x;\n}\n";
    let messages = |source: String| judged("heap_sort.cpp", source, &[], "wrong_answer")["compile"]["messages"].clone();
    assert!(messages(format!("{unsorted}{main}")).is_null());
    let other = "int depth(int n) {\n    if (n) return 1;\n}\n";
    let said = messages(
        format!("{unsorted}{main}{other}{}", main.replace("main", "Kata::main"))
            .replace("vector<int> heap_sort", "struct Kata { int main(); };\nvector<int> heap_sort"),
    );
    let said = said.as_str().expect("there are warnings").to_owned();
    assert_eq!(said.matches("-Wreturn-type").count(), 2, "{said}");
    assert!(said.contains("heap_sort.cpp:8:1") && !said.contains("heap_sort.cpp:5:"), "{said}");
}

#[test]
fn what_reads_input_is_told_that_there_is_none() {
    let warned = |name: &str, source: &str, verdict: &str| {
        let submission = judged(name, source, &[], verdict);
        submission["compile"]["messages"].as_str().unwrap_or_default().to_owned()
    };
    let says = "this reads input: Kata calls a function and gives no input";
    let cpp = "vector<int> heap_sort(vector<int> nums) {\n    int n = 0;\n    cin >> n;\n    return {n};\n}\n";
    let said = format!("heap_sort.cpp:3: warning: {says}\n    3 |     cin >> n;");
    assert_eq!(warned("heap_sort.cpp", cpp, "wrong_answer"), said);
    let rust = "pub fn heap_sort(_: Vec<i64>) -> Vec<i64> {\n    let mut line = String::new();\n    std::io::stdin().read_line(&mut line).unwrap();\n    vec![line.trim().parse().unwrap()]\n}\n";
    let said = warned("heap_sort.rs", rust, "run_time_error");
    assert!(said.starts_with(&format!("warning: {says}\n --> heap_sort.rs:3\n")), "{said}");
    // A `main` that nobody calls may read, and a function may set how it would read.
    let main =
        "vector<int> heap_sort(vector<int> nums) { cin.tie(nullptr); return nums; }\nint main() { int n; cin >> n; }\n";
    assert_eq!(warned("heap_sort.cpp", main, "wrong_answer"), "");
}

#[test]
fn what_is_constant_is_named_once_for_each_line() {
    let constant = "vector<int> heap_sort(const vector<int>& v) {\n    sort(v.begin(), v.end());\n    swap(v[0], v[1]);\n    v[0] = 1;\n    return v;\n}\n";
    let submission = refused("heap_sort.cpp", constant, &[], "compile_error", &[]);
    let text = submission["compile"]["messages"].as_str().expect("there are messages").to_owned();
    let says = "error: this changes what is `const`: an argument that is changed is taken by value or by `&`";
    assert_eq!((text.matches("error: ").count(), text.matches(says).count()), (3, 3), "{text}");
    assert!([2, 3, 4].iter().all(|line| text.contains(&format!("heap_sort.cpp:{line}:"))), "{text}");
}

/// A package that is installed, with modules that take more than loading may.
#[test]
fn an_import_that_meets_a_limit_is_named_with_it() {
    let mut kata = Kata::new().file("packages/heavy-1.0.dist-info/RECORD", "");
    let busy = "import time\nend = time.process_time() + 30\nwhile time.process_time() < end: pass\n";
    let threads = "import threading, time\nfor _ in range(400):\n    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n";
    for (module, text) in [
        ("grows", "kept = b'x' * (600 << 20)\n"),
        ("maps", "import mmap\nkept = mmap.mmap(-1, 40 << 30)\n"),
        ("busy", busy),
        ("sleeps", "import time\ntime.sleep(100)\n"),
        ("spawns", threads),
        ("aborts", "import os\nos.abort()\n"),
        ("light", "value = 1\n"),
    ] {
        kata = kata.file(&format!("packages/{module}.py"), text);
    }
    let packages = kata.path("packages").display().to_string();
    let mut kata = kata.env("PYTHONPATH", &packages);
    for (before, module, verdict, says) in [
        ("", "grows", "MLE", "`import grows` needed more than 256 MiB of memory, before any call"),
        ("import light\n", "maps", "MLE", "`import maps` needed more than 256 MiB of memory"),
        ("", "busy", "TLE", "`import busy` used more than 10000 ms of CPU time"),
        ("import light\n", "sleeps", "TLE", "`import sleeps` did nothing for 1000 ms"),
        ("", "aborts", "RTE", "`import aborts` ended the program with SIGABRT"),
        (
            "",
            "spawns",
            "CE",
            "can't start new thread (a submission may reserve 1280 MiB of memory in all, of which each thread's stack takes 8, and have 256 threads)",
        ),
        // What comes after an import is not its doing.
        ("", "light\nimport time\ntime.sleep(100)", "TLE", "loading the file did nothing for 1000 ms"),
        (
            "try:\n    import missing\nexcept ImportError:\n    pass\n",
            "light\nkept = b'x' * (600 << 20)",
            "MLE",
            "loading the file needed more than 256 MiB",
        ),
    ] {
        let source = format!("{before}import {module}\n\ndef heap_sort(nums):\n    return sorted(nums)\n");
        kata = kata.file("heap_sort.py", source).args(["test", "heap_sort.py"]);
        let text = said(&kata.run());
        assert!(text.starts_with(verdict) && text.contains(says), "{module}: {text}");
    }
    // What loads is judged as ever, and its own `__import__` is Python's.
    let light = "import builtins, light\nassert builtins.__import__.__name__\ndef heap_sort(nums):\n    import colorsys\n    return sorted(nums) if __import__ is builtins.__import__ else []\n";
    let run = kata.file("heap_sort.py", light).args(["test", "heap_sort.py", "--cases", "20"]).run();
    assert_eq!(run.code, 0, "{run:?}");
}

/// Notices of imports are taken while the file loads, within its limits, and are no answers.
#[test]
fn forged_notices_of_imports_gain_nothing() {
    let notice = "import os, struct\nnotice = struct.pack('<IBQI', 9 + 4 + 3, 7, 0, 3) + b'abc'\n";
    let rest = "def heap_sort(nums):\n    return sorted(nums)\n";
    let flood = format!("{notice}while True:\n    os.write(3, notice)\n{rest}");
    let run = Kata::new().file("heap_sort.py", flood).args(["test", "heap_sort.py"]).run();
    assert!(run.code == 1 && run.stdout.starts_with("TLE"), "{run:?}");
    let in_a_call = format!("{notice}def heap_sort(nums):\n    os.write(3, notice)\n    return sorted(nums)\n");
    let kata = Kata::new().file("heap_sort.py", in_a_call).args(["test", "heap_sort.py"]);
    let run = kata.run();
    assert!(run.stdout.starts_with("RTE") && said(&run).contains("unknown status 7"), "{run:?}");
}

#[test]
fn what_is_right_leads_on_to_the_next_problem() {
    let right = "def heap_sort(nums):\n    return sorted(nums)\n";
    let run = |folder: &str, others: &[&str]| {
        let path = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        let kata = Kata::new().file(&path("heap_sort.py"), right);
        let kata = others.iter().fold(kata, |kata, name| kata.file(&path(name), "not read"));
        let run = kata.args(["test", &path("heap_sort.py"), "--cases", "20"]).run();
        assert_eq!(run.code, 0, "{run:?}");
        said(&run).rsplit_once(" next ").expect("there is a next step").1.to_owned()
    };
    let all: Vec<&str> = kata_problems::PROBLEMS.iter().map(|source| source.slug).collect();
    let first = *all.iter().find(|slug| **slug != "heap_sort").expect("there are others");
    let bench = "kata bench heap_sort --solution heap_sort.py";
    assert_eq!(run("", &[]), format!("{bench} kata new {first} --language python"));
    // What has a file, in any language and under any of its names, is not suggested again.
    let file = format!("{first}.cpp");
    let second = *all.iter().find(|slug| !["heap_sort", first].contains(slug)).expect("there are others");
    assert_eq!(run("", &[&file, "notes.txt"]), format!("{bench} kata new {second} --language python"));
    let folder = run("my answers", &[]);
    assert!(folder.ends_with(&format!("kata new {first} --language python --dir 'my answers'")), "{folder}");
    let files: Vec<String> = all.iter().map(|slug| format!("{slug}.rs")).collect();
    assert_eq!(run("", &files.iter().map(String::as_str).collect::<Vec<_>>()), bench);
}
