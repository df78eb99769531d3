//! The gradients of layer normalisation by its input, gamma and beta.

use super::normalisation::{
    NormBackwardAnswer as Answer, NormBackwardArguments as Arguments, by_gamma_agrees_with_central_differences,
    by_x_agrees_with_central_differences, derivatives_of_normalised, normalised, sums_to,
};
use kata_problem::{Bilingual, Content, Definition, Law};

#[path = "../../solutions/layer_norm_backward/accepted/reference.rs"]
mod reference;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(by_the_whole_matrix),
        laws: vec![
            by_x_agrees_with_central_differences(loss),
            by_gamma_agrees_with_central_differences(loss),
            Law::answer(
                "rows_sum_to_0",
                Bilingual {
                    en: "every row of the gradient by x sums to 0, since a constant added to a sample changes nothing",
                    zh: "对 x 的梯度每一行之和为 0，因为一个样本同加一个常数，输出不变",
                },
                |_, (by_x, ..)| {
                    let mut rows = by_x.iter().enumerate();
                    rows.try_for_each(|(n, row)| sums_to(0.0, row, &format!("grad_x[{n}]")))
                },
            ),
        ],
        ..Definition::of(|(x, gamma, grad_out, eps)| reference::layer_norm_backward(&x, &gamma, &grad_out, eps))
    })
}

/// The inner product of `grad_out` and the output, without beta.
fn loss((x, gamma, grad_out, eps): &Arguments) -> f64 {
    let of_row = |(row, grads): (&Vec<f64>, &Vec<f64>)| -> f64 {
        normalised(row, *eps).iter().zip(gamma).zip(grads).map(|((z, gamma), grad)| z * gamma * grad).sum()
    };
    x.iter().zip(grad_out).map(of_row).sum()
}

fn by_the_whole_matrix((x, gamma, grad_out, eps): Arguments) -> Answer {
    let (mut by_gamma, mut by_beta) = (vec![0.0; gamma.len()], vec![0.0; gamma.len()]);
    let mut by_x = Vec::new();
    for (row, grads) in x.iter().zip(&grad_out) {
        let scaled: Vec<f64> = gamma.iter().zip(grads).map(|(gamma, grad)| gamma * grad).collect();
        by_x.push(derivatives_of_normalised(row, &scaled, eps));
        for (d, z) in normalised(row, eps).iter().enumerate() {
            by_gamma[d] += grads[d] * z;
            by_beta[d] += grads[d];
        }
    }
    (by_x, by_gamma, by_beta)
}
