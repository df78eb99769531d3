//! English.

mod desk;
mod found;

use found::{bad_reply, different, earlier, measured, merged, size, time_limit};

use super::{Label, LeftOutFor, Loading, PROBLEM, Step, WatchWords, Words, watch};
use crate::problem::{Bilingual, BrokenLaw, Difficulty};
use crate::value::counted;
use crate::verdict::{
    CaseId, Finding, GroupName, Growth, HoldStatus, Incomplete, NotJudged, Promise, Reason, Shard, Slope, Unnamed,
    Verdict, WhyIncomplete, WhyNotJudged,
};

pub struct English;

impl Words for English {
    fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Accepted => "accepted",
            Verdict::WrongAnswer => "wrong answer",
            Verdict::TimeLimitExceeded => "time limit exceeded",
            Verdict::MemoryLimitExceeded => "memory limit exceeded",
            Verdict::OutputLimitExceeded => "output limit exceeded",
            Verdict::RunTimeError => "run time error",
            Verdict::CompileError => "compile error",
            Verdict::UnknownProblem => "unknown problem",
        }
    }

    fn quick_passed(&self) -> &'static str {
        "quick: passed"
    }

    fn unknown_problem(&self) -> &'static str {
        "unknown problem"
    }

    fn n_cases(&self, n: usize) -> String {
        counted(n, "case")
    }

    fn slowest_call(&self, milliseconds: &str, limit_ms: u64) -> String {
        format!("slowest call {milliseconds} of {limit_ms} ms")
    }

    fn place(&self, group: GroupName, case: Option<&CaseId>, catches: Option<&Bilingual>) -> String {
        match (case, catches) {
            (None, _) => format!("failed in {}", group.name()),
            (Some(case), None) => format!("failed {}/{case}", group.name()),
            (Some(case), Some(catches)) => format!("failed {}/{case}, which catches {}", group.name(), catches.en),
        }
    }

    fn headline(&self, verdict: Verdict, place: Option<(GroupName, &CaseId)>, sentence: &str) -> String {
        let verdict = self.verdict(verdict);
        match place {
            None => format!("{verdict}: {sentence}"),
            Some((group, case)) => format!("{verdict} in {}/{case}: {sentence}", group.name()),
        }
    }

    fn catches(&self, catches: &Bilingual) -> String {
        format!("the case catches {}", catches.en)
    }

    fn failing_call(&self, n_tried: usize) -> String {
        match n_tried {
            0 => "failing call".to_owned(),
            n => format!("smallest failing call found ({n} tried)"),
        }
    }

    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Call => "call",
            Label::Expected => "expected",
            Label::Got => "got",
            Label::Again => "again",
            Label::Seed => "seed",
            Label::Next => "next",
        }
    }

    fn one_of_many(&self) -> &'static str {
        "(one of many right answers)"
    }

    fn counts_as(&self, returned: &str, got: &str) -> String {
        format!("{returned}, which counts as {got}")
    }

    fn printed_to(&self, stream: &str) -> String {
        format!("printed to {stream}")
    }

    fn warnings(&self) -> &'static str {
        "warnings"
    }

    fn at_line(&self, line: u32) -> String {
        format!(" (line {line})")
    }

    fn shown_around(&self, place: &str) -> String {
        format!("shown around {place}")
    }

    fn shown_is(&self, place: &str) -> String {
        format!("shown is {place}")
    }

    fn that_is_all(&self) -> &'static str {
        "(that is all)"
    }

    fn more_items(&self, n: usize) -> String {
        format!("{n} more")
    }

    fn more_lines(&self, n: usize) -> String {
        counted(n, "more line")
    }

    fn said(&self, english: &str) -> String {
        english.to_owned()
    }

    fn described(&self, english: &str) -> String {
        english.to_owned()
    }

    fn value(&self, text: &str) -> String {
        text.to_owned()
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Different { mismatch, near_miss } => different(mismatch, near_miss.as_ref()),
            Reason::LawBroken(broken) => self.broken_law(broken),
            Reason::Refused { sentence } => format!("the checker says: {sentence}"),
            Reason::WrongType { expected, got, path, expected_there, got_there } => {
                let there = if path == "result" {
                    String::new()
                } else {
                    format!(" — `{path}` must be {expected_there}, is {got_there}")
                };
                format!("expected `{expected}`, got {got}{there}")
            }
            Reason::Raised(raised) => format!("{}: {}", raised.kind, raised.message),
            Reason::DoesNotFit { path, value, ty } => {
                format!("the argument `{path}` = {value} does not fit your `{ty}`")
            }
            Reason::Exited { code } => format!("the program ended with exit code {code} and never answered"),
            Reason::Signalled { signal } => format!("the program was killed by {signal} and never answered"),
            Reason::NoAnswer { reply } => format!("no answer: {}", bad_reply(reply)),
            Reason::TimeLimit { clock, limit_ms } => time_limit(*clock, *limit_ms),
            Reason::MemoryLimit { limit_mib } => format!("the program needed more than {limit_mib} MiB of memory"),
            Reason::PrintedTooMuch { limit_bytes, in_all } => {
                let who = if *in_all { "all calls together" } else { "the call" };
                format!("{who} printed more than {} to stdout and stderr", size(*limit_bytes))
            }
            Reason::ReplyTooLarge { limit_bytes } => format!("the result has more than {}", size(*limit_bytes)),
            Reason::CompileError { headline, .. } => headline.clone(),
            Reason::UnknownProblem(unnamed) => self.cannot_tell(unnamed, PROBLEM),
            Reason::Growth(growth) => self.grown(growth),
            Reason::Hidden => "this report does not say why".to_owned(),
        }
    }

    fn cannot_tell(&self, Unnamed { file, meant, problems }: &Unnamed, otherwise: &str) -> String {
        let hint = match meant.as_slice() {
            [] => String::new(),
            [nearest] => format!(" (did you mean `{nearest}`?)"),
            [rest @ .., last] => format!(" (it may be `{}` or `{last}`)", rest.join("`, `")),
        };
        format!(
            "cannot tell which problem `{file}` solves{hint}; name the file or its folder after the problem, or say \
             `{otherwise}` with one of {}",
            problems.join(", ")
        )
    }

    fn broken_law(&self, BrokenLaw { law, sentence, because }: &BrokenLaw) -> String {
        format!("broken law `{law}`: {}; {}", sentence.en, because.en)
    }

    fn while_loading(&self, loading: Loading<'_>, importing: Option<&str>) -> String {
        let (who, what) = match importing {
            Some(module) => (format!("`import {module}`"), "before any call, while the file was loaded"),
            None => ("loading the file".to_owned(), "before any call, in an import or in code at the file's top level"),
        };
        let said = match loading {
            Loading::UsedCpu { limit_ms } => format!("used more than {limit_ms} ms of CPU time"),
            Loading::WasNotDone { limit_ms } => format!("was not done within {limit_ms} ms"),
            Loading::Rested { limit_ms } => {
                format!("did nothing for {limit_ms} ms: it sleeps, or waits for something that never happens")
            }
            Loading::NeededMemory { limit_mib } => format!("needed more than {limit_mib} MiB of memory"),
            Loading::Printed { limit_bytes } => format!("printed more than {}", size(limit_bytes)),
            Loading::Exited { code } => format!("ended the program with exit code {code}"),
            Loading::Signalled { signal } => format!("ended the program with {signal}"),
            Loading::Faulted { kind } => format!("ended the program ({kind})"),
        };
        format!("{who} {said}, {what}")
    }

    fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::LeakedState { after } => format!(
                "leaked state: the case passes alone and fails after {}; an earlier call left something behind \
                 (a global, a static, a mutable default argument)",
                earlier(after)
            ),
            Finding::Unstable => "unstable: the case failed once and passes when it is run again; the same input must \
                                  give the same answer"
                .to_owned(),
        }
    }

    fn grown(&self, growth: &Growth) -> String {
        format!("the time grows like {}; the problem asks for O({})", measured(growth), growth.demanded)
    }

    fn not_judged(&self, not_judged: &NotJudged, budget_s: u64) -> String {
        let NotJudged { why, n_cases } = not_judged;
        let cases = format!("{} {}", counted(*n_cases, "case"), if *n_cases == 1 { "was" } else { "were" });
        match why {
            WhyNotJudged::Costly => format!(
                "{cases} not judged: once three calls of a group have failed that were slow or reached a limit, the \
                 rest of the group is skipped"
            ),
            WhyNotJudged::Budget => format!(
                "{cases} not judged: all calls together had used the {budget_s} s that a file may take (`--budget`)"
            ),
        }
    }

    fn not_conclusive(&self, growth: &Growth) -> String {
        let about = if growth.slope.is_some() { "about " } else { "" };
        format!("growth not conclusive: {about}{}; the problem asks for O({})", measured(growth), growth.demanded)
    }

    fn within(&self, growth: &Growth) -> Option<String> {
        let Slope { exponent, low, high } = growth.slope?;
        let range = high.map_or("or faster".to_owned(), |high| format!("{low:.2} to {high:.2}"));
        Some(format!("the time grows like n^{exponent:.2} ({range}), within O({})", growth.demanded))
    }

    fn beside_reference(&self, ratio: &str, milliseconds: &str) -> String {
        format!("the slowest call takes {ratio} times the reference's {milliseconds} ms")
    }

    fn and_then(&self) -> &'static str {
        "; "
    }

    fn seed(&self, seed: Option<u64>, hash: Option<&str>) -> String {
        match (seed, hash) {
            (Some(seed), _) => seed.to_string(),
            (None, Some(hash)) => format!("secret, with the hash {hash}"),
            (None, None) => "secret".to_owned(),
        }
    }

    fn error(&self) -> &'static str {
        "error: "
    }

    fn could_not_be_judged(&self) -> &'static str {
        "could not be judged"
    }

    fn incomplete(&self, Incomplete { why, .. }: &Incomplete, (n_judged, n_files): (usize, usize)) -> String {
        let files = if n_files == 1 { "file" } else { "files" };
        let why = match why {
            WhyIncomplete::Stopped => "the run was stopped before it was done".to_owned(),
            WhyIncomplete::Signal { signal } => format!("the run was ended by {signal}"),
            WhyIncomplete::Merged { n_incomplete, n_missing } => merged(*n_incomplete, *n_missing),
        };
        format!("this report is incomplete: {why}; {n_judged} of {n_files} {files} judged")
    }

    fn is_incomplete(&self) -> &'static str {
        "incomplete"
    }

    fn empty_shard(&self, Shard { index, count, n_files }: Shard) -> String {
        let files = if n_files == 1 { "file belongs" } else { "files belong" };
        format!("shard {index} of {count} is empty: {n_files} {files} to other shards")
    }

    fn quick_summary(&self, n_passed: usize, n_rejected: usize, n_faults: usize) -> String {
        let faults = if n_faults == 0 { String::new() } else { format!(", {n_faults} could not be judged") };
        format!("{n_passed} passed quickly, {n_rejected} not accepted{faults}")
    }

    fn quick_leaves(&self) -> &'static str {
        "a quick run: large cases and growth were not judged, so nothing is accepted yet"
    }

    fn summary(&self, n_accepted: usize, n_rejected: usize, n_faults: usize) -> String {
        let faults = if n_faults == 0 { String::new() } else { format!(", {n_faults} could not be judged") };
        format!("{n_accepted} accepted, {n_rejected} not accepted{faults}")
    }

    fn not_held(&self) -> &'static str {
        "the sandbox does not enforce everything; `kata doctor` shows more"
    }

    fn hold(&self, promise: Promise, status: HoldStatus, how: &str) -> String {
        let status = match status {
            HoldStatus::Enforced => "held",
            HoldStatus::Partial => "held in part",
            HoldStatus::Unavailable => "not held",
        };
        format!("{} {status} ({how})", promise.name().replace('_', " "))
    }

    fn left_out(&self, left_out: &[LeftOutFor]) -> String {
        found::left_out(left_out)
    }

    fn desk(&self) -> &'static WatchWords {
        &watch::ENGLISH
    }

    fn step(&self, step: Step<'_>) -> String {
        found::step(step)
    }

    fn difficulty(&self, difficulty: Difficulty) -> &'static str {
        found::difficulty(difficulty)
    }

    fn wrote(&self, shown: &str, slug: &str, word: &str) -> String {
        found::wrote(shown, slug, word)
    }

    fn debugged(&self, shown: &str, call: &str, commands: &[(&'static str, String)]) -> String {
        found::debugged(shown, call, commands)
    }

    fn points_head(&self) -> &'static str {
        "points"
    }

    fn points(&self, points: f64, most: f64) -> String {
        format!("{points} of {most}")
    }

    fn no_points(&self) -> &'static str {
        "none"
    }

    fn sum_of_points(&self, points: f64, most: f64, is_bound: bool) -> String {
        let bound = if is_bound { "at least " } else { "" };
        format!("{bound}{points} of {most} points")
    }

    fn points_are_bounds(&self) -> &'static str {
        "≥ marks points of a submission that was judged up to its first failure; `--keep-going` judges the rest"
    }

    fn quick_passed_of(&self, n_passed: usize, n_submissions: usize) -> String {
        format!("{n_passed} of {n_submissions} passed the quick run")
    }

    fn accepted_of(&self, n_accepted: usize, n_submissions: usize) -> String {
        format!("{n_accepted} of {n_submissions} accepted")
    }

    fn without_annotation(&self, n: usize) -> String {
        format!(", {n} more without an annotation")
    }

    fn growth_head(&self) -> &'static str {
        "growth"
    }

    fn columns(&self) -> [&'static str; 6] {
        ["submission", "problem", "language", "slowest call, ms", "limit, ms", "points"]
    }

    fn judged_by(&self, version: &str, seed: &str) -> String {
        format!("Kata {version}, seed {seed}")
    }
}
