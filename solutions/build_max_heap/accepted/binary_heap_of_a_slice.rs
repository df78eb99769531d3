// The standard library's heap, whose layout is the one asked for, from a borrowed slice.
use std::collections::BinaryHeap;

pub fn build_max_heap(nums: &[i64]) -> Vec<i64> {
    BinaryHeap::from(nums.to_vec()).into_vec()
}
