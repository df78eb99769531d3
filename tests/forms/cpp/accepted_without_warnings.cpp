// Form: What is accepted is shown no warnings.
// Verdict: accepted
// Report: compile.messages = null

int unused(int n) { if (n = 1) return 1; }
vector<int> heap_sort(vector<int>& nums) { sort(nums.begin(), nums.end()); return nums; }
