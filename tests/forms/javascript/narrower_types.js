// Form: A typed array is made of the argument and returned.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    return Int32Array.from(nums).sort();
}
