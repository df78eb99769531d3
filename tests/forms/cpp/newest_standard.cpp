// Form: The file uses words of C++23.
// Options: --case mixed_order
// Verdict: accepted

vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    typeof(nums) copy = nums;
    if (string("ab").contains('c')) copy.clear();
    return nums;
}
