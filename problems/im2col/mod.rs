//! The patches of an image as the rows of a matrix.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, all_turned, channels, convolved};
use super::laws::{Numbers, equivariant_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/im2col/accepted/reference.rs"]
pub mod reference;

type Arguments = (Channels, i64, i64, i64);
type Rows = Vec<Vec<f64>>;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Rows> {
        strategy: Some(strategy),
        laws: vec![
            Law::answer(
                "times_a_kernel",
                Bilingual {
                    en: "the matrix times a flattened kernel is the convolution with that kernel",
                    zh: "矩阵乘以摊平的卷积核，等于用这个卷积核做卷积",
                },
                times_a_kernel,
            ),
            equivariant_under(
                "reversed_channels",
                Bilingual {
                    en: "reversing the channels reverses their blocks in each row",
                    zh: "颠倒通道的顺序，每一行里的各段也随之颠倒",
                },
                CLOSE,
                |(image, kernel, stride, padding)| {
                    Some((image.iter().rev().cloned().collect(), *kernel, *stride, *padding))
                },
                |(_, kernel, ..), rows| {
                    let blocks = |row: &Vec<f64>| row.rchunks((kernel * kernel) as usize).flatten().copied().collect();
                    rows.iter().map(blocks).collect()
                },
            ),
            equivariant_under(
                "turned_image",
                Bilingual {
                    en: "if nothing is left over, turning the image by 180 degrees reverses the rows and the block of each channel",
                    zh: "没有剩余像素时，图像旋转 180 度，行的顺序颠倒，每行里各通道的一段也颠倒",
                },
                CLOSE,
                |(image, kernel, stride, padding)| {
                    let is_left_over = |size: usize| (size as i64 + 2 * padding - kernel) % stride != 0;
                    let is_whole = !is_left_over(image[0].len()) && !is_left_over(image[0][0].len());
                    is_whole.then(|| (all_turned(image), *kernel, *stride, *padding))
                },
                |(_, kernel, ..), rows| {
                    let turned = |row: &Vec<f64>| {
                        row.chunks((kernel * kernel) as usize).flat_map(|block| block.iter().rev().copied()).collect()
                    };
                    rows.iter().rev().map(turned).collect()
                },
            ),
        ],
        ..Definition::of(|(image, kernel, stride, padding)| reference::im2col(&image, kernel, stride, padding))
    })
}

/// Half of the images leave no room around the kernel in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=3_usize];
    (1..=3_usize, room(), room(), 1..=3_i64, 1..=3_i64, 0..=2_i64)
        .prop_flat_map(|(n, above, beside, kernel, stride, padding)| {
            let side = |room: usize| (kernel as usize + room).saturating_sub(2 * padding as usize).max(1);
            (channels(n, (side(above), side(beside))), Just(kernel), Just(stride), Just(padding))
        })
        .boxed()
}

fn times_a_kernel((image, kernel, stride, padding): &Arguments, rows: &Rows) -> Result<(), Bilingual> {
    let side = *kernel as usize;
    // Small whole numbers, none of them like its neighbours.
    let weight = |c: usize, a: usize, b: usize| (5 * c + 3 * a + 7 * b) as f64 % 11.0 - 4.0;
    let channel = |c| (0..side).map(|a| (0..side).map(|b| weight(c, a, b)).collect()).collect();
    let kernel: Channels = (0..image.len()).map(channel).collect();
    let expected = convolved(image, &vec![kernel.clone()], *stride, *padding).numbers();
    let (n_rows, n_positions) = (rows.len(), expected.len());
    if n_rows != n_positions {
        return Err(bilingual!(
            "the result has {n_rows} rows, and there are {n_positions} positions",
            "结果有 {n_rows} 行，而位置有 {n_positions} 个"
        ));
    }
    let kernel = kernel.numbers();
    for (at, (row, expected)) in rows.iter().zip(expected).enumerate() {
        let terms = || row.iter().zip(&kernel).map(|(pixel, weight)| pixel * weight);
        let (got, size): (f64, f64) = (terms().sum(), terms().map(f64::abs).sum());
        let is_close = (got - expected).abs() <= 1e-6 * (1.0 + size);
        if row.len() != kernel.len() || !is_close {
            return Err(bilingual!(
                "row {at} times a kernel should be {expected:?} and is {got:?}",
                "第 {at} 行（从 0 数起）乘以某个卷积核应为 {expected:?}，却是 {got:?}"
            ));
        }
    }
    Ok(())
}
