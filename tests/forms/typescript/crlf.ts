// Form: Lines end with CRLF.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums: number[]) {
    // Sorted.
    return nums.sort((a, b) => a - b);
}
