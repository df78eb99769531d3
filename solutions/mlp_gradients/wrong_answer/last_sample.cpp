// Keeps the gradient of w2 from the last sample alone.
// Killed by: hidden
using Matrix = vector<vector<double>>;

tuple<Matrix, vector<double>, Matrix, vector<double>> mlp_gradients(
    Matrix x, Matrix y, Matrix w1, vector<double> b1, Matrix w2, vector<double> b2) {
    size_t N = x.size(), D = x[0].size(), H = b1.size(), O = b2.size();
    Matrix by_w1(H, vector<double>(D)), by_w2(O, vector<double>(H));
    vector<double> by_b1(H), by_b2(O), h(H), e(O);
    for (size_t n = 0; n < N; n++) {
        for (size_t j = 0; j < H; j++) h[j] = tanh(inner_product(x[n].begin(), x[n].end(), w1[j].begin(), b1[j]));
        for (size_t k = 0; k < O; k++) {
            e[k] = 2 * (inner_product(h.begin(), h.end(), w2[k].begin(), b2[k]) - y[n][k]) / N;
            by_b2[k] += e[k];
            for (size_t j = 0; j < H; j++) by_w2[k][j] = e[k] * h[j];
        }
        for (size_t j = 0; j < H; j++) {
            double back = 0;
            for (size_t k = 0; k < O; k++) back += e[k] * w2[k][j];
            back *= 1 - h[j] * h[j];
            by_b1[j] += back;
            for (size_t d = 0; d < D; d++) by_w1[j][d] += back * x[n][d];
        }
    }
    return {by_w1, by_b1, by_w2, by_b2};
}
