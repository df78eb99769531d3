// Closes every descriptor, and waits.
// verdict: RTE
function heapSort(nums) {
    for (let descriptor = 0; descriptor < 30; descriptor++) {
        try {
            require("fs").closeSync(descriptor);
        } catch {}
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
