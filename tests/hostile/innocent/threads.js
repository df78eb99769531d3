// Threads that share memory, and one that answers by messages.
const { Worker } = require("worker_threads");

const CODE = `
const { parentPort, workerData } = require("worker_threads");
new Int32Array(workerData.shared).subarray(workerData.from, workerData.to).sort();
parentPort.postMessage("done");
`;

async function heapSort(nums) {
    const shared = new SharedArrayBuffer(4 * nums.length);
    const values = new Int32Array(shared);
    values.set(nums);
    const half = nums.length >> 1;
    await Promise.all([[0, half], [half, nums.length]].map(([from, to]) => new Promise((resolve, reject) => {
        const worker = new Worker(CODE, { eval: true, workerData: { shared, from, to } });
        worker.on("message", resolve).on("error", reject);
    })));
    return [...values].sort((a, b) => a - b);
}
