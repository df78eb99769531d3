// Writes to stderr without end.
// verdict: OLE
function heapSort(nums) {
    for (;;) {
        process.stderr.write("x".repeat(1 << 16));
    }
}
