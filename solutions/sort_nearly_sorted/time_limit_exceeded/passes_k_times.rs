// Bubble sort: k passes suffice, since each brings every element that has to come back one place nearer. They take O(nk).
// Killed by: hidden or growth
pub fn sort_nearly_sorted(mut nums: Vec<i64>, k: i64) -> Vec<i64> {
    for _ in 0..k.min(nums.len() as i64) {
        for i in 1..nums.len() {
            if nums[i - 1] > nums[i] {
                nums.swap(i - 1, i);
            }
        }
    }
    nums
}
