// Form: The answer holds integers of any size.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    return nums.map(BigInt).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
