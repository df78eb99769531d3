// Form: The name is written as one word.
// Verdict: accepted

function heapsort(nums: number[]) {
    return nums.sort((a, b) => a - b);
}
