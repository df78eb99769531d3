// Makes the exponent negative for both signs, but uses one form of the sigmoid for both too.
// Killed by: examples
vector<double> swish(vector<double> x) {
    for (double& value : x) value /= 1 + exp(-fabs(value));
    return x;
}
