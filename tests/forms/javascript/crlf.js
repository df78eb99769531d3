// Form: Lines end with CRLF.
// Verdict: accepted

function heapSort(nums) {
    // Sorted.
    return nums.sort((a, b) => a - b);
}
