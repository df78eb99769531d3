// Mish, in place.
vector<double> mish(vector<double> x) {
    for (double& value : x) value *= tanh(log1p(exp(value)));
    return x;
}
