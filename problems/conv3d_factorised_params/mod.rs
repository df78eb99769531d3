//! The weights of a 3D convolution, and those of a spatial and a temporal one in its place.

use super::laws::equivariant_under;
use kata_problem::compare::Comparison;
use kata_problem::{Bilingual, Content, Definition, Law, bilingual};

#[path = "../../solutions/conv3d_factorised_params/accepted/reference.rs"]
mod reference;

type Arguments = (i64, i64, i64, i64, i64);
type Answer = (i64, i64);

/// The most channels in the middle, as in the manifest.
const MOST: i64 = 16384;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        laws: vec![
            Law::relation(
                "matched_middle",
                Bilingual {
                    en: "with floor(t kernel² c_in c_out / (kernel² c_in + t c_out)) channels in the middle, the pair has no more weights than the full layer",
                    zh: "中间通道数取 floor(t kernel² c_in c_out / (kernel² c_in + t c_out)) 时，拆开后的权重不比完整的多",
                },
                |&(c_in, c_out, kernel, t, _)| {
                    let square = kernel * kernel;
                    let mid = t * square * c_in * c_out / (square * c_in + t * c_out);
                    (1..=MOST).contains(&mid).then_some((c_in, c_out, kernel, t, mid))
                },
                |_, _, &(.., mid), &(full, pair)| {
                    if pair <= full {
                        return Ok(());
                    }
                    Err(bilingual!(
                        "with {mid} channels in the middle the pair has {pair} weights, and the full layer {full}",
                        "中间有 {mid} 个通道时，拆开后有 {pair} 个权重，而完整的有 {full} 个"
                    ))
                },
            ),
            equivariant_under(
                "twice_the_middle",
                Bilingual {
                    en: "twice as many channels in the middle double the pair's weights and leave the full layer as it is",
                    zh: "中间通道数加倍，拆开后的权重加倍，完整的不变",
                },
                Comparison::Exact,
                |&(c_in, c_out, kernel, t, mid)| (2 * mid <= MOST).then_some((c_in, c_out, kernel, t, 2 * mid)),
                |_, &(full, pair)| (full, pair.saturating_mul(2)),
            ),
        ],
        ..Definition::of(|(c_in, c_out, kernel, t, mid)| {
            reference::conv3d_factorised_params(c_in, c_out, kernel, t, mid)
        })
    })
}
