// Form: A method of another language's list is called.
// Verdict: run_time_error
// Says: an array has `push(item)`

function heapSort(nums) {
    nums.append(1);
    return nums;
}
