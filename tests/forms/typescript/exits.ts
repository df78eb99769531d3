// Form: The function ends the program before it has returned.
// Verdict: run_time_error
// Says: before the function has returned its answer
// Report: failure.reason.line = 7

function heapSort(nums) {
    process.exit(0);
}
