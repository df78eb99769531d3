// The gradients of layer normalisation.
tuple<vector<vector<double>>, vector<double>, vector<double>> layer_norm_backward(
    const vector<vector<double>>& x, const vector<double>& gamma, const vector<vector<double>>& grad_out, double eps) {
    size_t n = gamma.size();
    vector<vector<double>> by_x = x;
    vector<double> by_gamma(n), by_beta(n);
    for (size_t i = 0; i < x.size(); i++) {
        double mean = accumulate(x[i].begin(), x[i].end(), 0.0) / n, squares = 0, average = 0, along = 0;
        for (double value : x[i]) squares += (value - mean) * (value - mean);
        double s = sqrt(squares / n + eps);
        for (size_t d = 0; d < n; d++) {
            double z = (x[i][d] - mean) / s, h = gamma[d] * grad_out[i][d];
            average += h / n;
            along += h * z / n;
            by_gamma[d] += grad_out[i][d] * z;
            by_beta[d] += grad_out[i][d];
        }
        for (size_t d = 0; d < n; d++) by_x[i][d] = (gamma[d] * grad_out[i][d] - average - (x[i][d] - mean) / s * along) / s;
    }
    return {by_x, by_gamma, by_beta};
}
