// Finds the middle of each prefix by selection: O(n) for each, O(n^2) in all.
// Killed by: hidden or growth
vector<double> running_median(const vector<long long>& nums) {
    vector<double> medians;
    for (size_t n = 1; n <= nums.size(); n++) {
        vector<long long> seen(nums.begin(), nums.begin() + n);
        nth_element(seen.begin(), seen.begin() + n / 2, seen.end());
        long long high = seen[n / 2];
        long long low = n % 2 ? high : *max_element(seen.begin(), seen.begin() + n / 2);
        medians.push_back((low + high) / 2.0);
    }
    return medians;
}
