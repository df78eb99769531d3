// Form: The function waits for a promise that is never settled.
// Verdict: run_time_error
// Says: is never settled

async function heapSort(nums) {
    await new Promise(() => {});
}
