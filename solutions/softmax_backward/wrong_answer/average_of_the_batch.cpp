// Takes one average for all rows.
// Killed by: examples
vector<vector<double>> softmax_backward(vector<vector<double>> logits, vector<vector<double>> grad_out) {
    double average = 0;
    for (size_t i = 0; i < logits.size(); i++) {
        auto& row = logits[i];
        double largest = *max_element(row.begin(), row.end()), sum = 0;
        for (double& x : row) sum += x = exp(x - largest);
        for (size_t j = 0; j < row.size(); j++) average += (row[j] /= sum) * grad_out[i][j] / logits.size();
    }
    for (size_t i = 0; i < logits.size(); i++)
        for (size_t j = 0; j < logits[i].size(); j++) logits[i][j] *= grad_out[i][j] - average;
    return logits;
}
