// The gate as the difference of two ReLUs.
vector<double> hard_swish(const vector<double>& x) {
    vector<double> result;
    for (double value : x) result.push_back(value * (max(value + 3, 0.0) - max(value - 3, 0.0)) / 6);
    return result;
}
