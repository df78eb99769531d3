// Batch normalisation of pictures in training, in place.
vector<vector<vector<vector<double>>>> batch_norm2d(vector<vector<vector<vector<double>>>> x, const vector<double>& gamma,
                                                    const vector<double>& beta, double eps) {
    for (size_t c = 0; c < gamma.size(); c++) {
        double mean = 0, squares = 0, n = 0;
        for (auto& picture : x) for (auto& row : picture[c]) for (double number : row) mean += number, n++;
        mean /= n;
        for (auto& picture : x)
            for (auto& row : picture[c]) for (double number : row) squares += (number - mean) * (number - mean);
        double scale = gamma[c] / sqrt(squares / n + eps);
        for (auto& picture : x)
            for (auto& row : picture[c]) for (double& number : row) number = scale * (number - mean) + beta[c];
    }
    return x;
}
