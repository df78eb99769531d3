//! Building a max-heap: any order of `nums` in which no child exceeds its parent. Most inputs have many such orders, so only the laws judge; the
//! oracle's answer is one of them and is not compared.

use proptest::prelude::*;

use super::arrays::{HIGHEST, LOWEST, nearly_of_a_shape, of_every_shape};
use super::laws::permutation_of;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

#[path = "../../solutions/build_max_heap/accepted/reference.rs"]
mod reference;

type Arguments = (Vec<i64>,);
type Answer = Vec<i64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums,)| reference::build_max_heap(nums),
        brute_force: Some(brute_force),
        valid: None,
        strategy: Some(strategy),
        generated: Cases::Only(of_every_shape),
        axes: Vec::new(),
        laws: vec![
            Law::answer(
                "heap",
                Bilingual { en: "no child exceeds its parent", zh: "没有任何一个孩子大于它的父节点" },
                |_, answer| is_heap(answer),
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

fn strategy() -> BoxedStrategy<Arguments> {
    let limits = prop::sample::select(vec![LOWEST, LOWEST + 1, -1, 0, 1, HIGHEST - 1, HIGHEST]);
    prop_oneof![
        4 => prop::collection::vec(-3..=3_i64, 0..12),
        2 => prop::collection::vec(LOWEST..=HIGHEST, 0..24),
        1 => prop::collection::vec(limits, 0..8),
        1 => prop::collection::vec(-100..=100_i64, 24..80),
        3 => nearly_of_a_shape(),
    ]
    .prop_map(|nums| (nums,))
    .boxed()
}

fn is_heap(answer: &[i64]) -> Result<(), Bilingual> {
    match (1..answer.len()).find(|&child| answer[child] > answer[(child - 1) / 2]) {
        Some(child) => {
            let parent = (child - 1) / 2;
            let (value, above) = (answer[child], answer[parent]);
            Err(bilingual!(
                "result[{child}] = {value} exceeds its parent result[{parent}] = {above}",
                "result[{child}] = {value} 大于它的父节点 result[{parent}] = {above}"
            ))
        }
        None => Ok(()),
    }
}
