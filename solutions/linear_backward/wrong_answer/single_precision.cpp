// Sums in single precision, which has nothing left where large terms cancel.
// Killed by: hidden
tuple<vector<vector<double>>, vector<vector<double>>, vector<double>> linear_backward(
    vector<vector<double>> x, vector<vector<double>> weight, vector<vector<double>> grad_out) {
    size_t N = x.size(), M = weight.size(), D = weight[0].size();
    vector<vector<double>> by_x(N, vector<double>(D)), by_weight(M, vector<double>(D));
    vector<double> by_bias(M);
    for (size_t m = 0; m < M; m++) {
        float bias = 0;
        for (size_t n = 0; n < N; n++) bias += float(grad_out[n][m]);
        by_bias[m] = bias;
    }
    for (size_t d = 0; d < D; d++) {
        for (size_t n = 0; n < N; n++) {
            float sum = 0;
            for (size_t m = 0; m < M; m++) sum += float(grad_out[n][m]) * float(weight[m][d]);
            by_x[n][d] = sum;
        }
        for (size_t m = 0; m < M; m++) {
            float sum = 0;
            for (size_t n = 0; n < N; n++) sum += float(grad_out[n][m]) * float(x[n][d]);
            by_weight[m][d] = sum;
        }
    }
    return {by_x, by_weight, by_bias};
}
