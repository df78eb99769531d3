//! The cases of each group, as the options select them.

use crate::language::Language;
use crate::problem::{Bilingual, HandCase, Problem};
use crate::value::Value;
use crate::verdict::{CaseId, GroupName};

use super::leak::Call;
use super::submission::Options;

/// One input to judge.
pub struct Case {
    pub id: CaseId,
    /// The mistake that it is there for; `None` where there is none in particular.
    pub catches: Option<Bilingual>,
    pub arguments: Vec<Value>,
    /// The answer written by hand, where there is one.
    written: Option<Value>,
}

impl Case {
    /// Whether it may be in flight with others: what is large is clocked alone.
    pub fn is_small(&self) -> bool {
        self.arguments.iter().map(Value::size).sum::<usize>() <= 2000
    }

    pub fn expected(&self, problem: &Problem) -> Value {
        self.written.clone().unwrap_or_else(|| (problem.content.oracle)(&self.arguments))
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

/// The groups that are lists of cases.
pub type Groups = [(GroupName, Vec<Case>)];

/// The place of one case among all of them.
pub struct At<'a> {
    pub groups: &'a Groups,
    pub group_idx: usize,
    pub case_idx: usize,
}

impl At<'_> {
    /// The calls before this case's, in order.
    pub fn earlier(&self) -> Vec<Call> {
        let (before, rest) = self.groups.split_at(self.group_idx);
        before.iter().flat_map(|(_, cases)| cases).chain(&rest[0].1[..self.case_idx]).map(Case::call).collect()
    }
}

/// The calls of all the groups' cases, in order.
pub fn calls(groups: &Groups) -> Vec<Call> {
    groups.iter().flat_map(|(_, cases)| cases).map(Case::call).collect()
}

/// The groups that are lists of cases, in their order; counterexamples of earlier runs come first of all.
pub fn groups(problem: &Problem, language: &dyn Language, options: &Options) -> Vec<(GroupName, Vec<Case>)> {
    let kept = options.kept.iter().map(|arguments| Case::made(CaseId::Counterexample, arguments.clone())).collect();
    let examples = problem.examples.iter().map(Case::by_hand).collect();
    let largest = problem.largest(language.runtime().speed.is_interpreted());
    let mut hidden: Vec<Case> = problem.cases.iter().map(Case::by_hand).collect();
    let generated = problem.content.generated(largest).into_iter();
    hidden.extend(generated.map(|case| {
        let id = CaseId::Named(case.name.clone());
        Case::made(id, case.arguments(options.seed, "hidden"))
    }));
    let mut groups = vec![(GroupName::Properties, kept), (GroupName::Examples, examples), (GroupName::Hidden, hidden)];
    if let Some(wanted) = &options.case {
        // Only what is right has a growth that says anything: the examples stand for that.
        let is_wanted = |group, case: &Case| {
            if *wanted == CaseId::Growth { group == GroupName::Examples } else { case.id == *wanted }
        };
        groups.iter_mut().for_each(|(group, cases)| cases.retain(|case| is_wanted(*group, case)));
    }
    groups.retain(|(_, cases)| !cases.is_empty());
    groups
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
pub fn case_ids(problem: &Problem, options: &Options) -> Vec<CaseId> {
    let all = Options { case: None, ..options.clone() };
    // They are the same in every language.
    let groups = groups(problem, crate::language::LANGUAGES[0], &all);
    groups.into_iter().flat_map(|(_, cases)| cases).map(|case| case.id).collect()
}

/// Whether the case can be judged, where these are there.
pub fn is_case(case: &CaseId, known: &[CaseId]) -> bool {
    matches!(case, CaseId::Growth | CaseId::Property(_)) || known.contains(case)
}
