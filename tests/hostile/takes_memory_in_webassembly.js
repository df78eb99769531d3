// Lets a memory of WebAssembly grow.
// verdict: MLE, RTE
function heapSort(nums) {
    const memories = [];
    for (;;) {
        const memory = new WebAssembly.Memory({ initial: 1000 });
        new Uint8Array(memory.buffer).fill(1);
        memories.push(memory);
    }
}
