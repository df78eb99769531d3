// Forgets the minus of the exponent.
// Killed by: examples
vector<double> swish(vector<double> x) {
    for (double& value : x) value /= 1 + exp(value);
    return x;
}
