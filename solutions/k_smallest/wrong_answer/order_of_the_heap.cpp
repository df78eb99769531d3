// Returns the candidates as they lie in the heap.
// Killed by: examples
vector<long long> k_smallest(const vector<long long>& nums, long long k) {
    vector<long long> heap;
    for (long long num : nums) {
        heap.push_back(num);
        push_heap(heap.begin(), heap.end());
        if ((long long)heap.size() > k) {
            pop_heap(heap.begin(), heap.end());
            heap.pop_back();
        }
    }
    return heap;
}
