//! The gradient of max pooling: each window's goes to its first maximum.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Picture, brightened, pictures};
use super::inputs::matrix;
use super::laws::{Adjoint, Numbers, adjoint_of, equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Cases, Content, Definition, Generated};

#[path = "../../solutions/max_pool2d_backward/accepted/reference.rs"]
mod reference;

type Arguments = (Picture, Picture, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Picture> {
        strategy: Some(strategy),
        generated: Cases::Only(generated),
        laws: vec![
            adjoint_of(Adjoint {
                function: Bilingual {
                    en: "taking from x what stands where each window of the image has its first maximum",
                    zh: "“从 x 中取出图像每个窗口第一个最大值所在处的数”",
                },
                forward: taken_at_the_maxima,
                n_inputs: |(image, ..)| image.numbers().len(),
                applied_to: |(_, grad_out, ..)| grad_out.numbers(),
                answer: Numbers::numbers,
                tolerance: 1e-6,
            }),
            unchanged_under(
                "brighter_image",
                Bilingual {
                    en: "adding 8 to every pixel changes no gradient", zh: "每个像素都加 8，梯度不变"
                },
                CLOSE,
                |(image, grad_out, kernel, stride)| {
                    // Sums of quarters are exact, so that no tie comes or goes.
                    let has_room = image.iter().flatten().all(|pixel| *pixel <= 92.0 && (pixel * 4.0).fract() == 0.0);
                    has_room.then(|| (brightened(image, 8.0), grad_out.clone(), *kernel, *stride))
                },
            ),
            equivariant_under(
                "halved_gradients",
                Bilingual { en: "halving grad_out halves the result", zh: "grad_out 减半，结果也减半" },
                CLOSE,
                |(image, grad_out, kernel, stride)| Some((image.clone(), halved(grad_out), *kernel, *stride)),
                |_, answer| halved(answer),
            ),
        ],
        ..Definition::of(|(image, grad_out, kernel, stride)| {
            reference::max_pool2d_backward(&image, &grad_out, kernel, stride)
        })
    })
}

fn halved(picture: &Picture) -> Picture {
    picture.iter().map(|row| row.iter().map(|value| value / 2.0).collect()).collect()
}

/// What `x`, a picture of the image's size, has at the first maximum of each window.
fn taken_at_the_maxima((image, grad_out, kernel, stride): &Arguments, x: &[f64]) -> Vec<f64> {
    let width = image[0].len();
    let window = |i: usize, j: usize| {
        let at =
            move |n: i64| (i * *stride as usize + (n / kernel) as usize, j * *stride as usize + (n % kernel) as usize);
        (0..kernel * kernel).map(at)
    };
    let first = |(i, j)| {
        window(i, j).fold((i * *stride as usize, j * *stride as usize), |best: (usize, usize), at| {
            if image[at.0][at.1] > image[best.0][best.1] { at } else { best }
        })
    };
    let windows = (0..grad_out.len()).flat_map(|i| (0..grad_out[0].len()).map(move |j| (i, j)));
    windows.map(first).map(|(y, x_at)| x[y * width + x_at]).collect()
}

fn n_windows(size: usize, kernel: usize, stride: usize) -> usize {
    (size - kernel) / stride + 1
}

/// Half of the images have no room for a second window in one direction. Ties are frequent.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=3_usize];
    (1..=3_usize, room(), room(), 1..=4_usize)
        .prop_flat_map(|(kernel, above, beside, stride)| {
            let (height, width) = (kernel + above, kernel + beside);
            let grad_out = pictures((n_windows(height, kernel, stride), n_windows(width, kernel, stride)));
            (pictures((height, width)), grad_out, Just(kernel as i64), Just(stride as i64))
        })
        .boxed()
}

/// Images of every stride, without and with many ties.
fn generated(largest: usize) -> Vec<Generated<Arguments>> {
    let strides = [1, 2, 3, 5].into_iter().flat_map(|stride| [1, 2, 3, 5].map(|kernel| (stride, kernel)));
    let both = strides.flat_map(|sizes| [false, true].map(|is_tied| (sizes, is_tied)));
    let cases = both.map(move |((stride, kernel), is_tied)| {
        let ending = if is_tied { "_tied" } else { "" };
        let side = largest.isqrt().min(30);
        Generated::new(format!("stride_{stride}_kernel_{kernel}{ending}"), move |random| {
            let (height, width) = (random.random_range(kernel..=side), side);
            let mut image = matrix(random, (height, width), -100.0..=100.0);
            if is_tied {
                image.numbers_mut().into_iter().for_each(|pixel| *pixel = (*pixel / 50.0).round() + 0.0);
            }
            let size = (n_windows(height, kernel, stride), n_windows(width, kernel, stride));
            (image, matrix(random, size, -100.0..=100.0), kernel as i64, stride as i64)
        })
    });
    cases.collect()
}
