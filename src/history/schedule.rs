//! When a problem is due again, by FSRS (the Free Spaced Repetition Scheduler, <https://github.com/open-spaced-repetition>): a problem is a card,
//! and a day on which it was tried is a review. Compile errors are no reviews, since they show nothing about remembering.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rs_fsrs::{Card, FSRS, Parameters, Rating};

use super::Record;
use crate::verdict::Verdict;

/// The day on which the problem of these records, oldest first, is due. `None` if it was never solved.
pub fn due(records: &[&Record], day: &dyn Fn(i64) -> NaiveDate) -> Option<NaiveDate> {
    if !records.iter().any(|record| record.verdict == Verdict::Accepted) {
        return None;
    }
    let reviews: Vec<&Record> =
        records.iter().copied().filter(|record| record.verdict != Verdict::CompileError).collect();
    let days = reviews.chunk_by(|one, other| day(one.at) == day(other.at));
    let scheduler = FSRS::new(Parameters { enable_short_term: false, enable_fuzz: false, ..Parameters::default() });
    let mut card: Option<Card> = None;
    for of_day in days {
        let now = noon(day(of_day[0].at));
        let before = card.unwrap_or(Card { due: now, last_review: now, ..Card::default() });
        card = Some(scheduler.next(before, now, rating(of_day)).card);
    }
    card.map(|card| card.due.date_naive())
}

/// How well the problem was remembered on a day: solved at once, solved after failures, or not solved.
fn rating(of_day: &[&Record]) -> Rating {
    match of_day.iter().position(|record| record.verdict == Verdict::Accepted) {
        Some(0) => Rating::Good,
        Some(_) => Rating::Hard,
        None => Rating::Again,
    }
}

/// A time that stands for the day, whatever the hour of the attempts.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Verdict::{Accepted, CompileError, WrongAnswer};

    fn due_after(attempts: &[(i64, Verdict)]) -> Option<i64> {
        let record = |(day, verdict): &(i64, Verdict)| Record {
            at: day * 86_400,
            problem: "nms".to_owned(),
            language: "cpp".to_owned(),
            verdict: *verdict,
            slowest_ms: 1.0,
            reference_ms: None,
        };
        let records: Vec<Record> = attempts.iter().map(record).collect();
        let day = |at: i64| DateTime::from_timestamp(at, 0).expect("a time").date_naive();
        let due = due(&records.iter().collect::<Vec<_>>(), &day)?;
        Some((due - day(0)).num_days())
    }

    #[test]
    fn what_is_remembered_is_due_later_each_time() {
        assert_eq!(due_after(&[]), None);
        assert_eq!(due_after(&[(0, WrongAnswer), (1, WrongAnswer)]), None, "it was never solved");
        let first = due_after(&[(0, Accepted)]).unwrap();
        let second = due_after(&[(0, Accepted), (first, Accepted)]).unwrap();
        assert!(first > 0 && second - first > 2 * first, "{first} {second}");
        let with_trouble = due_after(&[(0, WrongAnswer), (0, Accepted)]).unwrap();
        assert!(with_trouble < first, "{with_trouble} {first}");
        let forgotten = due_after(&[(0, Accepted), (first, Accepted), (second, WrongAnswer)]).unwrap();
        assert!(forgotten - second < second - first, "{first} {second} {forgotten}");
    }

    #[test]
    fn a_day_is_one_review_and_a_compile_error_is_none() {
        assert_eq!(due_after(&[(0, Accepted), (0, Accepted), (0, WrongAnswer)]), due_after(&[(0, Accepted)]));
        assert_eq!(due_after(&[(0, CompileError), (0, Accepted), (1, CompileError)]), due_after(&[(0, Accepted)]));
    }
}
