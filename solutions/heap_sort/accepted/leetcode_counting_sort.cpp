// LeetCode 912 by counting, with int elements: the values span only -50000 to 50000.
class Solution {
public:
    vector<int> sortArray(vector<int>& nums) {
        const int lowest = -50000, highest = 50000;
        vector<int> count(highest - lowest + 1);
        for (int num : nums) ++count[num - lowest];
        size_t at = 0;
        for (int value = lowest; value <= highest; ++value)
            for (int left = count[value - lowest]; left > 0; --left) nums[at++] = value;
        return nums;
    }
};
