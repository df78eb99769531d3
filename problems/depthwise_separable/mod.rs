//! A kernel for each channel, then a mixture of the channels at each place.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, Kernels, Picture, all_turned, channels, convolved, pictures};
use super::laws::{Numbers, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/depthwise_separable/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Channels, Picture);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        laws: vec![
            Law::answer(
                "one_convolution",
                Bilingual {
                    en: "it is the convolution with the kernels pointwise[o][c] · depthwise[c]",
                    zh: "等于用卷积核 pointwise[o][c] · depthwise[c] 做普通卷积",
                },
                one_convolution,
            ),
            equivariant_under(
                "reversed_outputs",
                Bilingual {
                    en: "reversing the rows of pointwise reverses the output channels",
                    zh: "颠倒 pointwise 各行的顺序，输出通道也随之颠倒",
                },
                CLOSE,
                |(image, depthwise, pointwise)| {
                    Some((image.clone(), depthwise.clone(), pointwise.iter().rev().cloned().collect()))
                },
                |_, answer| answer.iter().rev().cloned().collect(),
            ),
            equivariant_under(
                "turned_image_and_depthwise",
                Bilingual {
                    en: "if the image and the depthwise kernels are turned by 180 degrees, so is the result",
                    zh: "图像和深度卷积核都旋转 180 度，结果随之旋转",
                },
                CLOSE,
                |(image, depthwise, pointwise)| Some((all_turned(image), all_turned(depthwise), pointwise.clone())),
                |_, answer| all_turned(answer),
            ),
        ],
        ..Definition::of(|(image, depthwise, pointwise)| reference::depthwise_separable(&image, &depthwise, &pointwise))
    })
}

fn one_convolution((image, depthwise, pointwise): &Arguments, answer: &Channels) -> Result<(), Bilingual> {
    let scaled = |(kernel, weight): (&Picture, &f64)| {
        kernel.iter().map(|row| row.iter().map(|tap| tap * weight).collect()).collect()
    };
    let kernels: Kernels =
        pointwise.iter().map(|weights| depthwise.iter().zip(weights).map(scaled).collect()).collect();
    let absolute = |channels: &Channels| {
        let mut channels = channels.clone();
        channels.numbers_mut().into_iter().for_each(|number| *number = number.abs());
        channels
    };
    let expected = convolved(image, &kernels, 1, 0).numbers();
    let sizes = convolved(&absolute(image), &kernels.iter().map(absolute).collect(), 1, 0).numbers();
    let got = answer.numbers();
    for (at, (expected, size)) in expected.iter().zip(sizes).enumerate() {
        let value = got.get(at).copied().unwrap_or(f64::NAN);
        // What cancels was rounded at its size.
        let is_close = (value - expected).abs() <= 1e-6 * (1.0 + size);
        if !is_close {
            return Err(bilingual!(
                "number {at} of the result is {value:?}, and the convolution gives {expected:?}",
                "结果的第 {at} 个数（从 0 数起）是 {value:?}，而普通卷积得到 {expected:?}"
            ));
        }
    }
    Ok(())
}

/// Half of the images leave no room around the kernel in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=2_usize];
    (1..=3_usize, 1..=3_usize, 1..=3_usize, room(), room())
        .prop_flat_map(|(n_inputs, n_outputs, kernel, above, beside)| {
            (
                channels(n_inputs, (kernel + above, kernel + beside)),
                channels(n_inputs, (kernel, kernel)),
                pictures((n_outputs, n_inputs)),
            )
        })
        .boxed()
}
