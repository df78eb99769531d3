// Form: A list and two integers are passed.
// Problem: sift_down
// Verdict: accepted

function siftDown(nums, i, size) {
    while (2 * i + 1 < size) {
        let child = 2 * i + 1;
        if (child + 1 < size && nums[child] < nums[child + 1]) {
            child++;
        }
        if (nums[i] >= nums[child]) {
            break;
        }
        [nums[i], nums[child]] = [nums[child], nums[i]];
        i = child;
    }
    return nums;
}
