//! Every sentence that a report says to people, in one place a language. A sentence that a language lacks does not compile: it is a method of
//! `Words`, or an arm of a match over what can be found.
//!
//! What others wrote stays as it is: exceptions' own texts, compilers' messages. What Kata itself says below `report`, in English, because no
//! locale is known there, is looked up in a catalogue of messages (`zh/catalogue`).

mod desk;
mod en;
mod watch;
mod zh;

use super::text::bytes;
use crate::problem::{Bilingual, BrokenLaw, Difficulty, Locale};
use crate::verdict::{
    CaseId, Clock, Finding, GroupName, Growth, HoldStatus, Incomplete, NotJudged, Promise, Reason, Report, Shard,
    Unnamed, Verdict, WhyLeftOut,
};
pub use desk::DeskWords;
pub use watch::WatchWords;

/// The words of a language.
pub fn words(locale: Locale) -> &'static dyn Words {
    match locale {
        Locale::English => &en::English,
        Locale::Chinese => &zh::Chinese,
    }
}

/// Those of what other programs read: their reports are in English wherever they were made.
pub fn english() -> &'static dyn Words {
    words(Locale::English)
}

/// What stands before a value or a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Call,
    Expected,
    Got,
    Again,
    Seed,
    Next,
}

/// What was left out for one reason: how much, and the first names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutFor {
    pub why: WhyLeftOut,
    pub n: usize,
    pub first: Vec<String>,
}

impl LeftOutFor {
    /// Whether `--no-ignore` judges it.
    fn is_ignored(&self) -> bool {
        matches!(self.why, WhyLeftOut::Ignored | WhyLeftOut::Generated)
    }

    fn names(&self) -> String {
        let more = if self.n > self.first.len() { ", …" } else { "" };
        format!("{}{more}", self.first.join(", "))
    }
}

/// What is going on while files are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    Building {
        file: &'a str,
    },
    Judging {
        file: &'a str,
        group: GroupName,
    },
    Shrinking {
        what: &'a str,
        n_tried: usize,
    },
    /// Of several files; `what` is being done with the next.
    Judged {
        n_done: usize,
        n_files: usize,
        what: &'a str,
    },
}

/// What a file met or did before any of its functions was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loading<'a> {
    UsedCpu {
        limit_ms: u64,
    },
    WasNotDone {
        limit_ms: u64,
    },
    Rested {
        limit_ms: u64,
    },
    NeededMemory {
        limit_mib: u64,
    },
    Printed {
        limit_bytes: u64,
    },
    Exited {
        code: i32,
    },
    Signalled {
        signal: &'a str,
    },
    /// By a fault that the runtime names: `abort`.
    Faulted {
        kind: &'a str,
    },
}

impl Loading<'_> {
    pub fn of(reason: &Reason) -> Option<Loading<'_>> {
        Some(match reason {
            Reason::TimeLimit { clock: Clock::Cpu, limit_ms } => Loading::UsedCpu { limit_ms: *limit_ms },
            Reason::TimeLimit { clock: Clock::Wall, limit_ms } => Loading::WasNotDone { limit_ms: *limit_ms },
            Reason::TimeLimit { clock: Clock::Rest, limit_ms } => Loading::Rested { limit_ms: *limit_ms },
            Reason::MemoryLimit { limit_mib } => Loading::NeededMemory { limit_mib: *limit_mib },
            Reason::PrintedTooMuch { limit_bytes, .. } => Loading::Printed { limit_bytes: *limit_bytes },
            Reason::Exited { code } => Loading::Exited { code: *code },
            Reason::Signalled { signal } => Loading::Signalled { signal },
            Reason::Raised(raised) => Loading::Faulted { kind: &raised.kind },
            _ => return None,
        })
    }
}

/// What a report says, in one language. Nothing that is given is escaped here.
/// The longest text of a call that a sentence contains.
const LONGEST_CALL: usize = 60;

pub trait Words: DeskWords + Sync {
    // A submission's head.
    fn verdict(&self, verdict: Verdict) -> &'static str;
    /// In place of `accepted` in a quick run.
    fn quick_passed(&self) -> &'static str;
    fn unknown_problem(&self) -> &'static str;
    fn n_cases(&self, n: usize) -> String;
    fn slowest_call(&self, milliseconds: &str, limit_ms: u64) -> String;
    /// Where it failed, and what the case is there to catch.
    fn place(&self, group: GroupName, case: Option<&CaseId>, catches: Option<&Bilingual>) -> String;
    /// The verdict, the place and the reason in one line.
    fn headline(&self, verdict: Verdict, place: Option<(GroupName, &CaseId)>, sentence: &str) -> String;
    fn catches(&self, catches: &Bilingual) -> String;

    // The failing call.
    fn failing_call(&self, n_tried: usize) -> String;
    fn label(&self, label: Label) -> &'static str;
    fn one_of_many(&self) -> &'static str;
    /// What was returned, and the answer that it counts as.
    fn counts_as(&self, returned: &str, got: &str) -> String;
    fn printed_to(&self, stream: &str) -> String;
    /// Before what the compiler warns of.
    fn warnings(&self) -> &'static str;
    /// Behind an exception's type.
    fn at_line(&self, line: u32) -> String;
    fn shown_around(&self, place: &str) -> String;
    fn shown_is(&self, place: &str) -> String;
    /// In place of items beyond the end.
    fn that_is_all(&self) -> &'static str;
    fn more_items(&self, n: usize) -> String;
    fn more_lines(&self, n: usize) -> String;

    // What is said in English below `report`.
    /// A text of harnesses, scanners or errors, perhaps among lines of others, which stay as they are.
    fn said(&self, english: &str) -> String;
    /// What kind of value a harness found.
    fn described(&self, english: &str) -> String;
    /// The text of a value or a call, whose middle may be left out.
    fn value(&self, text: &str) -> String;

    // Why it failed.
    fn reason(&self, reason: &Reason) -> String;
    /// `otherwise` is the option that names a problem.
    fn cannot_tell(&self, unnamed: &Unnamed, otherwise: &str) -> String;
    fn broken_law(&self, broken: &BrokenLaw) -> String;
    fn while_loading(&self, loading: Loading<'_>, importing: Option<&str>) -> String;
    fn finding(&self, finding: &Finding) -> String;
    /// What was measured, and what is demanded.
    fn grown(&self, growth: &Growth) -> String;

    // What else there is to say of a submission.
    fn not_judged(&self, not_judged: &NotJudged, budget_s: u64) -> String;
    fn not_conclusive(&self, growth: &Growth) -> String;
    /// `None` where nothing was measured.
    fn within(&self, growth: &Growth) -> Option<String>;
    fn beside_reference(&self, ratio: &str, milliseconds: &str) -> String;

    /// Between two sentences in one line.
    fn and_then(&self) -> &'static str;

    // The run.
    fn seed(&self, seed: Option<u64>, hash: Option<&str>) -> String;
    fn error(&self) -> &'static str;
    fn could_not_be_judged(&self) -> &'static str;
    fn incomplete(&self, incomplete: &Incomplete, judged: (usize, usize)) -> String;
    fn is_incomplete(&self) -> &'static str;
    fn empty_shard(&self, shard: Shard) -> String;
    /// The same as `summary` for a quick run.
    fn quick_summary(&self, n_passed: usize, n_rejected: usize, n_faults: usize) -> String;
    /// What a quick run has not judged.
    fn quick_leaves(&self) -> &'static str;
    fn summary(&self, n_accepted: usize, n_rejected: usize, n_faults: usize) -> String;
    fn not_held(&self) -> &'static str;
    fn hold(&self, promise: Promise, status: HoldStatus, how: &str) -> String;

    /// What stands in the folders and is not judged.
    fn left_out(&self, left_out: &[LeftOutFor]) -> String;

    // Progress, and what the other commands say.
    /// What `kata watch` says.
    fn desk(&self) -> &'static WatchWords;
    fn step(&self, step: Step<'_>) -> String;
    fn difficulty(&self, difficulty: Difficulty) -> &'static str;
    /// What `kata new` says of the stub that it wrote; `word` is the file as a shell reads it.
    fn wrote(&self, shown: &str, slug: &str, word: &str) -> String;

    /// What `kata debug` wrote, the call that it makes, and commands with what each does: `enter`, `build`, `start` or `debug`.
    fn debugged(&self, shown: &str, call: &str, commands: &[(&'static str, String)]) -> String;

    // Points.
    fn points_head(&self) -> &'static str;
    fn points(&self, points: f64, most: f64) -> String;
    fn no_points(&self) -> &'static str;
    fn sum_of_points(&self, points: f64, most: f64, is_bound: bool) -> String;
    fn points_are_bounds(&self) -> &'static str;

    // What Markdown and GitHub show beside.
    fn accepted_of(&self, n_accepted: usize, n_submissions: usize) -> String;
    fn quick_passed_of(&self, n_passed: usize, n_submissions: usize) -> String;
    fn without_annotation(&self, n: usize) -> String;
    fn growth_head(&self) -> &'static str;
    /// Submission, problem, language, slowest call, limit, points.
    fn columns(&self) -> [&'static str; 6];
    fn judged_by(&self, version: &str, seed: &str) -> String;
}

/// The option of `kata test` that names a problem.
const PROBLEM: &str = "--problem PROBLEM";

/// The seed as a person is told of it.
pub fn seed_text(report: &Report, words: &dyn Words) -> String {
    words.seed(report.seed, report.seed_hash.as_deref())
}

/// What a person is told of a run that was stopped; `None` where every file was judged.
pub fn said_of_incomplete(report: &Report, words: &dyn Words) -> Option<String> {
    report.incomplete.as_ref().map(|incomplete| words.incomplete(incomplete, report.n_judged()))
}

/// What a person is told of a run that was quick or stopped, and of a shard that no file falls to.
pub fn said_of_run(report: &Report, words: &dyn Words) -> impl Iterator<Item = String> {
    let empty_shard = report.empty_shard().map(|shard| words.empty_shard(shard));
    let quick = report.is_quick().then(|| words.quick_leaves().to_owned());
    [quick, said_of_incomplete(report, words), empty_shard].into_iter().flatten()
}

/// The line that counts the submissions of a run which passed.
pub fn passed_of(report: &Report, words: &dyn Words) -> String {
    let (n_passed, n) = (report.summary.n_accepted, report.summary.n_submissions);
    if report.is_quick() { words.quick_passed_of(n_passed, n) } else { words.accepted_of(n_passed, n) }
}

/// `result[17][2]`
pub fn place(path: &[usize]) -> String {
    path.iter().fold("result".to_owned(), |place, index| format!("{place}[{index}]"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn is_chinese(text: &str) -> bool {
        text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character))
    }

    #[test]
    fn every_reason_has_words_in_both_languages() {
        let (english, chinese) = (words(Locale::English), words(Locale::Chinese));
        let hidden = (Verdict::WrongAnswer, Reason::Hidden);
        for (verdict, reason) in sample::reasons().into_iter().chain([hidden]) {
            let (en, zh) = (english.reason(&reason), chinese.reason(&reason));
            assert!(!en.is_empty() && !is_chinese(&en), "{en}");
            // What others wrote is as it is in both.
            let is_others = matches!(reason, Reason::Raised(_) | Reason::CompileError { .. });
            assert!(is_others == (en == zh) && is_others != is_chinese(&zh), "{en}: {zh}");
            assert!(is_chinese(chinese.verdict(verdict)) && !is_chinese(english.verdict(verdict)));
        }
    }

    #[test]
    fn every_near_miss_has_words_of_its_own() {
        for locale in Locale::ALL {
            let said = sample::near_misses().map(|reason| words(locale).reason(&reason));
            let mut different = said.to_vec();
            different.sort();
            different.dedup();
            assert_eq!(different.len(), said.len(), "{said:#?}");
        }
    }

    #[test]
    fn labels_have_room() {
        for locale in Locale::ALL {
            for label in [Label::Call, Label::Expected, Label::Got, Label::Again, Label::Seed, Label::Next] {
                let columns = super::super::wrap::columns(words(locale).label(label));
                assert!((1..=8).contains(&columns), "{label:?}");
            }
        }
    }
}
