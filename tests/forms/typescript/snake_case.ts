// Form: The function in snake_case.
// Options: --case mixed_order
// Verdict: accepted

function heap_sort(nums: number[]) {
    return nums.sort((a, b) => a - b);
}
