//! The multiplications of a depthwise and a pointwise convolution, as a share of those of an ordinary one.

use super::laws::{equivariant_under, unchanged_under};
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition};

#[path = "../../solutions/separable_conv_ratio/accepted/reference.rs"]
mod reference;

/// As in the manifest.
const CLOSE: Comparison = Comparison::Close { absolute: 1e-9, relative: 1e-6 };
/// The most channels, as in the manifest.
const MOST: i64 = 4096;

pub fn content() -> Content {
    Content::new(Definition::<(i64, i64, i64), f64> {
        brute_force: Some(|(_, c_out, kernel)| 1.0 / c_out as f64 + 1.0 / kernel.pow(2) as f64),
        laws: vec![
            unchanged_under(
                "input_channels",
                Bilingual { en: "the number of input channels changes nothing", zh: "输入通道数不影响结果" },
                CLOSE,
                |&(c_in, c_out, kernel)| Some((MOST + 1 - c_in, c_out, kernel)),
            ),
            equivariant_under(
                "twice_the_output_channels",
                Bilingual {
                    en: "with twice as many output channels the ratio is lower by 1 / (2 c_out)",
                    zh: "输出通道数加倍，比值减少 1 / (2 c_out)",
                },
                CLOSE,
                |&(c_in, c_out, kernel)| (2 * c_out <= MOST).then_some((c_in, 2 * c_out, kernel)),
                |&(_, c_out, _), ratio| ratio - 1.0 / (2 * c_out) as f64,
            ),
        ],
        ..Definition::of(|(c_in, c_out, kernel)| reference::separable_conv_ratio(c_in, c_out, kernel))
    })
}
