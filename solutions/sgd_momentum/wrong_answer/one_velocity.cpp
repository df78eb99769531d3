// Has one velocity for all weights.
// Killed by: examples
vector<double> sgd_momentum(vector<double> weights, vector<vector<double>> grads, double lr, double momentum, double weight_decay) {
    double velocity = 0;
    for (auto& step : grads) {
        for (size_t i = 0; i < weights.size(); i++) {
            velocity = momentum * velocity + step[i] + weight_decay * weights[i];
            weights[i] -= lr * velocity;
        }
    }
    return weights;
}
