// Form: LeetCode's `impl Solution` with a unit struct.
// Verdict: accepted

struct Solution;
use std::collections::BinaryHeap;
use std::cmp::Reverse;

impl Solution {
    pub fn sort_array(nums: Vec<i32>) -> Vec<i32> {
        let mut heap: BinaryHeap<Reverse<i32>> = nums.into_iter().map(Reverse).collect();
        let mut sorted = Vec::with_capacity(heap.len());
        while let Some(Reverse(num)) = heap.pop() {
            sorted.push(num);
        }
        sorted
    }
}
