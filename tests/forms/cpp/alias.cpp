// Form: Function and file bear an alias of the problem.
// File: sort_array.cpp
// Verdict: accepted

vector<long long> sortArray(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
