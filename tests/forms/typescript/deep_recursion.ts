// Form: A recursion goes 100000 calls deep.
// Options: --case mixed_order
// Verdict: accepted
// Report: memory.peak_mib < 256

function depth(n: number): number {
    return n === 0 ? 0 : 1 + depth(n - 1);
}
function heapSort(nums: number[]) {
    return depth(100000) === 100000 ? nums.sort((a, b) => a - b) : [];
}
