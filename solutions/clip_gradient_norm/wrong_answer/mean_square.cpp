// Takes the root of the mean square, which is smaller than the norm when there is more than one number.
// Killed by: examples
vector<vector<double>> clip_gradient_norm(vector<vector<double>> grads, double max_norm) {
    double squares = 0, n = 0;
    for (auto& tensor : grads)
        for (double g : tensor) squares += g * g, n++;
    double norm = sqrt(squares / n);
    if (norm > max_norm)
        for (auto& tensor : grads)
            for (double& g : tensor) g *= max_norm / norm;
    return grads;
}
