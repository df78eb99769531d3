// Ends well in the middle of a call.
// verdict: RTE
// says: before the function has returned its answer
function heapSort(nums) {
    process.reallyExit(0);
}
