// Takes the variance as the mean of squares less the square of the mean, which cancels far from 0.
// Killed by: hidden
vector<vector<vector<vector<double>>>> batch_norm2d(vector<vector<vector<vector<double>>>> x, vector<double> gamma,
                                                    vector<double> beta, double eps) {
    for (size_t c = 0; c < gamma.size(); c++) {
        double sum = 0, squares = 0, n = 0;
        for (auto& picture : x) for (auto& row : picture[c]) for (double v : row) sum += v, squares += v * v, n++;
        double mean = sum / n, var = max(squares / n - mean * mean, 0.0);
        for (auto& picture : x)
            for (auto& row : picture[c]) for (double& v : row) v = gamma[c] * (v - mean) / sqrt(var + eps) + beta[c];
    }
    return x;
}
