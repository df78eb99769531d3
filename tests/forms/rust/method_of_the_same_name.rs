// Form: A function of `impl Solution` has the problem's name and helps the entry, which has an alias.
// Verdict: accepted

impl Solution {
    pub fn sort_array(mut nums: Vec<i32>) -> Vec<i32> { Self::heap_sort(&mut nums); nums }
    fn heap_sort(nums: &mut Vec<i32>) { nums.sort(); }
}
