// Instance normalisation, in place.
vector<vector<vector<vector<double>>>> instance_norm(vector<vector<vector<vector<double>>>> x, const vector<double>& gamma,
                                                     const vector<double>& beta, double eps) {
    for (auto& picture : x)
        for (size_t c = 0; c < picture.size(); c++) {
            double mean = 0, squares = 0, n = picture[c].size() * picture[c][0].size();
            for (auto& row : picture[c]) for (double pixel : row) mean += pixel;
            mean /= n;
            for (auto& row : picture[c]) for (double pixel : row) squares += (pixel - mean) * (pixel - mean);
            double scale = gamma[c] / sqrt(squares / n + eps);
            for (auto& row : picture[c]) for (double& pixel : row) pixel = scale * (pixel - mean) + beta[c];
        }
    return x;
}
