// Form: The function is in a module of a module.
// Verdict: compile_error
// Says: move `a::b::sort_array` out of its module

mod a { mod b { pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { nums.sort(); nums } } }
