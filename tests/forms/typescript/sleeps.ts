// Form: The function sleeps longer than a call may.
// Verdict: time_limit_exceeded
// Says: "rest"

function heapSort(nums) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
