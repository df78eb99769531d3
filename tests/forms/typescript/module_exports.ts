// Form: A function without a name is what the file exports.
// Verdict: accepted

module.exports = (nums) => nums.sort((a, b) => a - b);
