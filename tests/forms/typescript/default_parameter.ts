// Form: Further parameters have defaults.
// Options: --case mixed_order
// Verdict: accepted

function heapSort(nums: number[], order = (a: number, b: number) => a - b, ...more: number[]) {
    return nums.sort(order);
}
