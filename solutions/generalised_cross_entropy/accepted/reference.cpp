// The mean generalised cross-entropy.
double generalised_cross_entropy(const vector<vector<double>>& logits, const vector<long long>& labels, double q) {
    double total = 0;
    for (size_t n = 0; n < logits.size(); n++) {
        double largest = *max_element(logits[n].begin(), logits[n].end()), sum = 0;
        for (double logit : logits[n]) sum += exp(logit - largest);
        total += -expm1(q * (logits[n][labels[n]] - largest - log(sum))) / q;
    }
    return total / logits.size();
}
