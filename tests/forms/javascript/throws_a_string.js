// Form: The function throws a string.
// Verdict: run_time_error
// Says: thrown string
// Says: too bad

function heapSort(nums) {
    throw "too bad";
}
