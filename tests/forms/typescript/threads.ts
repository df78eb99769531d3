// Form: A thread of its own sorts one half.
// Options: --case mixed_order --time-limit 10
// Verdict: accepted

const { Worker } = require("worker_threads");
const sorted = (nums) => new Promise((resolve, reject) => {
    const code = "const { parentPort, workerData } = require('worker_threads'); parentPort.postMessage(workerData.sort((a, b) => a - b))";
    const worker = new Worker(code, { eval: true, workerData: nums });
    worker.on("message", resolve);
    worker.on("error", reject);
});
async function heapSort(nums) {
    const half = nums.length >> 1;
    const [left, right] = [await sorted(nums.slice(0, half)), nums.slice(half)];
    return [...left, ...right].sort((a, b) => a - b);
}
