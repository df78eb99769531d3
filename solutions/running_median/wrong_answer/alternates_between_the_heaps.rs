// Pushes to the heaps in turn, whatever the number is, so that the halves are not halves.
// Killed by: examples
use std::cmp::Reverse;
use std::collections::BinaryHeap;

fn running_median(nums: Vec<i64>) -> Vec<f64> {
    let (mut lower, mut upper) = (BinaryHeap::new(), BinaryHeap::new());
    let mut medians = vec![];
    for num in nums {
        if lower.len() == upper.len() {
            lower.push(num);
            medians.push(*lower.peek().unwrap() as f64);
        } else {
            upper.push(Reverse(num));
            medians.push((lower.peek().unwrap() + upper.peek().unwrap().0) as f64 / 2.0);
        }
    }
    medians
}
