// Shell sort with gaps that are halved: where the small elements stand at the even places and the large ones at the odd places, no gap but
// the last compares the one with the other, and the last is an insertion sort.
// Killed by: hidden or growth
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let mut gap = nums.len() / 2;
    while gap > 0 {
        for end in gap..nums.len() {
            let num = nums[end];
            let mut at = end;
            while at >= gap && nums[at - gap] > num {
                nums[at] = nums[at - gap];
                at -= gap;
            }
            nums[at] = num;
        }
        gap /= 2;
    }
    nums
}
