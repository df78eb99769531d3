// Keeps the decay out of the velocity.
// Killed by: hidden
vector<double> sgd_momentum(vector<double> weights, vector<vector<double>> grads, double lr, double momentum, double weight_decay) {
    vector<double> velocity(weights.size());
    for (auto& step : grads) {
        for (size_t i = 0; i < weights.size(); i++) {
            velocity[i] = momentum * velocity[i] + step[i];
            weights[i] -= lr * (velocity[i] + weight_decay * weights[i]);
        }
    }
    return weights;
}
