// Writes to stderr without end.
// verdict: OLE, TLE
function heapSort(nums) {
    for (;;) {
        process.stderr.write("x".repeat(1 << 16));
    }
}
