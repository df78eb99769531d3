// Form: The file exports an object with the function.
// Options: --case mixed_order
// Verdict: accepted

const sorts = { heapSort(nums) { return nums.sort((a, b) => a - b); } };
module.exports = sorts;
