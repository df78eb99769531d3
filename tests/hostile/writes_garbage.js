// Writes garbage where the answers go.
// verdict: RTE, OLE
function heapSort(nums) {
    for (let descriptor = 3; descriptor < 30; descriptor++) {
        try {
            require("fs").writeSync(descriptor, Buffer.alloc(1000, 255));
        } catch {}
    }
    return nums.sort((a, b) => a - b);
}
