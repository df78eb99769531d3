// Takes memory that the collector does not count.
// verdict: MLE
const held = [];
function heapSort(nums) {
    for (;;) {
        held.push(Buffer.alloc(1 << 24, 1));
    }
}
