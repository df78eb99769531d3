// Form: Lines end with CRLF.
// Verdict: accepted

function heapSort(nums: number[]) {
    // Sorted.
    return nums.sort((a, b) => a - b);
}
