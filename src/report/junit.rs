//! JUnit's XML in the dialect that Jenkins reads: one suite a submission, one test case a case. A wrong answer is a failure; any other bad end, or
//! a file that could not be judged, is an error.

use std::collections::HashSet;
use std::time::Duration;

use quick_junit::{NonSuccessKind, Property, Report as Xml, TestCase, TestCaseStatus, TestSuite};

use super::plain::{detail, headline};
use super::sentences::{not_conclusive, problem_text};
use super::visible::visible;
use super::words::{english, said_of_incomplete, seed_text};
use crate::verdict::{Report, SubmissionReport, Verdict};

/// Ends with a newline. Characters that XML does not allow are left out.
pub fn junit(report: &Report) -> String {
    let report = &visible(report);
    let mut xml = Xml::new("kata");
    let mut names = Names::default();
    for submission in &report.submissions {
        xml.add_test_suite(suite(report, submission, &mut names));
    }
    for fault in &report.faults {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_message(fault.error.as_str()).set_type("could_not_judge");
        let mut suite = TestSuite::new(fault.what.as_str());
        suite.add_test_case(names.test(format!("{}.judge", fault.what), "judge", status));
        xml.add_test_suite(suite);
    }
    if let Some(sentence) = said_of_incomplete(report, english()) {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_message(sentence).set_type("incomplete");
        let mut suite = TestSuite::new("kata");
        suite.add_test_case(names.test("kata".to_owned(), "every file is judged", status));
        xml.add_test_suite(suite);
    }
    if let Some(sentence) = report.empty_shard().map(|shard| english().empty_shard(shard)) {
        let mut suite = TestSuite::new("kata");
        suite.add_property(Property::new("shard", sentence));
        xml.add_test_suite(suite);
    }
    let text = xml.to_string().expect("XML is written to memory");
    if text.ends_with('\n') { text } else { text + "\n" }
}

/// The names in use. Readers of JUnit's XML identify a test by its class and name, and merge two with the same.
#[derive(Default)]
struct Names(HashSet<(String, String)>);

impl Names {
    /// A test with this class and name; if the name is in use, a number is appended.
    fn test(&mut self, class: String, name: &str, status: TestCaseStatus) -> TestCase {
        let numbered = (1..).map(|n| if n == 1 { name.to_owned() } else { format!("{name} ({n})") });
        let mut numbered = numbered.filter(|name| self.0.insert((class.clone(), name.clone())));
        let mut test = TestCase::new(numbered.next().unwrap_or_default(), status);
        test.set_classname(class);
        test
    }
}

fn suite(report: &Report, submission: &SubmissionReport, names: &mut Names) -> TestSuite {
    let mut suite = TestSuite::new(submission.file.as_str());
    suite.set_time(duration(submission.time.total_ms));
    for (name, value) in [
        ("problem", problem_text(submission, english()).to_owned()),
        ("language", submission.language.clone()),
        ("verdict", submission.verdict.name().to_owned()),
        ("seed", seed_text(report, english())),
    ] {
        suite.add_property(Property::new(name, value));
    }
    if submission.is_quick {
        suite.add_property(Property::new("scope", "quick"));
    }
    if let Some(counterexample) = &submission.counterexample {
        suite.add_property(Property::new("replay", counterexample.replay.as_str()));
    }
    if let Some(score) = &submission.score {
        suite.add_property(Property::new("points", format!("{} of {}", score.points, score.most)));
        for group in &score.groups {
            let points = format!("{} of {}", group.points, group.most);
            suite.add_property(Property::new(format!("points.{}", group.name.name()), points));
        }
    }
    if let Some(sentence) = not_conclusive(submission, english()) {
        suite.add_property(Property::new("growth", sentence));
    }
    let failure = submission.failure.as_ref();
    let mut is_shown = false;
    for group in &submission.groups {
        for case in &group.cases {
            let is_first = failure
                .is_some_and(|failure| failure.group == Some(group.name) && failure.case.as_ref() == Some(&case.name));
            is_shown |= is_first;
            let status = match case.verdict {
                Verdict::Accepted => TestCaseStatus::success(),
                verdict => failed(submission, verdict, is_first),
            };
            let class = format!("{}.{}", submission.file, group.name.name());
            let mut test = names.test(class, &case.name.to_string(), status);
            test.set_time(duration(case.milliseconds));
            suite.add_test_case(test);
        }
    }
    if failure.is_some() && !is_shown {
        // Nothing was called: it did not compile or did not start.
        let status = failed(submission, submission.verdict, true);
        suite.add_test_case(names.test(format!("{}.build", submission.file), "build", status));
    }
    suite
}

fn failed(submission: &SubmissionReport, verdict: Verdict, is_first: bool) -> TestCaseStatus {
    let kind = if verdict == Verdict::WrongAnswer { NonSuccessKind::Failure } else { NonSuccessKind::Error };
    let mut status = TestCaseStatus::non_success(kind);
    status.set_type(verdict.name());
    if is_first {
        status.set_message(headline(submission, english())).set_description(detail(submission, english()));
    } else {
        status.set_message(english().verdict(verdict));
    }
    status
}

fn duration(milliseconds: f64) -> Duration {
    Duration::from_secs_f64(milliseconds.clamp(0.0, 1e15) / 1e3)
}
