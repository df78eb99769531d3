// The mean cross-entropy.
double cross_entropy(const vector<vector<double>>& logits, const vector<long long>& labels) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        double largest = *max_element(logits[n].begin(), logits[n].end()), sum = 0;
        for (double logit : logits[n]) sum += exp(logit - largest);
        total += log(sum) + (largest - logits[n][labels[n]]);
    }
    return total / logits.size();
}
