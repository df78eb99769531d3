//! The Kullback-Leibler divergence of two distributions, which may be infinite.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::inputs::distribution;
use super::laws::unchanged_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, bilingual};

#[path = "../../solutions/kl_divergence/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<f64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, f64> {
        valid: Some(valid),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            Law::answer(
                "not_negative",
                Bilingual { en: "the divergence is not negative", zh: "散度不为负" },
                |_, divergence| {
                    if *divergence >= -1e-9 {
                        return Ok(());
                    }
                    Err(bilingual!("the divergence is {divergence:?}", "散度是 {divergence:?}"))
                },
            ),
            Law::relation(
                "no_mistake",
                Bilingual {
                    en: "a distribution has the divergence 0 from itself", zh: "分布与自身的散度为 0"
                },
                |(p, _)| Some((p.clone(), p.clone())),
                |_, _, _, divergence| {
                    if divergence.abs() <= 1e-9 {
                        return Ok(());
                    }
                    Err(bilingual!("it is {divergence:?}", "散度是 {divergence:?}"))
                },
            ),
            unchanged_under(
                "outcomes_reversed",
                Bilingual {
                    en: "the order of the outcomes does not matter", zh: "结果的排列顺序不影响散度"
                },
                CLOSE,
                |(p, q)| Some((p.iter().rev().copied().collect(), q.iter().rev().copied().collect())),
            ),
        ],
        ..Definition::of(|(p, q)| reference::kl_divergence(&p, &q))
    })
}

fn valid((p, q): &Arguments) -> Result<(), String> {
    for (name, numbers) in [("p", p), ("q", q)] {
        let sum: f64 = numbers.iter().sum();
        if (sum - 1.0).abs() > 1e-9 {
            return Err(format!("the numbers of `{name}` sum to {sum:?}, not to 1"));
        }
    }
    Ok(())
}

/// Shares of a few whole numbers, of which many are 0 and some are equal in both.
fn strategy() -> BoxedStrategy<Arguments> {
    let weights = |n: usize| prop::collection::vec(prop_oneof![1 => Just(0_u32), 3 => 1..=9_u32], n);
    (1..=5_usize).prop_flat_map(move |n| (weights(n), weights(n))).prop_map(|(p, q)| (shares(&p), shares(&q))).boxed()
}

fn shares(weights: &[u32]) -> Vec<f64> {
    let sum: u32 = weights.iter().sum();
    if sum == 0 {
        return (0..weights.len()).map(|at| if at == 0 { 1.0 } else { 0.0 }).collect();
    }
    weights.iter().map(|weight| f64::from(*weight) / f64::from(sum)).collect()
}

/// q is mixed with the uniform distribution, so that only the last case is infinite.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let mixed = |random: &mut _, n: usize| {
        distribution(random, n).into_iter().map(|q| 0.75 * q + 0.25 / n as f64).collect::<Vec<f64>>()
    };
    let finite = |name: &str, n: usize| Generated::new(name, move |random| (distribution(random, n), mixed(random, n)));
    vec![
        finite("few_outcomes", 3),
        finite("some_outcomes", 20),
        finite("outcomes_large", largest),
        Generated::new("infinite_large", move |random| (mixed(random, largest), distribution(random, largest))),
    ]
}
