//! The cross-correlation of an image with a kernel for each output channel, with groups.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::images::{Channels, Kernels, all_turned, channels, kernels};
use super::laws::{Numbers, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/conv2d/accepted/reference.rs"]
pub mod reference;

type Arguments = (Channels, Kernels, Vec<f64>, i64, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "halved_image",
                Bilingual {
                    en: "halving the image and the biases halves the result",
                    zh: "图像和偏置都减半，结果也减半",
                },
                CLOSE,
                |(image, weight, bias, stride, padding, groups)| {
                    let (mut image, mut bias) = (image.clone(), bias.clone());
                    image.numbers_mut().into_iter().chain(bias.numbers_mut()).for_each(|number| *number /= 2.0);
                    Some((image, weight.clone(), bias, *stride, *padding, *groups))
                },
                |_, answer| {
                    let mut answer = answer.clone();
                    answer.numbers_mut().into_iter().for_each(|number| *number /= 2.0);
                    answer
                },
            ),
            equivariant_under(
                "reversed_outputs",
                Bilingual {
                    en: "without groups, reversing the kernels and the biases reverses the output channels",
                    zh: "不分组时，颠倒卷积核与偏置的顺序，输出通道的顺序也颠倒",
                },
                CLOSE,
                |(image, weight, bias, stride, padding, groups)| {
                    let (weight, bias) = (weight.iter().rev().cloned().collect(), bias.iter().rev().copied().collect());
                    (*groups == 1).then(|| (image.clone(), weight, bias, *stride, *padding, 1))
                },
                |_, answer| answer.iter().rev().cloned().collect(),
            ),
            equivariant_under(
                "turned_image_and_kernels",
                Bilingual {
                    en: "with a stride of 1, turning the image and the kernels by 180 degrees turns the result",
                    zh: "步长为 1 时，图像和卷积核都旋转 180 度，结果也旋转 180 度",
                },
                CLOSE,
                |(image, weight, bias, stride, padding, groups)| {
                    let weight = weight.iter().map(all_turned).collect();
                    (*stride == 1).then(|| (all_turned(image), weight, bias.clone(), 1, *padding, *groups))
                },
                |_, answer| all_turned(answer),
            ),
        ],
        ..Definition::of(|(image, weight, bias, stride, padding, groups)| {
            reference::conv2d(&image, &weight, &bias, stride, padding, groups)
        })
    })
}

/// A third of the layers have groups. Half of the images leave no room around the kernel in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=3_usize];
    let groups = prop_oneof![2 => Just(1_usize), 1 => 2..=3_usize];
    let numbers_of_channels = (groups, 1..=2_usize, 1..=2_usize);
    let kernel = (1..=3_usize, 1..=3_usize);
    (numbers_of_channels, kernel, room(), room(), 1..=3_i64, 0..=2_i64)
        .prop_flat_map(|((groups, n_seen, n_outputs), (kh, kw), above, beside, stride, padding)| {
            let side = |kernel: usize, room: usize| (kernel + room).saturating_sub(2 * padding as usize).max(1);
            (
                channels(groups * n_seen, (side(kh, above), side(kw, beside))),
                kernels(groups * n_outputs, n_seen, (kh, kw)),
                vec((-8..=8_i32).prop_map(|n| f64::from(n) / 2.0), groups * n_outputs),
                Just(stride),
                Just(padding),
                Just(groups as i64),
            )
        })
        .boxed()
}
