// Layer normalisation, in place.
vector<vector<double>> layer_norm(vector<vector<double>> x, const vector<double>& gamma, const vector<double>& beta, double eps) {
    for (auto& row : x) {
        double n = row.size(), mean = accumulate(row.begin(), row.end(), 0.0) / n, squares = 0;
        for (double value : row) squares += (value - mean) * (value - mean);
        double scale = 1 / sqrt(squares / n + eps);
        for (size_t d = 0; d < row.size(); d++) row[d] = gamma[d] * (row[d] - mean) * scale + beta[d];
    }
    return x;
}
