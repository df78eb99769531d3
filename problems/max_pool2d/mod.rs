//! The largest pixel of each whole window.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Picture, brightened, pictures, transposed};
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/max_pool2d/accepted/reference.rs"]
mod reference;

type Arguments = (Picture, i64, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Picture> {
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "brighter_image",
                Bilingual {
                    en: "adding 8 to every pixel adds 8 to the result", zh: "每个像素加 8，结果也加 8"
                },
                CLOSE,
                |(image, kernel, stride)| {
                    let has_room = image.iter().flatten().all(|pixel| *pixel <= 92.0);
                    has_room.then(|| (brightened(image, 8.0), *kernel, *stride))
                },
                |_, answer| brightened(answer, 8.0),
            ),
            equivariant_under(
                "transposed_image",
                Bilingual { en: "transposing the image transposes the result", zh: "图像转置，结果也转置" },
                CLOSE,
                |(image, kernel, stride)| Some((transposed(image), *kernel, *stride)),
                |_, answer| transposed(answer),
            ),
        ],
        ..Definition::of(|(image, kernel, stride)| reference::max_pool2d(&image, kernel, stride))
    })
}

/// Half of the images have no room for a second window in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=4_usize];
    (1..=3_usize, room(), room(), 1..=4_i64, prop_oneof![2 => Just(0.0), 1 => Just(-8.0)])
        .prop_flat_map(|(kernel, above, beside, stride, shift)| {
            let image = pictures((kernel + above, kernel + beside)).prop_map(move |image| brightened(&image, shift));
            (image, Just(kernel as i64), Just(stride))
        })
        .boxed()
}
