//! Average pooling that halves the size, then a mixture of the channels at each place.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, Picture, channels, pictures, transposed};
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/resnet_vd_shortcut/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Picture);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "constant_feature",
                Bilingual {
                    en: "of a feature map of ones, each output is the sum of its weights everywhere",
                    zh: "特征图全为 1 时，每个输出通道处处等于其权重之和",
                },
                CLOSE,
                |(feature, weight)| {
                    let ones = |map: &Picture| map.iter().map(|row| vec![1.0; row.len()]).collect();
                    Some((feature.iter().map(ones).collect(), weight.clone()))
                },
                |(feature, weight), _| {
                    let (n_rows, n_columns) = (feature[0].len().div_ceil(2), feature[0][0].len().div_ceil(2));
                    weight.iter().map(|weights| vec![vec![weights.iter().sum(); n_columns]; n_rows]).collect()
                },
            ),
            equivariant_under(
                "transposed_feature",
                Bilingual {
                    en: "if the feature map is transposed, so is the result", zh: "特征图转置，结果随之转置"
                },
                CLOSE,
                |(feature, weight)| Some((feature.iter().map(transposed).collect(), weight.clone())),
                |_, answer| answer.iter().map(transposed).collect(),
            ),
            equivariant_under(
                "reversed_outputs",
                Bilingual {
                    en: "the rows of weight in reverse give the output channels in reverse",
                    zh: "weight 各行倒序，输出通道也倒序",
                },
                CLOSE,
                |(feature, weight)| Some((feature.clone(), weight.iter().rev().cloned().collect())),
                |_, answer| answer.iter().rev().cloned().collect(),
            ),
        ],
        ..Definition::of(|(feature, weight)| reference::resnet_vd_shortcut(&feature, &weight))
    })
}

fn strategy() -> BoxedStrategy<Arguments> {
    (1..=3_usize, 1..=3_usize, 1..=5_usize, 1..=5_usize)
        .prop_flat_map(|(n_inputs, n_outputs, height, width)| {
            (channels(n_inputs, (height, width)), pictures((n_outputs, n_inputs)))
        })
        .boxed()
}
