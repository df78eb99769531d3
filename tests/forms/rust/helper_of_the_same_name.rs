// Form: A function that returns nothing has the problem's name, and helps a method of LeetCode's `impl`.
// Verdict: accepted

fn heap_sort(nums: &mut Vec<i32>) { nums.sort(); }
impl Solution {
    pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { heap_sort(&mut nums); nums }
    
}
