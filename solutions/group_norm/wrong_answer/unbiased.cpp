// Divides by one less than the number of numbers.
// Killed by: examples
vector<vector<vector<vector<double>>>> group_norm(vector<vector<vector<vector<double>>>> x, long long groups,
                                                  vector<double> gamma, vector<double> beta, double eps) {
    size_t size = gamma.size() / groups;
    for (auto& sample : x)
        for (size_t first = 0; first < sample.size(); first += size) {
            double mean = 0, squares = 0, n = size * sample[0].size() * sample[0][0].size();
            for (size_t c = first; c < first + size; c++) for (auto& row : sample[c]) for (double v : row) mean += v / n;
            for (size_t c = first; c < first + size; c++)
                for (auto& row : sample[c]) for (double v : row) squares += (v - mean) * (v - mean);
            for (size_t c = first; c < first + size; c++)
                for (auto& row : sample[c])
                    for (double& v : row) v = gamma[c] * (v - mean) / sqrt(squares / (n - 1) + eps) + beta[c];
        }
    return x;
}
