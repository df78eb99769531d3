// Inversions, counted by a Fenwick tree over the ranks of the elements.
long long insertion_sort_moves(const vector<long long>& nums) {
    vector<long long> values = nums;
    sort(values.begin(), values.end());
    values.erase(unique(values.begin(), values.end()), values.end());
    const size_t n = values.size();
    // tree[node] counts the elements seen whose rank lies in the range of the node.
    vector<int> tree(n + 1);
    long long moves = 0, n_seen = 0;
    for (const long long num : nums) {
        const size_t rank = lower_bound(values.begin(), values.end(), num) - values.begin() + 1;
        long long n_not_greater = 0;
        for (size_t node = rank; node > 0; node &= node - 1) n_not_greater += tree[node];
        moves += n_seen - n_not_greater;
        for (size_t node = rank; node <= n; node += node & -node) tree[node]++;
        n_seen++;
    }
    return moves;
}
