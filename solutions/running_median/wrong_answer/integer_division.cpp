// Halves the sum as an integer.
// Killed by: examples
vector<double> running_median(const vector<long long>& nums) {
    priority_queue<long long> lower;
    priority_queue<long long, vector<long long>, greater<>> upper;
    vector<double> medians;
    for (long long num : nums) {
        lower.push(num);
        upper.push(lower.top());
        lower.pop();
        if (upper.size() > lower.size()) {
            lower.push(upper.top());
            upper.pop();
        }
        medians.push_back(lower.size() > upper.size() ? lower.top() : (lower.top() + upper.top()) / 2);
    }
    return medians;
}
