// The exponential of ln σ(x), which is min(x, 0) - ln(1 + e^-|x|).
vector<double> sigmoid(const vector<double>& x) {
    vector<double> result;
    for (double value : x) result.push_back(exp(min(value, 0.0) - log1p(exp(-fabs(value)))));
    return result;
}
