// A min-heap of the standard library, drained; camelCase, a const reference and int elements.
vector<int> heapSort(const vector<int>& nums) {
    priority_queue<int, vector<int>, greater<int>> queue(nums.begin(), nums.end());
    vector<int> sorted;
    sorted.reserve(nums.size());
    for (; !queue.empty(); queue.pop()) sorted.push_back(queue.top());
    return sorted;
}
