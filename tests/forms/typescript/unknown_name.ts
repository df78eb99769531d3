// Form: A name of another language is used.
// Verdict: run_time_error
// Says: in JavaScript it is `.length`

function heapSort(nums) {
    return len(nums) ? nums : [];
}
