// Form: The file throws while it loads.
// Verdict: compile_error
// Says: not today
// Report: failure.reason.line = 7

function heapSort(nums) { return nums; }
throw new Error("not today");
