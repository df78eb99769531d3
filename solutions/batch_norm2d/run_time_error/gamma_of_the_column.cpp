// Takes gamma by the column of a picture, of which there may be more than channels.
// Killed by: examples
vector<vector<vector<vector<double>>>> batch_norm2d(vector<vector<vector<vector<double>>>> x, vector<double> gamma,
                                                    vector<double> beta, double eps) {
    for (size_t c = 0; c < gamma.size(); c++) {
        double mean = 0, var = 0, n = x.size() * x[0][0].size() * x[0][0][0].size();
        for (auto& picture : x) for (auto& row : picture[c]) for (double v : row) mean += v / n;
        for (auto& picture : x) for (auto& row : picture[c]) for (double v : row) var += (v - mean) * (v - mean) / n;
        for (auto& picture : x)
            for (auto& row : picture[c])
                for (size_t j = 0; j < row.size(); j++)
                    row[j] = gamma.at(j) * (row[j] - mean) / sqrt(var + eps) + beta.at(j);
    }
    return x;
}
