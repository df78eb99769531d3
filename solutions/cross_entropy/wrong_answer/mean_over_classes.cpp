// Divides by the number of all logits.
// Killed by: examples
double cross_entropy(vector<vector<double>> logits, vector<long long> labels) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        double largest = *max_element(logits[n].begin(), logits[n].end()), sum = 0;
        for (double logit : logits[n]) sum += exp(logit - largest);
        total += log(sum) + largest - logits[n][labels[n]];
    }
    return total / (logits.size() * logits[0].size());
}
