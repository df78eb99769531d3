//! The convolution of an image whose pixels are read at points that are moved by offsets.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::collection::vec;
use proptest::prelude::*;

use super::images::{
    Channels, Kernels, Picture, all_turned, channels, kernels, offset_maps, still, transposed, transposed_offsets,
    turned_offsets,
};
use super::inputs::matrix;
use super::laws::{Numbers, equivariant_under};
use super::{conv2d, deformable_sample};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated, Law, Random, bilingual};

#[path = "../../solutions/deform_conv2d/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Channels, Kernels, Vec<f64>, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: laws(),
        ..Definition::of(|(image, offsets, weight, bias, stride, padding)| {
            reference::deform_conv2d(&image, &offsets, &weight, &bias, stride, padding)
        })
    })
}

fn laws() -> Vec<Law<Arguments, Channels>> {
    vec![
        equivariant_under(
            "no_offsets",
            Bilingual {
                en: "with all offsets 0, the result is the plain convolution",
                zh: "偏移全为 0 时，结果就是普通卷积",
            },
            CLOSE,
            |(image, offsets, weight, bias, stride, padding)| {
                Some((image.clone(), still(offsets), weight.clone(), bias.clone(), *stride, *padding))
            },
            |(image, _, weight, bias, stride, padding), _| {
                conv2d::reference::conv2d(image, weight, bias, *stride, *padding, 1)
            },
        ),
        Law::answer(
            "kernels_times_patches",
            Bilingual {
                en: "with a stride of 1 and a padding of K // 2, the result is the matrix of the sampled patches times the kernels",
                zh: "步长为 1、补零为 K // 2 时，结果等于采样得到的矩阵乘以卷积核",
            },
            kernels_times_patches,
        ),
        equivariant_under(
            "turned_image_and_kernels",
            Bilingual {
                en: "if nothing is left over, turning image, kernels and offsets by 180 degrees turns the result",
                zh: "没有剩余像素时，图像、卷积核和偏移都旋转 180 度，结果也旋转 180 度",
            },
            CLOSE,
            |(image, offsets, weight, bias, stride, padding)| {
                let is_whole = |size: usize, kernel: usize| (size as i64 + 2 * padding - kernel as i64) % stride == 0;
                let is_whole =
                    is_whole(image[0].len(), weight[0][0].len()) && is_whole(image[0][0].len(), weight[0][0][0].len());
                let weight = weight.iter().map(all_turned).collect();
                is_whole.then(|| (all_turned(image), turned_offsets(offsets), weight, bias.clone(), *stride, *padding))
            },
            |_, answer| all_turned(answer),
        ),
        equivariant_under(
            "rows_for_columns",
            Bilingual {
                en: "exchanging rows and columns of image, kernels and maps, and dy and dx, exchanges rows and columns of the result",
                zh: "图像、卷积核、偏移图都转置，dy 与 dx 也互换，结果就转置",
            },
            CLOSE,
            |(image, offsets, weight, bias, stride, padding)| {
                let offsets = transposed_offsets(offsets, weight[0][0][0].len());
                let weight = weight.iter().map(all_transposed).collect();
                Some((all_transposed(image), offsets, weight, bias.clone(), *stride, *padding))
            },
            |_, answer| all_transposed(answer),
        ),
    ]
}

fn all_transposed(channels: &Channels) -> Channels {
    channels.iter().map(transposed).collect()
}

fn kernels_times_patches(
    (image, offsets, weight, bias, stride, padding): &Arguments,
    answer: &Channels,
) -> Result<(), Bilingual> {
    let side = weight[0][0].len();
    let is_square = side % 2 == 1 && weight[0][0][0].len() == side;
    if !is_square || (*stride, *padding) != (1, side as i64 / 2) {
        return Ok(());
    }
    let patches_of = |channel: &Picture| deformable_sample::reference::deformable_sample(channel, offsets, side as i64);
    let patches: Vec<Picture> = image.iter().map(patches_of).collect();
    for (o, (channel, kernels)) in answer.iter().zip(weight).enumerate() {
        for (at, got) in channel.numbers().into_iter().enumerate() {
            let pixels = patches.iter().flat_map(|rows| &rows[at]);
            let terms: Vec<f64> = pixels.zip(kernels.numbers()).map(|(pixel, weight)| pixel * weight).collect();
            let (expected, size) =
                (bias[o] + terms.iter().sum::<f64>(), terms.iter().map(|term| term.abs()).sum::<f64>());
            let is_close = (got - expected).abs() <= 1e-6 * (1.0 + size + bias[o].abs());
            if !is_close {
                return Err(bilingual!(
                    "row {at} of the sampled patches times kernel {o} should be {expected:?} and is {got:?}",
                    "采样矩阵第 {at} 行乘以第 {o} 个卷积核（从 0 数起）应为 {expected:?}，却是 {got:?}"
                ));
            }
        }
    }
    Ok(())
}

/// How many positions a kernel has.
fn n_positions(size: usize, kernel: usize, stride: usize, padding: usize) -> usize {
    (size + 2 * padding - kernel) / stride + 1
}

/// Half of the images leave no room around the kernel in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=2_usize];
    let kernel = prop_oneof![4 => (1..=2_usize, 1..=2_usize), 1 => Just((3_usize, 3_usize))];
    let padded = prop_oneof![2 => Just((1_usize, 0_usize)), 2 => Just((1, 1)), 3 => (2..=3_usize, 0..=1_usize)];
    (1..=2_usize, 1..=2_usize, kernel, room(), room(), padded)
        .prop_flat_map(|(n_inputs, n_outputs, (kh, kw), above, beside, (stride, padding))| {
            let side = |kernel: usize, room: usize| (kernel + room).saturating_sub(2 * padding).max(1);
            let (height, width) = (side(kh, above), side(kw, beside));
            let size = (n_positions(height, kh, stride, padding), n_positions(width, kw, stride, padding));
            (
                channels(n_inputs, (height, width)),
                offset_maps(kh * kw, size),
                kernels(n_outputs, n_inputs, (kh, kw)),
                vec((-8..=8_i32).prop_map(|n| f64::from(n) / 2.0), n_outputs),
                Just(stride as i64),
                Just(padding as i64),
            )
        })
        .boxed()
}

/// The sizes of a call.
struct Layer {
    n_inputs: usize,
    n_outputs: usize,
    kernel: (usize, usize),
    size: (usize, usize),
    stride: usize,
    padding: usize,
}

/// Layers of every stride and padding, on images that grow up to the largest number of pixels, and those with the most positions and the most taps.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let strides = [1, 2, 3].into_iter().flat_map(|stride| [0, 1, 2].map(|padding| (stride, padding)));
    let grown = strides.enumerate().map(|(number, (stride, padding))| {
        let name = format!("stride_{stride}_padding_{padding}");
        let n_pixels = largest * (number + 1) / 9;
        // Every third layer moves its points far out of the image.
        let reach = if number % 3 == 2 { 10.0 } else { 2.0 };
        Generated::new(name, move |random| {
            let mut up_to_three = || random.random_range(1..=3_usize);
            let (n_inputs, n_outputs, kernel) = (up_to_three(), up_to_three(), (up_to_three(), up_to_three()));
            let height = (n_pixels / n_inputs).isqrt().clamp(3, 8);
            let size = (height, (n_pixels / n_inputs / height).clamp(3, 8));
            Layer { n_inputs, n_outputs, kernel, size, stride, padding }.filled(random, reach)
        })
    });
    let most_positions = Generated::new("most_positions", |random| {
        let layer = Layer { n_inputs: 1, n_outputs: 1, kernel: (1, 1), size: (8, 8), stride: 1, padding: 2 };
        layer.filled(random, 10.0)
    });
    let most_taps = Generated::new("most_taps", |random| {
        let layer = Layer { n_inputs: 3, n_outputs: 3, kernel: (3, 3), size: (8, 8), stride: 1, padding: 2 };
        layer.filled(random, 10.0)
    });
    grown.chain([most_positions, most_taps]).collect()
}

impl Layer {
    /// With random numbers, and with offsets up to `reach`.
    fn filled(&self, random: &mut Random, reach: f64) -> Arguments {
        let &Layer { n_inputs, n_outputs, kernel, size, stride, padding } = self;
        let positions =
            (n_positions(size.0, kernel.0, stride, padding), n_positions(size.1, kernel.1, stride, padding));
        let mut numbers = |n: usize, size, largest: f64| -> Channels {
            (0..n).map(|_| matrix(random, size, -largest..=largest)).collect()
        };
        let image = numbers(n_inputs, size, 100.0);
        let offsets = numbers(2 * kernel.0 * kernel.1, positions, reach);
        let weight = (0..n_outputs).map(|_| numbers(n_inputs, kernel, 10.0)).collect();
        (image, offsets, weight, numbers(1, (1, n_outputs), 10.0).numbers(), stride as i64, padding as i64)
    }
}
