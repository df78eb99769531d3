// Form: The path has spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.ts
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums: number[]) {
    return nums.sort((a, b) => a - b);
}
