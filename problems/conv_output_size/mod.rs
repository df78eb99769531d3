//! The number of positions of a kernel that slides over a padded line. 0 where it does not fit.

use super::laws::unchanged_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};
use proptest::prelude::*;

#[path = "../../solutions/conv_output_size/accepted/reference.rs"]
mod reference;

type Arguments = (i64, i64, i64, i64, i64);

pub fn content() -> Content {
    Content::new(Definition::<Arguments, i64> {
        brute_force: Some(brute_force),
        strategy: Some(strategy),
        generated: Cases::Also(generated),
        laws: vec![
            Law::answer(
                "same_padding",
                Bilingual {
                    en: "with stride 1 and a padding of dilation * (kernel - 1) / 2 the size stays",
                    zh: "步长为 1、补零 dilation * (kernel - 1) / 2 个时，尺寸不变",
                },
                |&(size, kernel, stride, padding, dilation), answer| {
                    let is_same = stride == 1 && 2 * padding == dilation * (kernel - 1);
                    if !is_same || *answer == size {
                        return Ok(());
                    }
                    Err(bilingual!("the size is {size} and becomes {answer}", "尺寸为 {size}，却成了 {answer}"))
                },
            ),
            unchanged_under(
                "undilated",
                Bilingual {
                    en: "an undilated kernel of dilation * (kernel - 1) + 1 taps has as many positions",
                    zh: "换成 dilation * (kernel - 1) + 1 个采样点的普通卷积核，位置数不变",
                },
                Comparison::Exact,
                |&(size, kernel, stride, padding, dilation)| {
                    let extent = dilation * (kernel - 1) + 1;
                    (extent <= 64).then_some((size, extent, stride, padding, 1))
                },
            ),
        ],
        ..Definition::of(|(size, kernel, stride, padding, dilation)| {
            reference::conv_output_size(size, kernel, stride, padding, dilation)
        })
    })
}

/// Moves the kernel as long as its last tap lies inside.
fn brute_force((size, kernel, stride, padding, dilation): Arguments) -> i64 {
    let mut n_positions = 0;
    while n_positions * stride + (kernel - 1) * dilation < size + 2 * padding {
        n_positions += 1;
    }
    n_positions
}

/// Small layers, of which one in four hardly fits or hardly does not; larger ones less often.
fn strategy() -> BoxedStrategy<Arguments> {
    prop_oneof![
        6 => (1..=12_i64, 1..=5_i64, 1..=5_i64, 0..=3_i64, 1..=3_i64),
        2 => (1..=5_i64, 1..=5_i64, 1..=4_i64, 0..=1_i64, 1..=4_i64),
        2 => (1..=300_i64, 1..=11_i64, 1..=4_i64, 0..=5_i64, 1..=4_i64),
        1 => (1..=1000_i64, 1..=64_i64, 1..=64_i64, 0..=64_i64, 1..=16_i64),
    ]
    .boxed()
}

/// Kernels whose extent differs from the padded size by -2 to 2.
fn generated(_: usize) -> Vec<Generated<Arguments>> {
    (-2..=2).map(|slack| Generated::new(format!("slack_{slack}"), move |random| nearly(random, slack))).collect()
}

fn nearly(random: &mut Random, slack: i64) -> Arguments {
    let (kernel, dilation) = (random.random_range(4..=9), random.random_range(1..=3));
    let padding = random.random_range(0..=1);
    (dilation * (kernel - 1) + 1 - 2 * padding + slack, kernel, random.random_range(1..=3), padding, dilation)
}
