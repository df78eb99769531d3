// Divides by the variance.
// Killed by: examples
vector<vector<double>> batch_norm_infer(vector<vector<double>> x, vector<double> gamma, vector<double> beta, vector<double> mean,
                                        vector<double> var, double eps) {
    for (auto& row : x)
        for (size_t d = 0; d < row.size(); d++) row[d] = gamma[d] * (row[d] - mean[d]) / (var[d] + eps) + beta[d];
    return x;
}
