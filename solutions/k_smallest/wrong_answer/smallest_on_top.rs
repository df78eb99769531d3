// Keeps k candidates in a heap with the smallest on top, and throws that one out.
// Killed by: examples
use std::cmp::Reverse;
use std::collections::BinaryHeap;

fn k_smallest(nums: Vec<i64>, k: i64) -> Vec<i64> {
    let mut heap = BinaryHeap::new();
    for num in nums {
        heap.push(Reverse(num));
        if heap.len() as i64 > k {
            heap.pop();
        }
    }
    let mut picked: Vec<i64> = heap.into_iter().map(|Reverse(num)| num).collect();
    picked.sort();
    picked
}
