//! The exponential moving average of a sequence, with or without the correction of its bias towards 0.

use super::laws::equivariant_under;
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/moving_average/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, f64, bool);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<f64>> {
        brute_force: Some(weighted_sums),
        laws: vec![
            Law::relation(
                "constant",
                Bilingual {
                    en: "corrected averages of equal values are that value",
                    zh: "值全相等时，修正后的平均值就是它",
                },
                |(values, beta, _)| values.first().map(|first| (vec![*first; values.len()], *beta, true)),
                |_, _, (values, ..), answer| {
                    let off = |(value, average): &(&f64, &f64)| (*value - *average).abs() > 2e-9 + 2e-6 * value.abs();
                    match values.iter().zip(answer).find(off) {
                        Some((value, average)) => Err(bilingual!(
                            "an average of values that are all {value:?} is {average:?}",
                            "所有的值都是 {value:?}，平均值却是 {average:?}"
                        )),
                        None => Ok(()),
                    }
                },
            ),
            equivariant_under(
                "halved_values",
                Bilingual { en: "halving the values halves the averages", zh: "值减半，平均值也减半" },
                CLOSE,
                |(values, beta, correct)| Some((mapped(values, |value| value / 2.0), *beta, *correct)),
                |_, answer| mapped(answer, |value| value / 2.0),
            ),
            equivariant_under(
                "no_look_ahead",
                Bilingual { en: "an average does not depend on later values", zh: "平均值不受后面的值影响" },
                CLOSE,
                |(values, beta, correct)| values.split_last().map(|(_, rest)| (rest.to_vec(), *beta, *correct)),
                |_, answer| answer.split_last().map_or_else(Vec::new, |(_, rest)| rest.to_vec()),
            ),
        ],
        ..Definition::of(|(values, beta, correct_bias)| reference::moving_average(&values, beta, correct_bias))
    })
}

/// Each average as the sum of all values so far with their weights: (1 - beta) beta^age.
fn weighted_sums((values, beta, correct_bias): Arguments) -> Vec<f64> {
    let average = |t: usize| {
        let weights: Vec<f64> = (0..t).rev().map(|age| (1.0 - beta) * beta.powi(age as i32)).collect();
        let sum: f64 = values.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
        if correct_bias { sum / weights.iter().sum::<f64>() } else { sum }
    };
    (1..=values.len()).map(average).collect()
}
