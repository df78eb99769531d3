// Clipping by the global norm, in place.
vector<vector<double>> clip_gradient_norm(vector<vector<double>> grads, double max_norm) {
    double squares = 0;
    for (const auto& tensor : grads)
        for (double g : tensor) squares += g * g;
    double norm = sqrt(squares);
    if (norm > max_norm)
        for (auto& tensor : grads)
            for (double& g : tensor) g *= max_norm / norm;
    return grads;
}
