// Merging ascending lists: in pairs, then the results in pairs, and so on. O(N log L).
vector<long long> merge_sorted(vector<vector<long long>> lists) {
    if (lists.empty()) return {};
    for (size_t step = 1; step < lists.size(); step *= 2)
        for (size_t at = 0; at + step < lists.size(); at += 2 * step) {
            vector<long long> merged(lists[at].size() + lists[at + step].size());
            merge(lists[at].begin(), lists[at].end(), lists[at + step].begin(), lists[at + step].end(), merged.begin());
            lists[at] = move(merged);
        }
    return lists[0];
}
