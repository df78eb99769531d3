// Form: LeetCode's class as it is pasted, without any include.
// Verdict: accepted

class Solution {
public:
    vector<int> sortArray(vector<int>& nums) {
        priority_queue<int, vector<int>, greater<int>> heap(nums.begin(), nums.end());
        vector<int> sorted;
        while (!heap.empty()) {
            sorted.push_back(heap.top());
            heap.pop();
        }
        return sorted;
    }
};
