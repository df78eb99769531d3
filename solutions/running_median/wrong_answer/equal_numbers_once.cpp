// Keeps the numbers in a set, which holds equal ones once.
// Killed by: hidden
vector<double> running_median(const vector<int>& nums) {
    set<int> seen;
    vector<double> medians;
    for (int num : nums) {
        seen.insert(num);
        int n = seen.size();
        auto middle = next(seen.begin(), (n - 1) / 2);
        medians.push_back(n % 2 ? *middle : (0.0 + *middle + *next(middle)) / 2);
    }
    return medians;
}
