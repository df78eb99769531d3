//! What is found, and what is being done, in English.

use super::super::{LeftOutFor, Step, bytes, place};
use crate::compare::{Difference, FloatError, Mismatch, NearMiss};
use crate::problem::Difficulty;
use crate::value::counted;
use crate::value::shortened;
use crate::verdict::{BadReply, Clock, Earlier, Growth, Slope, WhyLeftOut};

pub fn different(mismatch: &Mismatch<String>, near: Option<&NearMiss>) -> String {
    let what = match &mismatch.difference {
        Difference::Values { expected, got, error: None } => format!("expected {expected}, got {got}"),
        Difference::Values { expected, got, error: Some(FloatError { absolute, relative }) } => {
            format!("expected {expected}, got {got} (absolute error {absolute:.3e}, relative {relative:.3e})")
        }
        Difference::Lengths { expected, got, dimension } => {
            let named = dimension.as_ref().map(|name| format!(" (`{name}`)")).unwrap_or_default();
            format!("expected {}{named}, got {got}", counted(*expected, "item"))
        }
        Difference::Missing { item } => format!("the item {item} is missing"),
        Difference::Unexpected { item } => format!("the item {item} occurs too often"),
    };
    let n_different = mismatch.n_different;
    let more = if n_different > 1 { format!(", {n_different} places differ") } else { String::new() };
    let near = near.map(|near| format!("; {}", near_miss(near))).unwrap_or_default();
    format!("{}: {what}{more}{near}", place(&mismatch.path))
}

fn near_miss(near: &NearMiss) -> String {
    match near {
        NearMiss::Order => "right except for the order of the items".to_owned(),
        NearMiss::Reversed => "right except that the order is reversed".to_owned(),
        NearMiss::LastItem => "right except for the last item".to_owned(),
        NearMiss::FirstItem => "right except for the first item".to_owned(),
        NearMiss::Shortened { n: 1 } => "the first item is right, the rest is missing".to_owned(),
        NearMiss::Shortened { n } => format!("the first {n} items are right, the rest is missing"),
        NearMiss::OffByOne => "off by one".to_owned(),
        NearMiss::Sign => "right except for the sign".to_owned(),
        NearMiss::Rounding { relative } => format!("right to a relative error of {relative:e}"),
    }
}

pub fn bad_reply(reply: &BadReply) -> String {
    match reply {
        BadReply::Empty => "an empty reply".to_owned(),
        BadReply::EndsEarly => "the reply ends too early".to_owned(),
        BadReply::UnknownStatus { status } => format!("a reply of the unknown status {status}"),
        BadReply::Unasked => "a reply without a call".to_owned(),
        BadReply::ChannelClosed => "the worker closed its channel".to_owned(),
        BadReply::Malformed { how } => how.clone(),
    }
}

pub fn time_limit(clock: Clock, limit_ms: u64) -> String {
    match clock {
        Clock::Cpu => format!("the call used more than {limit_ms} ms of CPU time"),
        Clock::Wall => {
            format!("the call did not return within {limit_ms} ms of wall-clock time, though it used little CPU time")
        }
        Clock::Rest => {
            format!("the call did nothing for {limit_ms} ms: it sleeps, or waits for something that never happens")
        }
        Clock::Budget => format!(
            "all calls together used more than the {} s that a file may take, and none of them failed before",
            limit_ms / 1000
        ),
    }
}

pub fn earlier(earlier: &Earlier) -> String {
    match earlier {
        Earlier::None => "no call".to_owned(),
        Earlier::Others => "other calls".to_owned(),
        Earlier::Calls { n: 0 | 1, first, .. } => format!("`{first}`"),
        Earlier::Calls { n: 2, first, last } => format!("`{first}` and `{last}`"),
        Earlier::Calls { n, first, last } => format!("{n} earlier calls, from `{first}` to `{last}`"),
    }
}

pub fn measured(growth: &Growth) -> String {
    let Some(Slope { exponent, low, high }) = growth.slope else {
        return "too few sizes could be measured".to_owned();
    };
    let (from, to) = (growth.sizes.first().unwrap_or(&0), growth.sizes.last().unwrap_or(&0));
    let over = growth.kind.as_ref().map(|kind| format!(" over `{kind}`")).unwrap_or_default();
    let range = high.map_or("or faster".to_owned(), |high| format!("between {low:.2} and {high:.2}"));
    format!("n^{exponent:.2} ({range}) from n = {from} to {to}{over}")
}

pub fn merged(n_incomplete: usize, n_missing: usize) -> String {
    let of_reports = match n_incomplete {
        0 => None,
        1 => Some("a report that was merged is incomplete".to_owned()),
        n => Some(format!("{n} reports that were merged are incomplete")),
    };
    let of_shards = match n_missing {
        0 => None,
        1 => Some("a shard is missing".to_owned()),
        n => Some(format!("{n} shards are missing")),
    };
    of_reports.into_iter().chain(of_shards).collect::<Vec<_>>().join(", ")
}

pub fn size(n_bytes: u64) -> String {
    bytes(n_bytes, "bytes")
}

pub fn left_out(left_out: &[LeftOutFor]) -> String {
    let of_reason = |left_out: &LeftOutFor| {
        let why = match left_out.why {
            WhyLeftOut::Ignored => "ignored by a `.gitignore`",
            WhyLeftOut::Excluded => "excluded by `kata.toml`",
            WhyLeftOut::Generated => "generated by tools",
            WhyLeftOut::Hidden => "hidden",
            WhyLeftOut::NoLanguage => "in no language that Kata judges",
            WhyLeftOut::LinkOutside => "behind a link that leaves the folder",
            WhyLeftOut::TooDeep => "in folders that are nested too deep",
            WhyLeftOut::MetBefore => "already named or found",
            WhyLeftOut::Imported => "imported by the others",
        };
        format!("{} {why} ({})", left_out.n, left_out.names())
    };
    let said: Vec<String> = left_out.iter().map(of_reason).collect();
    let is_ignoring = left_out.iter().any(LeftOutFor::is_ignored);
    let way_out = if is_ignoring { "; `--no-ignore` judges ignored and generated files too" } else { "" };
    format!("left out: {}{way_out}", said.join(", "))
}

pub fn step(step: Step<'_>) -> String {
    match step {
        Step::Building { file } => format!("{file}: building"),
        Step::Judging { file, group } => format!("{file}: {}", group.name()),
        Step::Shrinking { what, n_tried } => format!("{what}: shrinking, {n_tried} tried"),
        Step::Judged { n_done, n_files, what } => format!("{n_done} of {n_files} judged  {what}"),
    }
}

pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "easy",
        Difficulty::Medium => "medium",
        Difficulty::Hard => "hard",
    }
}

pub fn wrote(shown: &str, slug: &str, word: &str) -> String {
    format!("wrote {shown}\nread the statement with: kata show {slug}\njudge it with: kata test {word}\n")
}

pub fn debugged(shown: &str, call: &str, commands: &[(&'static str, String)]) -> String {
    let lines: String = commands.iter().map(|(what, command)| format!("  {what}  {command}\n")).collect();
    format!(
        "wrote {shown}, which calls {}\n{lines}  it runs your own code with your rights, outside the sandbox\n",
        shortened(call, super::super::LONGEST_CALL)
    )
}
