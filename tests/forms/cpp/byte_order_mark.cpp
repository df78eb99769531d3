// Form: The file begins with a byte order mark, has CRLF line ends and tabs, and a path with spaces and Chinese characters.
// File: with spaces/题目 集/heap_sort.cpp
// Verdict: accepted

vector<long long> heap_sort(vector<long long> nums) {
	sort(nums.begin(), nums.end());
	return nums;
}
