//! `Manifest` is `problem.toml` and `HandCase` a case of `cases.toml`; `Problem` joins them with the statements and the content.

use std::collections::BTreeMap;

use anyhow::{Context, bail, ensure};
use serde::Deserialize;

use crate::compare::Comparison;
use crate::constraints::Constraints;
use crate::content::Content;
use crate::literal::from_toml;
use crate::locale::{Bilingual, Locale};
use crate::signature::Signature;
use crate::source::Source;
use crate::toml_text::read_toml;
use crate::value::Value;

/// One problem, read and ready for judging.
pub struct Problem {
    /// The name of the folder and of the function: `heap_sort`.
    pub slug: &'static str,
    pub manifest: Manifest,
    /// The statement's examples, in order.
    pub examples: Vec<HandCase>,
    /// The hand-written hidden cases, in order.
    pub cases: Vec<HandCase>,
    pub content: Content,
    /// The texts that it was read from.
    pub source: Source,
}

/// `problem.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub difficulty: Difficulty,
    pub topics: Vec<String>,
    pub signature: Signature,
    /// Other names of the function, in snake_case.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub comparison: Comparison,
    pub limits: Limits,
    score: Option<Weights>,
    /// `None` if the problem demands no complexity.
    pub growth: Option<DemandedGrowth>,
    examples: Vec<WrittenCase>,
    constraints: Option<toml::Table>,
    /// From the first nudge to the last step before the answer.
    #[serde(default)]
    pub hints: Hints,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

/// The limits of a submission, and the size of the largest cases.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// How many times the CPU time of the reference in its language a call may take.
    #[serde(default = "default_time_multiple")]
    pub time_multiple: f64,
    /// The same for interpreted languages, whose constants differ less.
    #[serde(default = "default_time_multiple_interpreted")]
    pub time_multiple_interpreted: f64,
    /// Memory of the worker process, in MiB.
    #[serde(default = "default_memory_mib")]
    pub memory_mib: u64,
    /// The size that the generator of large cases is given.
    pub largest: usize,
    /// The same for interpreted languages; `largest` if absent.
    pub largest_interpreted: Option<usize>,
}

fn default_time_multiple() -> f64 {
    120.0
}

fn default_time_multiple_interpreted() -> f64 {
    60.0
}

fn default_memory_mib() -> u64 {
    256
}

/// The points of each group of cases.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    pub examples: f64,
    pub hidden: f64,
    pub properties: f64,
    /// Absent if the problem demands no order.
    #[serde(default)]
    pub growth: f64,
}

/// The complexity that a problem demands.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandedGrowth {
    /// The demanded order without its O: `n log n`.
    pub time: String,
    /// The parameter whose length is n.
    pub argument: String,
}

/// A hand-written case.
#[derive(Debug, Clone)]
pub struct HandCase {
    pub name: String,
    /// The mistake that it is meant to catch; `None` for an example.
    pub catches: Option<Bilingual>,
    pub arguments: Vec<Value>,
    /// `None` if only the oracle knows it.
    pub expected: Option<Value>,
}

/// What helps a learner who is stuck, in order, in each language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hints {
    #[serde(default)]
    pub en: Vec<String>,
    #[serde(default)]
    pub zh: Vec<String>,
}

/// A text in English, or in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Written {
    English(String),
    Both(Bilingual),
}

impl Written {
    /// The text in both languages; English stands in for a missing translation.
    fn in_both(&self) -> Bilingual {
        match self {
            Written::English(text) => Bilingual { en: text.clone(), zh: text.clone() },
            Written::Both(both) => both.clone(),
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCase {
    name: String,
    catches: Option<Written>,
    arguments: BTreeMap<String, toml::Value>,
    expected: Option<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCases {
    cases: Vec<WrittenCase>,
}

/// A file without a case is allowed here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnCases {
    #[serde(default)]
    cases: Vec<WrittenCase>,
}

impl Problem {
    /// Reads a problem's texts. The error names the file, the key and what was expected.
    pub fn read(source: &Source) -> anyhow::Result<Problem> {
        let place = source.place();
        let (in_manifest, in_cases) =
            ["problem.toml", "cases.toml"].map(|name| place.join(name).display().to_string()).into();
        let manifest: Manifest =
            read_toml(source.manifest).map_err(anyhow::Error::msg).with_context(|| in_manifest.clone())?;
        let written: WrittenCases =
            read_toml(source.cases).map_err(anyhow::Error::msg).with_context(|| in_cases.clone())?;
        let examples = manifest.read_cases("examples", &manifest.examples).with_context(|| in_manifest.clone())?;
        let cases = manifest.read_cases("cases", &written.cases).with_context(|| in_cases.clone())?;
        let constraints = manifest.constraints().with_context(|| format!("{in_manifest}: `constraints`"))?;
        let content = source.content.map_or_else(|| Content::of_reference(&manifest.signature), |content| content());
        let content = content.bound(&manifest.signature, constraints).map_err(anyhow::Error::msg);
        let content = content.with_context(|| in_manifest.clone())?;
        Ok(Problem { slug: source.slug, manifest, examples, cases, content, source: *source })
    }

    /// The name in reports: the slug, after the pack's name if it is a pack's.
    pub fn name(&self) -> String {
        self.source.name()
    }

    /// Whether a generated input may be judged. `kata verify` proves it of built-in problems; a pack's constraints may be hard to fulfil together.
    pub fn admits(&self, arguments: &[Value]) -> bool {
        self.source.pack.is_none() || self.content.valid(arguments).is_ok()
    }

    /// The names that a submission's function may have, in snake_case, the problem's own first.
    pub fn names(&self) -> Vec<String> {
        let mut names = vec![self.manifest.signature.function.clone()];
        names.extend(self.manifest.aliases.iter().cloned());
        names
    }

    /// The size of the largest generated cases.
    pub fn largest(&self, is_interpreted: bool) -> usize {
        let limits = &self.manifest.limits;
        limits.largest_interpreted.filter(|_| is_interpreted).unwrap_or(limits.largest)
    }

    /// How many times the reference's CPU time a call may take.
    pub fn time_multiple(&self, is_interpreted: bool) -> f64 {
        let limits = &self.manifest.limits;
        if is_interpreted { limits.time_multiple_interpreted } else { limits.time_multiple }
    }

    /// The index of the parameter whose length is n.
    pub fn counted_argument(&self) -> Option<usize> {
        let growth = self.manifest.growth.as_ref()?;
        self.manifest.signature.parameters.iter().position(|parameter| parameter.name == growth.argument)
    }

    pub fn editorial(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.source.editorial,
            Locale::Chinese => self.source.editorial_zh,
        }
    }
}

impl Manifest {
    /// The points of each group; if the manifest says nothing, 100 in all, a fifth of which is for growth where an order is demanded.
    pub fn score(&self) -> Weights {
        self.score.unwrap_or(match self.growth {
            Some(_) => Weights { examples: 10.0, hidden: 40.0, properties: 30.0, growth: 20.0 },
            None => Weights { examples: 10.0, hidden: 50.0, properties: 40.0, growth: 0.0 },
        })
    }

    fn constraints(&self) -> anyhow::Result<Option<Constraints>> {
        let is_exact = matches!(self.comparison, Comparison::Exact | Comparison::AnyOrder);
        let read = |table| Constraints::read(table, &self.signature, is_exact);
        self.constraints.as_ref().map(read).transpose().map_err(anyhow::Error::msg)
    }

    /// Reads a user's own cases, in the form of `cases.toml`.
    ///
    /// # Errors
    /// The key, and what was expected there.
    pub fn own_cases(&self, text: &str) -> anyhow::Result<Vec<HandCase>> {
        let OwnCases { cases } = read_toml(text).map_err(anyhow::Error::msg)?;
        self.read_cases("cases", &cases)
    }

    fn read_cases(&self, key: &str, written: &[WrittenCase]) -> anyhow::Result<Vec<HandCase>> {
        let read = written
            .iter()
            .enumerate()
            .map(|(i, case)| self.read_case(case).with_context(|| format!("`{key}[{i}]` (`{}`)", case.name)));
        read.collect()
    }

    fn read_case(&self, written: &WrittenCase) -> anyhow::Result<HandCase> {
        let parameters = &self.signature.parameters;
        if let Some(unknown) = written.arguments.keys().find(|key| parameters.iter().all(|p| p.name != **key)) {
            bail!("`arguments.{unknown}` is no parameter of `{}`", self.signature);
        }
        let mut arguments = Vec::new();
        for parameter in parameters {
            let argument = written.arguments.get(&parameter.name);
            let argument = argument.with_context(|| format!("`arguments.{}` is missing", parameter.name))?;
            let place = format!("arguments.{}", parameter.name);
            arguments.push(from_toml(&parameter.ty, argument, &place).map_err(anyhow::Error::msg)?);
        }
        let expected = written.expected.as_ref().map(|written| from_toml(&self.signature.result, written, "expected"));
        let expected = expected.transpose().map_err(anyhow::Error::msg)?;
        ensure!(!written.name.is_empty(), "`name` is empty");
        Ok(HandCase {
            name: written.name.clone(),
            catches: written.catches.as_ref().map(Written::in_both),
            arguments,
            expected,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "difficulty = 'easy'\ntopics = ['sums']\nsignature = 'f(x: int[]) -> int'\ncomparison = 'exact'\nexamples = []\n\
         limits = { largest = 9 }\n";

    fn read(more: &str) -> Manifest {
        toml::from_str(&format!("{LEAST}{more}")).unwrap()
    }

    fn points(manifest: &Manifest) -> [f64; 4] {
        let Weights { examples, hidden, properties, growth } = manifest.score();
        [examples, hidden, properties, growth]
    }

    #[test]
    fn what_is_left_out_has_a_default() {
        let manifest = read("");
        let Limits { time_multiple, time_multiple_interpreted, memory_mib, .. } = manifest.limits;
        assert_eq!((time_multiple, time_multiple_interpreted, memory_mib), (120.0, 60.0, 256));
        assert!(manifest.aliases.is_empty() && manifest.growth.is_none());
        assert_eq!(points(&manifest), [10.0, 50.0, 40.0, 0.0]);
        assert_eq!(points(&read("growth = { time = 'n', argument = 'x' }")), [10.0, 40.0, 30.0, 20.0]);
        let said = read("score = { examples = 1, hidden = 2, properties = 3 }\naliases = ['g']");
        assert_eq!((points(&said), said.aliases), ([1.0, 2.0, 3.0, 0.0], vec!["g".to_owned()]));
    }

    #[test]
    fn a_title_has_its_place_in_the_statement() {
        let error = toml::from_str::<Manifest>(&format!("{LEAST}title = {{ en = 'F', zh = 'F' }}")).unwrap_err();
        assert!(error.to_string().contains("unknown field `title`"), "{error}");
    }
}
