//! The mean smooth L1 loss of predictions and targets.
//!
//! The reference is the definition itself, so there is no brute force: a reference in another language is held against it.

use super::laws::{equivariant_under, unchanged_under};
use super::normalisation::mapped;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/smooth_l1/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<f64>, Vec<f64>, f64);

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };

pub fn content() -> Content {
    Content::new(Definition::<Arguments, f64> {
        laws: vec![
            unchanged_under(
                "exchanged",
                Bilingual {
                    en: "exchanging predictions and targets changes nothing", zh: "预测与目标互换，结果不变"
                },
                CLOSE,
                |(pred, target, beta)| Some((target.clone(), pred.clone(), *beta)),
            ),
            equivariant_under(
                "halved",
                Bilingual {
                    en: "predictions, targets and beta halved: the loss is halved",
                    zh: "预测、目标和 beta 都减半，损失也减半",
                },
                CLOSE,
                |(pred, target, beta)| Some((mapped(pred, |x| x / 2.0), mapped(target, |x| x / 2.0), beta / 2.0)),
                |_, loss| loss / 2.0,
            ),
            unchanged_under(
                "moved",
                Bilingual {
                    en: "a number added to all predictions and targets changes nothing",
                    zh: "所有的预测与目标加上同一个数，结果不变",
                },
                CLOSE,
                |(pred, target, beta)| Some((mapped(pred, |x| x + 16.0), mapped(target, |x| x + 16.0), *beta)),
            ),
        ],
        ..Definition::of(|(pred, target, beta)| reference::smooth_l1(&pred, &target, beta))
    })
}
