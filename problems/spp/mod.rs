//! The maxima of the bins of several grids, laid over a feature map of any size.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::images::{Channels, brightened, channels, transposed};
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/spp/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Vec<i64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<f64>> {
        strategy: Some(strategy),
        laws: vec![
            Law::answer(
                "maximum_of_each_channel",
                Bilingual {
                    en: "at each level, the largest number of a channel is the maximum of the channel",
                    zh: "每一层里，一个通道的最大的数就是该通道的最大值",
                },
                |arguments, answer| maximum_of_each_channel(arguments, answer),
            ),
            equivariant_under(
                "transposed_feature",
                Bilingual {
                    en: "transposing the feature map transposes each grid of maxima",
                    zh: "特征图转置，每个网格的最大值也转置",
                },
                CLOSE,
                |(feature, levels)| Some((feature.iter().map(transposed).collect(), levels.clone())),
                |(feature, levels), answer| {
                    let grids = grids(feature.len(), levels, answer);
                    let transposed = |(n, grid): (usize, &[f64])| {
                        (0..n * n).map(|at| grid[at % n * n + at / n]).collect::<Vec<f64>>()
                    };
                    grids.into_iter().flat_map(transposed).collect()
                },
            ),
            equivariant_under(
                "brighter_feature",
                Bilingual { en: "adding 8 to every value adds 8 to the result", zh: "每个值加 8，结果也加 8" },
                CLOSE,
                |(feature, levels)| {
                    let has_room = feature.iter().flatten().flatten().all(|value| *value <= 92.0);
                    has_room.then(|| (feature.iter().map(|map| brightened(map, 8.0)).collect(), levels.clone()))
                },
                |_, answer| answer.iter().map(|value| value + 8.0).collect(),
            ),
        ],
        ..Definition::of(|(feature, levels)| reference::spp(&feature, &levels))
    })
}

/// Each grid of the answer with its side: level by level, then channel by channel. Shorter if the answer is.
fn grids<'a>(n_channels: usize, levels: &[i64], mut answer: &'a [f64]) -> Vec<(usize, &'a [f64])> {
    let sides = levels.iter().flat_map(|level| std::iter::repeat_n(*level as usize, n_channels));
    let grid = |side: usize| {
        let (grid, rest) = answer.split_at_checked(side * side)?;
        answer = rest;
        Some((side, grid))
    };
    sides.map_while(grid).collect()
}

fn maximum_of_each_channel((feature, levels): &Arguments, answer: &[f64]) -> Result<(), Bilingual> {
    let n_expected = feature.len() * levels.iter().map(|level| (level * level) as usize).sum::<usize>();
    let n = answer.len();
    if n != n_expected {
        return Err(bilingual!(
            "the result has {n} numbers, not {n_expected}",
            "结果有 {n} 个数，应为 {n_expected} 个"
        ));
    }
    for (at, (side, grid)) in grids(feature.len(), levels, answer).into_iter().enumerate() {
        let channel = at % feature.len();
        let expected = feature[channel].iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
        let largest = grid.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if (largest - expected).abs() > 1e-9 + 1e-6 * expected.abs() {
            return Err(bilingual!(
                "the largest number of channel {channel} at level {side} is {largest:?}, and the channel's maximum is {expected:?}",
                "第 {side} 层通道 {channel} 的最大的数是 {largest:?}，而该通道的最大值是 {expected:?}"
            ));
        }
    }
    Ok(())
}

fn strategy() -> BoxedStrategy<Arguments> {
    let feature = (1..=2_usize, 1..=6_usize, 1..=6_usize)
        .prop_flat_map(|(n, height, width)| channels(n, (height, width)))
        .boxed();
    (feature, vec(prop_oneof![3 => 1..=3_i64, 1 => 4..=7_i64], 1..=3)).boxed()
}
