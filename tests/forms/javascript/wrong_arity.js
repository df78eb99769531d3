// Form: The function takes a parameter more than the problem passes.
// Verdict: compile_error
// Says: takes 2 parameters
// Says: passes 1
// Report: failure.reason.kind = "compile_error"

function heapSort(nums, size) {
    return [];
}
