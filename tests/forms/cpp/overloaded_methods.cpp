// Form: One overload of a method has a parameter more and helps the other.
// Verdict: accepted

class Solution {
public:
vector<int> sortArray(vector<int> nums, int from) {
    sort(nums.begin() + from, nums.end());
    return nums;
}
vector<int> sortArray(const vector<int>& nums) {
    return sortArray(nums, 0);
}
};
