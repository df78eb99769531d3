// Form: Comments and strings hold heads of the function that must not be found.
// Options: --case mixed_order
// Verdict: accepted

/* vector<int> heap_sort(vector<int> nums, int n) { */
// void heap_sort() {}
const char* text = "int heap_sort(int a, int b) { \" /*";
const char* raw = R"x(class Solution { public: int sortArray(int) { )" )x";
vector<int> heap_sort(vector<int> nums) {
    char brace = '{';  // }
    sort(nums.begin(), nums.end());
    return brace == '{' ? nums : vector<int>{};
}
