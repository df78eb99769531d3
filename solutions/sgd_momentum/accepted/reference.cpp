// Gradient descent with momentum.
vector<double> sgd_momentum(vector<double> weights, const vector<vector<double>>& grads, double lr, double momentum, double weight_decay) {
    vector<double> velocity(weights.size());
    for (const auto& step : grads) {
        for (size_t i = 0; i < weights.size(); i++) {
            velocity[i] = momentum * velocity[i] + step[i] + weight_decay * weights[i];
            weights[i] -= lr * velocity[i];
        }
    }
    return weights;
}
