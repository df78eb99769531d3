// Starts threads without end.
// verdict: RTE, MLE, TLE
const { Worker } = require("worker_threads");

function heapSort(nums) {
    for (;;) {
        new Worker("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)", { eval: true }).on("error", () => {});
    }
}
