//! The median of every prefix: two heaps that meet in the middle.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The lower half has its largest number on top, the upper half its smallest; the lower half has as many numbers, or one more. O(n log n).
pub fn running_median(nums: &[i64]) -> Vec<f64> {
    let (mut lower, mut upper) = (BinaryHeap::new(), BinaryHeap::new());
    let mut medians = Vec::new();
    for &num in nums {
        // Whichever half the number belongs to: the largest of the lower half and the number goes up.
        lower.push(num);
        upper.extend(lower.pop().map(Reverse));
        if upper.len() > lower.len() {
            lower.extend(upper.pop().map(|Reverse(smallest)| smallest));
        }
        let largest = *lower.peek().expect("the lower half is never the smaller one");
        medians.push(match upper.peek() {
            Some(Reverse(smallest)) if upper.len() == lower.len() => (largest + smallest) as f64 / 2.0,
            _ => largest as f64,
        });
    }
    medians
}
