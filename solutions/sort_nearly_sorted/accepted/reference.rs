//! Sorting a nearly sorted array: a heap holds the window of k + 1 elements among which the next one must be.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Sorts `nums`, of which each element stands at most `k` places from its place in sorted order. O(n log k) time,
/// O(k) memory beside the result.
pub fn sort_nearly_sorted(nums: Vec<i64>, k: i64) -> Vec<i64> {
    let k = k as usize;
    let mut sorted = Vec::with_capacity(nums.len());
    // `BinaryHeap` has its maximum on top; `Reverse` turns that round. With k >= n it simply takes all elements.
    let mut window = BinaryHeap::with_capacity(k.min(nums.len()) + 1);
    for num in nums {
        window.push(Reverse(num));
        // The element for place p stands at p + k at the latest. So once k + 1 elements are waiting for place p,
        // whatever is still to come belongs further right, and the smallest of the window is the one.
        if window.len() > k {
            sorted.extend(window.pop().map(|Reverse(smallest)| smallest));
        }
    }
    // No more elements come in, and the last k of the order are still waiting.
    while let Some(Reverse(smallest)) = window.pop() {
        sorted.push(smallest);
    }
    sorted
}
