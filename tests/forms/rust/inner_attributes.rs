// Form: The file begins with an inner doc comment and an inner attribute, and has a `main` that panics.
// Verdict: accepted

//! My solution.
#![allow(dead_code)]
fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    nums.sort();
    nums
}
fn main() {
    panic!("it ran");
}
