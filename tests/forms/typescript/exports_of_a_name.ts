// Form: The function is a property of `exports`.
// Verdict: accepted

exports.heapSort = function (nums) {
    return nums.sort((a, b) => a - b);
};
