// Opens the runtime's debugger to the network.
// verdict: RTE
function heapSort(nums) {
    require("inspector").open(0, "127.0.0.1");
    if (!require("inspector").url()) throw new Error("no debugger");
    return nums.sort((a, b) => a - b);
}
