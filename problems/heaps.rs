//! Heaps in arrays: their shape, and the law that a parent is not less than its children.

use kata_problem::{Bilingual, bilingual};

/// The indices of the nodes below `i` in a heap of `size` elements, level by level.
pub fn below(i: usize, size: usize) -> Vec<usize> {
    let mut nodes = Vec::new();
    let mut level = 2 * i + 1..2 * i + 3;
    while level.start < size {
        nodes.extend(level.start..level.end.min(size));
        level = 2 * level.start + 1..2 * level.end + 1;
    }
    nodes
}

/// Changes `nums` so that both subtrees of `i` are heaps: each element below climbs while it exceeds its parent, as in a growing heap, but never to
/// `i` itself. This uses no sift-down, whose bugs it could hide.
pub fn make_heaps_below(nums: &mut [i64], i: usize, size: usize) {
    for node in below(i, size) {
        let mut child = node;
        while (child - 1) / 2 != i && nums[child] > nums[(child - 1) / 2] {
            nums.swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }
}

/// Whether no child among these nodes exceeds its parent.
pub fn is_heap(answer: &[i64], children: impl IntoIterator<Item = usize>) -> Result<(), Bilingual> {
    match children.into_iter().find(|&child| answer[child] > answer[(child - 1) / 2]) {
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
