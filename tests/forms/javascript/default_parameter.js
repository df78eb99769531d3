// Form: Further parameters have defaults.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums, order = (a, b) => a - b, ...more) {
    return nums.sort(order);
}
