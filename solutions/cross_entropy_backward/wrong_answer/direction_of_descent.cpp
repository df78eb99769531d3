// Has the sign the other way round.
// Killed by: examples
vector<vector<double>> cross_entropy_backward(vector<vector<double>> logits, vector<long long> labels) {
    for (size_t n = 0; n < logits.size(); n++) {
        auto& row = logits[n];
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (size_t j = 0; j < row.size(); j++)
            row[j] = (((long long)j == labels[n]) - row[j] / sum) / logits.size();
    }
    return logits;
}
