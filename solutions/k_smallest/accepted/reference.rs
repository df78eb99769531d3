//! The k smallest elements: a heap holds the candidates, the largest on top.

use std::collections::BinaryHeap;

/// O(n log k) time, O(k) memory beside the input.
pub fn k_smallest(nums: &[i64], k: i64) -> Vec<i64> {
    let mut candidates = BinaryHeap::new();
    for &num in nums {
        candidates.push(num);
        if candidates.len() as i64 > k {
            candidates.pop();
        }
    }
    candidates.into_sorted_vec()
}
