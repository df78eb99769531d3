// Returns at once where all elements are equal, and to see that reads a first element that an empty array does not have.
// Killed by: hidden
class Solution {
public:
    vector<int> sortNearlySorted(vector<int>& nums, int k) {
        const int first = nums.at(0);
        if (all_of(nums.begin(), nums.end(), [&](int num) { return num == first; })) return nums;
        priority_queue<int, vector<int>, greater<int>> heap;
        vector<int> sorted;
        for (int num : nums) {
            heap.push(num);
            if ((int)heap.size() <= k) continue;
            sorted.push_back(heap.top());
            heap.pop();
        }
        for (; !heap.empty(); heap.pop()) sorted.push_back(heap.top());
        return sorted;
    }
};
