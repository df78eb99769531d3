// A class, another name of the problem, int elements, and the sorted elements written back over nums as places get free.
class Solution {
public:
    vector<int> nearlySorted(vector<int>& nums, int k) {
        int n = nums.size(), at = 0;
        priority_queue<int, vector<int>, greater<int>> pq(nums.begin(), nums.begin() + min(k, n));
        for (int i = k; i < n; i++) {
            pq.push(nums[i]);
            nums[at++] = pq.top();
            pq.pop();
        }
        while (!pq.empty()) {
            nums[at++] = pq.top();
            pq.pop();
        }
        return nums;
    }
};
