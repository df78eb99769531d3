// Turns the array round where its first hundred elements descend, as if all of them did.
// Killed by: hidden
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let n = nums.len().min(100);
    if nums[..n].windows(2).all(|pair| pair[0] >= pair[1]) {
        nums.reverse();
    } else {
        nums.sort_unstable();
    }
    nums
}
