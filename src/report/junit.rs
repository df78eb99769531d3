//! JUnit's XML in the dialect that Jenkins reads: a suite a submission, a case a test case. A wrong answer is a failure; what ended
//! otherwise, or could not be judged at all, is an error.

use std::time::Duration;

use quick_junit::{NonSuccessKind, Property, Report as Xml, TestCase, TestCaseStatus, TestSuite};

use super::plain::{detail, headline};
use super::terminal::not_conclusive;
use super::visible::visible;
use crate::verdict::{Report, SubmissionReport, Verdict};

/// With a newline at the end. Characters that XML has not are left out.
pub fn junit(report: &Report) -> String {
    let report = &visible(report);
    let mut xml = Xml::new("kata");
    for submission in &report.submissions {
        xml.add_test_suite(suite(report, submission));
    }
    for fault in &report.faults {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_message(fault.error.as_str()).set_type("could_not_judge");
        let mut suite = TestSuite::new(fault.what.as_str());
        suite.add_test_case(TestCase::new("judge", status));
        xml.add_test_suite(suite);
    }
    let text = xml.to_string().expect("XML is written to memory");
    if text.ends_with('\n') { text } else { text + "\n" }
}

fn suite(report: &Report, submission: &SubmissionReport) -> TestSuite {
    let mut suite = TestSuite::new(submission.file.as_str());
    suite.set_time(duration(submission.time.total_ms));
    for (name, value) in [
        ("problem", submission.problem.clone()),
        ("language", submission.language.clone()),
        ("verdict", submission.verdict.name().to_owned()),
        ("seed", report.seed_text()),
    ] {
        suite.add_property(Property::new(name, value));
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
    if let Some(sentence) = not_conclusive(submission) {
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
            let mut test = TestCase::new(case.name.as_str(), status);
            test.set_classname(format!("{}.{}", submission.problem, group.name.name()));
            test.set_time(duration(case.milliseconds));
            suite.add_test_case(test);
        }
    }
    if failure.is_some() && !is_shown {
        // Never called: it did not compile or did not start.
        let mut test = TestCase::new("build", failed(submission, submission.verdict, true));
        test.set_classname(format!("{}.build", submission.problem));
        suite.add_test_case(test);
    }
    suite
}

fn failed(submission: &SubmissionReport, verdict: Verdict, is_first: bool) -> TestCaseStatus {
    let kind = if verdict == Verdict::WrongAnswer { NonSuccessKind::Failure } else { NonSuccessKind::Error };
    let mut status = TestCaseStatus::non_success(kind);
    status.set_type(verdict.name());
    if is_first {
        status.set_message(headline(submission)).set_description(detail(submission));
    } else {
        status.set_message(verdict.name().replace('_', " "));
    }
    status
}

fn duration(milliseconds: f64) -> Duration {
    Duration::from_secs_f64(milliseconds.clamp(0.0, 1e15) / 1e3)
}
