// Takes the sum of the gradients off, without the probabilities.
// Killed by: examples
vector<vector<double>> softmax_backward(vector<vector<double>> logits, vector<vector<double>> grad_out) {
    for (size_t i = 0; i < logits.size(); i++) {
        auto& row = logits[i];
        double largest = *max_element(row.begin(), row.end()), sum = 0, grads = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (double grad : grad_out[i]) grads += grad;
        for (size_t j = 0; j < row.size(); j++) row[j] = row[j] / sum * (grad_out[i][j] - grads);
    }
    return logits;
}
