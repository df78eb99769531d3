// Softmax of each row, in place, with the largest logit of the row taken off.
vector<vector<double>> softmax(vector<vector<double>> logits) {
    for (auto& row : logits) {
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (double& x : row) x /= sum;
    }
    return logits;
}
