// Form: The function is a template.
// Verdict: accepted

template <class T>
vector<T> heap_sort(vector<T> nums) {
    sort(begin(nums), end(nums));
    return nums;
}
