// Form: A list is taken by mutable reference and two integers by value, of different types.
// Problem: sift_down
// Verdict: accepted

pub fn sift_down(nums: &mut Vec<i64>, i: usize, size: i32) -> Vec<i64> {
    let (mut i, size) = (i, size as usize);
    loop {
        let mut top = i;
        for child in [2 * i + 1, 2 * i + 2] {
            if child < size && nums[child] > nums[top] {
                top = child;
            }
        }
        if top == i {
            return nums.clone();
        }
        nums.swap(i, top);
        i = top;
    }
}
