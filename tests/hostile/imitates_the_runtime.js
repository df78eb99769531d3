// Prints what the runtime says when its heap is full, and aborts.
// verdict: RTE, MLE
function heapSort(nums) {
    require("fs").writeSync(2, "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n");
    process.abort();
}
