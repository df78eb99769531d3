// Takes the power through the logarithm of 1 - p_t, which may have become 0.
// Killed by: hidden
double focal_loss(vector<double> logits, vector<long long> labels, double alpha, double gamma) {
    double total = 0;
    for (size_t i = 0; i < logits.size(); i++) {
        double z = labels[i] ? logits[i] : -logits[i];
        double surprise = max(-z, 0.0) + log1p(exp(-fabs(z)));
        total += (labels[i] ? alpha : 1 - alpha) * exp(gamma * log(1 / (1 + exp(z)))) * surprise;
    }
    return total / logits.size();
}
