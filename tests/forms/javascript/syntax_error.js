// Form: A bracket is not closed.
// Verdict: compile_error
// Says: SyntaxError
// Says: line 8
// Report: failure.reason.kind = "compile_error"

function heapSort(nums) {
    return nums.sort((a, b) => a - b;
}
