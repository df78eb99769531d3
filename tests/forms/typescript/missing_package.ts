// Form: A package is imported.
// Verdict: compile_error
// Says: no packages
// Report: failure.reason.line = 6

const { Heap } = require("heap-js");
function heapSort(nums) { return nums; }
