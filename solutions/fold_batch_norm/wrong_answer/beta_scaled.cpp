// Scales beta too.
// Killed by: examples
tuple<vector<vector<vector<vector<double>>>>, vector<double>> fold_batch_norm(
    vector<vector<vector<vector<double>>>> weight, vector<double> bias, vector<double> gamma, vector<double> beta,
    vector<double> mean, vector<double> var, double eps) {
    for (size_t o = 0; o < weight.size(); o++) {
        double factor = gamma[o] / sqrt(var[o] + eps);
        for (auto& kernel : weight[o]) for (auto& row : kernel) for (double& value : row) value *= factor;
        bias[o] = (bias[o] - mean[o] + beta[o]) * factor;
    }
    return {weight, bias};
}
