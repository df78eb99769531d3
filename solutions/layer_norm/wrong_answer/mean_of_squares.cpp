// Takes the variance as the mean of squares less the square of the mean, which cancels far from 0.
// Killed by: hidden
vector<vector<double>> layer_norm(vector<vector<double>> x, vector<double> gamma, vector<double> beta, double eps) {
    for (auto& row : x) {
        double sum = 0, squares = 0, n = row.size();
        for (double value : row) sum += value, squares += value * value;
        double mean = sum / n, variance = max(squares / n - mean * mean, 0.0);
        for (size_t d = 0; d < row.size(); d++) row[d] = gamma[d] * (row[d] - mean) / sqrt(variance + eps) + beta[d];
    }
    return x;
}
