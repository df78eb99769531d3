// Form: The function is a property of `exports`.
// Options: --case mixed_order
// Verdict: accepted

exports.heapSort = function (nums) {
    return nums.sort((a, b) => a - b);
};
