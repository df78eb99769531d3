// The backward pass of softmax, in the place of the logits.
vector<vector<double>> softmax_backward(vector<vector<double>> logits, const vector<vector<double>>& grad_out) {
    for (size_t i = 0; i < logits.size(); i++) {
        auto& row = logits[i];
        double largest = *max_element(row.begin(), row.end()), sum = 0, average = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (size_t j = 0; j < row.size(); j++) average += (row[j] /= sum) * grad_out[i][j];
        for (size_t j = 0; j < row.size(); j++) row[j] *= grad_out[i][j] - average;
    }
    return logits;
}
