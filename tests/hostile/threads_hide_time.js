// Lets a thread work after the answer.
// verdict: TLE, RTE, WA
const { Worker } = require("worker_threads");

function heapSort(nums) {
    for (let i = 0; i < 2; i++) new Worker("for (;;) {}", { eval: true });
    for (const end = Date.now() + 2000; Date.now() < end;) {}
    return nums.sort((a, b) => a - b);
}
