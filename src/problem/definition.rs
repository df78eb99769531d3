//! `Definition` is the part of a problem that is code, in typed Rust: its oracle, precondition, strategy, generated cases and laws.

use proptest::strategy::BoxedStrategy;

use crate::locale::Bilingual;
use crate::random::{Random, random};

/// The code of a problem, over its arguments `A` (a tuple) and its answer `R`.
pub struct Definition<A, R> {
    /// The reference solution.
    pub oracle: fn(A) -> R,
    /// Slow and plainly right; `kata verify` compares the oracle with it on small inputs. `None` if the reference is the plain definition itself:
    /// then a reference in another language is compared with the oracle instead.
    pub brute_force: Option<fn(A) -> R>,
    /// Checks what neither the signature's shapes nor the manifest's constraints can say; `Err` says what is violated. Shrinking respects it.
    pub valid: Option<Validity<A>>,
    /// The strategy that draws small inputs; `None` if the one that follows from the constraints is enough.
    pub strategy: Option<fn() -> BoxedStrategy<A>>,
    /// The generated hidden cases, for the given largest size.
    pub generated: Cases<A>,
    /// The sizes, besides the manifest's, that the time depends on; empty if there are none.
    pub axes: Vec<Axis<A>>,
    pub laws: Vec<Law<A, R>>,
}

impl<A, R> Definition<A, R> {
    /// A problem of which everything but the oracle follows from its manifest.
    pub fn of(oracle: fn(A) -> R) -> Definition<A, R> {
        Definition {
            oracle,
            brute_force: None,
            valid: None,
            strategy: None,
            generated: Cases::Derived,
            axes: Vec::new(),
            laws: Vec::new(),
        }
    }
}

/// Checks arguments; `Err` says what is violated.
pub type Validity<A> = fn(&A) -> Result<(), String>;

/// Where generated hidden cases come from, each for the given largest size.
pub enum Cases<A> {
    /// From the constraints alone.
    Derived,
    /// From the constraints, and these.
    Also(fn(usize) -> Vec<Generated<A>>),
    /// These alone.
    Only(fn(usize) -> Vec<Generated<A>>),
}

/// One of the sizes that a problem's time depends on. It is timed with the others held constant.
pub struct Axis<A> {
    /// `N`
    pub name: &'static str,
    /// What it measures, and the value of the others: `the number of states, with |observations| = 300`.
    pub meaning: &'static str,
    /// The demanded order in this size, without its O: `N^2`.
    pub demanded: &'static str,
    /// In increasing order.
    pub sizes: &'static [usize],
    pub make: fn(&mut Random, usize) -> A,
}

/// A generated case, by name. Its arguments are made on demand from a random source of its own, seeded by its name, so that each case can be made
/// without the others.
pub struct Generated<A> {
    pub name: String,
    make: Box<dyn FnOnce(&mut Random) -> A>,
}

impl<A: 'static> Generated<A> {
    pub fn new(name: impl Into<String>, make: impl FnOnce(&mut Random) -> A + 'static) -> Generated<A> {
        Generated { name: name.into(), make: Box::new(make) }
    }

    /// The arguments for a seed and a purpose.
    pub fn arguments(self, seed: u64, purpose: &str) -> A {
        (self.make)(&mut random(seed, &format!("{purpose}: {}", self.name), 0))
    }

    /// The same case with its arguments converted.
    pub fn map<B: 'static>(self, into: impl FnOnce(A) -> B + 'static) -> Generated<B> {
        let make = self.make;
        Generated::new(self.name, move |random| into(make(random)))
    }
}

/// A property of every right answer.
pub struct Law<A, R> {
    pub(crate) name: &'static str,
    pub(crate) sentence: Bilingual,
    pub(crate) rule: Rule<A, R>,
}

pub(crate) enum Rule<A, R> {
    Answer(AnswerCheck<A, R>),
    Relation { related: fn(&A) -> Option<A>, check: RelationCheck<A, R> },
}

pub(crate) type AnswerCheck<A, R> = Box<dyn Fn(&A, &R) -> Result<(), Bilingual> + Send + Sync>;
pub(crate) type RelationCheck<A, R> = Box<dyn Fn(&A, &R, &A, &R) -> Result<(), Bilingual> + Send + Sync>;

impl<A: 'static, R: 'static> Law<A, R> {
    /// A law about one call. `sentence` states it in words; the check's `Err` says in both languages where it is broken.
    pub fn answer(
        name: &'static str,
        sentence: Bilingual<&'static str>,
        check: fn(&A, &R) -> Result<(), Bilingual>,
    ) -> Law<A, R> {
        Law::capturing(name, sentence.owned(), check)
    }

    /// A law about two calls. The input of the second is derived from the first's; `None` means that there is none.
    pub fn relation(
        name: &'static str,
        sentence: Bilingual<&'static str>,
        related: fn(&A) -> Option<A>,
        check: fn(&A, &R, &A, &R) -> Result<(), Bilingual>,
    ) -> Law<A, R> {
        Law::capturing_relation(name, sentence.owned(), related, check)
    }

    /// A law about one call whose check holds values of its own, as those of a library of laws do.
    pub fn capturing(
        name: &'static str,
        sentence: Bilingual,
        check: impl Fn(&A, &R) -> Result<(), Bilingual> + Send + Sync + 'static,
    ) -> Law<A, R> {
        Law { name, sentence, rule: Rule::Answer(Box::new(check)) }
    }

    /// A law about two calls whose check holds values of its own.
    pub fn capturing_relation(
        name: &'static str,
        sentence: Bilingual,
        related: fn(&A) -> Option<A>,
        check: impl Fn(&A, &R, &A, &R) -> Result<(), Bilingual> + Send + Sync + 'static,
    ) -> Law<A, R> {
        Law { name, sentence, rule: Rule::Relation { related, check: Box::new(check) } }
    }
}
