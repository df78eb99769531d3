//! The gradients of batch normalisation in training by its input, gamma and beta.

use super::normalisation::{
    NormBackwardAnswer as Answer, NormBackwardArguments as Arguments, by_gamma_agrees_with_central_differences,
    by_x_agrees_with_central_differences, derivatives_of_normalised, normalised, sums_to,
};
use kata_problem::{Bilingual, Content, Definition, Law};

#[path = "../../solutions/batch_norm_backward/accepted/reference.rs"]
mod reference;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(by_the_whole_matrix),
        laws: vec![
            by_x_agrees_with_central_differences(loss),
            by_gamma_agrees_with_central_differences(loss),
            Law::answer(
                "columns_sum_to_0",
                Bilingual {
                    en: "every column of the gradient by x sums to 0, since a constant added to a feature changes nothing",
                    zh: "对 x 的梯度每一列之和为 0，因为一个特征同加一个常数，输出不变",
                },
                |(_, gamma, ..), (by_x, ..)| {
                    (0..gamma.len()).try_for_each(|d| sums_to(0.0, &column(by_x, d), &format!("grad_x[:][{d}]")))
                },
            ),
            Law::answer(
                "beta_sums_up",
                Bilingual {
                    en: "the gradient by beta sums each column of grad_out up",
                    zh: "对 beta 的梯度是 grad_out 各列之和",
                },
                |(_, _, grad_out, _), (_, _, by_beta)| {
                    let mut columns = by_beta.iter().enumerate();
                    columns.try_for_each(|(d, sum)| sums_to(*sum, &column(grad_out, d), &format!("grad_out[:][{d}]")))
                },
            ),
        ],
        ..Definition::of(|(x, gamma, grad_out, eps)| reference::batch_norm_backward(&x, &gamma, &grad_out, eps))
    })
}

fn column(rows: &[Vec<f64>], at: usize) -> Vec<f64> {
    rows.iter().map(|row| row[at]).collect()
}

/// The inner product of `grad_out` and the output, without beta.
fn loss((x, gamma, grad_out, eps): &Arguments) -> f64 {
    let of_column = |(d, gamma): (usize, &f64)| {
        let products = normalised(&column(x, d), *eps).into_iter().zip(column(grad_out, d)).map(|(z, grad)| z * grad);
        gamma * products.sum::<f64>()
    };
    gamma.iter().enumerate().map(of_column).sum()
}

fn by_the_whole_matrix((x, gamma, grad_out, eps): Arguments) -> Answer {
    let (mut by_x, mut by_gamma, mut by_beta) = (x.clone(), Vec::new(), Vec::new());
    for (d, gamma) in gamma.iter().enumerate() {
        let (numbers, grads) = (column(&x, d), column(&grad_out, d));
        let scaled: Vec<f64> = grads.iter().map(|grad| gamma * grad).collect();
        for (row, derivative) in by_x.iter_mut().zip(derivatives_of_normalised(&numbers, &scaled, eps)) {
            row[d] = derivative;
        }
        by_gamma.push(normalised(&numbers, eps).iter().zip(&grads).map(|(z, grad)| z * grad).sum());
        by_beta.push(grads.iter().sum());
    }
    (by_x, by_gamma, by_beta)
}
