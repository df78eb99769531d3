// The logistic sigmoid, in place.
vector<double> sigmoid(vector<double> x) {
    for (double& value : x) value = 1 / (1 + exp(-value));
    return x;
}
