// Compares the number with the top of the lower half before there is one.
// Killed by: examples
use std::cmp::Reverse;
use std::collections::BinaryHeap;

fn running_median(nums: Vec<i64>) -> Vec<f64> {
    let (mut lower, mut upper) = (BinaryHeap::new(), BinaryHeap::new());
    let mut medians = vec![];
    for num in nums {
        if num <= *lower.peek().unwrap() {
            lower.push(num);
        } else {
            upper.push(Reverse(num));
        }
        if lower.len() > upper.len() + 1 {
            upper.push(Reverse(lower.pop().unwrap()));
        } else if upper.len() > lower.len() {
            lower.push(upper.pop().unwrap().0);
        }
        let top = *lower.peek().unwrap();
        medians.push(if lower.len() > upper.len() { top as f64 } else { (top + upper.peek().unwrap().0) as f64 / 2.0 });
    }
    medians
}
