// Computes with 32-bit floats.
// Killed by: examples
vector<vector<float>> softmax(vector<vector<float>> logits) {
    for (auto& row : logits) {
        float largest = *max_element(row.begin(), row.end()), sum = 0;
        for (float& x : row) sum += x = exp(x - largest);
        for (float& x : row) x /= sum;
    }
    return logits;
}
