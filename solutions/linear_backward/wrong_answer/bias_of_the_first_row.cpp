// Takes the gradient of the bias from the first sample alone.
// Killed by: examples
tuple<vector<vector<double>>, vector<vector<double>>, vector<double>> linear_backward(
    vector<vector<double>> x, vector<vector<double>> weight, vector<vector<double>> grad_out) {
    size_t n_features = weight[0].size();
    vector<vector<double>> by_x(x.size(), vector<double>(n_features)), by_weight(weight.size(), vector<double>(n_features));
    for (size_t n = 0; n < x.size(); n++)
        for (size_t m = 0; m < weight.size(); m++)
            for (size_t d = 0; d < n_features; d++) {
                by_x[n][d] += grad_out[n][m] * weight[m][d];
                by_weight[m][d] += grad_out[n][m] * x[n][d];
            }
    return {by_x, by_weight, grad_out[0]};
}
