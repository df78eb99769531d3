// Sorting a nearly sorted array: a heap holds the window of k + 1 elements among which the next one must be.

// Sorts `nums`, of which each element stands at most `k` places from its place in sorted order.
// O(n log k) time, O(k) memory beside the result.
vector<long long> sort_nearly_sorted(const vector<long long>& nums, long long k) {
    vector<long long> sorted;
    sorted.reserve(nums.size());
    // `greater` puts the smallest on top. With k >= n the window simply takes all elements.
    priority_queue<long long, vector<long long>, greater<long long>> window;
    const auto move_smallest_out = [&] {
        sorted.push_back(window.top());
        window.pop();
    };
    for (const long long num : nums) {
        window.push(num);
        // The element for place p stands at p + k at the latest. So once k + 1 elements are waiting for
        // place p, whatever is still to come belongs further right, and the window's smallest is the one.
        if (window.size() > static_cast<size_t>(k)) move_smallest_out();
    }
    // No more elements come in, and the last k of the order are still waiting.
    while (!window.empty()) move_smallest_out();
    return sorted;
}
