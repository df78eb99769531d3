// Form: A module exports the function as its default.
// Verdict: accepted

export default function (nums) {
    return nums.sort((a, b) => a - b);
}
