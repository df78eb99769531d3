// Forgets that the mean depends on x.
// Killed by: examples
tuple<vector<vector<double>>, vector<double>, vector<double>> batch_norm_backward(
    vector<vector<double>> x, vector<double> gamma, vector<vector<double>> grad_out, double eps) {
    size_t n = x.size();
    vector<double> by_gamma(gamma.size()), by_beta(gamma.size());
    for (size_t d = 0; d < gamma.size(); d++) {
        double mean = 0, var = 0;
        for (auto& row : x) mean += row[d] / n;
        for (auto& row : x) var += (row[d] - mean) * (row[d] - mean) / n;
        for (size_t i = 0; i < n; i++) {
            x[i][d] = (x[i][d] - mean) / sqrt(var + eps);
            by_gamma[d] += grad_out[i][d] * x[i][d];
            by_beta[d] += grad_out[i][d];
        }
        for (size_t i = 0; i < n; i++)
            x[i][d] = gamma[d] / sqrt(var + eps) * (grad_out[i][d] - x[i][d] * by_gamma[d] / n);
    }
    return {x, by_gamma, by_beta};
}
