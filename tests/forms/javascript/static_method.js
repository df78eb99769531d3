// Form: The function is a static method of the class Solution.
// Verdict: accepted

class Solution {
    static heapSort(nums) {
        return nums.sort((a, b) => a - b);
    }
}
module.exports = Solution;
