//! The adjoint of a convolution: each pixel adds a scaled kernel to the output.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, Kernels, all_turned, channels, convolved, kernels};
use super::laws::{Adjoint, Numbers, adjoint_of, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/transposed_conv2d/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Kernels, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        laws: vec![
            adjoint_of(Adjoint {
                function: Bilingual {
                    en: "the convolution with the same weights, stride and padding",
                    zh: "权重、步长、补零都相同的卷积",
                },
                forward: |arguments, x| {
                    let (_, weight, stride, padding) = arguments;
                    let (height, width) = size_of_the_answer(arguments);
                    let rows: Vec<Vec<f64>> = x.chunks(width).map(<[f64]>::to_vec).collect();
                    let image = rows.chunks(height).map(<[Vec<f64>]>::to_vec).collect();
                    convolved(&image, weight, *stride, *padding).numbers()
                },
                n_inputs: |arguments| {
                    let (height, width) = size_of_the_answer(arguments);
                    arguments.1[0].len() * height * width
                },
                applied_to: |(image, ..)| image.numbers(),
                answer: Numbers::numbers,
                tolerance: 1e-6,
            }),
            equivariant_under(
                "turned_image_and_kernels",
                Bilingual {
                    en: "turning the image and the kernels by 180 degrees turns the result",
                    zh: "图像和卷积核都旋转 180 度，结果也旋转 180 度",
                },
                CLOSE,
                |(image, weight, stride, padding)| {
                    Some((all_turned(image), weight.iter().map(all_turned).collect(), *stride, *padding))
                },
                |_, answer| all_turned(answer),
            ),
        ],
        ..Definition::of(|(image, weight, stride, padding)| {
            reference::transposed_conv2d(&image, &weight, stride, padding)
        })
    })
}

fn size_of_the_answer((image, weight, stride, padding): &Arguments) -> (usize, usize) {
    let size = |n: usize| ((n as i64 - 1) * stride + weight[0][0].len() as i64 - 2 * padding) as usize;
    (size(image[0].len()), size(image[0][0].len()))
}

/// Paddings up to the most that leaves a cell.
fn strategy() -> BoxedStrategy<Arguments> {
    (1..=2_usize, 1..=2_usize, 1..=3_usize, 1..=3_usize, 1..=3_usize, 1..=3_usize, 0..=2_usize)
        .prop_flat_map(|(n_inputs, n_outputs, height, width, kernel, stride, padding)| {
            let most = ((height.min(width) - 1) * stride + kernel - 1) / 2;
            (
                channels(n_inputs, (height, width)),
                kernels(n_inputs, n_outputs, (kernel, kernel)),
                Just(stride as i64),
                Just(padding.min(most) as i64),
            )
        })
        .boxed()
}
