// A descending array is a max-heap. O(n log n) where O(n) is possible, but no clock tells these two apart.
pub fn build_max_heap(mut nums: Vec<i32>) -> Vec<i32> {
    nums.sort_unstable_by(|a, b| b.cmp(a));
    nums
}
