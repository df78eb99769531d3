// Remembers the biased variance.
// Killed by: examples
tuple<vector<vector<double>>, vector<double>, vector<double>> batch_norm_train(
    vector<vector<double>> x, vector<double> gamma, vector<double> beta, vector<double> running_mean,
    vector<double> running_var, double momentum, double eps) {
    double n = x.size();
    for (size_t d = 0; d < gamma.size(); d++) {
        double mean = 0, var = 0;
        for (auto& row : x) mean += row[d] / n;
        for (auto& row : x) var += (row[d] - mean) * (row[d] - mean) / n;
        for (auto& row : x) row[d] = gamma[d] * (row[d] - mean) / sqrt(var + eps) + beta[d];
        running_mean[d] += momentum * (mean - running_mean[d]);
        running_var[d] += momentum * (var - running_var[d]);
    }
    return {x, running_mean, running_var};
}
