// Measures and scales each tensor by itself.
// Killed by: examples
vector<vector<double>> clip_gradient_norm(vector<vector<double>> grads, double max_norm) {
    for (auto& tensor : grads) {
        double norm = sqrt(inner_product(tensor.begin(), tensor.end(), tensor.begin(), 0.0));
        if (norm > max_norm)
            for (double& g : tensor) g *= max_norm / norm;
    }
    return grads;
}
