// Form: Integers are taken as `i32` and `usize` beside a list of `i32`.
// Problem: sift_down
// Verdict: accepted

fn sift_down(mut nums: Vec<i32>, mut i: usize, size: usize) -> Vec<i32> {
    loop {
        let mut top = i;
        for child in [2 * i + 1, 2 * i + 2] {
            if child < size && nums[child] > nums[top] {
                top = child;
            }
        }
        if top == i {
            return nums;
        }
        nums.swap(i, top);
        i = top;
    }
}
