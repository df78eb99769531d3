// A priority_queue has its largest element on top unless told otherwise.
// Killed by: examples
vector<long long> merge_sorted(const vector<vector<long long>>& lists) {
    priority_queue<pair<long long, size_t>> heads;
    vector<size_t> at(lists.size());
    for (size_t l = 0; l < lists.size(); l++)
        if (!lists[l].empty()) heads.push({lists[l][0], l});
    vector<long long> merged;
    while (!heads.empty()) {
        auto [num, l] = heads.top();
        heads.pop();
        merged.push_back(num);
        if (++at[l] < lists[l].size()) heads.push({lists[l][at[l]], l});
    }
    return merged;
}
