// Takes the logarithm of the softmax, which may have become 0.
// Killed by: hidden
double cross_entropy(vector<vector<double>> logits, vector<long long> labels) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        double largest = *max_element(logits[n].begin(), logits[n].end()), sum = 0;
        for (double logit : logits[n]) sum += exp(logit - largest);
        total -= log(exp(logits[n][labels[n]] - largest) / sum);
    }
    return total / logits.size();
}
