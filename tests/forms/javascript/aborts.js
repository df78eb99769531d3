// Form: The function aborts the program.
// Verdict: run_time_error
// Says: SIGABRT

function heapSort(nums) {
    process.abort();
}
