// Is the limit for q to 0.
// Killed by: examples
double generalised_cross_entropy(vector<vector<double>> logits, vector<long long> labels, double q) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        double largest = *max_element(logits[n].begin(), logits[n].end()), sum = 0;
        for (double logit : logits[n]) sum += exp(logit - largest);
        total += log(sum) + largest - logits[n][labels[n]];
    }
    return total / logits.size();
}
