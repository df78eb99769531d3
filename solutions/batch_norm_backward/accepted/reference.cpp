// The gradients of batch normalisation, in the place of x.
tuple<vector<vector<double>>, vector<double>, vector<double>> batch_norm_backward(
    vector<vector<double>> x, const vector<double>& gamma, const vector<vector<double>>& grad_out, double eps) {
    size_t n = x.size();
    vector<double> by_gamma(gamma.size()), by_beta(gamma.size());
    for (size_t d = 0; d < gamma.size(); d++) {
        double mean = 0, squares = 0;
        for (auto& row : x) mean += row[d];
        mean /= n;
        for (auto& row : x) squares += (row[d] - mean) * (row[d] - mean);
        double s = sqrt(squares / n + eps);
        for (size_t i = 0; i < n; i++) {
            x[i][d] = (x[i][d] - mean) / s;
            by_gamma[d] += grad_out[i][d] * x[i][d];
            by_beta[d] += grad_out[i][d];
        }
        for (size_t i = 0; i < n; i++)
            x[i][d] = gamma[d] / s * (grad_out[i][d] - by_beta[d] / n - x[i][d] * by_gamma[d] / n);
    }
    return {x, by_gamma, by_beta};
}
