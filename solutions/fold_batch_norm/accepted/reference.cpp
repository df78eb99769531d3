// Batch normalisation folded into a convolution, in place.
tuple<vector<vector<vector<vector<double>>>>, vector<double>> fold_batch_norm(
    vector<vector<vector<vector<double>>>> weight, vector<double> bias, const vector<double>& gamma,
    const vector<double>& beta, const vector<double>& mean, const vector<double>& var, double eps) {
    for (size_t o = 0; o < weight.size(); o++) {
        double factor = gamma[o] / sqrt(var[o] + eps);
        for (auto& kernel : weight[o]) for (auto& row : kernel) for (double& value : row) value *= factor;
        bias[o] = (bias[o] - mean[o]) * factor + beta[o];
    }
    return {weight, bias};
}
