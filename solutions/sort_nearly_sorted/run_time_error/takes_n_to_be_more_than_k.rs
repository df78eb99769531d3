// Fills the window with the first k + 1 elements without asking whether there are so many.
// Killed by: hidden
use std::cmp::Reverse;
use std::collections::BinaryHeap;

pub fn sort_nearly_sorted(nums: &[i64], k: usize) -> Vec<i64> {
    let mut heap: BinaryHeap<Reverse<i64>> = nums[..=k].iter().map(|&num| Reverse(num)).collect();
    let mut sorted = Vec::with_capacity(nums.len());
    for &num in &nums[k + 1..] {
        sorted.push(heap.pop().unwrap().0);
        heap.push(Reverse(num));
    }
    while let Some(Reverse(num)) = heap.pop() {
        sorted.push(num);
    }
    sorted
}
