// Form: The promise that the function returns is rejected.
// Verdict: run_time_error
// Says: TypeError
// Says: too short

async function heapSort(nums) {
    await null;
    throw new TypeError("too short");
}
