// With the matrix of all derivatives.
vector<vector<double>> softmax_backward(vector<vector<double>> logits, vector<vector<double>> grad_out) {
    vector<vector<double>> result;
    for (size_t i = 0; i < logits.size(); i++) {
        size_t n = logits[i].size();
        double largest = *max_element(logits[i].begin(), logits[i].end()), sum = 0;
        vector<double> p;
        for (double x : logits[i]) p.push_back(exp(x - largest)), sum += p.back();
        for (double& x : p) x /= sum;
        result.emplace_back(n);
        for (size_t k = 0; k < n; k++)
            for (size_t j = 0; j < n; j++) result[i][j] += grad_out[i][k] * (j == k ? p[k] - p[k] * p[k] : -p[k] * p[j]);
    }
    return result;
}
