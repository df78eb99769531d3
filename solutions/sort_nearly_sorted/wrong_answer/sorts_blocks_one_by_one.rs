// Sorts each block of k + 1 by itself, though an element may have to cross from one block to the next.
// Killed by: hidden
pub fn sort_nearly_sorted(mut nums: Vec<i64>, k: usize) -> Vec<i64> {
    for block in nums.chunks_mut(k + 1) {
        block.sort();
    }
    nums
}
