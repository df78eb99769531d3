// Form: A function without a name is what the file exports.
// Options: --case mixed_order
// Verdict: accepted

module.exports = (nums) => nums.sort((a, b) => a - b);
