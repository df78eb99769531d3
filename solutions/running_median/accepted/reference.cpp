// The median of every prefix: an ordered multiset, and an iterator to the lower one of the middle two.
vector<double> running_median(const vector<long long>& nums) {
    multiset<long long> seen;
    multiset<long long>::iterator middle;
    vector<double> medians;
    for (const long long num : nums) {
        // Equal numbers go behind those that are there.
        seen.insert(num);
        if (seen.size() == 1)
            middle = seen.begin();
        else if (num < *middle && seen.size() % 2 == 0)
            --middle;
        else if (num >= *middle && seen.size() % 2 == 1)
            ++middle;
        medians.push_back(seen.size() % 2 == 1 ? *middle : (*middle + *next(middle)) / 2.0);
    }
    return medians;
}
