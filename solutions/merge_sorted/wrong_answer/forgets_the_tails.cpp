// Merges list after list into the result, and drops what is left of the longer one.
// Killed by: examples
vector<long long> merge_sorted(const vector<vector<long long>>& lists) {
    vector<long long> result;
    for (size_t l = 0; l < lists.size(); l++) {
        if (l == 0) {
            result = lists[0];
            continue;
        }
        vector<long long> merged;
        size_t i = 0, j = 0;
        while (i < result.size() && j < lists[l].size())
            merged.push_back(result[i] <= lists[l][j] ? result[i++] : lists[l][j++]);
        result = merged;
    }
    return result;
}
