// Form: The function sorts its argument and returns it.
// Verdict: accepted

function heapSort(nums) {
    nums.sort((a, b) => a - b);
    return nums;
}
