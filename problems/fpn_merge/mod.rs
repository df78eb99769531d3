//! A feature map plus a coarser one, enlarged to its size.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use proptest::prelude::*;

use super::images::{Channels, brightened, channels, transposed};
use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/fpn_merge/accepted/reference.rs"]
mod reference;

type Arguments = (Channels, Channels);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Channels> {
        strategy: Some(strategy),
        laws: vec![
            equivariant_under(
                "coarse_map_of_zeros",
                Bilingual {
                    en: "a coarse map of zeros leaves the lateral one as it is",
                    zh: "粗特征图全为 0 时，结果就是 lateral",
                },
                CLOSE,
                |(top, lateral)| {
                    let zeros = |map: &Vec<Vec<f64>>| map.iter().map(|row| vec![0.0; row.len()]).collect();
                    Some((top.iter().map(zeros).collect(), lateral.clone()))
                },
                |(_, lateral), _| lateral.clone(),
            ),
            equivariant_under(
                "transposed_maps",
                Bilingual {
                    en: "transposing both maps transposes the result", zh: "两张图都转置，结果也转置"
                },
                CLOSE,
                |(top, lateral)| Some((all_transposed(top), all_transposed(lateral))),
                |_, answer| all_transposed(answer),
            ),
            equivariant_under(
                "brighter_coarse_map",
                Bilingual {
                    en: "adding 8 to the coarse map adds 8 to the result", zh: "粗特征图处处加 8，结果也加 8"
                },
                // A right answer near 0 may be rounded at the size of what was added.
                Comparison::Close { absolute: 1e-6, relative: 1e-6 },
                |(top, lateral)| {
                    let has_room = top.iter().flatten().flatten().all(|value| *value <= 92.0);
                    has_room.then(|| (top.iter().map(|map| brightened(map, 8.0)).collect(), lateral.clone()))
                },
                |_, answer| answer.iter().map(|map| brightened(map, 8.0)).collect(),
            ),
        ],
        ..Definition::of(|(top, lateral)| reference::fpn_merge(&top, &lateral))
    })
}

fn all_transposed(maps: &Channels) -> Channels {
    maps.iter().map(transposed).collect()
}

/// A third of the fine maps are twice as large as the coarse ones.
fn strategy() -> BoxedStrategy<Arguments> {
    let coarse = || (1..=3_usize, 1..=3_usize);
    let twice = coarse().prop_map(|(h, w)| ((h, w), (2 * h, 2 * w)));
    let any = (coarse(), (1..=7_usize, 1..=7_usize));
    (1..=2_usize, prop_oneof![1 => twice, 2 => any])
        .prop_flat_map(|(n, (coarse, fine))| (channels(n, coarse), channels(n, fine)))
        .boxed()
}
