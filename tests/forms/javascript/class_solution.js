// Form: A method of a class Solution.
// Verdict: accepted

class Solution {
    sortArray(nums) {
        this.sort(nums);
        return nums;
    }
    sort(nums) {
        nums.sort((a, b) => a - b);
    }
}
