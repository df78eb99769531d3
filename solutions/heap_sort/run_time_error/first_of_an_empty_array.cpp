// Sizes its table of counts by the first element, which an empty array does not have.
// Killed by: hidden
class Solution {
public:
    vector<int> sortArray(vector<int>& nums) {
        int lowest = nums.at(0), highest = nums.at(0);
        for (int num : nums) lowest = min(lowest, num), highest = max(highest, num);
        vector<int> count(highest - lowest + 1), sorted;
        for (int num : nums) ++count.at(num - lowest);
        for (int value = lowest; value <= highest; ++value)
            for (int left = count.at(value - lowest); left > 0; --left) sorted.push_back(value);
        return sorted;
    }
};
