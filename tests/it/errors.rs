//! Exit codes, the messages when Kata could not judge, and the commands other than `test`.

use kata_judge::language::LANGUAGES;

use crate::harness::{Kata, QUICK, Run};

const SORTED: &str = "def heap_sort(nums):\n    return sorted(nums)\n";

/// A run that could not judge: exit 2, all of `says` on stderr or among the faults, and no panic of Kata's.
fn check_fault(kata: &Kata, says: &[&str]) -> Run {
    let run = kata.run();
    assert_eq!(run.code, 2, "{run:?}");
    let text = format!("{}{}", run.stdout, run.stderr);
    for said in says {
        assert!(text.contains(said), "nothing says {said:?}: {text}");
    }
    assert!(!text.contains("panicked") && !text.contains("RUST_BACKTRACE"), "{text}");
    run
}

/// A run with a file that cannot be run as a submission: a verdict about that file, and exit 1.
fn check_finding(kata: &Kata, verdict: &str, says: &[&str]) {
    let run = kata.run();
    assert_eq!((run.code, run.stderr.as_str()), (1, ""), "{run:?}");
    let submission = run.submission();
    assert_eq!(submission["verdict"], verdict, "{submission:#}");
    let failure = submission["failure"].to_string();
    for said in says {
        assert!(failure.contains(said), "nothing says {said:?}: {failure}");
    }
}

/// The report of a file for a person.
#[track_caller]
fn check_told(kata: &Kata, file: &str, says: &[&str]) {
    let run = kata.run_of(["test", file]);
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in says {
        assert!(text.contains(said), "nothing says {said:?}: {text}");
    }
}

#[test]
fn exit_codes_are_three() {
    let kata =
        Kata::new().file("heap_sort.py", SORTED).file("sort_array.py", "def heap_sort(nums):\n    return nums\n");
    let kata = kata.args(["test", "heap_sort.py"].into_iter().chain(QUICK));
    assert_eq!(kata.run().code, 0);
    let kata = kata.args(["test", "heap_sort.py", "sort_array.py"].into_iter().chain(QUICK));
    assert_eq!(kata.run().code, 1);
    let kata = kata.args(["test", "heap_sort.py", "missing.py", "sort_array.py"].into_iter().chain(QUICK));
    let run = kata.run();
    assert_eq!((run.code, &run.json()["summary"]["n_submissions"]), (2, &2.into()), "one fault does not stop the rest");
    check_fault(&kata.args(["test"]), &["Usage"]);
}

#[test]
fn an_unknown_problem_suggests_the_nearest() {
    check_fault(
        &Kata::new().args(["show", "heap_srot"]),
        &["error:", "unknown problem `heap_srot`", "did you mean `heap_sort`?"],
    );
    let kata = Kata::new().file("a.py", SORTED).args(["test", "a.py", "--problem", "vitterbi"]);
    check_fault(&kata, &["did you mean `viterbi`?"]);
    check_fault(&Kata::new().args(["show", "qqqq"]), &["unknown problem `qqqq`", "kata list"]);
    check_fault(&Kata::new().args(["list", "--topic", "cooking"]), &["no problem has the topic `cooking`", "sorting"]);
}

#[test]
fn a_file_whose_problem_cannot_be_told_lists_what_would_do() {
    let kata = Kata::new().file("attempt.py", SORTED).args(["test", "attempt.py", "--format", "json"]);
    let says = ["cannot tell which problem `attempt.py` solves", "--problem", "heap_sort, "];
    check_finding(&kata, "unknown_problem", &["attempt.py", "heap_sort"]);
    check_told(&kata, "attempt.py", &says);
    let kata = kata.args(["test", "attempt.py", "--problem", "heap_sort"].into_iter().chain(QUICK));
    assert_eq!(kata.run().code, 0);
    let kata = Kata::new().file("heap_srot.py", SORTED).args(["test", "heap_srot.py", "--format", "json"]);
    check_finding(&kata, "unknown_problem", &["\"meant\":[\"heap_sort\"]"]);
    check_told(&kata, "heap_srot.py", &["did you mean `heap_sort`?"]);
}

#[test]
fn what_is_no_source_file_is_said() {
    check_fault(
        &Kata::new().args(["test", "heap_sort.py", "--format", "json"]),
        &["heap_sort.py", "there is no such file"],
    );
    let kata = Kata::new().file("heap_sort.pas", "begin end.").args(["test", "heap_sort.pas", "--format", "json"]);
    check_fault(&kata, &["`.pas`", ".py"]);
    let kata = Kata::new().file("heap_sort.py", [0xff, 0xfe, 0x00]).args(["test", "heap_sort.py", "--format", "json"]);
    check_finding(&kata, "compile_error", &["not UTF-8: byte 1 of line 1 is 0xff"]);
    let kata = Kata::new().file("empty/notes.txt", "").args(["test", "empty", "--format", "json"]);
    check_fault(&kata, &["holds no source file"]);
    let kata = Kata::new().file("heap_sort.py", SORTED);
    let kata = kata.args(["test", "heap_sort.py", "--case", "no_such_case", "--format", "json"]);
    check_fault(&kata, &["has no case `no_such_case`", "property_1"]);
}

#[test]
fn a_missing_compiler_is_named_with_how_to_install_it() {
    for (name, source, tool) in [
        ("heap_sort.py", SORTED, "python3"),
        ("heap_sort.rs", "fn heap_sort(nums: Vec<i64>) -> Vec<i64> { nums }\n", "rustc"),
        ("heap_sort.cpp", "vector<long long> heap_sort(vector<long long> nums) { return nums; }\n", "g++"),
        ("heap_sort.go", "func heapSort(nums []int) []int { return nums }\n", "go"),
        ("heap_sort.js", "var sortArray = (nums) => nums;\n", "node"),
        ("heap_sort.ts", "var sortArray = (nums: number[]) => nums;\n", "node"),
    ] {
        let kata = Kata::new().file(name, source).args(["test", name, "--format", "json"]).env("PATH", "/nonexistent");
        check_fault(&kata, &[tool, "install"]);
    }
}

#[test]
fn a_stub_is_judged_and_never_accepted() {
    for (language, extension) in LANGUAGES.map(|language| (language.name(), language.extensions()[0])) {
        for problem in ["heap_sort", "nms", "viterbi", "sift_down"] {
            let kata = Kata::new().args(["new", problem, "--language", language]);
            assert_eq!(kata.run().code, 0, "{problem} in {language}");
            let name = format!("{problem}.{extension}");
            let run = kata.args(["test", &name].into_iter().chain(QUICK)).run();
            let submission = run.submission();
            let verdict = submission["verdict"].as_str().unwrap_or_default();
            assert!(["wrong_answer", "run_time_error"].contains(&verdict), "{name}: {:#}", submission["failure"]);
        }
    }
}

#[test]
fn a_stub_is_never_written_over_a_file() {
    let kata = Kata::new().file("heap_sort.py", SORTED).args(["new", "heap_sort", "--language", "python"]);
    check_fault(&kata, &["heap_sort.py", "never overwrites"]);
    assert_eq!(std::fs::read_to_string(kata.path("heap_sort.py")).expect("it is there"), SORTED);
    check_fault(&kata.args(["new", "heap_sort", "--language", "cobol"]), &["unknown language `cobol`", "python"]);
}

#[test]
fn problems_are_listed_and_shown() {
    let listed = Kata::new().args(["list", "--format", "json"]).run().json();
    let problems = listed["problems"].as_array().expect("there are problems");
    assert_eq!((&listed["schema"], problems.len()), (&1.into(), kata_problems::PROBLEMS.len()));
    let sort = problems.iter().find(|row| row["problem"] == "heap_sort").expect("heap_sort is listed");
    assert_eq!(sort["signature"], "heap_sort(nums: int[n]) -> int[n]");
    let chinese = Kata::new().args(["show", "heap_sort", "--locale", "zh"]).run();
    assert!(chinese.code == 0 && chinese.stdout.contains("题目"), "{chinese:?}");
    let by_lang = Kata::new().args(["show", "heap_sort"]).env("LC_ALL", "zh_CN.UTF-8").run();
    assert_eq!(by_lang.stdout, chinese.stdout);
    let english = Kata::new().args(["show", "heap-sort"]).run();
    assert!(english.stdout.contains("Task") && !english.stdout.contains("题目"), "{english:?}");
}

#[test]
fn colours_are_for_terminals_and_who_asks() {
    let wrong = "def heap_sort(nums):\n    return nums\n";
    for arguments in [vec!["list"], vec!["show", "heap_sort"], vec!["test", "heap_sort.py", "--cases", "40"]] {
        let kata = Kata::new().file("heap_sort.py", wrong).args(arguments.clone());
        let piped = kata.run();
        assert!(!piped.stdout.is_empty() && !piped.stdout.contains('\x1b'), "{piped:?}");
        assert!(!piped.stderr.contains('\x1b'), "{piped:?}");
        let kata = kata.args(arguments.iter().copied().chain(["--color", "always"]));
        assert!(kata.run().stdout.contains('\x1b'), "{arguments:?} has no colour");
        let kata = kata.args(arguments.iter().copied().chain(["--color", "never"])).env("CLICOLOR_FORCE", "1");
        assert!(!kata.run().stdout.contains('\x1b'), "{arguments:?} has colour");
    }
    let run = Kata::new().args(["list"]).env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1").run();
    assert!(!run.stdout.contains('\x1b'), "{run:?}");
}

#[test]
fn what_was_printed_cannot_steer_the_terminal() {
    let source = "def heap_sort(nums):\n    print('\\x1b[2Jgone')\n    return nums\n";
    let run = Kata::new().file("heap_sort.py", source).args(["test", "heap_sort.py", "--cases", "40"]).run();
    assert!(run.code == 1 && !run.stdout.contains('\x1b'), "{run:?}");
}

fn usage(arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let kata = Kata::new().file("heap_sort.py", SORTED);
    let kata = variables.iter().fold(kata, |kata, (name, value)| kata.env(name, value));
    kata.args(["test", "heap_sort.py"].into_iter().chain(arguments.iter().copied())).run()
}

#[test]
fn numbers_have_bounds() {
    for (arguments, says) in [
        (&["--cases=18446744073709551615"][..], "from 0 to 1000000"),
        (&["--cases=1000001"], "from 0 to 1000000"),
        (&["--cases=-1"], "from 0 to"),
        (&["--cases="], "from 0 to"),
        (&["--jobs=0"], "1..="),
        (&["--jobs=99999999999"], "1..="),
        (&["--seed=-1"], "or `random`"),
        (&["--seed=18446744073709551616"], "or `random`"),
        (&["--seed="], "or `random`"),
        (&["--time-limit=nan"], "between 0.001 and 3600"),
        (&["--time-limit=inf"], "between 0.001 and 3600"),
        (&["--time-limit=-1"], "between 0.001 and 3600"),
        (&["--time-limit="], "expected a number"),
        (&["--compile-limit=1e400"], "between 0.001 and 3600"),
        (&["--partition=slice:1/18446744073709551615"], "up to 1000000"),
        (&["--partition=hash:0/0"], "I from 1 to N"),
        (&["--partition="], "expected `slice:I/N`"),
    ] {
        let run = usage(arguments, &[]);
        assert!(
            run.code == 2 && run.stderr.contains(says) && !run.stderr.contains("panicked"),
            "{arguments:?}: {run:?}"
        );
    }
    let most = ["--cases=0", "--seed=18446744073709551615", "--jobs=4294967295", "--case=property_1"];
    assert_eq!(usage(&most, &[]).code, 0);
    let huge = [("JOB_COMPLETION_INDEX", "18446744073709551615"), ("KATA_SHARDS", "18446744073709551615")];
    let run = usage(&["--partition=env"], &huge);
    assert!(run.code == 2 && run.stderr.contains("finds no shard"), "{run:?}");
}

#[test]
fn an_empty_seed_and_an_empty_shard_are_said() {
    for seed in ["", "  "] {
        let run = usage(&["--case=property_1"], &[("KATA_SEED", seed)]);
        assert!(run.code == 2 && run.stderr.contains("KATA_SEED is set and empty"), "{run:?}");
        assert_eq!(usage(&["--case=property_1", "--seed=3"], &[("KATA_SEED", seed)]).code, 0);
    }
    for format in ["terminal", "junit", "github", "markdown", "csv"] {
        let run = usage(&["--partition=slice:2/2", "--format", format], &[]);
        assert!(run.code == 0 && run.stdout.contains("shard 2 of 2 is empty"), "{run:?}");
    }
}
