// Form: A helper of the problem's name takes as many parameters as the entry, which calls it.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    nums.sort((a, b) => a - b);
}
function sortArray(nums) {
    heapSort(nums);
    return nums;
}
