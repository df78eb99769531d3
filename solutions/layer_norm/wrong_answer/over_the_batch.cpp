// Takes mean and variance of each feature over the batch, as batch normalisation does.
// Killed by: examples
vector<vector<double>> layer_norm(vector<vector<double>> x, vector<double> gamma, vector<double> beta, double eps) {
    for (size_t d = 0; d < gamma.size(); d++) {
        double mean = 0, squares = 0;
        for (auto& row : x) mean += row[d] / x.size();
        for (auto& row : x) squares += (row[d] - mean) * (row[d] - mean) / x.size();
        for (auto& row : x) row[d] = gamma[d] * (row[d] - mean) / sqrt(squares + eps) + beta[d];
    }
    return x;
}
