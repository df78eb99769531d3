// Takes the statistics of a picture over all channels, as layer normalisation does.
// Killed by: examples
vector<vector<vector<vector<double>>>> instance_norm(vector<vector<vector<vector<double>>>> x, vector<double> gamma,
                                                     vector<double> beta, double eps) {
    for (auto& picture : x) {
        double mean = 0, var = 0, n = picture.size() * picture[0].size() * picture[0][0].size();
        for (auto& channel : picture) for (auto& row : channel) for (double p : row) mean += p / n;
        for (auto& channel : picture) for (auto& row : channel) for (double p : row) var += (p - mean) * (p - mean) / n;
        for (size_t c = 0; c < picture.size(); c++)
            for (auto& row : picture[c]) for (double& p : row) p = gamma[c] * (p - mean) / sqrt(var + eps) + beta[c];
    }
    return x;
}
