// Form: A method of a class Solution.
// Verdict: accepted

class Solution {
    sortArray(nums: number[]): number[] {
        this.sort(nums);
        return nums;
    }
    private sort(nums: number[]): void {
        nums.sort((a, b) => a - b);
    }
}
