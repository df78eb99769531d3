//! What a report says in sentences, whatever form it has: why a call failed, what was left, how the time grows.

use super::text::bytes;
use crate::value::counted;
use crate::verdict::{Clock, Growth, GrowthFinding, NotJudged, Reason, SubmissionReport, WhyNotJudged};

/// The reason in words.
pub fn sentence(reason: &Reason) -> String {
    match reason {
        Reason::Different { path, what, n_different, near_miss } => {
            let more = if *n_different > 1 { format!(", {n_different} places differ") } else { String::new() };
            let near = near_miss.as_ref().map(|near| format!("; {near}")).unwrap_or_default();
            format!("{path}: {what}{more}{near}")
        }
        Reason::LawBroken { law, sentence, because } => format!("broken law `{law}`: {sentence}; {because}"),
        Reason::WrongType { expected, got, path, expected_there, got_there } => {
            let there = if path == "result" {
                String::new()
            } else {
                format!(" — `{path}` must be {expected_there}, is {got_there}")
            };
            format!("expected `{expected}`, got {got}{there}")
        }
        Reason::DoesNotFit { path, value, ty } => format!("the argument `{path}` = {value} does not fit your `{ty}`"),
        Reason::Exited { code } => format!("the program ended with exit code {code} and never answered"),
        Reason::Signalled { signal } => format!("the program was killed by {signal} and never answered"),
        Reason::NoAnswer { what } => format!("no answer: {what}"),
        Reason::TimeLimit { clock: Clock::Cpu, limit_ms } => {
            format!("the call used more than {limit_ms} ms of CPU time")
        }
        Reason::TimeLimit { clock: Clock::Wall, limit_ms } => {
            format!(
                "the call did not answer within {limit_ms} ms by the clock on the wall, though it used little CPU time"
            )
        }
        Reason::TimeLimit { clock: Clock::Rest, limit_ms } => {
            format!("the call did nothing for {limit_ms} ms: it sleeps, or waits for what never comes")
        }
        Reason::TimeLimit { clock: Clock::Budget, limit_ms } => format!(
            "all calls together used more than the {} s that a file may take, and none of them failed before",
            limit_ms / 1000
        ),
        Reason::MemoryLimit { limit_mib } => format!("the program needed more than {limit_mib} MiB of memory"),
        Reason::PrintedTooMuch { limit_bytes, in_all } => {
            let who = if *in_all { "all calls together" } else { "the call" };
            format!("{who} printed more than {} to stdout and stderr", bytes(*limit_bytes))
        }
        Reason::ReplyTooLarge { limit_bytes } => format!("the result has more than {}", bytes(*limit_bytes)),
        Reason::Raised(raised) => format!("{}: {}", raised.kind, raised.message),
        Reason::CompileError { headline, .. } => headline.clone(),
        Reason::UnknownProblem { hint } => hint.clone(),
        Reason::Growth(growth) => grown(growth),
        Reason::Hidden => "this report does not say why".to_owned(),
    }
}

/// What was measured and what is demanded.
pub fn grown(growth: &Growth) -> String {
    format!("the time grows like {}; the problem asks for O({})", measured(growth), growth.demanded)
}

/// What is said of cases that were left.
pub fn not_judged(submission: &SubmissionReport) -> Option<String> {
    let NotJudged { why, n_cases } = submission.not_judged.as_ref()?;
    let cases = format!("{} {}", counted(*n_cases, "case"), if *n_cases == 1 { "was" } else { "were" });
    Some(match why {
        WhyNotJudged::Costly => format!(
            "{cases} not judged: of a group the rest is left once three of its calls have failed that took long or ran into a limit"
        ),
        WhyNotJudged::Budget => format!(
            "{cases} not judged: all calls together had used the {} s that a file may take (`--budget`)",
            submission.time.budget_ms / 1000
        ),
    })
}

/// What is said of growth that could not be told, where nothing is wrong.
pub fn not_conclusive(submission: &SubmissionReport) -> Option<String> {
    let growth = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Inconclusive)?;
    let measured = if growth.exponent.is_finite() {
        format!("about {}", measured(growth))
    } else {
        "too few sizes could be measured".to_owned()
    };
    let is_right = submission.failure.is_none();
    is_right.then(|| format!("growth not conclusive: {measured}; the problem asks for O({})", growth.demanded))
}

/// What is said of growth that is as it should be.
pub fn within(submission: &SubmissionReport) -> Option<String> {
    let growth = submission.growth.as_ref().filter(|growth| growth.finding == GrowthFinding::Within)?;
    let Growth { exponent, low, high, demanded, .. } = growth;
    Some(format!("the time grows like n^{exponent:.2} ({low:.2} to {high:.2}), within O({demanded})"))
}

/// What is said of the slowest call beside the reference's, where that was timed in the same language.
pub fn beside_reference(submission: &SubmissionReport) -> Option<String> {
    let reference_ms = submission.time.reference_ms.filter(|reference_ms| *reference_ms > 0.0)?;
    let ratio = submission.time.slowest_ms / reference_ms;
    let ratio = if ratio < 10.0 { format!("{ratio:.1}") } else { format!("{ratio:.0}") };
    Some(format!("the slowest call takes {ratio} times the reference's {} ms", milliseconds(reference_ms)))
}

fn measured(growth: &Growth) -> String {
    let Growth { exponent, low, high, kind, sizes, .. } = growth;
    let (from, to) = (sizes.first().unwrap_or(&0), sizes.last().unwrap_or(&0));
    let over = if kind.is_empty() { String::new() } else { format!(" over `{kind}`") };
    let range = if high.is_finite() { format!("between {low:.2} and {high:.2}") } else { "or faster".to_owned() };
    format!("n^{exponent:.2} ({range}) from n = {from} to {to}{over}")
}

/// Milliseconds in a few digits.
pub fn milliseconds(ms: f64) -> String {
    if ms < 1.0 {
        format!("{ms:.3}")
    } else if ms < 100.0 {
        format!("{ms:.1}")
    } else {
        format!("{ms:.0}")
    }
}
