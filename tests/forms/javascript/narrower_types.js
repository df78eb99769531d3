// Form: A typed array is made of the argument and returned.
// Verdict: accepted

function heapSort(nums) {
    return Int32Array.from(nums).sort();
}
