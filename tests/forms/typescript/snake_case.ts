// Form: The function in snake_case.
// Verdict: accepted

function heap_sort(nums: number[]) {
    return nums.sort((a, b) => a - b);
}
