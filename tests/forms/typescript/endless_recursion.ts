// Form: A recursion has no end.
// Verdict: run_time_error
// Says: RangeError
// Says: or has no end
// Report: failure.reason.line = 8

function heapSort(nums: number[]): number[] {
    return heapSort(nums);
}
