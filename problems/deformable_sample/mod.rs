//! The patches of an image whose pixels are read at points that are moved by offsets.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::im2col;
use super::images::{Channels, Picture, offset_maps, pictures, still, turned, turned_offsets};
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/deformable_sample/accepted/reference.rs"]
pub mod reference;

type Arguments = (Picture, Channels, i64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Picture> {
        strategy: Some(strategy),
        laws: vec![
            Law::answer(
                "whole_offsets",
                Bilingual {
                    en: "a tap that is moved by whole pixels reads a pixel, or 0 outside",
                    zh: "偏移是整数时，采样点读到的就是一个像素，在图像外则是 0",
                },
                whole_offsets,
            ),
            equivariant_under(
                "turned_image",
                Bilingual {
                    en: "turning the image and all offsets by 180 degrees reverses the rows, and the taps in each of them",
                    zh: "图像和所有偏移都旋转 180 度，行的顺序颠倒，每行里采样点的顺序也颠倒",
                },
                CLOSE,
                |(image, offsets, kernel)| Some((turned(image), turned_offsets(offsets), *kernel)),
                |_, answer| turned(answer),
            ),
            equivariant_under(
                "no_offsets",
                Bilingual {
                    en: "with all offsets 0, the rows are those of im2col with a padding of K // 2",
                    zh: "偏移全为 0 时，结果就是补零 K // 2 的 im2col",
                },
                CLOSE,
                |(image, offsets, kernel)| Some((image.clone(), still(offsets), *kernel)),
                |(image, _, kernel), _| im2col::reference::im2col(std::slice::from_ref(image), *kernel, 1, kernel / 2),
            ),
        ],
        ..Definition::of(|(image, offsets, kernel)| reference::deformable_sample(&image, &offsets, kernel))
    })
}

fn whole_offsets((image, offsets, kernel): &Arguments, answer: &Picture) -> Result<(), Bilingual> {
    let width = image[0].len();
    for (at, row) in answer.iter().enumerate().take(image.len() * width) {
        let (i, j) = (at / width, at % width);
        for (tap, got) in row.iter().enumerate().take(offsets.len() / 2) {
            let (dy, dx) = (offsets[2 * tap][i][j], offsets[2 * tap + 1][i][j]);
            if dy.fract() != 0.0 || dx.fract() != 0.0 {
                continue;
            }
            let (a, b) = (tap as i64 / kernel, tap as i64 % kernel);
            let y = usize::try_from(i as i64 + a - kernel / 2 + dy as i64).ok();
            let x = usize::try_from(j as i64 + b - kernel / 2 + dx as i64).ok();
            let inside = || image.get(y?)?.get(x?);
            let expected = inside().copied().unwrap_or(0.0);
            let is_close = (got - expected).abs() <= 1e-6 * (1.0 + expected.abs());
            if !is_close {
                return Err(bilingual!(
                    "item {tap} of row {at} should be the pixel {expected:?} and is {got:?}",
                    "第 {at} 行第 {tap} 项（从 0 数起）应为像素 {expected:?}，却是 {got:?}"
                ));
            }
        }
    }
    Ok(())
}

fn strategy() -> BoxedStrategy<Arguments> {
    (1..=3_usize, 1..=3_usize, prop_oneof![2 => Just(1_usize), 1 => Just(3_usize)])
        .prop_flat_map(|(height, width, kernel)| {
            (pictures((height, width)), offset_maps(kernel * kernel, (height, width)), Just(kernel as i64))
        })
        .boxed()
}
