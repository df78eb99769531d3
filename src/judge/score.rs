//! Points: a group's weight times the share of its cases that passed. A case that was not judged after a failure has not passed.

use crate::problem::Problem;
use crate::verdict::{CaseId, Group, GroupName, GroupScore, Score, Verdict};

use super::cases::Groups;
use super::submission::{Coverage, Options};

/// `None` for a quick run and for a run of a single case. `groups_of_all` is everything there is to judge, `judged` what was judged.
pub fn score(problem: &Problem, options: &Options, groups_of_all: &Groups, judged: &[Group]) -> Option<Score> {
    if options.case.is_some() || options.scope == Coverage::Quick {
        return None;
    }
    let weights = problem.manifest.score();
    let n_cases = |name| n_cases(groups_of_all, name);
    let groups = [
        (GroupName::Examples, weights.examples, n_cases(GroupName::Examples)),
        (GroupName::Hidden, weights.hidden, n_cases(GroupName::Hidden)),
        (GroupName::Properties, weights.properties, options.n_cases),
        (GroupName::Growth, weights.growth, 1),
    ]
    .into_iter()
    .filter(|(_, most, n_cases)| *most > 0.0 && *n_cases > 0);
    let groups = groups.map(|(name, most, n_cases)| {
        let share = n_passed(judged, name) as f64 / n_cases as f64;
        GroupScore { name, points: hundredths(most * share), most }
    });
    let groups: Vec<GroupScore> = groups.collect();
    let sum = |of: fn(&GroupScore) -> f64| hundredths(groups.iter().map(of).fold(0.0, |sum, points| sum + points));
    let is_stopped_early = has_stopped_early(options, groups_of_all, judged);
    Some(Score { points: sum(|group| group.points), most: sum(|group| group.most), is_stopped_early, groups })
}

fn n_cases(groups: &Groups, name: GroupName) -> usize {
    groups.iter().filter(|(known, _)| *known == name).map(|(_, cases)| cases.len()).sum()
}

/// Whether cases were left after a failure. Growth is not measured after a failure, even with `keep_going`, so it does not count here.
fn has_stopped_early(options: &Options, groups: &Groups, judged: &[Group]) -> bool {
    let n_judged = |name| {
        let cases = judged.iter().filter(|group| group.name == name).flat_map(|group| &group.cases);
        cases.filter(|case| case.name != CaseId::Counterexample).count()
    };
    let of_lists = [GroupName::Examples, GroupName::Hidden].map(|name| (name, n_cases(groups, name)));
    let mut all = of_lists.into_iter().chain([(GroupName::Properties, options.n_cases)]);
    !judged.is_empty() && all.any(|(name, n_cases)| n_judged(name) < n_cases)
}

/// Counterexamples of earlier runs are judged with the properties, but earn no points, since other runs do not have them.
fn n_passed(groups: &[Group], name: GroupName) -> usize {
    let groups = groups.iter().filter(|group| group.name == name);
    let passed = groups.flat_map(|group| &group.cases).filter(|case| case.verdict == Verdict::Accepted);
    passed.filter(|case| case.name != CaseId::Counterexample).count()
}

/// Rounded down, so that only a submission that passes everything has full points.
fn hundredths(points: f64) -> f64 {
    (points * 100.0 + 1e-6).floor() / 100.0
}
