// Form: The file is strict.
// Options: --case mixed_order
// Verdict: accepted

"use strict";
function heapSort(nums) {
    return nums.sort((a, b) => a - b);
}
