// Quicksort with Lomuto's partition: the middle element as pivot makes sorted input fast, but elements equal to
// the pivot all go to one side, so an array of equal values takes O(n^2). It recurses into the smaller
// side only, so the stack stays low.
// Killed by: hidden or growth
pub fn heap_sort(mut nums: Vec<i32>) -> Vec<i32> {
    sort(&mut nums);
    nums
}

fn sort(mut nums: &mut [i32]) {
    while nums.len() > 1 {
        let last = nums.len() - 1;
        nums.swap(last / 2, last);
        let pivot = nums[last];
        let mut split = 0;
        for at in 0..last {
            if nums[at] < pivot {
                nums.swap(at, split);
                split += 1;
            }
        }
        nums.swap(split, last);
        let (left, right) = nums.split_at_mut(split);
        let right = &mut right[1..];
        if left.len() < right.len() {
            sort(left);
            nums = right;
        } else {
            sort(right);
            nums = left;
        }
    }
}
