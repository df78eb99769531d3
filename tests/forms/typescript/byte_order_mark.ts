// Form: The file begins with a byte order mark.
// Verdict: accepted

function heapSort(nums: number[]) {
    return nums.sort((a, b) => a - b);
}
