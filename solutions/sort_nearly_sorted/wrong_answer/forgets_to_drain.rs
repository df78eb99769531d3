// Never empties the window at the end, so the last k elements are missing.
// Killed by: examples
use std::cmp::Reverse;
use std::collections::BinaryHeap;

pub fn sort_nearly_sorted(nums: Vec<i64>, k: usize) -> Vec<i64> {
    let mut heap = BinaryHeap::new();
    let mut sorted = Vec::new();
    for num in nums {
        heap.push(Reverse(num));
        if heap.len() > k {
            sorted.push(heap.pop().unwrap().0);
        }
    }
    sorted
}
