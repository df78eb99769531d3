// Adam.
vector<double> adam(vector<double> weights, const vector<vector<double>>& grads, double lr, double beta1, double beta2, double eps) {
    vector<double> m(weights.size()), v(weights.size());
    for (size_t t = 1; t <= grads.size(); t++) {
        for (size_t i = 0; i < weights.size(); i++) {
            double g = grads[t - 1][i];
            m[i] += (1 - beta1) * (g - m[i]);
            v[i] += (1 - beta2) * (g * g - v[i]);
            weights[i] -= lr * m[i] / (1 - pow(beta1, t)) / (sqrt(v[i] / (1 - pow(beta2, t))) + eps);
        }
    }
    return weights;
}
