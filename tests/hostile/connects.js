// Connects to a port of this machine.
// verdict: RTE
const net = require("net");

async function heapSort(nums) {
    await new Promise((resolve, reject) => net.connect(@TCP@, "127.0.0.1").on("connect", resolve).on("error", reject));
    return nums.sort((a, b) => a - b);
}
