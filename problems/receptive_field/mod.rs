//! The extent of the input that one cell of the last layer can see.

use super::laws::{equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/receptive_field/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>, Vec<i64>);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, i64> {
        brute_force: Some(brute_force),
        laws: vec![
            unchanged_under(
                "pointwise_layer_behind",
                Bilingual {
                    en: "a further layer of kernel 1 at the end changes nothing",
                    zh: "在最后再加一个卷积核为 1 的层，结果不变",
                },
                Comparison::Exact,
                |(kernels, strides)| {
                    (kernels.len() < 12).then(|| ([&kernels[..], &[1]].concat(), [&strides[..], &[2]].concat()))
                },
            ),
            equivariant_under(
                "stride_in_front",
                Bilingual {
                    en: "a layer of kernel 1 and stride 2 in front turns a field of r into one of 2(r - 1) + 1",
                    zh: "在最前面加一个卷积核 1、步长 2 的层，感受野由 r 变为 2(r - 1) + 1",
                },
                Comparison::Exact,
                |(kernels, strides)| {
                    (kernels.len() < 12).then(|| ([&[1], &kernels[..]].concat(), [&[2], &strides[..]].concat()))
                },
                |_, field| 2 * (field - 1) + 1,
            ),
            Law::relation(
                "first_layer_off",
                Bilingual {
                    en: "without the first layer (k, s) the field is r', and with it (r' - 1) * s + k",
                    zh: "去掉第一层 (k, s) 后感受野为 r'，加上它则为 (r' - 1) * s + k",
                },
                |(kernels, strides)| (!kernels.is_empty()).then(|| (kernels[1..].to_vec(), strides[1..].to_vec())),
                |(kernels, strides), field, _, behind| {
                    let expected = behind.saturating_sub(1).saturating_mul(strides[0]).saturating_add(kernels[0]);
                    if *field == expected {
                        return Ok(());
                    }
                    Err(bilingual!(
                        "without the first layer it is {behind}, so it should be {expected}, not {field}",
                        "去掉第一层后为 {behind}，所以应为 {expected}，而不是 {field}"
                    ))
                },
            ),
        ],
        ..Definition::of(|(kernels, strides)| reference::receptive_field(&kernels, &strides))
    })
}

/// Follows the first and the last input cell of output 0 back through the layers. Window 0 begins at cell 0.
fn brute_force((kernels, strides): Arguments) -> i64 {
    let mut last = 0;
    for (kernel, stride) in kernels.iter().zip(&strides).rev() {
        last = last * stride + kernel - 1;
    }
    last + 1
}
