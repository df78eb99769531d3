//! What the records say about each problem.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Record, schedule};
use crate::verdict::Verdict;

/// What a person has done with one problem.
#[derive(Debug, Clone, PartialEq)]
pub struct ProblemProgress {
    pub problem: String,
    pub n_tried: usize,
    /// The day on which it was first solved.
    pub solved: Option<NaiveDate>,
    pub last: Record,
    /// The day of the last record.
    pub last_day: NaiveDate,
    /// The fastest accepted submission.
    pub best: Option<Best>,
    /// The day on which it is to be solved again; `None` if it was never solved.
    pub due: Option<NaiveDate>,
}

/// The fastest accepted submission of a problem: by its time as a multiple of the reference's, or by its time where that is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    pub language: String,
    pub slowest_ms: f64,
    /// How many times the reference's time it took.
    pub of_reference: Option<f64>,
}

impl ProblemProgress {
    /// Whether it was solved and is to be solved again by now.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due <= today)
    }

    /// Whether the last attempt failed.
    pub fn is_failed(&self) -> bool {
        self.last.verdict != Verdict::Accepted
    }
}

/// The standing of each problem in the records, which are sorted by time. `day` is the day of a time where the person lives.
pub fn by_problem(records: &[Record], day: &dyn Fn(i64) -> NaiveDate) -> BTreeMap<String, ProblemProgress> {
    let mut of_problems: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
    records.iter().for_each(|record| of_problems.entry(&record.problem).or_default().push(record));
    let standing = |(problem, records): (&str, Vec<&Record>)| -> Option<(String, ProblemProgress)> {
        let last = (*records.last()?).clone();
        let accepted = || records.iter().copied().filter(|record| record.verdict == Verdict::Accepted);
        let standing = ProblemProgress {
            problem: problem.to_owned(),
            n_tried: records.len(),
            solved: accepted().next().map(|record| day(record.at)),
            last_day: day(last.at),
            last,
            best: accepted()
                .map(best)
                .min_by(|one, other| rank(one).partial_cmp(&rank(other)).unwrap_or(std::cmp::Ordering::Equal)),
            due: schedule::due(&records, day),
        };
        Some((problem.to_owned(), standing))
    };
    of_problems.into_iter().filter_map(standing).collect()
}

fn best(record: &Record) -> Best {
    let reference = record.reference_ms.filter(|reference| *reference > 0.0);
    let of_reference = reference.map(|reference| record.slowest_ms / reference);
    Best { language: record.language.clone(), slowest_ms: record.slowest_ms, of_reference }
}

/// Those with a known reference come first.
fn rank(best: &Best) -> (bool, f64) {
    (best.of_reference.is_none(), best.of_reference.unwrap_or(best.slowest_ms))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn the_best_time_is_that_beside_the_reference() {
        let record = |at, verdict, slowest_ms, reference_ms| Record {
            at,
            problem: "nms".to_owned(),
            language: "cpp".to_owned(),
            verdict,
            slowest_ms,
            reference_ms,
        };
        let day = |at: i64| DateTime::from_timestamp(at, 0).expect("a time").date_naive();
        let records = [
            record(0, Verdict::WrongAnswer, 0.1, Some(1.0)),
            record(100_000, Verdict::Accepted, 3.0, Some(2.0)),
            record(200_000, Verdict::Accepted, 1.0, None),
            record(300_000, Verdict::Accepted, 4.0, Some(4.0)),
            record(400_000, Verdict::TimeLimitExceeded, 9.0, Some(1.0)),
        ];
        let of = by_problem(&records, &day);
        let nms = &of["nms"];
        let best = Best { language: "cpp".to_owned(), slowest_ms: 4.0, of_reference: Some(1.0) };
        assert_eq!((nms.n_tried, nms.solved, nms.best.as_ref()), (5, Some(day(100_000)), Some(&best)));
        assert!(nms.is_failed() && nms.last_day == day(400_000) && !nms.is_due(day(400_000)));
        assert!(nms.is_due(day(400_000 + 10_000 * 86_400)));
        assert!(by_problem(&records[..1], &day)["nms"].solved.is_none());
    }
}
