// Takes the logarithm of a softmax, which may be 0.
// Killed by: hidden
vector<vector<double>> log_softmax(vector<vector<double>> logits) {
    for (auto& row : logits) {
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (double& x : row) x = log(x / sum);
    }
    return logits;
}
