// Log-softmax of each row, in place.
vector<vector<double>> log_softmax(vector<vector<double>> logits) {
    for (auto& row : logits) {
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double x : row) sum += exp(x - largest);
        for (double& x : row) x -= largest + log(sum);
    }
    return logits;
}
