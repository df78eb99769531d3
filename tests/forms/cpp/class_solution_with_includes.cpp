// Form: LeetCode's class with includes, `using namespace std` and a `main`.
// Verdict: accepted

#include <iostream>
#include <vector>
#include <queue>
using namespace std;

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

int main() { return 1; }
