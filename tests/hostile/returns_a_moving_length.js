// Returns an array whose length changes while it is read.
// verdict: RTE, WA
function heapSort(nums) {
    let n = 0;
    return new Proxy(nums, { get: (target, key) => (key === "length" ? 1 + 100000 * (n++ % 2) : 7) });
}
