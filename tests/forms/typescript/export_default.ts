// Form: A module exports the function as its default.
// Options: --case mixed_order
// Verdict: accepted

export default function (nums) {
    return nums.sort((a, b) => a - b);
}
