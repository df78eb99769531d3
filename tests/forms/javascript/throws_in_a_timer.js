// Form: A timer throws while the function waits for another.
// Verdict: run_time_error
// Says: of the timer
// Report: failure.reason.line = 7

async function heapSort(nums) {
    setTimeout(() => { throw new Error("of the timer"); }, 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return nums;
}
