// Goes through a set, which keeps each value once.
// Killed by: examples
vector<long long> build_max_heap(vector<long long> nums) {
    set<long long, greater<long long>> descending(nums.begin(), nums.end());
    return vector<long long>(descending.begin(), descending.end());
}
