//! The height and the width of a feature map behind layers that treat them differently.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::laws::{equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Random};

#[path = "../../solutions/feature_map_size/accepted/reference.rs"]
mod reference;

type Arguments = (i64, i64, Vec<Vec<i64>>);
/// The most layers, as in the manifest.
const MOST: usize = 30;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, (i64, i64)> {
        valid: Some(valid),
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            equivariant_under(
                "exchanged_axes",
                Bilingual {
                    en: "exchanging the two directions everywhere exchanges the two results",
                    zh: "两个方向处处对调，两个结果也对调",
                },
                Comparison::Exact,
                |(h, w, layers)| {
                    let exchanged = |layer: &Vec<i64>| layer.chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect();
                    Some((*w, *h, layers.iter().map(exchanged).collect()))
                },
                |_, &(height, width)| (width, height),
            ),
            unchanged_under(
                "a_layer_of_1_by_1",
                Bilingual {
                    en: "a further layer with a kernel and a stride of 1 changes nothing",
                    zh: "再加一层 1 × 1、步长 1 的卷积，结果不变",
                },
                Comparison::Exact,
                |(h, w, layers)| {
                    let longer = layers.iter().cloned().chain([vec![1, 1, 1, 1, 0, 0]]).collect();
                    (layers.len() < MOST).then_some((*h, *w, longer))
                },
            ),
        ],
        ..Definition::of(|(h, w, layers)| reference::feature_map_size(h, w, &layers))
    })
}

/// Each kernel fits into what the layers before leave of the picture.
fn valid((h, w, layers): &Arguments) -> Result<(), String> {
    let mut sizes = [*h, *w];
    for (at, layer) in layers.iter().enumerate() {
        let [ref kernel @ .., sh, sw, ph, pw] = layer[..] else {
            return Err(format!("`layers[{at}]` has not six numbers"));
        };
        let (strides, paddings) = ([sh, sw], [ph, pw]);
        if kernel.contains(&0) || !strides.iter().all(|stride| (1..=4).contains(stride)) {
            return Err(format!("`layers[{at}]` has a kernel of 0, or a stride that is not in 1..=4"));
        }
        if paddings.iter().any(|padding| *padding > 5) {
            return Err(format!("`layers[{at}]` has a padding above 5"));
        }
        for axis in 0..2 {
            let room = sizes[axis] + 2 * paddings[axis] - kernel[axis];
            if room < 0 {
                return Err(format!("the kernel of `layers[{at}]` does not fit"));
            }
            sizes[axis] = room / strides[axis] + 1;
        }
    }
    Ok(())
}

/// Layers, each as large as what the ones before leave of the picture.
fn fitted(h: i64, w: i64, layers: Vec<Vec<i64>>) -> Arguments {
    let mut sizes = [h, w];
    let mut fit = |mut layer: Vec<i64>| {
        for axis in 0..2 {
            let (stride, padding) = (layer[2 + axis], layer[4 + axis]);
            layer[axis] = layer[axis].min(sizes[axis] + 2 * padding);
            sizes[axis] = (sizes[axis] + 2 * padding - layer[axis]) / stride + 1;
        }
        layer
    };
    (h, w, layers.into_iter().map(&mut fit).collect())
}

fn strategy() -> BoxedStrategy<Arguments> {
    let layer = (1..=4_i64, 1..=4_i64, 1..=3_i64, 1..=3_i64, 0..=2_i64, 0..=2_i64)
        .prop_map(|(kh, kw, sh, sw, ph, pw)| vec![kh, kw, sh, sw, ph, pw]);
    (1..=20_i64, 1..=20_i64, vec(layer, 1..=3)).prop_map(|(h, w, layers)| fitted(h, w, layers)).boxed()
}

fn generated(_: usize) -> Vec<Generated<Arguments>> {
    let case = |n: usize| Generated::new(format!("layers_{n}"), move |random| deep(random, n));
    [1, 2, 3, 5, 8, 13, 20, MOST].into_iter().map(case).collect()
}

fn deep(random: &mut Random, n: usize) -> Arguments {
    let mut layer = |_| {
        let [kh, kw] = [(); 2].map(|()| random.random_range(1..=11));
        // Strides of 1 are frequent, so that something is left for the last layers.
        let [sh, sw] = [(); 2].map(|()| if random.random_range(0..3) == 0 { random.random_range(2..=4) } else { 1 });
        let [ph, pw] = [(); 2].map(|()| random.random_range(0..=5));
        vec![kh, kw, sh, sw, ph, pw]
    };
    let layers = (0..n).map(&mut layer).collect();
    fitted(random.random_range(1..=4096), random.random_range(1..=4096), layers)
}
