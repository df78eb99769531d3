// Form: The function takes more memory than the limit in one piece.
// Options: --time-limit 10
// Verdict: memory_limit_exceeded
// Says: 256

function heapSort(nums) {
    return new Float64Array(1 << 28).fill(1).subarray(0, nums.length);
}
