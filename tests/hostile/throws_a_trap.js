// Throws an object whose every property throws.
// verdict: RTE
function heapSort(nums) {
    throw new Proxy(new Error(), { get() { throw new Error("again"); }, getPrototypeOf() { throw new Error("again"); } });
}
