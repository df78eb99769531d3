// Counts the steps from 0.
// Killed by: examples
vector<double> adam(vector<double> weights, vector<vector<double>> grads, double lr, double beta1, double beta2, double eps) {
    vector<double> m(weights.size()), v(weights.size());
    for (size_t t = 0; t < grads.size(); t++) {
        for (size_t i = 0; i < weights.size(); i++) {
            double g = grads[t][i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            weights[i] -= lr * m[i] / (1 - pow(beta1, t)) / (sqrt(v[i] / (1 - pow(beta2, t))) + eps);
        }
    }
    return weights;
}
