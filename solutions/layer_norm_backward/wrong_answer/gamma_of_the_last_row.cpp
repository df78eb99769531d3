// Keeps the gradient of gamma from the last row alone.
// Killed by: examples
tuple<vector<vector<double>>, vector<double>, vector<double>> layer_norm_backward(
    vector<vector<double>> x, vector<double> gamma, vector<vector<double>> grad_out, double eps) {
    size_t n = gamma.size();
    vector<double> by_gamma(n), by_beta(n);
    for (size_t i = 0; i < x.size(); i++) {
        double mean = accumulate(x[i].begin(), x[i].end(), 0.0) / n, squares = 0, average = 0, along = 0;
        for (double value : x[i]) squares += (value - mean) * (value - mean);
        double s = sqrt(squares / n + eps);
        for (size_t d = 0; d < n; d++) {
            x[i][d] = (x[i][d] - mean) / s;
            average += gamma[d] * grad_out[i][d] / n;
            along += gamma[d] * grad_out[i][d] * x[i][d] / n;
            by_gamma[d] = grad_out[i][d] * x[i][d];
            by_beta[d] += grad_out[i][d];
        }
        for (size_t d = 0; d < n; d++) x[i][d] = (gamma[d] * grad_out[i][d] - average - x[i][d] * along) / s;
    }
    return {x, by_gamma, by_beta};
}
