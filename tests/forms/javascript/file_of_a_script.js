// Form: The ending says that the file is CommonJS.
// File: heap_sort.cjs
// Verdict: accepted

exports.heapSort = (nums) => nums.sort((a, b) => a - b);
