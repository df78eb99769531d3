// Takes the function for a ReLU: nothing below 0.
// Killed by: examples
vector<double> hard_swish(vector<double> x) {
    for (double& value : x) value = value < 0 ? 0 : value * min(value + 3, 6.0) / 6;
    return x;
}
