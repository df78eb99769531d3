// Form: A function of the problem's name takes the length as well, and helps the entry.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums, n) {
    nums.sort((a, b) => a - b).slice(0, n);
}
var sortArray = function(nums) {
    heapSort(nums, nums.length);
    return nums;
};
