//! The mean of each window, of which those at the edge may stick out.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Picture, brightened, pictures, transposed};
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/avg_pool2d/accepted/reference.rs"]
mod reference;

type Arguments = (Picture, i64, i64, bool);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Picture> {
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "constant_image",
                Bilingual {
                    en: "a constant image stays constant, at the border too",
                    zh: "处处相等的图像，池化后仍然处处相等，边缘也不例外",
                },
                CLOSE,
                |(image, kernel, stride, ceil_mode)| {
                    let constant = image.iter().map(|row| vec![8.0; row.len()]).collect();
                    Some((constant, *kernel, *stride, *ceil_mode))
                },
                |_, answer| answer.iter().map(|row| vec![8.0; row.len()]).collect(),
            ),
            equivariant_under(
                "brighter_image",
                Bilingual {
                    en: "adding 8 to every pixel adds 8 to every mean", zh: "每个像素加 8，每个平均值也加 8"
                },
                // A right answer near 0 may be rounded at the size of what was added.
                Comparison::Close { absolute: 1e-6, relative: 1e-6 },
                |(image, kernel, stride, ceil_mode)| {
                    let has_room = image.iter().flatten().all(|pixel| *pixel <= 92.0);
                    has_room.then(|| (brightened(image, 8.0), *kernel, *stride, *ceil_mode))
                },
                |_, answer| brightened(answer, 8.0),
            ),
            equivariant_under(
                "transposed_image",
                Bilingual {
                    en: "if the image is transposed, the means are transposed", zh: "图像转置，平均值也转置"
                },
                CLOSE,
                |(image, kernel, stride, ceil_mode)| Some((transposed(image), *kernel, *stride, *ceil_mode)),
                |_, answer| transposed(answer),
            ),
        ],
        ..Definition::of(|(image, kernel, stride, ceil_mode)| reference::avg_pool2d(&image, kernel, stride, ceil_mode))
    })
}

/// Half of the images have no room for a second window in one direction.
fn strategy() -> BoxedStrategy<Arguments> {
    let room = || prop_oneof![Just(0_usize), 0..=4_usize];
    (1..=3_usize, room(), room(), 1..=4_i64, any::<bool>())
        .prop_flat_map(|(kernel, above, beside, stride, ceil_mode)| {
            (pictures((kernel + above, kernel + beside)), Just(kernel as i64), Just(stride), Just(ceil_mode))
        })
        .boxed()
}
