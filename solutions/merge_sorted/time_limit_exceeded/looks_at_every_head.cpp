// Looks at the heads of all lists for each element: O(N L).
// Killed by: hidden
vector<long long> merge_sorted(const vector<vector<long long>>& lists) {
    vector<size_t> at(lists.size());
    vector<long long> merged;
    while (true) {
        long long best = -1;
        for (size_t l = 0; l < lists.size(); l++)
            if (at[l] < lists[l].size() && (best < 0 || lists[l][at[l]] < lists[best][at[best]])) best = l;
        if (best < 0) return merged;
        merged.push_back(lists[best][at[best]++]);
    }
}
