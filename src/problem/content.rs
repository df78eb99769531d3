//! `Content` is a `Definition` with erased types, which the judge works with, and what the manifest and a pack's programs add to it.

use std::sync::{Arc, OnceLock};

use proptest::strategy::{BoxedStrategy, Strategy};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::constraints::{Constraints, Drawing};
use crate::definition::{Axis, Cases, Definition, Generated, Law, Rule};
use crate::locale::Bilingual;
use crate::oracle::{Answering, AskedProcess, Asking, Checking, Expected, Making, Oracle};
use crate::random::Random;
use crate::signature::Signature;
use crate::typed::{Arguments, Typed};
use crate::value::{Type, Value};

/// A law that an answer breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BrokenLaw {
    pub law: String,
    /// The law in words.
    pub sentence: Bilingual,
    /// Where and how it is broken.
    pub because: Bilingual,
}

type Validating = Box<dyn Fn(&[Value]) -> Result<(), String> + Send + Sync>;
type Generating = Box<dyn Fn(usize) -> Vec<Generated<Vec<Value>>> + Send + Sync>;
type Strategic = Box<dyn Fn() -> BoxedStrategy<Vec<Value>> + Send + Sync>;
type MakingSized = Box<dyn Fn(&mut Random, usize) -> Vec<Value> + Send + Sync>;
type CheckingAnswer = Box<dyn Fn(&[Value], &Value) -> Result<(), Bilingual> + Send + Sync>;
type Relating = Box<dyn Fn(&[Value]) -> Option<Vec<Value>> + Send + Sync>;

/// A definition with erased types, and the constraints of its manifest. Its closures panic on values of other types than the signature's; `wire`
/// guarantees these types.
pub struct Content {
    pub parameters: Vec<Type>,
    pub result: Type,
    oracle: Oracle,
    pub brute_force: Option<Answering>,
    valid: Option<Validating>,
    strategy: Option<Strategic>,
    generated: Option<Generating>,
    /// Whether the cases that follow from the constraints are made besides the definition's own.
    derives_cases: bool,
    pub axes: Vec<ErasedAxis>,
    pub laws: Vec<ErasedLaw>,
    /// Absent until the manifest is read, and for problems whose code says everything.
    pub constraints: Option<Arc<Constraints>>,
    signature: Option<Signature>,
    /// Empty until the judge has started the programs of a pack's problem, and if it has none.
    checker: OnceLock<Checking>,
    generator: OnceLock<Making>,
}

/// An axis with erased types.
pub struct ErasedAxis {
    pub name: &'static str,
    pub meaning: &'static str,
    pub demanded: &'static str,
    pub sizes: &'static [usize],
    pub make: MakingSized,
}

/// A law with erased types.
pub struct ErasedLaw {
    pub name: &'static str,
    pub sentence: Bilingual,
    pub rule: ErasedRule,
}

pub enum ErasedRule {
    Answer(CheckingAnswer),
    Relation { related: Relating, check: ErasedRelationCheck },
}

type ErasedRelationCheck = Box<dyn Fn(&[Value], &Value, &[Value], &Value) -> Result<(), Bilingual> + Send + Sync>;

impl Content {
    pub fn new<A, R>(definition: Definition<A, R>) -> Content
    where
        A: Arguments + std::fmt::Debug + 'static,
        R: Typed + 'static,
    {
        let Definition { oracle, brute_force, valid, strategy, generated, axes, laws } = definition;
        let answering =
            |answer: fn(A) -> R| -> Answering { Box::new(move |values| answer(typed(values)).into_value()) };
        let derives_cases = !matches!(generated, Cases::Only(_));
        let generated = match generated {
            Cases::Derived => None,
            Cases::Also(generated) | Cases::Only(generated) => Some(generated),
        };
        Content {
            parameters: A::types(),
            result: R::ty(),
            oracle: Oracle::Code(answering(oracle)),
            brute_force: brute_force.map(answering),
            valid: valid.map(|valid| -> Validating { Box::new(move |values| valid(&typed(values))) }),
            strategy: strategy
                .map(|strategy| -> Strategic { Box::new(move || strategy().prop_map(A::into_values).boxed()) }),
            generated: generated.map(|generated| -> Generating {
                Box::new(move |largest| generated(largest).into_iter().map(|case| case.map(A::into_values)).collect())
            }),
            derives_cases,
            axes: axes.into_iter().map(erase_axis).collect(),
            laws: laws.into_iter().map(erase).collect(),
            constraints: None,
            signature: None,
            checker: OnceLock::new(),
            generator: OnceLock::new(),
        }
    }

    /// The content of a problem without code: all but the answers follows from the manifest, and a reference gives those.
    pub fn of_reference(signature: &Signature) -> Content {
        Content {
            parameters: signature.parameters.iter().map(|parameter| parameter.ty.clone()).collect(),
            result: signature.result.clone(),
            oracle: Oracle::Reference(OnceLock::new()),
            brute_force: None,
            valid: None,
            strategy: None,
            generated: None,
            derives_cases: true,
            axes: Vec::new(),
            laws: Vec::new(),
            constraints: None,
            signature: None,
            checker: OnceLock::new(),
            generator: OnceLock::new(),
        }
    }

    /// The expected answer.
    ///
    /// # Errors
    /// If a pack's reference gives no usable answer. That says nothing about a submission.
    pub fn oracle(&self, arguments: &[Value]) -> anyhow::Result<Value> {
        Ok(self.expected(arguments)?.answer)
    }

    /// The expected answer, and what it cost.
    ///
    /// # Errors
    /// As for `oracle`.
    pub fn expected(&self, arguments: &[Value]) -> anyhow::Result<Expected> {
        self.oracle.ask(arguments, AskedProcess::Any)
    }

    /// The expected answer, by a reference that has not been called before.
    ///
    /// # Errors
    /// As for `oracle`.
    pub fn oracle_afresh(&self, arguments: &[Value]) -> anyhow::Result<Value> {
        Ok(self.oracle.ask(arguments, AskedProcess::Fresh)?.answer)
    }

    /// Whether a reference must be started before the oracle can answer.
    pub fn awaits_reference(&self) -> bool {
        matches!(&self.oracle, Oracle::Reference(asking) if asking.get().is_none())
    }

    /// Has a reference answer from now on. Code that is compiled in is not replaced.
    pub fn answer_by(&self, asking: Asking) {
        if let Oracle::Reference(place) = &self.oracle {
            let _ = place.set(asking);
        }
    }

    /// Has a checker judge answers from now on.
    pub fn check_by(&self, checking: Checking) {
        let _ = self.checker.set(checking);
    }

    /// What the checker says against an answer of the right type and shape; `None` if it accepts it, or if there is no checker.
    ///
    /// # Errors
    /// If the checker is of no use. That says nothing about a submission.
    pub fn complaint(
        &self,
        arguments: &[Value],
        answer: &Value,
        process: AskedProcess,
    ) -> anyhow::Result<Option<String>> {
        self.checker.get().map_or(Ok(None), |checker| checker(arguments, answer, process))
    }

    /// Has a generator make further cases from now on.
    pub fn generate_by(&self, making: Making) {
        let _ = self.generator.set(making);
    }

    /// Arguments that the generator makes from a seed and a size; `None` if there is no generator.
    ///
    /// # Errors
    /// If the generator is of no use.
    pub fn made(&self, seed: u64, size: usize) -> anyhow::Result<Option<Vec<Value>>> {
        self.generator.get().map(|make| make(seed, size)).transpose()
    }

    /// The same content with what the manifest promises of the arguments.
    ///
    /// # Errors
    /// What follows from constraints alone, if there are none.
    pub fn bound(mut self, signature: &Signature, constraints: Option<Constraints>) -> Result<Content, String> {
        if constraints.is_none() && (self.strategy.is_none() || self.derives_cases) {
            return Err("`constraints` is missing, and the problem's code has no inputs of its own".into());
        }
        (self.signature, self.constraints) = (Some(signature.clone()), constraints.map(Arc::new));
        Ok(self)
    }

    /// Whether arguments of the right types keep the shapes, the constraints, and what the problem's code demands.
    ///
    /// # Errors
    /// What is violated and where.
    pub fn valid(&self, arguments: &[Value]) -> Result<(), String> {
        match (&self.constraints, &self.signature) {
            (Some(constraints), _) => constraints.check(arguments)?,
            (None, Some(signature)) => signature.check_arguments(arguments)?,
            (None, None) => {}
        }
        self.valid.as_ref().map_or(Ok(()), |valid| valid(arguments))
    }

    /// The strategy that draws small inputs, some of which may not be valid.
    pub fn strategy(&self) -> BoxedStrategy<Vec<Value>> {
        match (&self.strategy, &self.constraints) {
            (Some(strategy), _) => strategy(),
            (None, Some(constraints)) => Drawing(Arc::clone(constraints)).boxed(),
            (None, None) => unreachable!("`bound` refuses a problem without inputs"),
        }
    }

    /// The generated hidden cases, for the given largest size.
    pub fn generated(&self, largest: usize) -> Vec<Generated<Vec<Value>>> {
        let derived = self.constraints.iter().filter(|_| self.derives_cases);
        let derived = derived.flat_map(|constraints| constraints.generated(largest));
        let own = self.generated.iter().flat_map(|generated| generated(largest));
        derived.chain(own).collect()
    }

    /// The first law about one call that the answer breaks.
    pub fn broken_law(&self, arguments: &[Value], answer: &Value) -> Option<BrokenLaw> {
        self.laws.iter().find_map(|law| match &law.rule {
            ErasedRule::Answer(check) => check(arguments, answer).err().map(|because| law.broken(because)),
            ErasedRule::Relation { .. } => None,
        })
    }
}

impl ErasedLaw {
    pub fn broken(&self, because: Bilingual) -> BrokenLaw {
        BrokenLaw { law: self.name.to_owned(), sentence: self.sentence.clone(), because }
    }
}

fn erase_axis<A: Arguments + 'static>(axis: Axis<A>) -> ErasedAxis {
    let Axis { name, meaning, demanded, sizes, make } = axis;
    ErasedAxis { name, meaning, demanded, sizes, make: Box::new(move |random, size| make(random, size).into_values()) }
}

fn erase<A: Arguments + 'static, R: Typed + 'static>(law: Law<A, R>) -> ErasedLaw {
    let rule = match law.rule {
        Rule::Answer(check) => {
            ErasedRule::Answer(Box::new(move |arguments, answer| check(&typed(arguments), &typed_one(answer))))
        }
        Rule::Relation { related, check } => ErasedRule::Relation {
            related: Box::new(move |arguments| related(&typed(arguments)).map(A::into_values)),
            check: Box::new(move |arguments, answer, related, related_answer| {
                check(&typed(arguments), &typed_one(answer), &typed(related), &typed_one(related_answer))
            }),
        },
    };
    ErasedLaw { name: law.name, sentence: law.sentence, rule }
}

fn typed<A: Arguments>(values: &[Value]) -> A {
    A::from_values(values).expect("arguments have the types of the signature")
}

fn typed_one<R: Typed>(value: &Value) -> R {
    R::from_value(value).expect("an answer has the type of the signature")
}
