//! ResNet's basic block: two convolutions, a shortcut around them, and a ReLU behind each.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, Kernels, all_turned, channels, kernels};
use super::laws::{Numbers, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/residual_block/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Kernels, Kernels);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "weights_of_0",
                Bilingual {
                    en: "with weights of 0 the result is relu(x)", zh: "权重全为 0 时，结果是 relu(x)"
                },
                CLOSE,
                |(image, weight1, weight2)| Some((image.clone(), mapped(weight1, |_| 0.0), mapped(weight2, |_| 0.0))),
                |(image, ..), _| mapped(image, |pixel| pixel.max(0.0)),
            ),
            equivariant_under(
                "halved_image",
                Bilingual { en: "half the image has half the result", zh: "图像减半，结果随之减半" },
                CLOSE,
                |(image, weight1, weight2)| {
                    Some((mapped(image, |pixel| pixel / 2.0), weight1.clone(), weight2.clone()))
                },
                |_, answer| mapped(answer, |value| value / 2.0),
            ),
            equivariant_under(
                "turned_image_and_kernels",
                Bilingual {
                    en: "if the image and all kernels are turned by 180 degrees, so is the result",
                    zh: "图像和所有卷积核都旋转 180 度，结果随之旋转",
                },
                CLOSE,
                |(image, weight1, weight2)| {
                    let turned = |weight: &Kernels| weight.iter().map(all_turned).collect();
                    Some((all_turned(image), turned(weight1), turned(weight2)))
                },
                |_, answer| all_turned(answer),
            ),
        ],
        ..Definition::of(|(image, weight1, weight2)| reference::residual_block(&image, &weight1, &weight2))
    })
}

fn mapped<T: Numbers + Clone>(numbers: &T, function: fn(f64) -> f64) -> T {
    let mut numbers = numbers.clone();
    numbers.numbers_mut().into_iter().for_each(|number| *number = function(*number));
    numbers
}

fn strategy() -> BoxedStrategy<Arguments> {
    (prop_oneof![3 => Just(1_usize), 1 => Just(2)], 1..=3_usize, 1..=3_usize)
        .prop_flat_map(|(n, height, width)| {
            (channels(n, (height, width)), kernels(n, n, (3, 3)), kernels(n, n, (3, 3)))
        })
        .boxed()
}
