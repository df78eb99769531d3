//! Inversions, counted while the array is sorted by merging.

/// The number of pairs `i < j` with `nums[i] > nums[j]`, in O(n log n).
pub fn insertion_sort_moves(mut nums: Vec<i64>) -> i64 {
    sort(&mut nums)
}

/// Sorts, and returns how many pairs were out of order.
fn sort(nums: &mut Vec<i64>) -> i64 {
    if nums.len() < 2 {
        return 0;
    }
    let mut right = nums.split_off(nums.len() / 2);
    let mut moves = sort(nums) + sort(&mut right);
    let left = std::mem::take(nums);
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if left[i] <= right[j] {
            nums.push(left[i]);
            i += 1;
        } else {
            // It is smaller than everything that is left of the left half, and has to pass all of it.
            moves += (left.len() - i) as i64;
            nums.push(right[j]);
            j += 1;
        }
    }
    nums.extend_from_slice(&left[i..]);
    nums.extend_from_slice(&right[j..]);
    moves
}
