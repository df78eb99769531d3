// Normalises each channel by itself, as instance normalisation does.
// Killed by: examples
vector<vector<vector<vector<double>>>> group_norm(vector<vector<vector<vector<double>>>> x, long long groups,
                                                  vector<double> gamma, vector<double> beta, double eps) {
    for (auto& sample : x)
        for (size_t c = 0; c < sample.size(); c++) {
            double mean = 0, var = 0, n = sample[c].size() * sample[c][0].size();
            for (auto& row : sample[c]) for (double value : row) mean += value / n;
            for (auto& row : sample[c]) for (double value : row) var += (value - mean) * (value - mean) / n;
            for (auto& row : sample[c])
                for (double& value : row) value = gamma[c] * (value - mean) / sqrt(var + eps) + beta[c];
        }
    return x;
}
