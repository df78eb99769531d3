// LeetCode 912 as it is submitted there: `impl Solution`, Vec<i32>, and not a heap but a merge sort.
impl Solution {
    pub fn sort_array(nums: Vec<i32>) -> Vec<i32> {
        if nums.len() < 2 {
            return nums;
        }
        let (left, right) = nums.split_at(nums.len() / 2);
        let left = Self::sort_array(left.to_vec());
        let right = Self::sort_array(right.to_vec());
        let mut merged = Vec::with_capacity(nums.len());
        let (mut l, mut r) = (0, 0);
        while l < left.len() && r < right.len() {
            if left[l] <= right[r] {
                merged.push(left[l]);
                l += 1;
            } else {
                merged.push(right[r]);
                r += 1;
            }
        }
        merged.extend_from_slice(&left[l..]);
        merged.extend_from_slice(&right[r..]);
        merged
    }
}
