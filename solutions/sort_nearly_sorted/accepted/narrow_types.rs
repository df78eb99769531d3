// Narrow types, and the library's sort, which takes no notice of k.
pub fn sort_nearly_sorted(mut nums: Vec<i32>, _k: usize) -> Vec<i32> {
    nums.sort_unstable();
    nums
}
