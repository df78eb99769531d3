//! A picture resized by linear interpolation between the centres of its pixels.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Picture, pictures, transposed, turned};
use super::laws::equivariant_under;
use kata_problem::compare::{Comparison, compare};
use kata_problem::typed::Typed;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/upsample_bilinear/accepted/reference.rs"]
mod reference;

type Arguments = (Picture, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Picture> {
        strategy: Some(strategy),
        laws: vec![
            Law::answer(
                "the_same_size",
                Bilingual {
                    en: "resizing to the same size changes nothing", zh: "尺寸不变时，结果就是原图"
                },
                |(image, h, w), answer| {
                    let is_same = image.len() == *h as usize && image[0].len() == *w as usize;
                    match compare(CLOSE, &image.clone().into_value(), &answer.clone().into_value()) {
                        Some(_) if is_same => Err(bilingual!(
                            "the size is the same, and the result is not the image",
                            "尺寸没变，结果却不是原图"
                        )),
                        _ => Ok(()),
                    }
                },
            ),
            Law::answer(
                "between_the_extremes",
                Bilingual {
                    en: "no value lies beyond the least and the greatest pixel",
                    zh: "所有值都在最小像素与最大像素之间",
                },
                between_the_extremes,
            ),
            equivariant_under(
                "turned_image",
                Bilingual {
                    en: "turning the image by 180 degrees turns the result",
                    zh: "图像旋转 180 度，结果也旋转 180 度",
                },
                CLOSE,
                |(image, h, w)| Some((turned(image), *h, *w)),
                |_, answer| turned(answer),
            ),
            equivariant_under(
                "transposed_image",
                Bilingual {
                    en: "if the image is transposed and h and w change places, the result is transposed",
                    zh: "图像转置，h 与 w 对调，结果也转置",
                },
                CLOSE,
                |(image, h, w)| Some((transposed(image), *w, *h)),
                |_, answer| transposed(answer),
            ),
        ],
        ..Definition::of(|(image, h, w)| reference::upsample_bilinear(&image, h, w))
    })
}

fn between_the_extremes((image, ..): &Arguments, answer: &Picture) -> Result<(), Bilingual> {
    let pixels = || image.iter().flatten().copied();
    let (least, greatest) = (pixels().fold(f64::INFINITY, f64::min), pixels().fold(f64::NEG_INFINITY, f64::max));
    let margin = 1e-9 + 1e-6 * least.abs().max(greatest.abs());
    match answer.iter().flatten().find(|value| !(least - margin..=greatest + margin).contains(*value)) {
        Some(value) => Err(bilingual!(
            "{value:?} is not between the least pixel {least:?} and the greatest {greatest:?}",
            "{value:?} 不在最小像素 {least:?} 与最大像素 {greatest:?} 之间"
        )),
        None => Ok(()),
    }
}

/// In a sixth of the calls the size stays.
fn strategy() -> BoxedStrategy<Arguments> {
    let size = || (1..=4_usize, 1..=4_usize);
    let same = size().prop_flat_map(|(h, w)| (pictures((h, w)), Just(h as i64), Just(w as i64)));
    prop_oneof![1 => same, 5 => (size().prop_flat_map(pictures), 1..=8_i64, 1..=8_i64)].boxed()
}
