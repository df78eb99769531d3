// Form: The function is a static method of the class Solution.
// Options: --case mixed_order
// Verdict: accepted

class Solution {
    static heapSort(nums) {
        return nums.sort((a, b) => a - b);
    }
}
module.exports = Solution;
