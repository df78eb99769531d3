// Group normalisation, in place.
vector<vector<vector<vector<double>>>> group_norm(vector<vector<vector<vector<double>>>> x, long long groups,
                                                  const vector<double>& gamma, const vector<double>& beta, double eps) {
    size_t size = gamma.size() / groups;
    for (auto& sample : x)
        for (size_t first = 0; first < sample.size(); first += size) {
            double sum = 0, squares = 0, n = 0;
            for (size_t c = first; c < first + size; c++)
                for (auto& row : sample[c]) for (double value : row) sum += value, n++;
            for (size_t c = first; c < first + size; c++)
                for (auto& row : sample[c]) for (double value : row) squares += (value - sum / n) * (value - sum / n);
            for (size_t c = first; c < first + size; c++)
                for (auto& row : sample[c])
                    for (double& value : row) value = gamma[c] * (value - sum / n) / sqrt(squares / n + eps) + beta[c];
        }
    return x;
}
