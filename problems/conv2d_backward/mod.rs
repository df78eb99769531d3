//! The gradients of a convolution by its image, its weights and its biases.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, Kernels, channels, convolved, kernels};
use super::inputs::matrix;
use super::laws::{Gradient, Numbers, agrees_with_central_differences, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Random};

#[path = "../../solutions/conv2d_backward/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Kernels, Channels, i64, i64);
type Answer = (Channels, Kernels, Vec<f64>);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            // The loss is linear in each variable, so the step may be large.
            agrees_with_central_differences(Gradient {
                parameter: "image",
                function: loss,
                variables: |(image, ..)| image.numbers_mut(),
                derivatives: |(by_image, ..)| by_image.numbers(),
                step: 0.5,
                tolerance: 1e-6,
            }),
            agrees_with_central_differences(Gradient {
                parameter: "weight",
                function: loss,
                variables: |(_, weight, ..)| weight.numbers_mut(),
                derivatives: |(_, by_weight, _)| by_weight.numbers(),
                step: 0.5,
                tolerance: 1e-6,
            }),
            equivariant_under(
                "halved_gradients",
                Bilingual {
                    en: "halving grad_out halves all three results", zh: "grad_out 减半，三个结果都减半"
                },
                CLOSE,
                |(image, weight, grad_out, stride, padding)| {
                    let mut grad_out = grad_out.clone();
                    halve(&mut grad_out);
                    Some((image.clone(), weight.clone(), grad_out, *stride, *padding))
                },
                |_, answer| {
                    let (mut by_image, mut by_weight, mut by_bias) = answer.clone();
                    halve(&mut by_image);
                    halve(&mut by_weight);
                    halve(&mut by_bias);
                    (by_image, by_weight, by_bias)
                },
            ),
        ],
        ..Definition::of(|(image, weight, grad_out, stride, padding)| {
            reference::conv2d_backward(&image, &weight, &grad_out, stride, padding)
        })
    })
}

/// What is differentiated, up to the biases.
fn loss((image, weight, grad_out, stride, padding): &Arguments) -> f64 {
    let out = convolved(image, weight, *stride, *padding).numbers();
    out.iter().zip(grad_out.numbers()).map(|(value, gradient)| value * gradient).sum()
}

fn halve(numbers: &mut impl Numbers) {
    numbers.numbers_mut().into_iter().for_each(|number| *number /= 2.0);
}

/// How many positions a kernel has.
fn n_positions(size: usize, kernel: usize, stride: usize, padding: usize) -> usize {
    (size + 2 * padding - kernel) / stride + 1
}

/// Half of the images leave no room around the kernel in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=3_usize];
    (1..=2_usize, 1..=2_usize, (1..=3_usize, 1..=3_usize), room(), room(), 1..=3_usize, 0..=2_usize)
        .prop_flat_map(|(n_inputs, n_outputs, (kh, kw), above, beside, stride, padding)| {
            let side = |kernel: usize, room: usize| (kernel + room).saturating_sub(2 * padding).max(1);
            let (height, width) = (side(kh, above), side(kw, beside));
            let size = (n_positions(height, kh, stride, padding), n_positions(width, kw, stride, padding));
            (
                channels(n_inputs, (height, width)),
                kernels(n_outputs, n_inputs, (kh, kw)),
                channels(n_outputs, size),
                Just(stride as i64),
                Just(padding as i64),
            )
        })
        .boxed()
}

/// Layers of every stride and padding, on images that grow up to the largest number of pixels.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let strides = [1, 2, 3, 4].into_iter().flat_map(|stride| [0, 1, 3].map(|padding| (stride, padding)));
    strides
        .enumerate()
        .map(|(number, (stride, padding))| {
            let name = format!("stride_{stride}_padding_{padding}");
            let n_pixels = largest * (number + 1) / 12;
            Generated::new(name, move |random| layer(random, n_pixels, stride, padding))
        })
        .collect()
}

fn layer(random: &mut Random, n_pixels: usize, stride: usize, padding: usize) -> Arguments {
    let (n_inputs, n_outputs, kh, kw) = (
        random.random_range(1..=3),
        random.random_range(1..=4),
        random.random_range(1..=4),
        random.random_range(1..=4),
    );
    let height = (n_pixels / n_inputs).isqrt().clamp(4, 12);
    let width = (n_pixels / n_inputs / height).clamp(4, 12);
    let mut channels = |n: usize, size| (0..n).map(|_| matrix(random, size, -10.0..=10.0)).collect::<Channels>();
    let image = channels(n_inputs, (height, width));
    let weight = (0..n_outputs).map(|_| channels(n_inputs, (kh, kw))).collect();
    let size = (n_positions(height, kh, stride, padding), n_positions(width, kw, stride, padding));
    (image, weight, channels(n_outputs, size), stride as i64, padding as i64)
}
