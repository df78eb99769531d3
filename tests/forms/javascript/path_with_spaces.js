// Form: The path has spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.js
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums) {
    return nums.sort((a, b) => a - b);
}
