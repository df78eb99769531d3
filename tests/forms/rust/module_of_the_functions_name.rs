// Form: The function is in a module of its own name.
// Verdict: compile_error
// Says: move `sort_array::sort_array` out of its module

mod sort_array { pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { nums.sort(); nums } }
