// Form: The function sorts its argument and returns it.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    nums.sort((a, b) => a - b);
    return nums;
}
