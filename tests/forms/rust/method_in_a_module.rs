// Form: The method is in a module.
// Verdict: compile_error
// Says: move `a::Solution::sort_array` out of its module, to the top level

pub mod a { pub struct Solution; impl Solution { pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { nums.sort(); nums } } }
