// Form: The file begins with a byte order mark.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    return nums.sort((a, b) => a - b);
}
