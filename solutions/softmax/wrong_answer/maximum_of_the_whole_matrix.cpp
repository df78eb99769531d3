// Takes the maximum of the whole matrix off, so that a row far below it underflows.
// Killed by: hidden
vector<vector<double>> softmax(vector<vector<double>> logits) {
    double largest = -1e9;
    for (auto& row : logits) for (double x : row) largest = max(largest, x);
    for (auto& row : logits) {
        double sum = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (double& x : row) x /= sum;
    }
    return logits;
}
