// The gradient of the mean cross-entropy, in the place of the logits.
vector<vector<double>> cross_entropy_backward(vector<vector<double>> logits, const vector<long long>& labels) {
    for (size_t n = 0; n < logits.size(); n++) {
        auto& row = logits[n];
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (double& x : row) x /= sum;
        row[labels[n]] -= 1;
        for (double& x : row) x /= logits.size();
    }
    return logits;
}
