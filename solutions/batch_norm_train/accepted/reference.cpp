// Batch normalisation in training, in place.
tuple<vector<vector<double>>, vector<double>, vector<double>> batch_norm_train(
    vector<vector<double>> x, const vector<double>& gamma, const vector<double>& beta, vector<double> running_mean,
    vector<double> running_var, double momentum, double eps) {
    double n = x.size();
    for (size_t d = 0; d < gamma.size(); d++) {
        double mean = 0, squares = 0;
        for (auto& row : x) mean += row[d];
        mean /= n;
        for (auto& row : x) squares += (row[d] - mean) * (row[d] - mean);
        double scale = gamma[d] / sqrt(squares / n + eps);
        for (auto& row : x) row[d] = scale * (row[d] - mean) + beta[d];
        running_mean[d] += momentum * (mean - running_mean[d]);
        running_var[d] += momentum * (squares / (n - 1) - running_var[d]);
    }
    return {x, running_mean, running_var};
}
