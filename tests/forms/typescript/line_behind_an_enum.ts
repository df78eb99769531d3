// Form: An exception behind an enum keeps the user's line.
// Verdict: run_time_error
// Says: too small
// Report: failure.reason.line = 14
// Says: line 14, in heapSort: throw new Error

enum Order {
    Ascending,
    Descending,
    Neither,
}
function heapSort(nums: number[]): number[] {
    if (nums.length > Order.Descending)
        throw new Error("too small");
    return nums;
}
