//! The fans of a layer's weights, and the scales of Xavier's and He's initialisation.

use super::laws::{equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/init_scale/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = (i64, i64, f64, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
const MOST_DIMENSIONS: usize = 5;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        brute_force: Some(by_all_weights),
        laws: vec![
            equivariant_under(
                "transposed_layer",
                Bilingual {
                    en: "the transposed layer has the fans exchanged, and the same bound of Xavier",
                    zh: "转置后的层，两个 fan 对调，Xavier 的边界不变",
                },
                CLOSE,
                |(shape,)| {
                    let mut shape = shape.clone();
                    shape.swap(0, 1);
                    Some((shape,))
                },
                |_, &(fan_in, fan_out, bound, _)| (fan_out, fan_in, bound, (2.0 / fan_out as f64).sqrt()),
            ),
            unchanged_under(
                "a_side_of_1",
                Bilingual {
                    en: "a further side of 1 of the kernel changes nothing",
                    zh: "卷积核再加一条长为 1 的边，结果不变",
                },
                CLOSE,
                |(shape,)| {
                    let longer = shape.iter().copied().chain([1]).collect();
                    (shape.len() < MOST_DIMENSIONS).then_some((longer,))
                },
            ),
        ],
        ..Definition::of(|(shape,)| reference::init_scale(&shape))
    })
}

/// The weights of the layer in all, shared out among its outputs and among its inputs.
fn by_all_weights((shape,): Arguments) -> Answer {
    let n_weights: i64 = shape.iter().product();
    let (fan_in, fan_out) = (n_weights / shape[0], n_weights / shape[1]);
    (fan_in, fan_out, 6.0_f64.sqrt() / ((fan_in + fan_out) as f64).sqrt(), 2.0_f64.sqrt() / (fan_in as f64).sqrt())
}
