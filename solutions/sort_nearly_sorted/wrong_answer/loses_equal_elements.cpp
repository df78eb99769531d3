// Keeps the window in a set, which holds an element that occurs twice only once.
// Killed by: hidden
vector<int> sort_nearly_sorted(vector<int>& nums, int k) {
    set<int> window;
    vector<int> sorted;
    for (size_t i = 0; i < nums.size(); ++i) {
        window.insert(nums[i]);
        if ((int)i >= k && !window.empty()) {
            sorted.push_back(*window.begin());
            window.erase(window.begin());
        }
    }
    sorted.insert(sorted.end(), window.begin(), window.end());
    return sorted;
}
