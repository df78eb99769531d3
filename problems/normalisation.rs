//! What the problems about normalisation share: changed copies of nested lists, and the check of what a normalised list sums to.

use std::ops::RangeInclusive;

use super::inputs::matrix;
use super::laws::{Gradient, Numbers, agrees_with_central_differences};
use kata_problem::{Bilingual, Law, Random, bilingual};

/// Samples of channels of rows of numbers.
pub type Batch = Vec<Vec<Vec<Vec<f64>>>>;

/// The tolerance of an answer in these problems: an absolute part, and a share of the number.
const ABSOLUTE: f64 = 1e-9;
const RELATIVE: f64 = 1e-6;

/// A copy with every number replaced by its image. A negative zero becomes 0, since no argument holds one.
pub fn mapped<T: Numbers + Clone>(lists: &T, image: impl Fn(f64) -> f64) -> T {
    let mut copy = lists.clone();
    copy.numbers_mut().into_iter().for_each(|number| *number = image(*number) + 0.0);
    copy
}

/// So many samples, channels, rows and columns of numbers in the range.
pub fn batch(random: &mut Random, [n, channels, height, width]: [usize; 4], range: RangeInclusive<f64>) -> Batch {
    let chunks = |rows: Vec<Vec<f64>>| rows.chunks(height).map(<[_]>::to_vec).collect();
    (0..n).map(|_| chunks(matrix(random, (channels * height, width), range.clone()))).collect()
}

/// gamma and beta of so many channels.
pub fn learnt(random: &mut Random, channels: usize) -> (Vec<f64>, Vec<f64>) {
    let mut numbers = |range| matrix(random, (1, channels), range).concat();
    (numbers(-2.0..=2.0), numbers(-9.0..=9.0))
}

/// The numbers less their mean, divided by the root of their biased variance and eps.
pub fn normalised(numbers: &[f64], eps: f64) -> Vec<f64> {
    let (mean, deviation) = mean_and_deviation(numbers, eps);
    numbers.iter().map(|number| (number - mean) / deviation).collect()
}

/// The derivatives of the inner product of `grads` and the normalised numbers by each number, as a sum over the whole matrix of derivatives.
pub fn derivatives_of_normalised(numbers: &[f64], grads: &[f64], eps: f64) -> Vec<f64> {
    let n = numbers.len() as f64;
    let (mean, deviation) = mean_and_deviation(numbers, eps);
    let derivative = |moved: usize| {
        let of_difference = |at: usize| f64::from(at == moved) - 1.0 / n;
        let squares = numbers.iter().enumerate().map(|(at, number)| 2.0 * (number - mean) * of_difference(at));
        let of_variance = squares.sum::<f64>() / n;
        let terms = numbers.iter().zip(grads).enumerate().map(|(at, (number, grad))| {
            grad * (of_difference(at) / deviation - (number - mean) * of_variance / (2.0 * deviation.powi(3)))
        });
        terms.sum()
    };
    (0..numbers.len()).map(derivative).collect()
}

fn mean_and_deviation(numbers: &[f64], eps: f64) -> (f64, f64) {
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    let variance = numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / n;
    (mean, (variance + eps).sqrt())
}

/// What the gradient of a normalisation is asked for: x (N, D), gamma (D), grad_out (N, D) and eps.
pub type NormBackwardArguments = (Vec<Vec<f64>>, Vec<f64>, Vec<Vec<f64>>, f64);
/// Its gradients by x (N, D), gamma (D) and beta (D).
pub type NormBackwardAnswer = (Vec<Vec<f64>>, Vec<f64>, Vec<f64>);
type NormBackwardLaw = Law<NormBackwardArguments, NormBackwardAnswer>;

/// `loss` is the inner product of grad_out and the normalised x, whose gradients are asked for.
pub fn by_x_agrees_with_central_differences(loss: fn(&NormBackwardArguments) -> f64) -> NormBackwardLaw {
    agrees_with_central_differences(Gradient {
        parameter: "x",
        function: loss,
        variables: |(x, ..)| x.numbers_mut(),
        derivatives: |(by_x, ..)| by_x.numbers(),
        step: 1e-5,
        tolerance: 2e-5,
    })
}

/// The same by gamma.
pub fn by_gamma_agrees_with_central_differences(loss: fn(&NormBackwardArguments) -> f64) -> NormBackwardLaw {
    agrees_with_central_differences(Gradient {
        parameter: "gamma",
        function: loss,
        variables: |(_, gamma, ..)| gamma.numbers_mut(),
        derivatives: |(_, by_gamma, _)| by_gamma.numbers(),
        step: 1e-3,
        tolerance: 2e-5,
    })
}

/// Each number may be off by its tolerance, so their sum by the sum of the tolerances. `place` is a name that both languages understand: `result[2]`.
pub fn sums_to(total: f64, numbers: &[f64], place: &str) -> Result<(), Bilingual> {
    let sum: f64 = numbers.iter().sum();
    let tolerance: f64 = numbers.iter().map(|number| 2.0 * (ABSOLUTE + RELATIVE * number.abs())).sum();
    if (sum - total).abs() <= tolerance + ABSOLUTE && tolerance.is_finite() {
        return Ok(());
    }
    Err(bilingual!("{place} sums to {sum:?}, not to {total:?}", "{place} 的和是 {sum:?}，而不是 {total:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_no_negative_zeros() {
        let made = mapped(&vec![vec![0.0, 2.0]], |number| -number);
        assert_eq!(made, vec![vec![0.0, -2.0]]);
        assert!(made[0][0].is_sign_positive());
    }

    #[test]
    fn a_batch_has_its_shape() {
        let made = batch(&mut kata_problem::random(1, "test", 0), [2, 3, 4, 5], -1.0..=1.0);
        let shape = [made.len(), made[1].len(), made[1][2].len(), made[1][2][3].len(), made.numbers().len()];
        assert_eq!(shape, [2, 3, 4, 5, 120]);
    }

    #[test]
    fn a_sum_may_be_off_by_the_tolerances_of_its_terms() {
        assert_eq!(sums_to(0.0, &[1.0, -1.000001], "result"), Ok(()));
        assert_eq!(sums_to(0.0, &[], "result"), Ok(()));
        for numbers in [[1.0, -1.1], [f64::NAN, 0.0], [f64::INFINITY, 0.0]] {
            assert!(sums_to(0.0, &numbers, "result").is_err(), "{numbers:?}");
        }
    }
}
