// Off by one in the heap's size: the heap is built without the array's last element.
// Killed by: hidden
pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {
    let size = nums.len().saturating_sub(1);
    for parent in (0..nums.len() / 2).rev() {
        sift_down(&mut nums, parent, size);
    }
    for end in (1..nums.len()).rev() {
        nums.swap(0, end);
        sift_down(&mut nums, 0, end);
    }
    nums
}

fn sift_down(nums: &mut [i64], mut parent: usize, size: usize) {
    loop {
        let mut child = 2 * parent + 1;
        if child >= size {
            return;
        }
        if child + 1 < size && nums[child + 1] > nums[child] {
            child += 1;
        }
        if nums[child] <= nums[parent] {
            return;
        }
        nums.swap(parent, child);
        parent = child;
    }
}
