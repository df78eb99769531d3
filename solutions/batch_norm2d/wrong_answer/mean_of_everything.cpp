// Has one mean for all channels.
// Killed by: examples
vector<vector<vector<vector<double>>>> batch_norm2d(vector<vector<vector<vector<double>>>> x, vector<double> gamma,
                                                    vector<double> beta, double eps) {
    double mean = 0, var = 0, n = x.size() * gamma.size() * x[0][0].size() * x[0][0][0].size();
    for (auto& picture : x) for (auto& channel : picture) for (auto& row : channel) for (double v : row) mean += v / n;
    for (auto& picture : x)
        for (auto& channel : picture) for (auto& row : channel) for (double v : row) var += (v - mean) * (v - mean) / n;
    for (auto& picture : x)
        for (size_t c = 0; c < gamma.size(); c++)
            for (auto& row : picture[c]) for (double& v : row) v = gamma[c] * (v - mean) / sqrt(var + eps) + beta[c];
    return x;
}
