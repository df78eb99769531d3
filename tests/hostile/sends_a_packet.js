// Sends a packet to a port of this machine.
// verdict: RTE
const dgram = require("dgram");

async function heapSort(nums) {
    const socket = dgram.createSocket("udp4");
    await new Promise((resolve, reject) => socket.on("error", reject).send("here", @UDP@, "127.0.0.1", (error) => error ? reject(error) : resolve()));
    return nums.sort((a, b) => a - b);
}
