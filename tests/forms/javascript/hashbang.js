#!/usr/bin/env node
function heapSort(nums) {
    return nums.sort((a, b) => a - b);
}
