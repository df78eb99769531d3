// Form: A type has a mistake in it.
// Verdict: compile_error
// Report: failure.reason.line = 6
// Says: line 6

function heapSort(nums: number[): number[] {
    return nums;
}
