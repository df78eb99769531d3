// Form: The file begins with a byte order mark.
// Verdict: accepted

function heapSort(nums) {
    return nums.sort((a, b) => a - b);
}
