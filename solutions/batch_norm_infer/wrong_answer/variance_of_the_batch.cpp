// Has the running mean, but the variance of the batch around it.
// Killed by: examples
vector<vector<double>> batch_norm_infer(vector<vector<double>> x, vector<double> gamma, vector<double> beta, vector<double> mean,
                                        vector<double> var, double eps) {
    for (size_t d = 0; d < gamma.size(); d++) {
        double squares = 0;
        for (auto& row : x) squares += (row[d] - mean[d]) * (row[d] - mean[d]) / x.size();
        for (auto& row : x) row[d] = gamma[d] * (row[d] - mean[d]) / sqrt(squares + eps) + beta[d];
    }
    return x;
}
