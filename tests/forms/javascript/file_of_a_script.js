// Form: The ending says that the file is CommonJS.
// File: heap_sort.cjs
// Options: --case mixed_order
// Verdict: accepted

exports.heapSort = (nums) => nums.sort((a, b) => a - b);
