// Form: The name is written as one word.
// Options: --case mixed_order
// Verdict: accepted

function heapsort(nums) {
    return nums.sort((a, b) => a - b);
}
