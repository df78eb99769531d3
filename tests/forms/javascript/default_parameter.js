// Form: Further parameters have defaults.
// Verdict: accepted

function heapSort(nums, order = (a, b) => a - b, ...more) {
    return nums.sort(order);
}
