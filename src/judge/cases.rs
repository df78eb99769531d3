//! Selects the cases of each group by the options.

use crate::language::Language;
use crate::oracle::{self, GENERATED};
use crate::problem::{Bilingual, HandCase, Problem};
use crate::property::Properties;
use crate::value::Value;
use crate::verdict::{CaseId, GroupName};

use super::leak::Call;
use super::submission::{Coverage, Options};

/// One input to judge.
pub struct Case {
    pub id: CaseId,
    /// The mistake that it is meant to catch; `None` for a case that is general.
    pub catches: Option<Bilingual>,
    pub arguments: Vec<Value>,
    /// The answer written by hand, if there is one.
    written: Option<Value>,
}

impl Case {
    /// Whether it may be in flight with other cases. Large cases are timed alone.
    pub fn is_small(&self) -> bool {
        self.size() <= 2000
    }

    fn size(&self) -> usize {
        self.arguments.iter().map(Value::size).sum()
    }

    pub fn expected(&self, problem: &Problem) -> anyhow::Result<Value> {
        self.written.clone().map_or_else(|| problem.content.oracle(&self.arguments), Ok)
    }

    fn call(&self) -> Call {
        Call { case: self.id.clone(), arguments: self.arguments.clone() }
    }

    fn by_hand(case: &HandCase) -> Case {
        Case {
            id: CaseId::Named(case.name.clone()),
            catches: case.catches.clone(),
            arguments: case.arguments.clone(),
            written: case.expected.clone(),
        }
    }

    pub fn made(id: CaseId, arguments: Vec<Value>) -> Case {
        Case { id, catches: None, arguments, written: None }
    }
}

/// The groups that consist of listed cases.
pub type Groups = [(GroupName, Vec<Case>)];

/// Whether a group of listed cases is judged after the property cases: the large hidden cases are.
pub fn is_large((name, cases): &(GroupName, Vec<Case>)) -> bool {
    *name == GroupName::Hidden && cases.iter().all(|case| !case.is_small())
}

/// The position of one case among all of them.
pub struct At<'a> {
    pub groups: &'a Groups,
    pub group_idx: usize,
    pub case_idx: usize,
}

impl At<'_> {
    /// The calls before this case's call, in order.
    ///
    /// # Errors
    /// If the generator of a pack is of no use.
    pub fn earlier(&self, problem: &Problem, options: &Options) -> anyhow::Result<Vec<Call>> {
        let (before, rest) = self.groups.split_at(self.group_idx);
        let mut earlier = calls(before);
        if is_large(&rest[0]) {
            let of_properties = Properties::new(problem, options.seed).calls(&property_indices(options))?;
            earlier.extend(property_calls(of_properties));
        }
        earlier.extend(rest[0].1[..self.case_idx].iter().map(Case::call));
        Ok(earlier)
    }
}

/// The calls of all these groups' cases, in order.
fn calls(groups: &Groups) -> Vec<Call> {
    groups.iter().flat_map(|(_, cases)| cases).map(Case::call).collect()
}

/// The calls of the groups that come before the properties, in order.
pub fn calls_before_properties(groups: &Groups) -> Vec<Call> {
    calls(&groups[..groups.iter().position(is_large).unwrap_or(groups.len())])
}

/// The calls of property cases.
pub fn property_calls(calls: Vec<(usize, Vec<Value>)>) -> impl Iterator<Item = Call> {
    calls.into_iter().map(|(index, arguments)| Call { case: CaseId::Property(index), arguments })
}

/// The groups that consist of listed cases, in order: the user's own, counterexamples of earlier runs, the examples, the small hidden cases, and last
/// the large ones, which are judged after the property cases, the smallest first. So an answer that is wrong for a small input is known before any
/// call that takes long. A quick run has no large cases.
///
/// # Errors
/// If the generator of a pack is of no use.
pub fn groups(
    problem: &Problem,
    language: &dyn Language,
    options: &Options,
) -> anyhow::Result<Vec<(GroupName, Vec<Case>)>> {
    let kept = options.kept.iter().map(|arguments| Case::made(CaseId::Counterexample, arguments.clone())).collect();
    let examples = problem.examples.iter().map(Case::by_hand).collect();
    let largest = problem.largest(language.runtime().speed.is_interpreted());
    let mut hidden: Vec<Case> = problem.cases.iter().map(Case::by_hand).collect();
    let generated = problem.content.generated(largest).into_iter();
    let generated = generated.map(|case| {
        let id = CaseId::Named(case.name.clone());
        Case::made(id, case.arguments(options.seed, "hidden"))
    });
    hidden.extend(generated.filter(|case| problem.admits(&case.arguments)));
    let made = oracle::generated_cases(problem, options.seed, largest)?.into_iter();
    hidden.extend(made.map(|(name, arguments)| Case::made(CaseId::Named(name), arguments)));
    let yours = options.yours.iter().map(Case::by_hand).collect();
    let (hidden, mut large): (Vec<Case>, Vec<Case>) = hidden.into_iter().partition(Case::is_small);
    large.sort_by_key(Case::size);
    let mut groups = vec![
        (GroupName::Yours, yours),
        (GroupName::Properties, kept),
        (GroupName::Examples, examples),
        (GroupName::Hidden, hidden),
        (GroupName::Hidden, large),
    ];
    if options.scope == Coverage::Quick {
        groups.iter_mut().for_each(|(_, cases)| cases.retain(Case::is_small));
    }
    if let Some(wanted) = &options.case {
        // Growth is measured only of right answers, so the examples are judged first.
        let is_wanted = |group, case: &Case| {
            if *wanted == CaseId::Growth { group == GroupName::Examples } else { case.id == *wanted }
        };
        groups.iter_mut().for_each(|(group, cases)| cases.retain(|case| is_wanted(*group, case)));
    }
    groups.retain(|(_, cases)| !cases.is_empty());
    Ok(groups)
}

/// The numbers of the property cases to judge.
pub fn property_indices(options: &Options) -> Vec<usize> {
    match &options.case {
        None => (1..=options.n_cases).collect(),
        Some(CaseId::Property(index)) => vec![*index],
        Some(_) => Vec::new(),
    }
}

/// The cases that a run with these options can judge, property cases left out.
///
/// # Errors
/// If the generator of a pack is of no use.
pub fn case_ids(problem: &Problem, options: &Options) -> anyhow::Result<Vec<CaseId>> {
    let all = Options { case: None, scope: Coverage::Whole, ..options.clone() };
    // The cases are the same in every language, so any will do.
    let groups = groups(problem, crate::language::LANGUAGES[0], &all)?;
    let mut ids: Vec<CaseId> = groups.into_iter().flat_map(|(_, cases)| cases).map(|case| case.id).collect();
    // The generator has not been started yet.
    let made = GENERATED.iter().filter(|_| !problem.source.programs.generators.is_empty());
    ids.extend(made.map(|(name, _)| CaseId::from(*name)));
    Ok(ids)
}

/// The arguments of a case, and the answer that is written with it.
///
/// # Errors
/// If the generator of a pack is of no use.
pub fn case_arguments(
    problem: &Problem,
    language: &dyn Language,
    options: &Options,
) -> anyhow::Result<Option<(Vec<Value>, Option<Value>)>> {
    if let Some(CaseId::Property(index)) = &options.case {
        let made = Properties::new(problem, options.seed).inputs(std::iter::once(*index))?.pop();
        return Ok(made.map(|(_, arguments)| (arguments, None)));
    }
    let case = groups(problem, language, options)?.into_iter().flat_map(|(_, cases)| cases).next();
    Ok(case.map(|case| (case.arguments, case.written)))
}

/// Whether the case can be judged, given that the cases in `known` exist.
pub fn is_case(case: &CaseId, known: &[CaseId]) -> bool {
    matches!(case, CaseId::Growth | CaseId::Property(_)) || known.contains(case)
}
