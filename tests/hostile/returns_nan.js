// Returns what equals nothing.
// verdict: WA
function heapSort(nums) {
    return nums.map(() => NaN);
}
