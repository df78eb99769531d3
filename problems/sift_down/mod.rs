//! Sift-down: one element sinks into the two heaps below it. The rules for ties and for `size` leave one right answer. It neither builds a heap nor
//! examines elements above `i`.

use super::heaps::{below, is_heap};
use super::laws::permutation_of;
use kata_problem::{Bilingual, Cases, Content, Definition, Law, bilingual};

mod inputs;

#[path = "../../solutions/sift_down/accepted/reference.rs"]
mod reference;

/// nums, i and size.
type Arguments = (Vec<i64>, i64, i64);
type Answer = Vec<i64>;

pub fn content() -> Content {
    Content::new(Definition::<Arguments, Answer> {
        oracle: |(nums, i, size)| reference::sift_down(nums, i as usize, size as usize),
        brute_force: Some(brute_force),
        valid: Some(valid),
        strategy: Some(inputs::strategy),
        generated: Cases::Only(inputs::generated),
        axes: Vec::new(),
        laws: vec![
            permutation_of("nums", |(nums, ..)| nums),
            Law::answer(
                "rest_untouched",
                Bilingual {
                    en: "only places of i's subtree within size change",
                    zh: "只有前 size 个位置中属于 i 的子树的那些会改变",
                },
                |arguments, answer| rest_untouched(arguments, answer),
            ),
            Law::answer(
                "heap_at_i",
                Bilingual {
                    en: "within size, no child in i's subtree exceeds its parent",
                    zh: "在前 size 个元素中，i 的子树里没有任何一个孩子大于它的父节点",
                },
                |(_, i, size), answer| is_heap(answer, below(*i as usize, answer.len().min(*size as usize))),
            ),
            Law::relation(
                "beyond_size",
                Bilingual {
                    en: "cutting nums off at size does not change the first size elements of the result",
                    zh: "只保留 nums 的前 size 个元素，结果的前 size 个元素不变",
                },
                |(nums, i, size)| {
                    let end = *size as usize;
                    (end < nums.len()).then(|| (nums[..end].to_vec(), *i, *size))
                },
                |_, answer, _, of_cut| match answer.iter().zip(of_cut).position(|(one, other)| one != other) {
                    Some(idx) => {
                        let (one, other) = (answer[idx], of_cut[idx]);
                        Err(bilingual!("result[{idx}] = {one} becomes {other}", "result[{idx}] = {one} 变成了 {other}"))
                    }
                    None => Ok(()),
                },
            ),
        ],
    })
}

/// Finds the path of the element and sorts the path's values as the rules demand: those greater than the element, the element, the others.
fn brute_force((mut nums, i, size): Arguments) -> Answer {
    let mut path = vec![i as usize];
    loop {
        let parent = path[path.len() - 1];
        let children = (2 * parent + 1..2 * parent + 3).filter(|&child| child < size as usize);
        // Searched from the right, the last of the greatest is the left one of equal children.
        match children.rev().max_by_key(|&child| nums[child]) {
            Some(child) => path.push(child),
            None => break,
        }
    }
    let element = nums[i as usize];
    let (greater, others): (Vec<i64>, Vec<i64>) =
        path[1..].iter().map(|&idx| nums[idx]).partition(|&num| num > element);
    for (idx, num) in path.into_iter().zip(greater.into_iter().chain([element]).chain(others)) {
        nums[idx] = num;
    }
    nums
}

fn valid((nums, i, size): &Arguments) -> Result<(), String> {
    let (i, size) = (*i as usize, *size as usize);
    match below(i, size).into_iter().find(|&child| (child - 1) / 2 != i && nums[child] > nums[(child - 1) / 2]) {
        Some(child) => Err(format!(
            "the subtrees of i = {i} are not heaps: nums[{child}] = {} exceeds its parent nums[{}] = {}",
            nums[child],
            (child - 1) / 2,
            nums[(child - 1) / 2]
        )),
        None => Ok(()),
    }
}

fn rest_untouched((nums, i, size): &Arguments, answer: &[i64]) -> Result<(), Bilingual> {
    let mut may_change = vec![false; nums.len()];
    may_change[*i as usize] = true;
    below(*i as usize, *size as usize).into_iter().for_each(|idx| may_change[idx] = true);
    match (0..nums.len().min(answer.len())).find(|&idx| !may_change[idx] && nums[idx] != answer[idx]) {
        Some(idx) => {
            let (now, before) = (answer[idx], nums[idx]);
            Err(if idx < *size as usize {
                bilingual!(
                    "result[{idx}] = {now} was {before}, and index {idx} is not in i's subtree",
                    "result[{idx}] = {now} 原来是 {before}，而下标 {idx} 不在 i 的子树里"
                )
            } else {
                bilingual!(
                    "result[{idx}] = {now} was {before}, and index {idx} is beyond size",
                    "result[{idx}] = {now} 原来是 {before}，而下标 {idx} 超出了 size"
                )
            })
        }
        None => Ok(()),
    }
}
