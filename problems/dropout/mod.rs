//! Inverted dropout, with the random mask handed in.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/dropout/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<bool>, f64, bool);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Vec<f64>> {
        laws: vec![
            unchanged_under(
                "mask_at_inference",
                Bilingual {
                    en: "at inference, the mask and p do not matter", zh: "推理时，掩码和 p 都不起作用"
                },
                CLOSE,
                |(x, keep, p, training)| {
                    (!training).then(|| (x.clone(), keep.iter().map(|keep| !keep).collect(), 0.75 - p.min(0.75), false))
                },
            ),
            equivariant_under(
                "doubled_activations",
                Bilingual {
                    en: "doubling the activations doubles the result", zh: "激活值加倍，结果也加倍"
                },
                CLOSE,
                |(x, keep, p, training)| Some((x.iter().map(|x| 2.0 * x).collect(), keep.clone(), *p, *training)),
                |_, answer| answer.iter().map(|value| 2.0 * value).collect(),
            ),
        ],
        ..Definition::of(|(x, keep, p, training)| reference::dropout(&x, &keep, p, training))
    })
}
