// The piecewise linear approximation.
// Killed by: examples
vector<double> sigmoid(vector<double> x) {
    for (double& value : x) value = min(max(value + 3, 0.0), 6.0) / 6;
    return x;
}
