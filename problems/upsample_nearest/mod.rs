//! A picture resized by copying pixels.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Picture, pictures, transposed};
use super::laws::{equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/upsample_nearest/accepted/reference.rs"]
mod reference;

type Arguments = (Picture, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
/// The largest side, as in the manifest.
const MOST: usize = 60;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Picture> {
        strategy: Some(strategy),
        laws: vec![
            Law::answer(
                "values_of_the_image",
                Bilingual {
                    en: "every value of the result is one of the image's", zh: "结果中的每个值都是原图里的值"
                },
                |(image, ..), answer| {
                    let pixels = || image.iter().flatten();
                    let is_known =
                        |value: f64| pixels().any(|pixel| (pixel - value).abs() <= 1e-9 + 1e-6 * pixel.abs());
                    match answer.iter().flatten().find(|value| !is_known(**value)) {
                        Some(value) => Err(bilingual!("{value:?} is not in the image", "{value:?} 不在原图中")),
                        None => Ok(()),
                    }
                },
            ),
            unchanged_under(
                "doubled_pixels",
                Bilingual {
                    en: "repeating each pixel of the image in both directions changes nothing",
                    zh: "原图的每个像素在两个方向上都重复一次，结果不变",
                },
                CLOSE,
                |(image, h, w)| {
                    let twice = |row: &Vec<f64>| row.iter().flat_map(|pixel| [*pixel; 2]).collect::<Vec<f64>>();
                    let has_room = 2 * image.len().max(image[0].len()) <= MOST;
                    has_room.then(|| (image.iter().flat_map(|row| [twice(row), twice(row)]).collect(), *h, *w))
                },
            ),
            equivariant_under(
                "transposed_image",
                Bilingual {
                    en: "transposing the image and exchanging h and w transposes the result",
                    zh: "图像转置并交换 h 与 w，结果也转置",
                },
                CLOSE,
                |(image, h, w)| Some((transposed(image), *w, *h)),
                |_, answer| transposed(answer),
            ),
        ],
        ..Definition::of(|(image, h, w)| reference::upsample_nearest(&image, h, w))
    })
}

fn strategy() -> BoxedStrategy<Arguments> {
    let size = (1..=5_usize, 1..=5_usize);
    (size.prop_flat_map(pictures), 1..=9_i64, 1..=9_i64).boxed()
}
