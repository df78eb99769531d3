// Form: The method takes `&self`, and a function of the problem's name helps it.
// Verdict: accepted

impl Solution { pub fn sort_array(&self, nums: Vec<i64>) -> Vec<i64> { heap_sort(nums) } }
fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }
