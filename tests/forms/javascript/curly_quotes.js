// Form: A word processor has changed the quotation marks.
// Verdict: compile_error
// Says: type `\"`
// Report: failure.reason.line = 6

const text = “sorted”;
function heapSort(nums) { return nums; }
