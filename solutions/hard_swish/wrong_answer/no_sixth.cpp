// Forgets to divide by 6.
// Killed by: examples
vector<double> hard_swish(vector<double> x) {
    for (double& value : x) value *= clamp(value + 3, 0.0, 6.0);
    return x;
}
