// Form: A typed array is made of the argument and returned.
// Verdict: accepted

function heapSort(nums: number[]): Int32Array {
    return Int32Array.from(nums).sort();
}
