// Form: The function has a second parameter, which it fills in itself.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums, n) {
    n = n || nums.length;
    return nums.slice(0, n).sort((a, b) => a - b);
}
