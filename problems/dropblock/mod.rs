//! DropBlock in training, with the random seeds handed in.

use proptest::prelude::*;

use super::inputs::matrix;
use super::laws::{Numbers, equivariant_under};
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/dropblock/accepted/reference.rs"]
mod reference;

type Maps = Vec<Vec<Vec<f64>>>;
type Arguments = (Maps, Vec<Vec<bool>>, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Maps> {
        brute_force: Some(brute_force),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            Law::relation(
                "sum_of_ones",
                Bilingual {
                    en: "of ones, a channel still sums to H · W, unless everything is dropped",
                    zh: "输入全为 1 时，每个通道的和仍是 H · W，除非全部被丢弃",
                },
                |(feature, seeds, size)| Some((mapped(feature, |_| 1.0), seeds.clone(), *size)),
                |_, _, (ones, ..), answer| {
                    ones.iter().zip(answer).enumerate().try_for_each(|(channel, (ones, answer))| {
                        let (n, sum) = (ones.numbers().len() as f64, answer.numbers().iter().sum::<f64>());
                        if sum == 0.0 || (sum - n).abs() <= n * 3e-6 {
                            return Ok(());
                        }
                        Err(bilingual!(
                            "channel {channel} sums to {sum:?}, not to {n:?}",
                            "通道 {channel} 的和是 {sum:?}，而不是 {n:?}"
                        ))
                    })
                },
            ),
            equivariant_under(
                "halved_cells",
                Bilingual { en: "halving the cells halves the result", zh: "格子的值减半，结果也减半" },
                CLOSE,
                |(feature, seeds, size)| Some((mapped(feature, |cell| cell / 2.0), seeds.clone(), *size)),
                |_, answer| mapped(answer, |cell| cell / 2.0),
            ),
            equivariant_under(
                "mirrored",
                Bilingual {
                    en: "a mirrored picture with mirrored seeds has the mirrored result",
                    zh: "图和种子左右翻转，结果也左右翻转",
                },
                CLOSE,
                |(feature, seeds, size)| {
                    let seeds = seeds.iter().map(|row| row.iter().rev().copied().collect()).collect();
                    Some((mirrored(feature), seeds, *size))
                },
                |_, answer| mirrored(answer),
            ),
        ],
        ..Definition::of(|(feature, seeds, size)| reference::dropblock(&feature, &seeds, size))
    })
}

fn mirrored(maps: &Maps) -> Maps {
    let row = |row: &Vec<f64>| row.iter().rev().copied().collect();
    maps.iter().map(|map| map.iter().map(row).collect()).collect()
}

/// Square by square, over a mask of the whole picture.
fn brute_force((mut feature, seeds, size): Arguments) -> Maps {
    let (height, width, size) = (feature[0].len(), feature[0][0].len(), size as usize);
    let mut keeps = vec![vec![true; width]; height];
    for (i, row) in seeds.iter().enumerate() {
        for (j, _) in row.iter().enumerate().filter(|(_, seed)| **seed) {
            keeps[i..i + size].iter_mut().for_each(|row| row[j..j + size].fill(false));
        }
    }
    let n_kept = keeps.iter().flatten().filter(|keeps| **keeps).count();
    for map in &mut feature {
        for (cell, keeps) in map.iter_mut().flatten().zip(keeps.iter().flatten()) {
            *cell = if *keeps { *cell * (height * width) as f64 / n_kept as f64 } else { 0.0 };
        }
    }
    feature
}

/// Few seeds, so that something is kept in most pictures.
fn strategy() -> BoxedStrategy<Arguments> {
    (1..=2_usize, 1..=3_usize, 1..=3_usize, 1..=3_usize)
        .prop_flat_map(|(channels, size, rows, columns)| {
            let cell = (-16..=16_i32).prop_map(|quarters| f64::from(quarters) / 4.0);
            let row = prop::collection::vec(cell, columns + size - 1);
            let map = prop::collection::vec(row, rows + size - 1);
            let seed = prop_oneof![3 => Just(false), 1 => Just(true)];
            let seeds = prop::collection::vec(prop::collection::vec(seed, columns), rows);
            (prop::collection::vec(map, channels), seeds, Just(size as i64))
        })
        .boxed()
}

fn generated(_: usize) -> Vec<Generated<Arguments>> {
    let case = |name: &str, [channels, height, width]: [usize; 3], size: usize, one_in: u32| {
        Generated::new(name, move |random: &mut Random| {
            let feature = (0..channels).map(|_| matrix(random, (height, width), -100.0..=100.0)).collect();
            let (rows, columns) = (height - size + 1, width - size + 1);
            let seeds = (0..rows).map(|_| (0..columns).map(|_| random.random_ratio(1, one_in)).collect()).collect();
            (feature, seeds, size as i64)
        })
    };
    vec![
        case("cells", [2, 5, 4], 1, 3),
        case("squares_of_two", [2, 6, 7], 2, 8),
        case("squares_of_three_large", [4, 12, 10], 3, 15),
        case("squares_of_five_large", [3, 12, 12], 5, 20),
        case("wide_large", [4, 4, 12], 4, 9),
    ]
}
