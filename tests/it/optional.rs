//! Values that may be absent, by a problem that is made up and judged in every language.

use kata_judge::problem::{Cases, Content, Definition, Problem};
use kata_judge::verdict::{SubmissionReport, Verdict};
use proptest::prelude::*;

use crate::problems::{self, Texts};

type Arguments = (Vec<Option<i64>>, Option<char>, Option<Vec<f64>>);
type Answer = (Option<i64>, Vec<Option<i64>>, Option<char>, Option<f64>);

const TEXTS: Texts<'static> = Texts {
    slug: "readings",
    signature: "readings(values: int?[n], mark: char?, weights: float[n]?) -> (int?, int?[n], char?, float?)",
    example: r#"
[[examples]]
name = "one_is_missing"
arguments = { values = [{}, 3, {}, 1], mark = {}, weights = [0.5, 1, 2, 4] }
expected = [3, [{}, 3, 3, 1], {}, 7.5]
"#,
    cases: r#"
[[cases]]
name = "all_are_missing"
catches = "a largest value where there is none"
arguments = { values = [{}, {}], mark = "m", weights = {} }
expected = [{}, [{}, {}], "m", {}]
"#,
};

/// The largest value, the values with each that is missing as the one before it, the mark as it is, and the sum of the weights.
fn readings((values, mark, weights): Arguments) -> Answer {
    let mut last = None;
    let filled = values
        .iter()
        .map(|value| {
            last = value.or(last);
            last
        })
        .collect();
    (values.iter().copied().flatten().max(), filled, mark, weights.map(|weights| weights.iter().sum()))
}

fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: readings,
        brute_force: Some(readings),
        valid: None,
        strategy: Some(|| {
            (0..5_usize)
                .prop_flat_map(|n| {
                    let values = prop::collection::vec(prop::option::of(-5..5_i64), n);
                    let weights = prop::collection::vec((0..8_i32).prop_map(|half| f64::from(half) / 2.0), n);
                    (values, prop::option::of(prop::sample::select(vec!['x', '\''])), prop::option::of(weights))
                })
                .boxed()
        }),
        generated: Cases::Only(|_| Vec::new()),
        axes: Vec::new(),
        laws: Vec::new(),
    })
}

fn problem() -> Problem {
    problems::read(&TEXTS, content).expect("the problem is sound")
}

fn judged(name: &str, source: &str) -> (SubmissionReport, String) {
    problems::judged(&problem(), name, source)
}

const PYTHON: &str = "\
def readings(values: List[Optional[int]], mark: Optional[str], weights: Optional[List[float]]):
    filled = []
    for value in values:
        filled.append(value if value is not None else filled[-1] if filled else None)
    largest = max((value for value in values if value is not None), default=None)
    return largest, filled, mark, None if weights is None else sum(weights)
";
const RUST: &str = "\
pub fn readings(values: Vec<Option<i32>>, mark: Option<char>, weights: Option<Vec<f32>>) -> (Option<i32>, Vec<Option<i32>>, Option<char>, Option<f32>) {
    let mut last = None;
    let filled = values.iter().map(|value| { last = value.or(last); last }).collect();
    (values.iter().copied().flatten().max(), filled, mark, weights.map(|weights| weights.iter().sum()))
}
";
const GENERIC_RUST: &str = "\
pub fn readings<T: Copy + Ord>(values: &[Option<T>], mark: &Option<char>, weights: Option<Vec<f64>>) -> (Option<T>, Vec<Option<T>>, Option<char>, Option<f64>) {
    let mut last = None;
    let filled = values.iter().map(|value| { last = value.or(last); last }).collect();
    (values.iter().flatten().max().copied(), filled, *mark, weights.map(|weights| weights.iter().sum()))
}
";
const CPP: &str = "\
tuple<optional<int>, vector<optional<int>>, optional<char>, optional<double>> readings(
    const vector<optional<int>>& values, optional<char> mark, optional<vector<double>>& weights) {
    optional<int> largest, last;
    vector<optional<int>> filled;
    for (auto value : values) {
        if (value) last = value, largest = max(largest.value_or(*value), *value);
        filled.push_back(last);
    }
    optional<double> sum;
    if (weights) sum = accumulate(weights->begin(), weights->end(), 0.0);
    return {largest, filled, mark, sum};
}
";

const JAVASCRIPT: &str = "\
function readings(values, mark, weights) {
    let last = null;
    const filled = values.map((value) => (last = value ?? last));
    const known = values.filter((value) => value !== null);
    return [known.length ? Math.max(...known) : null, filled, mark, weights?.reduce((sum, weight) => sum + weight, 0)];
}
";

#[test]
fn what_is_absent_arrives_and_returns_in_every_language() {
    let (rust, cpp) = ("readings.rs", "readings.cpp");
    let template = CPP.replace("int>", "T>").replace("tuple<", "template <class T> tuple<");
    for (name, source) in [
        ("readings.py", PYTHON),
        (rust, RUST),
        (rust, GENERIC_RUST),
        (cpp, CPP),
        (cpp, template.as_str()),
        ("readings.js", JAVASCRIPT),
        ("readings.ts", JAVASCRIPT),
    ] {
        let (report, reason) = judged(name, source);
        assert_eq!(report.verdict, Verdict::Accepted, "{source}\n{reason}");
    }
}

#[test]
fn a_wrong_answer_says_what_is_absent() {
    let in_rust = |ty: &str, value: &str| {
        let ty = format!("({ty}, Vec<Option<i32>>, Option<char>, Option<f32>)");
        RUST.replace("(Option<i32>, Vec<Option<i32>>, Option<char>, Option<f32>)", &ty)
            .replace("(values.iter().copied().flatten().max(),", &format!("({value},"))
    };
    for (name, source, says) in [
        ("readings.py", PYTHON.replace("default=None", "default=0"), "expected null, got 0"),
        ("readings.py", PYTHON.replace("filled, mark", "filled[:-1], mark"), "(`n`), got"),
        ("readings.py", PYTHON.replace("filled, mark", "filled, mark and ord(mark)"), "must be char, is int"),
        ("readings.js", JAVASCRIPT.replace(": null,", ": 0,"), "expected null, got 0"),
        ("readings.js", JAVASCRIPT.replace("filled, mark", "filled, mark && 7"), "must be char, is number 7"),
        ("readings.rs", in_rust("i32", "0"), "expected 3, got 0"),
        ("readings.rs", in_rust("Option<bool>", "Some(true)"), "must be int, is bool true"),
        ("readings.cpp", CPP.replace("{largest,", "{optional<int>(0),"), "expected 3, got 0"),
        (
            "readings.cpp",
            CPP.replace("tuple<optional<int>", "tuple<optional<bool>").replace("{largest,", "{nullopt,"),
            "expected 3, got null",
        ),
        (
            "readings.cpp",
            CPP.replace("tuple<optional<int>", "tuple<optional<string>").replace("{largest,", "{\"a\","),
            "must be int, is a value of type std::string",
        ),
    ] {
        let (report, reason) = judged(name, &source);
        assert_eq!(report.verdict, Verdict::WrongAnswer, "{source}\n{reason}");
        assert!(reason.contains(says), "{source}\n{reason}");
    }
}

/// A parameter that cannot be absent is none for a value that may be; and what fails is shown with as much absent as can be.
#[test]
fn what_may_be_absent_shrinks_to_that_and_is_not_forced_on_other_types() {
    let rust = "pub fn readings(_: Vec<i32>, _: Option<char>, _: Option<Vec<f64>>) -> Option<i32> { None }\n";
    let cpp =
        "optional<int> readings(vector<int> v, optional<char> m, optional<vector<double>> w) { return nullopt; }\n";
    for (name, source, says) in [
        ("readings.rs", rust, "`values` is int?[], which a parameter of type Vec<i32> cannot take"),
        ("readings.cpp", cpp, "`values` is int?[]"),
    ] {
        let (report, reason) = judged(name, source);
        assert!(report.verdict == Verdict::CompileError && reason.contains(says), "{source}\n{reason}");
    }
    for (name, source, call) in [
        ("readings.py", PYTHON.replace("default=None", "default=0"), "readings([], None, None)"),
        ("readings.rs", RUST.replace("filled, mark", "filled, None"), "readings(vec![], Some('a'), None)"),
        (
            "readings.cpp",
            CPP.replace("if (weights) sum", "if (weights && !weights->empty()) sum"),
            "readings({}, nullopt, vector<double>{})",
        ),
    ] {
        let (report, reason) = judged(name, &source);
        assert_eq!(report.counterexample.map(|found| found.call).as_deref(), Some(call), "{source}\n{reason}");
    }
}
