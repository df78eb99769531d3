// Form: The path has spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.cpp
// Options: --case mixed_order
// Verdict: accepted

vector<int> heap_sort(vector<int> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
