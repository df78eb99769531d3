// A borrowed slice, and the standard library's heap.
use std::collections::BinaryHeap;

pub fn heap_sort(nums: &[i64]) -> Vec<i64> {
    nums.iter().copied().collect::<BinaryHeap<_>>().into_sorted_vec()
}
