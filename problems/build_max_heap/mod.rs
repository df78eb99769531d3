//! Building a max-heap: any order of `nums` in which no child exceeds its parent. Most inputs have many such orders, so only the laws judge; the
//! oracle's answer is one of them and is not compared.

use super::arrays::{of_every_shape, small};
use super::heaps::is_heap;
use super::laws::permutation_of;
use kata_problem::{Bilingual, Cases, Content, Definition, Law};

#[path = "../../solutions/build_max_heap/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = Vec<i64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums,)| reference::build_max_heap(nums),
        brute_force: Some(brute_force),
        valid: None,
        strategy: Some(small),
        generated: Cases::Only(of_every_shape),
        axes: Vec::new(),
        laws: vec![
            Law::answer(
                "heap",
                Bilingual { en: "no child exceeds its parent", zh: "没有任何一个孩子大于它的父节点" },
                |_, answer| is_heap(answer, 1..answer.len()),
            ),
            permutation_of("nums", |(nums,)| nums),
        ],
    })
}

/// An array in descending order is a heap: every parent comes before its children.
fn brute_force((mut nums,): Arguments) -> Answer {
    nums.sort_by(|one, other| other.cmp(one));
    nums
}
