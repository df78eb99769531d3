// Takes out the maximum of the whole batch, so that the sum of a sample far below it is 0.
// Killed by: hidden
vector<vector<double>> log_softmax(vector<vector<double>> logits) {
    double largest = -1e9;
    for (auto& row : logits) for (double x : row) largest = max(largest, x);
    for (auto& row : logits) {
        double sum = 0;
        for (double x : row) sum += exp(x - largest);
        for (double& x : row) x -= largest + log(sum);
    }
    return logits;
}
