// Fills the result with the first number, which an empty list does not have.
// Killed by: hidden
vector<double> hard_swish(const vector<double>& x) {
    vector<double> result(x.size(), x.at(0));
    for (size_t i = 0; i < x.size(); i++) result[i] = x[i] * clamp(x[i] + 3, 0.0, 6.0) / 6;
    return result;
}
