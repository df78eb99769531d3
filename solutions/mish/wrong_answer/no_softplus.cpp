// Takes the tanh of x, without the softplus.
// Killed by: examples
vector<double> mish(vector<double> x) {
    for (double& value : x) value *= tanh(value);
    return x;
}
