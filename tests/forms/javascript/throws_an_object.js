// Form: The function throws an object of its own.
// Verdict: run_time_error
// Says: thrown object

function heapSort(nums) {
    throw { code: 7 };
}
