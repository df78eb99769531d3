// Has the exponential in the numerator too.
// Killed by: hidden
vector<double> swish(vector<double> x) {
    for (double& value : x) value = value * exp(value) / (1 + exp(value));
    return x;
}
