// Form: A function that returns nothing has an alias, and helps a method.
// Problem: build_max_heap
// Verdict: accepted

fn build_heap(a: &mut Vec<i64>) { a.sort(); a.reverse(); }
impl Solution { pub fn build_max_heap(nums: Vec<i64>) -> Vec<i64> { let mut nums = nums; build_heap(&mut nums); nums } }
