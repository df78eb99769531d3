// Answers from what it remembers.
// verdict: WA
let first = null;
function heapSort(nums) {
    first ??= [...nums].sort((a, b) => a - b);
    return first;
}
