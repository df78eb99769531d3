// Form: The function in camelCase, in a file named in PascalCase with the ending `.cc`.
// File: HeapSort.cc
// Verdict: accepted

vector<long long> heapSort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
