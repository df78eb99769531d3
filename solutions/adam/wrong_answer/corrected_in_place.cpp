// Goes on from the corrected averages.
// Killed by: examples
vector<double> adam(vector<double> weights, vector<vector<double>> grads, double lr, double beta1, double beta2, double eps) {
    vector<double> m(weights.size()), v(weights.size());
    double power1 = 1, power2 = 1;
    for (auto& step : grads) {
        power1 *= beta1, power2 *= beta2;
        for (size_t i = 0; i < weights.size(); i++) {
            m[i] = (beta1 * m[i] + (1 - beta1) * step[i]) / (1 - power1);
            v[i] = (beta2 * v[i] + (1 - beta2) * step[i] * step[i]) / (1 - power2);
            weights[i] -= lr * m[i] / (sqrt(v[i]) + eps);
        }
    }
    return weights;
}
