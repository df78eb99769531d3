// Form: A module keeps its function for itself.
// File: heap_sort.mts
// Options: --case mixed_order
// Verdict: accepted

import assert from "node:assert";
function heapSort(nums) {
    assert(Array.isArray(nums));
    return nums.sort((a, b) => a - b);
}
