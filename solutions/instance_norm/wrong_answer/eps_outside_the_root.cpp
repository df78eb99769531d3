// Adds eps to the standard deviation.
// Killed by: examples
vector<vector<vector<vector<double>>>> instance_norm(vector<vector<vector<vector<double>>>> x, vector<double> gamma,
                                                     vector<double> beta, double eps) {
    for (auto& picture : x)
        for (size_t c = 0; c < picture.size(); c++) {
            double mean = 0, var = 0, n = picture[c].size() * picture[c][0].size();
            for (auto& row : picture[c]) for (double pixel : row) mean += pixel / n;
            for (auto& row : picture[c]) for (double pixel : row) var += (pixel - mean) * (pixel - mean) / n;
            for (auto& row : picture[c])
                for (double& pixel : row) pixel = gamma[c] * (pixel - mean) / (sqrt(var) + eps) + beta[c];
        }
    return x;
}
