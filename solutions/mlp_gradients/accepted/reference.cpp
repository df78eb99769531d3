// The backward pass of a network with one hidden layer of tanh, sample by sample.
using Matrix = vector<vector<double>>;

tuple<Matrix, vector<double>, Matrix, vector<double>> mlp_gradients(
    const Matrix& x, const Matrix& y, const Matrix& w1, const vector<double>& b1, const Matrix& w2, const vector<double>& b2) {
    size_t N = x.size(), D = x[0].size(), H = b1.size(), O = b2.size();
    Matrix by_w1(H, vector<double>(D)), by_w2(O, vector<double>(H));
    vector<double> by_b1(H), by_b2(O), h(H);
    for (size_t n = 0; n < N; n++) {
        for (size_t j = 0; j < H; j++) h[j] = tanh(inner_product(x[n].begin(), x[n].end(), w1[j].begin(), b1[j]));
        vector<double> back(H);
        for (size_t k = 0; k < O; k++) {
            double e = 2 * (inner_product(h.begin(), h.end(), w2[k].begin(), b2[k]) - y[n][k]) / N;
            by_b2[k] += e;
            for (size_t j = 0; j < H; j++) {
                by_w2[k][j] += e * h[j];
                back[j] += e * w2[k][j];
            }
        }
        for (size_t j = 0; j < H; j++) {
            double a = back[j] * (1 - h[j] * h[j]);
            by_b1[j] += a;
            for (size_t d = 0; d < D; d++) by_w1[j][d] += a * x[n][d];
        }
    }
    return {by_w1, by_b1, by_w2, by_b2};
}
