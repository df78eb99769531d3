//! Messages beside a verdict, in every format and among several files: compiler warnings, long texts, and remarks on accepted files.

use crate::harness::{Kata, catalog, unwrapped};

#[test]
fn warnings_stand_beside_a_failure_and_nowhere_else() {
    let cpp = "vector<int> heap_sort(vector<int>& nums) {\n    sort(nums.begin(), nums.end());\n}\n";
    let kata = Kata::new().file("heap_sort.cpp", cpp).args(["test", "heap_sort.cpp", "--format", "json"]);
    // First from the compiler, then from the cache.
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
    // Among several files each has one line, and a limit given as an option is compared with nothing.
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
    assert!(said.contains("expected 1 item (`n`), got 0") && said.contains("occurs once in nums"), "{}", run.stdout);
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
        unwrapped(&run.stdout).rsplit_once(" next ").expect("there is a next step").1.to_owned()
    };
    // What shares most topics comes first.
    let topics = |slug: &str| catalog().sources().find(|source| source.slug == slug).expect("it is there").index.topics;
    let n_shared = |slug: &str| topics(slug).iter().filter(|topic| topics("heap_sort").contains(topic)).count();
    let mut all: Vec<&str> = kata_problems::PROBLEMS.iter().map(|source| source.slug).collect();
    all.sort_by_key(|slug| std::cmp::Reverse(n_shared(slug)));
    let first = *all.iter().find(|slug| **slug != "heap_sort").expect("there are others");
    assert!(n_shared(first) > 0, "{first}");
    let bench = "kata bench heap_sort --solution heap_sort.py";
    assert_eq!(run("", &[]), format!("{bench} kata new {first} --language python"));
    // A problem with a file, in any language and under any of its names, is not suggested again.
    let file = format!("{first}.cpp");
    let second = *all.iter().find(|slug| !["heap_sort", first].contains(slug)).expect("there are others");
    assert_eq!(run("", &[&file, "notes.txt"]), format!("{bench} kata new {second} --language python"));
    let folder = run("my answers", &[]);
    assert!(folder.ends_with(&format!("kata new {first} --language python --dir 'my answers'")), "{folder}");
    let files: Vec<String> = all.iter().map(|slug| format!("{slug}.rs")).collect();
    assert_eq!(run("", &files.iter().map(String::as_str).collect::<Vec<_>>()), bench);
}

#[test]
fn warnings_of_what_is_accepted_are_shown_on_demand() {
    let cpp = "vector<int> heap_sort(vector<int> nums) {\n    int n;\n    if (nums.empty()) n == 1;\n    sort(nums.begin(), nums.end());\n    return nums;\n}\n";
    let run = |more: &[&str]| {
        let kata = Kata::new().file("heap_sort.cpp", cpp);
        kata.args(["test", "heap_sort.cpp", "--case", "mixed_order"].into_iter().chain(more.iter().copied())).run()
    };
    let shown = run(&["--warnings"]);
    assert!(
        shown.code == 0 && shown.stdout.contains("warnings") && shown.stdout.contains("heap_sort.cpp:3"),
        "{shown:?}"
    );
    assert!(!run(&[]).stdout.contains("warning"));
}

/// A wrong answer leads on to the program of that call and to a hint, and what does not compile to neither.
#[test]
fn what_is_wrong_is_told_how_to_find_the_fault() {
    let wrong = "def heap_sort(nums):\n    return nums\n";
    let kata = Kata::new().file("heap_sort.py", wrong).file("my sort.py", wrong).file("b/heap_sort.cpp", "int");
    let said = |file: &str, more: &[&str]| {
        let run = kata.run_of(["test", file].into_iter().chain(more.iter().copied()));
        assert_eq!(run.code, 1, "{run:?}");
        unwrapped(&run.stdout)
    };
    let text = said("heap_sort.py", &[]);
    assert!(text.ends_with("next kata debug heap_sort.py kata hint heap_sort"), "{text}");
    let text = said("my sort.py", &["--problem", "heap_sort"]);
    assert!(text.ends_with("next kata debug --problem heap_sort 'my sort.py' kata hint heap_sort"), "{text}");
    assert!(!said("b/heap_sort.cpp", &[]).contains("next"));
    // The command does what it says.
    let run = kata.run_of(["debug", "--problem", "heap_sort", "my sort.py"]);
    assert!(run.code == 0 && kata.path("my sort.debug.py").is_file(), "{run:?}");
}
