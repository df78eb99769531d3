//! A literal report with every kind of failure, for the golden files of all formats.

use crate::compare::{Difference, FloatError, Mismatch, NearMiss};
use crate::problem::{Bilingual, BrokenLaw};
use crate::value::Value;
use crate::verdict::*;

pub fn report() -> Report {
    let unclear = Growth {
        finding: GrowthFinding::Inconclusive,
        slope: Some(Slope { exponent: 1.52, low: 1.4, high: Some(1.71) }),
        ..growth()
    };
    let mut submissions = vec![SubmissionReport { growth: Some(unclear), ..accepted() }];
    submissions.extend(reasons().into_iter().map(|(verdict, reason)| rejected(verdict, reason)));
    for (submission, finding) in submissions[1..].iter_mut().zip([
        Finding::LeakedState { after: Earlier::Calls { n: 1, first: "case_4".into(), last: "case_4".into() } },
        Finding::Unstable,
    ]) {
        submission.failure.as_mut().expect("a rejected one").finding = Some(finding);
    }
    let counterexample = submissions[1].counterexample.as_mut().expect("a rejected one");
    let expected: Vec<i64> = (0..100).collect();
    let got = expected.iter().map(|item| if *item == 50 { -1 } else { *item }).collect();
    counterexample.values = Some((Value::Ints(expected), Value::Ints(got)));
    counterexample.law = Some(BrokenLaw {
        law: s("sorted"),
        sentence: Bilingual { en: s("every item is at most the next"), zh: s("每一项都不大于下一项") },
        because: Bilingual { en: s("[49] is 49 and [50] is -1"), zh: s("[49] 是 49，[50] 是 -1") },
    });
    counterexample.printed = Prints {
        stdout: "\u{1b}[2Jline\n".repeat(10),
        stderr: s("\u{202e}debug\n"),
        stdout_bytes: 90,
        stderr_bytes: 9,
    };
    for (at, why) in [WhyNotJudged::Costly, WhyNotJudged::Budget].into_iter().enumerate() {
        submissions[at + 1].not_judged = Some(NotJudged { why, n_cases: 231 - 230 * at });
    }
    submissions[4].compile.messages =
        Some(s("heap_sort.cpp:3:1: warning: no return statement [-Wreturn-type]\n    3 | }"));
    submissions.push(unloaded());
    for (at, submission) in submissions.iter_mut().enumerate() {
        submission.place = at + 1;
    }
    let error = s("unknown problem `haep_sort`; did you mean `heap_sort`?");
    let faults = vec![Fault { what: s("haep_sort.py"), place: Some(submissions.len() + 1), error }];
    let left_out = |what: &str, why, same_as: Option<&str>| LeftOut { what: s(what), why, same_as: same_as.map(s) };
    Report {
        schema: SCHEMA,
        kata: s("0.1.0"),
        seed: Some(7),
        seed_hash: None,
        shard: None,
        machine: Some(Machine { system: s("linux"), architecture: s("x86_64"), n_cores: 2 }),
        summary: Summary::of(&submissions, &faults),
        submissions,
        faults,
        incomplete: Some(Incomplete { n_left: 2, why: WhyIncomplete::Signal { signal: s("SIGTERM") } }),
        left_out: vec![
            left_out("node_modules", WhyLeftOut::Generated, None),
            left_out("copy/nms.py", WhyLeftOut::MetBefore, Some("nms.py")),
        ],
    }
}

/// A file that ran out of memory in an import.
fn unloaded() -> SubmissionReport {
    let mut unloaded = rejected(Verdict::MemoryLimitExceeded, Reason::MemoryLimit { limit_mib: 256 });
    (unloaded.counterexample, unloaded.groups) = (None, Vec::new());
    let failure = unloaded.failure.as_mut().expect("a rejected one");
    (failure.group, failure.case, failure.importing) = (None, None, Some(s("torch")));
    failure.catches = None;
    unloaded
}

fn s(text: &str) -> String {
    text.to_owned()
}

pub fn reasons() -> Vec<(Verdict, Reason)> {
    [wrong_or_broken_off(), over_a_limit(), never_run()].concat()
}

fn wrong_or_broken_off() -> Vec<(Verdict, Reason)> {
    use Reason as R;
    use Verdict as V;
    let raised = Raised {
        kind: s("IndexError"),
        message: s("list index\u{1b}[31m out of range"),
        line: Some(3),
        trace: s("line 9, in sort\nline 3, in swap"),
    };
    vec![
        (
            V::WrongAnswer,
            R::Different {
                mismatch: mismatch(Difference::Values { expected: s("50"), got: s("-1"), error: None }),
                near_miss: Some(NearMiss::Order),
            },
        ),
        (
            V::WrongAnswer,
            R::LawBroken(BrokenLaw {
                law: s("permutation"),
                sentence: Bilingual {
                    en: s("the result holds the same items"), zh: s("结果由同样的元素组成")
                },
                because: Bilingual { en: s("3 is missing"), zh: s("缺少 3") },
            }),
        ),
        (V::WrongAnswer, R::Refused { sentence: s("\u{1b}[2Jnums[3] > nums[4]") }),
        (
            V::WrongAnswer,
            R::WrongType {
                expected: s("int[]"),
                got: s("a tuple of (list, float)"),
                path: s("result[0]"),
                expected_there: s("int"),
                got_there: s("an empty list"),
            },
        ),
        (V::RunTimeError, R::Raised(raised)),
        (V::RunTimeError, R::DoesNotFit { path: s("items[2]"), value: s("4294967296"), ty: s("i32") }),
        (V::RunTimeError, R::Exited { code: 0 }),
        (V::RunTimeError, R::Signalled { signal: s("SIGSEGV") }),
        (V::RunTimeError, R::NoAnswer { reply: BadReply::UnknownStatus { status: 9 } }),
    ]
}

fn over_a_limit() -> Vec<(Verdict, Reason)> {
    use Reason as R;
    use Verdict as V;
    vec![
        (V::TimeLimitExceeded, R::TimeLimit { clock: Clock::Cpu, limit_ms: 2000 }),
        (V::TimeLimitExceeded, R::TimeLimit { clock: Clock::Wall, limit_ms: 6000 }),
        (V::TimeLimitExceeded, R::TimeLimit { clock: Clock::Rest, limit_ms: 1000 }),
        (V::TimeLimitExceeded, R::TimeLimit { clock: Clock::Budget, limit_ms: 60_000 }),
        (V::TimeLimitExceeded, R::Growth(growth())),
        (V::MemoryLimitExceeded, R::MemoryLimit { limit_mib: 256 }),
        (V::OutputLimitExceeded, R::PrintedTooMuch { limit_bytes: 65536, in_all: false }),
        (V::OutputLimitExceeded, R::ReplyTooLarge { limit_bytes: 16 << 20 }),
    ]
}

fn mismatch(difference: Difference<String>) -> Mismatch<String> {
    Mismatch { path: vec![50], difference, n_different: 2 }
}

/// A reason with each near miss, and one without.
pub fn near_misses() -> [Reason; 10] {
    let near = [
        NearMiss::Order,
        NearMiss::LastItem,
        NearMiss::FirstItem,
        NearMiss::Shortened { n: 1 },
        NearMiss::Shortened { n: 2 },
        NearMiss::OffByOne,
        NearMiss::Sign,
        NearMiss::Rounding { relative: 1e-6 },
        NearMiss::Reversed,
    ];
    let near = near.map(Some).into_iter().chain([None]);
    let error = Some(FloatError { absolute: 0.5, relative: 0.25 });
    let difference = Difference::Values { expected: s("2.0"), got: s("2.5"), error };
    let reasons = near.map(|near_miss| Reason::Different { mismatch: mismatch(difference.clone()), near_miss });
    reasons.collect::<Vec<_>>().try_into().expect("they are ten")
}

fn never_run() -> Vec<(Verdict, Reason)> {
    use Reason as R;
    use Verdict as V;
    vec![
        (
            V::CompileError,
            R::CompileError {
                headline: s("expected `;`"),
                line: Some(3),
                text: s("error: expected `;`\n --> heap_sort.py:3\n"),
            },
        ),
        (
            V::UnknownProblem,
            R::UnknownProblem(Unnamed {
                file: s("homework.py"),
                meant: vec![s("nms")],
                problems: vec![s("heap_sort"), s("nms")],
            }),
        ),
    ]
}

fn growth() -> Growth {
    Growth {
        finding: GrowthFinding::Beyond,
        slope: Some(Slope { exponent: 1.98, low: 1.95, high: Some(2.01) }),
        demanded: s("n log n"),
        kind: Some(s("reversed_large")),
        sizes: vec![512, 1024, 2048, 4096],
        n_rounds: 5,
    }
}

fn accepted() -> SubmissionReport {
    SubmissionReport {
        file: s("heap_sort.py"),
        place: 1,
        problem: Some(s("heap_sort")),
        language: s("python"),
        verdict: Verdict::Accepted,
        is_quick: false,
        compile: Compile { seconds: 0.0, is_cached: false, messages: None, version: s("Python 3.11.2") },
        groups: vec![
            Group { name: GroupName::Examples, passed: 1, failed: 0, cases: Vec::new() },
            Group { name: GroupName::Hidden, passed: 12, failed: 0, cases: Vec::new() },
        ],
        not_judged: None,
        growth: None,
        failure: None,
        counterexample: None,
        score: Some(score(12)),
        time: Time {
            limit_ms: 2000,
            budget_ms: 60_000,
            slowest_ms: 41.5,
            calls_ms: 90.0,
            reference_ms: Some(33.2),
            total_ms: 310.0,
        },
        memory: Memory { limit_mib: 256, peak_mib: 14.2 },
        sandbox: Some(sandbox()),
    }
}

/// The score when this many of twelve hidden cases passed.
fn score(n_passed: u32) -> Score {
    let groups = vec![
        GroupScore { name: GroupName::Examples, points: 10.0, most: 10.0 },
        GroupScore { name: GroupName::Hidden, points: 5.0 * f64::from(n_passed), most: 60.0 },
    ];
    Score { points: 10.0 + 5.0 * f64::from(n_passed), most: 70.0, is_stopped_early: n_passed == 3, groups }
}

fn sandbox() -> Sandbox {
    let hold = |status, how| Hold { status, how: s(how) };
    Sandbox {
        files: hold(HoldStatus::Partial, "landlock in part: version 4"),
        network: hold(HoldStatus::Enforced, "seccomp: no sockets except unnamed pairs of streams"),
        processes: hold(HoldStatus::Enforced, "seccomp: no new process"),
        memory: hold(HoldStatus::Unavailable, "no control group: read-only file system"),
        time: hold(HoldStatus::Enforced, "the judge's clocks"),
        clean_up: hold(HoldStatus::Enforced, "namespaces"),
    }
}

fn rejected(verdict: Verdict, reason: Reason) -> SubmissionReport {
    let is_known = verdict != Verdict::UnknownProblem;
    let ran = is_known && verdict != Verdict::CompileError;
    let answered = verdict == Verdict::WrongAnswer;
    let counterexample = Counterexample {
        call: s("heap_sort([2, 1])"),
        arguments: vec![Argument { name: s("items"), ty: s("int[]"), value: s("[2, 1]") }],
        expected: Some(s("[1, 2]")),
        is_one_of_many: matches!(reason, Reason::LawBroken(_) | Reason::Refused { .. }),
        got: answered.then(|| s("[2, 1]")),
        returned: None,
        reason: reason.clone(),
        law: None,
        printed: Prints::default(),
        replay: s("kata test --seed 7 --case reversed heap_sort.py"),
        n_tried: 31,
        values: None,
    };
    let failure = Failure {
        verdict,
        group: ran.then_some(GroupName::Hidden),
        case: ran.then(|| "reversed".into()),
        catches: Some(Bilingual {
            en: s("a loop that stops one child early"), zh: s("循环少检查了一个孩子")
        }),
        reason,
        finding: None,
        importing: None,
    };
    let groups = vec![
        Group {
            name: GroupName::Examples,
            passed: 1,
            failed: 0,
            cases: vec![CaseReport { name: "mixed_order".into(), verdict: Verdict::Accepted, milliseconds: 0.25 }],
        },
        Group {
            name: GroupName::Hidden,
            passed: 3,
            failed: 1,
            cases: vec![CaseReport { name: "reversed".into(), verdict, milliseconds: 0.5 }],
        },
    ];
    SubmissionReport {
        verdict,
        groups: if ran { groups } else { Vec::new() },
        failure: Some(failure),
        counterexample: ran.then_some(counterexample),
        problem: is_known.then(|| s("heap_sort")),
        score: is_known.then(|| score(if ran { 3 } else { 0 })),
        ..accepted()
    }
}
