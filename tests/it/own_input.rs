//! `kata run`: one call with an input of the user's own, in every spelling, allowed or not; and own cases, which `kata test` judges first.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::Stdio;

use kata_judge::language::LANGUAGES;
use kata_judge::problem::read_call;
use kata_judge::value::Value;

use crate::harness::{Kata, QUICK, catalog, unwrapped};

const RIGHT: &str = "def heap_sort(nums):\n    print('sorting', len(nums))\n    return sorted(nums)\n";
/// Loses one of two equal numbers.
const LOSES: &str = "def heap_sort(nums):\n    return sorted(set(nums))\n";

fn sorting(source: &str) -> Kata {
    Kata::new().file("heap_sort.py", source)
}

#[test]
fn a_call_is_shown_with_all_that_is_known_of_it() {
    let kata = sorting(RIGHT);
    let run = kata.run_of(["run", "heap_sort.py", "--input", "nums = [3, 1, 2]"]);
    assert_eq!(run.code, 0, "{run:?}");
    for text in
        ["AC accepted  heap_sort.py", "heap_sort([3, 1, 2])", "expected  [1, 2, 3]", "law `", "holds", "sorting 3"]
    {
        assert!(run.stdout.contains(text), "no {text:?} in {}", run.stdout);
    }
    // Without an input it is the first example.
    let report = kata.run_of(["run", "heap_sort.py", "--format", "json"]).json();
    assert_eq!(report["verdict"], "accepted");
    let example = &catalog().find("heap_sort").expect("it is there").examples[0];
    assert_eq!(report["arguments"][0]["value"].as_str(), Some(example.arguments[0].to_string().as_str()));
    let wrong = sorting("def heap_sort(nums):\n    return nums\n").run_of(["run", "heap_sort.py", "--input", "[2, 1]"]);
    let is_told = wrong.stdout.contains("WA wrong answer") && wrong.stdout.contains("broken law `ascending`");
    assert!(wrong.code == 1 && is_told, "{wrong:?}");
}

#[test]
fn an_input_comes_from_anywhere() {
    let kata = sorting(RIGHT).file("input.txt", "# no\n").file("in.txt", "[5,\n 4]\n");
    let got = |arguments: &[&str]| {
        let run = kata.run_of(["run", "heap_sort.py", "--format", "json"].into_iter().chain(arguments.iter().copied()));
        assert_eq!(run.code, 0, "{run:?}");
        run.json()["got"].as_str().map(str::to_owned)
    };
    assert_eq!(got(&["--input-file", "in.txt"]).as_deref(), Some("[4, 5]"));
    assert_eq!(
        got(&["--input", "-1, -2"].map(|text| if text == "-1, -2" { "[-1, -2]" } else { text })).as_deref(),
        Some("[-2, -1]")
    );
    assert!(got(&["--case", "property_3"]).is_some());
    for stdin in [["-"].as_slice(), &["--input-file", "-"]] {
        let kata =
            sorting(RIGHT).args(["run", "heap_sort.py", "--format", "json"].into_iter().chain(stdin.iter().copied()));
        let mut child = kata.command().stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        child.stdin.take().expect("it is piped").write_all(b"heapSort([9, 8])").expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        assert_eq!(report["got"], "[8, 9]");
    }
}

#[test]
fn what_is_wrong_with_an_input_has_a_place() {
    let kata = sorting(RIGHT).file("in.txt", "[5,\n x]\n");
    for (arguments, said) in [
        (["--input", "nums = [3, x]"].as_slice(), "`--input`: column 12: expected int, found `x`"),
        (&["--input", "numbers = [3]"], "column 1: `numbers` is no parameter of `heap_sort(nums: int[n]"),
        (&["--input-file", "in.txt"], "`in.txt`: line 2, column 2: expected int, found `x`"),
        (&["--input-file", "none.txt"], "could not read `none.txt`"),
        (&["--case", "mixed_ordr"], "has no case `mixed_ordr` (did you mean `"),
        (&["--case", "growth"], "`growth` is many calls at several sizes"),
        (&["--input", "[1]", "--case", "property_1"], "cannot be used with"),
        (&["--input", "[1]", "--expect", "[1]"], "--keep"),
        (&["--input", "[1]", "--keep", "x", "--expect", "(1"], "`--expect`: column 3: expected `,` or `)`"),
    ] {
        let run = kata.run_of(["run", "heap_sort.py"].into_iter().chain(arguments.iter().copied()));
        assert!(run.code == 2 && unwrapped(&run.stderr).contains(said), "{arguments:?}: {run:?}");
    }
    let zh = kata.run_of(["run", "heap_sort.py", "--input", "[3, x]", "--locale", "zh"]);
    assert!(zh.stderr.contains("第 5 列：应为 int，实际是 `x`"), "{zh:?}");
    let run = kata.run_of(["run", "heap_srt.py"]);
    assert!(run.code == 2 && run.stderr.contains("did you mean `heap_sort.py`?"), "{run:?}");
}

#[test]
fn a_forbidden_input_is_run_and_not_judged() {
    // `k` is a distance from 0 on, and the oracle must not be asked about another.
    let source =
        "def sort_nearly_sorted(nums, k):\n    if k < -5:\n        raise ValueError('no')\n    return sorted(nums)\n";
    let kata = Kata::new().file("sort_nearly_sorted.py", source);
    for (input, said) in
        [("[2, 1], -1", "[1, 2]"), ("[2, 1], -9", "ValueError"), ("[9, 8, 7, 6, 5], 0", "[5, 6, 7, 8, 9]")]
    {
        let run = kata.run_of(["run", "sort_nearly_sorted.py", "--input", input]);
        let text = unwrapped(&run.stdout);
        assert!(
            run.code == 0 && text.contains(said) && text.contains("the problem forbids this input"),
            "{input}: {run:?}"
        );
        assert!(text.starts_with("not judged"), "{input}: {text}");
    }
    let run =
        kata.run_of(["run", "sort_nearly_sorted.py", "--input", "[2, 1], -9223372036854775808", "--locale", "zh"]);
    assert!(run.code == 0 && run.stdout.contains("题目不允许"), "{run:?}");
    let boxes = "nms([[0, 0, inf, 1], [1, 1]], [0.5], nan)";
    let nms = Kata::new()
        .shipped("solutions/nms/accepted/reference.py", "nms.py")
        .run_of(["run", "nms.py", "--input", boxes]);
    assert!(nms.code == 0 && nms.stdout.contains("not judged"), "{nms:?}");
    let run = kata.run_of(["run", "sort_nearly_sorted.py", "--input", "[2, 1], -1", "--keep", "x"]);
    assert!(run.code == 2 && run.stderr.contains("case `x` is not kept: the problem forbids its input"), "{run:?}");
    assert!(!kata.path("sort_nearly_sorted.py.cases.toml").exists());
}

#[test]
fn a_call_that_breaks_off_is_shown_in_every_language() {
    for (name, source, said) in [
        ("heap_sort.py", "def heap_sort(nums):\n    return nums[99]\n", "IndexError (line 2)"),
        ("heap_sort.rs", "pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    vec![nums[99]]\n}\n", "(line 2)"),
        (
            "heap_sort.cpp",
            "vector<int> heap_sort(vector<int>& nums) {\n    return {nums.at(99)};\n}\n",
            "RTE run time error",
        ),
        ("heap_sort.cpp", "int heap_sort(vector<int>& nums) {\n", "CE compile error"),
    ] {
        let run = Kata::new().file(name, source).run_of(["run", name, "--input", "[2, 1]"]);
        assert!(run.code == 1 && run.stdout.contains(said), "{name}: {run:?}");
    }
}

#[test]
fn a_call_of_every_language_is_read_as_it_is_printed() {
    let problem = |name: &str| catalog().find(name).expect("it is there");
    for name in ["heap_sort", "nms", "viterbi", "longest_unique_substring", "softmax"] {
        let problem = problem(name);
        let signature = &problem.manifest.signature;
        for case in problem.examples.iter().chain(&problem.cases) {
            for language in LANGUAGES {
                let call = language.call(signature, &case.arguments);
                let read =
                    read_call(signature, &problem.names(), &call).unwrap_or_else(|error| panic!("{call}: {error}"));
                assert_eq!(format!("{read:?}"), format!("{:?}", case.arguments), "{call}");
            }
        }
    }
}

#[test]
fn own_cases_are_judged_first() {
    let kata = sorting(LOSES);
    let run = kata.run_of(["run", "heap_sort.py", "--input", "[7, 7]", "--keep", "twins", "--expect", "[7, 7]"]);
    assert!(run.code == 1 && run.stdout.contains("kept in heap_sort.py.cases.toml"), "{run:?}");
    let path = kata.path("heap_sort.py.cases.toml");
    let with_comment = format!("# Mine.\n{}", fs::read_to_string(&path).expect("it is there"));
    fs::write(&path, with_comment).expect("it can be written");
    assert_eq!(kata.run_of(["run", "heap_sort.py", "--input", "[1]", "--keep", "one"]).code, 0);
    let text = fs::read_to_string(&path).expect("it is there");
    assert!(text.starts_with("# Mine.\n") && text.matches("[[cases]]").count() == 2, "{text}");
    let again = kata.run_of(["run", "heap_sort.py", "--input", "[1]", "--keep", "one"]);
    assert!(again.code == 2 && again.stderr.contains("has a case `one` already"), "{again:?}");
    let submission = kata.run_of(["test", "heap_sort.py"].into_iter().chain(QUICK)).submission();
    assert_eq!(submission["groups"][0]["name"], "yours");
    assert_eq!((&submission["failure"]["group"], &submission["failure"]["case"]), (&"yours".into(), &"twins".into()));
    let groups = submission["score"]["groups"].as_array().expect("it has points");
    assert!(groups.iter().all(|group| group["name"] != "yours"), "{groups:?}");
    // The case can be judged and called alone, and is left out where reports are compared.
    let alone = kata.run_of(["test", "heap_sort.py", "--case", "twins", "--format", "json"]).submission();
    assert_eq!(alone["groups"][0]["failed"], 1);
    assert_eq!(
        kata.run_of(["run", "heap_sort.py", "--case", "twins", "--format", "json"]).json()["expected"],
        "[7, 7]"
    );
    let blind = kata.run_of(["test", "heap_sort.py", "--blind"].into_iter().chain(QUICK)).submission();
    assert_eq!(blind["groups"][0]["name"], "examples");
    for format in ["terminal", "junit", "markdown", "github", "gradescope"] {
        let run = kata.run_of(["test", "heap_sort.py", "--cases", "20", "--format", format]);
        assert!(run.code == 1 && run.stdout.contains("twins") && run.stdout.contains("yours"), "{format}: {run:?}");
    }
    let right = kata.file("heap_sort.py", RIGHT);
    let submission = right.run_of(["test", "heap_sort.py"].into_iter().chain(QUICK)).submission();
    assert_eq!((&submission["verdict"], &submission["groups"][0]["passed"]), (&"accepted".into(), &2.into()));
}

#[test]
fn hostile_cases_are_errors_that_name_file_and_key() {
    let case = |name: &str, rest: &str| format!("[[cases]]\nname = \"{name}\"\n{rest}\n");
    for (text, said) in [
        ("what?".to_owned(), "heap_sort.py.cases.toml: line 1"),
        ("[[case]]".to_owned(), "unknown field `case`"),
        (case("a", "arguments = { nums = [1, 'a'] }"), "`cases[0]` (`a`): `arguments.nums[1]`: expected int"),
        (case("a", "arguments = { n = [1] }"), "`arguments.n` is no parameter"),
        (case("a", ""), "missing field `arguments`"),
        (case("property_3", "arguments = { nums = [1] }"), "`cases[0]` (`property_3`): another case has this name"),
        (case("a", "arguments = { nums = [1] }").repeat(2), "`cases[1]` (`a`): another case has this name"),
        (
            case("a", "arguments = { nums = [1, 2] }\nexpected = [2, 1]"),
            "expects [2, 1], and the right answer is [1, 2]",
        ),
        (case("a", "arguments = { nums = [1] }").repeat(30_000), "larger than 1 MiB"),
    ] {
        let kata = sorting(RIGHT).file("heap_sort.py.cases.toml", &text);
        let run = kata.run_of(["test", "heap_sort.py", "--cases", "20"]);
        let said_in = unwrapped(&format!("{}{}", run.stdout, run.stderr));
        assert!(run.code == 2 && said_in.contains(said), "{said}: {run:?}");
    }
    let kata = sorting(RIGHT).file("elsewhere.toml", case("a", "arguments = { nums = [1] }"));
    symlink("elsewhere.toml", kata.path("heap_sort.py.cases.toml")).expect("a link can be made");
    let run = kata.run_of(["test", "heap_sort.py", "--cases", "20"]);
    assert!(run.code == 2 && unwrapped(&run.stdout).contains("it is a link"), "{run:?}");
    let kept = kata.run_of(["run", "heap_sort.py", "--input", "[1]", "--keep", "b"]);
    assert!(kept.code == 2 && !fs::read_to_string(kata.path("elsewhere.toml")).expect("it is there").contains("\"b\""));
    // An input that the problem forbids, in a problem with constraints.
    let source = "def sort_nearly_sorted(nums, k):\n    return sorted(nums)\n";
    let far = case("far", "arguments = { nums = [3, 2, 1], k = 0 }");
    let kata = Kata::new().file("sort_nearly_sorted.py", source).file("sort_nearly_sorted.py.cases.toml", far);
    let run = kata.run_of(["test", "sort_nearly_sorted.py", "--cases", "20"]);
    assert!(run.code == 2 && unwrapped(&run.stdout).contains("(`far`): the problem forbids this input: "), "{run:?}");
}

#[test]
fn values_that_are_kept_are_read_again() {
    let problem = catalog().find("longest_unique_substring").expect("it is there");
    let kata =
        Kata::new().shipped("solutions/longest_unique_substring/accepted/reference.py", "longest_unique_substring.py");
    for (name, input) in [("quotes", r#""a\"b\\c\n""#), ("nothing", "''"), ("case [x] = \"y\"", "'ab'")] {
        let run = kata.run_of(["run", "longest_unique_substring.py", "--input", input, "--keep", name]);
        let arguments = read_call(&problem.manifest.signature, &problem.names(), input);
        let is_allowed =
            arguments.as_ref().is_ok_and(|arguments: &Vec<Value>| problem.content.valid(arguments).is_ok());
        assert_eq!(run.code, if is_allowed { 0 } else { 2 }, "{input}: {run:?}");
    }
    let run = kata.run_of(["test", "longest_unique_substring.py"].into_iter().chain(QUICK));
    assert_eq!((run.code, &run.submission()["groups"][0]["name"]), (0, &"yours".into()), "{run:?}");
}
