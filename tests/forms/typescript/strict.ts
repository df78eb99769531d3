// Form: The file is strict.
// Verdict: accepted

"use strict";
function heapSort(nums) {
    return nums.sort((a, b) => a - b);
}
